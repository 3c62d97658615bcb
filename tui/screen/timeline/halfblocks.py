"""A picture in cells: the upper half of each is one pixel, the lower half another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

_UPPER: Final = "▀"
_BAYER: Final = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))
# What each channel may be. 32 steps look like 256 when they are dithered, and neighbours that are
# the same cost no bytes.
_LEVELS: Final = {
    "truecolor": tuple(round(n * 255 / 31) for n in range(32)),
    "256": (0, 95, 135, 175, 215, 255),
}
_FEW: Final = (0, 255)


def picture_lines(
    width: int, height: int, pixels: bytes, colours: str | None
) -> list[list[Segment]]:
    """Return the lines of a picture of three bytes a pixel, for a terminal with such `colours`."""
    tables = _tables(_LEVELS.get(colours or "", _FEW))
    rows = []
    for y in range(height):
        row = bytearray(pixels[3 * width * y : 3 * width * (y + 1)])
        for column in range(4):
            for channel in range(3):
                part = slice(3 * column + channel, None, 12)
                row[part] = row[part].translate(tables[_BAYER[y % 4][column]])
        rows.append(bytes(row))
    if height % 2:
        rows.append(rows[-1])
    return [_line(rows[y], rows[y + 1]) for y in range(0, height, 2)]


def _line(upper: bytes, lower: bytes) -> list[Segment]:
    line: list[Segment] = []
    last, count = b"", 0
    for x in range(0, len(upper), 3):
        both = upper[x : x + 3] + lower[x : x + 3]
        if both != last and count:
            line.append(Segment(_UPPER * count, _style(last)))
            count = 0
        last, count = both, count + 1
    if count:
        line.append(Segment(_UPPER * count, _style(last)))
    return line


@lru_cache(8192)
def _style(both: bytes) -> Style:
    return Style(color=Color.from_rgb(*both[:3]), bgcolor=Color.from_rgb(*both[3:]))


@lru_cache(4)
def _tables(levels: Sequence[int]) -> list[bytes]:
    """Return for each threshold of the dither which level a value becomes."""
    tables = []
    for threshold in range(16):
        share = (threshold + 0.5) / 16
        table = bytearray()
        for value in range(256):
            above = next((n for n, level in enumerate(levels) if level >= value), len(levels) - 1)
            below = max(0, above - (levels[above] > value))
            gap = levels[above] - levels[below]
            rises = gap and (value - levels[below]) / gap > share
            table.append(levels[above] if rises else levels[below])
        tables.append(bytes(table))
    return tables
