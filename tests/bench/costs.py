"""What a piece of work costs: wall time, processor time, memory."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

_LOOK_S = 0.1


@dataclass(frozen=True)
class Cost:
    """Of some work with all processes that it started."""

    seconds: float
    cpu_s: float
    """User and system, of all cores: on a machine that others use too, the figure to trust."""
    peak_mb: float
    """Of the largest process."""


def measured(work: Callable[[], None]) -> Cost:
    """Do `work` in a process of its own, forked from this one."""
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 (the parent must hear of it)
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit("A run failed.")
    elapsed_s = time.perf_counter() - began
    return Cost(elapsed_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Watch:
    """The most memory that the processes below this one take at one time, all together, in MB.

    Counted is what is a process's own; programs and files that are mapped are not. Reads /proc.
    """

    most_mb = 0.0

    def __enter__(self) -> Watch:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_LOOK_S):
            self.most_mb = max(self.most_mb, sum(map(_own_mb, _below(os.getpid()))))


def _below(pid: int) -> list[int]:
    """Return the processes that `pid` started, and those that they did."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name, in brackets, may hold anything; behind it come the state and the parent.
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(stat.parent.name))
    found = children.get(pid, [])
    for one in found:
        found += children.get(one, [])
    return found


def _own_mb(pid: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) / 1024
    return 0.0
