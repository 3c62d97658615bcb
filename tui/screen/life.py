"""How the screen ends: by a signal, by a terminal that goes away, by a fault of our own."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import PurePath
from types import FrameType
from typing import Any, Final

from rich.text import Text
from textual.driver import Driver

from tui.screen import words
from tui.screen.terminal import Terminal
from tui.screen.writer.display import PacedApp

ENDING: Final = (signal.SIGTERM, signal.SIGHUP)
HUNG_UP: Final = 128 + signal.SIGHUP

_log = logging.getLogger(__name__)
# Without a handler of its own, logging that nobody set up prints on the terminal.
_log.addHandler(logging.NullHandler())


def _driver_class() -> type[Driver]:
    """Return our driver for a terminal, or for a browser where `nemo-tui web` serves us."""
    if "TEXTUAL_DRIVER" not in os.environ:
        return Terminal
    from tui.screen.browser import Browser

    return Browser


class MortalApp(PacedApp, inherit_bindings=False):
    """An app that ends soon and quietly, whatever ends it."""

    def __init__(self, styles: Iterable[PurePath]) -> None:
        super().__init__(driver_class=_driver_class(), css_path=[*styles])
        self.is_ending = False
        """Whether the end was asked for, which the event loop may not know yet."""

    def on_terminal_hung_up(self) -> None:
        """Leave when the terminal is gone."""
        self.end(HUNG_UP)

    def end(self, status: int) -> None:
        """Leave with `status`, without waiting for the terminal. Any thread may call it."""
        self.is_ending = True
        if isinstance(self._driver, Terminal):
            self._driver.begin_end()
        loop = self._loop
        if loop is None or loop.is_closed():
            sys.exit(status)
        loop.call_soon_threadsafe(lambda: self.exit(status, return_code=status))

    def _handle_exception(self, error: Exception) -> None:
        """End with one sentence; what happened goes to the log, without the values of locals."""
        _log.error("The screen failed.", exc_info=error)
        if self._exception is None:  # a test's pilot looks here
            self._exception = error
            self._exception_event.set()
        self._fail()

    def panic(self, *_renderables: Any) -> None:
        """End with one sentence instead of what Textual would print."""
        _log.error("The terminal driver failed.")
        self._fail()

    def _fail(self) -> None:
        if self.return_code is None:  # else the end has begun already, for a better reason
            self._return_code = 1
            self._exit_renderables.append(Text(words.CRASHED))
        self._close_messages_no_wait()


@contextmanager
def ended_by_signals(end: Callable[[int], None]) -> Iterator[None]:
    """Call `end` with the exit status when one of the ending signals comes.

    Plain handlers, not the event loop's: they also run while the loop waits for the terminal.
    """

    def handle(number: int, _frame: FrameType | None) -> None:
        end(128 + number)

    before: dict[signal.Signals, Any] = {number: signal.signal(number, handle) for number in ENDING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
