"""The engine's thread: requests come in over the bus, the workspace does them, events go out.

It has its own event loop, so that a terminal that stalls cannot stall the network.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from typing import TYPE_CHECKING

from tui.bus import Bus, Subscription
from tui.engine import words
from tui.engine.opening import Opening
from tui.events import BackendChanged, NoticeRaised, Request
from tui.settings import Settings

if TYPE_CHECKING:
    from tui.engine.desk import Desk

_log = logging.getLogger(__name__)
_STOP_WITHIN_S = 0.7


class Engine:
    """Start it once the screen listens; stop it when the screen is gone."""

    def __init__(self, settings: Settings, bus: Bus, opening: Opening) -> None:
        """Nothing happens before `start`."""
        self._settings = settings
        self._bus = bus
        self._opening = opening
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        # A daemon: a call that hangs must not keep the program from ending.
        self._thread = threading.Thread(target=self._main, name="engine", daemon=True)

    def start(self) -> None:
        """Begin on the engine's own thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; what is under way goes on at the next start. Returns within a second."""
        if self._thread.is_alive():
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join(_STOP_WITHIN_S)

    def _main(self) -> None:
        asyncio.set_event_loop(self._loop)
        from tui.engine.failure import WorkFailed

        try:
            self._loop.run_until_complete(self._run())
        except WorkFailed as failure:
            self._tell_broken(str(failure))
        except Exception:  # noqa: BLE001 (the last place that can say so)
            _log.exception("engine")
            self._tell_broken(words.ENGINE_FAILED)
        finally:
            self._loop.close()

    def _tell_broken(self, said: str) -> None:
        self._bus.publish(
            BackendChanged(
                "cloud" if self._settings.on_cloud else "studio", "lost", self._settings.skill, said
            )
        )
        self._bus.publish(NoticeRaised(said, "error"))

    async def _run(self) -> None:
        requests = self._bus.subscribe(Request)
        from tui.engine.showing import show_at_start

        shown = show_at_start(self._settings, self._bus, self._opening)
        # HTTP and the protocol's models load here, while the session is painted already.
        from tui.engine.desk import Desk
        from tui.engine.workspace import Workspace

        async with Workspace(self._settings, self._bus) as workspace:
            workspace.take_up(shown)
            desk = Desk(workspace, self._opening)
            working = asyncio.create_task(desk.work())
            hearing = asyncio.create_task(_hear(requests, desk))
            await asyncio.wait(
                {working, hearing, stopping := asyncio.create_task(self._stop.wait())},
                return_when=asyncio.FIRST_COMPLETED,
            )
            requests.close()
            await desk.close()
            for task in (working, hearing, stopping):
                task.cancel()
            ended = await asyncio.gather(working, hearing, return_exceptions=True)
            for problem in ended:
                if isinstance(problem, Exception):
                    raise problem


async def _hear(requests: Subscription, desk: Desk) -> None:
    async for request in requests:
        if isinstance(request, Request):
            desk.take(request)
