"""Writes to a terminal that may be slow, stalled or gone, in a thread of its own."""

from __future__ import annotations

import os
import re
import threading
import time
from collections import deque
from typing import Final

from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

PATIENCE_S: Final = 0.2
"""How long one waits, once the end has begun, for a terminal to take one more picture."""

_PIECE: Final = 512
"""Bytes of one write: what is in it cannot be dropped any more."""
_CUT: Final = b"\x1b\\\x1b[?2026l"
"""Ends whatever a picture that is cut off leaves open: a string, a frame that is shown whole."""
_ST: Final = b"\x1b\\"
_STRING: Final = re.compile(rb"\x1b[_P\]\\]")
"""A string begins, or ends."""
_LONGEST_STRING: Final = 8192
_STILL_S: Final = 0.4
_LONGEST_S: Final = 0.6
_STILL_WHEN_ASKED_S: Final = 1.0
_LONGEST_WHEN_ASKED_S: Final = 5.0


def _end_of_string(left: bytes) -> bytes:
    """Return the rest of the string for the terminal that `left` begins inside of, if it does.

    Half of a command, as one of a picture, might be answered, and the answer be typed in the shell.
    """
    found = _STRING.search(left, 0, _LONGEST_STRING)
    return left[: found.end()] if found and found[0] == _ST else b""


class Writer(WriterThread):
    """Writes to the terminal in the background; ends although the terminal takes nothing."""

    def __init__(self, fileno: int) -> None:
        self._fd = fileno
        self.ending = threading.Event()
        self._changed = threading.Condition()
        self._waiting: deque[bytes] = deque()
        self._rest = bytearray()
        self._written = 0
        self._is_over = False
        """Whether nothing more is taken: there is no terminal, or no need."""
        super().__init__(self)  # type: ignore[arg-type]

    def fileno(self) -> int:
        """Return the terminal's descriptor."""
        return self._fd

    def write(self, text: str) -> None:
        """Take `text` for writing. Once the end has begun, what cannot be taken soon is dropped."""
        with self._changed:
            while len(self._waiting) >= MAX_QUEUED_WRITES and not self._is_over:
                if not self._changed.wait(PATIENCE_S) and self.ending.is_set():
                    return
            if not self._is_over and text:
                self._waiting.append(text.encode("utf-8", "replace"))
                self._changed.notify_all()

    def drop(self) -> bool:
        """Forget what was taken and is not written yet, so that what comes now comes soon.

        Return whether there was anything.
        """
        with self._changed:
            left = bytes(self._rest) + b"".join(self._waiting)
            if not left:
                return False
            self._waiting.clear()
            self._rest = bytearray(_end_of_string(left) + _CUT)
            self._changed.notify_all()
            return True

    def run(self) -> None:
        """Write what was taken, a piece at a time."""
        try:
            while piece := self._next():
                # Not through sys.stderr: its lock, held by a stalled write, would abort the exit.
                while piece:
                    sent = os.write(self._fd, piece)
                    self._written += sent
                    piece = piece[sent:]
        except OSError:
            with self._changed:
                self._is_over = True
                self._changed.notify_all()

    def _next(self) -> bytes:
        """Wait for the next piece and return it; empty at the end."""
        with self._changed:
            while not (self._waiting or self._rest or self._is_over):
                self._changed.wait()
            while self._waiting:
                self._rest += self._waiting.popleft()
            piece = bytes(self._rest[:_PIECE])
            del self._rest[:_PIECE]
            self._changed.notify_all()
            return piece

    def stop(self) -> None:
        """End the thread when all is written; one that hangs in the terminal is left behind.

        As long as bytes move it is waited for, but not for long where a signal ends the program.
        """
        was_asked = not self.ending.is_set()
        still_s = _STILL_WHEN_ASKED_S if was_asked else _STILL_S
        longest_s = _LONGEST_WHEN_ASKED_S if was_asked else _LONGEST_S
        self.ending.set()
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        began = moved = time.monotonic()
        written = self._written
        while self.is_alive() and (now := time.monotonic()) - began < longest_s:
            if self._written != written:
                written, moved = self._written, now
            if now - moved >= still_s:
                return
            self.join(0.02)
