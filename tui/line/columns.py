"""Columns on a terminal, where a Chinese character takes two cells."""

from __future__ import annotations

import re
from typing import Final

from tui.talk.cells import cells

# A word, or one character that takes two cells and what must not begin a line after it.
_PIECE: Final = r"[\u2e80-\uffef][，。；：、？！）》”]*\s*|[^\s\u2e80-\uffef]+\s*|\s+"


def padded(text: str, columns: int) -> str:
    """Return `text` with blanks up to so many cells."""
    return text + " " * (columns - cells(text))


def wrapped(text: str, columns: int) -> list[str]:
    """Return `text` as lines of at most so many cells, broken at blanks and in Chinese text."""
    lines = [""]
    for piece in re.findall(_PIECE, text):
        if lines[-1] and cells(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
