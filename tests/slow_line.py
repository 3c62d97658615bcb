"""A terminal at the far end of a slow line: few bytes a second, a long way, a deep buffer."""

from __future__ import annotations

import errno
import os
import select
import time
from collections import deque
from typing import Any

from tests.terminal import Terminal

_PIECE = 512
_BUFFER_BYTES = 2_000_000


class SlowLine(Terminal):
    """What the program writes is shown later, and what is typed comes later, as over SSH."""

    def __init__(
        self,
        *args: Any,
        bytes_per_s: float,
        round_trip_s: float,
        buffer_bytes: int = _BUFFER_BYTES,
        **kwargs: Any,
    ) -> None:
        """`buffer_bytes`: how much is on its way at most, before the program has to wait."""
        self._buffer_bytes = buffer_bytes
        self._bytes_per_s = bytes_per_s
        self._way_s = round_trip_s / 2
        self._coming: deque[tuple[float, bytes]] = deque()
        self._going: deque[tuple[float, bytes]] = deque()
        self._buffered = 0
        self._free_at = 0.0
        super().__init__(*args, **kwargs)

    def send(self, text: str | bytes) -> None:
        """Send `text` on its way to the program."""
        data = text.encode() if isinstance(text, str) else text
        self._going.append((time.monotonic() + self._way_s, data))

    def _read(self, timeout: float) -> bool:
        if self._master is None:
            return False
        until = time.monotonic() + min(timeout, 0.1)
        while True:
            now = time.monotonic()
            while self._going and self._going[0][0] <= now:
                os.write(self._master, self._going.popleft()[1])
            is_shown = False
            while self._coming and self._coming[0][0] <= now:
                data = self._coming.popleft()[1]
                self._buffered -= len(data)
                self.came_at_s = time.perf_counter()
                self._feed(self._pending + data)
                is_shown = True
            if is_shown:
                return True
            due = [queue[0][0] for queue in (self._going, self._coming) if queue]
            wait_s = max(0.0, min([until, *due]) - now)
            open_ = [self._master] if self._buffered < self._buffer_bytes else []
            ready, _, _ = select.select(open_, [], [], wait_s)
            if ready and not self._take():
                return bool(self._coming)
            if now >= until:
                return True

    def _take(self) -> bool:
        assert self._master is not None
        try:
            data = os.read(self._master, min(65536, self._buffer_bytes))
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return False
        self.raw += data
        for at in range(0, len(data), _PIECE):
            piece = data[at : at + _PIECE]
            start = max(self._free_at, time.monotonic())
            self._free_at = start + len(piece) / self._bytes_per_s
            self._coming.append((self._free_at + self._way_s, piece))
            self._buffered += len(piece)
        return bool(data)
