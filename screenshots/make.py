"""Make the pictures and the cast of README from the running program: real studio, real render.

.venv/bin/python screenshots/make.py

The cast is an asciicast (version 2): `asciinema play screenshots/tour.cast`.
"""

from __future__ import annotations

import asyncio
import codecs
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tests.homes import new_home  # noqa: E402
from tests.talk import make_talk  # noqa: E402
from tests.terminal import Terminal  # noqa: E402
from tui.bus import Bus  # noqa: E402
from tui.engine.engine import Engine  # noqa: E402
from tui.engine.opening import Opening  # noqa: E402
from tui.screen.app import NemoApp  # noqa: E402

SIZES = {"wide": (120, 36), "narrow": (80, 24)}
SAID = [
    "trim the pauses",
    'add a title "Urban Dreams" for 3 seconds',
    "add lo-fi music at 35% and format for LinkedIn feed",
]
# Screens over the chat: how to get there; Escape leads back. Taken in the wide one.
SCREENS = {"timeline": "f5", "compare": "f8", "palette": "ctrl+p", "help": "f1"}
LONGEST_PAUSE_S = 0.5
"""In the cast: whatever takes longer is cut short."""
FOLDER = "/home/ada/film/summer"
"""In the cast: where the films are."""
TYPING_S = 0.045


async def pictures(name: str, size: tuple[int, int]) -> None:
    """Do the main job in a terminal of `size` and keep what the screen shows on the way."""
    with new_home() as home:
        os.chdir(home.work)
        talk = make_talk(home.work)
        bus = Bus()
        engine = Engine(home.settings, bus, Opening(files=(talk.path.name,)))
        app = NemoApp(bus, home.settings.screen, on_ready=engine.start)
        async with app.run_test(size=size) as pilot:

            async def until(true: Callable[[], bool]) -> None:
                while not true():
                    await pilot.pause(0.1)

            await until(lambda: "Added" in app.export_screenshot())
            for text in SAID:
                await pilot.press(*text)
                await pilot.press("enter")
                await until(lambda: not app.board.chat.is_writing)
                await pilot.pause(1)
            if name == "wide":
                await _over_the_chat(app, pilot.press, pilot.pause)
            await pilot.press(*"/export", "enter")
            # The board knows the running job's percent; the picture is taken in its middle.
            await until(lambda: app.board.jobs.summary[:1] in {"3", "4", "5", "6"})
            _keep(name, app)
        engine.stop()


async def _over_the_chat(
    app: NemoApp, press: Callable[..., Awaitable[None]], pause: Callable[[float], Awaitable[None]]
) -> None:
    for name, key in SCREENS.items():
        await press(key)
        await pause(1.5)
        _keep(name, app)
        await press(key if key != "ctrl+p" else "escape")
        await pause(0.5)
    await press("f2", "i")


def _keep(name: str, app: NemoApp) -> None:
    (HERE / f"{name}.svg").write_text(app.export_screenshot(), encoding="utf-8")


class Camera(Terminal):
    """A terminal that remembers when it was shown what."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.film: list[tuple[float, str]] = []
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        super().__init__(*args, **kwargs)

    def _show(self, data: bytes) -> None:
        if text := self._decode(data):
            self.film.append((time.monotonic(), text))
        super()._show(data)

    def type(self, text: str) -> None:
        """Type as a person does, then press Enter."""
        for character in text:
            self.send(character)
            self.read_for(TYPING_S)
        self.read_for(0.4)
        self.press("enter")


def cast(name: str, size: tuple[int, int]) -> None:
    """Film a whole edit: upload, three messages, export."""
    with new_home() as home:
        talk = make_talk(home.work)
        command = [sys.executable, "-m", "tui"]
        with Camera(command, *size, env=home.env, cwd=home.work) as terminal:
            terminal.wait_for("studio ready")
            for text, seen in zip(
                [f"/upload {talk.path.name}", *SAID, "/export"],
                ["Added talk.mp4", "Cut 3 pauses", "Added the title", "1080x1080", "Exported to"],
                strict=True,
            ):
                terminal.type(text)
                terminal.wait_for(seen, 120)
                terminal.read_for(2)
                terminal.film.append((time.monotonic(), ""))
            terminal.press("f5")
            terminal.read_for(2)
            terminal.press("ctrl+q")
            terminal.wait_exit()
    header = {"version": 2, "width": size[0], "height": size[1], "title": "nemo-tui"}
    lines = [json.dumps(header)]
    now, before = 0.0, terminal.film[0][0]
    for at, text in terminal.film:
        # A moment to read where a step ends; else what takes long is cut short.
        now += 1.2 if not text else min(at - before, LONGEST_PAUSE_S)
        before = at
        lines.append(json.dumps([round(now, 3), "o", text], ensure_ascii=False))
    # The folder of the day's run is nobody's business; the name in its place is as long.
    text = "\n".join(lines).replace(str(home.work), FOLDER.ljust(len(str(home.work)), "s"))
    (HERE / f"{name}.cast").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    here = Path.cwd()
    cast("tour", SIZES["wide"])
    for picture, cells in SIZES.items():
        asyncio.run(pictures(picture, cells))
        os.chdir(here)
