"""A first picture while the screen is still being loaded, and no key lost meanwhile.

Loading takes most of the time of a start. From the curtain on keys are kept and not echoed, and
whatever ends the program leaves the terminal as it was.
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
from unicodedata import east_asian_width

from tui.screen import words

OPEN: Final = "\x1b[?1049h"
"""To the alternate screen: Textual need not go there once more, as some terminals clear it then."""
_DRAW: Final = OPEN + "\x1b[?25l\x1b[2J"
_CLOSE: Final = "\x1b[?25h\x1b[?1049l"
_ENDING: Final = (signal.SIGTERM, signal.SIGHUP)


class Curtain:
    """There is one, as there is one terminal."""

    def __init__(self) -> None:
        self._is_drawn = False

    def taken_over(self) -> bool:
        """Leave the terminal to the driver; return whether the curtain was drawn on it."""
        was_drawn, self._is_drawn = self._is_drawn, False
        return was_drawn

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
            self._is_drawn = True
            os.write(terminal, _picture(width, height).encode())
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
    """Keep what is typed as it is, for the driver to read it."""
    iflag, oflag, cflag, lflag, *rest = attributes
    iflag &= ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR)
    lflag &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
    return [iflag, oflag, cflag, lflag, *rest]


def _picture(width: int, height: int) -> str:
    lines = [_DRAW]
    for row, text, style in ((0, words.NAME, "1"), (1, words.TAGLINE, "2")):
        cells = sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
        column = max(0, (width - cells) // 2)
        lines.append(f"\x1b[{height // 2 + row};{column + 1}H\x1b[{style}m{text}\x1b[m")
    return "".join(lines)
