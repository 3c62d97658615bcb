"""Text that attacks: nothing of it acts on the terminal, and what was visible stays visible."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.behaviours import refuses, replies, streams
from tests.cloud import Cloud, cloud_running
from tests.e2e.hostile import PAYLOADS, unexpected
from tests.homes import Home
from tests.talk import Talk
from tests.terminal import Terminal

NAMES = list(PAYLOADS)
APP = [sys.executable, "-m", "tui"]
EVERYTHING = "\n\n".join(
    payload if len(payload) < 4000 else payload[:4000] + "out" for payload in PAYLOADS.values()
)
A_LINE = "in\x1b]52;c;cHduZWQ=\x07\x1b[35;7;9m\x9b2J\u202e[@click=app.quit]x[/] [/]out"


@contextmanager
def a_cloud() -> Iterator[Cloud]:
    """A cloud on a thread of its own, as the terminal of a test blocks."""
    ready, ending, made = threading.Event(), asyncio.Event(), list[Cloud]()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with cloud_running() as cloud:
            made.append(cloud)
            ready.set()
            await ending.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    assert ready.wait(10)
    try:
        yield made[0]
    finally:
        loop.call_soon_threadsafe(ending.set)
        thread.join()
        loop.close()


def text(said: str, *, partial: bool = False) -> bytes:
    """A piece of a reply; what UTF-8 cannot carry is written as an escape, as JSON allows."""
    content = {"role": "model", "parts": [{"text": said}]}
    return f"data: {json.dumps({'content': content, 'partial': partial})}\n\n".encode()


def send(terminal: Terminal, line: str) -> None:
    terminal.send(line)
    terminal.wait_for(line[-20:])
    terminal.press("enter")


def close_sessions(terminal: Terminal) -> None:
    """Close the list of sessions; it is still being drawn, and half a frame tells nothing."""
    terminal.settle(0.15)
    terminal.press("escape")
    terminal.wait_gone("Enter opens")
    terminal.settle(0.15)


@pytest.mark.parametrize("part", [0, 1])
def test_no_payload_in_any_place_of_the_screen_acts(tmp_path: Path, part: int) -> None:
    texts = tmp_path / "texts.json"
    texts.write_text(json.dumps(list(PAYLOADS.values())))
    command = [sys.executable, "-m", "tests.screen.scripted", "attack", str(texts)]
    with Terminal(command, 120, 36) as terminal:
        terminal.wait_for("Hello there.")
        for number in range(part, len(NAMES), 2):
            send(terminal, f"attack {number}")
            terminal.wait_for("Enter opens")  # the list of sessions, which is said last
            close_sessions(terminal)
            terminal.wait_for(f"shown-{number}")
            if NAMES[number] != "no space":
                assert "out" in terminal.text, NAMES[number]
            assert "in" in terminal.text, NAMES[number]
            assert unexpected(terminal.finished) == "", NAMES[number]
        for key in ("f3", "j", "f4", "enter", "f2", "f1"):
            terminal.press(key)
            terminal.settle(0.15)
        terminal.press("escape")
        terminal.wait_gone("Keys ─")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert unexpected(terminal.raw) == ""


def test_a_click_on_markup_and_on_a_link_does_nothing(tmp_path: Path) -> None:
    texts = tmp_path / "texts.json"
    link = "[@click=app.quit]AAAA[/] [BBBB](javascript:alert(1)) \x1b]8;;file:///etc\x1b\\CCCC"
    texts.write_text(json.dumps([link]))
    command = [sys.executable, "-m", "tests.screen.scripted", "attack", str(texts)]
    with Terminal(command, 120, 36) as terminal:
        terminal.wait_for("Hello there.")
        send(terminal, "attack 0")
        terminal.wait_for("Enter opens")
        close_sessions(terminal)
        clicks = 0
        for row, line in enumerate(terminal.text.split("\n"), 1):
            for mark in ("AAAA", "BBBB", "CCCC"):
                if (column := line.find(mark)) >= 0:
                    terminal.send(f"\x1b[<0;{column + 2};{row}M\x1b[<0;{column + 2};{row}m")
                    clicks += 1
        assert clicks > 6
        terminal.settle(0.3)
        assert terminal.process.poll() is None
        assert unexpected(terminal.finished) == ""


def test_a_hostile_backend_is_only_read(home: Home, talk: Talk) -> None:
    skill = home.work / "skill.md"
    head = f"---\nname: {json.dumps(A_LINE)}\nversion: 1\n---\n"
    skill.write_text(f"{head}{A_LINE}\n\n- {A_LINE}\n", encoding="utf-8")
    with a_cloud() as cloud:
        home.more = {"NEMO_API_URL": cloud.url, "NEMO_RETRY_S": "0.1", "NEMO_SKILL": str(skill)}
        grown = [text(EVERYTHING[:n], partial=True) for n in range(500, 3000, 500)]
        cloud.will("chat", streams(*[p for t in grown for p in (t, 0.05)], text(EVERYTHING)))
        cloud.will("chat", refuses(9999, A_LINE))
        file = {"filename": A_LINE + "\n.mp4", "file_type": A_LINE, "duration": 1}
        cloud.will("upload", replies({"files": [file]}))
        with Terminal(APP, 120, 36, env=home.env, cwd=home.work) as terminal:
            terminal.wait_for("cloud ready")
            assert "[@click=app.quit]x[/] [/]out" in terminal.text  # the greeting
            terminal.wait_until(lambda: bool(cloud.drafts))
            hostile = {"tt": 3, "name": A_LINE, "sg": [{"id": A_LINE, "d": 9, "name": A_LINE}]}
            for draft in cloud.drafts.values():
                draft["t"].append(hostile | {"m": {"title": A_LINE}})
                draft["t"].append({"tt": 7, "sg": [{"id": "t", "d": 5, "text": EVERYTHING}]})
            send(terminal, "say something")
            terminal.wait_until(lambda: EVERYTHING[-60:-50].strip() in terminal.text, 30)
            send(terminal, "say more")
            terminal.wait_for("The backend refused")
            send(terminal, f"/upload {talk.path}")
            terminal.wait_for("Added ")
            send(terminal, "/status")
            terminal.wait_for("Timeline (")
            terminal.press("ctrl+q")
            assert terminal.wait_exit() == 0
            assert unexpected(terminal.raw) == ""
        for command in ("jobs", "sessions"):
            with Terminal([*APP, command], 80, 24, env=home.env, cwd=home.work) as terminal:
                assert terminal.wait_exit() == 0
                assert unexpected(terminal.raw) == ""


def hostile_files(folder: Path, film: Path) -> list[bytes]:
    """Real files whose names hold what a name may hold: anything but a slash and a zero."""
    names = [
        b"in\x1b]52;c;cHduZWQ=\x07\x1b[35;7;9mout.mp4",
        b"in\nout \xff\xfe\xe9.mp4",
        "in\x9b31m\u202e4pm.\u202c[@click=app.quit]x[-]out.mp4".encode(),
    ]
    for name in names:
        (folder / os.fsdecode(name)).write_bytes(film.read_bytes())
    return names


def test_files_with_hostile_names_are_uploaded_and_only_their_letters_are_shown(
    home: Home, footage: object
) -> None:
    names = hostile_files(home.work, footage.silent.path)  # type: ignore[attr-defined]
    command = [*APP, "open", *map(os.fsdecode, names[:1])]
    with Terminal(command, 120, 36, env=home.env, cwd=home.work) as terminal:
        terminal.wait_for("Added in]52;c;cHduZWQ=[35;7;9mout.mp4", 60)
        terminal.send("/upload in")
        terminal.settle(0.3)  # what the folder holds is offered; nothing that cannot be typed
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert unexpected(terminal.raw) == ""
    for more in ([], ["--json"]):
        run = ["run", *map(os.fsdecode, names[1:]), "-m", "make it square", "--quality", "low"]
        with Terminal([*APP, *run, *more], 80, 24, env=home.env, cwd=home.work) as terminal:
            status = terminal.wait_exit(90)
            assert status == 0, terminal.text
            said = terminal.raw.replace(b"\r\x1b[K", b"")  # how progress rewrites its line
            assert unexpected(said) == ""
    for command in (["jobs"], ["jobs", "--json"], ["sessions"], ["sessions", "--json"]):
        with Terminal([*APP, *command], 80, 24, env=home.env, cwd=home.work) as terminal:
            assert terminal.wait_exit() == 0
            assert unexpected(terminal.raw) == ""
            assert b"out" in terminal.raw


def test_the_doctor_prints_nothing_that_acts(home: Home) -> None:
    home.more = {"NEMO_API_URL": "http://in\x1b]0;pwned\x07\x9bout", "TERM": "in\x1b[35;7;9mout"}
    command = ["env", f"TERM={home.more['TERM']}", *APP, "doctor"]
    for more in ([], ["--json"]):
        with Terminal([*command, *more], 80, 24, env=home.env, cwd=home.work) as terminal:
            terminal.wait_exit()
            assert b"in[35" in terminal.raw or b"in\\u001b[35" in terminal.raw
            # Its own two questions to the terminal hold nothing of anybody else's.
            said = terminal.raw.replace(b"\x1b[6n\x1b[?2026$p\x1b[6n", b"", 1)
            assert unexpected(said) == ""
