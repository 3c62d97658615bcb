"""When a title is shown, as a clause says it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.longer import take_longer
from tui.studio.agent.masks import Kind
from tui.studio.agent.on_clips import (
    Shown,
    counts_in_film,
    is_within,
    lasts_as_long,
    says_on_clips,
    take_clips_on,
)
from tui.studio.agent.reading import Reading
from tui.studio.agent.targets import take_clip_span
from tui.studio.edits.marks import END, START, Mark, Span, last
from tui.studio.edits.titles import DEFAULT_SPAN

TIMES = (
    Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE, Kind.CLOCK, Kind.DURATION, Kind.PERCENT
)  # fmt: skip
_UNTIL = r"(?<![a-z])(?:until|till|up to)(?![a-z])|到|至|直"


@dataclass(frozen=True)
class Usual:
    """Where a title begins and how long it lasts when that is not said."""

    start: Mark
    seconds: float


USUAL = Usual(START, DEFAULT_SPAN.end.seconds)


def take_shown(clause: Reading, usual: Usual) -> tuple[Shown, ...]:
    """Take when a title is shown out of its clause: once on each clip that it names, by default
    from its start. Nothing where two times do not go together.
    """
    whole = lasts_as_long(clause)
    on = take_clips_on(clause.again())
    if len(on) != 1 and take_clip_span(clause.again()) is not None:
        on = ()  # "during clips 1 and 2": all the while
    if on:
        take_clips_on(clause)
    else:
        span = take_when(clause, usual)
        return () if span is None else (Shown(span),)
    if counts_in_film(clause):
        span = take_when(clause, usual)
        inside = span is not None and len(on) == 1 and is_within(span, on[0], clause.timeline)
        return (Shown(span),) if span is not None and inside else ()
    if whole and not says_when(clause):
        return tuple(Shown(Span(START, END), clip) for clip in on)
    span = take_when(clause, Usual(START, usual.seconds))
    return () if span is None else tuple(Shown(span, clip) for clip in on)


def take_when(clause: Reading, usual: Usual) -> Span | None:
    """Take the time of a title out of its clause; None where two times do not go together."""
    masks = clause.masks
    spans = clause.take_all(Kind.EDGE) + clause.take_all(Kind.RANGE)
    if spans:
        value = masks.value(spans[0])
        clause.take(rf"{word('during')}|{word('at')}|over")
        return value if len(spans) == 1 and isinstance(value, Span) else None
    if (span := take_clip_span(clause)) is not None:
        return span
    if clause.take_word("throughout"):
        return Span(START, END)
    if (until := _until(clause)) is not None:
        return Span(usual.start, until) if _is_after(until, usual.start) else None
    start = _start(clause)
    length_s = clause.take_number(rf"(?:{word('during')})?", Kind.DURATION, "(?:long|长)?(?![a-z])")
    at_end = start is None and clause.take_word("at_end")
    at_start = start is None and not at_end and clause.take_word("at_start")
    seconds = usual.seconds if length_s is None else length_s
    if at_end:
        return last(seconds)
    start = start or (START if at_start else usual.start)
    return Span(start, Mark(start.seconds + seconds, start.share))


def take_end(clause: Reading, usual: Usual) -> Span | None:
    """Take when a title is to go out of "hide the title after 3 seconds", and return its time.

    None where that is not said, or where it may be meant from the start of the film or of the
    title.
    """
    masks = clause.masks
    tokens = clause.take_all(Kind.AFTER)
    if not tokens:
        at_s = clause.take_number(word("at"), Kind.CLOCK, "(?:时|的时候|处)?")
        end = None if at_s is None else Mark(at_s)
    else:
        value = masks.value(tokens[0])
        end = value if isinstance(value, Mark) and len(tokens) == 1 else None
        counted = Kind.DURATION in masks.said(tokens[0]) and usual.start != START
        if end is not None and counted:
            in_film = _is_after(end, usual.start)
            end = None if in_film else Mark(usual.start.seconds + end.seconds, usual.start.share)
    if end is None or not _is_after(end, usual.start):
        return None
    return Span(usual.start, end)


def take_length(clause: Reading, usual: Usual) -> Span | None:
    """Take how long a title is shown, to now, out of "show it for longer"."""
    seconds = take_longer(clause, usual.seconds)
    if seconds is None:
        return None
    return Span(usual.start, Mark(usual.start.seconds + seconds, usual.start.share))


def _until(clause: Reading) -> Mark | None:
    for token in compiled(Kind.BEFORE.pattern).findall(clause.text):
        value = clause.masks.value(token)
        if compiled(_UNTIL).match(clause.masks.said(token)) and isinstance(value, Mark):
            clause.take(token)
            return value
    for kind in (Kind.CLOCK, Kind.DURATION):
        at_s = clause.take_number(r"(?:一?直)?(?:显示|停留?|留|展示|保持|持续|放|待|挂)?到", kind)
        if at_s is not None:
            return Mark(at_s)
    return None


def _is_after(mark: Mark, other: Mark) -> bool:
    """Whether `mark` lies after `other`, as far as that can be told without the film."""
    return mark.share != other.share or mark.seconds > other.seconds


def says_when(clause: Reading) -> bool:
    """Whether `clause` names a time."""
    tokens = "|".join(kind.pattern for kind in TIMES)
    words = "|".join(word(name) for name in ("throughout", "at_start", "at_end"))
    during = take_clip_span(clause.again()) is not None or says_on_clips(clause)
    return during or clause.has(f"{tokens}|{words}")


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
