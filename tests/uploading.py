"""Uploads to a studio of the test's own, and what can be seen of them."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from tests.homes import Home
from tui.bus import Bus
from tui.engine.workspace import Workspace
from tui.events import Job, JobChanged, Message
from tui.settings import Settings

MB = 1_000_000


def swollen(clip: Path, path: Path, size: int) -> Path:
    """The film of `clip` with a box of nothing behind it: valid, and `size` bytes long."""
    path.write_bytes(clip.read_bytes())
    with path.open("ab") as file:
        file.write((size - file.tell()).to_bytes(4, "big") + b"free")
        file.truncate(size)
    return path


class Heard:
    """A workspace's bus, of which the newest state of each job and all notices are kept."""

    def __init__(self, workspace: Workspace) -> None:
        self._heard = workspace.bus.subscribe(JobChanged)
        self.seen: list[Job] = []

    async def until(self, true: Callable[[Job], bool]) -> Job:
        async for said in self._heard:
            assert isinstance(said, JobChanged)
            self.seen.append(said.job)
            if true(said.job):
                return said.job
        raise AssertionError


def at_work(settings: Settings, work: Callable[[Workspace], Awaitable[Any]]) -> Any:
    async def scenario() -> Any:
        async with Workspace(settings, Bus()) as workspace:
            await workspace.link.connect()
            await workspace.new_session()
            return await work(workspace)

    return asyncio.run(scenario())


def notices(workspace: Workspace) -> list[str]:
    said = workspace.memory.transcript(workspace.session.session_id)
    return [message.text for message in said if isinstance(message, Message)]


def newest(workspace: Workspace) -> Job:
    """The job that was written down last."""
    return max((known.job for known in workspace.memory.jobs()), key=lambda job: job.created_at)


def segments(workspace: Workspace) -> int:
    return sum(len(track.segments) for track in workspace.timeline.tracks)


def in_the_studio(home: Home, sql: str) -> list[Any]:
    db = sqlite3.connect(f"file:{home.settings.paths.studio / 'studio.db'}?mode=ro", uri=True)
    try:
        return db.execute(sql).fetchall()
    finally:
        db.close()


def incoming(home: Home) -> list[Path]:
    return list((home.settings.paths.studio / "incoming").iterdir())
