"""Removing stretches of a timeline and closing the gaps in all its tracks together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import (
    beds,
    fresh_ids,
    titles,
    with_beds,
    with_clips,
    with_titles,
)

Frames = tuple[int, int]
"""A first frame and the first one after it."""


@dataclass(frozen=True)
class Rippled:
    """A timeline after a ripple, and what that did to the titles (by their texts)."""

    timeline: Timeline
    removed_frames: int
    titles_shortened: tuple[str, ...] = ()
    titles_removed: tuple[str, ...] = ()


def ripple(timeline: Timeline, gone: Iterable[Frames]) -> Rippled:
    """Return `timeline` without the stretches `gone`, which may overlap and be in any order.

    A clip that loses an end keeps its id; of a clip that is cut in several, the first piece does.
    Titles and music stay over the same content: they lose what is cut from under them.
    """
    holes = _Holes(gone, timeline.frames)
    ids = fresh_ids(timeline, "v")
    result = with_clips(timeline, _pieces(timeline.video.sg, holes, ids))
    result = with_beds(
        result,
        [
            clip.model_copy(update={"at_frame": at, "frames": frames})
            for clip in beds(timeline)
            for at, frames in holes.kept(clip.at_frame, clip.end_frame)
        ],
    )
    moved, shortened, removed = [], [], []
    for title in titles(timeline):
        places = holes.kept(title.at_frame, title.end_frame)
        if not places:
            removed.append(title.text)
        for at, frames in places:
            moved.append(title.model_copy(update={"at_frame": at, "frames": frames}))
            if frames < title.frames:
                shortened.append(title.text)
    return Rippled(with_titles(result, moved), holes.total, tuple(shortened), tuple(removed))


def merged(stretches: Iterable[Frames], end_frame: int) -> list[Frames]:
    """Return `stretches` within 0 to `end_frame` in order, those that touch joined into one."""
    result: list[Frames] = []
    for start, end in sorted(stretches):
        low, high = max(0, start), min(end, end_frame)
        if low >= high:
            continue
        if result and low <= result[-1][1]:
            result[-1] = (result[-1][0], max(high, result[-1][1]))
        else:
            result.append((low, high))
    return result


def others(stretches: Iterable[Frames], end_frame: int) -> list[Frames]:
    """Return what lies between 0 and `end_frame` outside `stretches`."""
    result: list[Frames] = []
    after = 0
    for start, end in merged(stretches, end_frame):
        if start > after:
            result.append((after, start))
        after = end
    if after < end_frame:
        result.append((after, end_frame))
    return result


class _Holes:
    def __init__(self, gone: Iterable[Frames], end_frame: int) -> None:
        self._holes = merged(gone, end_frame)
        self._starts = [start for start, _ in self._holes]
        self._lost = [0, *accumulate(end - start for start, end in self._holes)]
        self._end_frame = end_frame
        self.total = self._lost[-1]

    def kept_before(self, frame: int) -> int:
        """How many frames before `frame` stay."""
        n = bisect_right(self._starts, frame)
        lost = self._lost[n]
        if n and self._holes[n - 1][1] > frame:
            lost -= self._holes[n - 1][1] - frame
        return frame - lost

    def kept(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a segment over `start` to `end` comes to lie: its new place, or none."""
        at = self.kept_before(min(start, self._end_frame))
        frames = self.kept_before(min(end, self._end_frame)) - at
        return [(at, frames)] if frames > 0 else []

    def between(self, start: int, end: int) -> Iterator[Frames]:
        n = max(0, bisect_right(self._starts, start) - 1)
        while n < len(self._holes) and self._holes[n][0] < end:
            if self._holes[n][1] > start:
                yield self._holes[n]
            n += 1


def _pieces(clips: Iterable[Clip], holes: _Holes, ids: Iterator[str]) -> Iterator[Clip]:
    at = 0
    for clip in clips:
        id_: str | None = clip.id
        start = clip.at_frame
        for hole_start, hole_end in [*holes.between(clip.at_frame, clip.end_frame), (None, None)]:
            end = clip.end_frame if hole_start is None else hole_start
            if end > start:
                yield clip.model_copy(
                    update={
                        "id": id_ or next(ids),
                        "at_frame": at,
                        "frames": end - start,
                        "in_frame": clip.in_frame + start - clip.at_frame,
                    }
                )
                id_ = None
                at += end - start
            start = clip.end_frame if hole_end is None else hole_end
