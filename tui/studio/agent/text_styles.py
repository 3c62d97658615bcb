"""How a text shall look, in a clause: "big, red, at the top, in Noto Sans, fading in"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from tui.studio.agent.fades import take_fades
from tui.studio.agent.lexicon import HAN, compiled, word, words_by_key
from tui.studio.agent.masks import ANY_TOKEN, Kind
from tui.studio.agent.reading import Reading
from tui.studio.edits.text_style import NO_CHANGE, StyleChange
from tui.studio.edits.timeline import TextPlace

_FADE_S = 0.5
_SIZES = (("huge", 2.0), ("tiny", 0.5), ("big", 1.5), ("small", 0.7))
_BIGGER, _MUCH_BIGGER, _LITTLE_BIGGER = 1.25, 1.6, 1.1
_SMALLER, _MUCH_SMALLER, _LITTLE_SMALLER = 0.8, 0.6, 0.9
_HEX = r"#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])"
_AT = r"(?:(?:at|in|on|to|into|towards?|near)\s+)?(?:the\s+)?(?:very\s+)?"
_DARK = r"(?:(?:semi-?\s?transparent|translucent|dark|solid|plain)\s+)?"
_FAMILIES = (
    r"arial|helvetica|roboto|inter|georgia|verdana|lato|montserrat|impact|futura|calibri|poppins"
    r"|oswald|firago|courier|garamond|tahoma|bebas|raleway|ubuntu"
)
_CAPITALS = r"(?-i:[A-Z])[\w-]{0,30}"
_NAME = rf"(?:{_CAPITALS}(?:\s+{_CAPITALS}|\s+\d{{1,3}}){{0,4}}|(?:{_FAMILIES})(?:\s+[a-z]+)?)"
_LATIN = r"[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,4}"
_ENDS = rf"(?=\s*(?:$|[,，.;。；]|{ANY_TOKEN}|(?:at|for|from|with)(?![a-z])))"
BACKED = r"(?:[白黑红黄蓝绿灰]色?的?)?(?:背景|底|框|边|阴影|描边)"
"""What a text that is there is given: 字幕加个黑底."""


def take_style(clause: Reading) -> StyleChange | None:
    """Take what `clause` says of the look of a text out of it; None where that contradicts itself.

    A plain size ("big") is absolute, a comparative ("bigger") multiplies what is there.
    """
    change = _font(clause, NO_CHANGE)
    fades = take_fades(clause, _FADE_S, at_ends=False)
    if fades == (None, None):
        return None
    if fades is not None:
        change = replace(change, fade_in_s=fades[0], fade_out_s=fades[1])
    change = _place(clause, change)
    change = _background(clause, change)
    colours = _take_colours(clause)
    if len(colours) > 1:
        return None
    if colours:
        change = replace(change, colour=colours[0])
    change = _size(clause, change)
    return replace(change, bold=True) if clause.take_word("bold") else change


def is_style(clause: Reading) -> bool:
    """Whether `clause` says how a text looks, and nothing else."""
    creates = (
        r"(?<![a-z])(?:add|create|insert)(?![a-z])"
        rf"|[加来打弄搞整放做写飘弹贴挂配插补出]一?[个段条句行](?!{BACKED})|加上|添加"
    )
    if clause.has_word("add") and clause.has(creates):
        return False
    change = take_style(clause)
    return change not in (None, NO_CHANGE) and not clause.rest("font", "text_manner")


def _font(clause: Reading, change: StyleChange) -> StyleChange:
    to = r"(?:\s*(?:to|is|=|:|called|named|from|用|改成|改为|换成|换为|设为|设成|为|是|叫))*\s*"
    font, quote = word("font"), Kind.QUOTE.pattern
    if match := clause.take(rf"{font}[^\ue000-\uf8ff]*?(?:to|:|改成|换成|用|=)\s*({quote})"):
        return replace(change, font=clause.masks.text(match[1]))
    if match := clause.take(rf"{font}\s*({quote})|({quote})\s*{font}"):
        return replace(change, font=clause.masks.text(match[1] or match[2]))
    if match := clause.take(rf"{font}\s+of\s+.*?\s+to\s+(?P<name>{_LATIN}){_ENDS}"):
        before = match[0][: match.start("name") - match.start()]
        clause.text += " " + compiled(rf"{font}|\bof\b|\bto\b").sub(" ", before)
        return replace(change, font=match["name"].strip())
    patterns = (
        rf"{font}{to}(?P<name>{_NAME}){_ENDS}",
        rf"(?:in|with|use|using|用|使用)?\s*(?:the\s+)?(?P<name>{_NAME})\s*{font}",
        rf"(?:use|with|set|using|用)\s*(?:the\s+)?{font}{to}(?P<name>{_LATIN}){_ENDS}",
        rf"{font}{to}(?P<name>(?!一){HAN}{{1,8}}体)",
        rf"(?:用|使用)(?P<name>{HAN}{{1,8}}体)(?:字体)?",
    )
    bare = rf"(?<![a-z])in\s+(?P<name>{_CAPITALS}(?:\s+{_CAPITALS})+|(?:{_FAMILIES})){_ENDS}"
    for pattern in (*patterns, bare) if clause.has(font) else (bare,):
        match = compiled(pattern).search(clause.text)
        if match and not _is_look(match["name"]):
            clause.take(re.escape(match[0]))
            return replace(change, font=match["name"].strip())
    return change


def _is_look(name: str) -> bool:
    """Whether what stands beside "font" says how it looks and not what it is called."""
    names = ("bigger", "smaller", "big", "small", "huge", "tiny", "bold", "text_manner", "filler")
    words = [word(n) for n in names] + list(words_by_key("text_colour").values())
    words += words_by_key("text_place").values()
    return any(compiled(pattern).match(name.strip()) for pattern in words)


def _place(clause: Reading, change: StyleChange) -> StyleChange:
    for place, words in words_by_key("text_place").items():
        # "In the middle of the video" is a time.
        if clause.take(rf"在?{_AT}{words}(?!\s*(?:of (?:the |my )?(?:video|film|clip)|half))"):
            return replace(change, place=cast(TextPlace, place))
    return change


def _background(clause: Reading, change: StyleChange) -> StyleChange:
    box, no_box = word("text_box"), word("no_text_box")
    if clause.take(no_box) or (clause.has(box) and clause.has_word("cut")):
        clause.take_word("cut")
        colours = "|".join(words_by_key("text_colour").values())
        clause.take(rf"(?:{_DARK}(?:{colours})的?\s*)?{box}")  # the black box, not black letters
        return replace(change, background="none")
    for value, words in words_by_key("text_colour").items():
        named = rf"(?:(?:on|in|with|over)\s+)?(?:an?\s+)?{_DARK}{words}的?\s*{box}"
        # "White on black", 黑底白字.
        under = rf"(?:(?<=[a-z])|(?<=\s))on\s+(?:an?\s+)?{words}(?!\s*{box})"
        match = clause.take(f"{named}|{under}")
        if match:
            return replace(change, background=value)
    for value, words in words_by_key("text_colour").items():
        # "Make the background of the title blue."
        if match := clause.take(rf"{box}(?P<of>[^,，]*?)(?:in\s+)?{words}"):
            clause.text += f" {match['of']}"
            return replace(change, background=value)
    if clause.take(rf"(?:(?:on|in|with|over|inside)\s+)?(?:an?\s+)?{_DARK}{box}"):
        return replace(change, background="#000000")
    return change


def _take_colours(clause: Reading) -> list[str]:
    found: list[str] = []
    while match := clause.take(_HEX):
        digits = match[1].lower()
        found.append("#" + (digits if len(digits) == 6 else "".join(d * 2 for d in digits)))
    for value, words in sorted(words_by_key("text_colour").items(), key=lambda item: -len(item[1])):
        while clause.take(rf"(?:in\s+)?{words}(?:字|的|\s+(?:text|letters))?"):
            found.append(value)
    return list(dict.fromkeys(found))


def _size(clause: Reading, change: StyleChange) -> StyleChange:
    if clause.take_word("half_size"):
        return replace(change, scale=0.5)
    twice = clause.take(rf"{word('twice')}\s*(?:(?:as )?(?:big|large)|(?:the |its |their )?size)?")
    factor = clause.take_number("", Kind.FACTOR)
    if factor:
        smaller = clause.take_word("smaller")
        clause.take_word("bigger")
        return replace(change, scale=round(1 / factor if smaller else factor, 2))
    bigger = not twice and clause.take_word("bigger")
    smaller = not (twice or bigger) and clause.take_word("smaller")
    if twice:
        clause.take_word("bigger")
        return replace(change, scale=2.0)
    if bigger or smaller:
        share = clause.take_number("(?:by)?", Kind.PERCENT)
        if share is not None:
            scale = 1 + share if bigger else 1 - share
            return replace(change, scale=round(scale, 2)) if scale > 0 else change
        much, little = clause.take_word("much"), clause.take_word("slightly")
        sizes = (
            (_BIGGER, _MUCH_BIGGER, _LITTLE_BIGGER)
            if bigger
            else (_SMALLER, _MUCH_SMALLER, _LITTLE_SMALLER)
        )
        return replace(change, scale=sizes[1] if much else sizes[2] if little else sizes[0])
    for name, size in _SIZES:
        if clause.take_word(name):
            return replace(change, size=size)
    return change
