"""Signals of the line mode: what wakes it while it waits for a line, and what ends it."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Final, NoReturn

_NEWS: Final = signal.SIGUSR1
_NUDGE: Final = signal.SIGUSR2
_NUDGE_S: Final = 0.05
_END_S: Final = 0.9  # longer than the engine's stop takes


def on_signals(tell: Callable[..., None]) -> None:
    """Have `tell` called on the main thread after `wake`, and the ending signals end the program.

    SIGTERM and SIGHUP raise SystemExit with 128 and their number there.
    """
    for number in (_NEWS, _NUDGE, signal.SIGALRM):
        signal.signal(number, tell)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)
    _nudge_after_signals()


def wake() -> None:
    """Interrupt whatever the main thread waits for. Any thread may call it."""
    with contextlib.suppress(ProcessLookupError):
        signal.pthread_kill(threading.main_thread().ident or 0, _NEWS)


def wake_in(seconds: float) -> None:
    """Do so after a while; 0 takes that back."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _nudge_after_signals() -> None:
    """See to it that no signal is overlooked.

    One that comes just before `readline` begins to wait is seen when the next one comes: so have
    one more come.
    """
    heard, told = os.pipe()
    os.set_blocking(told, False)
    signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    main = threading.main_thread().ident or 0

    def nudge() -> None:
        while numbers := os.read(heard, 64):
            if set(numbers) != {_NUDGE}:
                time.sleep(_NUDGE_S)
                signal.pthread_kill(main, _NUDGE)

    threading.Thread(target=nudge, name="nudge", daemon=True).start()


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    # A terminal that takes nothing any more must not hold up the end.
    last = threading.Timer(_END_S, os._exit, (128 + number,))
    last.daemon = True
    last.start()
    raise SystemExit(128 + number)
