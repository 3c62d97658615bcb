"""A timeline as one FFmpeg command: every source read once, one graph, one pass, one generation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.timeline import AudioTrack, TextTrack, Timeline, Title
from tui.studio.media.fonts import GlyphsMissing
from tui.studio.media.safety import input_arguments
from tui.studio.media.text import DrawnText, draw_title
from tui.studio.render import picture, sound
from tui.studio.render.errors import Unrenderable
from tui.studio.render.pieces import Run, cut, group, sample_at

_ENCODING: Final[dict[str, tuple[str, int]]] = {
    "low": ("veryfast", 28),
    "medium": ("veryfast", 23),
    "high": ("veryfast", 19),
}
_INLINE_BYTES: Final = 100 * 1024  # Linux takes 128 KiB for one argument
_SEEK_WORTH_S: Final = 10
_SEEK_MARGIN_S: Final = 2
_MANY_INPUTS: Final = 4


@dataclass(frozen=True)
class Command:
    """Arguments for FFmpeg but for its output's name, and what they will make.

    `files` are to be written into the scratch folder before it runs.
    """

    arguments: tuple[str, ...]
    total_frames: int
    files: Mapping[Path, bytes]


@dataclass
class _Parts:
    inputs: list[list[str]] = field(default_factory=list)
    chains: list[str] = field(default_factory=list)
    files: dict[Path, bytes] = field(default_factory=dict)

    def add_input(self, *arguments: str) -> int:
        self.inputs.append(list(arguments))
        return len(self.inputs) - 1


def plan(
    timeline: Timeline,
    facts: Facts,
    sources: Mapping[str, Path],
    scratch: Path,
    *,
    quality: str = "high",
) -> Command:
    """Return the command that renders `timeline`; `sources` are the files of its media.

    `quality` is low, medium or high; any other word means high.

    Runs and writes nothing. Raises Unrenderable, with a sentence, for a timeline that has no
    picture or asks for what is not there.
    """
    parts = _Parts()
    frames = timeline.frames
    video_pad = _titled(timeline, _film(timeline, facts, sources, parts), scratch, parts)
    audio_pad = _mixed(timeline, facts, sources, parts)
    graph = ";".join(parts.chains)
    if len(graph.encode()) < _INLINE_BYTES:
        graph_arguments = ["-filter_complex", graph]
    else:
        script = scratch / "graph.txt"
        parts.files[script] = graph.encode()
        graph_arguments = ["-/filter_complex", str(script)]
    return Command(
        arguments=(
            # Times of the files, not of where reading began: the chains count on one grid.
            *("-copyts", "-start_at_zero"),
            *(argument for one in parts.inputs for argument in one),
            *graph_arguments,
            *("-map", f"[{video_pad}]", "-map", f"[{audio_pad}]"),
            *_output(timeline, quality),
        ),
        total_frames=frames,
        files=parts.files,
    )


def _film(timeline: Timeline, facts: Facts, sources: Mapping[str, Path], parts: _Parts) -> str:
    """Add the picture track, its sound as the pad `voice`; return the pad of its pictures."""
    pieces = cut(timeline)
    rate = timeline.fps
    runs = group(pieces, rate)
    pads: list[tuple[int, str]] = []
    for run in runs:
        fact, source = _find(run.media, facts, sources)
        if fact.kind == "audio":
            raise Unrenderable(f"{fact.name} has no picture, so it cannot be on the picture track.")
        seek_s = _seek_s(run, timeline, fact)
        number = parts.add_input(
            *(("-noaccurate_seek", "-ss", str(seek_s)) if seek_s else ()),
            *(("-threads", "1") if len(runs) > _MANY_INPUTS else ()),
            *input_arguments(source),
        )
        if fact.kind == "image":
            parts.chains += picture.still_chains(f"{number}:v:0", run, fact, timeline.m)
        else:
            parts.chains += picture.film_chains(
                f"{number}:V:0", run, fact, timeline.m, seeked=seek_s > 0
            )
        if fact.has_sound:
            parts.chains += sound.heard_chains(f"{number}:a:0", run, rate, len(pieces))
        else:
            parts.chains += [sound.silence_chain(piece, rate) for piece in run.pieces]
        pads += picture.stretch_pads(run)
    parts.chains.append(picture.join_pictures([pad for _, pad in sorted(pads)], rate, "film"))
    parts.chains.append(sound.join_sounds([sound.piece_pad(piece) for piece in pieces], "voice"))
    return "film"


def _find(media: str, facts: Facts, sources: Mapping[str, Path]) -> tuple[MediaFact, Path]:
    fact, source = facts.media.get(media), sources.get(media)
    if fact is None or source is None or not source.is_file():
        name = fact.name if fact else media
        raise Unrenderable(f"The file of {name} is not there any more.")
    return fact, source


def _seek_s(run: Run, timeline: Timeline, fact: MediaFact) -> int:
    """Return the whole second to seek to, 0 where reading from the start is as good."""
    in_s = timeline.seconds(run.pieces[0].in_frame)
    if fact.kind != "image" and in_s >= fact.duration_s:
        raise Unrenderable(
            f"A clip begins at {in_s:.2f} s of {fact.name}, which is {fact.duration_s:.2f} s long."
        )
    # Reading begins at the key frame before; the margin keeps a picture that stands long before
    # the in point, and what a sound decoder needs to settle.
    return int(in_s) - _SEEK_MARGIN_S if in_s >= _SEEK_WORTH_S and fact.kind == "video" else 0


def _titled(timeline: Timeline, pad: str, scratch: Path, parts: _Parts) -> str:
    titles = [
        title
        for track in timeline.t
        if isinstance(track, TextTrack)
        for title in track.sg
        if title.text.strip() and title.at_frame < timeline.frames
    ]
    for number, title in enumerate(titles):
        drawn = _drawn(title, timeline)
        file = scratch / f"title{number}.png"
        parts.files[file] = drawn.png
        place = parts.add_input("-f", "png_pipe", "-i", f"file:{file.absolute()}")
        over = f"titled{number}"
        shown = (title.at_frame, min(title.end_frame, timeline.frames))
        parts.chains.append(
            picture.title_chain(pad, f"{place}:v:0", (drawn.x, drawn.y), shown, over)
        )
        pad = over
    return pad


def _drawn(title: Title, timeline: Timeline) -> DrawnText:
    try:
        return draw_title(title.text, timeline.m.width, timeline.m.height)
    except GlyphsMissing as missing:
        raise Unrenderable(str(missing)) from None


def _mixed(timeline: Timeline, facts: Facts, sources: Mapping[str, Path], parts: _Parts) -> str:
    music = [
        clip
        for track in timeline.t
        if isinstance(track, AudioTrack)
        for clip in track.sg
        if clip.at_frame < timeline.frames
    ]
    pads = ["voice"]
    for number, clip in enumerate(music):
        fact, source = _find(clip.media, facts, sources)
        if not fact.has_sound:
            raise Unrenderable(f"{fact.name} has no sound, so it cannot be music.")
        place = parts.add_input("-stream_loop", "-1", *input_arguments(source))
        pads.append(f"music{number}")
        parts.chains.append(
            sound.music_chain(f"{place}:a:0", clip, timeline.frames, timeline.fps, pads[-1])
        )
    samples = sample_at(timeline.frames, timeline.fps)
    loud = bool(music) or any(clip.volume > 1 for clip in timeline.video.sg)
    parts.chains.append(sound.mix_chain(pads, samples, "mix", loud=loud))
    return "mix"


def _output(timeline: Timeline, quality: str) -> list[str]:
    preset, factor = _ENCODING.get(quality, _ENCODING["high"])
    return [
        *("-map_metadata", "-1", "-map_chapters", "-1"),
        *("-r", str(timeline.fps), "-fps_mode", "cfr"),
        *("-c:v", "libx264", "-preset", preset, "-crf", str(factor)),
        *("-profile:v", "high", "-pix_fmt", "yuv420p"),
        *("-colorspace", "bt709", "-color_primaries", "bt709"),
        *("-color_trc", "bt709", "-color_range", "tv"),
        *("-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2"),
        *("-movflags", "+faststart"),
    ]
