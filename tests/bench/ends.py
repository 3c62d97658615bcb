"""How soon the program is gone: after a signal, and when its terminal is closed."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator

from tests.slow_line import SlowLine
from tests.terminal import Terminal

_SCRIPTED = [sys.executable, "-m", "tests.screen.scripted"]
_STALL_S = 3.0


def measure(rounds: int) -> Iterator[tuple[str, float]]:
    """Yield what ended the program, and the longest of `rounds` times it took, in seconds."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        ways: dict[str, Callable[[], float]] = {
            f"{number.name} at rest": lambda n=number: _at_rest(lambda t: t.signal(n)),  # type: ignore[misc]
            f"{number.name} on a slow line": lambda n=number: _slow(n),  # type: ignore[misc]
            f"{number.name}, stalled": lambda n=number: _stalled(n),  # type: ignore[misc]
        }
        for what, once in ways.items():
            yield what, max(once() for _ in range(rounds))
    yield "the terminal is closed", max(_at_rest(Terminal.close) for _ in range(rounds))


def _at_rest(end: Callable[[Terminal], None]) -> float:
    with Terminal(_SCRIPTED, 120, 36) as terminal:
        terminal.wait_for("Hello there.")
        terminal.settle()
        began = time.monotonic()
        end(terminal)
        terminal.wait_exit()
        return time.monotonic() - began


def _slow(number: signal.Signals) -> float:
    """In the middle of a large first picture."""
    line = {"bytes_per_s": 30_000, "round_trip_s": 0.1, "buffer_bytes": 2_000}
    with SlowLine(_SCRIPTED, 230, 70, **line) as terminal:
        terminal.wait_until(lambda: len(terminal.raw) > 4_000, 40)
        began = time.monotonic()
        terminal.signal(number)
        terminal.wait_exit()
        return time.monotonic() - began


def _stalled(number: signal.Signals) -> float:
    """While nobody reads what is drawn."""
    with Terminal(_SCRIPTED, 120, 36) as terminal:
        terminal.wait_for("Hello there.")
        terminal.send("flood\r")
        terminal.wait_for("words")
        time.sleep(_STALL_S)
        began = time.monotonic()
        terminal.signal(number)
        terminal.process.wait(20)
        return time.monotonic() - began
