"""Cells that stand for a part of a picture, so that pictures move and are covered like text.

Each holds U+10EEEE and three marks that say its row and column in the picture and which picture it
is (Kitty's graphics protocol, "Unicode placeholders"). A terminal with that protocol draws the part
by itself; for one with sixel the painter does.
"""

from __future__ import annotations

from typing import Final, NamedTuple

PLACEHOLDER: Final = "\U0010eeee"

MOST: Final = 255
"""Cells that a picture may be wide or high, and the highest number that a picture may have."""

# Kitty's rowcolumn-diacritics.txt, whose order is the meaning: marks of Unicode 6.0 that stand
# above a letter and never melt into it.
_RANGES: Final = """
305 30d-30e 310 312 33d-33f 346 34a-34c 350-352 357 35b 363-36f 483-487 592-595 597-599 59c-5a1
5a8-5a9 5ab-5ac 5af 5c4 610-617 657-65b 65d-65e 6d6-6dc 6df-6e2 6e4 6e7-6e8 6eb-6ec 730 732-733
735-736 73a 73d 73f-741 743 745 747 749-74a 7eb-7f1 7f3 816-819 81b-823 825-827 829-82d 951 953-954
f82-f83 f86-f87 135d-135f 17dd 193a 1a17 1a75-1a7c 1b6b 1b6d-1b73 1cd0-1cd2 1cda-1cdb 1ce0 1dc0-1dc1
1dc3-1dc9 1dcb-1dcc 1dd1-1de6 1dfe 20d0-20d1 20d4-20d7 20db-20dc 20e1 20e7 20e9 20f0 2cef-2cf1
2de0-2dff a66f a67c-a67d a6f0-a6f1 a8e0-a8f1
"""


def _marks() -> str:
    marks: list[str] = []
    for part in _RANGES.split():
        first, _, last = part.partition("-")
        marks += map(chr, range(int(first, 16), int(last or first, 16) + 1))
    return "".join(marks[: MOST + 1])


MARKS: Final = _marks()
_VALUES: Final = {mark: value for value, mark in enumerate(MARKS)}


class Part(NamedTuple):
    """The place of one cell in a picture."""

    row: int
    column: int
    number: int


def placeholders(number: int, columns: int, rows: int) -> list[str]:
    """Return the lines of cells for the picture `number` (1 to `MOST`)."""
    end = MARKS[number]
    return [
        "".join(f"{PLACEHOLDER}{MARKS[row]}{MARKS[column]}{end}" for column in range(columns))
        for row in range(rows)
    ]


def part_of(text: str) -> Part | None:
    """Return what the cell `text` stands for; None where it is a character like any other."""
    if len(text) != 4 or text[0] != PLACEHOLDER:
        return None
    row, column, number = (_VALUES.get(mark, -1) for mark in text[1:])
    return None if min(row, column, number) < 0 else Part(row, column, number)
