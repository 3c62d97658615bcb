"""How one clip becomes the next, and how the film begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tui.studio.edits.facts import Facts
from tui.studio.edits.joins import shortened
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Clip, Timeline, Transition, TransitionKind
from tui.studio.edits.tracks import with_clips
from tui.studio.edits.which import ALL, LAST

_LONGEST_FRAMES = 2**16


@dataclass(frozen=True)
class TransitionsAdded(Report):
    """`cuts` cuts have a transition of `wanted_s`; `cut`: the number of the one, 0 for all.

    `shortest_s`: the shortest of them, where clips are too short for that. `left`: cuts that have
    none, as a clip beside them is a single frame.
    """

    kind: TransitionKind
    cut: int
    cuts: int
    wanted_s: float
    shortest_s: float
    left: int = 0


@dataclass(frozen=True)
class TransitionsRemoved(Report):
    """`cuts` cuts are hard again; `cut`: the number of the one, 0 for all."""

    cut: int
    cuts: int


@dataclass(frozen=True)
class FadesSet(Report):
    """The film fades in and out over seconds; None where that was not touched.

    `limited`: a fade is as long as it can be, half of the film.
    """

    in_s: float | None
    out_s: float | None
    picture: bool
    sound: bool
    limited: bool
    changed: bool


@dataclass(frozen=True)
class AddTransitions(Edit):
    """Let clips become the next ones by a transition of `seconds`.

    `cut`: the number of the cut (1 is between clips 1 and 2), LAST, or ALL.
    """

    kind: TransitionKind = "crossfade"
    seconds: float = 0.5
    cut: int = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with transitions, none longer than the clips beside it allow.

        Raises EditRefused where there is no such cut, or no room or time for one.
        """
        del facts
        numbers = _cuts(timeline, self.cut)
        half = round(Fraction(self.seconds) * timeline.fps / 2)
        if self.seconds <= 0:
            raise EditRefused(Reason.LENGTH_TOO_SHORT)
        wanted = Transition(kind=self.kind, frames=min(_LONGEST_FRAMES, max(2, 2 * half)))
        clips = list(timeline.video.sg)
        given: list[Transition] = []
        for number in numbers:
            fits = shortened(wanted, clips[number - 1], clips[number])
            clips[number] = clips[number].model_copy(update={"transition": fits})
            if fits is not None:
                given.append(fits)
        if not given:
            raise EditRefused(Reason.NO_ROOM_FOR_TRANSITION)
        report = TransitionsAdded(
            self.kind,
            0 if self.cut == ALL else numbers[0],
            len(given),
            timeline.seconds(wanted.frames),
            timeline.seconds(min(transition.frames for transition in given)),
            len(numbers) - len(given),
        )
        return Outcome(with_clips(timeline, clips), report)


@dataclass(frozen=True)
class RemoveTransitions(Edit):
    """Cut hard again."""

    cut: int = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with hard cuts. Raises EditRefused where there is no such cut."""
        del facts
        numbers = _cuts(timeline, self.cut)
        clips = list(timeline.video.sg)
        removed = sum(clips[number].transition is not None for number in numbers)
        for number in numbers:
            clips[number] = clips[number].model_copy(update={"transition": None})
        report = TransitionsRemoved(0 if self.cut == ALL else numbers[0], removed)
        return Outcome(with_clips(timeline, clips), report)


@dataclass(frozen=True)
class SetFades(Edit):
    """Fade the film in from black and out to black, over seconds; 0 is none, None leaves it.

    `picture` and `sound` say which of the two are meant.
    """

    in_s: float | None = None
    out_s: float | None = None
    picture: bool = True
    sound: bool = True

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the fades, each at most half of the film.

        Raises EditRefused where there is no film yet.
        """
        del facts
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        half = timeline.frames // 2
        frames: dict[str, int] = {}
        limited = False
        for end, seconds in (("in", self.in_s), ("out", self.out_s)):
            if seconds is not None:
                wanted = round(Fraction(max(0.0, seconds)) * timeline.fps)
                frames[end] = min(wanted, half)
                limited |= wanted > half
        prefixes = ["fade"] * self.picture + ["sound_fade"] * self.sound
        change = {f"{p}_{end}_frames": value for p in prefixes for end, value in frames.items()}
        result = timeline.model_copy(update={"m": timeline.m.model_copy(update=change)})
        said = {end: timeline.seconds(value) for end, value in frames.items()}
        changed = result != timeline
        report = FadesSet(
            said.get("in"), said.get("out"), self.picture, self.sound, limited, changed
        )
        return Outcome(result, report)


def _cuts(timeline: Timeline, cut: int) -> Sequence[int]:
    """Return the numbers, from 1, of the cuts that are meant. Raises EditRefused."""
    clips: tuple[Clip, ...] = timeline.video.sg
    if not clips:
        raise EditRefused(Reason.NO_VIDEO)
    count = len(clips) - 1
    if not count:
        raise EditRefused(Reason.NO_CUTS)
    if cut == ALL:
        return range(1, len(clips))
    number = count if cut == LAST else cut
    if not 1 <= number <= count:
        raise EditRefused(Reason.NO_SUCH_CUT, number=cut, count=count)
    return (number,)
