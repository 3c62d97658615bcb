"""Which exports need no encoding: those that show one medium as it is, whole or in parts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tui.studio.edits.facts import Facts
from tui.studio.edits.frame import canvas_of
from tui.studio.edits.place import length_frames
from tui.studio.edits.timeline import Clip, Meta, Timeline
from tui.studio.render.output import Output

COPIED_INTO: Final = frozenset({"mp4", "mov", "mkv", "webm"})
"""Containers that streams are copied into."""


class CannotCopy(Exception):
    """Streams cannot be copied here; `str()` says why, as the end of a sentence."""


@dataclass(frozen=True)
class Stretch:
    """A part of a medium in seconds; `end_s` None goes to its very end."""

    start_s: Fraction
    end_s: Fraction | None


def stretches(timeline: Timeline, facts: Facts, output: Output) -> tuple[str, tuple[Stretch, ...]]:
    """Return the medium to copy and its parts in order. Raises CannotCopy."""
    clips = timeline.video.sg
    if output.format not in COPIED_INTO:
        raise CannotCopy(f"{output.format.upper()} has to be encoded")
    if len({clip.media for clip in clips}) != 1:
        raise CannotCopy("it is made of more than one medium")
    fact = facts.media[clips[0].media]
    if fact.kind != "video":
        raise CannotCopy("it is no film")
    if any(_is_changed(clip) for clip in clips):
        raise CannotCopy("the picture or the sound of a clip was changed")
    if sum(bool(track.sg) for track in timeline.t) != 1:
        raise CannotCopy("there are titles, music or pictures over it")
    meta = Meta(width=timeline.m.width, height=timeline.m.height, fps=timeline.fps)
    if timeline.m.model_copy(update={"title": meta.title, "fit": meta.fit}) != meta:
        raise CannotCopy("the film as a whole was changed")
    if (timeline.m.width, timeline.m.height) != canvas_of(fact):
        raise CannotCopy("its frame has another size than the clip")
    if output.resolution not in {None, min(fact.width, fact.height)}:
        raise CannotCopy("another resolution has to be encoded")
    return fact.id, _joined(timeline, length_frames(fact, timeline.fps))


def _is_changed(clip: Clip) -> bool:
    plain = Clip(
        id=clip.id, name=clip.name, media=clip.media, at_frame=clip.at_frame, frames=clip.frames,
        in_frame=clip.in_frame,
    )  # fmt: skip
    return clip != plain


def _joined(timeline: Timeline, whole: int) -> tuple[Stretch, ...]:
    """Return the parts that are shown, neighbours that are no cut joined.

    `whole`: how many frames the medium has.
    """
    parts: list[list[int]] = []
    for clip in timeline.video.sg:
        if parts and parts[-1][1] == clip.in_frame:
            parts[-1][1] = clip.out_frame
        else:
            parts.append([clip.in_frame, clip.out_frame])
    return tuple(
        Stretch(
            Fraction(first) / timeline.fps,
            None if end >= whole else Fraction(end) / timeline.fps,
        )
        for first, end in parts
    )
