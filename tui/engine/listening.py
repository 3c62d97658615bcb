"""Listening to a turn: its events as they come, a status while it lasts, an end for certain."""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from collections.abc import AsyncGenerator, AsyncIterator

from tui.bus import Bus
from tui.client.backend import Backend
from tui.client.countdown import clock
from tui.client.stream import TurnStream
from tui.engine import words
from tui.events import TurnWaiting
from tui.settings import Settings
from tui.wire.chat import ChatEvent, Failed, Heartbeat
from tui.wire.errors import REFUSED_UNDONE, BackendError, ConnectionBroke

# With signs of life only, and nothing said, a backend is given up after this.
_SILENT_S = 600.0
# Without a single byte the line is dead: what stands before the backend sends heartbeats.
_DEAF_S = 300.0


class Listener:
    """One turn on the wire. Nothing is ever sent a second time but what was refused undone."""

    def __init__(self, backend: Backend, bus: Bus, settings: Settings, turn_id: int) -> None:
        """`settings` gives the longest turn and how often to say that it still goes on."""
        self._backend = backend
        self._bus = bus
        self._status_s = settings.heartbeat_status_s
        if settings.on_cloud:
            self._longest_s = settings.turn_timeout_s
            # A shorter turn than the usual one is given up sooner in its silence too.
            self._silent_s = min(_SILENT_S, settings.turn_timeout_s * 2 / 3)
        else:
            # To hear a long film takes its time, and the studio says how far it is.
            self._longest_s, self._silent_s = math.inf, settings.turn_timeout_s
        self._deaf_s = min(_DEAF_S, settings.turn_timeout_s / 3)
        self._turn_id = turn_id
        self._began = self._heard_at = time.monotonic()
        self._stream: TurnStream | None = None

    @property
    def elapsed_s(self) -> float:
        """Since the turn began."""
        return time.monotonic() - self._began

    async def events(self, session_id: str, text: str) -> AsyncIterator[ChatEvent]:
        """Send `text` and yield what the backend says.

        Raises BackendError when it refused, Unreachable when nothing was sent, and ConnectionBroke
        when the turn broke off or took too long.
        """
        next_status = self._began + self._status_s
        async with contextlib.aclosing(self._said(session_id, text)) as said:
            coming = asyncio.ensure_future(anext(said))
            try:
                while True:
                    wait_s = max(0.0, min(next_status, self._give_up_at) - time.monotonic())
                    if (await asyncio.wait({coming}, timeout=wait_s))[0]:
                        try:
                            event = coming.result()
                        except StopAsyncIteration:
                            return
                        if not isinstance(event, Heartbeat):
                            self._heard_at = time.monotonic()
                        yield event
                        coming = asyncio.ensure_future(anext(said))
                    self._check()
                    if time.monotonic() >= next_status:
                        next_status += self._status_s
                        self.tell(f"⏳ Still working… {clock(self.elapsed_s)}")
            finally:
                coming.cancel()
                await asyncio.wait({coming})
                if not coming.cancelled():
                    coming.exception()  # it was asked for, so nobody complains that it was not

    def tell(self, said: str) -> None:
        """Say what the turn is doing."""
        self._bus.publish(TurnWaiting(self._turn_id, self.elapsed_s, said))

    @property
    def _alive_at(self) -> float:
        return self._began if self._stream is None else self._stream.last_byte_at

    @property
    def _give_up_at(self) -> float:
        return min(
            self._began + self._longest_s,
            self._heard_at + self._silent_s,
            self._alive_at + self._deaf_s,
        )

    def _check(self) -> None:
        now = time.monotonic()
        if now < self._give_up_at:
            return
        if now >= self._began + self._longest_s:
            raise ConnectionBroke(words.REPLY_TOO_LONG.format(clock=clock(self._longest_s)))
        if now >= self._alive_at + self._deaf_s:
            raise ConnectionBroke(words.LINE_DEAD.format(clock=clock(self._deaf_s)))
        raise ConnectionBroke(words.BACKEND_SILENT.format(clock=clock(self._silent_s)))

    async def _said(self, session_id: str, text: str) -> AsyncGenerator[ChatEvent, None]:
        refusal = None
        for _ in range(2):
            if refusal is not None and not await self._backend.mended(refusal):
                break
            async with self._backend.run_turn(session_id, text) as stream:
                self._stream = stream
                silent = True
                async for event in stream:
                    # A refusal may also come as the first word of a stream that was opened.
                    if silent and isinstance(event, Failed) and event.code in REFUSED_UNDONE:
                        refusal = BackendError(event.code, event.said)
                        break
                    silent = silent and isinstance(event, Heartbeat)
                    yield event
                else:
                    return
        if refusal is not None:
            raise refusal.to(self._backend.account)
