"""Handing work on: a link to the session on the cloud, to the newest file on the studio."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tui.client.backend import Backend
from tui.engine import words
from tui.engine.failure import as_work_failed
from tui.engine.memory import KnownJob
from tui.events import Share


async def share_newest(backend: Backend, jobs: list[KnownJob], asked: Share) -> str:
    """Let the studio hand out the newest export among a session's `jobs`; return the sentence.

    Raises WorkFailed.
    """
    if asked.stop:
        with as_work_failed():
            return words.SHARE_ENDED if await backend.stop_sharing() else words.SHARE_NONE
    file = await asyncio.to_thread(_newest, jobs)
    if file is None:
        return words.SHARE_LOCAL
    with as_work_failed():
        url = await backend.share_file(file, lan=asked.lan, minutes=asked.minutes)
    return words.served_in_words(url, asked.minutes, "/share stop", lan=asked.lan)


def _newest(jobs: list[KnownJob]) -> Path | None:
    for known in reversed(jobs):
        is_done = known.job.kind == "export" and known.job.state == "done"
        if is_done and Path(known.job.detail).is_file():
            return Path(known.job.detail)
    return None
