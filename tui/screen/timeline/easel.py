"""How pictures are shown on this terminal: by Kitty's graphics, by sixels, or in half blocks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rich.segment import Segment

from tui.events import PictureMade
from tui.screen.terminal import Terminal
from tui.screen.timeline.halfblocks import picture_lines
from tui.screen.writer.display import PacedApp
from tui.screen.writer.gallery import Gallery
from tui.screen.writer.placeholders import MOST, placeholders
from tui.terminal_kinds import PictureWay, PictureWish, TerminalKind, cell_pixels

_USUAL_CELL: Final = (10, 20)
_ENOUGH: Final = 250_000
"""Bytes a second of a line on which a picture of many pixels comes soon. Other lines have half
blocks, unless the user wants it otherwise."""


@dataclass(frozen=True)
class Hung:
    """A picture in cells; `number` in the gallery, where it has one."""

    columns: int
    lines: list[list[Segment]]
    number: int = 0


class Easel:
    """Makes cells of pictures, in one way. `cell` returns the pixels of one, if they are known."""

    def __init__(
        self,
        way: PictureWay,
        kind: TerminalKind,
        gallery: Gallery,
        colours: str | None,
        cell: Callable[[], tuple[int, int] | None],
    ) -> None:
        self._way = way
        self._kind = kind
        self._gallery = gallery
        self._colours = colours
        self._known_cell = cell

    def pixels(self, columns: int, rows: int) -> tuple[int, int]:
        """Return how many pixels a picture may have that is to fill so many cells."""
        wide, high = (1, 2) if self._way == "blocks" else self._cell
        return columns * wide, rows * high

    async def hang(self, made: PictureMade, columns: int, rows: int) -> Hung:
        """Return the cells for a picture, not more of them than this."""
        size = made.width, made.height
        if self._way == "blocks":
            lines = await asyncio.to_thread(picture_lines, *size, made.pixels, self._colours)
            return Hung(made.width, lines)
        cells = _fitted(size, (min(columns, MOST), min(rows, MOST)), self._cell)
        if self._way == "kitty":
            number = await self._gallery.send(size, made.pixels, cells, self._kind.wrapped)
        else:
            number = await self._gallery.encode(size, made.pixels, cells, self._cell)
        return Hung(cells[0], [[Segment(line)] for line in placeholders(number, *cells)], number)

    def take_down(self, hung: Hung) -> None:
        """Forget a picture whose cells are not on the screen any more."""
        if hung.number:
            self._gallery.drop(hung.number)

    @property
    def _cell(self) -> tuple[int, int]:
        return self._known_cell() or _USUAL_CELL


def easel_of(app: PacedApp, kind: TerminalKind, wish: PictureWish) -> Easel | None:
    """Return how `app` shows pictures now; None where they are switched off."""
    driver = app._driver
    is_ours = isinstance(driver, Terminal) and not app.stock_writer

    def cell() -> tuple[int, int] | None:
        return cell_pixels(driver.fileno) if isinstance(driver, Terminal) else None

    way = kind.pictures(wish, has_pixels=cell() is not None)
    if way == "off":
        return None
    speed = app.bytes_per_s
    if not is_ours or (wish == "auto" and speed is not None and speed < _ENOUGH):
        way = "blocks"
    return Easel(way, kind, app.gallery, app.console.color_system, cell)


def _fitted(size: tuple[int, int], most: tuple[int, int], cell: tuple[int, int]) -> tuple[int, int]:
    """Return columns and rows of a picture that is as large as it can be, and keeps its shape."""
    scale = min(count * side / pixels for count, side, pixels in zip(most, cell, size, strict=True))
    columns, rows = (
        min(count, max(1, -int(-pixels * scale // side)))
        for count, side, pixels in zip(most, cell, size, strict=True)
    )
    return columns, rows
