"""What a terminal answers when it is asked: the capabilities that no environment tells."""

from __future__ import annotations

import os
import re
import select
import sys
import termios
import time
import tty
from dataclasses import dataclass
from typing import Final

_PATIENCE_S: Final = 0.3
_CURSOR: Final = re.compile(rb"\x1b\[\d+;\d+R")
_SYNC: Final = re.compile(rb"\x1b\[\?2026;(\d)\$y")


@dataclass(frozen=True)
class Answers:
    """None: there was no answer."""

    round_trip_s: float | None
    """From asking for the cursor's place to the answer: the line there and back."""
    synchronized: bool | None
    """Whether it shows whole frames only (mode 2026)."""


def ask() -> Answers | None:
    """Ask the terminal of this process, for 0.3 s at most each; None where there is none."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    descriptor = sys.stdin.fileno()
    if os.tcgetpgrp(descriptor) != os.getpgrp():  # in the background, asking would stop us
        return None
    sys.stdout.flush()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        begun = time.monotonic()
        cursor = _CURSOR.search(_answer(descriptor, b"\x1b[6n", _CURSOR))
        took = time.monotonic() - begun
        if cursor is None:
            # What does not know this does not know the other either, and may print it.
            return Answers(None, None)
        # A place follows the mode, so that one that does not know the mode is not waited for.
        mode = _SYNC.search(_answer(descriptor, b"\x1b[?2026$p\x1b[6n", _CURSOR))
        return Answers(took, None if mode is None else mode[1] in {b"1", b"2", b"3"})
    finally:
        # Whatever comes too late is not to be taken for something typed.
        termios.tcsetattr(descriptor, termios.TCSAFLUSH, before)


def _answer(descriptor: int, query: bytes, end: re.Pattern[bytes]) -> bytes:
    os.write(sys.stdout.fileno(), query)
    heard, until = b"", time.monotonic() + _PATIENCE_S
    while not end.search(heard) and (left := until - time.monotonic()) > 0:
        if not select.select([descriptor], [], [], left)[0]:
            break
        heard += os.read(descriptor, 1024)
    return heard
