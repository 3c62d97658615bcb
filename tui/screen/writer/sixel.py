"""Pictures as sixels (VT340 manual, EK-VT3XX-TP, chapter 14), one strip for each line of cells.

A strip is a picture of its own, so that a line of the screen can be drawn anew alone. Its height is
that of a cell; what of its last six rows of pixels is below that stays untouched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_COLOURS: Final = 256
_RUN: Final = re.compile(rb"(.)\1{3,}", re.DOTALL)
_TO_SIXEL: Final = bytes((63 + value) % 256 for value in range(256))


@dataclass(frozen=True)
class Strips:
    """A picture of `columns` cells; one string of sixels for each line."""

    columns: int
    lines: tuple[str, ...]


def encoded(
    size: tuple[int, int], pixels: bytes, cells: tuple[int, int], cell: tuple[int, int]
) -> Strips:
    """Return the picture as large as fits into `cells`, columns and rows of `cell` pixels each.

    `size` is its width and height; `pixels` has three bytes for each. It takes long: not for the
    event loop.
    """
    from PIL import Image

    picture = Image.frombytes("RGB", size, pixels)
    box = cells[0] * cell[0], cells[1] * cell[1]
    scale = min(box[0] / size[0], box[1] / size[1])
    width = max(1, min(box[0], round(scale * size[0])))
    height = max(1, min(box[1], round(scale * size[1])))
    if (width, height) != size:
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    colours = picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE)
    indexed = picture.quantize(palette=colours, dither=Image.Dither.FLOYDSTEINBERG)
    flat = indexed.getpalette() or []
    defined = [_defined(n, tuple(flat[3 * n : 3 * n + 3])) for n in range(len(flat) // 3)]
    data = indexed.tobytes()
    rows = [data[at : at + width] for at in range(0, width * height, width)]
    lines = (rows[at : at + cell[1]] for at in range(0, height, cell[1]))
    return Strips(cells[0], tuple(_strip(line, width, defined) for line in lines))


def _strip(rows: list[bytes], width: int, defined: list[str]) -> str:
    used = sorted(set(b"".join(rows)))
    bands = (_band(rows[at : at + 6], width) for at in range(0, len(rows), 6))
    # 9;1: square pixels, and what is not drawn stays as it is. Raster attributes: the size.
    head = f'\x1bP9;1;0q"1;1;{width};{len(rows)}' + "".join(defined[n] for n in used)
    return f"{head}{'-'.join(bands)}\x1b\\"


def _band(rows: list[bytes], width: int) -> str:
    """Return up to six rows, one colour after the other from the left edge."""
    parts: list[str] = []
    for colour in sorted(set(b"".join(rows))):
        bits = 0
        for place, row in enumerate(rows):
            bits |= int.from_bytes(row.translate(_table(colour, place)))
        sixels = bits.to_bytes(width).translate(_TO_SIXEL).rstrip(b"?")
        short = _RUN.sub(lambda run: b"!%d%s" % (len(run[0]), run[1]), sixels)
        parts.append(f"#{colour}{short.decode('ascii')}")
    return "$".join(parts)


@lru_cache(None)
def _table(colour: int, place: int) -> bytes:
    """Return what makes of the row at `place` of six the bits of one colour."""
    return bytes(1 << place if value == colour else 0 for value in range(256))


def _defined(number: int, colour: tuple[int, ...]) -> str:
    """Return what defines a colour; sixels know percents."""
    red, green, blue = (round(value / 2.55) for value in colour)
    return f"#{number};2;{red};{green};{blue}"
