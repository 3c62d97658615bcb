"""Runs the screen with a scripted engine, for tests in a real terminal.

`python -m tests.screen.scripted [job] [attack FILE]`: FILE holds texts as a JSON list; the
message "attack N" says the Nth in every place of every event; SIGUSR1 brings a notice, which
stays until it is clicked.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Literal

from tests.screen.paintings import paint
from tests.screen.samples import every_event, job, opened, timeline
from tui.bus import Bus
from tui.events import (
    ActionOffered,
    BackendChanged,
    CancelTurn,
    CommandLineTold,
    Export,
    Message,
    MessageDone,
    MessageSaid,
    NoticeRaised,
    QueueChanged,
    Queued,
    Request,
    SendMessage,
    ShowPictures,
    TakeBack,
    TellCommandLine,
    TextGrew,
    TimelineChanged,
    TurnEnded,
    TurnStarted,
    TurnWaiting,
)
from tui.screen.app import NemoApp, run_app
from tui.settings import ScreenSettings

STAYS_S = 3600.0
COUNTDOWN = "The connection broke. Looking at the timeline in 0:{:02} (1 of 5)…"


class Scripted:
    """Echoes every message, and does what some of them say."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.queue: list[Queued] = []
        self.long_turn: asyncio.Task[None] | None = None
        self.attacks: list[str] = []
        if "attack" in sys.argv:
            file = Path(sys.argv[sys.argv.index("attack") + 1])
            self.attacks = json.loads(file.read_text())

    async def run(self) -> None:
        requests = self.bus.subscribe(Request)
        self.bus.publish(BackendChanged("studio", "ready", "trim-pauses"))
        self.bus.publish(opened())
        self.bus.publish(TimelineChanged(timeline()))
        if "job" in sys.argv:
            self.bus.publish(job())
        async for request in requests:
            match request:
                case SendMessage(text) if self.long_turn is not None:
                    self.wait([*self.queue, Queued(len(text) + 100 * len(self.queue), text)])
                case SendMessage(text):
                    await self.say(text)
                case TakeBack(number):
                    self.wait([q for q in self.queue if q.queued_id != number])
                case CancelTurn() if self.long_turn is not None:
                    self.long_turn.cancel()
                    self.long_turn = None
                    self.bus.publish(TurnEnded(1, "Stopped.", ok=False))
                    self.bus.publish(MessageDone())
                    waiting, self.queue = self.queue, []
                    self.wait([])
                    for queued in waiting:
                        await self.say(queued.text)
                case Export():
                    self.bus.publish(job("rendering"))
                case ShowPictures(at_ms=(_, *_)):
                    for made in paint(request):
                        self.bus.publish(made)
                case TellCommandLine():
                    self.bus.publish(CommandLineTold("nemo-tui run 'a b.mp4' -m undo"))

    def wait(self, queue: list[Queued]) -> None:
        self.queue = queue
        self.bus.publish(QueueChanged(tuple(queue)))

    async def say(self, said: str) -> None:
        bus = self.bus
        bus.publish(MessageSaid(Message("user", said)))
        bus.publish(TurnStarted(1))
        match said.split():
            case ["wait", *_]:
                bus.publish(TextGrew(1, "Cutting the pauses. " * 20))
                self.long_turn = asyncio.create_task(self.count_down())
                return
            case ["flood"]:
                for n in range(100_000):
                    bus.publish(TextGrew(1, f"{n} words " * 200))
                    await asyncio.sleep(0.02)
            case ["stream", seconds]:
                await self.stream(float(seconds))
            case ["finish"]:
                bus.publish(job("rendering", fraction=0.5))
                await asyncio.sleep(0.5)
                bus.publish(job("done", detail="/films/my film-1.mp4"))
            case ["suggest"]:
                bus.publish(TurnEnded(1, "Done.", suggestions=("make it square", "undo")))
                bus.publish(MessageDone())
                return
            case ["crash"]:
                bus.publish(MessageSaid(None))  # type: ignore[arg-type]
            case ["attack", number]:
                for event in every_event(self.attacks[int(number)]):
                    bus.publish(event)
                bus.publish(BackendChanged("studio", "ready", f"shown-{number}"))
                return
        bus.publish(TurnEnded(1, f"echo of {said}"))
        bus.publish(MessageDone())
        if said == "offer":
            bus.publish(ActionOffered("export the video", Export()))

    async def stream(self, seconds: float) -> None:
        """Write a reply at 200 tokens a second, while a render runs."""
        words = "The cut at ten seconds is softer now, and the music steps back under the voice. "
        began = asyncio.get_running_loop().time()
        text, tokens, told = "", 0, -1
        while (passed := asyncio.get_running_loop().time() - began) < seconds:
            while tokens < passed * 200:
                at = 5 * tokens % len(words)
                text += (words + words)[at : at + 5]
                tokens += 1
                if tokens % 90 == 0:
                    text += "\n\n"
            self.bus.publish(TextGrew(1, text))
            if int(passed * 4) > told:
                told = int(passed * 4)
                self.bus.publish(job("rendering", fraction=passed / seconds))
            await asyncio.sleep(0.005)

    async def count_down(self) -> None:
        for left in range(59, -1, -1):
            self.bus.publish(TurnWaiting(1, 60 - left, COUNTDOWN.format(left)))
            await asyncio.sleep(1)


def main() -> int:
    """Run until the screen ends."""
    bus = Bus()
    notice = NoticeRaised("A notice over the picture.")

    def notify(*_: object) -> None:
        NemoApp.NOTIFICATION_TIMEOUT = STAYS_S
        # On a thread: what was interrupted may hold the bus.
        threading.Thread(target=bus.publish, args=(notice,)).start()

    signal.signal(signal.SIGUSR1, notify)
    thread = threading.Thread(target=lambda: asyncio.run(Scripted(bus).run()), daemon=True)
    writer: Literal["paced", "stock"] = "stock" if "stock" in sys.argv else "paced"
    settings = ScreenSettings(writer=writer, **json.loads(os.environ.get("SCREEN", "{}")))
    state = os.environ.get("STATE")
    return run_app(bus, settings, thread.start, state=Path(state) if state else None)


if __name__ == "__main__":
    sys.exit(main())
