"""A timeline becomes a file: whole, checked and on the disk, or not there at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline
from tui.studio.render.checking import Rendered, check
from tui.studio.render.duck import with_speech
from tui.studio.render.errors import RenderFailed
from tui.studio.render.feeding import carry_out
from tui.studio.render.ffmpeg import Progress, find_ffmpeg
from tui.studio.render.filing import finished, in_thread, synced
from tui.studio.render.graph import plan
from tui.studio.render.level import Level
from tui.studio.render.levelling import after_levelling, levelled
from tui.studio.render.output import Output, encoding
from tui.studio.render.parts import Command

__all__ = ["RenderFailed", "Rendered", "render"]

# The least that any picture comes to, so that only what cannot succeed is refused beforehand.
_LEAST_BITS_PER_PIXEL: Final = 0.005
_SOUND_BYTES_PER_S: Final = 24_000
_SPARE_BYTES: Final = 16_000_000


async def render(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    target: Path,
    *,
    ffmpeg: Path | None = None,
    output: Output = Output(),  # noqa: B008 (immutable)
    on_progress: Progress | None = None,
) -> Rendered:
    """Render `timeline` to the file `target`, in an existing folder, in the form of `output`.

    `ffmpeg` is the user's own, None for the carried one. Raises RenderFailed with a sentence. On
    failure and on cancellation nothing is left behind, and a file that was there before stays.
    """
    binary = find_ffmpeg(ffmpeg)
    beside = partial(tempfile.TemporaryDirectory, prefix="scratch-", dir=target.parent)
    with finished(target) as part, beside() as scratch:
        _check_space(timeline, target.parent)
        facts = await in_thread(with_speech, timeline, facts, sources)
        level = Level()
        if output.has_sound and timeline.m.loudness_lufs is not None:
            level = await levelled(binary, timeline, facts, sources, Path(scratch), on_progress)
            on_progress = on_progress and after_levelling(on_progress)
        # Titles are drawn here; the loop goes on meanwhile.
        command = await in_thread(_prepare, timeline, facts, sources, Path(scratch), output, level)
        await carry_out(
            binary,
            command,
            ["-y", f"file:{part.absolute()}"],
            Path(scratch),
            rate=timeline.fps,
            on_progress=on_progress,
        )
        return await in_thread(_checked, part, timeline, output)


def _prepare(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    scratch: Path,
    output: Output,
    level: Level,
) -> Command:
    command = plan(timeline, facts, sources, scratch, output=output, level=level)
    for path, content in command.files.items():
        path.write_bytes(content)
    for path, band in command.bands.items():
        band.write(path)
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


def _checked(part: Path, timeline: Timeline, output: Output) -> Rendered:
    rendered = check(part, timeline, encoding(output, timeline))
    synced(part)
    return rendered
