"""The bytes that the painter writes make a terminal show what the screen shall show."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.screen.writer.painter import Painter

TEXTS = ["a", "b", " ", "xyz", "─│", "é", "中", "中文字", "한", "😀", "long words here"]
STYLES = [
    Style(),
    Style(bold=True),
    Style(color="#ff0000", bgcolor="#00ff00"),
    Style(color="#ff0000", bgcolor="#0000ff", underline=True),
    Style(bgcolor="#0000ff"),
    Style(reverse=True, italic=True),
]
SEGMENTS = st.lists(
    st.tuples(st.sampled_from(TEXTS), st.sampled_from(STYLES)).map(lambda parts: Segment(*parts)),
    min_size=1,
    max_size=8,
)


class Emulated:
    """A terminal that gets what the painter writes, and one that gets each update whole."""

    def __init__(self, width: int, height: int) -> None:
        self.painter = Painter(ColorSystem.TRUECOLOR)
        self.painter.resize(width, height)
        self.ours, self.stock = pyte.Screen(width, height), pyte.Screen(width, height)
        self.written = 0

    def update(self, x: int, y: int, lines: list[list[Segment]]) -> None:
        width, height = self.ours.columns, self.ours.lines
        x, y = x % width, y % height
        strips = [Strip(line).crop(0, width - x) for line in lines[: height - y]]
        update = LayoutUpdate([[strip] for strip in strips], Region(x, y, width - x, len(strips)))
        self.painter.take(update)
        for number, strip in enumerate(strips):
            # Each whole line anew: what is left of half a character is then a space in both.
            self._blank_halves(x, x + strip.cell_length, y + number)
            text = "".join(s.style.render(s.text) if s.style else s.text for s in strip)
            pyte.Stream(self.stock).feed(f"\x1b[{y + number + 1};{x + 1}H{text}\x1b[m")

    def _blank_halves(self, start: int, end: int, y: int) -> None:
        line = self.stock.buffer[y]
        if start and line[start].data == "":
            line[start - 1] = line[start - 1]._replace(data=" ")
        if end < self.stock.columns and line[end].data == "":
            line[end] = line[end]._replace(data=" ")

    def paint(self, budget: int, first: tuple[int, ...] = ()) -> None:
        text = self.painter.frame((0, 0), budget, first)
        self.written += len(text)
        pyte.Stream(self.ours).feed(text)

    def resize(self, width: int, height: int) -> None:
        for screen in (self.ours, self.stock):
            screen.resize(height, width)
        # What is on it then is nobody's business: all is drawn anew.
        pyte.Stream(self.stock).feed("\x1b[m\x1b[2J")
        self.painter.resize(width, height)

    def shown(self, screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
        rows = range(screen.lines), range(screen.columns)
        return [[tuple(screen.buffer[y][x]) for x in rows[1]] for y in rows[0]]

    def check(self) -> None:
        assert not self.painter.is_dirty
        assert self.shown(self.ours) == self.shown(self.stock)


STEPS = st.one_of(
    st.tuples(st.just("update"), st.integers(0, 99), st.integers(0, 99),
              st.lists(SEGMENTS, min_size=1, max_size=4)),
    st.tuples(st.just("paint"), st.integers(1, 200), st.lists(st.integers(0, 11), max_size=3)),
    st.tuples(st.just("forget")),
    st.tuples(st.just("resize"), st.integers(2, 40), st.integers(1, 12)),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(STEPS, max_size=30))
def test_after_any_series_of_updates_the_terminal_shows_what_it_shall(
    steps: list[tuple[object, ...]],
) -> None:
    terminal = Emulated(30, 8)
    for name, *values in steps:
        match name, values:
            case "update", [int(x), int(y), list(lines)]:
                terminal.update(x, y, lines)
            case "paint", [int(budget), list(first)]:
                terminal.paint(budget, tuple(first))
            case "forget", []:
                pyte.Stream(terminal.ours).feed("\x1b[3;3H\x1b[31mnoise of somebody else")
                terminal.painter.forget()
            case "resize", [int(width), int(height)]:
                terminal.resize(width, height)
    terminal.paint(1 << 20)
    terminal.check()


def line(text: str, style: Style | None = None) -> list[list[Segment]]:
    return [[Segment(text, style)]]


@pytest.fixture
def terminal() -> Emulated:
    emulated = Emulated(80, 24)
    emulated.paint(1 << 20)
    return emulated


def test_one_changed_letter_costs_a_few_bytes(terminal: Emulated) -> None:
    terminal.update(0, 5, line("The quick brown fox", Style(color="#ff8800", bgcolor="#112233")))
    terminal.paint(1 << 20)
    terminal.written = 0
    terminal.update(0, 5, line("The quick crown fox", Style(color="#ff8800", bgcolor="#112233")))
    terminal.paint(1 << 20)
    assert terminal.written < 20
    terminal.check()


def test_what_is_there_already_costs_nothing(terminal: Emulated) -> None:
    for _ in range(2):
        terminal.update(3, 5, line("中文 and words", Style(bold=True)))
        before = terminal.written
        terminal.paint(1 << 20)
    assert terminal.written == before


def test_a_frame_ends_with_its_budget_and_the_next_goes_on_where_it_ended(
    terminal: Emulated,
) -> None:
    for y in range(24):
        terminal.update(0, y, line("x" * 80))
    frames = 0
    while terminal.painter.is_dirty:
        before = terminal.written
        terminal.paint(200)
        assert terminal.written - before < 400
        frames += 1
    assert frames == 8
    terminal.check()


def test_the_line_that_is_typed_in_goes_first(terminal: Emulated) -> None:
    for y in range(24):
        terminal.update(0, y, line("y" * 80))
    terminal.paint(1, (20,))
    assert "".join(terminal.ours.buffer[20][x].data for x in range(80)) == "y" * 80
    assert terminal.ours.buffer[0][0].data == " "


def test_only_the_line_that_is_typed_in_can_be_written(terminal: Emulated) -> None:
    for y in range(24):
        terminal.update(0, y, line("z"))
    pyte.Stream(terminal.ours).feed(terminal.painter.only((0, 0), range(20, 21)))
    assert [terminal.ours.buffer[y][0].data for y in (19, 20, 21)] == [" ", "z", " "]
    terminal.paint(1 << 20)
    terminal.check()


def test_a_letter_and_its_mark_are_one(terminal: Emulated) -> None:
    terminal.update(0, 0, line("cafe\u0301s"))
    terminal.paint(1 << 20)
    assert [terminal.ours.buffer[0][x].data for x in range(6)] == [*list("café"), "s", " "]
    terminal.update(0, 0, line("cafes"))
    terminal.paint(1 << 20)
    terminal.check()


def test_a_link_is_closed_with_the_frame(terminal: Emulated) -> None:
    terminal.update(0, 0, line("a link", Style(link="https://example.org/")))
    text = terminal.painter.frame((0, 0), 1 << 20)
    assert text.count("\x1b]8;;https://example.org/\x1b\\") == 1
    assert text.endswith("\x1b]8;;\x1b\\\x1b[H")


def test_the_same_look_is_told_once(terminal: Emulated) -> None:
    style = Style(color="#ff8800")
    for y in range(3):
        terminal.update(0, y, line("same", style))
    text = terminal.painter.frame((0, 0), 1 << 20)
    assert text.count("38;2;255;136;0") == 1
