"""Terminals that draw pictures: one with Kitty's graphics, one with sixels. They are strict."""

from __future__ import annotations

import base64
import io
import re
from typing import Any

import numpy as np
import pyte
from numpy.typing import NDArray
from PIL import Image
from pyte.graphics import FG_BG_256

from tests.terminal import Terminal
from tui.screen.writer.placeholders import part_of

_SIXEL = re.compile(
    r'"(?P<raster>[\d;]+)|#(?P<colour>[\d;]+)|!(?P<count>\d+)(?P<run>[?-~])|(?P<one>[?-~])|(?P<left>\$)|(?P<next>-)'
)


class KittyTerminal(Terminal):
    """Keeps pictures, each by its identity, with the columns and rows of its placement."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        self.images: dict[int, tuple[tuple[int, int], Image.Image]] = {}
        self.commands: list[dict[str, str]] = []
        self._parts: list[bytes] = []
        self._keys: dict[str, str] = {}
        super().__init__(*arguments, **named)

    def take(self, string: bytes) -> None:
        control, _, payload = string.removesuffix(b"\x1b\\").removeprefix(b"\x1b_G").partition(b";")
        keys = dict(pair.split("=") for pair in control.decode().split(","))
        assert keys.pop("q") == "2"  # or an answer would come as keys
        assert len(payload) <= 4096
        self.commands.append(keys)
        more = keys.pop("m", None)
        if self._parts:
            assert not keys  # nothing may come between
        elif not keys:
            return  # the end of none: refused, and quietly
        elif keys["a"] == "d":
            assert (keys["d"], more) == ("I", None)
            self.images.pop(int(keys["i"]), None)  # it may have been cut off
            return
        else:
            self._keys = keys
        self._parts.append(payload)
        if more == "0":
            self._finish()

    def _finish(self) -> None:
        keys, data = self._keys, b"".join(self._parts)
        self._parts = []
        assert (keys["a"], keys["U"], keys["f"]) == ("T", "1", "100")
        try:
            picture = Image.open(io.BytesIO(base64.b64decode(data, validate=True)))
            picture.load()
        except (OSError, ValueError):
            return  # cut off
        cells = int(keys["c"]), int(keys["r"])
        self.images[int(keys["i"])] = (cells, picture.convert("RGB"))

    @property
    def is_whole(self) -> bool:
        """Whether no picture is on its way."""
        return not self._parts

    def shown(self) -> dict[int, set[tuple[int, int, int, int]]]:
        """Return the cells that show pictures, by identity: column, line; column, row in it."""
        found: dict[int, set[tuple[int, int, int, int]]] = {}
        for y in range(self.screen.lines):
            for x in range(self.screen.columns):
                cell = self.screen.buffer[y][x]
                part = part_of(cell.data)
                if part is not None:
                    colour = FG_BG_256.index(cell.fg, 16)
                    identity = part.number << 24 | colour
                    found.setdefault(identity, set()).add((x, y, part.column, part.row))
        return found

    def whole(self) -> list[Image.Image]:
        """Return the pictures that are to be seen from corner to corner, in reading order."""
        seen = []
        for identity, cells in self.shown().items():
            if identity in self.images:
                (columns, rows), picture = self.images[identity]
                left, top, *_ = min(cells, key=lambda cell: (cell[1], cell[0]))
                wanted = {(left + c, top + r, c, r) for c in range(columns) for r in range(rows)}
                if cells == wanted:
                    seen.append(((top, left), picture))
        return [picture for _, picture in sorted(seen, key=lambda one: one[0])]


class SixelTerminal(Terminal):
    """Has pixels under its cells: `canvas`, four bytes each; what is written takes them away.

    `cut_off` counts what was drawn beyond an edge, or where the screen would scroll after it.
    """

    def __init__(self, *arguments: Any, cell: tuple[int, int] = (10, 20), **named: Any) -> None:
        super().__init__(*arguments, cell=cell, **named)
        self.cut_off = 0
        self._clear()
        terminal = self

        class Screen(pyte.Screen):
            def draw(self, data: str) -> None:
                for character in data:
                    x, y = self.cursor.x, self.cursor.y
                    super().draw(character)
                    terminal.wipe(x, y, max(1, self.cursor.x - x))

            def erase_characters(self, count: int | None = None) -> None:
                super().erase_characters(count)
                terminal.wipe(self.cursor.x, self.cursor.y, count or 1)

        self.screen = Screen(self.screen.columns, self.screen.lines)
        self._stream = pyte.ByteStream(self.screen)

    def resize(self, columns: int, rows: int) -> None:
        super().resize(columns, rows)
        self._clear()

    def _clear(self) -> None:
        wide, high = self._cell
        shape = (self.screen.lines * high, self.screen.columns * wide, 4)
        self.canvas: NDArray[np.uint8] = np.zeros(shape, np.uint8)

    def wipe(self, x: int, y: int, count: int) -> None:
        """Take away what is drawn in some cells."""
        wide, high = self._cell
        self.canvas[y * high : (y + 1) * high, x * wide : (x + count) * wide] = 0

    def take(self, string: bytes) -> None:
        pixels = decoded(string)
        wide, high = self._cell
        top, left = self.screen.cursor.y * high, self.screen.cursor.x * wide
        under = self.canvas[top : top + len(pixels), left : left + pixels.shape[1]]
        self.cut_off += under.shape != pixels.shape or top + len(pixels) == len(self.canvas)
        pixels = pixels[: under.shape[0], : under.shape[1]]
        under[pixels[..., 3] > 0] = pixels[pixels[..., 3] > 0]
        self.screen.cursor.x = self.screen.cursor.y = 0  # nobody may rely on where it is

    def picture(self) -> Image.Image | None:
        """Return what is drawn in the one rectangle that holds all, None if there are holes."""
        ys, xs = np.nonzero(self.canvas[..., 3])
        if not len(ys):
            return None
        part = self.canvas[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
        return Image.fromarray(part[..., :3]) if part[..., 3].all() else None


def decoded(string: bytes) -> NDArray[np.uint8]:
    """Return the pixels of one string of sixels, red, green, blue and whether it is drawn."""
    head = re.match(rb"\x1bP([\d;]*)q", string)
    assert head is not None
    assert head[1].split(b";")[1] == b"1"  # what is not drawn stays as it is
    text = string[head.end() : -2].decode("ascii")
    colours: dict[int, tuple[int, ...]] = {}
    pixels = np.zeros((1, 1, 4), np.uint8)
    x = y = at = colour = 0
    while at < len(text):
        item = _SIXEL.match(text, at)
        assert item is not None, text[at : at + 20]
        at = item.end()
        if item["raster"]:
            across, down, width, height = map(int, item["raster"].split(";"))
            assert (across, down) == (1, 1)
            pixels = np.zeros((height, width, 4), np.uint8)
        elif item["colour"]:
            colour, *defined = map(int, item["colour"].split(";"))
            if defined:
                assert defined[0] == 2
                colours[colour] = tuple(round(2.55 * percent) for percent in defined[1:])
        elif item["left"]:
            x = 0
        elif item["next"]:
            x, y = 0, y + 6
        else:
            bits = ord(item["run"] or item["one"]) - 63
            count = int(item["count"] or 1)
            for place in range(6):
                if bits >> place & 1:
                    assert y + place < len(pixels)
                    assert x + count <= pixels.shape[1]
                    pixels[y + place, x : x + count] = (*colours[colour], 255)
            x += count
    return pixels
