"""Tracks as lanes: segments in order of time of which no two overlap, so that any can be found by
bisection however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from tui.events import SegmentView, TimelineView, TrackView
from tui.wire.draft import AUDIO, TEXT, VIDEO

_SAME_MS = 0.5


@dataclass(frozen=True)
class Lane:
    """One row of the timeline: a track, or a part of one in which segments overlap."""

    track: int
    """Its place in the draft."""
    kind: int | None
    layer: int
    name: str
    segments: tuple[SegmentView, ...]

    @cached_property
    def starts(self) -> list[float]:
        """Where each segment begins."""
        return [segment.start_ms for segment in self.segments]

    @property
    def is_film(self) -> bool:
        """Whether its segments are what is called clips."""
        return self.kind == VIDEO and self.layer == 0

    def place_at(self, ms: float) -> int | None:
        """Return the place of the segment that covers `ms`."""
        place = bisect_right(self.starts, ms) - 1
        return place if place >= 0 and ms < self.segments[place].end_ms else None

    def next_from(self, ms: float) -> int:
        """Return the place of the first segment that begins at `ms` or later."""
        return bisect_left(self.starts, ms)

    def place_of(self, segment: SegmentView) -> int | None:
        """Return the place of `segment`."""
        place = bisect_left(self.starts, segment.start_ms)
        while place < len(self.segments) and self.starts[place] == segment.start_ms:
            if self.segments[place] is segment:
                return place
            place += 1
        return None


def lanes_of(timeline: TimelineView) -> tuple[Lane, ...]:
    """Return the lanes of `timeline` as an editor stacks them: texts over pictures over sound."""
    lanes = [
        Lane(number, track.kind, track.layer, track.name, part)
        for number, track in enumerate(timeline.tracks)
        for part in _apart(track)
    ]
    return tuple(sorted(lanes, key=_height))


def _height(lane: Lane) -> int:
    if lane.kind == TEXT:
        return 0
    if lane.kind == VIDEO:
        return 2 if lane.layer == 0 else 1
    return 3 if lane.kind == AUDIO else 4


def _apart(track: TrackView) -> list[tuple[SegmentView, ...]]:
    """Part the segments of `track` so that in no part two overlap."""
    after = 0.0
    for segment in track.segments:
        if segment.start_ms < after - _SAME_MS:
            break
        after = segment.start_ms + segment.duration_ms
    else:  # as nearly always
        return [track.segments]
    parts: list[list[SegmentView]] = [[]]
    for segment in sorted(track.segments, key=lambda segment: segment.start_ms):
        free = next(
            (p for p in parts if not p or p[-1].end_ms <= segment.start_ms + _SAME_MS), None
        )
        if free is None:
            parts.append(free := [])
        free.append(segment)
    return [tuple(part) for part in parts]
