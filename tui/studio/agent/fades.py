"""Fades as people say them: "fade in", "in over 1 second and out over 3", "fade out at the end"."""

from __future__ import annotations

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.reading import Reading
from tui.studio.edits.marks import END, START, Span

Fades = tuple[float | None, float | None]
"""In and out, in seconds; None where that one was not said."""

_DURATION, _PAIR, _EDGE = Kind.DURATION.pattern, Kind.PAIR.pattern, Kind.EDGE.pattern
_BOTH = rf"淡入淡出|渐入渐出|fade\s+(?:in\s+(?:and|&)\s+(?:fade\s+)?out|{_PAIR})(?![a-z])"
_IN = r"淡入|渐入|渐强|fade\s+in(?![a-z])"
_OUT = r"淡出|渐出|渐弱|(?:fade|(?<!in )and)\s+(?:out|away|down)(?![a-z])"
# "Fade the music in": the way stands apart.
_BOTH_APART = rf"(?<![a-z])in\s+(?:and|&)\s+out(?![a-z])|{_PAIR}"
_IN_APART = rf"(?<![a-z])in(?![a-z])(?!\s*(?:the|my|an?|its?)(?![a-z])|\s*(?:{_EDGE}))"
_OUT_APART = r"(?<![a-z])(?:out|away|down)(?![a-z])"
_CLOSE = rf"(?:\s*(?:of|for|over|in|within|lasting|持续|用|各自?|都)?\s*({_DURATION}))?"
_OVER = rf"(?:(?<![a-z])(?:over|during|within|across|in)|用|在)\s*(?:the\s+)?({_DURATION})内?"
_BEFORE = (
    rf"(?<!for )(?<!lasting )(?<!显示)(?<!持续)({_DURATION})(?:\s*long)?\s*的?\s*(?=fade|淡|渐)"
)


def take_fades(clause: Reading, usual_s: float, *, at_ends: bool = True) -> Fades | None:
    """Take fades out of `clause`; None where it speaks of none, (None, None) where no way is said.

    A fade lasts `usual_s` where no time is said. With `at_ends`, a fade "at the end" is one out.
    """
    if not clause.has_word("fade"):
        return None
    clause.text = compiled(r"(?<![a-z])(?:fad(?:es?|ed|ing)|fade)-?(?=(?:in|out)s?(?![a-z]))").sub(
        "fade ", clause.text
    )
    clause.text = compiled(r"(?<![a-z])(?:fad(?:es?|ed|ing)|ramp)(?![a-z])").sub(
        "fade", clause.text
    )
    pending = _number(clause, _BEFORE)
    found = _take_ways(clause, (_BOTH, _IN, _OUT))
    if clause.take(r"(?<![a-z])fade(?![a-z])"):
        found |= _take_ways(clause, (_BOTH_APART, _IN_APART, _OUT_APART))
    if at_ends:
        found |= _take_ends(clause, found)
    if pending is None and None in found.values():
        pending = _number(clause, _OVER)
    in_s, out_s = (
        None
        if way not in found
        else next(s for s in (found[way], pending, usual_s) if s is not None)
        for way in ("in", "out")
    )
    return in_s, out_s


def _take_ways(clause: Reading, patterns: tuple[str, str, str]) -> dict[str, float | None]:
    """Take the ways out of `clause`, each with the time that stands beside it."""
    found: dict[str, float | None] = {}
    for pattern, ways in zip(patterns, (("in", "out"), ("in",), ("out",)), strict=True):
        while match := clause.take(rf"(?:{pattern}){_CLOSE}"):
            seconds = None if match[1] is None else clause.masks.number(match[1])
            found |= dict.fromkeys(ways, seconds)
    return found


def _take_ends(clause: Reading, found: dict[str, float | None]) -> dict[str, float | None]:
    """Take "at the end" and "in the last 3 seconds", which say the way as well."""
    ends: dict[str, float | None] = {}
    edges = compiled(_EDGE).findall(clause.text)
    span = clause.masks.value(edges[0]) if edges else None
    if isinstance(span, Span) and START not in (span.start, span.end) and span.end != END:
        return {}  # of a clip: the film does not begin or end there
    if isinstance(span, Span):
        clause.take(rf"(?:(?:over|for|during|within|in|at|在)\s*)?({_EDGE})")
        if span.end == END and span.start.seconds < 0:
            ends["out"] = -span.start.seconds
        elif span.end.seconds > 0:
            ends["in"] = span.end.seconds
    for name, way in (("at_end", "out"), ("at_start", "in")):
        if clause.take(rf"(?:{word('at')}\s*)?{word(name)}"):
            ends[way] = found.get(way)
    return ends if set(ends) <= set(found) or not found else {}


def _number(clause: Reading, pattern: str) -> float | None:
    match = clause.take(pattern)
    return None if match is None else clause.masks.number(match[1])
