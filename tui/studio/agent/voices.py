"""A wish in the passive, or as something to be had, as the order that it stands for.

"The music should be lowered to 20%", "clip 2 needs muting", "can I get the pauses removed" and "how
about moving it up" are "lower the music to 20%", "mute clip 2" and so on. Only English.
"""

from __future__ import annotations

from functools import cache

from tui.studio.agent.english_verbs import (
    PARTICLE,
    gerund,
    gerunds,
    imperative,
    participle,
    participles,
)
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import ANY_TOKEN, Kind

_WE = r"(?:i|we|you|u|someone|somebody)"
_OUGHT = (
    r"(?:can|could|should|shall|must|may|might|will|would|ought to|has to|have to|needs? to|gotta"
    r"|got to|wants? to|(?:is|are) to|(?:is|are) supposed to|had better)"
)
_HAVE = (
    r"(?:have|get|want|need|like|love|prefer|see|leave|keep|rather have|(?:to )?(?:have|get|see))"
)
_DEGREE = (
    r"(?:(?:a (?:little|bit|touch|tad|smidge|lot)(?: bit)?|slightly|much|way|still|just|also|both"
    r"|all|really|probably|maybe|actually|definitely|please|either|simply|then)\s+)*"
)
_THING = r"(?P<thing>[^,;.!?]{1,90}?)"
_OBJECT = (
    rf"(?:it|them|this|that|everything|{ANY_TOKEN}|(?:the|my|our|this|that) (?:[a-z]+"
    rf" ){{0,2}}(?:[a-z]+|{ANY_TOKEN})|(?:[a-z]+ ){{0,2}}[a-z]+)"
)
_VAGUELY = (
    r"(?:[a-z]+ ){0,4}?(?:make|tighten|shorten|improve|clean|fix|polish|liven|spruce|jazz|start"
    r"|finish|help)(?: up)?"
    r" (?:it|this|that|things|(?:the|my) [a-z]+)(?: up)?(?: [a-z]+){0,3}?"
)
"""A goal that does not say how: "tighten this up by cutting the pauses"."""
_MANNERS = rf"(?:{word('filler')}[\s,]+)*?"


def active(text: str) -> str | None:
    """Return the order that `text` stands for; None where it is one, or no wish."""
    said = text.strip()
    for pattern in _passives():
        if match := compiled(pattern).fullmatch(said):
            verb = match["verb"].lower()
            base = participles().get(verb) or gerunds()[verb]
            particle, rest = match["particle"] or "", match["rest"] or ""
            return " ".join(f"{base} {particle} {match['thing']} {rest}".split())
    if match := compiled(rf"{_VAGUELY}\s+by\s+(?P<verb>{gerund()})(?P<rest>.*)").fullmatch(said):
        return f"{gerunds()[match['verb'].lower()]}{match['rest']}"
    match = compiled(rf"(?P<before>{_MANNERS})(?:by\s+)?(?P<verb>{gerund()})").match(said)
    if match is None:
        return None
    return f"{match['before']}{gerunds()[match['verb'].lower()]}{said[match.end() :]}"


def with_particle(text: str) -> str | None:
    """Return "cool down it" for "cool it down": the verb with the word that belongs to it."""
    apart = (
        rf"(?P<before>{_MANNERS})(?P<verb>{imperative()})\s+(?P<thing>{_OBJECT})\s+"
        rf"(?P<particle>up(?!\s+to\s+{Kind.CLIPS.pattern})|down|out|off|away|back)(?![a-z])"
        r"(?P<rest>.*)"
    )
    match = compiled(apart).fullmatch(text.strip())
    if match is None:
        return None
    return f"{match['before']}{match['verb']} {match['particle']} {match['thing']}{match['rest']}"


@cache
def _passives() -> tuple[str, ...]:
    done = rf"(?P<verb>{participle()})"
    tail = rf"(?:\s+(?P<particle>{PARTICLE})(?![a-z]))?(?P<rest>(?:\s.*)?)"
    wish = (
        rf"(?:{_OUGHT}\s+{_WE}\s+|{_WE}(?:'d|'ll)?\s+(?:{_OUGHT}\s+)?)(?:really\s+"
        rf"|also\s+)?(?:to\s+)?{_HAVE}\s+"
    )
    return (
        # "can the last clip be reversed"
        rf"{_MANNERS}{_OUGHT}\s+(?!{_WE}\s){_THING}\s+{_DEGREE}(?:be|get)\s+{_DEGREE}{done}{tail}",
        # "the music should be lowered", "I want the pauses to be removed"
        rf"(?:{wish})?{_THING}\s+(?:{_OUGHT}|to)\s+{_DEGREE}(?:be|get)\s+{_DEGREE}{done}{tail}",
        # "let the title be moved up"
        rf"{_MANNERS}{_THING}\s+(?:be|get)\s+{_DEGREE}{done}{tail}",
        # "clip 2 needs muting"
        rf"{_THING}\s+(?:could do with|could use|needs?|wants?|requires?)\s+(?:some\s+)?{_DEGREE}"
        rf"(?P<verb>{gerund()}){tail}",
        # "I'd like the title moved up", "get the pauses removed"
        rf"(?:{wish}|{_MANNERS}{_HAVE}\s+){_THING}\s+{_DEGREE}{done}{tail}",
        # "pauses removed, music lowered"
        rf"{_MANNERS}{_THING}\s+{_DEGREE}{done}{tail}",
    )
