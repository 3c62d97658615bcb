"""Runs the screen with a scripted engine, for tests in a real terminal."""

from __future__ import annotations

import asyncio
import sys
import threading

from tests.screen.samples import job, opened, timeline
from tui.bus import Bus
from tui.events import (
    BackendChanged,
    Message,
    MessageSaid,
    Request,
    SendMessage,
    TextGrew,
    TimelineChanged,
    TurnEnded,
    TurnStarted,
)
from tui.screen.app import run_app


async def engine(bus: Bus) -> None:
    """Say hello, then answer every message by its echo; `crash` and `flood` do what they say."""
    requests = bus.subscribe(Request)
    bus.publish(BackendChanged("studio", "ready", "trim-pauses"))
    bus.publish(opened())
    bus.publish(TimelineChanged(timeline()))
    if "job" in sys.argv:
        bus.publish(job())
    async for request in requests:
        if isinstance(request, SendMessage):
            bus.publish(MessageSaid(Message("user", request.text)))
            bus.publish(TurnStarted(1))
            if request.text == "flood":
                for n in range(100_000):
                    bus.publish(TextGrew(1, f"{n} words " * 200))
                    await asyncio.sleep(0.02)
            if request.text == "crash":
                bus.publish(MessageSaid(None))  # type: ignore[arg-type]
            bus.publish(TurnEnded(1, f"echo of {request.text}"))


def main() -> int:
    """Run until the screen ends."""
    bus = Bus()
    thread = threading.Thread(target=lambda: asyncio.run(engine(bus)), daemon=True)
    return run_app(bus, thread.start)


if __name__ == "__main__":
    sys.exit(main())
