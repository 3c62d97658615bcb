"""An export in any of its forms: encoded, copied, made in two steps, or written as a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from tui.studio.edits.facts import Facts
from tui.studio.edits.speech import is_heard
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds, overlays
from tui.studio.render.checking import Rendered, check_copy
from tui.studio.render.copying import CannotCopy, Stretch, stretches
from tui.studio.render.errors import RenderFailed, Unrenderable
from tui.studio.render.executor import render
from tui.studio.render.ffmpeg import Progress, find_ffmpeg, run
from tui.studio.render.filing import finished, in_thread, synced
from tui.studio.render.loops import check_loop, loop_arguments
from tui.studio.render.output import (
    CAPTION_STREAMS,
    FORMATS,
    LOOPS,
    SOUNDS,
    STILLS,
    TEXTS,
    Output,
    has_captions_beside,
    loop_rate,
    size,
    still_frame,
)
from tui.studio.render.packets import Copied, copy
from tui.studio.render.still import around
from tui.studio.render.texts import captions_as_srt, captions_as_vtt

_CAPTIONS_ONLY_DRAWN: Final = frozenset(FORMATS) - SOUNDS - STILLS - TEXTS - {*CAPTION_STREAMS}


async def export(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    target: Path,
    output: Output,
    *,
    ffmpeg: Path | None = None,
    on_progress: Progress | None = None,
) -> Rendered:
    """Make the file `target` of `timeline`, in an existing folder, as `output` says.

    `ffmpeg` is the user's own, None for the carried one. Raises RenderFailed with a sentence. On
    failure and on cancellation nothing is left behind, and a file that was there before stays.
    """
    note = ""
    if output.format in TEXTS:
        return await _written(timeline, target, output)
    if has_captions_beside(timeline) and output.format in _CAPTIONS_ONLY_DRAWN:
        timeline = timeline.model_copy(
            update={"m": timeline.m.model_copy(update={"captions": "burned"})}
        )
        note = f"{output.format.upper()} has no captions beside the picture, so they are drawn."
    if output.format in SOUNDS and not _is_heard(timeline, facts):
        raise Unrenderable("There is no sound on the timeline to export.")
    if output.fast:
        try:
            return await _copied(timeline, facts, sources, target, output)
        except CannotCopy as why:
            note = f"{note} It was encoded as usual: {why}.".strip()
    if output.format in LOOPS:
        rendered = await _looped(timeline, facts, sources, target, output, ffmpeg, on_progress)
        return replace(rendered, note=" ".join(filter(None, (rendered.note, note))))
    if output.format in STILLS and timeline.video.sg:
        timeline, frame = around(timeline, still_frame(output, timeline))
        output = output.model_copy(update={"at_s": timeline.seconds(frame)})
    rendered = await render(
        timeline, facts, sources, target, ffmpeg=ffmpeg, output=output, on_progress=on_progress
    )
    return replace(rendered, note=note)


def _is_heard(timeline: Timeline, facts: Facts) -> bool:
    over = (clip for clip in overlays(timeline) if is_heard(clip))
    known = (facts.media.get(clip.media) for clip in (*timeline.video.sg, *over, *beds(timeline)))
    return any(fact is not None and fact.has_sound for fact in known)


async def _written(timeline: Timeline, target: Path, output: Output) -> Rendered:
    text = (captions_as_vtt if output.format == "vtt" else captions_as_srt)(timeline)
    if not text.strip().removeprefix("WEBVTT").strip():
        raise Unrenderable("There are no captions on the timeline to export: add captions first.")
    with finished(target) as part:
        part.write_text(text, encoding="utf-8", newline="")
        synced(part)
        return Rendered(timeline.seconds(timeline.frames), part.stat().st_size)


async def _copied(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    target: Path,
    output: Output,
) -> Rendered:
    """Copy streams where that is possible. Raises CannotCopy."""
    media, parts = stretches(timeline, facts, output)
    source = sources.get(media)
    if source is None or not source.is_file():
        raise RenderFailed(f"The file of {facts.media[media].name} is not there any more.")

    def work(part: Path) -> Rendered:
        copied = copy(source, part, parts, output.format)
        rendered = check_copy(part, copied)
        synced(part)
        return replace(rendered, note=_said(copied, parts))

    with finished(target) as part:
        return await in_thread(work, part)


def _said(copied: Copied, parts: tuple[Stretch, ...]) -> str:
    more = copied.early_s + copied.late_s
    if more < 0.001:
        return "Copied without encoding, exact to the frame."
    where = "A cut lies" if len(parts) == 1 else "Cuts lie"
    said = []
    if copied.early_s >= 0.001:
        said.append(f"begins {copied.early_s:.2f} s earlier, at the key frame before")
    if copied.late_s >= 0.001:
        said.append(f"ends {copied.late_s:.2f} s later")
    return f"Copied without encoding. {where} between key frames, so it {' and '.join(said)}."


async def _looped(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    target: Path,
    output: Output,
    ffmpeg: Path | None,
    on_progress: Progress | None,
) -> Rendered:
    """Render the small film of a loop beside `target`, then the loop of it."""
    film = target.with_name(f"{target.name}.film")
    rate = loop_rate(output, timeline)

    def tell(done: int) -> Progress | None:
        if on_progress is None:
            return None
        return lambda frame, total, speed: on_progress(done * total + frame, 2 * total, speed)

    try:
        rendered = await render(
            timeline, facts, sources, film, ffmpeg=ffmpeg, output=output, on_progress=tell(0)
        )
        with finished(target) as part:
            await run(
                find_ffmpeg(ffmpeg),
                [*loop_arguments(film, output), "-y", f"file:{part.absolute()}"],
                total_frames=max(1, round(rendered.duration_s * rate)),
                rate=rate,
                on_progress=tell(1),
            )
            await in_thread(check_loop, part, output, rendered.duration_s)
            await in_thread(synced, part)
            weight = part.stat().st_size
    finally:
        film.unlink(missing_ok=True)
    width, height = size(output, timeline)
    form = "GIF" if output.format == "gif" else "WebP"
    note = f"The {form} is {width}×{height} at {float(rate):g} pictures a second, without sound."
    return replace(rendered, size_bytes=weight, note=note)
