"""What the screen shall show, what the terminal shows, and the bytes from the one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

from tui.screen.writer.cells import Row, changes
from tui.screen.writer.looks import Looks
from tui.screen.writer.placeholders import PLACEHOLDER, part_of
from tui.screen.writer.sixel import Strips

_EMOJI_FROM: Final = "\U0001f000"
_NONE: Final[Mapping[int, Strips]] = MappingProxyType({})


class Painter:
    """Keeps both pictures of the screen. A frame may be a part of the way; the next goes on.

    `strips` are what it draws where placeholders stand; without any these are text as any other.
    """

    def __init__(self, colours: ColorSystem, strips: Mapping[int, Strips] = _NONE) -> None:
        self._looks = Looks(colours)
        self._strips = strips
        self._wanted: list[Row] = []
        self._shown: list[Row | None] = []
        self._dirty: set[int] = set()
        self._next_row = 0
        self._cursor: tuple[int, int] | None = None
        self._look: int | None = None
        self.width = 0

    @property
    def height(self) -> int:
        """Lines of the screen."""
        return len(self._wanted)

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Column and line where the terminal's cursor is, None where that is not sure."""
        return self._cursor

    @property
    def is_dirty(self) -> bool:
        """Whether the terminal may show something else than it shall."""
        return bool(self._dirty)

    def is_dirty_in(self, rows: range) -> bool:
        """Return whether that is so in some of `rows`."""
        return any(row in self._dirty for row in rows)

    def resize(self, width: int, height: int) -> None:
        """Begin anew on a screen of another size, of which nothing is known."""
        self.width = width
        self._wanted = [Row(width) for _ in range(height)]
        self._next_row = 0
        self.forget()

    def forget(self) -> None:
        """Whatever the terminal shows now is not known any more."""
        self._shown = [None] * self.height
        self._dirty = set(range(self.height))
        self._cursor = self._look = None

    def take(self, update: CompositorUpdate) -> bool:
        """Learn what the screen shall show. Returns whether this kind of update is known."""
        if isinstance(update, LayoutUpdate):
            for y, line in enumerate(update.strips, update.region.y):
                self._put(y, update.region.x, [s for strip in line for s in strip])
            return True
        if isinstance(update, ChopsUpdate):
            self._take_chops(update)
            return True
        return False

    def frame(self, cursor: tuple[int, int], budget: int, first: Iterable[int] = ()) -> str:
        """Return the sequences that bring the terminal nearer to what it shall show.

        Lines `first` come first. It stops after the line with which it has `budget` bytes. The
        cursor is left at `cursor` (column, line).
        """
        pieces: list[str] = []
        size = 0
        for y in self._in_turn(first):
            self._dirty.discard(y)
            for piece in self._line(y):
                pieces.append(piece)
                size += len(piece)
            if size >= budget:
                self._next_row = y + 1
                break
        if self._looks.has_link(self._look):  # nothing that others write may belong to it
            pieces.append(self._looks.change(self._look, 0))
            self._look = 0
        if self._cursor != cursor:
            pieces.append(self._move(*cursor))
        return "".join(pieces)

    def only(self, cursor: tuple[int, int], rows: Iterable[int]) -> str:
        """Return the sequences for `rows` alone."""
        dirty, self._dirty = self._dirty, self._dirty & set(rows)
        painted = set(self._dirty)
        try:
            return self.frame(cursor, 1 << 30)
        finally:
            self._dirty = dirty - painted

    def _in_turn(self, first: Iterable[int]) -> list[int]:
        ahead = [y for y in first if y in self._dirty]
        start = self._next_row % max(1, self.height)
        rest = sorted(self._dirty.difference(ahead), key=lambda y: (y - start) % self.height)
        return [*ahead, *rest]

    def _take_chops(self, update: ChopsUpdate) -> None:
        # As the stock writer goes through them: whole strips, but those cut off at a span's end.
        for y, x1, x2 in update.spans:
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is None or x > x2 or end <= x1:
                    continue
                whole = x1 <= x < x2 and end <= x2
                self._put(y, x, strip if whole else strip.crop(0, min(end, x2) - x))

    def _put(self, y: int, x: int, segments: Iterable[object]) -> None:
        if 0 <= y < self.height:
            self._wanted[y].put(x, segments, self._looks)  # type: ignore[arg-type]
            self._dirty.add(y)

    def _line(self, y: int) -> Iterator[str]:
        wanted, shown = self._wanted[y], self._shown[y]
        if shown is None:
            stretches = [(0, self.width)]
            shown = self._shown[y] = Row(self.width)
        elif shown.same_as(wanted):
            return
        else:
            stretches = changes(shown, wanted)
        drawn: set[int] = set()
        if self._strips:
            for (at, number, line), columns in self._pictures(wanted, y).items():
                drawn.update(columns)
                if any(start <= x < end for start, end in stretches for x in columns):
                    strips = self._strips[number]
                    yield from self._strip(at, y, wanted.looks[columns[0]], strips, line)
                    stretches.append(_whole(wanted, at, at + strips.columns))
        for start, end in stretches:
            yield from self._stretch(wanted, y, start, end, drawn)
            shown.take(wanted, start, end)

    def _pictures(self, row: Row, y: int) -> dict[tuple[int, int, int], list[int]]:
        """Return where lines of pictures are seen: column of their left edge, number, line."""
        found: dict[tuple[int, int, int], list[int]] = {}
        if y == self.height - 1:  # some terminals scroll behind what is drawn there
            return found
        for x, text in enumerate(row.texts):
            part = part_of(text)
            strips = self._strips.get(part.number) if part is not None else None
            if part is None or strips is None or part.row >= len(strips.lines):
                continue
            at = x - part.column
            if 0 <= at <= self.width - strips.columns:
                found.setdefault((at, part.number, part.row), []).append(x)
        return found

    def _strip(self, x: int, y: int, look: int, strips: Strips, line: int) -> Iterator[str]:
        if self._cursor != (x, y):
            yield self._move(x, y)
        yield self._looks.change(self._look, look)
        self._look = look
        yield f"\x1b[{strips.columns}X"  # ECH: no text stays under it
        yield strips.lines[line]
        self._cursor = None  # terminals differ about where it is

    def _stretch(self, row: Row, y: int, start: int, end: int, drawn: set[int]) -> Iterator[str]:
        for x in range(start, end):
            text = row.texts[x]
            if text == "" or x in drawn:
                continue
            if self._cursor != (x, y):
                yield self._move(x, y)
            if row.looks[x] != self._look:
                yield self._looks.change(self._look, row.looks[x])
                self._look = row.looks[x]
            yield text
            self._cursor = self._after(row, x, y)

    def _after(self, row: Row, x: int, y: int) -> tuple[int, int] | None:
        """Where the cursor is after the character at `x`, as far as terminals agree about it."""
        text = row.texts[x]
        if text.isascii() or text[0] == PLACEHOLDER:
            cells = 1
        elif len(text) > 1 or text >= _EMOJI_FROM:
            return None
        else:
            cells = 2 if x + 1 < self.width and row.texts[x + 1] == "" else 1
        # Behind the last column some have wrapped already.
        return (x + cells, y) if x + cells < self.width else None

    def _move(self, x: int, y: int) -> str:
        before, self._cursor = self._cursor, (x, y)
        if before is not None and before[1] == y and x > before[0]:
            cells = x - before[0]
            return f"\x1b[{cells}C" if cells > 1 else "\x1b[C"
        if x:
            return f"\x1b[{y + 1};{x + 1}H"
        return f"\x1b[{y + 1}H" if y else "\x1b[H"


def _whole(row: Row, start: int, end: int) -> tuple[int, int]:
    """Return the stretch with the wide character whose right half would begin it."""
    while start and row.texts[start] == "":
        start -= 1
    return start, end
