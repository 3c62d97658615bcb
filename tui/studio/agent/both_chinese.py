"""What is said of two things at once: of 标题和字幕都改成红色 both take what follows."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled, word

_THINGS: Final = (
    "music", "captions", "title", "lower_third", "transition", "watermark", "inset", "noise",
    "pauses", "own_sound",
)  # fmt: skip


def with_both(clauses: list[Clause]) -> list[Clause]:
    """Give "标题", before "和字幕都改成红色", what is said of both."""
    thing = "|".join(word(name) for name in _THINGS)
    bare = compiled(rf"(?:{word('filler')}|\s)*(?:{thing})\s*")
    both = compiled(rf"\s*(?:{thing})(?P<said>\s*(?:都|全|一起|统一).+)")
    result: list[Clause] = []
    said, joint = "", Joint.START
    for clause in reversed(clauses):
        goes_on = said and joint is Joint.AND and bare.fullmatch(clause.text)
        if not goes_on:
            match = both.fullmatch(clause.text)
            said = match["said"] if match else ""
        result.append(replace(clause, text=clause.text + said) if goes_on else clause)
        joint = clause.joint
    return result[::-1]
