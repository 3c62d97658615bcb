"""Grading: the colour of all clips, of one, or of a stretch of time."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import Final, Literal

from tui.studio.edits.facts import Facts
from tui.studio.edits.looks import LOOKS, Look
from tui.studio.edits.outcome import Edit, Outcome, Report
from tui.studio.edits.strict import STRICT
from tui.studio.edits.timeline import NEUTRAL, Clip, Grade, Timeline
from tui.studio.edits.tracks import with_clips
from tui.studio.edits.which import ALL, Target, Where, clip_of, isolated, where

SliderName = Literal[
    "exposure_stops",
    "contrast",
    "highlights",
    "shadows",
    "whites",
    "blacks",
    "temperature",
    "tint",
    "vibrance",
    "saturation",
    "monochrome",
]

SLIDERS: Final[tuple[SliderName, ...]] = (
    "exposure_stops", "contrast", "highlights", "shadows", "whites", "blacks",
    "temperature", "tint", "vibrance", "saturation", "monochrome",
)  # fmt: skip
"""In the order in which they are told."""


def limits(slider: SliderName) -> tuple[float, float]:
    """Return the lowest and the highest value of `slider` (stops for exposure)."""
    if slider == "monochrome":
        return 0, 1
    return (-3, 3) if slider == "exposure_stops" else (-100, 100)


@dataclass(frozen=True)
class Change:
    """One slider: moved by `value` where `relative`, else set to it. Monochrome is 0 or 1."""

    __pydantic_config__ = STRICT

    slider: SliderName
    value: float
    relative: bool = False


@dataclass(frozen=True)
class Moved:
    """A slider before and after: its lowest and highest value over the clips."""

    slider: SliderName
    before: tuple[float, float]
    after: tuple[float, float]
    limited: bool = False
    """Whether it would have gone beyond its end."""


@dataclass(frozen=True)
class Graded(Report):
    """The sliders that were asked for, or all those of a look or of a grade that was removed.

    `measured`: the sliders were chosen by what is in the picture.
    """

    moved: tuple[Moved, ...]
    look: Look | None
    changed: bool
    where: Where
    measured: bool = False


@dataclass(frozen=True)
class GradeEdit(Edit):
    """What the edits of colour have in common: `clip`, the clips that are meant."""

    clip: Target = ALL

    def _graded(
        self,
        timeline: Timeline,
        grade: Callable[[Grade], Grade],
        told: tuple[SliderName, ...],
        look: Look | None = None,
        limited: Set[SliderName] = frozenset(),
    ) -> Outcome:
        """Give the chosen clips the grade that `grade` makes of theirs; tell of the sliders `told`.

        `limited` may be filled by `grade`. Raises EditRefused without such a clip.
        """
        return graded(timeline, self.clip, lambda clip: grade(clip.grade), told, look, limited)


def graded(
    timeline: Timeline,
    target: Target,
    grade: Callable[[Clip], Grade],
    told: tuple[SliderName, ...],
    look: Look | None = None,
    limited: Set[SliderName] = frozenset(),
    *,
    measured: bool = False,
) -> Outcome:
    """Give each clip of `target` the grade that `grade` makes for it; see `Graded` for the rest.

    Raises EditRefused without such a clip.
    """
    split, places = isolated(timeline, target)
    clips = split.video.sg
    after = [
        clip.model_copy(update={"grade": grade(clip)}) if n in places else clip
        for n, clip in enumerate(clips)
    ]
    old, new = [clips[n] for n in places], [after[n] for n in places]
    moved = [
        Moved(slider, _range(old, slider), _range(new, slider), slider in limited)
        for slider in SLIDERS
        if slider in told
    ]
    if look is not None or measured:
        moved = [one for one in moved if any((*one.before, *one.after))]
    changed = old != new
    report = Graded(tuple(moved), look, changed, where(split, target, places), measured)
    return Outcome(with_clips(split, after) if changed else timeline, report)


@dataclass(frozen=True)
class AdjustGrade(GradeEdit):
    """Set or move sliders, in order; the others stay. A slider stops at its end."""

    changes: tuple[Change, ...] = ()

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with its sliders moved. Raises EditRefused without such a clip."""
        del facts
        limited: set[SliderName] = set()

        def moved(grade: Grade) -> Grade:
            values = grade.model_dump()
            for change in self.changes:
                value = change.value + (values[change.slider] if change.relative else 0)
                low, high = limits(change.slider)
                if not low <= value <= high:
                    limited.add(change.slider)
                values[change.slider] = _stored(change.slider, min(high, max(low, value)))
            return Grade(**values)

        told = tuple(change.slider for change in self.changes)
        return self._graded(timeline, moved, told, limited=limited)


@dataclass(frozen=True)
class ApplyLook(GradeEdit):
    """Give clips the sliders of a look, in place of those they have. A LUT stays."""

    look: Look = "balanced"

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the look. Raises EditRefused without such a clip."""
        del facts
        grade = LOOKS[self.look]
        # Told too: what a grade from before had, as it is gone.
        earlier = {slider for clip in timeline.video.sg for slider in used(clip.grade)}
        told = tuple(slider for slider in SLIDERS if slider in earlier | set(used(grade)))
        return self._graded(
            timeline, lambda old: grade.model_copy(update={"lut": old.lut}), told, self.look
        )


@dataclass(frozen=True)
class CopyGrade(GradeEdit):
    """Give clips the grade of the clip `source` (its number, or LAST), with its LUT."""

    source: int = 1

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with that grade in place of theirs. Raises EditRefused where one of
        the clips is not there.
        """
        del facts
        grade = clip_of(timeline, self.source).grade
        earlier = {slider for clip in timeline.video.sg for slider in used(clip.grade)}
        told = tuple(slider for slider in SLIDERS if slider in earlier | set(used(grade)))
        return self._graded(timeline, lambda _: grade, told)


@dataclass(frozen=True)
class ResetGrade(GradeEdit):
    """Give clips their own colours back."""

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without the grade. Raises EditRefused without such a clip."""
        del facts
        return self._graded(timeline, lambda _: NEUTRAL, ())


def used(grade: Grade) -> tuple[SliderName, ...]:
    """Return the sliders that `grade` moves."""
    return tuple(slider for slider in SLIDERS if getattr(grade, slider))


def _stored(slider: SliderName, value: float) -> float | bool:
    if slider == "monochrome":
        return value > 0
    return round(value, 2) if slider == "exposure_stops" else round(value)


def _range(clips: list[Clip], slider: SliderName) -> tuple[float, float]:
    values = [float(getattr(clip.grade, slider)) for clip in clips]
    return min(values), max(values)
