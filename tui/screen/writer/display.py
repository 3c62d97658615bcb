"""Puts the screen on the terminal: cell by cell what differs, at the pace of the line.

Textual writes every changed region whole and waits for nobody, so that on a slow line a key is seen
only when all older pictures are through. Here each frame holds the newest picture and no cell that
is there already, and the next one waits for the terminal's answer. The line that is typed in goes
ahead of everything else.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any

from rich.color import ColorSystem
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.screen import Screen

from tui.screen.writer.gallery import Gallery
from tui.screen.writer.pace import Pace
from tui.screen.writer.painter import Painter

_ASK = "\x1b[6n"  # DSR: where is the cursor?
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
_FAR_S = 0.01
# Taller than this it is no line that is typed in.
_TYPED_LINES = 8


class PacedApp(App[int], inherit_bindings=False):
    """An app that writes to the terminal by itself. Set `stock_writer` to leave it to Textual."""

    stock_writer = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._painter: Painter | None = None
        self.gallery = Gallery(self._paint)
        self._pace = Pace()
        self._waking: asyncio.TimerHandle | None = None

    @property
    def bytes_per_s(self) -> float | None:
        """How fast the line is, where it was found to be slow. A terminal near by is only busy."""
        is_far = (self._pace.round_trip_s or 0) >= _FAR_S
        return self._pace.bytes_per_s if is_far else None

    def on_resize(self, _resized: events.Resize) -> None:
        """Trust nothing that the terminal showed before: it moves text when its size changes."""
        self.forget_screen()

    def forget_screen(self) -> None:
        """Draw everything anew, whatever the terminal shows."""
        if self._painter is not None:
            self._painter.forget()
            self._paint()

    def on_terminal_taken_over(self) -> None:
        """Draw everything: it comes from the shell, or back from it."""
        self.gallery.again()
        self.forget_screen()

    def on_terminal_answered(self) -> None:
        """Go on with the next frame."""
        self._pace.answered(time.monotonic())
        self._paint()

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        driver = self._driver
        if (
            self.stock_writer
            or not isinstance(renderable, CompositorUpdate)
            or driver is None
            or driver.is_headless
            or not self._running
            or self._closed
            or self._batch_count
        ):
            super()._display(screen, renderable)
            return
        try:
            painter = self._painter
            if painter is None:
                colours = self.console._color_system or ColorSystem.TRUECOLOR
                painter = self._painter = Painter(colours, self.gallery.strips)
            width, height = self.size
            if (painter.width, painter.height) != (width, height):
                painter.resize(width, height)
            painter.take(renderable)
            self._paint()
        except Exception as error:  # noqa: BLE001 (as in Textual: a fault in drawing ends the app)
            self._handle_exception(error)
        finally:
            self.post_display_hook()

    def _paint(self) -> None:
        """Write what may be written now, and see to it that the rest comes."""
        painter, driver, gallery = self._painter, self._driver, self.gallery
        if painter is None or driver is None or self._closed:
            return
        at = self.screen.outer_size.clamp_offset(self.cursor_position)
        cursor = (at.x, at.y)
        typed = self._typed_lines()
        if painter.is_dirty or painter.cursor != cursor or gallery.is_waiting:
            if budget := self._pace.budget():
                bulk = min(budget, self._pace.bulk)
                text = painter.frame(cursor, bulk if gallery.strips else budget, typed)
                text += gallery.take(bulk - len(text))
                self._write(text, ask=self._pace.asks)
                if gallery.is_waiting and not self._pace.asks:
                    asyncio.get_running_loop().call_soon(self._paint)
            elif painter.is_dirty_in(typed) and self._pace.room_for_small():
                text = painter.only(cursor, typed)
                self._pace.sent_small(len(text))
                self._write(text, ask=False)
        self._wake_later()

    def _write(self, text: str, *, ask: bool) -> None:
        if not text or self._driver is None:
            return
        if ask:
            self._pace.sent(len(text.encode()), time.monotonic())
            text += _ASK
        if self._sync_available:
            text = f"{_BEGIN}{text}{_END}"
        self._driver.write(text)

    def _typed_lines(self) -> range:
        focused = self.screen.focused
        region = None if focused is None else focused.region
        if region is None or region.height > _TYPED_LINES:
            return range(0)
        return range(region.y, region.bottom)

    def _wake_later(self) -> None:
        if self._waking is not None:
            self._waking.cancel()
            self._waking = None
        due_at = self._pace.due_at
        if due_at is not None:
            wait_s = max(0.0, due_at - time.monotonic())
            self._waking = asyncio.get_running_loop().call_later(wait_s, self._wake)

    def _wake(self) -> None:
        self._waking = None
        self._pace.given_up()
        self._paint()
