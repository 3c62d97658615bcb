"""Measuring a film's sound before it is rendered, so that it comes out as loud as was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline
from tui.studio.render.feeding import carry_out
from tui.studio.render.ffmpeg import Progress
from tui.studio.render.filing import in_thread
from tui.studio.render.graph import plan
from tui.studio.render.level import Level, Loudness, gain_for, heard_in

SHARE: Final = 0.1
"""Of a render's progress: what measuring takes."""


async def levelled(
    ffmpeg: Path,
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    scratch: Path,
    on_progress: Progress | None = None,
) -> Level:
    """Return the level that brings `timeline` to its loudness, by measuring it without picture.

    Nothing is measured where no loudness was asked for. Raises Unrenderable and RenderFailed.
    """
    goal_lufs = timeline.m.loudness_lufs
    if goal_lufs is None:
        return Level()
    passes = 0

    async def listen(gain_db: float | None) -> Loudness:
        nonlocal passes
        level = Level(gain_db, metered=True)
        command = await in_thread(plan, timeline, facts, sources, scratch, level=level)
        for path, content in command.files.items():
            path.write_bytes(content)
        log = await carry_out(
            ffmpeg,
            command,
            ["-loglevel", "info", "-"],
            scratch,
            rate=timeline.fps,
            on_progress=on_progress and _within(on_progress, passes),
        )
        passes += 1
        return heard_in(log)

    return Level(await gain_for(goal_lufs, listen))


def _within(on_progress: Progress, passes: int) -> Progress:
    """Count a pass as its part of SHARE: each further one half of what is left of it."""
    begin, end = (SHARE * (1 - 0.5**number) for number in (passes, passes + 1))

    def tell(frame: int, total: int, speed: float) -> None:
        on_progress(round(total * begin + frame * (end - begin)), total, speed)

    return tell


def after_levelling(on_progress: Progress) -> Progress:
    """Return what counts the frames of a render that was measured before."""

    def tell(frame: int, total: int, speed: float) -> None:
        on_progress(round(total * SHARE + frame * (1 - SHARE)), total, speed)

    return tell
