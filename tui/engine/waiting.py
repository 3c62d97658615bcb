"""The waiting line: what was asked for and has its turn to come, with its messages on show."""

from __future__ import annotations

import asyncio
from collections import deque

from tui.bus import Bus
from tui.events import InTurn, QueueChanged, Queued, SendMessage


class WaitingLine:
    """Requests in their order. Messages in it are told on the bus and can be taken back."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._line: deque[tuple[int, InTurn]] = deque()
        self._filled = asyncio.Event()
        self._count = 0
        self._told: tuple[Queued, ...] = ()

    def put(self, request: InTurn, *, must_wait: bool) -> None:
        """Add `request` at the end. What need not wait is not shown as waiting."""
        self._count += 1
        self._line.append((self._count, request))
        self._filled.set()
        if must_wait or len(self._line) > 1:
            self._tell()

    def take_back(self, queued_id: int) -> bool:
        """Remove a message; return whether it still waited."""
        kept = [item for item in self._line if item[0] != queued_id]
        found = len(kept) < len(self._line)
        self._line = deque(kept)
        self._tell()
        return found

    async def next(self) -> InTurn:
        """Wait for a request and take it out."""
        while not self._line:
            self._filled.clear()
            await self._filled.wait()
        request = self._line.popleft()[1]
        self._tell()
        return request

    def _tell(self) -> None:
        waiting = tuple(Queued(n, r.text) for n, r in self._line if isinstance(r, SendMessage))
        if waiting != self._told:
            self._told = waiting
            self._bus.publish(QueueChanged(waiting))
