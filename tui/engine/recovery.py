"""After a turn broke off: the message is never sent again; the timeline tells what became of it."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tui.client.backend import Backend
from tui.client.countdown import clock, countdown
from tui.engine.failure import WorkFailed
from tui.engine.timeline import Difference, difference
from tui.engine.words import HIDDEN_CHANGE, looking
from tui.events import TimelineView
from tui.wire.draft import read_draft
from tui.wire.errors import BackendError, ConnectionBroke

LOOKS = 5


@dataclass(frozen=True)
class Found:
    """What the looks at the timeline found; `readable`: at least one of them saw it."""

    timeline: TimelineView
    changed: Difference
    readable: bool


def seen_change(before: TimelineView, after: TimelineView) -> Difference:
    """Return what differs; a draft that differs in what cannot be shown is said to differ."""
    changed = difference(before, after)
    if changed.changes or not before.fingerprint or before.fingerprint == after.fingerprint:
        return changed
    return Difference((HIDDEN_CHANGE,))


class Recovery:
    """Looks at the timeline, again and again, until something changed or it looked often enough."""

    def __init__(
        self, backend: Backend, retry_s: float, reconnect: Callable[[], Awaitable[None]]
    ) -> None:
        """`retry_s`: before the first look, half of what lies between two looks.

        `reconnect` brings a lost backend back, where that is ours to do.
        """
        self._backend = backend
        self._retry_s = retry_s
        self._reconnect = reconnect

    async def find(
        self, session_id: str, before: TimelineView, trouble: str, tell: Callable[[str], None]
    ) -> Found:
        """Return what has changed since `before`; `tell` hears the countdowns, each second."""
        readable = False
        for look in range(1, LOOKS + 1):
            async for left_s in countdown(self._retry_s * (1 if look == 1 else 2)):
                tell(looking(trouble, clock(left_s), look, LOOKS))
            with contextlib.suppress(WorkFailed):
                await self._reconnect()
            after = await self.look(session_id)
            if after is None:
                continue
            readable = True
            changed = seen_change(before, after)
            if changed.changes:
                return Found(after, changed, readable)
        return Found(before, Difference(), readable)

    async def look(self, session_id: str) -> TimelineView | None:
        """Return the timeline as it is now, None where it cannot be read."""
        try:
            return read_draft((await self._backend.state(session_id)).draft)
        except (BackendError, ConnectionBroke):
            return None
