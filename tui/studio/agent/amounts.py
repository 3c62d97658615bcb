"""Amounts of colour as tokens: "half a stop", and the signs of "contrast -20".

They are found first of all: a plus would else join two wishes, and "stop" forbid one.
"""

from __future__ import annotations

import re

from tui.studio.agent.lexicon import compiled, words_by_key
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.times import NUMBER, NUMBER_WORD, number_of

_SIGN = "[+\\-−–]"
_HAN = "[一两二三半]"
_STOPS = (
    rf"(?:(?<![\w.])(?P<sign>{_SIGN})\s*)?(?:(?<![\d.:])(?P<n>{NUMBER}|{NUMBER_WORD})"
    rf"(?P<more>\s+and a half)?"
    r"|(?<![a-z])(?:(?P<half>half(?: an?)?|an? half)|(?P<third>(?:a |one )?third of an?)"
    rf"|an?(?: full)?)|(?P<han>{_HAN}))[\s-]*(?:of )?(?:(?:f-?)?stops?(?![a-z])|ev(?![a-z])|[档挡])"
    r"(?P<after>半)?"
)
_NOT_TOO = (
    r"(?<![a-z])([a-z]{3,}er|(?:more|less) [a-z]+)[\s,]*(?:but|just)? not (?:too|that|so|overly) "
    r"(?:much|strong(?:ly)?|far|bright|dark|big|large|small|warm|cool|cold|loud|quiet|colou?rful"
    r"|saturated)(?![a-z])"
)
"""A limit that says how far: "brighter but not too much"."""
_ONLY_A_BIT = (
    r"(?<![a-z])([a-z]{3,}er|up|down|(?:more|less) [a-z]+)[\s,]*(?:but )?(?:only|just) "
    r"(?:a (?:little|bit|touch|tad)(?: bit)?|slightly)(?![a-z])"
)
_NOT_TOO_HAN = (
    r"((?:调|变)?([亮暗暖冷大小高低响])一?[点些])[,，]?\s*(?:但是?|不过|可是)?(?:不要|别|不)(?:调?得?)?(?:太|过)"
    r"(?:\2|多|过|强|过分|头)(?:了)?"
)
_JOINS = r"(?:to|by|at|of|is|set|up|down|=|:|到|为|至|成|是|调|设|在)"
_NOT_ANOTHER = r"(?![\d.:]|\s*(?:db|s|secs?|seconds?|m|mins?|minutes?)(?![a-z])|\s*[秒分])"


def mark_amounts(text: str, masks: Masks) -> str:
    """Return `text` with stops of exposure and with signed values of sliders as tokens."""
    text = compiled(r"(?<![a-z])minus (?=\d)").sub("-", text)
    text = compiled(_NOT_TOO).sub(r"\1 a bit", text)
    text = compiled(_ONLY_A_BIT).sub(r"\1 a bit", text)
    text = compiled(_NOT_TOO_HAN).sub(r"稍微\1", text)
    text = compiled(r"(?<![a-z0-9])b\s*(?:&|and|n|/)\s*w(?![a-z0-9])|black\s*&\s*white").sub(
        "black and white", text
    )
    text = compiled(_STOPS).sub(lambda m: masks.hide(Kind.STOPS, _stops(m), m[0]), text)
    sliders = "|".join(
        words
        for name in ("slider", "slider_up", "slider_down")
        for words in words_by_key(name).values()
    )
    signed = rf"(?P<sign>{_SIGN})\s?(?P<n>{NUMBER})(?P<percent>\s*%)?"

    def after(match: re.Match[str]) -> str:
        return match["before"] + _token(match, masks)

    text = compiled(rf"(?P<before>(?:{sliders})\s*(?:{_JOINS}\s*)*){signed}{_NOT_ANOTHER}").sub(
        after, text
    )
    before = rf"(?<![^\s,，、;:]){signed}(?=\s*(?:of |more |in |的)?(?:{sliders}))"
    return compiled(before).sub(lambda match: _token(match, masks), text)


def _token(match: re.Match[str], masks: Masks) -> str:
    value = number_of(match["n"]) * (1 if match["sign"] == "+" else -1)
    said = match[0][match.start("sign") - match.start() :]
    if match["percent"]:
        return masks.hide(Kind.PERCENT, value / 100, said)
    return masks.hide(Kind.AMOUNT, value, said)


def _stops(match: re.Match[str]) -> float:
    if match["n"]:
        value = number_of(match["n"]) + (0.5 if match["more"] else 0)
    elif match["han"]:
        value = number_of(match["han"]) + (0.5 if match["after"] else 0)
    else:
        value = 0.5 if match["half"] else 1 / 3 if match["third"] else 1.0
    return -value if match["sign"] and match["sign"] != "+" else value
