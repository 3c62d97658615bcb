"""The bus: the only way between the screen's thread and the engine's.

Order is kept for each subscriber. Publishing never waits: each subscriber has its own inbox, read
on its own event loop, so that a slow or failing one harms nobody. In an inbox a waiting event gives
way to a newer one with the same `coalesce_key`.
"""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator
from typing import Protocol

from tui.events import Event, Request


class Inbox(Protocol):
    """Whatever takes what is said."""

    def put(self, said: Event | Request) -> None:
        """Take `said` and return at once, without an error. Called on any thread."""


class Subscription:
    """One subscriber's inbox; iterate over it on the event loop that subscribed."""

    def __init__(self, bus: Bus, kinds: tuple[type, ...], loop: asyncio.AbstractEventLoop) -> None:
        self._bus = bus
        self._kinds = kinds
        self._loop = loop
        self._lock = threading.Lock()
        self._waiting: OrderedDict[object, Event | Request] = OrderedDict()
        self._ready = asyncio.Event()
        self._closed = False

    def put(self, said: Event | Request) -> None:
        """Take `said` if it is of a wanted kind. Called by the bus, on any thread."""
        if not isinstance(said, self._kinds):
            return
        key = said.coalesce_key if isinstance(said, Event) else None
        with self._lock:
            if key is None:
                self._waiting[object()] = said
            else:
                # The newest goes to the end: whatever it depends on has been said before it.
                self._waiting.pop(key, None)
                self._waiting[key] = said
        self._wake()

    @property
    def is_empty(self) -> bool:
        """Whether all that was said has been taken out."""
        with self._lock:
            return not self._waiting

    def close(self) -> None:
        """End the iteration; what still waits is dropped."""
        self._closed = True
        self._bus.forget(self)
        self._wake()

    async def __aiter__(self) -> AsyncIterator[Event | Request]:
        """Yield what is said, in order, until `close`."""
        while not self._closed:
            with self._lock:
                said = self._waiting.popitem(last=False)[1] if self._waiting else None
                if said is None:
                    self._ready.clear()
            if said is None:
                await self._ready.wait()
            else:
                yield said

    def _wake(self) -> None:
        try:
            self._loop.call_soon_threadsafe(self._ready.set)
        except RuntimeError:  # the subscriber's loop is closed: nobody reads any more
            self._bus.forget(self)


class Bus:
    """Publish and subscribe, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inboxes: tuple[Inbox, ...] = ()

    def subscribe(self, *kinds: type[Event] | type[Request]) -> Subscription:
        """Return an inbox for events of `kinds`. Call it on the event loop that will read it."""
        subscription = Subscription(self, kinds, asyncio.get_running_loop())
        self.attach(subscription)
        return subscription

    def attach(self, inbox: Inbox) -> None:
        """Send everything that is said to `inbox`."""
        with self._lock:
            self._inboxes = (*self._inboxes, inbox)

    def forget(self, inbox: Inbox) -> None:
        """Send nothing more to `inbox`."""
        with self._lock:
            self._inboxes = tuple(known for known in self._inboxes if known is not inbox)

    def publish(self, said: Event | Request) -> None:
        """Hand `said` to every subscriber of its kind and return at once."""
        for inbox in self._inboxes:
            inbox.put(said)
