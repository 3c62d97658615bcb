"""The desk of the program before the stand-in for the cloud, with all that it says written down."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from tests.behaviours import Behaviour
from tests.cloud import Cloud, cloud_running
from tui.bus import Bus
from tui.engine.desk import Desk
from tui.engine.opening import Opening
from tui.engine.showing import show_at_start
from tui.engine.workspace import Workspace
from tui.events import ActionOffered, Event, MessageSaid, Request, SendMessage, TurnEnded
from tui.settings import Settings

E = TypeVar("E", bound=Event)
_PATIENCE_S = 15


@dataclass
class Stage:
    """What one sees and does at the desk."""

    cloud: Cloud
    workspace: Workspace
    desk: Desk
    heard: list[Event] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, event: Event) -> None:
        self.heard.append(event)
        self._news.set()

    def all(self, kind: type[E]) -> list[E]:
        """Every event of a kind so far."""
        return [event for event in self.heard if isinstance(event, kind)]

    @property
    def notices(self) -> list[str]:
        said = [event.message for event in self.all(MessageSaid)]
        return [message.text for message in said if message.who == "notice"]

    async def until(self, true: Callable[[], Any]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(_PATIENCE_S):
            while not true():
                self._news.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), 0.05)

    def do(self, request: Request) -> None:
        self.desk.take(request)

    async def ended(self, turns: int = 1) -> TurnEnded:
        """Wait for the end of the last of so many turns and return it."""
        await self.until(lambda: len(self.all(TurnEnded)) >= turns)
        return self.all(TurnEnded)[turns - 1]


@asynccontextmanager
async def at_the_desk(
    settings: Settings, cloud: Cloud | None = None, opening: Opening | None = None
) -> AsyncIterator[Stage]:
    """Sit down at the desk, on any backend."""
    bus = Bus()
    inbox = bus.subscribe(Event)
    opening = opening or Opening()
    shown = show_at_start(settings, bus, opening)
    async with Workspace(settings, bus) as workspace:
        workspace.take_up(shown)
        stage = Stage(cloud or Cloud(), workspace, Desk(workspace, opening))

        async def listen() -> None:
            async for said in inbox:
                if isinstance(said, Event):
                    stage.hear(said)

        tasks = [asyncio.create_task(listen()), asyncio.create_task(stage.desk.work())]
        try:
            yield stage
        finally:
            await stage.desk.close()
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
            for problem in ended:
                if isinstance(problem, Exception):
                    raise problem


@asynccontextmanager
async def working(
    cloud: Cloud, home: Path, url: str = "", opening: Opening | None = None, **more: Any
) -> AsyncIterator[Stage]:
    """Sit down before a cloud, with times that suit a test."""
    times = {"retry_s": 0.02, "poll_s": 0.02, "web_url": "https://web.test"}
    chosen = {"api_url": url or cloud.url, "downloads": home} | times | more
    settings = Settings(home=home, **chosen)
    async with at_the_desk(settings, cloud, opening) as stage:
        yield stage


@asynccontextmanager
async def staged(home: Path, **more: Any) -> AsyncIterator[Stage]:
    """Sit down before a cloud of one's own, connected."""
    async with cloud_running() as cloud, working(cloud, home, **more) as stage:
        await stage.until(lambda: stage.workspace.is_open)
        yield stage


def told(
    home: Path,
    behaviour: Behaviour,
    then: Callable[[Stage], Awaitable[Any]] | None = None,
    **more: Any,
) -> tuple[TurnEnded, Stage]:
    """Say one thing to a cloud that behaves like this."""

    async def scenario() -> tuple[TurnEnded, Stage]:
        async with staged(home, **more) as stage:
            stage.cloud.will("chat", behaviour)
            stage.do(SendMessage("brighten it"))
            ended = await stage.ended()
            if then is not None:
                await then(stage)
            return ended, stage

    return asyncio.run(scenario())


def offers(stage: Stage) -> list[ActionOffered]:
    return stage.all(ActionOffered)
