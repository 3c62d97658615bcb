"""The screen in a real terminal: what it writes, and how it ends."""

from __future__ import annotations

import signal
import sys
import time

import pytest

from tests.terminal import Terminal

COMMAND = [sys.executable, "-m", "tests.screen.scripted"]
RESTORED = b"\x1b[?1049l"


def started(*arguments: str, columns: int = 80, rows: int = 24) -> Terminal:
    """Return a terminal in which the screen is ready."""
    terminal = Terminal([*COMMAND, *arguments], columns, rows)
    try:
        terminal.wait_for("Hello there.")
    except AssertionError:
        terminal.close()
        raise
    return terminal


def test_a_talk_then_quit() -> None:
    with started() as terminal:
        terminal.send("hello [/] you")
        terminal.wait_for("hello [/] you")
        terminal.press("enter")
        terminal.wait_for("echo of hello [/] you")
        terminal.resize(120, 36)
        terminal.wait_for("Jobs ─")
        terminal.resize(60, 20)
        terminal.wait_for("F4 Jobs")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert RESTORED in terminal.raw
        assert b"goes on" not in terminal.raw


def test_a_running_job_is_spoken_of_at_the_end() -> None:
    with started("job") as terminal:
        terminal.wait_for("42 %")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert b"goes on in the background" in terminal.raw.split(RESTORED)[1]


def test_idle_costs_no_bytes_and_a_key_few() -> None:
    with started(columns=120, rows=36) as terminal:
        terminal.settle(1.0)
        assert terminal.read_for(3) == b""
        terminal.send("a")
        terminal.settle()
        before = len(terminal.raw)
        terminal.send("b")
        terminal.wait_until(lambda: len(terminal.raw) > before)
        terminal.settle()
        assert len(terminal.raw) - before <= 400


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_restore_the_screen(number: signal.Signals, status: int) -> None:
    with started() as terminal:
        terminal.signal(number)
        assert terminal.wait_exit() == status
        assert RESTORED in terminal.raw
        assert b"Traceback" not in terminal.raw


def test_a_closed_terminal_ends_the_program() -> None:
    with started() as terminal:
        terminal.close()
        assert terminal.wait_exit(10) == 129


def test_a_terminal_closed_without_a_signal_ends_it_too() -> None:
    ignoring = "import runpy, signal; signal.signal = lambda *_: None; "
    run = "runpy.run_module('tests.screen.scripted', run_name='__main__')"
    ignore = "import signal as s; s.signal(s.SIGHUP, s.SIG_IGN); "
    with Terminal([sys.executable, "-c", ignore + ignoring + run]) as terminal:
        terminal.wait_for("Hello there.")
        terminal.close()
        assert terminal.wait_exit(10) == 129


def test_a_stalled_terminal_does_not_hold_up_the_end() -> None:
    with started(columns=120, rows=36) as terminal:
        terminal.send("flood\r")
        terminal.wait_for("words")
        time.sleep(3)  # nobody reads: the pty and Textual's queue fill
        terminal.signal(signal.SIGTERM)
        assert terminal.process.wait(5) == 143


def test_a_crash_is_one_sentence() -> None:
    with started() as terminal:
        terminal.send("crash\r")
        assert terminal.wait_exit() == 1
        said = terminal.raw.split(RESTORED)[1]
        assert b"because of a fault" in said
        assert b"Traceback" not in said
        assert said.count(b"\n") == 1
