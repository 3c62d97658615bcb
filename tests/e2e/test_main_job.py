"""The main job by hand, in a real terminal: upload, three messages, status, export, the file."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.homes import Home
from tests.measure import boxes, numbers, picture
from tests.talk import Talk
from tests.terminal import Terminal

APP = [sys.executable, "-m", "tui"]


def opened(home: Home, columns: int, rows: int, *arguments: str) -> Terminal:
    return Terminal([*APP, *arguments], columns, rows, env=home.env, cwd=home.work)


def say(terminal: Terminal, text: str) -> None:
    terminal.send(text)
    terminal.wait_for(text[-20:])
    terminal.press("enter")


def results(home: Home) -> list[Path]:
    return sorted(home.work.glob("talk-*.mp4"))


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24)])
def test_upload_three_messages_status_export_and_the_file_is_there(
    home: Home, talk: Talk, columns: int, rows: int
) -> None:
    with opened(home, columns, rows) as terminal:
        terminal.wait_for("studio ready")
        say(terminal, f"/upload {talk.path}")
        terminal.wait_for("Added talk.mp4")
        say(terminal, "trim the pauses")
        terminal.wait_for("Cut 3 pauses")
        say(terminal, 'add a title "Urban Dreams" for 3 seconds')
        terminal.wait_for("Added the title")
        say(terminal, "format for LinkedIn feed")
        terminal.wait_for("1080x1080")
        say(terminal, "/status")
        terminal.wait_for("Timeline (2 tracks)")
        say(terminal, "/export")
        terminal.wait_for("Exported to", timeout=90)
        (made,) = results(home)
        terminal.press("f3")
        terminal.wait_for('"Urban Dreams"')
        terminal.press("f4")
        terminal.wait_for(made.name[:12])
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert b"Traceback" not in terminal.raw
    assert picture(made, 100).shape == (1080, 1080, 3)
    assert len(numbers(made)) < 330
    order = boxes(made)
    assert order.index("moov") < order.index("mdat")
    assert home.left_behind() == [made.name]


def test_a_dropped_line_during_the_render_loses_nothing(home: Home, footage: Any) -> None:
    with opened(home, 120, 36, "open", str(footage.long.path)) as terminal:
        terminal.wait_for("Added long.mp4")
        say(terminal, "make it square")
        terminal.wait_for("1080x1080")
        say(terminal, "/export")
        terminal.wait_for("rendering", timeout=60)
        terminal.close()  # the line drops: the program gets SIGHUP
        assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert not list(home.work.glob("*.mp4"))
    with opened(home, 120, 36) as terminal:
        terminal.wait_for("make it square")
        terminal.wait_for("Exported to", timeout=90)
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    (made,) = home.work.glob("long-*.mp4")
    assert numbers(made) == list(range(1200))
    assert home.left_behind() == [made.name]


def test_a_bad_file_is_one_sentence_in_the_chat(home: Home) -> None:
    (home.work / "notes.mp4").write_text("no clip")
    with opened(home, 80, 24) as terminal:
        terminal.wait_for("studio ready")
        say(terminal, "notes.mp4")
        terminal.wait_for("cannot be read as media")
        say(terminal, "/export")
        terminal.wait_for("nothing on the timeline")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert b"Traceback" not in terminal.raw
