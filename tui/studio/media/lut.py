"""LUTs: `.cube` files, as Adobe's Cube LUT Specification 1.0 has them.

A file is read with care, and only numbers that were read are ever given to FFmpeg, in a file of
our own writing: FFmpeg's own reader takes no domain that does not begin at 0, and not both kinds
of table by one filter. The two lines of range that DaVinci Resolve writes are understood too.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from tui.studio.media.refusal import MediaRefused, Unfit
from tui.wire.text import clean_line

_Values = npt.NDArray[np.float64]

_MOST_BYTES: Final = 64_000_000
_MOST_POINTS: Final = {"LUT_1D_SIZE": 65_536, "LUT_3D_SIZE": 129}
_DOMAINS: Final = {"DOMAIN_MIN": 0, "DOMAIN_MAX": 1}
_RANGES: Final = ("LUT_1D_INPUT_RANGE", "LUT_3D_INPUT_RANGE")
_STARTS_OF_NUMBERS: Final = "+-.0123456789"
_CURVE_POINTS, _GRID_POINTS = 16_384, 65


@dataclass(frozen=True)
class Cube:
    """A table of colours: (n, 3) for three curves, (n, n, n, 3) by blue, green, red for a cube.

    `domain` is (2, 3): what the first and the last point stand for, of red, green and blue.
    """

    table: _Values
    domain: _Values


def check_cube(path: Path) -> None:
    """Raise MediaRefused, with one sentence, where the file at `path` is no LUT. Blocks."""
    read_cube(path)


def read_cube(path: Path) -> Cube:
    """Return the LUT in the file at `path`. Raises MediaRefused, or OSError. Blocks."""
    if path.stat().st_size > _MOST_BYTES:
        raise MediaRefused(Unfit.LUT_LARGE, limit=f"{_MOST_BYTES // 1_000_000} MB")
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    sizes: dict[str, int] = {}
    domain = np.array([[0.0] * 3, [1.0] * 3])
    first = len(lines)
    for number, line in enumerate(lines):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        name, values = words[0], words[1:]
        if name[0] in _STARTS_OF_NUMBERS:
            first = number
            break
        if name in _MOST_POINTS:
            sizes[name] = _points(name, values)
        elif name in _DOMAINS:
            domain[_DOMAINS[name]] = _numbers([" ".join(values)], 3)[0]
        elif name in _RANGES:
            domain[:] = _numbers([" ".join(values)], 2)[0][:, None]
        elif name != "TITLE":
            raise MediaRefused(Unfit.LUT_WORD, word=clean_line(name, 40))
    if len(sizes) != 1:
        raise MediaRefused(Unfit.LUT_NO_SIZE)
    if not np.all(domain[0] < domain[1]):
        raise MediaRefused(Unfit.LUT_DOMAIN)
    [(kind, points)] = sizes.items()
    shape = (points,) if kind == "LUT_1D_SIZE" else (points,) * 3
    rows = [line for line in lines[first:] if line.strip() and not line.lstrip().startswith("#")]
    if len(rows) != (right := prod(shape)):
        raise MediaRefused(Unfit.LUT_COUNT, count=len(rows), right=right)
    return Cube(_numbers(rows, 3).reshape(*shape, 3), domain)


def for_ffmpeg(cube: Cube) -> bytes:
    """Return `cube`, on the domain from 0 to 1, as a file for the filter `lut3d`.

    In the cineSpace format, in which either kind of table can be said: curves before a cube.
    """
    domain = cube.domain.T
    if cube.table.ndim == 2:
        asked = np.linspace(0, 1, _CURVE_POINTS)
        # FFmpeg multiplies the cube by how far the curves reach. Two points that no colour comes to
        # make that 1.
        places = _line(np.array([-0.01, *asked, 1.01]))
        before = ""
        for (low, high), column in zip(domain, cube.table.T, strict=True):
            curve = np.interp(asked, np.linspace(low, high, len(column)), np.clip(column, 0, 1))
            before += f"{asked.size + 2}\n{places}\n{_line(np.array([0, *curve, 1]))}\n"
        grid = np.array([[red, green, blue] for blue, green, red in product((0, 1), repeat=3)])
        points = 2
    else:
        before = "2\n0 1\n0 1\n" * 3
        points = len(cube.table)
        table = cube.table
        if not np.array_equal(cube.domain, [[0] * 3, [1] * 3]):
            points = _GRID_POINTS
            red, green, blue = (_resampling(ends, len(table)) for ends in domain)
            table = np.einsum("ai,bj,ck,ijkv->abcv", blue, green, red, table, optimize=True)
        grid = table.reshape(-1, 3)
    rows = "%.7g %.7g %.7g\n" * len(grid) % tuple(grid.ravel().tolist())
    return f"CSPLUTV100\n3D\n\n{before}\n{points} {points} {points}\n{rows}".encode()


def _resampling(ends: _Values, points: int) -> _Values:
    """Return the weights of `points` between `ends` for each point of the grid from 0 to 1.

    What lies outside is the nearest end's. Shape: (grid points, points).
    """
    asked = np.clip((np.linspace(0, 1, _GRID_POINTS) - ends[0]) / (ends[1] - ends[0]), 0, 1) * (
        points - 1
    )
    weights: _Values = np.maximum(0, 1 - np.abs(asked[:, None] - np.arange(points)))
    return weights


def _points(name: str, values: list[str]) -> int:
    most = _MOST_POINTS[name]
    if len(values) == 1 and values[0].isascii() and values[0].isdigit() and len(values[0]) < 9:
        points = int(values[0])
        if 2 <= points <= most:
            return points
    raise MediaRefused(Unfit.LUT_SIZE, word=name, most=most)


def _numbers(rows: list[str], columns: int) -> _Values:
    try:
        values: _Values = np.loadtxt(rows, dtype=np.float64, comments=None, ndmin=2)
    except ValueError:
        values = np.zeros((0, 0))
    if values.shape != (len(rows), columns):
        raise MediaRefused(Unfit.LUT_LINE)
    # Far beyond any colour; what is larger would be none in the 32 bits that FFmpeg computes in.
    if not np.all(np.abs(values) < 1e6):
        raise MediaRefused(Unfit.LUT_NUMBER)
    return values


def _line(values: _Values) -> str:
    return " ".join(f"{value:.7g}" for value in values)
