"""Textual's driver for a browser, with what our own writer needs of a driver."""

from __future__ import annotations

from textual.drivers.web_driver import WebDriver
from textual.events import AppFocus, CursorPosition
from textual.message import Message

from tui.screen.terminal import Terminal


class Browser(WebDriver):
    """A driver that tells when the browser has drawn what it was sent, and whether one looks."""

    _is_looked_at = False

    def start_application_mode(self) -> None:
        """Begin, unseen as the stock driver does; a page that lies in front said so before."""
        super().start_application_mode()
        self._app.call_later(self._look)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Take what the page tells, and remember whether it has the keys."""
        if packet_type in {"focus", "blur"}:
            self._is_looked_at = packet_type == "focus"
        super().on_meta(packet_type, payload)

    def _look(self) -> None:
        if self._is_looked_at:
            self._app.post_message(AppFocus())

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
