"""Times, percents and shapes as people write them, in English and Chinese, as tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.masks import Kind, Masks
from tui.studio.edits.frame import SIZES

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: Final = {
    **{name: n for n, name in enumerate([*_ONES, *_TEENS], 1)},
    **{name: 10 * n for n, name in enumerate(_TENS, 2)},
    "hundred": 100,
}
NUMBER_WORD = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ONES)})|{'|'.join(_WORDS)})(?![a-z])"
_PARTS: Final = {"third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10}
_HAN = "零一二两三四五六七八九十百半"
_HAN_DIGITS = {character: n for n, character in enumerate("零一二三四五六七八九")} | {"两": 2}

NUMBER: Final = r"\d+(?:[.,]\d+)?|(?<!\d)\.\d+"
_UNIT_S: Final = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "时": 3600.0, "分": 60.0}
_UNIT = (
    r"(?:hours?|hrs?|h|milliseconds?|msecs?|ms|minutes?|mins?|m|seconds?|secs?|s)(?![a-z0-9])"
    r"|小时|分钟|分(?!之|割|段|屏|享|辨)|秒钟?|毫秒"
)
# "a second" is a time in "for a second", and a place in "add a second title".
_ONE = (
    r"(?:(?<=last )|(?<=first ))(?=[a-z]+ and a half)"
    r"|(?<![a-z])an?\s+(?!second\s+(?!and a half|long|of|from|at|off)[a-z])"
)
_COMPONENT = (
    rf"(?:(?P<half>half\s+(?:an?\s+)?|half-)|(?P<one>{_ONE})|(?<![a-z0-9.:])(?P<n>{NUMBER}"
    rf"|{NUMBER_WORD})"
    rf"(?P<more>\s+and\s+a\s+half)?[\s-]*|(?P<han>[{_HAN}]{{1,12}})个?)(?P<unit>{_UNIT})"
    rf"(?P<after>\s+and\s+a\s+half|(?<=[分钟时秒])半(?!速))?"
)
_SHAPE = (
    r"(?<![\d.:])(?=(?:9\D+16|16\D+9|4\D+5|1\D+1)(?!\d))(9|16|4|1)\s*(?:by|x|×|/)\s*(16|9|5"
    r"|1)(?![\d.:x])"
)
_MINUTE_AND = (
    r"(?<![\d.:])(\d{1,2})\s*(?:m|mins?|minutes?)\s*(?:and\s+)?([0-5]?\d)"
    r"(?=\s*(?:$|[,;!?)]|\.(?!\d)|[-–—]|(?:to|until|till|through|and|on|onwards?|for)(?![a-z])))"
)
"""A time whose seconds have no unit: "1 minute 5"."""
_ABOUT = "|".join(
    rf"(?<=(?<![a-z]){before}\s)(?:like|about|around|roughly|approximately|exactly|say|maybe|circa)"
    rf"\s+(?=[\d.]|{NUMBER_WORD}|half an? |an? (?:second|minute))"
    for before in ("to", "at", "by", "of", "for", "is", "from", "last", "first", "lasts", "over")
)
_ABOUT += (
    rf"|(?<!what )(?<!how )(?<![a-z])(?:about|roughly|approximately)\s+(?=\d|{NUMBER_WORD})"
    rf"|(?<=[,(] )(?:like|say|about|around|maybe|roughly)\s+(?=[\d.]+\s*(?:%|percent|db|seconds?"
    rf"|secs?|s(?![a-z])))"
    rf"|(?<=to )(?:at most|no more than|max(?:imum)?)\s+(?=\d|{NUMBER_WORD}|half|an? )"
)
"""Says that a number is no exact one: "down to like 15%". It is taken as it is said."""
_LENGTH = "".join(f"(?<!{word})" for word in ("超过", "大于", "长于", "多于", "高于", "至少"))
"""Says before a time that it is a length."""
_Match = re.Match[str]


def mark_times(text: str, masks: Masks) -> str:
    """Return `text` with sizes, ratios, levels, percents, clock times and durations as tokens."""

    def sub(pattern: str, kind: Kind, value: Callable[[_Match], object]) -> None:
        nonlocal text

        def token(match: _Match) -> str:
            return masks.hide(kind, value(match), match[0])

        text = compiled(pattern).sub(token, text)

    # 一点二倍, 零点五秒
    point = rf"([{_HAN[:-1]}]{{1,5}})点([{_HAN[:10]}]{{1,3}})(?=倍|{_UNIT}|分贝|档|挡|%)"
    text = compiled(point).sub(lambda m: f"{number_of(m[1]):.0f}.{_digits(m[2])}", text)
    text = compiled(_ABOUT).sub("", text)
    text = compiled(r"(?<!\d)(\d{1,2})分(\d{1,2})(?![\d秒分:.])").sub(r"\1分\2秒", text)
    sub(
        r"(?<!\d)(16|9|5|4|3|1)\s*比\s*(16|9|5|4|3|1)(?!\d)",
        Kind.RATIO,
        lambda match: f"{match[1]}:{match[2]}",
    )
    sub(r"(?<![\d.])(\d{3,4})\s*(?:[x*×]|by(?=\s))\s*(\d{3,4})(?![\dp])", Kind.RATIO, _size)
    sub(_SHAPE, Kind.RATIO, lambda match: f"{match[1]}:{match[2]}")
    clock = r"\d{1,3}:\d\d"
    sub(
        rf"(?<![\d:.])(?:16:9|1:1|4:5|4:3|3:4|21:9|2:3|3:2|5:4"
        rf"|(?<!from )(?<!at )(?<!and )(?<!between )(?<!until )(?<!after )(?<!before )9:16"
        rf"(?!\s*(?:to|-|–|—|until|and)\s*{clock}))(?![\d:.])",
        Kind.RATIO,
        lambda match: match[0],
    )
    sub(
        rf"([-−+]?)\s*({NUMBER}|[{_HAN}]{{1,12}})\s*(?:db(?:fs|s)?(?![a-z])|decibels?(?![a-z])|分贝)",
        Kind.DECIBEL,
        _decibel,
    )
    sub(
        rf"(?<![\d.])({NUMBER}|{NUMBER_WORD})\s*(?:%|percent|per cent|pct)(?![a-z])",
        Kind.PERCENT,
        lambda match: number_of(match[1]) / 100,
    )
    sub(
        rf"(?<![a-z])(?:an?|one)\s+({'|'.join(_PARTS)})(?=\s+(?:off|from)(?![a-z]))",
        Kind.PERCENT,
        lambda match: 1 / _PARTS[match[1].lower()],
    )
    sub(rf"百分之([{_HAN}]+|\d+)", Kind.PERCENT, lambda match: number_of(match[1]) / 100)
    # 两成, 三分之一; 一半 and 四分之一速度 have words of their own
    sub(
        rf"(?<![第{_HAN}\d])([{_HAN[1:11]}1-9])成(?![为功品员立语果像])",
        Kind.PERCENT,
        lambda match: number_of(match[1]) / 10,
    )
    sub(
        rf"([{_HAN[1:11]}2-9])分之([{_HAN[1:11]}1-9])(?!的?速|倍)",
        Kind.PERCENT,
        lambda match: number_of(match[2]) / number_of(match[1]),
    )
    sub(r"(?<![\d:.])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d(?:\.\d+)?)(?![\d:])", Kind.CLOCK, _clock)
    sub(_MINUTE_AND, Kind.CLOCK, lambda m: 60 * float(m[1]) + float(m[2]))
    text = _durations(text, masks)
    sub(
        rf"(?<![a-z])minute\s+(\d{{1,3}})(?![\d.:%a-z])|(?:the\s+)?({Kind.DURATION.pattern})[\s-]+"
        r"(?:mark|point)(?![a-z])",
        Kind.CLOCK,
        lambda m: 60 * float(m[1]) if m[1] else masks.number(m[2]),
    )
    seconds = rf"(?<![a-z])(?:seconds?|secs?)\s+({NUMBER})(?![\d.%a-z])"
    sub(seconds, Kind.CLOCK, lambda match: number_of(match[1]))
    sub(
        rf"第\s*({Kind.DURATION.pattern})",
        Kind.CLOCK,
        lambda match: masks.number(match[1]),
    )
    # 50秒的时候, but not 超过1秒的地方
    sub(
        rf"{_LENGTH}({Kind.DURATION.pattern})(?=的时候|的画面|的位置|处|那里|那儿|那会|那个画面)",
        Kind.CLOCK,
        lambda match: masks.number(match[1]),
    )
    return text


def _durations(text: str, masks: Masks) -> str:
    """Put "1 minute and 30 seconds" together, but not "3 seconds and 5 seconds"."""
    component = compiled(_COMPONENT)
    pieces: list[str] = []
    after = 0
    run: list[_Match] = []

    def end_run() -> None:
        if run:
            seconds = round(sum(_component_s(match) for match in run), 6)
            original = text[run[0].start() : run[-1].end()]
            pieces.append(masks.hide(Kind.DURATION, float(seconds), original))
            run.clear()

    for match in component.finditer(text):
        between = text[after : match.start()]
        smaller = run and _unit_s(match["unit"]) < _unit_s(run[-1]["unit"])
        if not (smaller and compiled(r"\s*(?:and)?\s*").fullmatch(between)):
            end_run()
            pieces.append(between)
        run.append(match)
        after = match.end()
    end_run()
    return "".join([*pieces, text[after:]])


def _component_s(match: _Match) -> float:
    unit_s = _unit_s(match["unit"])
    if match["half"]:
        return unit_s / 2
    amount = 1.0 if match["one"] is not None else number_of(match["n"] or match["han"])
    return (amount + (0.5 if match["more"] or match["after"] else 0.0)) * unit_s


def _unit_s(unit: str) -> float:
    unit = unit.lower()
    if unit.startswith(("ms", "milli", "毫")):
        return 0.001
    return next((s for name, s in _UNIT_S.items() if unit.startswith(name) or name in unit), 1.0)


def number_of(said: str) -> float:
    """Return the number that `said` writes, in digits, English or Chinese words."""
    said = said.lower()
    if said[0].isdigit() or said[0] == ".":
        return float(said.replace(",", "."))
    if said[0] in _HAN:
        return _han_number(said)
    return float(sum(_WORDS[part] for part in re.split(r"[- ]", said)))


def _han_number(said: str) -> float:
    if said == "半":
        return 0.5
    total, digit = 0, 0
    for character in said:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _HAN_DIGITS.get(character, 0)
    return float(total + digit)


def _digits(said: str) -> str:
    return "".join(str(_HAN_DIGITS[character]) for character in said)


def _clock(match: _Match) -> float:
    hours, minutes, seconds = match.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)


def _decibel(match: _Match) -> float:
    value = number_of(match[2])
    return -value if match[1] in ("-", "−") else value


def _size(match: _Match) -> str:
    width, height = int(match[1]), int(match[2])
    exact = next((shape for shape, size in SIZES.items() if size == (width, height)), None)
    return exact or f"{width}x{height}"


def count_in(text: str) -> tuple[str, int | None]:
    """Return `text` without its first whole number, and that number ("3", "three", "三", "两")."""
    pattern = compiled(
        rf"(?<![\d.])(\d{{1,4}})(?![\d.])|(?<![a-z])({NUMBER_WORD})"
        rf"|([{_HAN[:-1]}]{{1,12}})(?=[步次个])"
    )
    match = pattern.search(text)
    if match is None:
        return text, None
    said = next(group for group in match.groups() if group)
    return f"{text[: match.start()]} {text[match.end() :]}", int(number_of(said))
