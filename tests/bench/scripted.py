"""The screen with an engine that says what is measured.

`python -m tests.bench.scripted [stock]`; messages: `stream SECONDS`, `jobs SECONDS`, `segments N`,
`change N`.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Literal

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
    TimelineView,
    TurnEnded,
    TurnStarted,
)
from tui.screen.app import run_app
from tui.settings import ScreenSettings

TOKENS_PER_S = 200
_SAID = "The cut at ten seconds is softer now, and the music steps back under the voice. "
_JOBS = 4


class Measured:
    """Does what a message says."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.segments = 0

    async def run(self) -> None:
        """Do one message after another."""
        requests = self.bus.subscribe(Request)
        self.bus.publish(BackendChanged("studio", "ready", "in-video"))
        self.bus.publish(opened(Message("user", "begin"), Message("assistant", "It is ready.")))
        self.bus.publish(TimelineChanged(timeline()))
        async for request in requests:
            if isinstance(request, SendMessage):
                await self.do(*request.text.split())

    async def do(self, what: str, figure: str) -> None:
        """Do one thing."""
        match what:
            case "stream":
                await self.stream(float(figure))
            case "jobs":
                async for passed in steps(float(figure), 4):
                    for n in range(_JOBS):
                        fraction = passed / float(figure)
                        state = job("rendering", job_id=f"j{n}", name=f"{n}.mp4", fraction=fraction)
                        self.bus.publish(state)
            case "segments":
                self.segments = int(figure)
                self.bus.publish(TimelineChanged(timeline(self.segments)))
            case "change":
                changed = renamed(timeline(self.segments), f"changed-{figure}.mp4")
                self.bus.publish(
                    TimelineChanged(changed, ("One clip changed.",), frozenset({"v0"}))
                )

    async def stream(self, seconds: float) -> None:
        """Write a reply at 200 tokens a second."""
        self.bus.publish(MessageSaid(Message("user", "stream")))
        self.bus.publish(TurnStarted(1))
        text, tokens = "", 0
        async for passed in steps(seconds, 200):
            while tokens < passed * TOKENS_PER_S:
                at = 5 * tokens % len(_SAID)
                text += (_SAID + _SAID)[at : at + 5]
                tokens += 1
                if tokens % 90 == 0:
                    text += "\n\n"
            self.bus.publish(TextGrew(1, text))
        self.bus.publish(TurnEnded(1, text + " THE-END"))


async def steps(seconds: float, per_second: int) -> AsyncIterator[float]:
    """Yield the seconds that have passed, so often, for so long."""
    now = asyncio.get_running_loop().time
    began = now()
    while (passed := now() - began) < seconds:
        yield passed
        await asyncio.sleep(1 / per_second)


def renamed(view: TimelineView, name: str) -> TimelineView:
    """Give the first clip another name."""
    video, *others = view.tracks
    first, *rest = video.segments
    return replace(
        view, tracks=(replace(video, segments=(replace(first, name=name), *rest)), *others)
    )


def main() -> int:
    """Run until the screen ends."""
    bus = Bus()
    thread = threading.Thread(target=lambda: asyncio.run(Measured(bus).run()), daemon=True)
    writer: Literal["paced", "stock"] = "stock" if "stock" in sys.argv else "paced"
    return run_app(bus, ScreenSettings(writer=writer), thread.start)


if __name__ == "__main__":
    sys.exit(main())
