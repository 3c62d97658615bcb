"""Splitting, deleting, moving and doubling whole clips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import Mark
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report, clock
from tui.studio.edits.relay import relaid, whole, with_cuts
from tui.studio.edits.ripple import ripple
from tui.studio.edits.timeline import Timeline, Title
from tui.studio.edits.which import Target, Where, isolated, number_of, split_at, where

_MOST_TIMES: Final = 100


@dataclass(frozen=True)
class ClipsSplit(Report):
    """There is a new cut at each of `at_s`, and `clips` in all; `there_s`: where one was before.

    `transitions_shortened` counts those beside which a clip is shorter now.
    """

    at_s: tuple[float, ...]
    there_s: tuple[float, ...]
    clips: int
    transitions_shortened: int = 0


@dataclass(frozen=True)
class ClipsDeleted(Report):
    """Clips are gone: their numbers and names as they were."""

    numbers: tuple[int, ...]
    names: tuple[str, ...]
    before_s: float
    after_s: float
    titles_shortened: tuple[Title, ...] = ()
    titles_removed: tuple[Title, ...] = ()


@dataclass(frozen=True)
class ClipsOrdered(Report):
    """The clips stand in another order: `names` as they come now.

    `moved`: the numbers of the clips that were named, as they were, where one was moved (from, to)
    or two changed places (`swapped`).
    """

    names: tuple[str, ...]
    changed: bool
    moved: tuple[int, int] | None = None
    swapped: bool = False
    titles_shortened: tuple[Title, ...] = ()


@dataclass(frozen=True)
class Duplicated(Report):
    """`what` is shown `times` times more."""

    what: Where
    times: int
    before_s: float
    after_s: float


@dataclass(frozen=True)
class SplitAt(Edit):
    """Split the clips over `marks` in two; nothing looks different."""

    marks: tuple[Mark, ...]

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the cuts. Raises EditRefused for a mark beyond the end."""
        del facts
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        frames = sorted({max(0, mark.frame(timeline)) for mark in self.marks})
        if frames and frames[-1] > timeline.frames:
            at, length = timeline.seconds(frames[-1]), timeline.seconds(timeline.frames)
            raise EditRefused(Reason.BEYOND_THE_END, at=clock(at), length=clock(length))
        edges = {0} | {clip.end_frame for clip in timeline.video.sg}
        result = split_at(timeline, *frames)
        into = {clip.id: clip.transition for clip in result.video.sg}
        report = ClipsSplit(
            tuple(timeline.seconds(at) for at in frames if at not in edges),
            tuple(timeline.seconds(at) for at in frames if at in edges),
            len(result.video.sg),
            sum(into[clip.id] != clip.transition for clip in timeline.video.sg),
        )
        return Outcome(result, report)


@dataclass(frozen=True)
class DeleteClips(Edit):
    """Remove whole clips (numbers from 1, or LAST) and close the gaps in all tracks."""

    clips: tuple[int, ...]

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return the rest. Raises EditRefused for a wrong number or where nothing would stay."""
        numbers = sorted({number_of(timeline, clip) for clip in self.clips})
        going = [timeline.video.sg[number - 1] for number in numbers]
        if len(going) == len(timeline.video.sg):
            raise EditRefused(Reason.NOTHING_WOULD_STAY)
        done = ripple(timeline, [(clip.at_frame, clip.end_frame) for clip in going], facts)
        report = ClipsDeleted(
            tuple(numbers),
            tuple(clip.name for clip in going),
            timeline.seconds(timeline.frames),
            timeline.seconds(done.timeline.frames),
            done.titles_shortened,
            done.titles_removed,
        )
        return Outcome(done.timeline, report)


@dataclass(frozen=True)
class MoveClip(Edit):
    """Put clip `clip` where clip `to` stands now (numbers from 1, or LAST)."""

    clip: int
    to: int

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` in that order. Raises EditRefused for a wrong number."""
        number, to = number_of(timeline, self.clip), number_of(timeline, self.to)
        order = list(range(len(timeline.video.sg)))
        order.insert(to - 1, order.pop(number - 1))
        return _ordered(timeline, order, facts, (number, to))


@dataclass(frozen=True)
class SwapClips(Edit):
    """Let two clips change places."""

    first: int
    second: int

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` in that order. Raises EditRefused for a wrong number."""
        first, second = number_of(timeline, self.first), number_of(timeline, self.second)
        order = list(range(len(timeline.video.sg)))
        order[first - 1], order[second - 1] = second - 1, first - 1
        return _ordered(timeline, order, facts, (first, second), swapped=True)


@dataclass(frozen=True)
class OrderClips(Edit):
    """Put all clips in the order `clips` (numbers from 1); empty: the other way round."""

    clips: tuple[int, ...] = ()

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` in that order. Raises EditRefused where a clip is named not once."""
        numbers = [number_of(timeline, clip) - 1 for clip in self.clips]
        count = len(timeline.video.sg)
        if not count:
            raise EditRefused(Reason.NO_VIDEO)
        if numbers and sorted(numbers) != list(range(count)):
            raise EditRefused(Reason.NOT_EACH_CLIP, count=count)
        return _ordered(timeline, numbers or list(reversed(range(count))), facts)


@dataclass(frozen=True)
class Duplicate(Edit):
    """Show `target` `times` times more, right after itself."""

    target: Target
    times: int = 1

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the copies. Raises EditRefused where `target` is not there."""
        if not 1 <= self.times <= _MOST_TIMES:
            raise EditRefused(Reason.TIMES_OUT_OF_RANGE, most=_MOST_TIMES)
        split, places = isolated(timeline, self.target)
        parts = whole(split.video.sg)
        start, stop = places.start, places.stop
        again = [*parts[:start], *parts[start:stop] * (self.times + 1), *parts[stop:]]
        done = relaid(split, with_cuts(split, again), facts).timeline
        report = Duplicated(
            where(split, self.target, places),
            self.times,
            timeline.seconds(timeline.frames),
            timeline.seconds(done.frames),
        )
        return Outcome(done, report)


def _ordered(
    timeline: Timeline,
    order: Sequence[int],
    facts: Facts,
    moved: tuple[int, int] | None = None,
    *,
    swapped: bool = False,
) -> Outcome:
    """Return `timeline` with its clips in `order`, by their places from 0."""
    clips = timeline.video.sg
    done = relaid(timeline, with_cuts(timeline, whole(clips[at] for at in order)), facts)
    names = tuple(clip.name for clip in done.timeline.video.sg)
    changed, shortened = [*order] != sorted(order), done.titles_shortened
    return Outcome(done.timeline, ClipsOrdered(names, changed, moved, swapped, shortened))
