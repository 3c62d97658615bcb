"""A timeline becomes a file: whole, checked and on the disk, or not there at all."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

import av

from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline
from tui.studio.media.safety import open_media
from tui.studio.render.errors import RenderFailed
from tui.studio.render.ffmpeg import Progress, find_ffmpeg, run
from tui.studio.render.graph import Command, plan

P = ParamSpec("P")
R = TypeVar("R")

__all__ = ["RenderFailed", "Rendered", "render"]

# The least that any picture comes to, so that only what cannot succeed is refused beforehand.
_LEAST_BITS_PER_PIXEL: Final = 0.005
_SOUND_BYTES_PER_S: Final = 24_000
_SPARE_BYTES: Final = 16_000_000


@dataclass(frozen=True)
class Rendered:
    """A finished file: its length in seconds, its bytes, and its picture in pixels."""

    duration_s: float
    size_bytes: int
    width: int
    height: int


async def render(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    target: Path,
    *,
    ffmpeg: Path | None = None,
    quality: str = "high",
    on_progress: Progress | None = None,
) -> Rendered:
    """Render `timeline` to the MP4 file `target`, in an existing folder.

    `ffmpeg` is the user's own, None for the carried one; `quality` is low,
    medium or high. Raises RenderFailed with a sentence. On
    failure and on cancellation nothing is left behind, and a file that was there before stays.
    """
    binary = find_ffmpeg(ffmpeg)
    part = target.with_name(f"{target.name}.part")
    with tempfile.TemporaryDirectory(prefix="nemo-render-") as scratch:
        try:
            # Titles are drawn here; the loop goes on meanwhile.
            command = await _aside(_prepare, timeline, facts, sources, Path(scratch), quality)
            _check_space(timeline, target.parent)
            await run(
                binary,
                [*command.arguments, "-f", "mp4", "-y", f"file:{part.absolute()}"],
                total_frames=command.total_frames,
                rate=timeline.fps,
                on_progress=on_progress,
            )
            rendered = await _aside(_check, part, timeline, command)
            # Not aside: once it has its name, it is too late to cancel it.
            part.replace(target)
            _sync(target.parent)
        except OSError as error:
            raise RenderFailed(f"The export cannot be written: {error.strerror}.") from error
        else:
            return rendered
        finally:
            part.unlink(missing_ok=True)


async def _aside(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `work` in a thread. When cancelled, wait for it: a thread cannot be stopped, and it must
    not write into what is being cleared away."""
    task = asyncio.ensure_future(asyncio.to_thread(work, *args, **kwargs))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise


def _prepare(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    scratch: Path,
    quality: str,
) -> Command:
    command = plan(timeline, facts, sources, scratch, quality=quality)
    for path, content in command.files.items():
        path.write_bytes(content)
    return command


def _check_space(timeline: Timeline, folder: Path) -> None:
    length_s = timeline.seconds(timeline.frames)
    pixels = timeline.m.width * timeline.m.height * timeline.frames
    needed = pixels * _LEAST_BITS_PER_PIXEL / 8 + length_s * _SOUND_BYTES_PER_S + _SPARE_BYTES
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise RenderFailed(
            f"The disk is full: this export needs at least {needed / 1e6:.0f} MB"
            f" and {free / 1e6:.0f} MB are free."
        )


def _check(part: Path, timeline: Timeline, command: Command) -> Rendered:
    """Return what `part` holds, safe on the disk. Raises RenderFailed if that was not planned."""
    try:
        with open_media(part) as container:
            pictures, sounds = container.streams.video, container.streams.audio
            if not pictures or not sounds:
                raise RenderFailed("The export came out without a picture or without sound.")
            picture, sound = pictures[0], sounds[0]
            frames = picture.frames
            sound_s = float((sound.duration or 0) * (sound.time_base or 0))
            size = (picture.width, picture.height)
    except av.FFmpegError:
        raise RenderFailed("The export came out as no readable film.") from None
    planned_s = timeline.seconds(command.total_frames)
    if frames != command.total_frames:
        raise RenderFailed(
            f"The export has {frames} pictures where {command.total_frames} were planned:"
            " a medium may be damaged."
        )
    if abs(sound_s - planned_s) > 0.1:
        raise RenderFailed(
            f"The export has {sound_s:.2f} s of sound where {planned_s:.2f} s were planned:"
            " a medium may be damaged."
        )
    _sync(part)
    return Rendered(planned_s, part.stat().st_size, *size)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
