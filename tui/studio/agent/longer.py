"""How long something is shown that is to be shown longer, or shorter, than it is now."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.masks import Kind
from tui.studio.agent.reading import Reading

_FACTORS: Final = {"little": 1.25, "": 1.5, "much": 2.0}
_SHOWN: Final = "(?:停留?|留|待|呆|显示|展示|放|持续|出现|挂)"
_ANOTHER: Final = (
    rf"(?:(?<![a-z])for another|(?:再多?|多){_SHOWN}?|(?:的?显示)?(?:的?时[间长])?(?:再|多)?延长)"
)
LONGER: Final = (
    r"(?<![a-z])(?:for (?:a )?)?(?P<longer>longer|more long)(?: time)?(?![a-z])"
    r"|(?<![a-z])(?:for )?(?P<more>more)(?: time)?(?![a-z])"
    r"|(?<![a-z])(?:for (?:a )?)?shorter(?: time)?(?![a-z])"
    rf"|(?P<longer_han>(?:(?:多|再|更)+{_SHOWN}|{_SHOWN}(?:的?时[间长])?(?:得|的)?(?:再|更)?[久长]"
    r"|时[间长](?:再|更)?[久长]|延长|久)(?:一?会儿?|一?[点些]|一下)?)"
    rf"|{_SHOWN}?的?时[间长](?:再|更)?短一?[点些]|少{_SHOWN}(?:一?会儿?|一?[点些])"
)


def take_longer(clause: Reading, now_s: float) -> float | None:
    """Take how long something shall be shown, in seconds, out of `clause`, to the `now_s` that it
    is shown now: 1.5 times that for "longer". None where that is not said, or cannot be.
    """
    more_s = clause.take_number(_ANOTHER, Kind.DURATION)
    if more_s is not None:
        clause.take(LONGER)
        return now_s + more_s
    step_s = clause.take_number("", Kind.DURATION, r"(?=(?:longer|shorter|more)(?![a-z]))")
    match = clause.take(LONGER)
    if match is None or (match["more"] and step_s is None):
        return None
    longer = bool(match["longer"] or match["more"] or match["longer_han"])
    if step_s is not None:
        seconds = now_s + step_s if longer else now_s - step_s
        return seconds if seconds > 0 else None
    if clause.has(Kind.DURATION.pattern):  # "for longer, 7 seconds"
        return clause.take_number("(?:for)?", Kind.DURATION)
    size = "much" if clause.take_word("much") else "little" if clause.take_word("little") else ""
    return now_s * (_FACTORS[size] if longer else 1 / _FACTORS[size])
