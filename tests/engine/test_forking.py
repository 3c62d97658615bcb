"""A fork goes on by itself, with all that was there; and what a timeline is compared with."""

from __future__ import annotations

import asyncio
import shlex
from pathlib import Path
from typing import Any

from tests.engine.stage import Stage, at_the_desk, staged
from tests.homes import Home
from tui.engine import words
from tui.events import (
    AddMedia,
    Compare,
    Compared,
    Export,
    ForkSession,
    JobChanged,
    ListSessions,
    OpenSession,
    SendMessage,
    SessionOpened,
    SessionsListed,
    Share,
)


async def said(stage: Stage, text: str, length_ms: float) -> None:
    stage.do(SendMessage(text))
    await stage.until(lambda: stage.workspace.timeline.duration_ms == length_ms)


async def forked(stage: Stage) -> tuple[str, str]:
    """Fork the open session; return its id, and that of the fork, which is open then."""
    old = stage.workspace.session.session_id
    stage.do(ForkSession())
    await stage.until(lambda: any("This goes on from" in notice for notice in stage.notices))
    return old, stage.workspace.session.session_id


def test_a_fork_can_undo_and_export_and_leaves_the_first_one_alone(
    home: Home, footage: Any
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(AddMedia(str(footage.film.path)))
            await stage.until(lambda: stage.workspace.timeline.duration_ms == 10_000)
            await said(stage, "keep the first five seconds", 5_000)
            await said(stage, 'call this version "five"', 5_000)
            old, new = await forked(stage)
            assert stage.workspace.session.title == "film.mp4 · 2"
            shown = stage.all(SessionOpened)[-1].transcript
            assert "keep the first five seconds" in [message.text for message in shown]
            await said(stage, "keep the first second", 1_000)
            await said(stage, "undo", 5_000)
            await said(stage, "undo", 10_000)
            await said(stage, 'go back to version "five"', 5_000)
            stage.do(Export())
            await stage.until(
                lambda: any(e.job.state == "done" and e.job.kind == "export"
                            for e in stage.all(JobChanged))
            )  # fmt: skip
            stage.do(OpenSession(old))
            await stage.until(lambda: stage.workspace.session.session_id == old)
            await stage.until(lambda: stage.workspace.timeline.duration_ms == 5_000)
            stage.do(ListSessions())
            await stage.until(lambda: stage.all(SessionsListed))
            listed = stage.all(SessionsListed)[0]
            assert {s.session_id for s in listed.sessions} == {old, new}
            assert listed.open_id == old

    asyncio.run(scenario())


def test_a_fork_knows_the_files_and_exports_that_it_goes_back_to_and_no_later_ones(
    home: Home, footage: Any
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(AddMedia(str(footage.film.path)))
            await stage.until(lambda: stage.workspace.timeline.duration_ms == 10_000)
            await said(stage, "keep the first five seconds", 5_000)
            stage.do(Export())
            await stage.until(lambda: [n for n in stage.notices if n.startswith("Exported to")])
            old, _ = await forked(stage)
            await said(stage, "keep the first second", 1_000)
            line = shlex.split(stage.workspace.command_line())
            assert line[:3] == ["nemo-tui", "run", str(footage.film.path)]
            assert line[3:] == ["-m", "keep the first five seconds", "-m", "keep the first second"]
            stage.do(Share())
            await stage.until(lambda: any("http://127.0.0.1" in n for n in stage.notices))
            stage.do(OpenSession(old))
            await stage.until(lambda: stage.workspace.session.session_id == old)
            stage.do(AddMedia(str(footage.silent.path)))
            await stage.until(lambda: str(footage.silent.path) in stage.workspace.command_line())
            (fork,) = stage.workspace.memory.kin(old)
            behind = stage.workspace.memory.jobs_behind(fork.session_id)
            assert [known.job.kind for known in behind] == ["upload", "export"]

    asyncio.run(scenario())


def test_a_timeline_is_compared_with_the_one_before_with_a_name_or_with_a_fork(
    home: Home, footage: Any
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(AddMedia(str(footage.film.path)))
            await stage.until(lambda: stage.workspace.timeline.duration_ms == 10_000)
            await said(stage, 'call this version "whole"', 10_000)
            _, new = await forked(stage)
            await said(stage, "keep the first five seconds", 5_000)
            await said(stage, "keep the first second", 1_000)
            stage.do(Compare())
            await stage.until(lambda: len(stage.all(Compared)) == 1)
            stage.do(Compare("whole"))
            await stage.until(lambda: len(stage.all(Compared)) == 2)
            before, named = stage.all(Compared)
            assert [v.label for v in before.versions] == [
                words.BEFORE_LAST, "“whole”", "film.mp4",
            ]  # fmt: skip
            assert before.rows[0].words == "trimmed, 5 s → 1 s"
            assert named.rows[0].words == "trimmed, 10 s → 1 s"
            stage.do(Compare(before.versions[2].version_id))
            await stage.until(lambda: len(stage.all(Compared)) == 3)
            assert stage.all(Compared)[2].was == "film.mp4"
            # After a start of the program the studio still knows what was before.
        async with at_the_desk(home.settings) as stage:
            await stage.until(lambda: stage.workspace.timeline.duration_ms == 1_000)
            assert stage.workspace.session.session_id == new
            stage.do(Compare())
            await stage.until(lambda: stage.all(Compared))
            assert stage.all(Compared)[0].rows[0].words == "trimmed, 5 s → 1 s"

    asyncio.run(scenario())


def test_the_cloud_has_no_forks_and_says_so(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.do(ForkSession())
            await stage.until(lambda: words.FORK_STUDIO_ONLY in stage.notices)
            stage.do(Compare())
            await stage.until(lambda: words.NOTHING_TO_COMPARE in stage.notices)

    asyncio.run(scenario())
