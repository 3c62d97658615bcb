"""Putting a new medium at the end of the picture track."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Final, Literal

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.frame import canvas_of
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import beds, fresh_ids, overlays, with_beds, with_clips, with_overlays

STILL_S: Final = 5

USUAL_RATES: Final = (
    Fraction(10),
    Fraction(12),
    Fraction(15),
    Fraction(20),
    Fraction(24000, 1001),
    Fraction(24),
    Fraction(25),
    Fraction(30000, 1001),
    Fraction(30),
    Fraction(48),
    Fraction(50),
    Fraction(60000, 1001),
    Fraction(60),
)

_SMOOTH = Fraction(23)

# A duration that was rounded to whole milliseconds falls up to this far short of a whole frame.
_ROUNDING_FRAMES = Fraction(1, 20)


@dataclass(frozen=True)
class Placed(Report):
    """A medium lies on the picture track; `first` where it gave the timeline its canvas."""

    name: str
    kind: Literal["video", "image"]
    start_s: float
    length_s: float
    first: bool
    width: int
    height: int


@dataclass(frozen=True)
class PlaceMedia(Edit):
    """Append `media` to the picture; the first one sets canvas and rate.

    A rate that shows films in jerks (of a GIF, or a time-lapse) gives way to that of the first film
    that has a better one, as long as nothing but laying media end to end was done.
    """

    media: str

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with one clip more. Raises EditRefused for audio and unknown media."""
        fact = facts.media.get(self.media)
        if fact is None:
            raise EditRefused(Reason.UNKNOWN_MEDIUM)
        if fact.kind not in ("video", "image"):
            raise EditRefused(Reason.NOT_PLACEABLE, name=fact.name)
        is_first = not timeline.video.sg
        if is_first:
            timeline = _on_canvas_of(timeline, fact)
        elif timeline.fps < _SMOOTH < usual_rate(fact.fps) and fact.kind == "video":
            timeline = _at_rate(timeline, usual_rate(fact.fps), facts)
        old_end = timeline.frames
        clip = Clip(
            id=next(fresh_ids(timeline, "v")),
            name=fact.name,
            media=self.media,
            at_frame=old_end,
            frames=length_frames(fact, timeline.fps),
        )
        result = with_clips(timeline, (*timeline.video.sg, clip))
        result = with_beds(
            result, [_stretched(bed, old_end, clip.end_frame) for bed in beds(result)]
        )
        result = with_overlays(
            result,
            [
                _stretched(over, old_end, clip.end_frame) if _is_endless(over, facts) else over
                for over in overlays(result)
            ],
        )
        report = Placed(
            fact.name,
            fact.kind,
            result.seconds(old_end),
            result.seconds(clip.frames),
            is_first,
            result.m.width,
            result.m.height,
        )
        return Outcome(result, report)


def usual_rate(fps: Fraction) -> Fraction:
    """Return the usual frame rate nearest to `fps`, at most 60; 30 where there is none."""
    if fps <= 0:
        return Fraction(30)
    return min(USUAL_RATES, key=lambda rate: abs(rate - fps))


def _on_canvas_of(timeline: Timeline, fact: MediaFact) -> Timeline:
    width, height = canvas_of(fact)
    change = {"width": width, "height": height, "fps": usual_rate(fact.fps)}
    return timeline.model_copy(update={"m": timeline.m.model_copy(update=change)})


def _at_rate(timeline: Timeline, fps: Fraction, facts: Facts) -> Timeline:
    """Return `timeline` at `fps`, or as it is where more was done to it."""
    if timeline != _in_a_row(timeline, facts):
        return timeline
    meta = timeline.m.model_copy(update={"fps": fps})
    return _in_a_row(timeline.model_copy(update={"m": meta}), facts)


def _in_a_row(timeline: Timeline, facts: Facts) -> Timeline:
    """Return nothing but the media of the clips of `timeline`, whole and end to end."""
    clips: list[Clip] = []
    for clip in timeline.video.sg:
        at_frame, fact = clips[-1].end_frame if clips else 0, facts.media.get(clip.media)
        frames = clip.frames if fact is None else length_frames(fact, timeline.fps)
        clips.append(
            Clip(id=clip.id, name=clip.name, media=clip.media, at_frame=at_frame, frames=frames)
        )
    return with_clips(Timeline(m=timeline.m), clips)


def length_frames(fact: MediaFact, fps: Fraction) -> int:
    """Return how long `fact` is on a timeline of `fps`; a still has its usual length."""
    seconds = Fraction(STILL_S) if fact.kind == "image" else Fraction(fact.duration_s)
    return max(1, floor(seconds * fps + _ROUNDING_FRAMES))


def _stretched(clip: Clip, old_end: int, new_end: int) -> Clip:
    """Let what ended with the film end with it again."""
    if clip.end_frame < old_end:
        return clip
    return clip.model_copy(update={"frames": new_end - clip.at_frame})


def _is_endless(clip: Clip, facts: Facts) -> bool:
    medium = facts.media.get(clip.media)
    return medium is not None and medium.endless
