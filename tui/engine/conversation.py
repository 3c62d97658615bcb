"""One turn of the conversation: say it once, show the reply as it grows, end it for certain."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

from tui.bus import Bus
from tui.client.backend import Backend
from tui.engine.reply import Reply
from tui.engine.timeline import Difference, difference
from tui.events import TextGrew, TimelineView, TurnStarted, TurnWaiting
from tui.settings import Settings
from tui.wire.chat import ChatEvent, Failed, Text, ToolAnswered, ToolCalled
from tui.wire.draft import read_draft
from tui.wire.errors import BackendError, ConnectionBroke

# With heartbeats only, a backend is given up after this.
_SILENT_S = 600.0
_RECOVERY_LOOKS = 5


@dataclass(frozen=True)
class TurnResult:
    """How a turn ended; `timeline` is the one after it."""

    text: str
    ok: bool
    timeline: TimelineView
    changed: Difference


class _GaveUp(Exception):
    """The turn took longer than it may; `str()` is one sentence."""


class Conversation:
    """Turns on one backend, told on the bus."""

    def __init__(self, backend: Backend, bus: Bus, settings: Settings) -> None:
        """`settings` gives the times of heartbeat status, time-out and retry."""
        self._backend = backend
        self._bus = bus
        self._settings = settings

    async def turn(
        self, turn_id: int, session_id: str, text: str, before: TimelineView
    ) -> TurnResult:
        """Send `text` once and return how the turn ended.

        Raises BackendError when the backend refused it; nothing was done then.
        """
        reply = Reply()
        trouble = ""
        self._bus.publish(TurnStarted(turn_id))
        try:
            async for event in self._events(turn_id, session_id, text):
                if isinstance(event, Text):
                    reply.add(event)
                    self._bus.publish(TextGrew(turn_id, reply.text))
                elif isinstance(event, Failed) and not reply.text:
                    trouble = event.said or "The backend broke off without a reason."
        except (ConnectionBroke, _GaveUp) as error:
            return await self._recovered(turn_id, session_id, before, reply, str(error))
        after = await self._timeline(session_id, before)
        changed = difference(before, after)
        said = reply.text or _in_words(changed, trouble)
        return TurnResult(said, not trouble or bool(changed.changes), after, changed)

    async def _events(self, turn_id: int, session_id: str, text: str) -> AsyncIterator[ChatEvent]:
        """Yield the turn's events, with a status every two minutes. Raises _GaveUp."""
        began = heard_at = time.monotonic()
        next_status = began + self._settings.heartbeat_status_s
        async with (
            self._backend.run_turn(session_id, text) as stream,
            contextlib.aclosing(aiter(stream)) as events,  # type: ignore[type-var]
        ):
            coming = asyncio.ensure_future(anext(events))
            try:
                while True:
                    now = time.monotonic()
                    give_up_at = min(began + self._settings.turn_timeout_s, heard_at + _SILENT_S)
                    wait_s = max(0.0, min(next_status, give_up_at) - now)
                    done, _ = await asyncio.wait({coming}, timeout=wait_s)
                    if done:
                        try:
                            event = coming.result()
                        except StopAsyncIteration:
                            return
                        if isinstance(event, Text | ToolCalled | ToolAnswered | Failed):
                            heard_at = time.monotonic()
                        yield event
                        coming = asyncio.ensure_future(anext(events))
                        continue
                    now = time.monotonic()
                    if now >= give_up_at:
                        raise _GaveUp(f"No reply within {_minutes(now - began)}.")
                    if now >= next_status:
                        next_status += self._settings.heartbeat_status_s
                        said = f"⏳ Still working… {_minutes(now - began)}"
                        self._bus.publish(TurnWaiting(turn_id, now - began, said))
            finally:
                coming.cancel()
                with contextlib.suppress(asyncio.CancelledError, StopAsyncIteration, Exception):
                    await coming

    async def _recovered(
        self, turn_id: int, session_id: str, before: TimelineView, reply: Reply, trouble: str
    ) -> TurnResult:
        """The line broke: never send again, look at the state instead and say what is known."""
        retry_s = self._settings.retry_s
        for look in range(1, _RECOVERY_LOOKS + 1):
            said = f"{trouble} Looking at the timeline ({look} of {_RECOVERY_LOOKS})…"
            self._bus.publish(TurnWaiting(turn_id, 0.0, said))
            await asyncio.sleep(retry_s if look == 1 else 2 * retry_s)
            after = await self._timeline(session_id, before)
            changed = difference(before, after)
            if changed.changes:
                text = (
                    reply.text or f"The reply was lost, but the edit is there. {_in_words(changed)}"
                )
                return TurnResult(text, True, after, changed)
        text = f"{trouble} Nothing on the timeline changed. Say it again to try once more."
        parts = [part for part in (reply.text, text) if part]
        return TurnResult("\n\n".join(parts), False, before, Difference())

    async def _timeline(self, session_id: str, otherwise: TimelineView) -> TimelineView:
        try:
            return read_draft((await self._backend.state(session_id)).draft)
        except (BackendError, ConnectionBroke):
            return otherwise


def _in_words(changed: Difference, trouble: str = "") -> str:
    """Return what a silent turn did."""
    if changed.changes:
        return "\n".join(f"- {change}" for change in changed.changes)
    if trouble:
        return f"That did not work: {trouble}"
    return "The backend ended the turn without a word, and nothing on the timeline changed."


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
