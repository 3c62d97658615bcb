"""A program in a terminal, and what it costs: times, bytes, processor and memory."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from tests.terminal import Terminal

TYPED = "x"


@dataclass(frozen=True)
class Times:
    """Of one thing, done many times; in milliseconds."""

    median: float
    p95: float

    @classmethod
    def of(cls, seconds: list[float], less_s: float = 0.0) -> Times:
        """Sum up, each `less_s` shorter: what the line itself takes."""
        values = [1000 * (s - less_s) for s in seconds]
        return cls(median(values), quantiles(values, n=20)[-1])

    def __str__(self) -> str:
        return f"{self.median:.0f} / {self.p95:.0f}"


def first_paint(terminal: Terminal, timeout: float = 30) -> float:
    """Return how long it takes from now until something can be seen."""
    began = time.perf_counter()
    terminal.wait_until(lambda: any(line.strip() for line in terminal.text.split("\n")), timeout)
    return time.perf_counter() - began


def ready(terminal: Terminal, timeout: float = 30) -> float:
    """Type at once, and return how long it takes from now until that is seen."""
    began = time.perf_counter()
    terminal.send(TYPED * 3)
    terminal.wait_until(lambda: TYPED * 3 in terminal.text, timeout)
    terminal.send("\x7f" * 3)
    terminal.wait_until(lambda: TYPED * 3 not in terminal.text, timeout)
    return time.perf_counter() - began


def echoes(terminal: Terminal, keys: int, pause_s: float, timeout: float = 60) -> list[float]:
    """Return how long each of `keys` takes from being pressed until it is seen."""
    terminal.send(TYPED * 3)
    terminal.wait_until(lambda: TYPED * 3 in terminal.text, timeout)
    row = next(y for y, line in enumerate(terminal.text.split("\n")) if TYPED * 3 in line)

    def count() -> int:
        line = terminal.screen.buffer[row]
        text = "".join(line[x].data for x in range(terminal.screen.columns))
        return text[text.index(TYPED) :].count(TYPED) if TYPED in text else 0

    typed, took = 3, []
    for number in range(keys):
        terminal.read_for(pause_s)
        removes = number % 2
        typed += -1 if removes else 1
        began = time.perf_counter()
        terminal.send("\x7f" if removes else TYPED)
        terminal.wait_until(lambda wanted=typed: count() == wanted, timeout)  # type: ignore[misc]
        took.append(terminal.came_at_s - began)
    terminal.send("\x7f" * typed)
    terminal.wait_until(lambda: count() == 0, timeout)
    return took


def key_bytes(terminal: Terminal, keys: int = 9) -> float:
    """Return how many bytes it writes for one key, in the median."""
    sizes = []
    for number in range(keys):
        terminal.settle(0.2)
        before = len(terminal.raw)
        terminal.send("abcdefghi"[number])
        terminal.wait_until(lambda b=before: len(terminal.raw) > b)  # type: ignore[misc]
        terminal.settle(0.2)
        sizes.append(len(terminal.raw) - before)
    terminal.send("\x7f" * keys)
    terminal.settle(0.2)
    return median(sizes)


def idle(terminal: Terminal, seconds: float) -> tuple[int, float]:
    """Return the bytes that it writes while nobody does anything, and its share of a core."""
    _wait_for_rest(terminal)
    before, used, began = len(terminal.raw), _cpu_s(terminal), time.perf_counter()
    terminal.read_for(seconds)
    share = (_cpu_s(terminal) - used) / (time.perf_counter() - began)
    return len(terminal.raw) - before, 100 * share


def memory_mib(terminal: Terminal) -> float:
    """Return the most memory that it has held."""
    for line in Path(f"/proc/{terminal.process.pid}/status").read_text().split("\n"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise ValueError("no process")


def timed(terminal: Terminal, true: Callable[[], bool], timeout: float = 60) -> float:
    """Return how long it takes from now until what makes it true of the screen comes."""
    began = time.perf_counter()
    terminal.wait_until(true, timeout)
    return terminal.came_at_s - began


def unread(port: int) -> Iterator[tuple[int, int]]:
    """Yield a connection to `port` of this machine, and the bytes its client did not read yet."""
    for line in Path("/proc/net/tcp").read_text().split("\n")[1:]:
        if len(fields := line.split()) > 4 and fields[2].endswith(f":{port:04X}"):
            yield int(fields[1].split(":")[1], 16), int(fields[4].split(":")[1], 16)


def _wait_for_rest(terminal: Terminal) -> None:
    """Wait until it is quiet, or until it is clear that it never is."""
    until = time.monotonic() + 6
    while terminal.read_for(1.0) and time.monotonic() < until:
        pass


def _cpu_s(terminal: Terminal) -> float:
    fields = Path(f"/proc/{terminal.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
