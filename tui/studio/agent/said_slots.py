"""What a wish that was left names, to be said again in a sentence that is understood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tui.studio.agent.grammar import Marked
from tui.studio.agent.lexicon import compiled, words_by_key
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.plan import Language
from tui.studio.edits.outcome import clock
from tui.studio.edits.which import LAST

SLOT: Final = re.compile(r"\{(?P<name>\w+)(?:\|(?P<usual>[^}]*))?\}")
"""`{time|0:10}`: the name of a slot, and what stands there where nothing was said."""

Slots = Mapping[str, Sequence[str]]
"""What was said for each name of a slot, in the order in which it was said."""

_PLACES: Final = "|".join(k.pattern for k in (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE))
_TOKENS: Final = {
    "quote": Kind.QUOTE, "medium": Kind.MEDIUM, "name": Kind.NAME, "time": Kind.CLOCK,
    "seconds": Kind.DURATION, "percent": Kind.PERCENT, "factor": Kind.FACTOR,
    "lines": Kind.LINES, "clip": Kind.CLIPS,
}  # fmt: skip
_WORDS: Final = {"corner": "corner", "colour": "text_colour"}
_STRETCH: Final = r"\{seconds\}\s*(to|and|until|till|through|-|到|至)\s*\{seconds\}"
"""From 12 s to 18 s: no lengths."""
_NUMBER: Final = r"(?<![\w.:])-?\d{1,3}(?![\w.:])"


def opened(read: Marked) -> str:
    """Return the text of `read` with its stretches of time taken apart into their times."""
    text = read.plain
    while compiled(_PLACES).search(text):
        text = compiled(_PLACES).sub(lambda token: read.place.masks.said(token[0]), text)
    return text


def slots_of(read: Marked, text: str) -> Slots:
    """Return what `text`, the opened text of `read`, says for the slots."""
    said: dict[str, list[str]] = {}
    for name, kind in _TOKENS.items():
        write = _writer(name, read)
        found = [write(token) for token in compiled(kind.pattern).findall(text)]
        said[name] = [words for words in found if words]
    for name, key in _WORDS.items():
        patterns = "|".join(words_by_key(key).values())
        said[name] = [match[0] for match in compiled(patterns).finditer(text)]
    said["number"] = compiled(_NUMBER).findall(text)
    return said


def with_slots(text: str) -> str:
    """Return `text` with the names of slots for its tokens, as the examples are written."""
    for name, kind in _TOKENS.items():
        text = compiled(kind.pattern).sub(f" {{{name}}} ", text)
    return compiled(_STRETCH).sub(r" {time} \1 {time} ", text)


def held(sentence: str, said: Slots) -> int:
    """Return how much of what was `said` the slots of `sentence` can take."""
    names = Counter(match["name"] for match in SLOT.finditer(sentence))
    return sum(min(count, len(said.get(name, ()))) for name, count in names.items())


def filled(sentence: str, said: Slots, language: Language) -> str:
    """Return `sentence` with what was `said` in its slots, and the usual where nothing was."""
    names = [match["name"] for match in SLOT.finditer(sentence)]
    left = {name: list(said.get(name, ())) for name in {"time", "seconds", *said}}
    if len(left["time"]) < names.count("time"):  # "at 14 seconds" is a time here
        spare = len(left["seconds"]) - names.count("seconds")
        times = [_as_clock(words) for words in left["seconds"][: max(0, spare)]]
        left["time"] += times
        del left["seconds"][: len(times)]

    def value(match: re.Match[str]) -> str:
        values = left.get(match["name"])
        words = values.pop(0) if values else match["usual"]
        return f'"{words}"' if match["name"] == "quote" and language == "en" else words

    return SLOT.sub(value, sentence)


def _writer(name: str, read: Marked) -> Callable[[str], str]:
    """Return what writes a token for the slot `name`, as the grammar reads it again."""
    masks, place, is_han = read.place.masks, read.place, read.language == "zh"
    writers: dict[str, Callable[[str], str]] = {
        "quote": lambda token: re.sub('[“”"「」{}|]', "", masks.text(token)),
        "medium": lambda token: _name_of(place.facts.media, masks.text(token)),
        "name": lambda token: masks.text(token).replace("\n", "，" if is_han else ", "),
        "time": lambda token: clock(masks.number(token)),
        "seconds": lambda token: _seconds(masks.number(token), is_han),
        "percent": lambda token: f"{abs(masks.number(token)) * 100:g}%",
        "factor": lambda token: f"{masks.number(token):g}" + ("倍" if is_han else "x"),
        "lines": lambda token: f"{masks.number(token):g}p",
        "clip": lambda token: _clips(token, masks, is_han),
    }
    return writers[name]


def _name_of(media: Mapping[str, object], id_: str) -> str:
    return str(getattr(media.get(id_), "name", ""))


def _seconds(seconds: float, is_han: bool) -> str:
    if is_han:
        return f"{seconds:g}秒"
    return f"{seconds:g} second" + ("" if seconds == 1 else "s")


def _as_clock(seconds: str) -> str:
    return clock(float(re.sub(r"[^\d.]", "", seconds)))


def _clips(token: str, masks: Masks, is_han: bool) -> str:
    numbers = masks.value(token)
    if not isinstance(numbers, tuple) or len(numbers) != 1:
        return ""
    if numbers[0] == LAST:
        return "最后一段" if is_han else "the last clip"
    return f"第{numbers[0]}段" if is_han else f"clip {numbers[0]}"
