"""Cutting or keeping parts of the timeline that were named by their times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import Span
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.ripple import merged, others, ripple
from tui.studio.edits.slicing import Frames
from tui.studio.edits.timeline import Timeline, Title


@dataclass(frozen=True)
class RangesCut(Report):
    """Parts were removed or kept. `parts`: the ones that were named, as they lay before, in s."""

    how: Literal["cut", "keep"]
    parts: tuple[tuple[float, float], ...]
    removed_s: float
    before_s: float
    after_s: float
    titles_shortened: tuple[Title, ...] = ()
    titles_removed: tuple[Title, ...] = ()


@dataclass(frozen=True)
class CutRanges(Edit):
    """Remove `spans`, all of them named on the timeline as it is before."""

    spans: tuple[Span, ...]

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return the rest, joined. Raises EditRefused where nothing would stay."""
        named = _named(timeline, self.spans)
        return _without(timeline, named, named, "cut", facts)


@dataclass(frozen=True)
class KeepRanges(Edit):
    """Remove all but `spans`, which stay in the order in which they lie."""

    spans: tuple[Span, ...]

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return the named parts, joined. Raises EditRefused where none of them exists."""
        named = _named(timeline, self.spans)
        return _without(timeline, others(named, timeline.frames), named, "keep", facts)


def _named(timeline: Timeline, spans: tuple[Span, ...]) -> list[Frames]:
    if timeline.frames == 0:
        raise EditRefused(Reason.NO_VIDEO)
    return merged((span.frames(timeline) for span in spans), timeline.frames)


def _without(
    timeline: Timeline,
    gone: list[Frames],
    named: list[Frames],
    how: Literal["cut", "keep"],
    facts: Facts,
) -> Outcome:
    removed = sum(end - start for start, end in gone)
    if removed >= timeline.frames:
        raise EditRefused(Reason.NOTHING_WOULD_STAY)
    done = ripple(timeline, gone, facts)
    report = RangesCut(
        how,
        tuple((timeline.seconds(start), timeline.seconds(end)) for start, end in named),
        timeline.seconds(removed),
        timeline.seconds(timeline.frames),
        timeline.seconds(done.timeline.frames),
        done.titles_shortened,
        done.titles_removed,
    )
    return Outcome(done.timeline, report)
