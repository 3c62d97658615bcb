"""Clauses that put a title or a lower third over the picture."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.studio.agent.lexicon import compiled, has_han, word, words_by_key
from tui.studio.agent.masks import ANY_TOKEN, Kind
from tui.studio.agent.on_clips import Shown, says_on_clips
from tui.studio.agent.plan import Ask
from tui.studio.agent.quotes import LIMIT_OF_A_TEXT
from tui.studio.agent.read_colour import speaks_of_colour
from tui.studio.agent.reading import Read, Reading, asking, binds
from tui.studio.agent.text_styles import take_style
from tui.studio.agent.title_times import USUAL, says_when, take_shown
from tui.studio.edits.marks import last
from tui.studio.edits.timeline import Role
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import titles

_NEW = "[加打写弄做插配添]|[上来](?:一?个|一?[句行段]|标题)"
_WRITES = r"(?:write|display|show|says?|写上?|显示)(?![a-z])"
_PUTS = (
    r"(?<![a-z])(?:add|put|place|stick|slap|throw|pop)(?![a-z])"
    r"|[打加放贴挂飘弹配插标](?:上|出来?|个|一?[个句行段条])|出现"
)
_TIME = "|".join(kind.pattern for kind in (Kind.CLOCK, Kind.EDGE, Kind.RANGE))
_END_CARD = r"(?<![a-z])(?:end|outro|closing|final) (?:cards?|screens?|titles?)(?![a-z])"
_SAYS = (
    r"^\s*(?:the|my|our|this) (?:\w+ )?titles?"
    r" (?:(?:currently |now |still )?(?:says|reads)|to(?=\s*\ue000))(?![a-z])"
)
_ON_SCREEN = (
    r"(?<![a-z])(?:put|show|slap|flash|display|write|pop|stick)\s+(?:up\s+)?"
    r"(?P<text>(?-i:[A-Z])[^\ue000-\uf8ff]*?)\s+(?:up )?on (?:the )?screen(?![a-z])"
)
_THERE = r"(?<![a-z])(?:the|my|this|that)\s+(?:\w+\s+)?titles?(?![a-z])"


def read_title(clause: Reading) -> Read | None:
    """Read "add a title "Urban Dreams" for 3 seconds", "add a lower third with Ada, CTO"."""
    if clause.has_word("captions") or clause.has(Kind.SCRIPT.pattern):
        return None
    original = clause.text
    if titles(clause.timeline) and clause.has(_SAYS):
        return None  # "the title says hello" tells what it says
    lower = clause.take_word("lower_third")
    names = clause.take_all(Kind.NAME)
    my_name = clause.take_word("my_name")
    lower = lower or my_name or bool(names)
    if my_name and not clause.has_word("add"):
        return None  # "my name is Ada" is no wish
    noun = clause.take_word("title")
    quoted = names or clause.has(Kind.QUOTE.pattern)
    text = None if quoted else _text_in_capitals(original)
    if text is not None:
        noun = True
        clause.take(re.escape(text))
    style = take_style(clause)
    quotes = clause.take_all(Kind.QUOTE)
    if clause.has_word("cut") and not clause.has_word("add"):
        return None
    placed = (
        (style and style.place)
        or clause.has_word("throughout")
        or says_on_clips(clause)
        or clause.has(f"{_TIME}|[开片]头|[结片]尾|最后|一开始|开场")
    )
    puts = clause.has(_PUTS) and placed and not clause.has_word("music")
    if not (noun or lower) and not (quotes and (puts or clause.has(_WRITES))):
        return None
    if style is None or (clause.has_word("change") and not clause.has_word("add")):
        return None
    clause.take(r"(?<![a-z])on (?:the )?screen(?![a-z])|屏幕上|标[上出注](?!题)")
    clause.take(r"(?<![a-z])(?:needs|gets|should (?:have|get))(?![a-z])")
    clause.take_word("title_before_text")
    adds = False
    while clause.take_word("add") or clause.take_word("another"):
        adds = True
    is_timed = says_when(clause)
    shown = take_shown(clause, USUAL)
    if not shown:
        return None
    if not is_timed and clause.again(original).has(_END_CARD):
        shown = (Shown(last(USUAL.seconds)),)
    rest = clause.rest("title", "during", "title_before_text", "text_manner")
    said = [*names, *quotes]
    if rest and compiled(rf"在\s*{re.escape(rest.split()[0])}").search(original):
        return None  # 在采访那段: when it is shown
    if len(said) > 1 + (lower and len(names) == 0) or binds(rest):
        return None
    texts = [clause.masks.text(token) for token in said] or ([text] if text else [])
    if not texts and (clause.again(original).has(_THERE) or speaks_of_colour(original)):
        return None
    if not texts and has_han(rest) and not compiled(_NEW).search(original):
        return None  # 标题放低一点
    if not texts or not texts[0]:
        return asking(Ask.NAME if lower else Ask.TITLE_TEXT, rest)
    if quotes and not adds and _is_there(clause, texts[0]):
        return None  # "move "Hi" to the top" adds none
    role: Role = "lower third" if lower else "title"
    if lower:
        texts = ["\n".join(part for text in texts for part in _lines(text))]
        if style.place == "bottom":
            style = replace(style, place=None)  # that is where a lower third is anyway
    steps = tuple(AddTitle(texts[0], when.span, role, style, when.on) for when in shown)
    return Read(steps, clause.words_of(rest))


def _is_there(clause: Reading, text: str) -> bool:
    return any(title.text.casefold() == text.casefold() for title in titles(clause.timeline))


def _lines(text: str) -> list[str]:
    """Return a name and what somebody is: "Ada Lovelace, CTO" said as one."""
    lines = [line.strip(" -–—") for line in re.split(r"\n|[,，|]\s*", text, maxsplit=1)]
    return [line for line in lines if line]


def _text_in_capitals(clause: str) -> str | None:
    """Return the text of "add a title Urban Dreams for 3 seconds", told by its capital."""
    after = (
        rf"(?:{word('during')}|{word('at')}|in|on|onto|to|of)\s*(?:the )?{ANY_TOKEN}|{ANY_TOKEN}"
    )
    # Not "end" by itself: it may be a word of the text, as of "The End".
    looks = "|".join([*words_by_key("text_place").values(), *words_by_key("text_colour").values()])
    after += (
        rf"|(?-i:in|at|on|to|with)\s+(?:(?:the|a|big|large|small|bold|very)\s+)*(?:{looks}"
        rf"|{word('text_box')}"
        rf"|(?:bold|big(?:ger)?|large|small(?:er)?|huge|fad(?:e|ing))(?![a-z]))|{word('throughout')}|(?<![a-z])(?:and|fading"
        rf"|saying)(?![a-z])"
    )
    after += (
        r"|(?<![a-z])(?-i:should|must|will|can|could|needs? to|has to|appears?|shows? up|pops?"
        r" up)(?![a-z])"
    )
    after += rf"|{LIMIT_OF_A_TEXT}"
    after += r"|(?<![a-z])(?-i:fades?)\s+(?:in|out)(?![a-z])"
    after += rf"|(?:at|in|on) the (?:very )?(?:start|beginning|end)|{word('throughout')}|$"
    on_screen = compiled(_ON_SCREEN).search(clause)
    if on_screen is not None:
        return on_screen["text"]
    said = compiled(
        rf"(?:{word('title')}|(?<![a-z])write)\s+(?:it\s+)?((?-i:[A-Z])[^\ue000-\uf8ff]*?)\s*(?:{after})"
    )
    match = said.search(clause)
    return None if match is None else match[1].rstrip(" ,")
