"""Words about the own sound of what lies over the film."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.masks import Kind
from tui.studio.agent.reading import Reading

_NOUN: Final = r"(?:sounds?|audio|volume|voice)"
_OFF: Final = (
    rf"(?<![a-z])(?:without|with no|no)\s+(?:its |the |any |their )?(?:own |original )?{_NOUN}"
    r"(?![a-z])|(?<![a-z])(?:silent(?:ly)?|muted)(?![a-z])"
    r"|(?:不要|不带|没有|去掉)(?:它的|他的|自己的)?(?:原声|声音)|无声"
)
_ON: Final = (
    r"(?<![a-z])(?:with|keep(?:ing)?|including|play(?:ing)?|let (?:me|us) hear|turn on|hear)\s+"
    rf"(?:its |the |his |her |their )?(?:own |original )?{_NOUN}(?: on| of)?(?![a-z])"
    r"|(?<![a-z])(?:let (?:me|us) hear|(?:i want to )?hear)(?![a-z])"
    r"|(?:带|保留|要|打开|播放)(?:上|着|有|出)?(?:它的|他的|自己的|自带的)?(?:原声|原来的声音|声音)"
    r"|有声音?"
)
_TO: Final = r"(?:\s*(?:of|to|at|is|as|the|为|到|成|设为|调到|调成|调为)\s*)*"
_LEVEL: Final = (
    rf"(?<![a-z])(?:with )?(?:its |the )?(?:own )?{_NOUN}{_TO}({Kind.PERCENT.pattern})"
    rf"|({Kind.PERCENT.pattern})\s*(?:的)?\s*(?:{_NOUN}(?![a-z])|音量|声音)"
    rf"|(?:音量|声音|原声){_TO}({Kind.PERCENT.pattern})"
)
OWN_SOUND: Final = f"{_LEVEL}|{_OFF}|{_ON}"
"""What may be said of it after a comma."""


def take_level(clause: Reading) -> float | None:
    """Take how loud an overlay is to be out of `clause`: 0 is mute, 1 as recorded; None where
    nothing is said of it.
    """
    match = clause.take(_LEVEL)
    if match is not None:
        clause.take(_ON)
        return clause.masks.number(next(group for group in match.groups() if group))
    # The name of what is unmuted stood between the two.
    if clause.take_word("unmute") or clause.take(r"取消\s*的?\s*静音"):
        return 1.0
    if clause.take_word("mute") or clause.take(_OFF):
        return 0.0
    return 1.0 if clause.take(_ON) else None
