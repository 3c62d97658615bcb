"""Cells that stand for pictures: how wide they are, what they say, and who may put them there."""

from __future__ import annotations

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.screen.writer.painter import Painter
from tui.screen.writer.placeholders import MARKS, MOST, PLACEHOLDER, part_of, placeholders
from tui.screen.writer.sixel import Strips


def painted(painter: Painter, *lines: str) -> str:
    strips = [[Strip([Segment(line)])] for line in lines]
    painter.take(LayoutUpdate(strips, Region(0, 0, painter.width, len(lines))))
    return painter.frame((0, 0), 1 << 20)


def test_every_cell_is_one_wide_and_says_where_it_belongs() -> None:
    assert len(set(MARKS)) == MOST + 1
    lines = placeholders(MOST, MOST, MOST)
    assert {cell_len(line) for line in lines} == {MOST}
    assert part_of(lines[7][4 * 200 : 4 * 201]) == (7, 200, MOST)
    assert part_of(PLACEHOLDER) is None
    assert part_of(PLACEHOLDER + "abc") is None


def test_a_part_that_changes_is_written_alone_and_in_one_go() -> None:
    painter = Painter(ColorSystem.TRUECOLOR)
    painter.resize(40, 1)
    (line,) = placeholders(3, 30, 1)
    first = painted(painter, line.ljust(4 * 30 + 10))
    assert line in first  # no step of the cursor in between
    over = line[: 4 * 10] + "notice" + line[4 * 16 :]
    assert "notice" in painted(painter, over)
    back = painted(painter, line)
    assert line[4 * 10 : 4 * 16] in back
    assert line[4 * 9 : 4 * 10] not in back


def test_sixels_are_drawn_at_their_left_edge_and_around_what_covers_them() -> None:
    painter = Painter(ColorSystem.TRUECOLOR, {3: Strips(30, ("<drawn>",))})
    painter.resize(40, 2)
    (line,) = placeholders(3, 30, 1)
    assert "\x1b[3C\x1b[38;5;" not in painted(painter, "   " + line, "below")
    over = painted(painter, "   " + line[: 4 * 10] + "notice" + line[4 * 16 :], "below")
    assert "notice" in over
    assert "<drawn>" not in over
    back = painted(painter, "   " + line, "below")
    assert "\x1b[1;4H" in back or "\x1b[3C" in back
    assert back.count("<drawn>") == 1
    assert PLACEHOLDER not in back


def test_text_that_looks_like_a_part_of_a_picture_does_no_harm() -> None:
    painter = Painter(ColorSystem.TRUECOLOR, {3: Strips(30, ("<drawn>",))})
    painter.resize(40, 3)
    beyond = placeholders(3, 40, 5)
    text = painted(painter, beyond[4][:4], " " * 20 + beyond[0][:4], beyond[0][:4])
    assert "<drawn>" not in text  # no such line; no room; the last line of the screen
