"""Places on a timeline, said relative to its start, its end or its length.

They stay as they were said until an edit is applied, so that "the last 3 seconds" means the last
ones of the timeline that is there by then.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tui.studio.edits.outcome import EditRefused, Reason, clock
from tui.studio.edits.strict import STRICT
from tui.studio.edits.timeline import Timeline


@dataclass(frozen=True)
class Mark:
    """A point: `seconds` after `share` of the length (0 is the start, 1 the end)."""

    __pydantic_config__ = STRICT

    seconds: float = 0.0
    share: float = 0.0

    def frame(self, timeline: Timeline, frames: int | None = None) -> int:
        """Return the nearest frame boundary; it may lie outside the timeline.

        `frames`: the length that it is said of, by default that of `timeline`.
        """
        length = timeline.frames if frames is None else frames
        exact = Fraction(self.seconds) * timeline.fps + Fraction(self.share) * length
        return round(exact)


START = Mark()
END = Mark(share=1.0)


@dataclass(frozen=True)
class Span:
    """A stretch from `start` up to `end`."""

    __pydantic_config__ = STRICT

    start: Mark
    end: Mark

    def frames(self, timeline: Timeline) -> tuple[int, int]:
        """Return its first frame and the first one after it, bounded to the timeline.

        Raises EditRefused where it begins beyond the end, runs backwards or is empty.
        """
        start = max(0, self.start.frame(timeline))
        end = self.end.frame(timeline)
        at, until = clock(timeline.seconds(start)), clock(timeline.seconds(max(0, end)))
        if start >= timeline.frames:
            length = clock(timeline.seconds(timeline.frames))
            raise EditRefused(Reason.BEYOND_THE_END, at=at, length=length)
        if end < start:
            raise EditRefused(Reason.BACKWARDS, start=at, end=until)
        if end == start:
            raise EditRefused(Reason.TOO_SHORT, start=at, end=until)
        return start, min(end, timeline.frames)


def first(seconds: float) -> Span:
    """Return the first `seconds`."""
    return Span(START, Mark(seconds))


def last(seconds: float) -> Span:
    """Return the last `seconds`."""
    return Span(Mark(-seconds, 1.0), END)


def between(start_s: float, end_s: float) -> Span:
    """Return the stretch between two times, in seconds from the start."""
    return Span(Mark(start_s), Mark(end_s))
