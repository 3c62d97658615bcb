"""Clips as tokens: "clips 1 and 3", "the last shot", "the first two clips", "the clip at 0:12"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.times import number_of
from tui.studio.agent.typos import is_unlike_words
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.which import LAST

_ORDINALS: Final = {
    name: n
    for n, names in enumerate(
        "first|1st second|2nd third|3rd fourth|4th fifth|5th sixth|6th seventh|7th eighth|8th "
        "ninth|9th tenth|10th".split(),
        1,
    )
    for name in names.split("|")
} | {"last": LAST, "final": LAST}
_CARDINALS: Final = dict(
    zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)
)
_MOST: Final = 500
"""Clips that "clips 1 to 500" may name."""

_THE = r"(?:(?<![a-z])(?:the|my|our)\s+)?"
_NOUN = r"(?:video )?(?<![a-z])(?:clips?|shots?|segments?|scenes?)(?![a-z])"
_ORDINAL = rf"(?<![a-z])(?<!every )(?:{'|'.join(_ORDINALS)})(?![a-z])"
_WORDS = rf"(?<![a-z])(?:{'|'.join(_CARDINALS)})(?![a-z])"
_DIGITS = r"\d{1,4}(?![\da-z%]|\.\d|:\d|\s*stops?)"
_NTH = rf"{_NOUN}\s*(?:no\.?|number|nr\.?|#)?\s*"
_AND = r"\s*(?:,\s*and|,|and|&|\+|with|for|or)\s*"
_NOT_CUT = "".join(
    rf"(?<!{verb} )(?<!{verb} the )(?<!{verb} my )"
    for verb in ("cut", "chop", "split", "slice", "break", "trim", "freeze", "divide")
)
_TIME = f"[{Kind.CLOCK}{Kind.DURATION}][\ue100-\uf8ff]"

_TEN = "一二三四五六七八九十"
_HAN = r"[一二两三四五六七八九十\d]{1,4}"
_NOUN_HAN = r"(?:个?\s?clip(?![a-z])|个?(?:视频)?(?:片段|镜头|视频)|段(?:视频)?)"
_ONE_HAN = (
    rf"(?:第\s*{_HAN}\s*{_NOUN_HAN}|(?<!倒数)最后(?:一|那一?|的)?{_NOUN_HAN}|片段\s*\d{{1,4}})"
)
_PARTED_HAN = rf"(?<=[删剪去][掉除了])第\s*{_HAN}个?(?=,第\s*{_HAN}{_NOUN_HAN}[^\s,.;、都全])"
"""Of 删掉第二，第三段加速, which are two wishes."""
_JOIN_HAN = r"\s*(?:、|和|与|跟|及|以及)\s*"
_AND_HAN = r"\s*(?:、|,|和|与|跟|及|以及)\s*"
_MOVED = "(?:" + "|".join(rf"(?<={verb} )" for verb in ("put", "move", "place", "bring")) + ")"
_TO_A_PLACE = (
    r"(?= (?:first|last|before|after|in front|up front"
    r"|(?:at|to) the (?:very )?(?:start|beginning|front|end|back))(?![a-z]))"
)
_LAID_OVER = ("title", "music", "captions", "watermark")
"""What can be put first or last, too, and is no clip."""
# "… in the order 3, 1, 2"
_COMMA = r"(?:\s*[,、>-]\s*(?:and\s+)?|\s+(?:and\s+)?)"
_ROW = rf"(?<!\d)\d{{1,3}}(?:{_COMMA}\d{{1,3}}(?!\d)){{1,60}}+(?![.:a-z%])"
_IN_ORDER = (
    r"(?<![a-z])(?:(?:re)?order(?:ed)?|(?:re)?arranged?|sequence)(?:(?! of)[a-z ])*?\s*:?\s*"
    r"|(?:顺序|次序|排列|排成|排序)[^\d,、]{0,4}?"
)
_LASTS = (
    rf"({Kind.CLIPS.pattern}|(?<![a-z])(?:make|let|have)\s+(?:[a-z]+\s+){{0,2}}(?!the\s|my\s)[a-z]+)\s+"
    r"lasts?\s+"
    rf"(?={Kind.DURATION.pattern})"
)
"""Of "let clip 3 last 10 seconds", which speaks of no last 10 seconds."""

_BUT_ONE = (
    rf"(?P<but>(?:{_NOUN}(?: [a-z ]{{1,30}}?)? (?:but|except(?: for)?|excluding|other than"
    r"|(?:apart|aside) from)"
    r"|(?<![a-z])as [a-z]+ as)"
    rf"\s+{_THE}{_ORDINAL})"
    rf"(?P<many>\s+(?!one(?![a-z]))(?:{_WORDS}|\d{{1,3}}))?(?: ones?(?![a-z]))?"
    r"(?=\s*(?:$|[,.;!?])|\s+(?:should|must|are|is|in|to|by|with|at)(?![a-z]))"
)
"""Of "all clips but the last" and "as loud as the first", which say of what only once."""

_Match = re.Match[str]


def mark_clips(text: str, masks: Masks, timeline: Timeline) -> str:
    """Return `text`, whose times are tokens already, with the clips of `timeline` as tokens."""

    def sub(pattern: str, numbers: Callable[[_Match], Sequence[int]], group: int = 0) -> None:
        nonlocal text

        def token(match: _Match) -> str:
            found = tuple(numbers(match))
            before = match[0][: match.start(group) - match.start()]
            return before + masks.hide(Kind.CLIPS, found, match[group]) if found else match[0]

        text = compiled(pattern).sub(token, text)

    text = compiled(_BUT_ONE).sub(
        lambda m: f"{m['but']}{m['many']} clips" if m["many"] else f"{m['but']} clip", text
    )
    count = len(timeline.video.sg)

    def at_time(match: _Match) -> Sequence[int]:
        frame = masks.number(match[1] or match[2]) * timeline.fps
        clips = enumerate(timeline.video.sg, 1)
        return [n for n, clip in clips if clip.at_frame <= frame < clip.end_frame]

    def edge(match: _Match) -> Sequence[int]:
        many = int(number_of(match[2]))
        if not 1 < many <= count:
            return ()
        at_end = match[1].lower() in ("last", "final", "最后", "后")
        return range(count - many + 1, count + 1) if at_end else range(1, many + 1)

    def through(match: _Match) -> Sequence[int]:
        first, last = int(match[1]), int(match[2])
        return range(first, last + 1) if first < last <= first + _MOST else ()

    sub(rf"({_TIME})(?:处|时)?的(?:那)?(?={_NOUN_HAN}){_NOUN_HAN}()", at_time)
    for number, clip in enumerate(timeline.video.sg, 1):
        sub(_called(clip.name, number), _only(number))
    # "Cut the clip at 0:10" says where to cut it, not which clip to cut.
    sub(rf"{_NOT_CUT}{_THE}{_NOUN} (?:that is |that's )?(?:at|around) ({_TIME})", at_time)
    sub(rf"({_ROW})(?=的?(?:顺序|次序))", _digits, 1)
    sub(rf"(?:{_IN_ORDER})({_ROW})", _digits, 1)
    sub(rf"{_THE}(first|last|final) ({_DIGITS}|{_WORDS}) {_NOUN}", edge)
    sub(rf"(最后|后|前|头|开头)({_HAN})(?:个(?:片段|镜头|视频)|段)", edge)
    sub(rf"{_THE}{_NTH}(\d{{1,4}})\s*(?:-|–|to|through|thru)\s*(?:{_NTH})?({_DIGITS})", through)
    the = rf"(?:(?<![a-z])both\s+)?{_THE}"
    one = rf"(?:{_NTH}(?:{_DIGITS}|{_WORDS})|{_THE}{_ORDINAL}\s+(?:{_NOUN}|video(?![a-z])))"
    more = rf"(?:{_AND}(?:{_THE}{one}|{_DIGITS}))*"
    ordinals = rf"{_THE}{_ORDINAL}(?:{_AND}{_THE}{_ORDINAL})+\s+{_NOUN}"
    words = rf"{_NOUN}\s+{_WORDS}\s*(?:and|&)\s*{_WORDS}(?! {_NOUN})"
    sub(rf"{ordinals}|{words}|{the}{one}{more}", lambda m: _numbers(m[0]))
    sub(rf"倒数第\s*({_HAN}){_NOUN_HAN}", lambda m: _from_end(count, int(number_of(m[1]))))
    # 第一段，第三段静音; but not of 删掉第三段，第二段加速.
    topics = rf"(?:(?<![\s\S])|(?<=[把将给让])){_ONE_HAN}(?:{_AND_HAN}{_ONE_HAN})+"
    listed = rf"{_ONE_HAN}(?:{_JOIN_HAN}{_ONE_HAN}|\s*,\s*{_ONE_HAN}(?=\s*(?:$|[,.;、都全])))*"
    sub(_PARTED_HAN, lambda m: _han_numbers(m[0]))
    named = rf"第\s*{_HAN}个?(?:{_AND_HAN}(?:第?{_HAN}个?|最后一个?)|第\s*{_HAN}个?)+\s*{_NOUN_HAN}"
    sub(rf"{topics}|{named}|{listed}", lambda m: _han_numbers(m[0]))
    text = compiled(_LASTS).sub(r"\1 lasting ", text)
    if Kind.CLIPS in text:
        # 提到第二个前面
        sub(
            rf"第\s*{_HAN}个(?=\s*(?:[的]?[前后]|之[前后]|$|[,;、。]))",
            lambda m: _han_numbers(m[0]),
        )
        # "… and the last one" goes on about clips.
        sub(rf"{_THE}({_ORDINAL}) one(?![a-z])", lambda m: [_ORDINALS[m[1].lower()]])
        beside = "".join(
            rf"|(?<={joint} the )" for joint in ("before", "after", "with", "behind", "into")
        )
        sub(
            rf"(?:{beside[1:]})({_ORDINAL})(?=\s*(?:$|[,.;!?]))",
            lambda m: [_ORDINALS[m[1].lower()]],
        )
    return text


def clip_named(text: str) -> int | None:
    """Return the clip that "the second one", "the last" or "clip 3" means where clips are meant."""
    found = compiled(rf"{_THE}({_ORDINAL})(?: (?:one|{_NOUN}))?").fullmatch(text.strip())
    return None if found is None else _ORDINALS[found[1].lower()]


def _called(name: str, number: int) -> str:
    """Return how a clause names the `number`-th clip by its file's `name`."""
    stem = re.escape(name.rpartition(".")[0] or name)
    pattern = (
        rf"{_THE}(?<![a-z]){stem} (?:{_NOUN}|(?:photo|image|picture|video|footage|still|part"
        r"|bit|section|one|stuff|take|recording)(?![a-z]))"
        # 第二段demo
        rf"|第\s*(?:{number}|{_TEN[number - 1 : number]})\s*{_NOUN_HAN}\s*{stem}(?![a-z.])"
    )
    # "Put the beach before the talk": what stands there can be nothing but a clip.
    pattern += rf"|(?:(?<=before )|(?<=after ))(?:the )?{stem}(?=\s*(?:$|[,.;!?]))"
    if not compiled("|".join(map(word, _LAID_OVER))).fullmatch(name.rpartition(".")[0]):
        pattern += rf"|{_MOVED}(?:the |my )?{stem}{_TO_A_PLACE}"
    if is_unlike_words(name.rpartition(".")[0]):
        pattern += rf"|(?<![a-z])the {stem}(?![a-z0-9])"  # "put the beach first"
    return rf"{pattern}|{stem}(?:那|这)?(?:张照片|段视频|个片段|那段)"


def _from_end(count: int, number: int) -> Sequence[int]:
    return (count - number + 1,) if 0 < number <= count else ()


def _only(number: int) -> Callable[[_Match], Sequence[int]]:
    return lambda _: [number]


def _digits(match: _Match) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", match[1])]


def _numbers(said: str) -> list[int]:
    found = compiled(rf"({_ORDINAL})|(\d{{1,4}})|({_WORDS})").finditer(said)
    return [
        _ORDINALS[m[1].lower()] if m[1] else int(m[2]) if m[2] else _CARDINALS[m[3].lower()]
        for m in found
    ]


def _han_numbers(said: str) -> list[int]:
    pieces = compiled(rf"最后一?|{_HAN}").findall(said)
    return [LAST if piece.startswith("最后") else int(number_of(piece)) for piece in pieces]
