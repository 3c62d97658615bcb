"""A line of the screen as cells: what stands in each, and how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.cells import split_graphemes
from rich.segment import Segment

from tui.screen.writer.looks import Looks
from tui.screen.writer.placeholders import PLACEHOLDER

_NEAR: Final = 4
"""Cells between two changes that are cheaper written again than jumped over."""


class Row:
    """Cells from left to right. A wide character has its text in its first cell, "" in the next."""

    __slots__ = ("looks", "texts")

    def __init__(self, width: int) -> None:
        self.texts = [" "] * width
        self.looks = [0] * width

    def same_as(self, other: Row) -> bool:
        """Return whether both show the same."""
        return self.texts == other.texts and self.looks == other.looks

    def take(self, other: Row, start: int, end: int) -> None:
        """Become like `other` from `start` up to `end`."""
        self.texts[start:end] = other.texts[start:end]
        self.looks[start:end] = other.looks[start:end]

    def put(self, x: int, segments: Iterable[Segment], looks: Looks) -> None:
        """Write `segments` from `x` on; what would stand beyond the end is left out."""
        texts, numbers, width = self.texts, self.looks, len(self.texts)
        if not 0 <= x < width:
            return
        if texts[x] == "" and x:  # half of a wide character is written over: the rest goes
            texts[x - 1] = " "
        for text, style, control in segments:
            if control:
                continue
            number = looks.number(style)
            if text.isascii():
                end = min(width, x + len(text))
                texts[x:end] = text[: end - x]
                numbers[x:end] = [number] * (end - x)
                x = end
            else:
                x = self._put_wide(x, text, number, looks)
            if x >= width:
                return
        if texts[x] == "":
            texts[x] = " "

    def _put_wide(self, x: int, text: str, number: int, looks: Looks) -> int:
        texts, numbers, width = self.texts, self.looks, len(self.texts)
        for start, end, cells in split_graphemes(text)[0]:
            if cells == 0:
                if x:
                    at = x - 1 if texts[x - 1] else x - 2
                    texts[at] += text[start:end]
                continue
            if x + cells > width:  # half a character is none
                texts[x:width] = [" "] * (width - x)
                numbers[x:width] = [number] * (width - x)
                return width
            texts[x] = text[start:end]
            numbers[x] = looks.of_picture(number) if text[start] == PLACEHOLDER else number
            for more in range(x + 1, x + cells):
                texts[more] = ""
                numbers[more] = number
            x += cells
        return x


def changes(shown: Row, wanted: Row) -> list[tuple[int, int]]:
    """Return the stretches (start, end) that must be written to make `shown` look like `wanted`.

    They hold whole characters only, of both rows: a terminal that is given half of a wide
    character's place takes away the other half too.
    """
    old, new, old_looks, new_looks = shown.texts, wanted.texts, shown.looks, wanted.looks
    width = len(new)
    result: list[tuple[int, int]] = []
    at = 0
    while at < width:
        if old[at] == new[at] and old_looks[at] == new_looks[at]:
            at += 1
            continue
        start = end = at
        while end < width and (old[end] != new[end] or old_looks[end] != new_looks[end]):
            end += 1
        while start and (old[start] == "" or new[start] == ""):
            start -= 1
        while end < width and (old[end] == "" or new[end] == ""):
            end += 1
        if result and start - result[-1][1] <= _NEAR:
            start = result.pop()[0]
        result.append((start, end))
        at = end
    return result
