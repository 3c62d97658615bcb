"""Where one is on the timeline: the playhead, the segment under it, and what is picked."""

from __future__ import annotations

from collections.abc import Iterator

from tui.events import SegmentView, TimelineView
from tui.screen.timeline.lanes import Lane, lanes_of

_TENTH_MS = 100.0


class Cursor:
    """Shared by the tree and the timeline view; it knows no widget."""

    def __init__(self) -> None:
        self.timeline = TimelineView()
        self.lanes: tuple[Lane, ...] = ()
        self.lane = 0
        """The place of the lane that one is in."""
        self.length_ms = 0.0
        self.playhead_ms = 0.0
        self.segment: SegmentView | None = None
        """The one that keys act on when none is picked."""
        self.picked: dict[str, SegmentView] = {}
        self._anchor: SegmentView | None = None

    @property
    def frame_ms(self) -> float:
        """The smallest step: a picture, or a tenth of a second where nobody knows the rate."""
        fps = self.timeline.fps
        return 1000 / fps if fps else _TENTH_MS

    @property
    def here(self) -> Lane | None:
        """The lane that one is in."""
        return self.lanes[self.lane] if self.lane < len(self.lanes) else None

    @property
    def is_ranging(self) -> bool:
        """Whether moving picks what is passed."""
        return self._anchor is not None

    @property
    def chosen(self) -> list[SegmentView]:
        """What keys act on, in the order of the lanes and of time."""
        if self.picked:
            return [s for lane in self.lanes for s in lane.segments if s.key in self.picked]
        return [self.segment] if self.segment is not None else []

    def lane_of(self, segment: SegmentView) -> Lane | None:
        """Return the lane that holds `segment`."""
        return next((lane for lane in self.lanes if lane.place_of(segment) is not None), None)

    def show(self, timeline: TimelineView) -> None:
        """Go on in another timeline: at the same time, in the same segment if it is there."""
        was, old = self.here, self.segment
        self.timeline, self.lanes, self.length_ms = (
            timeline,
            lanes_of(timeline),
            timeline.duration_ms,
        )
        found = {s.key: (n, s) for n, lane in enumerate(self.lanes) for s in lane.segments}
        self.picked = {k: found[k][1] for k in self.picked if k in found}
        self._anchor = None
        self.playhead_ms = self._within(self.playhead_ms)
        if old is not None and old.key in found:
            self.lane, self.segment = found[old.key]
            if self.segment.start_ms != old.start_ms:  # it was moved: stay with it
                self.choose(self.segment)
            elif not self._is_inside(self.segment):  # its end was cut off: stay at the time
                self._find()
            return
        same = (n for n, lane in enumerate(self.lanes) if was and lane.track == was.track)
        film = (n for n, lane in enumerate(self.lanes) if lane.is_film)
        self.lane = next(same, next(film, 0))
        self._find()

    def seek(self, ms: float) -> None:
        """Put the playhead at `ms`, on a picture; what is under it in the lane is chosen."""
        self.playhead_ms = self._within(ms)
        at = self.segment
        inside = at is not None and self._is_inside(at)
        here = self.here
        if not inside or here is None or at is None or here.place_of(at) is None:
            self._find()
        self._range()

    def choose(self, segment: SegmentView) -> None:
        """Go to `segment`; the playhead comes along unless it is in it already."""
        for number, lane in enumerate(self.lanes):
            if lane.place_of(segment) is not None:
                self.lane, self.segment = number, segment
                if not self._is_inside(segment):
                    self.playhead_ms = segment.start_ms
                self._range()
                return

    def choose_track(self, track: int) -> None:
        """Go to a track as such: none of its segments is chosen."""
        self.lane = next((n for n, lane in enumerate(self.lanes) if lane.track == track), self.lane)
        self.segment = None

    def step(self, by: int) -> None:
        """Go to the start of the segment `by` places further in this lane."""
        lane = self.here
        if lane is None or not lane.segments:
            return
        place = None if self.segment is None else lane.place_of(self.segment)
        if place is None:  # in a gap
            place = lane.next_from(self.playhead_ms) - (by > 0)
        elif by < 0 and self.playhead_ms - lane.starts[place] > self.frame_ms / 2:
            place += 1  # first back to the start of this one
        place = min(max(place + by, 0), len(lane.segments) - 1)
        self.segment = lane.segments[place]
        self.playhead_ms = self.segment.start_ms
        self._range()

    def change_lane(self, by: int) -> None:
        """Go up or down by a lane, at the same time."""
        self.lane = min(max(self.lane + by, 0), max(0, len(self.lanes) - 1))
        self._find()
        self._range()

    def toggle(self) -> None:
        """Pick the segment here, or let go of it."""
        self._anchor = None
        at = self.segment
        if at is not None and self.picked.pop(at.key, None) is None:
            self.picked[at.key] = at

    def range_from_here(self) -> None:
        """Begin to pick all that is passed, or end it."""
        if self._anchor is None and self.segment is not None:
            self._anchor = self.segment
            self._range()
        else:
            self._anchor = None

    def clear(self) -> bool:
        """Pick nothing; return whether anything was."""
        was = bool(self.picked) or self._anchor is not None
        self.picked, self._anchor = {}, None
        return was

    def _is_inside(self, segment: SegmentView) -> bool:
        # A place in a draft is rounded to the millisecond.
        return segment.start_ms - 0.5 <= self.playhead_ms < segment.end_ms - 0.5

    def _find(self) -> None:
        lane = self.here
        # At the very end the last segment is the one that one looks at.
        at_ms = min(self.playhead_ms, self.length_ms - 1) + 0.5
        place = None if lane is None else lane.place_at(at_ms)
        self.segment = None if lane is None or place is None else lane.segments[place]

    def _range(self) -> None:
        if self._anchor is not None:
            self.picked = {segment.key: segment for segment in self._between()}

    def _between(self) -> Iterator[SegmentView]:
        """Yield what lies from the anchor to here, in the anchor's lane."""
        anchor = self._anchor
        lane = None if anchor is None else self.lane_of(anchor)
        if lane is None or anchor is None:
            return
        first, last = sorted((anchor.start_ms, self.playhead_ms))
        for segment in lane.segments[max(0, lane.next_from(first) - 1) :]:
            if segment.start_ms > max(last, anchor.start_ms):
                return
            if segment is anchor or segment.end_ms > first:
                yield segment

    def _within(self, ms: float) -> float:
        frames = round(ms / self.frame_ms)
        return min(max(0.0, frames * self.frame_ms), self.length_ms)
