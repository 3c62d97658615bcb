"""What "the rest" is: all that the clauses before did not name, a time or clips."""

from __future__ import annotations

from dataclasses import replace
from types import UnionType
from typing import Final

from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.plan import Step
from tui.studio.agent.readers import read_clause
from tui.studio.agent.reading import Reading
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.marks import END, START, Mark, Span
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.which import LAST

_REST: Final = (
    r"(?<![a-z])(?:(?:all )?(?:the |(?<![a-z ]))(?:rest|remainder|others|other (?:clips?|parts?))"
    r"|everything else"
    r"|what(?:'s| is) left)(?: of (?:it|the (?:video|film|clip|clips|footage)))?(?![a-z])"
    r"|(?:其余|剩下|剩余|其他|其它)的?(?:部分|片段|内容|地方|时间|视频|几段)?的?"
)
_TIMES: Final = "|".join(k.pattern for k in (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE))
_STAYS = (
    r"(?<![a-z])(?:(?:as (?:it|they) (?:is|are|was|were)|as is|unchanged|untouched|alone|the same"
    r"|in colou?r)|(?:stays?|remains?)(?: (?:normal|the same|in colou?r|as (?:it|they) (?:is"
    r"|are)))?)(?![a-z])|不变|不[要用]?动|别[动碰]|不要碰"
)
"""Says that nothing is done."""
_NORMAL = r"(?<![a-z])normal(?! speed)(?![a-z])|正常(?!速)"


def with_the_rest(clauses: list[Clause], place: Reading) -> list[Clause]:
    """Give "speed up the rest" the time or the clips that the clause before left out.

    What only says again what that one does goes: "keep the first 10 seconds and delete the rest".
    """
    result: list[Clause] = []
    for clause in clauses:
        before = result[-1].text if result and clause.joint not in (Joint.WHY, Joint.STOP) else ""
        named = compiled(f"{_TIMES}|{Kind.CLIPS.pattern}").findall(before)
        rest_said = compiled(_REST).search(clause.text)
        one = named[0] if len(named) == 1 and rest_said else ""
        token = other_than(one, place, rest_said[0].strip()) if one and rest_said else ""
        if not token:
            result.append(clause)
            continue
        rest = place.again(compiled(_REST).sub(" ", clause.text, count=1))
        if rest.take(_STAYS) and not rest.rest("leave", "keep"):
            continue
        steps = _steps(before, place)
        text = compiled(_REST).sub(f" {token} ", clause.text, count=1)
        if any(isinstance(step, SetSpeed) for step in steps):
            text = compiled(_NORMAL).sub(" normal speed ", text)
        others = _steps(text, place)
        if _are(others, CutRanges if _are(steps, KeepRanges) else KeepRanges) and _are(
            steps, CutRanges | KeepRanges
        ):
            continue
        if others and _are(steps, KeepRanges) and not _are(others, CutRanges):
            result.pop()  # "keep the first 10 seconds and speed up the rest"
        if _are(others, DeleteClips) and not steps and place.again(before).has_word("keep"):
            result.pop()  # "keep clips 1 and 3 and delete the rest"
        result.append(replace(clause, text=text))
    return result


def _steps(text: str, place: Reading) -> tuple[Step, ...]:
    read = read_clause(place.again(text))
    return read.steps if read is not None else ()


def _are(steps: tuple[Step, ...], kind: type | UnionType) -> bool:
    return bool(steps) and all(isinstance(step, kind) for step in steps)


def other_than(token: str, place: Reading, said: str) -> str:
    """Return tokens for all but what `token` stands for, which was `said` so; nothing where that
    is all or unknown.
    """
    masks, value = place.masks, place.masks.value(token)
    count = len(place.timeline.video.sg)
    if token[0] == Kind.CLIPS:
        named = {count if n == LAST else n for n in clips_of(token, masks)}
        others = tuple(n for n in range(1, count + 1) if n not in named)
        return masks.hide(Kind.CLIPS, others, said) if others else ""
    if isinstance(value, Mark):
        return masks.hide(Kind.BEFORE if token[0] == Kind.AFTER else Kind.AFTER, value, said)
    if not isinstance(value, Span):
        return ""
    if value.start == START:
        return masks.hide(Kind.AFTER, value.end, said)
    ahead = masks.hide(Kind.BEFORE, value.start, said)
    behind = masks.hide(Kind.AFTER, value.end, "") if value.end != END else ""
    return f"{ahead} {behind}".strip()
