"""Keys that come in one burst, as over a line that lags, have the effect of keys typed slowly."""

from __future__ import annotations

import sys

import pytest

from tests.screen.driving import SMALL, WIDE
from tests.terminal import KEYS, Terminal
from tui.screen.key_parser import KeyParser

pytestmark = pytest.mark.slow
TIMES = 25
FOLD = ("f3", "g", "j", "j", "j", "enter")  # the fourth line is the track of the voice


@pytest.fixture(scope="module", params=[WIDE, SMALL], ids=["wide", "small"])
def terminal(request: pytest.FixtureRequest) -> object:
    with Terminal([sys.executable, "-m", "tests.screen.scripted"], *request.param) as terminal:
        terminal.wait_for("Hello there.")
        terminal.press("f3")
        terminal.wait_for("Voice")
        terminal.press("f2")
        terminal.wait_for("i write")
        terminal.press("i")
        terminal.wait_for("Enter send")
        yield terminal


def burst(terminal: Terminal, *keys: str) -> None:
    """Send `keys` in one write."""
    terminal.send("".join(KEYS.get(key, key) for key in keys))


def test_keys_of_a_panel_go_to_the_panel_that_was_asked_for(terminal: Terminal) -> None:
    for _ in range(TIMES // 2):
        burst(terminal, *FOLD, "i")
        terminal.wait_for("▸ Voice")
        burst(terminal, *FOLD, "f2", "i")
        terminal.wait_for("Enter send")
        burst(terminal, "f3")
        terminal.wait_for("▾ Voice")
        burst(terminal, "i")
    burst(terminal, "f2", "i")
    terminal.wait_for("Say what to change…")  # nothing went into the prompt


def test_text_goes_to_the_prompt_and_is_sent_whole(terminal: Terminal) -> None:
    burst(terminal, "f2")
    for number in range(TIMES):
        burst(terminal, "i", f"message {number} jkgn/?", "enter", "f2")
        terminal.wait_for(f"echo of message {number} jkgn/?")
    burst(terminal, "i")


def test_what_edits_keeps_its_place_among_what_is_written(terminal: Terminal) -> None:
    burst(terminal, "f2")
    for number in range(TIMES):
        wrong = ("c", "backspace", "bd", "left", "left", "delete", "c", "end", "e", "home", "a")
        burst(terminal, "i", *wrong, "end", f" {number}", "enter", "f2")
        terminal.wait_for(f"echo of acde {number}")
    burst(terminal, "i")


def test_escape_and_the_keys_behind_it_are_no_alt(terminal: Terminal) -> None:
    for number in range(TIMES):
        burst(terminal, "escape", "k", "escape", "G", "i", f"after escape {number}", "enter")
        terminal.wait_for(f"echo of after escape {number}")


def test_chinese_beside_the_prompt_is_written_with_all_that_follows(terminal: Terminal) -> None:
    for number in range(TIMES):
        burst(terminal, "f2", f"，剪掉，jkgn/? {number}", "enter")
        terminal.wait_for(f"echo of ，剪掉，jkgn/? {number}")


def test_a_screen_that_opens_gets_the_keys_that_follow(terminal: Terminal) -> None:
    for number in range(TIMES):
        burst(terminal, "escape", "/", f"haystack {number}", "enter", "i")
        terminal.wait_for(f"“haystack {number}” is not here.")
        burst(terminal, "f1", "j", "escape", f"x{number}", "enter")
        terminal.wait_for(f"echo of x{number}")


def test_a_burst_may_be_long(terminal: Terminal) -> None:
    text = "word " * 100 + "end"
    burst(terminal, "escape", "i", text, "enter", "f3", "f2", "i", "after it", "enter")
    terminal.wait_for("echo of after it")
    assert "word end" in terminal.text


@pytest.mark.parametrize("at", range(1, 7))
def test_a_burst_is_read_alike_however_it_is_cut(at: int) -> None:
    parser = KeyParser()
    keys = ["alt+i", "a", "f3", "escape"]
    data = "\x1bia\x1bOR\x1b\x1b"
    whole = [event.key for event in parser.feed(data)]
    assert whole == keys
    again = KeyParser()
    parts = [*again.feed(data[:at]), *again.feed(data[at:])]
    assert [event.key for event in parts] == keys
