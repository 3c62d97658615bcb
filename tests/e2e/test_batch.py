"""A batch by hand, in a real terminal: three files, one of them broken; and a line that drops."""

from __future__ import annotations

import shutil
import signal
import sys
from typing import Any

import pytest

from tests.homes import Home
from tests.measure import numbers
from tests.terminal import Terminal

APP = [sys.executable, "-m", "tui"]


def opened(home: Home, columns: int, rows: int) -> Terminal:
    return Terminal(APP, columns, rows, env=home.env, cwd=home.work)


def say(terminal: Terminal, text: str) -> None:
    terminal.send(text)
    terminal.wait_for(text[-20:])
    terminal.press("enter")


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (60, 20)])
def test_three_files_one_of_them_broken(home: Home, footage: Any, columns: int, rows: int) -> None:
    clips = home.work / "clips"
    clips.mkdir()
    for film in (footage.film, footage.silent):
        shutil.copy(film.path, clips)
    (clips / "broken.mp4").write_text("no film")
    with opened(home, columns, rows) as terminal:
        terminal.wait_for("studio ready")
        say(terminal, "/batch clips/*.mp4")
        terminal.wait_for("0 of 3 done")
        say(terminal, "keep the first second")
        terminal.wait_for("1 keep the first second")
        terminal.press("enter")
        terminal.wait_for("2 of 3 done · 1 failed", timeout=90)
        terminal.wait_for("cannot be read as media")  # what is under the cursor, in full
        terminal.press("j", "enter")  # the film's own session
        terminal.wait_for("Exported to")
        terminal.wait_for("keep the first second")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert b"Traceback" not in terminal.raw
    (film,) = home.work.glob("film-*.mp4")
    assert numbers(film) == list(range(30))
    assert len(home.left_behind()) == 3


def test_a_dropped_line_loses_nothing_of_a_batch(home: Home, footage: Any) -> None:
    with opened(home, 80, 24) as terminal:
        terminal.wait_for("studio ready")
        say(terminal, f"/batch {footage.long.path} {footage.film.path}")
        terminal.wait_for("0 of 2 done")
        say(terminal, "make it square")
        terminal.wait_for("1 make it square")
        terminal.press("enter")
        terminal.wait_for("rendering", timeout=60)
        terminal.close()  # the line drops: the program gets SIGHUP
        assert terminal.wait_exit() == 128 + signal.SIGHUP
    with opened(home, 80, 24) as terminal:
        terminal.wait_for("studio ready")
        terminal.send("\x1b[17~")  # F6
        terminal.wait_for("2 of 2 done", timeout=90)
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    (long,) = home.work.glob("long-*.mp4")
    assert numbers(long) == list(range(1200))
    assert len(home.left_behind()) == 2


def test_another_way_is_tried_and_compared(home: Home, footage: Any) -> None:
    with opened(home, 120, 36) as terminal:
        terminal.wait_for("studio ready")
        say(terminal, f"/upload {footage.film.path}")
        terminal.wait_for("Added film.mp4")
        say(terminal, "keep the first five seconds")
        terminal.wait_for("Tracks · 0:05")
        say(terminal, "/fork")
        terminal.wait_for("This goes on from")
        say(terminal, "keep the first second")
        terminal.wait_for("Tracks · 0:01")
        terminal.send("\x1b[19~")  # F8
        terminal.wait_for("5 s → 1 s")
        terminal.wait_for("Compare ·")
        terminal.press("escape")
        terminal.wait_gone("Compare ·")
        say(terminal, "/rename The short one")
        terminal.wait_for("· The short one")
        # All in one burst: back to the first one, which is as it was.
        terminal.send("\x1b[18~\r")
        terminal.wait_for("Tracks · 0:05")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert "The short one" in home.nemo("sessions").stdout
    first = home.nemo("sessions").stdout.split()[0]
    assert home.nemo("sessions", "rename", first[:12], "The long one").returncode == 0
    assert "The long one" in home.nemo("sessions").stdout
