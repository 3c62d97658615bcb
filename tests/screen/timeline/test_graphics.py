"""Pictures of many pixels, in the real program: by Kitty's graphics and by sixels."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.screen.paintings import painting
from tests.screen.timeline.drawing_terminals import KittyTerminal, SixelTerminal
from tests.terminal import Terminal
from tui.terminal_kinds import PictureWay, PictureWish, TerminalKind

ROOT = Path(__file__).parents[3]
SCRIPTED = [sys.executable, "-m", "tests.screen.scripted"]
CELL = (10, 20)


KITTY = {"KITTY_WINDOW_ID": "1", "TERM": "xterm-kitty"}
IN_TMUX = {"TMUX": "/tmp/t,1,0", "TERM": "tmux-256color"}


@pytest.mark.parametrize(
    ("kind", "wish", "way"),
    [
        (TerminalKind(KITTY), "auto", "kitty"),
        (TerminalKind({"TERM": "xterm-ghostty"}), "auto", "kitty"),
        (TerminalKind({"TERM": "foot"}), "auto", "sixel"),
        (TerminalKind({"TERM": "xterm", "TERM_PROGRAM": "WezTerm"}), "auto", "sixel"),
        (TerminalKind({"TERM": "xterm-256color"}), "auto", "blocks"),
        (TerminalKind({"TERM": "xterm-256color"}), "sixel", "sixel"),
        (TerminalKind({"TERM": "xterm-256color"}), "kitty", "kitty"),
        (TerminalKind(KITTY), "blocks", "blocks"),
        (TerminalKind(KITTY), "off", "off"),
        (TerminalKind({**KITTY, "NO_COLOR": "1"}), "kitty", "off"),
        (TerminalKind({**KITTY, **IN_TMUX}), "auto", "blocks"),
        (TerminalKind({**KITTY, **IN_TMUX}, tmux_terminal="xterm-kitty"), "kitty", "blocks"),
        (TerminalKind(IN_TMUX, tmux_passes=True, tmux_terminal="xterm-kitty"), "auto", "kitty"),
        (
            TerminalKind({**KITTY, **IN_TMUX}, tmux_passes=True, tmux_terminal="foot"),
            "auto",
            "blocks",
        ),
        (TerminalKind({"TERM": "foot", "STY": "1"}), "sixel", "blocks"),
    ],
)
def test_the_way_is_told_by_names(kind: TerminalKind, wish: PictureWish, way: PictureWay) -> None:
    assert kind.pictures(wish, has_pixels=True) == way
    if way == "sixel":
        assert kind.pictures(wish, has_pixels=False) == "blocks"


def env(way: str, **more: str) -> dict[str, str]:
    return {"SCREEN": json.dumps({"pictures": way}), **more}


def in_kitty(*arguments: str, columns: int = 120, rows: int = 36) -> KittyTerminal:
    command = [*SCRIPTED, *arguments]
    terminal = KittyTerminal(command, columns, rows, env=env("kitty"), cwd=ROOT, cell=CELL)
    terminal.wait_for("ready")
    return terminal


def in_sixels(*arguments: str) -> SixelTerminal:
    terminal = SixelTerminal(
        [*SCRIPTED, *arguments], 120, 36, env=env("sixel"), cwd=ROOT, cell=CELL
    )
    terminal.wait_for("ready")
    return terminal


def look(terminal: Terminal, key: str = "p") -> None:
    terminal.press("f5")
    terminal.wait_for("clip 1 of 2")
    terminal.press(key)


def is_painting(picture: Image.Image, at_ms: float, *, before: bool = False) -> bool:
    return picture.tobytes() == painting(at_ms, *picture.size, before=before).tobytes()


def unlike(picture: Image.Image, at_ms: float) -> float:
    """How far a picture is from the painting of a time, on average, of 255."""
    wanted = painting(at_ms, 640, 360).resize(picture.size, Image.Resampling.LANCZOS)
    return float(np.abs(np.asarray(picture, int) - np.asarray(wanted, int)).mean())


def is_whole(picture: Image.Image | None) -> bool:
    """Whether it is not only its first strips: they are a rectangle without a hole, too."""
    return picture is not None and abs(picture.width / picture.height - 16 / 9) < 0.02


def click(terminal: Terminal, text: str) -> None:
    """Click where `text` stands."""
    screen = terminal.screen
    for y in range(screen.lines):
        cells = [screen.buffer[y][x].data for x in range(screen.columns)]
        for x in range(screen.columns):
            if "".join(cells[x : x + len(text)]) == text:
                terminal.send(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m")
                return
    raise AssertionError(f"{text} is not there:\n{terminal.text}")


def test_a_picture_is_sent_once_and_then_nothing() -> None:
    with in_kitty() as terminal:
        assert not terminal.commands
        look(terminal)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        assert is_painting(terminal.whole()[0], 0)
        assert terminal.whole()[0].size == (640, 360)
        assert len([keys for keys in terminal.commands if keys.get("a") == "T"]) == 1
        ((columns, rows), _) = next(iter(terminal.images.values()))
        assert columns / rows == pytest.approx(2 * 16 / 9, rel=0.05)
        terminal.settle()
        assert terminal.read_for(2) == b""  # idle costs no byte


def test_another_picture_takes_the_place_of_the_first_which_is_forgotten() -> None:
    with in_kitty() as terminal:
        look(terminal)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        for seconds in (1, 2, 3):
            terminal.press("right")
            terminal.wait_until(
                lambda at=1000 * seconds: any(is_painting(p, at) for p in terminal.whole())
            )
        terminal.wait_until(lambda: len(terminal.images) == 1)
        terminal.press("escape")
        terminal.wait_until(lambda: not terminal.images and not terminal.shown())


def test_a_contact_sheet_and_before_and_after_go_the_same_way() -> None:
    with in_kitty() as terminal:
        look(terminal, "P")
        terminal.wait_until(lambda: len(terminal.whole()) == 16, 60)
        pictures = terminal.whole()
        assert all(is_painting(p, round(5900 * n / 15, 3)) for n, p in enumerate(pictures))
        terminal.press("escape")
        terminal.wait_until(lambda: not terminal.images)
        terminal.press("b")
        terminal.wait_until(lambda: len(terminal.whole()) == 2)
        before, after = terminal.whole()
        assert is_painting(before, 0, before=True)
        assert is_painting(after, 0)


def test_a_notice_covers_a_part_and_the_picture_is_whole_again_when_it_goes() -> None:
    with in_kitty(columns=80, rows=24) as terminal:
        look(terminal)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        terminal.signal(signal.SIGUSR1)
        terminal.wait_for("A notice over the picture.", 60)
        terminal.wait_until(lambda: not terminal.whole(), 60)  # some of its cells hold the notice
        assert terminal.shown()
        sent = len(terminal.commands)
        click(terminal, "A notice over the picture.")
        terminal.wait_gone("A notice over the picture.", 60)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        assert len(terminal.commands) == sent  # the cells alone were written


def test_it_is_made_anew_for_another_size() -> None:
    with in_kitty() as terminal:
        look(terminal)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        terminal.resize(60, 20)
        terminal.wait_until(lambda: [p.size for p in terminal.whole()] == [(580, 326)], 30)
        assert is_painting(terminal.whole()[0], 0)
        terminal.wait_until(lambda: len(terminal.images) == 1)


@pytest.mark.parametrize("is_early", [False, True])
@pytest.mark.parametrize("way", ["quit", "SIGTERM", "SIGHUP"])
def test_the_end_leaves_no_picture_in_the_terminal(way: str, is_early: bool) -> None:
    with in_kitty() as terminal:
        look(terminal)
        if is_early:  # in the midst of its way
            terminal.wait_until(lambda: not terminal.is_whole)
        else:
            terminal.wait_until(lambda: bool(terminal.whole()), 60)
        if way == "quit":
            terminal.press("ctrl+q")
        else:
            terminal.signal(signal.Signals[way])
        status = terminal.wait_exit()
        assert status == (0 if way == "quit" else 128 + signal.Signals[way])
        assert terminal.is_whole
        assert not terminal.images


def test_a_terminal_named_kitty_needs_no_setting_and_is_asked_nothing_for_it() -> None:
    with KittyTerminal(SCRIPTED, 120, 36, env=KITTY, cwd=ROOT, cell=CELL) as terminal:
        terminal.wait_for("ready")
        assert not terminal.commands
        look(terminal)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        assert is_painting(terminal.whole()[0], 0)


class Slow(KittyTerminal):
    """Its answers come as over a line of 30,000 bytes a second and 20 ms."""

    heard = 0

    def _answer(self, query: re.Match[bytes]) -> None:
        if query["at"]:
            time.sleep(0.02 + (len(self.raw) - self.heard) / 30_000)
            self.heard = len(self.raw)
        super()._answer(query)


def test_over_a_slow_line_it_is_half_blocks_or_a_word_why_not() -> None:
    with Slow(SCRIPTED, 120, 36, env=KITTY, cwd=ROOT, cell=CELL) as terminal:
        terminal.wait_for("ready")
        for text in "short":  # so few bytes tell how long the way alone takes
            terminal.press(text)
            terminal.settle()
        terminal.press("f5")
        terminal.wait_for("clip 1 of 2")
        terminal.settle()
        terminal.press("p")
        terminal.wait_until(lambda: "▀" * 30 in terminal.text or "too slow" in terminal.text)
        assert not terminal.commands


def test_inside_tmux_the_picture_gets_through_to_the_terminal(tmp_path: Path) -> None:
    if not shutil.which("tmux"):
        pytest.skip("There is no tmux.")
    (tmp_path / "tmux.conf").write_text("set -g allow-passthrough on\nset -g status off\n")
    tmux = ["tmux", "-S", str(tmp_path / "t"), "-f", str(tmp_path / "tmux.conf")]
    given = {**env("kitty"), "LC_ALL": "C.UTF-8"}
    try:
        # The pane outlives the program, as a shell's does: tmux may end before it passes all on.
        command = [*tmux, "new", f"{shlex.join(SCRIPTED)}; cat"]
        with KittyTerminal(command, 120, 36, env=given, cwd=ROOT, cell=CELL) as terminal:
            terminal.wait_for("ready", 40)
            look(terminal)
            terminal.wait_until(lambda: bool(terminal.whole()), 40)
            assert is_painting(terminal.whole()[0], 0)
            terminal.settle()  # while tmux catches up with a screen, it passes nothing on
            terminal.press("ctrl+q")
            terminal.wait_until(lambda: not terminal.images)
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)


def test_without_colours_there_are_no_pictures() -> None:
    with KittyTerminal(SCRIPTED, env=env("kitty", NO_COLOR="1"), cwd=ROOT, cell=CELL) as terminal:
        terminal.wait_for("ready")
        look(terminal)
        terminal.wait_for("Pictures are switched off")
        assert not terminal.commands


def test_sixels_show_the_picture_and_then_nothing_is_sent() -> None:
    with in_sixels() as terminal:
        look(terminal)
        terminal.wait_until(lambda: is_whole(terminal.picture()), 60)
        terminal.settle()
        picture = terminal.picture()
        assert picture is not None
        assert picture.size[0] / picture.size[1] == pytest.approx(16 / 9, rel=0.01)
        assert unlike(picture, 0) < 8
        assert terminal.read_for(2) == b""
        terminal.press("right")
        terminal.wait_until(
            lambda: (p := terminal.picture()) is not None and unlike(p, 1000) < 8, 60
        )
        terminal.press("escape")
        terminal.wait_until(lambda: not terminal.canvas.any())


def test_sixels_under_a_notice_come_back_when_it_goes() -> None:
    with in_sixels() as terminal:
        look(terminal)
        terminal.wait_until(lambda: is_whole(terminal.picture()), 60)
        terminal.signal(signal.SIGUSR1)
        terminal.wait_for("A notice over the picture.", 60)
        terminal.wait_until(lambda: terminal.picture() is None, 60)  # a hole
        click(terminal, "A notice over the picture.")
        terminal.wait_gone("A notice over the picture.", 60)
        terminal.wait_until(lambda: is_whole(terminal.picture()), 60)
        picture = terminal.picture()
        assert picture is not None
        assert unlike(picture, 0) < 8
        assert not terminal.cut_off
        terminal.resize(80, 24)
        terminal.wait_until(lambda: (p := terminal.picture()) is not None and p.size[0] <= 800, 60)


def test_sixels_need_to_know_how_large_a_cell_is() -> None:
    with SixelTerminal(SCRIPTED, env=env("sixel"), cwd=ROOT, cell=(0, 0)) as terminal:
        terminal.wait_for("ready")
        look(terminal)
        terminal.wait_for("▀" * 30)
        assert b"\x1bP" not in terminal.raw


def test_a_picture_comes_in_pieces_as_large_as_the_line_allows() -> None:
    with Slow(SCRIPTED, 120, 36, env=env("kitty"), cwd=ROOT, cell=CELL) as terminal:
        terminal.wait_for("ready")
        terminal.press("f5")
        terminal.wait_for("clip 1 of 2")
        terminal.settle()
        terminal.press("P")
        terminal.wait_until(lambda: len(terminal.commands) > 12 or "too slow" in terminal.text, 60)
        pieces = terminal.raw.split(b"\x1b[6n")
        assert max(map(len, pieces)) < 30_000


def test_a_program_that_was_stopped_sends_its_pictures_anew() -> None:
    with in_kitty() as terminal:
        look(terminal)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)
        terminal.signal(signal.SIGTSTP)
        state = Path(f"/proc/{terminal.process.pid}/stat")
        terminal.wait_until(lambda: state.read_text().rpartition(")")[2].split()[0] == "T")
        terminal.wait_until(lambda: not terminal.images)  # its last words are read after it stops
        terminal.signal(signal.SIGCONT)
        terminal.wait_until(lambda: bool(terminal.whole()), 60)  # an answer may have been lost
        assert is_painting(terminal.whole()[0], 0)
