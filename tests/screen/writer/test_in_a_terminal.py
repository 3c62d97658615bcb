"""The real program in a real terminal: whatever happens, the screen ends as it shall be."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parents[3]
SCRIPTED = [sys.executable, "-m", "tests.screen.scripted"]


class Forgetful(Terminal):
    """A terminal that answers only some of the questions where its cursor is."""

    lost = 0.0

    def _answer(self, query: re.Match[bytes]) -> None:
        if not (query["at"] and random.random() < self.lost):
            super()._answer(query)


def opened(*arguments: str, lost: float = 0.0) -> Forgetful:
    terminal = Forgetful([*SCRIPTED, *arguments], 120, 36, cwd=ROOT)
    terminal.lost = lost
    terminal.wait_for("ready")
    return terminal


@pytest.mark.parametrize("lost", [0.0, 0.3, 1.0])
def test_the_screen_is_the_one_that_is_drawn_anew_after_any_series_of_keys_and_sizes(
    lost: float,
) -> None:
    random.seed(f"keys {lost}")
    with opened(lost=lost) as terminal:
        for _ in range(25):
            match random.randrange(6):
                case 0:
                    terminal.resize(random.randint(60, 130), random.randint(20, 40))
                case 1:
                    terminal.send("中文 hello ")
                case 2:
                    terminal.press("enter")
                case 3:
                    terminal.press(random.choice(["f1", "f2", "f3", "f4", "ctrl+p", "escape"]))
                case 4:
                    terminal.press("escape")
                    terminal.send("jjkkG")
                case 5:
                    terminal.send("stream 0.3")
                    terminal.press("enter")
            terminal.read_for(random.choice([0.0, 0.02, 0.2]))
        terminal.settle(6, timeout=60)  # until no notice is left that would go in between
        shown = terminal.text
        terminal.press("ctrl+l")
        terminal.settle(1, timeout=60)
        assert terminal.text == shown


def test_noise_of_another_program_goes_with_ctrl_l() -> None:
    with opened() as terminal:
        terminal.settle()
        shown = terminal.text
        terminal._show(b"\x1b[5;5HBroadcast message from root\r\n")
        assert "Broadcast" in terminal.text
        terminal.press("ctrl+l")
        terminal.wait_gone("Broadcast")
        terminal.settle()
        assert terminal.text == shown


def test_both_writers_show_the_same() -> None:
    shown = []
    for arguments in ([], ["stock"]):
        with opened(*arguments) as terminal:
            terminal.send("hello 世界")
            terminal.press("enter")
            terminal.wait_for("echo of hello 世界")
            terminal.press("f3")
            terminal.settle()
            shown.append(terminal.text)
    assert shown[0] == shown[1]


def test_a_key_costs_few_bytes_and_a_screen_at_rest_none() -> None:
    with opened() as terminal:
        terminal.settle()
        assert terminal.read_for(2) == b""
        terminal.send("a")
        terminal.settle()
        before = len(terminal.raw)
        terminal.send("b")
        terminal.settle()
        assert 0 < len(terminal.raw) - before < 150


def test_an_answer_that_comes_in_the_middle_of_a_paste_is_no_part_of_it() -> None:
    with opened() as terminal:
        for piece in ("\x1b[200~one \x1b[12;34Rtw", "o \x1b[1", ";1Rthree\x1b[20", "1~ typed"):
            terminal.send(piece)
            terminal.read_for(0.05)
        terminal.wait_for("one two three typed")
        terminal.settle()
        assert "R" not in next(line for line in terminal.text.split("\n") if "one two" in line)


def test_an_answer_that_comes_in_two_pieces_is_no_key() -> None:
    with opened() as terminal:
        terminal.settle()
        for _ in range(5):
            terminal.send("\x1b[12;")
            terminal.send("34R")
        terminal.send("typed")
        terminal.wait_for("│ typed ")
