"""A film of four clips and what one can say to it: the stage of the tables of sentences."""

from __future__ import annotations

from dataclasses import dataclass

from tests.studio.edits.desk import facts, photo, placed, song, video
from tui.studio.agent.plan import Ask, Help, Plan, Question, Step
from tui.studio.edits.marks import Mark, Span
from tui.studio.edits.ranges import CutRanges, KeepRanges

_CLIPS = (video("talk", 20), video("beach", 10), photo("sunset"), video("city", 15))
REEL = placed(facts(*_CLIPS))
"""1 talk.mp4 0-20 s, 2 beach.mp4 20-30 s, 3 sunset.jpg 30-35 s, 4 city.mp4 35-50 s."""

KNOWN = facts(*_CLIPS, photo("logo", "400x400"), video("me", 8), song("song"))
"""Of the media beside the film, logo.jpg and me.mp4 can lie over it and song.mp3 under it."""


@dataclass(frozen=True)
class Does:
    """What must come of a sentence: exactly these steps; `rest`: and something is said of more."""

    steps: tuple[Step, ...]
    rest: bool = False


def does(*steps: Step) -> Does:
    """All of the sentence is carried out."""
    return Does(steps)


def partly(*steps: Step) -> Does:
    """These steps are carried out, and the reply names what was not."""
    return Does(steps, rest=True)


def asks(*what: Ask) -> Does:
    """Nothing but questions."""
    return Does(tuple(Question(ask) for ask in what))


NOTHING = Does((), rest=True)
"""Nothing is done, and the reply says so."""

SILENT = Does(())
"""Nothing was asked for."""


def is_right(plan: Plan, wanted: Does) -> bool:
    """Whether `plan` does exactly what is wanted; the words of questions do not matter."""
    named = bool(plan.left or plan.not_yet or plan.heeded)
    return _bare(plan.steps) == _bare(wanted.steps) and named == wanted.rest


def is_harmful(plan: Plan, wanted: Does) -> bool:
    """Whether `plan` does something that was not said. Questions and the manual do no harm."""
    edits = [step for step in plan.steps if not isinstance(step, Question | Help)]
    return any(step not in wanted.steps for step in edits)


def _bare(steps: tuple[Step, ...]) -> list[Step]:
    return [Question(step.ask) if isinstance(step, Question) else step for step in steps]


def cut(*spans: Span) -> CutRanges:
    return CutRanges(spans)


def keep(*spans: Span) -> KeepRanges:
    return KeepRanges(spans)


def after(seconds: float) -> Span:
    """From a time to the end."""
    return Span(Mark(seconds), Mark(share=1.0))
