"""Running text as captions: what is read at one glance, on one line or two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from math import ceil
from typing import Final

LINE_COLUMNS: Final = 37
"""Columns of a line (BBC Subtitle Guidelines); a Chinese character takes two."""
MOST_COLUMNS: Final = 2 * LINE_COLUMNS

_FULL: Final = 70  # a little less than two lines, as they are seldom filled to their ends
_SHORT: Final = 12
_CLAUSE_BONUS: Final = 12
_OPENING: Final = "(（【《〈「『〔“‘[{"
_CLOSING: Final = "，。、；：？！）】》〉」』〕”’…,.;:?!)]}%"

# An end within a number or a name ("3.5", "nemo.ai") is none: after it comes a space.
_SENTENCE = re.compile(r".+?(?:[.!?…]+[\"'”’)\]]*(?=\s|$)|[。！？]+[”’」』）]*|$)", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"'”’)\]]*|[。！？]+[”’」』）]*)\s*$")
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
    parts = [part for sentence in _sentences(text) for part in _parted(sentence)]
    together: list[str] = []
    for part in parts:
        last = together[-1] if together else ""
        both = f"{last} {part}" if not _touches(last, part) else last + part
        is_short = last and min(columns(last), columns(part)) < _SHORT
        if is_short and columns(both) <= LINE_COLUMNS:
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


def breaks(text: str) -> Iterator[int]:
    """Yield the places at which a line of `text` may end: after spaces, beside a wide character."""
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        held = after.isspace() or after in _CLOSING or unicodedata.combining(after)
        if held or before in _OPENING:
            continue
        if before.isspace() or _is_wide(before) or _is_wide(after):
            yield at


def ends_sentence(text: str) -> bool:
    """Return whether a sentence ends where `text` does."""
    return bool(_SENTENCE_END.search(text[-12:]))


def ends_clause(text: str) -> bool:
    """Return whether a part of a sentence ends where `text` does, at a comma or the like."""
    return bool(_CLAUSE_END.search(text[-12:]))


def _sentences(text: str) -> Iterator[str]:
    for match in _SENTENCE.finditer(text):
        sentence = " ".join(match[0].split())
        if sentence:
            yield sentence


def _parted(sentence: str) -> list[str]:
    wide = columns(sentence)
    if wide <= MOST_COLUMNS and all(columns(line) <= LINE_COLUMNS for line in _halves(sentence)):
        return [sentence]
    parts = max(2, ceil(wide / _FULL))
    at = _best_break(sentence, wide * (parts // 2) / parts)
    if at is None:
        return [sentence]
    return [*_parted(sentence[:at].rstrip()), *_parted(sentence[at:].lstrip())]


def _halves(text: str) -> list[str]:
    # Two words that are longer than a line each cannot be helped.
    return in_lines(text).split("\n") if len(list(breaks(text))) > 1 else []


def _best_break(text: str, wanted: float) -> int | None:
    def cost(at: int) -> float:
        bonus = _CLAUSE_BONUS if columns(text) > MOST_COLUMNS and ends_clause(text[:at]) else 0
        return abs(columns(text[:at].rstrip()) - wanted) - bonus

    return min(breaks(text), key=cost, default=None)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _touches(before: str, after: str) -> bool:
    """Return whether nothing stands between two sentences: in Chinese, or before the first."""
    return not before or (_is_wide(before[-1]) and _is_wide(after[0]))
