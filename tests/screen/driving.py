"""Runs the app without a terminal, on a real bus, and hears what it asks for."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from textual.pilot import Pilot

from tui.bus import Bus, Subscription
from tui.events import Event, Request
from tui.screen.app import NemoApp
from tui.settings import ScreenSettings

WIDE = (120, 36)
SMALL = (80, 24)
TINY = (60, 20)
SIZES = (WIDE, SMALL, TINY)
HANGS_AFTER_S = 120


@dataclass
class Stage:
    """The app on the stage, and what it has said on the bus."""

    app: NemoApp
    bus: Bus
    pilot: Pilot[int]
    requests: list[Request] = field(default_factory=list)

    async def publish(self, *events: Event) -> None:
        """Publish `events` and wait until they are drawn."""
        for event in events:
            self.bus.publish(event)
        await self.settle()

    async def press(self, *keys: str) -> None:
        """Press keys and wait until they have had their effect."""
        await self.pilot.press(*keys)
        await self.settle()

    async def write(self, text: str) -> None:
        """Put `text` into the prompt as if it had been typed at once."""
        self.app.board.prompt.insert(text)
        await self.settle()

    async def settle(self) -> None:
        """Let everything that waits be done: the bus, messages, layouts."""
        for _ in range(2):
            await asyncio.sleep(0)
            await self.pilot.pause()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until `true()`."""
        async with asyncio.timeout(20):
            while not true():
                await self.pilot.pause(0.02)

    async def shows(self, text: str) -> None:
        """Wait until `text` is on the screen."""
        try:
            await self.until(lambda: text in self.text())
        except TimeoutError:
            raise AssertionError(f"No {text!r} on the screen:\n{self.text()}") from None

    def text(self) -> str:
        """What is on the screen."""
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines)


@asynccontextmanager
async def on_stage(
    size: tuple[int, int] = WIDE, settings: ScreenSettings | None = None
) -> AsyncIterator[Stage]:
    """Run the app in a terminal of `size` that does not exist."""
    bus = Bus()
    ready = asyncio.Event()
    watch = asyncio.get_running_loop().call_later(HANGS_AFTER_S, _tell_what_waits)
    app = NemoApp(bus, settings, on_ready=ready.set)
    async with app.run_test(size=size, notifications=True) as pilot:
        stage = Stage(app, bus, pilot)
        subscription = bus.subscribe(Request)
        listener = asyncio.create_task(_listen(subscription, stage.requests))
        await asyncio.wait_for(ready.wait(), 20)
        await stage.settle()
        try:
            yield stage
        finally:
            subscription.close()
            await listener
    watch.cancel()


def _tell_what_waits() -> None:
    """Say of a scene that hangs what each of its tasks waits for."""
    for task in asyncio.all_tasks():
        task.print_stack(file=sys.__stderr__)


async def _listen(subscription: Subscription, requests: list[Request]) -> None:
    async for said in subscription:
        assert isinstance(said, Request)
        requests.append(said)


def play(scene: Callable[[Stage], Awaitable[None]], size: tuple[int, int] = WIDE) -> None:
    """Run `scene` on a stage of `size`."""

    async def run() -> None:
        async with on_stage(size) as stage:
            await scene(stage)

    asyncio.run(run())
