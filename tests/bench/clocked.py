"""A terminal that notes when bytes come, not when it is done with those before them."""

from __future__ import annotations

import os
import threading
import time
from queue import Empty, SimpleQueue
from typing import Any

from tests.terminal import Terminal


class Clocked(Terminal):
    """Reads on a thread of its own: the emulation of a large frame delays no reading of a clock."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._came: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while self._master is not None:
            try:
                data = os.read(self._master, 65536)
            except OSError:  # the other side is closed
                data = b""
            self._came.put((time.perf_counter(), data))
            if not data:
                return

    def _read(self, timeout: float) -> bool:
        if self._master is None:
            return False
        try:
            came_at_s, data = self._came.get(timeout=min(timeout, 0.1))
        except Empty:
            return timeout > 0
        self._take_in(data, came_at_s)
        return bool(data)
