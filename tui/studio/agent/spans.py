"""Stretches of time, as tokens: the first 3 seconds, from 0:10 to the end, the last half."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.times import NUMBER, NUMBER_WORD, number_of
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last

_TIME = f"[{Kind.DURATION}{Kind.CLOCK}][\ue100-\uf8ff]"
_START = r"(?:the )?(?:very )?(?:start|beginning)(?![a-z])|开头|开始|片头|开场"
_END = r"(?:the )?(?:very )?end(?![a-z])|结尾|末尾|最后|结束|片尾|尾部|完"
_POINT = rf"{_TIME}|{NUMBER}|{_START}|{_END}"
_TO = r"to|until|till|til|through|thru|up to|up until"
_SHARES: Final = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4}
_UNITS: Final = {"second": 1.0, "minute": 60.0, "hour": 3600.0}
_SIZE = rf"{Kind.DURATION.pattern}|{Kind.PERCENT.pattern}|half|third|quarter|second|minute"
_FIRST = r"(?:the )?(?:very )?(?:first|opening|initial)"
# "Transitions that last 1 second" are not at the end.
_LAST = r"(?:the )?(?:very )?(?:(?<!that )(?<!which )(?<!should )last|final|closing)"
_FIRST_HAN = (
    r"(?:(?:最?前面?|最?开头|最?开始|一开始|刚开始|开场|开篇|片头|头上?)(?:的|那|这)?){1,3}"
)
_LAST_HAN = (
    r"(?:(?:最?后面|后头|最后|末尾|结尾|片尾|尾部|尾巴|收尾|倒数|最末|末|后)(?:上|的|那|这)?){1,3}"
)
_TOP, _TAIL = r"(?:top(?! left| right)|head|intro|opening)", r"(?:tail|outro)"
"""The start and the end, said of seconds only: a tenth off the top is of the picture."""
_FROM = r"(?:from|off(?: of)?|at|of|in|on) (?:the )?(?:very )?"
_AT_START = r"(?:start|beginning|front)"
_AT_END = r"(?:end|ending|back|tail)"
_HALVES_HAN: Final = (
    r"(?:前半段?|前半部分|前一半|上半段?|上半部分)",
    r"(?:后半段?|后半部分|后一半|下半段?|下半部分)",
)

_BARE = rf"(?<![\d.:])(?:{NUMBER})(?![\d.:%a-z])"
_BARE_ENDS = (
    r"(?=\s*(?:$|[,.;!?\n，。；！？]|(?:and|then|please|out|too|from)(?![a-z])|剪|删|去|就|吧))"
)
_CUTS = (
    rf"(?:{word('cut')}|{word('trim')}|{word('keep')}|[剪删][掉除去]?|保留)"
    r"(?:\s+(?:only|just|everything|all|it|out|the part))*\s*"
)

_Match = re.Match[str]


def mark_spans(text: str, masks: Masks) -> str:
    """Return `text`, whose times are tokens already, with its stretches of time as tokens."""

    def sub(pattern: str, kind: Kind, value: Callable[[_Match], object]) -> None:
        nonlocal text

        def token(match: _Match) -> str:
            found = value(match)
            return match[0] if found is None else masks.hide(kind, found, match[0])

        text = compiled(pattern).sub(token, text)

    def size(said: str, make_end: bool) -> Span:
        if said[0] == Kind.DURATION:
            seconds = masks.number(said)
            return last(seconds) if make_end else first(seconds)
        if said.lower() in _UNITS:
            seconds = _UNITS[said.lower()]
            return last(seconds) if make_end else first(seconds)
        share = masks.number(said) if said[0] == Kind.PERCENT else _SHARES[said.lower()]
        return Span(Mark(share=1 - share), END) if make_end else Span(START, Mark(share=share))

    def span(match: _Match) -> Span | None:
        start, end = match["start"].lower(), match["end"].lower()
        times = [p for p in (start, end) if p[0] in (Kind.DURATION, Kind.CLOCK)]
        if not times:
            return None
        return Span(_point(start, masks), _point(end, masks))

    def lasting(at: str, seconds: str) -> Span:
        at_s = masks.number(at)
        return between(at_s, at_s + masks.number(seconds))

    text = _mark_bare(text, masks)
    # 从15秒剪到20秒
    text = compiled(rf"({_TIME})\s*([剪截裁])(到|至)\s*({_TIME})").sub(r"\1\3\4\2", text)
    duration = Kind.DURATION.pattern
    sub(rf"{_FIRST}\s+({_SIZE})(?![a-z])", Kind.EDGE, lambda m: size(m[1], make_end=False))
    sub(rf"{_LAST}\s+({_SIZE})(?![a-z])", Kind.EDGE, lambda m: size(m[1], make_end=True))
    part = rf"({duration}|{Kind.PERCENT.pattern})"
    ahead, behind = (
        rf"{part}\s+{_FROM}{at}(?![a-z])|(?:the )?{at} by ({duration})"
        rf"|({duration})\s+{_FROM}{other}(?![a-z])"
        for at, other in ((_AT_START, _TOP), (_AT_END, _TAIL))
    )
    sub(ahead, Kind.EDGE, lambda m: size(m[1] or m[2] or m[3], make_end=False))
    sub(behind, Kind.EDGE, lambda m: size(m[1] or m[2] or m[3], make_end=True))
    if Kind.EDGE in text:
        # "… the first 3 seconds and the last 2"
        ends = r"(?=\s*(?:$|[,.;!?\n]|(?:and|please|too|as well)(?![a-z])))"
        bare = rf"\s+({NUMBER}|{NUMBER_WORD}){ends}"
        sub(rf"{_FIRST}{bare}", Kind.EDGE, lambda m: first(number_of(m[1])))
        sub(rf"{_LAST}{bare}", Kind.EDGE, lambda m: last(number_of(m[1])))
        # "3 seconds from the start and 2 from the end"
        more = rf"(?<![\d.:])({NUMBER}|{NUMBER_WORD})\s+{_FROM}"
        sub(rf"{more}{_AT_START}(?![a-z])", Kind.EDGE, lambda m: first(number_of(m[1])))
        sub(rf"{more}{_AT_END}(?![a-z])", Kind.EDGE, lambda m: last(number_of(m[1])))
    sub(r"(?:the )?second half(?![a-z])", Kind.EDGE, lambda _: Span(Mark(share=0.5), END))
    sub(
        rf"(?:(?:from|between|从|自)\s*)?(?P<start>{_POINT})\s*"
        rf"(?:(?:{_TO})(?![a-z])|[-–—~～]+|(?:开始|起)?(?:显示|持续|一直|播放)?(?:到|至))\s*(?P<end>{_POINT})(?:之间|为止)?",
        Kind.RANGE,
        span,
    )
    sub(rf"between\s+(?P<start>{_POINT})\s+and\s+(?P<end>{_POINT})", Kind.RANGE, span)
    sub(rf"{_FIRST_HAN}\s*({duration})", Kind.EDGE, lambda m: size(m[1], make_end=False))
    share = rf"\s*({Kind.PERCENT.pattern})"
    sub(rf"前面?的?{share}", Kind.EDGE, lambda m: size(m[1], make_end=False))
    sub(rf"(?:最后面?|后面?)的?{share}", Kind.EDGE, lambda m: size(m[1], make_end=True))
    sub(rf"{_LAST_HAN}\s*({duration})", Kind.EDGE, lambda m: size(m[1], make_end=True))
    first_half, last_half = _HALVES_HAN
    sub(first_half, Kind.EDGE, lambda _: Span(START, Mark(share=0.5)))
    sub(last_half, Kind.EDGE, lambda _: Span(Mark(share=0.5), END))
    sub(
        rf"({duration})\s+(?:at|from|starting(?: at| from)?)\s+({_TIME})",
        Kind.RANGE,
        lambda m: lasting(m[2], m[1]),
    )
    sub(
        rf"(?:at|from|starting(?: at| from)?)\s+({_TIME})\s*,?\s*(?:for|lasting)\s+({duration})",
        Kind.RANGE,
        lambda m: lasting(m[1], m[2]),
    )
    sub(
        rf"(?:everything |all |anything )?(?:after|past|beyond)\s+({_TIME})"
        rf"|(?:from\s+)?({_TIME})\s+onwards?(?![a-z])|from\s+({_TIME})\s+(?:on|forward)(?![a-z])"
        rf"|从?\s*({_TIME})\s*(?:开始|起|往|以|之)?(?:的)?(?:后面|后头|后|到最后|到结尾|到末尾|到完)",
        Kind.AFTER,
        lambda m: Mark(masks.number(next(g for g in m.groups() if g))),
    )
    sub(
        rf"(?:everything |all |anything )?(?:before|up until|until|till|up to)\s+({_TIME})"
        rf"|({_TIME})\s*(?:以前|之前|前(?=[的都全那这剪删不,，]|$))",
        Kind.BEFORE,
        lambda m: Mark(masks.number(next(g for g in m.groups() if g))),
    )
    return text


def _mark_bare(text: str, masks: Masks) -> str:
    """Return `text` with "5 to 10" as a token where it is cut or kept: that can only be seconds."""

    def seconds(match: _Match) -> str:
        start_s, end_s = number_of(match["start"]), number_of(match["end"])
        return match["verb"] + masks.hide(Kind.RANGE, between(start_s, end_s), match["said"])

    to = rf"(?:\s*(?:{_TO})(?![a-z])\s*|\s*[-–—~～]+\s*|\s*[到至]\s*)"
    pair = rf"(?:from\s+|从)?(?P<start>{_BARE}){to}(?P<end>{_BARE})"
    both = rf"between\s+(?P<start>{_BARE})\s+and\s+(?P<end>{_BARE})"
    for ahead, times, behind in (
        (_CUTS, pair, _BARE_ENDS),
        (_CUTS, both, _BARE_ENDS),
        ("[把将]", pair, "(?=[都全]?[剪删去裁切保留])"),
        (rf"{Kind.RANGE.pattern}\s*(?:,|,?\s*and|&|和|、)\s*", pair, _BARE_ENDS),
    ):
        text = compiled(rf"(?P<verb>{ahead})(?P<said>{times}){behind}").sub(seconds, text)
    return text


def _point(said: str, masks: Masks) -> Mark:
    if said[0] in (Kind.DURATION, Kind.CLOCK):
        return Mark(masks.number(said))
    if said[0].isdigit() or said[0] == ".":
        return Mark(float(said.replace(",", ".")))
    return START if compiled(_START).fullmatch(said) else END
