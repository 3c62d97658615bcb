"""Clauses about titles that are there: how they look, what they say, when, and that they go."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.agent.lexicon import HAN, word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask, Step
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.text_styles import BACKED, take_style
from tui.studio.agent.title_times import (
    USUAL,
    Usual,
    says_when,
    take_end,
    take_length,
    take_shown,
)
from tui.studio.edits.captions import EditCaption
from tui.studio.edits.marks import Mark
from tui.studio.edits.text_style import NO_CHANGE, EditTitle, StyleTexts
from tui.studio.edits.timeline import Role, Timeline, Title
from tui.studio.edits.titles import RemoveTitles
from tui.studio.edits.tracks import captions, titles
from tui.studio.edits.which import ALL, LAST

_LOOK = rf"(?:{BACKED}|(?:[白黑红黄蓝绿灰]色?的?)?[淡渐])"
"""What a title that is there is given: 标题加个淡入."""
_CREATES = (
    r"(?<![a-z])(?:add(?:ing)?|insert|create|write|include|superimpose|throw in|drop in)(?![a-z])"
    rf"|添加|加上(?!{_LOOK})|加入|加一?个(?!{_LOOK})|加(?!一?个|上|[粗大]|{_LOOK})|插入|写上|叠加|安排"
    rf"|[打来弄搞整放做写飘弹贴挂配插补出](?:一?[个段条句行]|上)(?!{_LOOK})"
)
_RENAMES = (
    r"(?<![a-z])(?:change|swap|exchange|switch|rename|replace|edit|update|correct|fix|rewrite"
    r"|reword|make|set|turn)"
    r"(?![a-z])|改成|改为|换成|替换成?|替换为|修改|改|把"
)
_TO = (
    r"(?<![a-z])(?:(?:to|into|with|by|as)(?: (?:say|read))?|so (?:that )?it (?:says|reads)"
    r"|says?|reads?)"
    r"(?![a-z])|[→➔]|->|改成|改为|换成|替换成|替换为|成|为|[改换](?=\s*\ue000)"
)
_QUOTE = Kind.QUOTE.pattern
_NEW_TEXT = (
    rf"(?<![a-z])(?:(?:the|its|my) (?:text|title|words?|wording)|(?:the|my|this|that)"
    rf" {word('title')})"
    rf" (?:to|says?|reads?)\s*{_QUOTE}"
)
_PUTS = r"(?<![a-z])(?:put|show|display|place)(?![a-z])|放|显示"
_MOVES = (
    rf"{_PUTS}|(?<![a-z])(?:move|shift|keep|leave|let|appears?|stays?|only|should be|for the"
    r"|during|throughout)(?![a-z])|移|挪|出现|[只仅]|全程|期间|一直"
)
_GREETS = (
    rf"{word('title')}\s+(?=(?:{word('filler')}|{word('greeting')}|{word('thanks')})(?![a-z]))"
    r"(?-i:[A-Z])"
)
_HIDES = r"(?<![a-z])(?:hide|turn off)(?![a-z])|隐藏|关掉|关闭"

_SHOWS = (
    r"(?<![a-z])(?:show|keep|stay|leave|let|display|screen|visible|linger|remain|last|time"
    rf"|for (?:a )?(?:longer|shorter)|another)s?(?![a-z])|{Kind.DURATION.pattern}|{HAN}"
)
"""Without these a longer title may be one that says more."""
_GOES = (
    r"(?<![a-z])(?:(?:should|must|can|let) )?(?:disappear|go away|vanish|fade away)s?(?![a-z])"
    r"|消失"
)


@dataclass(frozen=True)
class _Which:
    """Which titles are meant: by what they say, by number, by role, or all."""

    text: str | None = None
    number: int | None = None
    role: Role | None = None
    is_caption: bool = False


def read_title_change(clause: Reading) -> Read | None:
    """Read "make the title bigger", "change "Hi" to "Hello"", "remove the second title"."""
    if clause.has_word("captions") or clause.has(f"{Kind.SCRIPT.pattern}|{Kind.NAME.pattern}"):
        return None
    for reader in (_removed, _ended, _renamed, _changed, _lasting):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _removed(clause: Reading) -> Read | None:
    if clause.has(_CREATES):
        return None
    style = take_style(clause.again())
    if style is not None and (style.background, style.fade_in_s, style.fade_out_s) != (None,) * 3:
        return None  # "remove the background of the title"
    if not (clause.take_word("cut") or clause.take(_HIDES)):
        return None
    which = _take_which(clause)
    if which is None or clause.rest("title", "title_before_text"):
        return None
    if which.is_caption:
        return Read((EditCaption(which.text or "", ""),))
    return Read((RemoveTitles(which.text, which.number, which.role),))


def _ended(clause: Reading) -> Read | None:
    """Read "hide the title after 3 seconds": until then it stays."""
    if not (clause.take_word("cut") or clause.take(_HIDES) or clause.take(_GOES)):
        return None
    which = _take_which(clause)
    if which is None or which.is_caption or (which.text and not _is_there(clause, which)):
        return None
    said = clause.has("|".join(kind.pattern for kind in (Kind.AFTER, Kind.CLOCK)))
    span = take_end(clause, _usual(clause.timeline, which))
    if not said or clause.rest("title", "title_before_text", "text_manner"):
        return None
    if span is None:
        return asking(Ask.TITLE_CHANGE)
    return Read((EditTitle(which.text, which.number, None, span),))


def _lasting(clause: Reading) -> Read | None:
    """Read "show the title for longer" and 标题多停一会儿."""
    if clause.has(_CREATES):
        return None
    which = _take_which(clause.again())
    if which is None or which.is_caption or not clause.has(_SHOWS):
        return None
    span = take_length(clause, _usual(clause.timeline, which))
    _take_which(clause)
    shows = ("title", "text_manner", "during", "change", "show")
    if span is None or (which.text and not _is_there(clause, which)) or clause.rest(*shows):
        return None
    return Read((EditTitle(which.text, which.number, None, span),))


def _renamed(clause: Reading) -> Read | None:
    if not (clause.has(_RENAMES) or clause.has(_NEW_TEXT)) or clause.has(_CREATES):
        return None
    match = clause.take(
        rf"({_QUOTE})\s*(?:[这那]?[个段]|[的都全]|全部|统一)*\s*(?:{word('title')})?\s*(?:{_TO})\s*({_QUOTE})"
    )
    if match:
        old, new = clause.masks.text(match[1]), clause.masks.text(match[2])
        clause.take(_RENAMES)
        noun = clause.take_word("title") or clause.take_word("lower_third")
        if not old or not new or clause.rest("title", "change", "text_manner"):
            return None
        if not noun and _is_caption(clause.timeline, old):
            return Read((EditCaption(old, new),))
        return Read((EditTitle(old, None, new),))
    exchanges = r"(?<![a-z])(?:swap|exchange|switch)(?![a-z])"
    to = rf"{_TO}|(?<![a-z])for" if clause.has(exchanges) else _TO
    match = clause.take(rf"(?:{to})\s*({_QUOTE})") or clause.take(
        r"(?:(?<![a-z])to (?:say|read)|says?|reads?)\s+((?-i:[A-Z])[^\ue000-\uf8ff]*)$"
    )
    if match is None and not is_look(clause):
        match = clause.take(r"(?<![a-z])(?:to|with|for|into)\s+((?-i:[A-Z])[^\ue000-\uf8ff]*)$")
    said = "" if match is None else clause.masks.text(match[1]) if _is_quote(match[1]) else match[1]
    clause.take(_RENAMES)
    which = _take_which(clause)
    if which is None or which.text is not None or clause.rest("title", "change", "text_manner"):
        return None
    if match is None:
        is_bare = which.role is None and not clause.has_word("add")
        return asking(Ask.TITLE_CHANGE) if is_bare else None
    return Read((EditTitle(None, which.number, said.strip()),)) if said.strip() else None


def is_look(clause: Reading) -> bool:
    """Whether `clause` says how a text shall look or where, such as "change the title to Red"."""
    return take_style(clause.again()) != NO_CHANGE or clause.has_word("font")


def _is_quote(said: str) -> bool:
    return said[:1] == Kind.QUOTE.value


def _changed(clause: Reading) -> Read | None:
    """Read how titles shall look and when they are shown."""
    if clause.has(_CREATES) or clause.has(r"(?<![a-z])an?\s+(?:\w+\s+){0,3}titles?(?![a-z])"):
        return None
    if clause.has(_GREETS):
        return None  # "title Hello grey" says Hello
    font_only = clause.has_word("font")
    moves = clause.has(_MOVES)
    only = clause.has(r"(?<![a-z])(?:only|just)(?![a-z])|[只仅]")
    style = take_style(clause)
    which = _take_which(clause, needed=not font_only)
    if style is not None and clause.has_word("cut"):
        return None  # "remove the red title"
    if (
        which is not None
        and which.role is not None
        and clause.has(_PUTS)
        and _named(clause.timeline, which) is None
    ):
        return None  # "put my name at the bottom" adds it
    if which is None or style is None or (which.text is not None and not _is_there(clause, which)):
        return None
    steps: list[Step] = []
    if style != NO_CHANGE:
        role: Role | None = "caption" if which.is_caption else which.role
        steps.append(StyleTexts(style, role, which.text, which.number))
    if says_when(clause) and not which.is_caption:
        usual = _usual(clause.timeline, which)
        shown = take_shown(clause, usual)
        if len(shown) != 1 or (steps and only):
            return None  # "red only for the first second" looks otherwise after it
        if shown[0].on != ALL and (steps or not moves):
            return None  # "the title on clip 2" may be which one is meant
        steps.append(EditTitle(which.text, which.number, None, shown[0].span, shown[0].on))
    if clause.rest("font", "title", "text_manner", "during", "at"):
        return None
    if not steps:
        return asking(Ask.FONT) if font_only else None
    return Read(tuple(steps))


def _take_which(clause: Reading, *, needed: bool = True) -> _Which | None:
    number = _take_number(clause)
    role: Role | None = "lower third" if clause.take_word("lower_third") else None
    if clause.take_word("my_name"):
        role = "lower third"
    noun = clause.take_word("title") or role is not None or number is not None
    quotes = clause.take_all(Kind.QUOTE)
    if len(quotes) > 1 or (needed and not noun and not quotes) or (number is not None and quotes):
        return None
    text = clause.masks.text(quotes[0]) if quotes else None
    if text == "":
        return None
    is_caption = text is not None and not noun and _is_caption(clause.timeline, text)
    return _Which(text, number, role, is_caption)


def _take_number(clause: Reading) -> int | None:
    if not clause.has(f"{word('title')}|{word('lower_third')}"):
        return None
    for name, words in words_by_key("nth_title").items():
        if match := clause.take(words):
            if name == "n":
                return int(next(group for group in match.groups() if group))
            return LAST if name == "last" else int(name)
    return None


def _is_there(clause: Reading, which: _Which) -> bool:
    return which.is_caption or _named(clause.timeline, which) is not None


def _is_caption(timeline: Timeline, text: str) -> bool:
    wanted = text.casefold()
    if any(title.text.strip().casefold() == wanted for title in titles(timeline)):
        return False
    return any(wanted in caption.text.casefold() for caption in captions(timeline))


def _named(timeline: Timeline, which: _Which) -> Title | None:
    there = [t for t in titles(timeline) if which.role in (None, t.role)]
    if which.text is not None:
        wanted = which.text.strip().casefold()
        return next((t for t in there if t.text.strip().casefold() == wanted), None)
    number = len(there) if which.number == LAST else which.number
    if number is not None:
        return there[number - 1] if 1 <= number <= len(there) else None
    return there[0] if len(there) == 1 else None


def _usual(timeline: Timeline, which: _Which) -> Usual:
    """Return the time that the title has now: what is not said of it stays."""
    title = _named(timeline, which)
    if title is None:
        return USUAL
    return Usual(Mark(timeline.seconds(title.at_frame)), timeline.seconds(title.frames))
