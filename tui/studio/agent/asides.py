"""What is said beside an English wish and changes nothing of it: why, for whom, and how nicely.

A purpose is left out only where no word of it could say how the wish is meant: "add music to make
it more upbeat" chooses the music, "add music to liven it up" does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.masks import ANY_TOKEN, Kind

_STRETCH = "|".join(kind.pattern for kind in (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE))
_NOBODY = r"(?:i|we|you|he|she|they|it|someone|somebody|nothing|nobody|my|the|there)"
_PEOPLE = (
    r"(?:viewers?|audience|students?|boss|clients?|customers?|followers?|subscribers?|fans?|people"
    r"|team|friends?|family|mum|mom|class|course|channel|kids?|everyone|everybody|readers?|users?)"
)
_GOOD = (
    r"(?:better|nicer|smoother|cleaner|stronger|extra|added|more|some|good|nice|bit of|little"
    r"|bit more|little more|dramatic|professional|polished)"
)
_FOR = (
    rf"(?:for|so) (?:(?:my|our|the|your|all) )*(?:\w+ )?{_PEOPLE}"
    rf"|for (?:an? )?(?:{_GOOD} )+(?:\w+ )?(?:effect|impact|flow|feel|result|emphasis|drama|clarity"
    r"|readability|energy|interest|transition|experience|look)"
    r"|for (?:readability|clarity|emphasis|effect|impact|context|fun|now|good|sure|variety|safety"
    r"|consistency|that|this|starters|real|once|a change|the time being|the moment)"
)
_TO = (
    r"(?:in order to|so as to|just to|to) (?:make|keep|get|avoid|give|help|let|grab|hook|hold|save"
    r"|highlight|emphasi[sz]e|match|suit|stop|prevent|add|improve|create|set|show off|look|feel"
    r"|sound|liven|spice|draw|build|reduce|ensure|appear|engage|keep|fit in|break up|freshen|catch"
    r"|attract|be (?:safe|clear|sure|fair|honest|consistent))\s.+"
)
_SO = (
    rf"so(?: that|,)? (?:{_NOBODY}|people|viewers|everyone|everybody|this|that|these|those|one"
    r"|our|your)(?![a-z]).+"
)
_SINCE = (
    rf"(?:as|given(?: that)?|seeing(?: as| that)?|cause|'cause|cos|considering"
    r"|for(?! the)|due to|thanks to"
    rf"|otherwise|or else|if not) (?:{_NOBODY}|this|that|these|those|people|its)(?:'|\s).+"
)
_MANNERS = (
    r"(?:if|when(?:ever)?|once|as soon as|before) (?:you|u|ya) (?:can|could|may|get|have|are|feel"
    r"|please|like|want|go)(?: (?:a|the|some|to|do|it|that|chance|time|moment|minute|second|around"
    r"|ready|free|able|up|for me))*|if (?:that|it) (?:makes sense|works|is not too much|isn't too "
    r"much)(?: \w+)?|(?:many |much )?(?:thanks|thank you)(?: so much| a lot| a million| very much"
    r"| in advance| again| for (?:that|this|your help))*|(?:i(?:'d| would)? )?appreciate (?:it|that"
    r"|this|you)|in advance|you(?:'re| are) the best|cheers|as usual|as always|like last time"
    r"|as (?:well|quickly|soon|nicely|cleanly) as (?:possible|you can)|or something(?: like that)?"
    r"|or whatever|and (?:stuff|so on|that)|somehow|if possible|i(?:'d)? (?:think|guess|reckon"
    r"|suppose|say)|to be honest|thanks|ok(?:ay)?|alright|right|you know|will you|would you|can you"
    r"|could you"
)
_PART_WHERE = (
    rf"(?:the |a |that |this )?(?:parts?|bits?|sections?|moments?|scenes?|piece"
    rf"|stretch)\s+(?:where|when|with|that"
    rf"|in which)\s+[^\ue000-\uf8ff,;]{{2,60}}?\s*[,(:]?\s*(?:(?:at|from|between|around"
    rf"|so)\s+)?(?={_STRETCH})"
)
"""What only describes a stretch whose times follow: "the part where I drop the pen (0:33-0:36)"."""
_DESCRIPTION = rf"(?:(?:{_STRETCH})\s*,?\s*(?P<aside>(?:where|when|in which|that|which|who)\s.+)$)"
"""A stretch of time is known by its times: "0:10 to 0:14, where I cough"."""


def without_asides(text: str) -> Iterator[str]:
    """Return `text` without what follows a wish and does not limit it, the least of it first."""
    said = text.strip().rstrip(" ,.!?")
    for pattern in (rf"(?:{_MANNERS})", rf"(?:{_FOR})", f"(?:{_TO}|{_SO}|{_SINCE})"):
        cut = compiled(rf"(?P<wish>.*?\S)[\s,]+(?P<aside>{pattern})[\s.!?]*").fullmatch(said)
        if cut is not None and not limits(cut["aside"]):
            said = cut["wish"]
            yield said
    named = compiled(_PART_WHERE).sub(" ", said, count=1)
    if named != said:
        yield named
    if (cut := compiled(_DESCRIPTION).search(said)) and not limits(cut["aside"]):
        yield said[: cut.start("aside")]


def limits(aside: str) -> bool:
    """Whether words of `aside` may say how, how much or where."""
    return compiled(_matters()).search(aside) is not None


@cache
def _matters() -> str:
    keyed = ("style", "look", "shape", "transition_kind", "slider", "platform", "text_colour")
    words = [said for name in keyed for said in words_by_key(name).values()]
    words += [word(name) for name in ("duck", "monochrome", "captions", "title", "blur")]
    only = (
        r"(?<![a-z])(?:only|just|until|till|unless|except|but|not|never|first|last|half)(?![a-z])"
    )
    return "|".join([ANY_TOKEN, r"\d", only, *words])
