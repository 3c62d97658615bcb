"""Corrections of what a title says, put as "change “Helo” to “Hello” in the title".

"The title says Helo but should say Hello", "there is a typo in the title, it should be Hello",
"change Helo to Hello in the title", 标题写错了，应该是夏日旅行, 把标题里的A改成B.
"""

from __future__ import annotations

import re
from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import ANY_TOKEN, Kind, Masks
from tui.studio.agent.reading import Reading
from tui.studio.agent.text_styles import take_style
from tui.studio.edits.facts import Facts
from tui.studio.edits.text_style import NO_CHANGE
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import titles

_QUOTE = Kind.QUOTE.pattern
_TITLE = rf"(?:(?:the|my|our|this)\s+)?{word('title')}"
_END = (
    rf"(?=\s*(?:$|[.;!?\n]|(?:,\s*)?(?:{word('joiner_then')}|and|please|pls|thanks|thx)(?![a-z])"
    rf"|,\s*(?:{word('add')}|{word('cut')}|{word('change')}|{word('trim')})))"
)
_SHOULD = (
    r"(?:should|must|has to|needs? to|ought to|is supposed to|was supposed to)(?: have)?"
    r" (?:say|read|said|(?P<be>be|been))"
)
_ERROR = r"(?:typo|spelling(?: mistake| error)?|mistake|error|misspelling)"
_WRONG = r"(?:is |'s |has )?(?:wrong|misspell?ed|misspelt|incorrect|a typo|a mistake)"
_PLAIN = rf"(?:{_QUOTE}|[^,;.!?:\n\ue000-\uf8ff]+?)"
_OLD, _NEW = f"(?P<old>{_PLAIN})", f"(?P<new>{_PLAIN})"
_LINK = r"(?:\s*[,;:.–—-]+\s*|\s+)(?:but |and |while )?(?:it |that )?"
_EXCHANGE = r"(?:change|replace|swap|exchange|correct|fix|edit|rename|turn)"
_TITLE_HAN = r"(?:把|将)?(?:这个|那个)?标题"
_BECOMES_HAN = r"(?:改成|改为|换成|换为|替换成|替换为|改叫)"
_NEW_HAN = rf"(?P<new>{_QUOTE}|[^\s,，。；;！!？?、\ue000-\uf8ff]+?)"
_END_HAN = r"(?=[吧了哈呀]?\s*(?:$|[\s,，。；;！!？?、\n]|然后|再把|并))"
_CORRECTIONS: Final = (
    rf"{_TITLE} (?:currently |now |still )?(?:says|reads|said) {_OLD}{_LINK}{_SHOULD} {_NEW}{_END}",
    rf"{_TITLE} {_SHOULD} {_NEW},? (?:instead of|rather than|(?:and )?not) {_OLD}{_END}",
    rf"{_ERROR} in {_TITLE}[\s,;:–—-]+{_OLD} should be {_NEW}{_END}",
    rf"(?:fix|correct) (?:the |a )?(?:{_ERROR} (?:in|of) )?{_TITLE}\s*[:–—-]\s*{_NEW}{_END}",
    rf"(?:there(?:'s| is) )?an? {_ERROR} in {_TITLE}{_LINK}{_SHOULD} {_NEW}{_END}",
    rf"{_TITLE} {_WRONG}{_LINK}{_SHOULD} {_NEW}{_END}",
    rf"{_EXCHANGE} {_OLD} (?:to|with|by|into|for) {_NEW} (?:in|on) {_TITLE}{_END}",
    rf"in {_TITLE},? {_EXCHANGE} {_OLD} (?:to|with|by|into|for) {_NEW}{_END}",
    rf"{_TITLE_HAN}(?:里面?|中|上)?的?(?P<old>{_QUOTE}|[^,，。\ue000-\uf8ff]+?)"
    rf"(?:的?(?:文字|内容|文案))?{_BECOMES_HAN}{_NEW_HAN}{_END_HAN}",
    rf"{_TITLE_HAN}(?:里面?)?(?:有|是)?(?:写错了?|打错了?|错了|不对|错别字|有误)[,，\s]*(?:应该|应当|要)?"
    rf"(?:是|为|写成?|叫|{_BECOMES_HAN}){_NEW_HAN}{_END_HAN}",
    rf"{_TITLE_HAN}的?(?:文字|内容|文案|字)?{_BECOMES_HAN}{_NEW_HAN}{_END_HAN}",
)
_NO_TEXT_HAN = (
    r"[中英日韩]文|双语|动[态画]|[竖横]排|滚动|花字|艺术|样式|效果|字幕|描边|阴影|[大小]写|的$"
    r"|一?[点些]$"
)
"""Says how a title shall be, and is not what it shall say."""


def protect_corrections(text: str, timeline: Timeline, masks: Masks) -> str:
    """Return `text` with each correction of what a title says in one form, its words as quotes."""
    there = [" ".join(title.text.split()).casefold() for title in titles(timeline)]

    def said(words: str) -> str:
        plain = masks.text(words) if words[0] == Kind.QUOTE else masks.as_said(words)
        return " ".join(plain.split())

    def quoted(words: str) -> str:
        return words if words[0] == Kind.QUOTE else masks.hide(Kind.QUOTE, said(words), words)

    def changed(match: re.Match[str]) -> str:
        old, new = match.groupdict().get("old"), match["new"]
        if match.groupdict().get("be") and not said(new)[:1].isupper():
            return match[0]  # "it should be at the end"
        if not new.strip() or (new[0] != Kind.QUOTE and _is_look(new, timeline, masks)):
            return match[0]
        if old and any(said(old).casefold() in title for title in there):
            return f"change {quoted(old)} to {quoted(new)} in the title"
        by_words = compiled(rf"{_EXCHANGE}|{_TITLE_HAN}").match(match[0])
        return match[0] if old and by_words else f"change the title to {quoted(new)}"

    for pattern in _CORRECTIONS:
        text = compiled(pattern).sub(changed, text)
    return text


def _is_look(new: str, timeline: Timeline, masks: Masks) -> bool:
    clause = Reading(new, masks, timeline, Facts())
    if clause.has(rf"{ANY_TOKEN}|{_NO_TEXT_HAN}"):
        return True
    style = take_style(clause)
    return style != NO_CHANGE or _wishes_more(new)


def _wishes_more(new: str) -> bool:
    """Whether a text without quotes may go on with another wish: 红色剪停顿."""
    things = "|".join(word(n) for n in ("pauses", "music", "captions", "transition", "watermark"))
    return compiled(rf"[剪删加改换调把将再]|{things}").search(new) is not None
