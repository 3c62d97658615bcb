"""When a title is shown, as a clause says it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.agent.lexicon import word
from tui.studio.agent.masks import Kind
from tui.studio.agent.reading import Reading
from tui.studio.edits.marks import END, START, Mark, Span, last
from tui.studio.edits.titles import DEFAULT_SPAN

TIMES = (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.CLOCK, Kind.DURATION, Kind.PERCENT)


@dataclass(frozen=True)
class Usual:
    """Where a title begins and how long it lasts when that is not said."""

    start: Mark
    seconds: float


USUAL = Usual(START, DEFAULT_SPAN.end.seconds)


def take_when(clause: Reading, usual: Usual) -> Span | None:
    """Take the time of a title out of its clause; None where two times do not go together."""
    masks = clause.masks
    spans = clause.take_all(Kind.EDGE) + clause.take_all(Kind.RANGE)
    if spans:
        value = masks.value(spans[0])
        clause.take(rf"{word('during')}|{word('at')}|over")
        return value if len(spans) == 1 and isinstance(value, Span) else None
    if clause.take_word("throughout"):
        return Span(START, END)
    start = _start(clause)
    length_s = clause.take_number(rf"(?:{word('during')})?", Kind.DURATION, "(?:long|长)?(?![a-z])")
    at_end = start is None and clause.take_word("at_end")
    at_start = start is None and not at_end and clause.take_word("at_start")
    seconds = usual.seconds if length_s is None else length_s
    if at_end:
        return last(seconds)
    start = start or (START if at_start else usual.start)
    return Span(start, Mark(start.seconds + seconds, start.share))


def says_when(clause: Reading) -> bool:
    """Whether `clause` names a time."""
    tokens = "|".join(kind.pattern for kind in TIMES)
    words = "|".join(word(name) for name in ("throughout", "at_start", "at_end"))
    return clause.has(f"{tokens}|{words}")


def _start(clause: Reading) -> Mark | None:
    masks, moment = clause.masks, "(?:in|处|时|的时候|开始)?"
    tokens = clause.take_all(Kind.AFTER)
    if tokens and isinstance(mark := masks.value(tokens[0]), Mark):
        return mark
    at_s = clause.take_number(f"(?:{word('at')}|to|到)?", Kind.CLOCK, moment)
    if at_s is None:
        at_s = clause.take_number(rf"(?:{word('at')}|(?<![a-z])to)", Kind.DURATION, moment)
    if at_s is not None:
        return Mark(at_s)
    share = clause.take_number(word("at"), Kind.PERCENT)
    return None if share is None else Mark(share=share)
