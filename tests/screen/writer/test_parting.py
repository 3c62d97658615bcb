"""A terminal gets back what it had, on a slow line too, and a stalled one holds nothing up."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Iterator

import pytest

from tests.slow_line import SlowLine
from tests.terminal import Terminal
from tui.screen.writer.gallery import Gallery
from tui.screen.writer.writing import Writer

SCRIPTED = [sys.executable, "-m", "tests.screen.scripted"]
GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l", b"\x1b[?1004l")
"""The main screen, a cursor, no mouse, no bracketed paste, no news of the focus."""


@pytest.fixture
def line() -> Iterator[SlowLine]:
    """30 kB a second over 100 ms, with no deep buffer, and some of a large first picture there."""
    with SlowLine(
        SCRIPTED, 230, 70, bytes_per_s=30_000, round_trip_s=0.1, buffer_bytes=2_000
    ) as terminal:
        terminal.wait_until(lambda: len(terminal.raw) > 4_000, 40)
        yield terminal


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_on_a_slow_line_a_signal_in_mid_picture_restores_the_screen(
    line: SlowLine, number: signal.Signals, status: int
) -> None:
    before = len(line.raw)
    line.signal(number)
    assert line.wait_exit() == status
    assert all(sequence in line.raw[before:] for sequence in GIVEN_BACK)


def test_on_a_slow_line_quitting_restores_it_too(line: SlowLine) -> None:
    line.press("ctrl+q")
    assert line.wait_exit() == 0
    assert all(sequence in line.raw for sequence in GIVEN_BACK)


def test_a_stalled_terminal_does_not_hold_up_the_end() -> None:
    with Terminal(SCRIPTED, 120, 36) as terminal:
        terminal.wait_for("Hello there.")
        terminal.send("flood\r")
        terminal.wait_for("words")
        time.sleep(3)  # nobody reads: the pty and the queue fill
        terminal.signal(signal.SIGTERM)
        assert terminal.process.wait(10) == 143


class Pipe:
    """A terminal of a writer's own that takes what it is told to."""

    def __init__(self) -> None:
        self.out, self._in = os.pipe()
        os.set_blocking(self.out, False)
        self.writer = Writer(self._in)
        self.writer.start()

    def read(self) -> bytes:
        try:
            return os.read(self.out, 1 << 20)
        except BlockingIOError:
            return b""


def test_what_is_dropped_in_mid_sequence_leaves_nothing_open_and_what_follows_is_whole() -> None:
    pipe = Pipe()
    pipe.writer.write("\x1b[?2026h" + "\x1b]8;;https://a.example\x1b\\x" * 20_000)
    time.sleep(0.2)  # the pipe is full
    pipe.writer.drop()
    pipe.writer.write("THE-END")
    got = b""
    while b"THE-END" not in got:
        got += pipe.read()
    assert got.endswith(b"\x1b\\\x1b[?2026lTHE-END")
    assert len(got) < 100_000
    pipe.writer.stop()
    assert not pipe.writer.is_alive()


@pytest.mark.parametrize("wrap", ["{}", "\x1bPtmux;{}\x1b\\"])
def test_a_command_that_is_under_way_is_not_cut_in_two(wrap: str) -> None:
    pipe = Pipe()
    command = "\x1b_Ga=T,q=2,m=1;" + "A" * 4000 + "\x1b\\"
    if wrap != "{}":
        command = command.replace("\x1b", "\x1b\x1b")
    pipe.writer.write(wrap.format(command) * 100)
    time.sleep(0.2)
    pipe.writer.drop()
    pipe.writer.write("THE-END")
    got = b""
    while b"THE-END" not in got:
        got += pipe.read()
    strings = got.removesuffix(b"\x1b\\\x1b[?2026lTHE-END").split(b"\x1b_G")[1:]
    assert 5 < len(strings) < 50
    assert all(string.count(b"A") == 4000 for string in strings)
    pipe.writer.stop()


def test_what_is_written_in_peace_is_whole() -> None:
    pipe = Pipe()
    text = "".join(f"{n} ü " for n in range(5_000))
    pipe.writer.write(text)
    pipe.writer.stop()
    assert pipe.read().decode() == text


def test_a_picture_whose_end_never_came_to_the_terminal_is_ended_once_more() -> None:
    async def end() -> tuple[str, str, str]:
        is_made = asyncio.Event()
        gallery = Gallery(wake=is_made.set)
        sending = asyncio.create_task(gallery.send((2, 2), bytes(12), (1, 1), wrap=str))
        await is_made.wait()
        assert "a=T" in gallery.take(10_000)
        gallery.drop(await sending)
        forget = gallery.take(10_000)  # the writer has it, and then drops it
        return forget, gallery.parting(is_cut=True), gallery.parting()

    forget, cut, once_more = asyncio.run(end())
    assert "a=d" in forget
    assert cut.endswith(forget)
    assert once_more == ""


def test_a_terminal_that_was_sent_no_picture_hears_nothing_of_any() -> None:
    assert Gallery(wake=lambda: None).parting(is_cut=True) == ""
