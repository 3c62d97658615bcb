"""Which clips an edit is about: all, one by its number, or those within a stretch of time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tui.studio.edits.joins import fitted
from tui.studio.edits.marks import Span
from tui.studio.edits.outcome import EditRefused, Reason, clock
from tui.studio.edits.slicing import slices
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import fresh_ids, with_clips

ALL: Final = 0
"""As the number of a clip: every clip."""

LAST: Final = -1
"""As the number of a clip: the last one."""

Target = int | Span
"""Clips: `ALL`, `LAST`, a number from 1, or what lies within a span."""


def number_of(timeline: Timeline, clip: int) -> int:
    """Return the number, from 1, of `clip` (a number or LAST). Raises EditRefused."""
    count = len(timeline.video.sg)
    if not count:
        raise EditRefused(Reason.NO_VIDEO)
    number = count if clip == LAST else clip
    if not 1 <= number <= count:
        raise EditRefused(Reason.NO_SUCH_CLIP, number=clip, count=count)
    return number


def clip_of(timeline: Timeline, clip: int) -> Clip:
    """Return the clip with the number `clip`, from 1, or LAST. Raises EditRefused."""
    return timeline.video.sg[number_of(timeline, clip) - 1]


def stretch_of(timeline: Timeline, target: Target) -> tuple[int, int]:
    """Return the first frame of `target` and the first one after it. Raises EditRefused."""
    if isinstance(target, Span):
        return target.frames(timeline)
    if target == ALL:
        return 0, timeline.frames
    clip = clip_of(timeline, target)
    return clip.at_frame, clip.end_frame


def frames_on(timeline: Timeline, clip: int, span: Span) -> tuple[int, int]:
    """Return the first frame of `span` and the first one after it, said of the time that `clip` is
    shown (ALL: of the film) and bounded to it. Raises EditRefused.
    """
    if clip == ALL:
        return span.frames(timeline)
    first, end = stretch_of(timeline, clip)
    start = max(0, span.start.frame(timeline, end - first))
    until = min(span.end.frame(timeline, end - first), end - first)
    if start >= until:
        length = clock(timeline.seconds(end - first))
        raise EditRefused(Reason.BEYOND_THE_CLIP, number=number_of(timeline, clip), length=length)
    return first + start, first + until


def isolated(timeline: Timeline, target: Target) -> tuple[Timeline, range]:
    """Return `timeline` and the places (from 0) of the clips that are meant.

    The clips at the ends of a span are split there, so that an edit of the span touches nothing
    else. Raises EditRefused.
    """
    clips = timeline.video.sg
    if not clips:
        raise EditRefused(Reason.NO_VIDEO)
    if isinstance(target, Span):
        start, end = target.frames(timeline)
        timeline = split_at(timeline, start, end)
        clips = timeline.video.sg
        inside = [n for n, c in enumerate(clips) if c.at_frame >= start and c.end_frame <= end]
        return timeline, range(inside[0], inside[-1] + 1)
    if target == ALL:
        return timeline, range(len(clips))
    number = number_of(timeline, target)
    return timeline, range(number - 1, number)


def clips_meant(timeline: Timeline, target: Target) -> tuple[Clip, ...]:
    """Return what of the clips `target` means; none where there is no film. Raises EditRefused."""
    if not timeline.video.sg:
        return ()
    parted, places = isolated(timeline, target)
    return parted.video.sg[places.start : places.stop]


def split_at(timeline: Timeline, *frames: int) -> Timeline:
    """Return `timeline` with the clips over `frames` split there; nothing looks different.

    But a transition that has less room beside a cut is shorter.
    """
    ids = fresh_ids(timeline, "v")
    marks = sorted(set(frames))
    pieces: list[Clip] = []
    for clip in timeline.video.sg:
        inside = marks[bisect_right(marks, clip.at_frame) : bisect_left(marks, clip.end_frame)]
        edges = [0, *(at - clip.at_frame for at in inside), clip.frames]
        first, *rest = slices(clip, list(pairwise(edges)))
        pieces.append(first)
        pieces += [piece.model_copy(update={"id": next(ids)}) for piece in rest]
    return with_clips(timeline, fitted(pieces))


@dataclass(frozen=True)
class Where:
    """What an edit was about, for its report.

    `clip`: its number and `name`, or 0 and "" where it was a stretch. `whole`: it was all of it.
    """

    clip: int
    name: str
    start_s: float
    end_s: float
    whole: bool = False


def where(timeline: Timeline, target: Target, places: range) -> Where:
    """Return where `target` lies, of which `isolated` gave `timeline` and `places`."""
    meant = timeline.video.sg[places.start : places.stop]
    start, end = meant[0].at_frame, meant[-1].end_frame
    is_clip = not isinstance(target, Span) and target != ALL
    return Where(
        places.start + 1 if is_clip else 0,
        meant[0].name if is_clip else "",
        timeline.seconds(start),
        timeline.seconds(end),
        whole=(start, end) == (0, timeline.frames),
    )
