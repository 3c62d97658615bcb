"""Messages that take back their own wish: "delete clip 1, no wait, clip 2", 删第一段，不对，第二段.

What follows the "no" corrects the wish right before it, as a message of its own would; the wishes
ahead of that one stay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from tui.studio.agent.clauses import split
from tui.studio.agent.lexicon import compiled, has_han
from tui.studio.agent.plan import Before, Plan
from tui.studio.agent.pronouns import IT
from tui.studio.agent.reading import Reading
from tui.studio.agent.statements import is_reason
from tui.studio.edits.outcome import Edit

_NO: Final = (
    r"\s*(?:[,.;!?…–—-]+|,? but)\s*(?:oh|er|uh|um|hmm|ah)?[\s,]*"
    r"(?<![a-z])(?:no,? (?:wait|sorry|actually|hold on)|wait,? no|(?:oh,? )?wait(?=,)"
    r"|actually,? no|scratch that|no(?=,)|sorry(?=,)|i mean)(?![a-z])[\s,.!:-]*"
    r"|\s*[,。;]\s*(?:哦|啊|噢|呃|等等|等下|等一下)?,?\s*(?:不对|不是|错了|[说搞]错了)(?:(?=是)|[,。])\s*"
)

Told = Callable[[str, Before | None], Plan]
"""Understands a message, which may correct the one before."""


def on_second_thoughts(read: Reading, told: Told) -> Plan | None:
    """Return the plan of a message that takes back what it said; None where it does no such thing.

    Nothing is done where it cannot be told what is wanted instead.
    """
    no = compiled(_NO).search(read.text)
    if no is None or not read.text[no.end() :].strip():
        return None
    said, instead = read.text[: no.start()], read.masks.unmask(read.text[no.end() :])
    clauses = split(said)
    if not clauses:
        return None
    start = max(said.rfind(clauses[-1].text), 0)
    wish, ahead = read.masks.unmask(said[start:]), read.masks.unmask(said[:start])
    first = told(wish, None)
    if not any(isinstance(step, Edit) for step in first.steps):
        return None
    before = Before(wish, first, read.timeline, changed=False)
    second = told(("不对，" if has_han(instead) else "no, ") + instead, before)
    if not (second.steps or second.left or second.not_yet):
        return None
    if not _is_clear(second):
        second = told(instead, None)  # a wish of its own
    if not _is_clear(second) and is_reason(instead):
        return None  # "sorry, I am new to this"
    if not _is_clear(second) or compiled(IT).search(instead):
        return Plan(left=(read.masks.unmask(read.text),))
    earlier = told(ahead, None) if ahead.strip(" ,.;，。；") else Plan()
    return replace(
        second,
        steps=(*earlier.steps, *second.steps),
        left=earlier.left,
        not_yet=(*earlier.not_yet, *second.not_yet),
        heeded=earlier.heeded,
        meant="",
    )


def _is_clear(plan: Plan) -> bool:
    edits = all(isinstance(step, Edit) for step in plan.steps)
    return bool(plan.steps) and edits and not plan.left
