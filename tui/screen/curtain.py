"""A first picture while the screen is still being loaded, and no key lost meanwhile.

Loading takes most of the time of a start. From the curtain on one can type, and whatever ends the
program leaves the terminal as it was.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Final

from tui.screen import words
from tui.screen.early import EarlyLine
from tui.talk.cells import cells

OPEN: Final = "\x1b[?1049h"
"""To the alternate screen: Textual need not go there once more, as some terminals clear it then."""
_DRAW: Final = OPEN + "\x1b[?25l\x1b[2J"
_CLOSE: Final = "\x1b[?25h\x1b[?1049l"
_ENDING: Final = (signal.SIGTERM, signal.SIGHUP)


class Curtain:
    """There is one, as there is one terminal."""

    def __init__(self) -> None:
        self._line: EarlyLine | None = None
        self._typed = b""

    def taken_over(self) -> bool:
        """Leave the terminal to the driver; return whether the curtain was drawn on it."""
        line, self._line = self._line, None
        if line is not None:
            self._typed = line.end()
        return line is not None

    def take_typed(self) -> bytes:
        """Return, once, what was typed before the driver took over, for it to read first."""
        typed, self._typed = self._typed, b""
        return typed

    @contextmanager
    def drawn(self) -> Iterator[None]:
        """Draw it; afterwards the terminal is as it was."""
        terminal = sys.__stderr__.fileno() if sys.__stderr__ else -1
        try:
            before = termios.tcgetattr(terminal)
            width, height = os.get_terminal_size(terminal)
        except (termios.error, OSError):
            yield  # no terminal, or one of which nothing is known
            return
        handlers = {number: signal.signal(number, _end) for number in _ENDING}
        try:
            termios.tcsetattr(terminal, termios.TCSANOW, _without_echo(before))
            line = self._line = EarlyLine(terminal, width, height)
            os.write(terminal, _picture(width, height).encode())
            line.begin()
            yield
        finally:
            with suppress(termios.error, OSError):  # it may be gone
                if self.taken_over():
                    os.write(terminal, _CLOSE.encode())
                termios.tcsetattr(terminal, termios.TCSANOW, before)
            for number, handler in handlers.items():
                signal.signal(number, handler)


CURTAIN: Final = Curtain()


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _without_echo(attributes: list[Any]) -> list[Any]:
    """Have what is typed come as it is, and at once."""
    iflag, oflag, cflag, lflag, *rest, signs = attributes
    iflag &= ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR)
    lflag &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
    signs = [*signs]
    signs[termios.VMIN], signs[termios.VTIME] = 1, 0
    return [iflag, oflag, cflag, lflag, *rest, signs]


def _picture(width: int, height: int) -> str:
    lines = [_DRAW]
    for row, text, style in ((0, words.NAME, "1"), (1, words.TAGLINE, "2")):
        column = max(0, (width - cells(text)) // 2)
        lines.append(f"\x1b[{height // 2 + row};{column + 1}H\x1b[{style}m{text}\x1b[m")
    return "".join(lines)
