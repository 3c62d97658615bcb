"""Columns on a terminal, where a Chinese character takes two cells."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import east_asian_width

# A word, or one character that takes two cells and what must not begin a line after it.
_PIECE: Final = r"[\u2e80-\uffef][，。；：、？！）》”]*\s*|[^\s\u2e80-\uffef]+\s*|\s+"


def width(text: str) -> int:
    """Return how many cells `text` takes."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def padded(text: str, cells: int) -> str:
    """Return `text` with blanks up to so many cells."""
    return text + " " * (cells - width(text))


def wrapped(text: str, cells: int) -> list[str]:
    """Return `text` as lines of at most so many cells, broken at blanks and in Chinese text."""
    lines = [""]
    for piece in re.findall(_PIECE, text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > cells:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
