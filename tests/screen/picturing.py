"""Pictures of every screen as text, from the real program in a real terminal.

Make them anew after a change that is meant, and look at the difference before it is committed:

    .venv/bin/python -m tests.screen.picturing
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import Terminal

FOLDER = Path(__file__).parent / "pictures"
COMMAND = [sys.executable, "-m", "tests.screen.posing"]
SETTLED_S = 0.7
COLOURS = re.compile(rb"\x1b\[[0-9;]*[34]8;[25];")


@dataclass(frozen=True)
class Variant:
    """How the terminal is."""

    columns: int
    rows: int
    language: str = "en"
    colour: bool = True

    def __str__(self) -> str:
        """Return it as a part of a file's name."""
        more = [] if self.language == "en" else [self.language]
        return "-".join([f"{self.columns}x{self.rows}", *more, *([] if self.colour else ["plain"])])


VARIANTS = (
    Variant(120, 36),
    Variant(80, 24),
    Variant(60, 20),
    Variant(120, 36, "zh"),
    Variant(80, 24, "zh"),
    Variant(80, 24, colour=False),
)

# What is pressed to get there, and to get back.
SCENES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "chat": (("f2", "i"), ()),
    "tracks": (("f3",), ()),
    "jobs": (("f4",), ()),
    "film": (("f5",), ("f5",)),
    "batch": (("f6",), ("f6",)),
    "sessions": (("f7",), ("f7",)),
    "compare": (("f8",), ("f8",)),
    "help": (("f1",), ("escape",)),
    "palette": (("ctrl+p",), ("escape",)),
    "completion": (("f2", "i", "/", "e"), ("backspace", "backspace")),
}


def scenes(variant: Variant) -> Iterator[tuple[str, Terminal]]:
    """Yield each scene's name and a terminal in which it is coming."""
    env = {"TZ": "UTC", "HOME": "/nonexistent", "USER": "ada"}
    if not variant.colour:
        env["NO_COLOR"] = "1"
    command = [*COMMAND, variant.language]
    with Terminal(command, variant.columns, variant.rows, env=env) as terminal:
        terminal.wait_for("talk.mp4" if variant.columns > 100 else "Urban Dreams")
        terminal.settle(SETTLED_S)
        for name, (there, back) in SCENES.items():
            before = terminal.text
            for key in there:
                terminal.press(key)
                terminal.read_for(0.1)  # an Escape alone is told by time
            if back:  # it covers or moves something: focus alone changes no text
                terminal.wait_until(lambda shown=before: terminal.text != shown)  # type: ignore[misc]
            yield name, terminal
            for key in back:
                terminal.press(key)
                terminal.read_for(0.2)
        if not variant.colour:
            assert not COLOURS.search(terminal.raw)


def file_of(name: str, variant: Variant) -> Path:
    """Where a picture is kept."""
    return FOLDER / f"{name}-{variant}.txt"


def main() -> None:
    """Make all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    for variant in VARIANTS:
        for name, terminal in scenes(variant):
            terminal.settle(SETTLED_S)
            file_of(name, variant).write_text(terminal.text + "\n", encoding="utf-8")
        print(variant, flush=True)


if __name__ == "__main__":
    main()
