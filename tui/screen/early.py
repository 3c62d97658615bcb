"""The line that one types in while the screen is still being loaded.

It stands where the prompt will stand. What is typed is shown at once and kept for the prompt, byte
for byte; from the first key on that is more than text, it is kept only.
"""

from __future__ import annotations

import os
import select
import signal
import threading
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import Final

from tui.screen import words
from tui.talk.cells import cells

_BACKSPACE: Final = "\x7f\b"
_WIDE_COLUMNS: Final = 100
_LEAST_COLUMNS: Final = 8


class EarlyLine:
    """Reads the terminal `fd`, of `width` x `height` cells, from `begin` until `end`."""

    def __init__(self, fd: int, width: int, height: int) -> None:
        """Nothing is read before `begin`."""
        self._fd = fd
        self._row = height - 2
        self._width = width * 3 // 5 if width >= _WIDE_COLUMNS else width
        self._room = max(_LEAST_COLUMNS, self._width - 4) - 1  # the cursor needs a cell, too
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._read = bytearray()
        self._text = ""
        self._shows = True
        self._stop, self._stopped = os.pipe()
        self._thread = threading.Thread(target=self._follow, name="early", daemon=True)

    def begin(self) -> None:
        """Draw the line, and begin to read."""
        self._draw(self._frame())
        # A handler that raised in the middle of a start would leave a thread that `end` overlooks.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        try:
            self._thread.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def end(self) -> bytes:
        """Read no more, if it was begun; return all that was typed."""
        os.write(self._stopped, b".")
        if self._thread.ident is not None:
            self._thread.join()
        os.close(self._stop)
        os.close(self._stopped)
        return bytes(self._read)

    def _follow(self) -> None:
        while True:
            ready, _, _ = select.select([self._fd, self._stop], [], [])
            if self._stop in ready:
                return
            try:
                data = os.read(self._fd, 4096)
            except OSError:
                return
            if not data:  # the terminal is gone: its signal says so
                return
            self._read += data
            for sign in self._decode(data):
                self._take(sign)
            self._draw(self._line())

    def _take(self, sign: str) -> None:
        if not self._shows:
            return
        if sign in _BACKSPACE:
            self._text = self._text[:-1]
        elif sign.isprintable():
            self._text += sign
        else:
            self._shows = False

    def _frame(self) -> str:
        inner = "─" * (self._width - 2)
        hint, room = words.PLACEHOLDER_EMPTY, self._room
        rows = (f"╭{inner}╮", f"│{' ' * len(inner)}│", f"╰{inner}╯")
        drawn = "".join(
            f"\x1b[{self._row - 1 + n};1H\x1b[2m{row}\x1b[m" for n, row in enumerate(rows)
        )
        shown = f"\x1b[{self._row};3H\x1b[2m{hint}\x1b[m" if cells(hint) <= room else ""
        return f"{drawn}{shown}\x1b[{self._row};3H\x1b[?25h"

    def _line(self) -> str:
        shown = self._text
        while cells(shown) > self._room:
            shown = shown[1:]
        rest = " " * (self._room + 1 - cells(shown))
        return f"\x1b[{self._row};3H{shown}{rest}\x1b[{self._row};{3 + cells(shown)}H"

    def _draw(self, text: str) -> None:
        with suppress(OSError):  # a terminal that is gone
            os.write(self._fd, text.encode("utf-8", "replace"))
