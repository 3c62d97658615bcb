"""Factors, resolutions, angles, pairs and frames as tokens: "2x", "1080p", "the last frame"."""

from __future__ import annotations

import re
from typing import Final

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.times import NUMBER, NUMBER_WORD, number_of
from tui.studio.edits.marks import END, START

_SIDES: Final = ("top", "bottom", "left", "right")
_FRAMES: Final = {"4k": 2160.0, "2k": 1440.0, "8k": 4320.0, "uhd": 2160.0, "ultra hd": 2160.0}

_Match = re.Match[str]


def mark_mentions(text: str, masks: Masks) -> str:
    """Return `text`, whose times are tokens already, with what else has a number as tokens."""

    def sub(pattern: str, kind: Kind, value: object) -> None:
        nonlocal text

        def token(match: _Match) -> str:
            found = value(match) if callable(value) else value
            return masks.hide(kind, found, match[0])

        text = compiled(pattern).sub(token, text)

    sub(
        rf"(?<![\w.])({NUMBER})\s*(?:x|×|倍速?)(?![a-z0-9])(?!高)|(?<![a-z])x\s?({NUMBER})(?![\d.])",
        Kind.FACTOR,
        lambda m: number_of(m[1] or m[2]),
    )
    sub(
        rf"(?<=speed to )({NUMBER})(?![\d.:%a-z])|(?<![a-z])(?:by )?a factor of ({NUMBER}"
        rf"|{NUMBER_WORD})"
        rf"|(?<![\w.:])({NUMBER}|{NUMBER_WORD})(?= times (?:the |its |normal )?speed| speed)"
        r"(?: times)?",
        Kind.FACTOR,
        lambda m: number_of(m[1] or m[2] or m[3]),
    )
    sub(
        rf"(?<![\w.:])({NUMBER}|{NUMBER_WORD}) times (?=(?:as fast|faster|slower|as slow))",
        Kind.FACTOR,
        lambda m: number_of(m[1]),
    )
    # 快一倍 is twice as fast and 放慢一倍 half: the words behind know them.
    sub(
        r"((?<![快慢速])(?<!慢放)(?<!速度[提降][高升低])一|[两二三四五六七八九十])倍速?",
        Kind.FACTOR,
        lambda m: number_of(m[1]),
    )
    sub(r"(?<![\d.])(\d{3,4})\s?p(?![a-z0-9])", Kind.LINES, lambda m: float(m[1]))
    sub(
        r"(?<![a-z0-9])(4k|2k|8k|uhd|ultra hd)(?![a-z0-9])",
        Kind.LINES,
        lambda m: _FRAMES[m[1].lower()],
    )
    sub(r"(?<![a-z0-9])(?:full ?hd|fhd)(?![a-z0-9])|全高清", Kind.LINES, 1080.0)
    sub(r"超高清", Kind.LINES, 2160.0)
    sub(
        rf"(?<![\w.:])(-?{NUMBER})\s*(?:°|degrees?(?![a-z])|deg(?![a-z])|度)",
        Kind.DEGREES,
        lambda m: -number_of(m[1][1:]) if m[1][0] == "-" else number_of(m[1]),
    )
    turn = r"(?<![a-z])(?:an? )?{}[- ]turn(?![a-z])"
    sub(turn.format("quarter"), Kind.DEGREES, 90.0)
    sub(turn.format("half"), Kind.DEGREES, 180.0)
    sides = "|".join(_SIDES)
    sub(
        rf"(?<![a-z])({sides}) (?:and|&) (?:the )?({sides})(?![a-z])",
        Kind.PAIR,
        lambda m: " ".join(s for s in ("left", "top", "right", "bottom") if s in m[0].lower()),
    )
    sub(r"(?<=fade )in (?:and|&) (?:fade )?out(?![a-z])(?! of)", Kind.PAIR, "in out")
    sub(r"(?<=fades )in (?:and|&) out(?![a-z])", Kind.PAIR, "in out")
    the = r"(?:(?<![a-z])the )?(?:very )?"
    sub(rf"{the}(?<![a-z])(?:last|final) frame(?![a-z])|最后一?帧|末帧", Kind.POINT, END)
    sub(rf"{the}(?<![a-z])first frame(?![a-z])|第一帧|首帧", Kind.POINT, START)
    return text
