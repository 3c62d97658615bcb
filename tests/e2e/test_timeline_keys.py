"""Editing from the keyboard, in the real program with the real studio."""

from __future__ import annotations

import sys

import pytest

from tests.homes import Home
from tests.talk import Talk
from tests.terminal import Terminal

F5 = "\x1b[15~"


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24)])
def test_split_pick_delete_undo_and_a_picture(
    home: Home, talk: Talk, columns: int, rows: int
) -> None:
    command = [sys.executable, "-m", "tui", "open", str(talk.path)]
    with Terminal(command, columns, rows, env=home.env, cwd=home.work) as terminal:
        terminal.wait_for("Added talk.mp4")
        terminal.press("escape")
        terminal.wait_for("i write")
        terminal.send(F5)
        terminal.wait_for("clip 1 of 1")
        terminal.wait_for("▅", timeout=60)  # the voice, drawn
        terminal.press("right", "right")
        terminal.wait_for("▼ 0:02.0")
        terminal.press("s")
        terminal.wait_for("clip 2 of 2")
        terminal.press(" ")
        terminal.wait_for("1 picked")
        terminal.press("x")
        terminal.wait_for("clip 1 of 1")
        terminal.press("u")
        terminal.wait_for("of 2")
        terminal.press("p")
        terminal.wait_for("▀" * 40)
        terminal.settle()
        terminal.press("escape")
        terminal.wait_gone("▀▀")
        terminal.settle()
        assert terminal.read_for(2) == b""  # idle costs no byte
        before = len(terminal.raw)
        terminal.press("right")
        terminal.wait_for("▼ 0:03.0")
        terminal.settle()
        assert len(terminal.raw) - before < 1500
        terminal.press("f2")
        terminal.wait_for("split at 0:02")
        terminal.wait_for("delete clip 2")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert b"Traceback" not in terminal.raw
