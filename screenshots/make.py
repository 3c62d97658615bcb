"""Make the pictures of README from the running program: real engine, real studio, real render.

.venv/bin/python screenshots/make.py
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tests.homes import new_home  # noqa: E402
from tests.talk import make_talk  # noqa: E402
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


async def tour(name: str, size: tuple[int, int]) -> None:
    """Do the main job in a terminal of `size` and keep what the screen shows at its end."""
    with new_home() as home:
        os.chdir(home.work)
        talk = make_talk(home.work)
        bus = Bus()
        engine = Engine(home.settings, bus, Opening(files=(talk.path.name,)))
        app = NemoApp(bus, on_ready=engine.start)
        async with app.run_test(size=size) as pilot:

            async def until(true: Callable[[], bool]) -> None:
                while not true():
                    await pilot.pause(0.1)

            def shown() -> str:
                return app.export_screenshot()

            await until(lambda: "Added" in shown())
            for text in SAID:
                await pilot.press(*text)
                await pilot.press("enter")
                await until(lambda: not app.board.chat.is_writing)
                await pilot.pause(1)
            await pilot.press(*"/export", "enter")
            # The board knows the running job's percent; the picture is taken in its middle.
            await until(lambda: app.board.jobs.summary[:1] in {"3", "4", "5", "6"})
            (HERE / f"{name}.svg").write_text(shown(), encoding="utf-8")
        engine.stop()


if __name__ == "__main__":
    for picture, cells in SIZES.items():
        asyncio.run(tour(picture, cells))
