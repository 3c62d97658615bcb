"""How well something fits what was typed: its beginning, the beginnings of its words, or less."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeVar

_T = TypeVar("_T")

_PREFIX: Final = 0
_WORDS: Final = 1
_WITHIN: Final = 2
_SCATTERED: Final = 3


@dataclass(frozen=True, order=True)
class Match:
    """The lesser, the better."""

    rank: int
    spread: int
    at: tuple[int, ...] = field(compare=False)
    """Which characters were meant."""


def match(query: str, text: str) -> Match | None:
    """Return how `query`, in its order and whatever its case, is found in `text`; or None."""
    query, folded = query.casefold(), text.casefold()
    if folded.startswith(query):
        return Match(_PREFIX, 0, tuple(range(len(query))))
    scattered = _scattered(query, folded)
    if scattered is None:
        return None
    if at := _word_starts(query, folded):
        return Match(_WORDS, at[-1] - at[0], at)
    if (start := folded.find(query)) >= 0:
        return Match(_WITHIN, start, tuple(range(start, start + len(query))))
    return Match(_SCATTERED, scattered[-1] - scattered[0], scattered)


def match_all(query: str, text: str) -> Match | None:
    """Return how the words of `query`, in any order, are found in `text`; None if one is not.

    In sentences letters that are scattered mean nothing: nearly all of them are found somewhere.
    """
    found = [match(word, text) for word in query.split()]
    known = [one for one in found if one is not None and one.rank < _SCATTERED]
    if len(known) < len(found):
        return None
    places = sorted({place for one in known for place in one.at})
    worst = max((one.rank for one in known), default=_PREFIX)
    return Match(worst, sum(one.spread for one in known), tuple(places))


def best(query: str, things: Iterable[_T], name: Callable[[_T], str]) -> list[_T]:
    """Return the `things` whose name fits `query`, the best first, else in their order."""
    found = [(fit, thing) for thing in things if (fit := match(query, name(thing))) is not None]
    if query:
        found.sort(key=lambda pair: pair[0])
    return [thing for _, thing in found]


def _scattered(query: str, text: str) -> tuple[int, ...] | None:
    places: list[int] = []
    for character in query:
        place = text.find(character, places[-1] + 1 if places else 0)
        if place < 0:
            return None
        places.append(place)
    return tuple(places)


def _word_starts(query: str, text: str) -> tuple[int, ...]:
    """Return where `query` is, made of beginnings of words of `text`; empty if it is not."""
    starts = {
        place
        for place, character in enumerate(text)
        if character.isalnum() and (not place or not text[place - 1].isalnum())
    }
    # For each place where the query so far may end: the places of its characters.
    ways: dict[int, tuple[int, ...]] = {-1: ()}
    for number, character in enumerate(query):
        first = min(ways)
        ways = {
            place: (*(ways.get(place - 1) or ways[first]), place)
            for place in range(first + 1, len(text))
            if text[place] == character and ((place - 1 in ways and number > 0) or place in starts)
        }
        if not ways:
            return ()
    return ways[min(ways)]
