"""Before the screen is loaded: a picture at once, no key lost, and the terminal left as it was."""

from __future__ import annotations

import signal
import sys
import termios

import pytest

from tests.homes import Home
from tests.terminal import Terminal

APP = [sys.executable, "-m", "tui"]
HELD = """
import importlib.abc, sys, time
class Hold(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "tui.screen.app":
            time.sleep(60)
sys.meta_path.insert(0, Hold())
from tui.__main__ import main
sys.argv = ["nemo-tui"]
sys.exit(main())
"""


def attributes(terminal: Terminal) -> list[object]:
    assert terminal._master is not None
    return termios.tcgetattr(terminal._master)


def test_what_is_typed_meanwhile_is_in_the_prompt_and_nowhere_else(home: Home) -> None:
    with Terminal(APP, env=home.env, cwd=home.work) as terminal:
        terminal.wait_for("Edit video")
        terminal.send("typed early")
        terminal.wait_for("│ typed early")
        assert b"\x1b[?1049h" in terminal.raw
        assert terminal.raw.count(b"\x1b[?1049h") == 1
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0


def test_what_is_typed_is_shown_before_the_screen_is_loaded(home: Home) -> None:
    with Terminal([sys.executable, "-c", HELD], env=home.env, cwd=home.work) as terminal:
        terminal.wait_for("Drop in a clip")
        terminal.send("typed")
        terminal.wait_for("│ typed ")
        assert "Drop in a clip" not in terminal.text
        terminal.send("\x7f\x7f\x7f片头")
        terminal.wait_for("│ ty片头 ")
        assert (terminal.screen.cursor.y, terminal.screen.cursor.x) == (21, 8)
        terminal.send("\x1b[Aunseen\r")
        terminal.send("more")
        terminal.read_for(0.5)
        assert "unseen" not in terminal.text
        assert "more" not in terminal.text


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
def test_the_line_stands_where_the_prompt_will_stand(home: Home, size: tuple[int, int]) -> None:
    with Terminal(APP, *size, env=home.env, cwd=home.work) as terminal:
        terminal.wait_for("Edit video")
        terminal.send("typed early, and 片头")
        terminal.wait_for("typed early, and")
        early = terminal.text.split("\n")[-4:-2]
        terminal.wait_for("studio")
        terminal.settle()
        late = terminal.text.split("\n")[-4:-2]
        assert all(after.startswith(before) for before, after in zip(early, late, strict=True))


def test_a_long_line_shows_its_end(home: Home) -> None:
    with Terminal([sys.executable, "-c", HELD], 60, 20, env=home.env) as terminal:
        terminal.wait_for("Drop in a clip")
        terminal.send("begin " + "x" * 70 + " end")
        terminal.wait_for("x end")
        assert "begin" not in terminal.text
        assert all(len(line) <= 60 for line in terminal.text.split("\n"))


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_meanwhile_leaves_the_terminal_as_it_was(
    home: Home, number: signal.Signals, status: int
) -> None:
    with Terminal([sys.executable, "-c", HELD], env=home.env) as terminal:
        before = attributes(terminal)
        terminal.wait_for("Edit video")
        assert attributes(terminal) != before
        terminal.signal(number)
        assert terminal.wait_exit(5) == status
        assert terminal.raw.endswith(b"\x1b[?25h\x1b[?1049l")
        assert attributes(terminal) == before
        assert b"Traceback" not in terminal.raw


def test_after_the_program_the_terminal_echoes_again(home: Home) -> None:
    with Terminal(APP, env=home.env, cwd=home.work) as terminal:
        before = attributes(terminal)
        terminal.wait_for("studio ready")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert attributes(terminal) == before


def test_a_wrong_setting_is_told_on_the_plain_terminal(home: Home) -> None:
    home.more = {"NEMO_POLL_S": "soon"}
    with Terminal(APP, env=home.env) as terminal:
        assert terminal.wait_exit() == 2
        assert b"poll_s" in terminal.raw
        assert b"\x1b" not in terminal.raw
