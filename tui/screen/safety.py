"""The last line: nothing that acts on a terminal leaves this program from a text.

Texts are cleaned where they enter; this filter stands at the other end, between every widget and
the terminal, for whatever was forgotten. It keeps widths: a character that takes a cell becomes a
space.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.wire.text import HARMFUL

# No single line holds a tab or a newline either.
_UNSAFE = re.compile(f"[\t\n{HARMFUL}]")


def _blank(match: re.Match[str]) -> str:
    character = match.group()
    return " " * cell_len(character) if character < "\ud800" or character > "\udfff" else "?"


@lru_cache(4096)
def harmless(text: str) -> str:
    """Return `text` as it may be written to a terminal, of the same width."""
    return _UNSAFE.sub(_blank, text)


class SafeLines(LineFilter):
    """Removes control and bidi characters from every segment of every line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return `segments`, harmless."""
        if not any(_UNSAFE.search(segment.text) for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(harmless(segment.text), segment.style)
            for segment in segments
        ]
