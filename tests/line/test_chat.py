"""`nemo-tui chat`: the conversation line by line, in a pipe and in a terminal that is dumb."""

from __future__ import annotations

import asyncio
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.cloud import cloud_running
from tests.homes import Home
from tests.measure import durations
from tests.talk import Talk
from tests.terminal import Terminal

CHAT = [sys.executable, "-m", "tui", "chat"]


@contextmanager
def chatting(home: Home, *files: object, **env: str) -> Iterator[Terminal]:
    """The line mode in a terminal that can do nothing."""
    command = [*CHAT, *map(str, files)]
    with Terminal(command, 200, 60, env={**home.env, "TERM": "dumb", **env}, cwd=home.work) as t:
        said(t, "You: ", said(t, "Connected to the "))
        yield t


def said(terminal: Terminal, text: str, since: int = 0) -> int:
    """Wait until the program has printed `text`, and return where that ends."""
    terminal.wait_until(lambda: text in terminal.raw.decode("utf-8", "replace")[since:], 60)
    return terminal.raw.decode("utf-8", "replace").index(text, since) + len(text)


def test_a_script_talks_through_a_pipe_in_order(home: Home, talk: Talk) -> None:
    lines = 'keep the first 2 seconds\nadd a title "Hello" for 1 second\n/tracks\n/nope\n/export\n'
    done = subprocess.run(
        [*CHAT, str(talk.path)],
        input=lines,
        cwd=home.work,
        env=home.env,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    told = iter(done.stdout.splitlines())
    for part in (
        "Upload talk.mp4: done.",
        "You: keep the first 2 seconds",
        "Nemo: Kept 0:00",
        "You: add a title",
        "Nemo: Added the title",
        "You: /tracks",
        "Track Video, clip 1 of 1, talk.mp4, from 0:00 to 0:02",
        "Track Title, text 1 of 1, “Hello”, from 0:00 to 0:01",
        "There is no /nope",
        "Render talk-",
        "Note: Exported to ",
    ):
        assert any(part in line for line in told), f"{part} is not there in its place"
    # Nothing that moves, colours, draws or rings.
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f─-╿]", done.stdout)
    made = next(line for line in done.stdout.splitlines() if "Exported to" in line)
    picture_s, _ = durations(made.split("Exported to ")[1])
    assert picture_s == pytest.approx(2, abs=0.1)


def test_a_dumb_terminal_is_talked_to_without_a_single_sequence(home: Home, talk: Talk) -> None:
    with chatting(home, talk.path) as terminal:
        at = said(terminal, "Upload talk.mp4: done.")
        terminal.send("keep the first 2 seconds\r")
        at = said(terminal, "Nemo: Kept 0:00", at)
        terminal.send("/und")
        terminal.send("\t")
        at = said(terminal, "/undo", at)
        terminal.send("\r")
        said(terminal, "Nemo: ", at)
        terminal.press("ctrl+d")
        assert terminal.wait_exit() == 0
    assert b"\x1b" not in terminal.raw


def test_what_is_typed_meanwhile_waits_and_ctrl_c_stops_waiting(home: Home) -> None:
    def talk_of(cloud_url: str) -> None:
        with chatting(home, NEMO_API_URL=cloud_url) as terminal:
            terminal.send("stall for ever\r")
            at = said(terminal, "Nemo is working.")
            terminal.send("add a title\r")
            at = said(terminal, "It waits, number 1 in the queue: add a title", at)
            terminal.press("ctrl+c")
            at = said(terminal, "Stopped waiting", at)
            at = said(terminal, "Now: add a title", at)
            said(terminal, "Nemo: Done: add a title.", at)
            assert terminal.process.poll() is None

    async def scenario() -> None:
        async with cloud_running() as cloud:
            await asyncio.to_thread(talk_of, cloud.url)

    asyncio.run(scenario())


def test_a_line_under_way_is_not_interrupted(home: Home, talk: Talk) -> None:
    with chatting(home, talk.path) as terminal:
        said(terminal, "Track Video, clip 1 of 1")
        terminal.send("keep the first 2 seconds\r")
        terminal.send("add a ti")
        terminal.read_for(3)
        typed = terminal.raw.decode().index("add a ti")
        terminal.send('tle "Mine" for 1 second\r')
        at = said(terminal, "Added the title", typed)
        assert 'add a title "Mine" for 1 second' in terminal.raw.decode()[typed:at]


def test_ctrl_c_asks_and_ctrl_c_again_leaves(home: Home) -> None:
    with chatting(home) as terminal:
        terminal.press("ctrl+c")
        at = said(terminal, "Leave?")
        terminal.send("/jobs\r")
        at = said(terminal, "Nothing is running.", at)
        terminal.press("ctrl+c")
        said(terminal, "Leave?", at)
        terminal.press("ctrl+c")
        assert terminal.wait_exit() == 130


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it(home: Home, number: signal.Signals) -> None:
    with chatting(home) as terminal:
        terminal.signal(number)
        assert terminal.wait_exit() == 128 + number


def test_a_line_that_drops_ends_it(home: Home) -> None:
    with chatting(home) as terminal:
        terminal.close()
        assert terminal.process.wait(10) == 128 + signal.SIGHUP
