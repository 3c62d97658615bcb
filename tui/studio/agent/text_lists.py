"""Several texts in one wish: "lower thirds "Ada, CTO" at 0:02 and "Bob, CEO" at 0:10".

Each text gets the noun and a verb of its own, before names and titles without quotes are found.
Times are tokens already. Only English: its nouns stand ahead of their texts.
"""

from __future__ import annotations

import re

from tui.studio.agent.english import ENGLISH
from tui.studio.agent.english_sound_text import ENGLISH_SOUND_TEXT
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind

_TIME = f"{Kind.CLOCK.pattern}|{Kind.DURATION.pattern}"
_WHEN = rf"(?:{_TIME}|{word('at_start')}|{word('at_end')})"
_NOUN = rf"(?<![a-z])(?:{ENGLISH.title}|{ENGLISH_SOUND_TEXT.lower_third})(?![a-z])"
_COUNT = r"(?:(?:one|two|three|four|five|\d|a couple of|several|some|these|the following)\s+)?"
_ANOTHER = (
    r"(?:(?:(?:and|then|also)\s+)*(?:add\s+)?(?:another|one|a second|the second|the other|a third)"
    r"(?:\s+one)?\s+)?"
)
_LINK = r"(?:(?:saying|with|for|reading|called|that says|which says|that reads|of)\s+)?"
_ITEM = rf"(?:{Kind.QUOTE.pattern}|(?-i:[A-Z\u00c0-\u00de\u0370-\u07ff]))"
_JOINT = r"\s*(?:,\s*and|,\s*then|,|(?<![a-z])(?:and|then|plus)(?![a-z])|&)\s*"
_NEXT = rf"{_JOINT}(?={_ANOTHER}{_LINK}{_ITEM})"
_SENTENCE = r"[^;!?\n]+"
_PAIRS = (
    rf"(?P<items>{Kind.QUOTE.pattern}(?:{_JOINT}{Kind.QUOTE.pattern})+)\s+(?:at|from)\s+"
    rf"(?P<times>{Kind.CLOCK.pattern}(?:{_JOINT}(?:at\s+)?{Kind.CLOCK.pattern})+)(?:\s+respectively)?"
)


def with_nouns(text: str) -> str:
    """Return `text` with a wish of its own for each of several texts that have times."""
    text = compiled(_PAIRS).sub(_paired, text)
    lists = rf"(?P<count>{_COUNT})(?P<noun>{_NOUN})(?P<after>\s*[:,]?\s+)(?P<items>{_SENTENCE})"
    return compiled(lists).sub(_parted, text)


def _paired(match: re.Match[str]) -> str:
    """Deal "A" and "B" at 0:05 and 0:10."""
    items = compiled(Kind.QUOTE.pattern).findall(match["items"])
    times = compiled(Kind.CLOCK.pattern).findall(match["times"])
    if len(items) != len(times):
        return match[0]
    return " and ".join(f"{item} at {time}" for item, time in zip(items, times, strict=True))


def _parted(match: re.Match[str]) -> str:
    said = match["items"]
    parts: list[str] = []
    start = 0
    for joint in compiled(_NEXT).finditer(said):
        before, rest = said[start : joint.start()], said[joint.end() :]
        another = compiled(_ANOTHER).match(rest)
        # A comma before "CTO" ends no text: each text has its time behind it.
        timed = compiled(_WHEN).search(before) and compiled(_WHEN).search(rest)
        if timed or (another and another[0].strip()):
            parts.append(before)
            start = joint.end()
    if not parts or not compiled(rf"{_LINK}{_ITEM}").match(said):
        return match[0]
    noun = re.sub(r"s$", "", match["noun"])
    wishes = (_wish(noun, part) for part in (*parts, said[start:]))
    return "add " + " and add ".join(wishes)


def _wish(noun: str, said: str) -> str:
    part = compiled(rf"^{_ANOTHER}").sub("", said, count=1)
    is_bare = compiled(_ITEM).match(part) is not None and part[0] != Kind.QUOTE.value
    link = "with " if compiled(ENGLISH_SOUND_TEXT.lower_third).fullmatch(noun) else "saying "
    return f"a {noun} {link if is_bare else ''}{part}"
