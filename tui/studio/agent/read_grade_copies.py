"""Clauses that give clips the colours of another: "give clip 2 the same look as clip 1"."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.colour import CopyGrade
from tui.studio.edits.which import ALL

_CLIPS = Kind.CLIPS.pattern
_ONE = rf"(?P<source>{_CLIPS})"
_PIECE_HAN = "(?:个?(?:片段|视频|镜头))?"
_ALL = rf"(?:所有|全部|其他|其余)的?{_PIECE_HAN}|每一?[个段]{_PIECE_HAN}|{word('all_clips')}"
_TO = rf"(?:(?P<target>{_CLIPS})|(?P<all>{_ALL}))"
_NOUN = r"(?:look|grade|grading|colou?r(?:s|ing| grading| grade)?|filter|style)"
_NOUN_HAN = r"(?:调色|颜色|色调|色彩|滤镜|风格)"
_WAYS: Final = (
    rf"(?:give|make|let|put|set|have)?\s*{_TO}(?:'s {_NOUN})?\s+(?:have |has |with |to )?"
    rf"(?:the )?same {_NOUN} (?:as|of|like) {_ONE}(?:'s)?",
    rf"(?:copy|apply|use|put|transfer)\s+(?:the )?{_NOUN} (?:of|from) {_ONE}"
    rf" (?:(?:on)?to|on|for)(?: the)? {_TO}",
    rf"(?:copy|apply|use|put|transfer)\s+{_ONE}'s {_NOUN} (?:(?:on)?to|on|for) {_TO}",
    rf"(?:copy|apply|use|put|transfer)\s+(?:the )?{_NOUN} (?:of|from) (?P<both>{_CLIPS})",
    rf"match(?:ing)? (?:the )?{_NOUN} (?:of|in|on) {_TO} (?:to|with) {_ONE}",
    rf"make {_TO} look (?:exactly |just )?(?:like|the same as) {_ONE}",
    rf"(?:[把将])?{_ONE}的?{_NOUN_HAN}也?(?:用|应用|复制|套|套用|同步)[到给在]{_TO}",
    rf"[让把]?{_TO}的?{_NOUN_HAN}[弄调]?[成得]?[跟和与同]{_ONE}的?(?:{_NOUN_HAN})?一[样致]",
    rf"[让把]?{_TO}[跟和与同]{_ONE}的?{_NOUN_HAN}一[样致]",
)


_LIKE_ONE: Final = (
    rf"(?<![a-z])match(?:ing)? (?:up )?(?:the )?{_NOUN} (?:of|in|to|with) {_CLIPS}(?! (?:to|with))"
    rf"|(?<![a-z])match (?:up )?{_CLIPS}'s {_NOUN}"
)
"""Of "match the colours of clip 1", which does not say with what."""


def read_grade_copies(clause: Reading) -> Read | None:
    """Read "copy the colour of clip 1 to all clips" and 第二段的调色跟第一段一样."""
    if match := compiled(_LIKE_ONE).search(clause.text):
        rest = clause.again(f"{clause.text[: match.start()]} {clause.text[match.end() :]} ")
        return None if rest.rest("change") else asking(Ask.WHICH_STAYS)
    for way in _WAYS:
        match = compiled(way).search(clause.text)
        if match is None:
            continue
        rest = clause.again(f"{clause.text[: match.start()]} {clause.text[match.end() :]} ")
        said = match.groupdict()
        if said.get("both"):
            source, target = _first_and_last(clause, said["both"])
        else:
            source = clips_of(match["source"], clause.masks)
            named = said.get("target")
            target = clips_of(named, clause.masks) if named else (ALL,)
        if len(source) != 1 or not target or rest.rest("all_clips"):
            return None
        return Read(tuple(CopyGrade(clip, source[0]) for clip in target))
    return None


def _first_and_last(clause: Reading, token: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the two clips of "clip 1 to clip 2", which elsewhere are a row of clips."""
    numbers = clips_of(token, clause.masks)
    is_row = compiled(r"(?<![a-z])to(?![a-z])").search(clause.masks.said(token)) is not None
    return (numbers[:1], numbers[-1:]) if is_row else ((), ())
