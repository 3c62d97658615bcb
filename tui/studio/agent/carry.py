"""What clauses about colour leave out because the one beside them says it."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.bounds import spares
from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import TARGET, Kind
from tui.studio.agent.read_colour import speaks_of_colour
from tui.studio.agent.sliders import direction_of, is_bare

_GOES_ON = (Joint.AND, Joint.COMMA)
_OBJECT = r"(?<![a-z])(?:it|this|that|video|film|footage|picture|image)(?![a-z])|它|画面|视频|整"


def with_clips_named(clauses: list[Clause]) -> list[Clause]:
    """Give "clip 2 brighter and warmer" its clip in both parts, "more contrast and saturation" its
    way, and "brighten and warm up clip 2" its clip in both.
    """
    result: list[Clause] = []
    clip = direction = ""
    for clause in clauses:
        goes_on = clause.joint in _GOES_ON or (clause.joint is Joint.THEN and clip)
        if not goes_on:
            clip = direction = ""
        if _is_colour(clause.text):
            text = clause.text
            own = _clip_in(text)
            if own:
                clip = own
            elif compiled(word("all_clips")).search(text):
                clip = ""
            elif clip:
                text = f"{text} {clip}"
            if direction and is_bare(text):
                text = f"{direction} {text}"
            direction = direction_of(text)
            if own and goes_on and text.strip().endswith(own):
                _give_back(result, own)
            result.append(replace(clause, text=text))
        else:
            result.append(clause)
    return result


def _give_back(before: list[Clause], clip: str) -> None:
    for n in range(len(before) - 1, -1, -1):
        text = before[n].text
        if not _is_colour(text) or _clip_in(text) or compiled(_OBJECT).search(text):
            return
        before[n] = replace(before[n], text=f"{text} {clip}")
        if n and before[n].joint not in _GOES_ON:
            return


def _is_colour(text: str) -> bool:
    named = compiled(f"{Kind.QUOTE.pattern}|{word('title')}|{word('music')}").search(text)
    return named is None and speaks_of_colour(text)


def _clip_in(text: str) -> str:
    match = compiled(TARGET).search(text)
    return match[0] if match and not spares(text) else ""
