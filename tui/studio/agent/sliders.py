"""Sliders in a clause, each with its direction and its amount: "a bit warmer", "contrast +20"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, cast

from tui.studio.agent.lexicon import HAN, compiled, word, words_by_key
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.times import NUMBER
from tui.studio.edits.colour import Change, SliderName, limits

_STEPS: Final = {"little": (8, 0.15), "": (15, 0.3), "much": (30, 0.6)}
"""How far a slider and the exposure (stops) go when no number is said."""

_ADDED: Final = ("exposure_stops", "contrast", "vibrance", "saturation", "temperature")
"""What is said to be added; "add highlights" means something else."""

_VALUES: Final = "|".join(
    (
        Kind.STOPS.pattern,
        Kind.AMOUNT.pattern,
        Kind.PERCENT.pattern,
        rf"(?<![\w.:\ue000-\uf8ff])(?:{NUMBER})(?![\d.:a-z])",
        rf"(?<={HAN})(?:{NUMBER})(?![\d.:a-z])",
    )
)
_BY: Final = r"(?<![a-z])by(?![a-z])"
_TO: Final = r"(?<![a-z])to(?![a-z])|到|为|至|成"


@dataclass(frozen=True)
class _Item:
    kind: str
    said: str
    slider: SliderName | None = None


class Unclear(ValueError):
    """A slider whose way or amount was not said, or not so that it can be done."""


def take_sliders(text: str, masks: Masks) -> tuple[tuple[Change, ...], str]:
    """Return what `text` says of sliders, and the rest of it.

    Raises Unclear where that cannot be told.
    """
    items = list(_items(text))
    if not any(item.slider for item in items):
        return (), text
    changes = tuple(_change(part, masks) for part in _parts(items))
    return changes, compiled(_pattern()).sub(" ", text)


def has_slider(text: str) -> bool:
    """Whether a slider is named in `text`, or a word that moves one."""
    return any(item.slider for item in _items(text))


def direction_of(text: str) -> str:
    """Return the word that says more or less of a slider that `text` names, or nothing."""
    return next((item.said for item in _items(text) if item.kind in ("more", "less")), "")


def is_bare(text: str) -> bool:
    """Whether `text` names sliders without a way or an amount."""
    items = list(_items(text))
    return bool(items) and all(item.kind == "noun" for item in items)


@cache
def _pattern() -> str:
    groups = []
    for kind in ("slider_up", "slider_down"):
        groups += [
            f"(?P<{kind}__{slider}>{words})"
            for slider, words in words_by_key(kind).items()
            if words != "(?:)"
        ]
    groups += [f"(?P<noun__{slider}>{words})" for slider, words in words_by_key("slider").items()]
    groups += [f"(?P<{name}>{word(name)})" for name in ("more", "less", "much", "little")]
    groups += [f"(?P<value>{_VALUES})", f"(?P<by>{_BY})", f"(?P<to>{_TO})"]
    groups.append(f"(?P<add>{word('add')})")
    return "|".join(groups)


def _items(text: str) -> Iterator[_Item]:
    for match in compiled(_pattern()).finditer(text):
        kind, _, slider = (match.lastgroup or "").partition("__")
        yield _Item(kind, match[0], cast(SliderName, slider) if slider else None)


def _parts(items: list[_Item]) -> Iterator[list[_Item]]:
    """Deal the items to the sliders: a sentence has its amounts before its sliders or after."""
    places = [n for n, item in enumerate(items) if item.slider]
    if len(places) == 1:
        yield items
        return
    ahead = items[0].slider is None
    cuts = [n + 1 for n in places[:-1]] if ahead else places[1:]
    for start, end in zip([0, *cuts], [*cuts, len(items)], strict=True):
        yield items[start:end]


def _change(items: list[_Item], masks: Masks) -> Change:
    named = next(item for item in items if item.slider)
    slider = cast(SliderName, named.slider)
    kinds = [item.kind for item in items]
    values = [item.said for item in items if item.kind == "value"]
    brightness = re.search(word("brightness"), named.said, re.I) is not None
    ways = {kind for kind in ("more", "less") if kind in kinds}
    if named.kind != "noun":
        up = named.kind == "slider_up"
        if "less" in ways or "to" in kinds:
            raise Unclear
    else:
        if not ways and not values and "add" in kinds and slider in _ADDED:
            ways = {"more"}
        up = "less" not in ways
        # "turn up" and "bring back up" name one way; "more or less" names none.
        if len(ways) > 1 or len(values) > 1:
            raise Unclear
    if not values:
        if named.kind == "noun" and not ways:
            raise Unclear
        size = next((name for name in ("much", "little") if name in kinds), "")
        usual, stops = _STEPS[size]
        step = stops if slider == "exposure_stops" else usual
        return Change(slider, step if up else -step, relative=True)
    value = _value(values[0], slider, masks, brightness=brightness)
    said_to = "to" in kinds and "by" not in kinds
    if named.kind != "noun" or (ways and not said_to):
        size_ = abs(value)
        return Change(slider, size_ if up else -size_, relative=True)
    if ways and (value > 0) != up and value:
        # "lower the saturation to 50%" is said of another scale, where 100% is untouched.
        raise Unclear
    return Change(slider, value, relative="by" in kinds)


def _value(said: str, slider: SliderName, masks: Masks, *, brightness: bool) -> float:
    if said[0] in (Kind.STOPS, Kind.AMOUNT, Kind.PERCENT):
        value, kind = masks.number(said), said[0]
    else:
        value, kind = float(said.replace(",", ".")), Kind.AMOUNT.value
    low, high = limits(slider)
    if slider == "exposure_stops":
        share = value if kind == Kind.PERCENT else value / 100
        if kind == Kind.PERCENT or (brightness and kind == Kind.AMOUNT and abs(value) > high):
            if share <= -1:
                raise Unclear
            value = round(math.log2(1 + share), 2)  # 100 % more light is one stop
    elif kind == Kind.STOPS:
        raise Unclear
    elif kind == Kind.PERCENT:
        value = round(value * 100)
    elif value != round(value):
        raise Unclear  # "contrast 1.2" is said of another scale
    if not low <= value <= high:
        raise Unclear
    return round(value, 2)
