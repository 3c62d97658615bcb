"""What the writer writes is what Textual's compositor holds, whatever an app does."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import pyte
import pytest
from rich.color import ColorSystem
from textual._compositor import CompositorUpdate
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.screen.writer.painter import Painter

TEXTS = ["a", "plain words", "中文字", "café", "wide 한국어 words", "", "two\nlines", "─│╭╮"]
BUDGETS = [1, 40, 300, 1 << 20]


class Anything(App[None]):
    """Widgets that lie over each other, and a painter that gets what the compositor gives."""

    CSS = "Static { position: absolute; width: 14; height: 3; background: blue; }"

    def __init__(self) -> None:
        super().__init__()
        self.painter = Painter(ColorSystem.TRUECOLOR)
        self.shown = pyte.Screen(1, 1)

    def compose(self) -> ComposeResult:
        for number in range(6):
            yield Static(str(number), markup=False)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate) and self.size:
            width, height = self.size
            if (self.painter.width, self.painter.height) != (width, height):
                self.painter.resize(width, height)
                self.shown = pyte.Screen(width, height)
            self.painter.take(renderable)
            self.paint(random.choice(BUDGETS))
        super()._display(screen, renderable)

    def paint(self, budget: int) -> None:
        pyte.Stream(self.shown).feed(self.painter.frame((0, 0), budget))

    def difference(self) -> list[tuple[str, str]]:
        """The lines that are shown, beside those that the compositor holds, where they differ."""
        while self.painter.is_dirty:
            self.paint(1 << 20)
        columns = range(self.shown.columns)
        shown = ["".join(self.shown.buffer[y][x].data for x in columns)
                 for y in range(self.shown.lines)]  # fmt: skip
        held = ["".join(segment.text for segment in strip)
                for strip in self.screen._compositor.render_strips()]  # fmt: skip
        return [(a, b) for a, b in zip(shown, held, strict=True) if a.rstrip() != b.rstrip()]


@pytest.mark.parametrize("seed", range(6))
def test_the_terminal_shows_what_the_compositor_holds(seed: int) -> None:
    random.seed(seed)
    app = Anything()

    async def run() -> None:
        async with app.run_test(size=(40, 12)) as pilot:
            for _ in range(40):
                widget = random.choice(list(app.query(Static)))
                match random.randrange(6):
                    case 0 | 1:
                        widget.update(Content(random.choice(TEXTS)))
                    case 2:
                        widget.styles.offset = (random.randrange(-5, 45), random.randrange(-2, 12))
                    case 3:
                        widget.display = not widget.display
                    case 4:
                        widget.styles.background = Color(random.randrange(256), 0, 90)
                    case 5:
                        await pilot.resize_terminal(random.randint(8, 60), random.randint(3, 16))
                await pilot.pause()
            assert app.difference() == []

    asyncio.run(run())
