"""Textual's driver for a browser, with what our own writer needs of a driver."""

from __future__ import annotations

from textual.drivers.web_driver import WebDriver
from textual.events import CursorPosition
from textual.message import Message

from tui.screen.terminal import Terminal


class Browser(WebDriver):
    """A driver that tells when the browser has drawn what it was sent."""

    def process_message(self, message: Message) -> None:
        """Pass on what the browser said. Where its cursor is tells only that it got so far."""
        if isinstance(message, CursorPosition):
            self._app.post_message(Terminal.Answered())
        else:
            super().process_message(message)

    def run_input_thread(self) -> None:
        """Read what the browser sends; when nobody is there any more, the app ends."""
        super().run_input_thread()
        self._app.post_message(Terminal.HungUp())
