"""Running text as captions: what is read at one glance, on one line or two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from math import ceil
from typing import Final

from tui.studio.edits.sentences import sentences

LINE_COLUMNS: Final = 37
"""Columns of a line (BBC Subtitle Guidelines); a Chinese character takes two."""
MOST_COLUMNS: Final = 2 * LINE_COLUMNS

_FULL: Final = 70  # a little less than two lines, as they are seldom filled to their ends
_SHORT: Final = 13
_CLAUSE_BONUS: Final = 12
_TORN_COST: Final = 8  # columns that lines may differ more, before two words are torn apart
_IMPOSSIBLE: Final = 1000
# Where lines are best broken: Netflix Timed Text Style Guide, "Line Treatment".
_LEANS_ON_NEXT: Final = frozenset(
    "a an the my your his its our their this these those no of to in on at by for from with into "
    "about and or but nor if when while where that which who as than because so i we they he she "
    "i'm i'll i've we're they're very mr mrs ms dr".split()
)
_LEANS_BACK: Final = frozenset(("me", "us", "him", "them"))
_OPENING: Final = "(（【《〈「『〔“‘[{"
_CLOSING: Final = "，。、；：？！）】》〉」』〕”’…,.;:?!)]}%"

_CLAUSE_END = re.compile(r"[,;:，；：、—–][\"'”’)\]]*\s*$")


def columns(text: str) -> int:
    """Return how wide `text` is in columns of a terminal: 2 for a Chinese character."""
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else int(not unicodedata.combining(c))
        for c in text
    )


def phrases(text: str) -> list[str]:
    """Return `text` as captions of at most two lines of 37 columns, in order.

    Each is a sentence or a balanced part of one, so that no word stands alone; very short
    sentences are put together. A single word that is longer than a line stays whole.
    """
    parts = [part for sentence in sentences(text) for part in _parted(sentence)]
    together: list[str] = []
    for part in parts:
        last = together[-1] if together else ""
        is_short = last and min(columns(last), columns(part)) < _SHORT
        if is_short and columns(both := _beside(last, part)) <= LINE_COLUMNS:
            together[-1] = both
        else:
            together.append(part)
    return [in_lines(part) for part in together]


def in_lines(text: str) -> str:
    """Return `text` on one line, or on two of about the same length."""
    if columns(text) <= LINE_COLUMNS:
        return text
    at = _best_break(text, columns(text) / 2)
    return text if at is None else f"{text[:at].rstrip()}\n{text[at:].lstrip()}"


def halves(text: str) -> list[str]:
    """Return a caption in two, each in lines of its own; a single word stays whole."""
    line = _as_one_line(text)
    at = _best_break(line, columns(line) / 2)
    parts = [line] if at is None else [line[:at].rstrip(), line[at:].lstrip()]
    return [in_lines(part) for part in parts]


def joined(one: str, other: str) -> str:
    """Return two captions as one in lines, empty where it would be more than two lines."""
    text = in_lines(_beside(_as_one_line(one), _as_one_line(other)))
    return text if all(columns(line) <= LINE_COLUMNS for line in text.split("\n")) else ""


def breaks(text: str) -> Iterator[int]:
    """Yield the places at which a line of `text` may end: after spaces, beside a wide character."""
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        held = after.isspace() or after in _CLOSING or unicodedata.combining(after)
        if held or before in _OPENING:
            continue
        if before.isspace() or _is_wide(before) or _is_wide(after):
            yield at


def ends_clause(text: str) -> bool:
    """Return whether a part of a sentence ends where `text` does, at a comma or the like."""
    return bool(_CLAUSE_END.search(text[-12:]))


def _parted(sentence: str) -> list[str]:
    wide = columns(sentence)
    if wide <= MOST_COLUMNS and all(columns(line) <= LINE_COLUMNS for line in _lines(sentence)):
        return [sentence]
    parts = max(2, ceil(wide / _FULL))
    at = _best_break(sentence, wide * (parts // 2) / parts)
    if at is None:
        return [sentence]
    return [*_parted(sentence[:at].rstrip()), *_parted(sentence[at:].lstrip())]


def _lines(text: str) -> list[str]:
    # Two words that are longer than a line each cannot be helped.
    return in_lines(text).split("\n") if len(list(breaks(text))) > 1 else []


def _best_break(text: str, wanted: float) -> int | None:
    are_lines = columns(text) <= MOST_COLUMNS

    def cost(at: int) -> float:
        sides = columns(text[:at].rstrip()), columns(text[at:].lstrip())
        off = abs(sides[0] - wanted)
        if min(sides) < _SHORT or (are_lines and max(sides) > LINE_COLUMNS):
            return _IMPOSSIBLE + off
        if ends_clause(text[:at]):
            return off - _CLAUSE_BONUS
        return off + (_TORN_COST if _tears(text[:at], text[at:]) else 0)

    return min(breaks(text), key=cost, default=None)


def _tears(before: str, after: str) -> bool:
    """Whether the last word of `before` belongs to the first one of `after`."""
    last, first = before.split()[-1:], after.split()[:1]
    leans = bool(last) and last[0].casefold().replace("’", "'") in _LEANS_ON_NEXT
    return leans or bool(first and first[0].casefold().rstrip(".,;:!?") in _LEANS_BACK)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _beside(one: str, other: str) -> str:
    """Return two texts as one: in Chinese nothing stands between them."""
    return f"{one}{other}" if _is_wide(one[-1]) and _is_wide(other[0]) else f"{one} {other}"


def _as_one_line(text: str) -> str:
    first, *others = text.split("\n")
    for line in others:
        first = _beside(first, line)
    return first
