"""What people are used to: an editor, a search in the history, copies, notes, themes."""

from __future__ import annotations

import base64
import json
import re
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screen.driving import SMALL, WIDE
from tests.terminal import Terminal
from tui.events import Job, JobChanged, Message, MessageSaid, SessionOpened
from tui.screen import words
from tui.screen.clipboard import MOST_BYTES, give
from tui.screen.outside import Outside
from tui.talk import words as talk_words
from tui.talk.copies import Copies
from tui.talk.history_file import MOST, add_to_history, read_history
from tui.terminal_kinds import TerminalKind

FOCUS_OUT, FOCUS_IN = "\x1b[O", "\x1b[I"
PLAIN = {"TERM_PROGRAM": "", "KITTY_WINDOW_ID": "", "WT_SESSION": "", "STY": ""}
Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    def start(size: tuple[int, int] = SMALL, **env: str) -> Terminal:
        state = {"STATE": str(tmp_path / "state"), "VISUAL": "", "EDITOR": ""}
        command = [sys.executable, "-m", "tests.screen.scripted"]
        terminal = Terminal(command, *size, env={**PLAIN, **state, **env})
        terminal.wait_for("Hello there.")
        return terminal

    return start


def say(terminal: Terminal, text: str) -> None:
    terminal.send(f"{text}\r")
    terminal.wait_for(f"echo of {text}")


# ── editor ────────────────────────────────────────────────────────────────────────────────────


def script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o700)
    return str(path)


def test_a_long_prompt_is_written_in_the_users_editor(start: Start, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    write = (
        f'stat -c %a "$1" > {seen}; cat "$1" >> {seen}; printf "one\\ntwo \\033[31m[/]\\n" > "$1"'
    )
    with start(EDITOR=script(tmp_path / "my editor", write).replace(" ", "\\ ")) as terminal:
        terminal.send("draft")
        terminal.press("ctrl+g")
        terminal.wait_for("two [31m[/]")
        assert seen.read_text() == "600\ndraft"
        terminal.press("enter")
        terminal.wait_for("echo of one")
        assert b"Traceback" not in terminal.raw


def test_what_went_wrong_with_an_editor_is_said_and_the_text_stays(
    start: Start, tmp_path: Path
) -> None:
    for env, said in (
        ({}, "No editor is set"),
        ({"EDITOR": str(tmp_path / "none")}, "could not be started"),
        ({"VISUAL": script(tmp_path / "bad", 'echo lost > "$1"; exit 3')}, "ended with status 3"),
    ):
        with start(**env) as terminal:
            terminal.send("draft")
            terminal.press("ctrl+g")
            terminal.wait_for(said)
            assert "draft" in terminal.text


def test_a_signal_ends_the_program_although_an_editor_runs(start: Start, tmp_path: Path) -> None:
    running = tmp_path / "running"
    with start(EDITOR=script(tmp_path / "slow", f"touch {running}; exec sleep 60")) as terminal:
        terminal.press("ctrl+g")
        terminal.wait_until(running.exists)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit(5) == 143


# ── what was sent before ──────────────────────────────────────────────────────────────────────


def test_what_was_sent_is_found_again_in_a_later_session(start: Start, tmp_path: Path) -> None:
    with start() as terminal:
        for text in ("trim the pauses", "make it square", "trim the end"):
            say(terminal, text)
        terminal.press("ctrl+q")
        terminal.wait_exit()
    file = tmp_path / "state" / "history.jsonl"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with start() as terminal:
        terminal.press("ctrl+r")
        terminal.wait_for("make it square")
        terminal.send("TRIM")
        terminal.wait_gone("make it square")
        terminal.press("ctrl+r", "enter")
        terminal.wait_gone(words.RECALL_TITLE)
        terminal.press("enter")
        terminal.wait_for("echo of trim the pauses")


def test_the_history_keeps_the_newest_and_bears_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "history.jsonl").write_text('{"no": "text"}\nbroken\n"old"\n')
    for number in range(MOST + 10):
        add_to_history(tmp_path, f"text\n{number % (MOST + 5)}")
    texts = read_history(tmp_path)
    assert len(texts) == MOST
    assert texts[-1] == "text\n4"
    add_to_history(tmp_path / "history.jsonl", "there a file is in the way")


# ── copies ────────────────────────────────────────────────────────────────────────────────────


def copied(raw: bytes) -> list[str]:
    return [
        base64.b64decode(data).decode() for data in re.findall(rb"\x1b]52;c;([^\x07]*)\x07", raw)
    ]


def test_replies_files_and_command_lines_are_copied(start: Start) -> None:
    with start(TERM_PROGRAM="WezTerm") as terminal:
        say(terminal, "hello [/] ü")
        for line, text in (
            ("/copy", "echo of hello [/] ü"),
            ("/copy run", "nemo-tui run 'a b.mp4' -m undo"),
        ):
            terminal.send(f"{line}\r")
            terminal.wait_for(f"Copied: {text[:20]}")
            assert copied(terminal.raw)[-1] == text
        terminal.send("/copy file\r")
        terminal.wait_for(talk_words.COPY_NONE["file"])
        say(terminal, "finish")
        terminal.send("/copy file\r")
        terminal.wait_for("Copied: /films/my")
        assert copied(terminal.raw)[-1] == "/films/my film-1.mp4"


def test_where_no_clipboard_is_sure_the_text_is_in_a_file_too(start: Start, tmp_path: Path) -> None:
    with start() as terminal:
        say(terminal, "hello")
        terminal.send("/copy\r")
        terminal.wait_for("if this terminal takes it")
        file = tmp_path / "state" / "copied.txt"
        assert file.read_text() == "echo of hello\n"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert copied(terminal.raw) == ["echo of hello"]


def test_what_is_too_long_for_a_terminal_is_in_a_file_only(tmp_path: Path) -> None:
    written: list[str] = []
    kind = TerminalKind({"TERM_PROGRAM": "WezTerm"})
    said = give("x" * (MOST_BYTES + 1), kind, written.append, tmp_path)
    assert said == words.COPY_FILE.format(file=tmp_path / "copied.txt")
    assert written == []
    assert "neither" in give("x" * (MOST_BYTES + 1), kind, written.append, None)


def test_a_link_is_visible_ascii_and_the_servers_last() -> None:
    copies = Copies()
    said = "see https://a.example/x?y=1, or file:///tmp/b%20c.mp4.\u202egpj"
    copies.hear(MessageSaid(Message("notice", said)))
    copies.hear(MessageSaid(Message("user", "https://mine.example")))
    assert copies.text("link") == "file:///tmp/b%20c.mp4"
    copies.hear(SessionOpened("s", "t"))
    assert copies.why_not("link") == talk_words.COPY_NONE["link"]


# ── outside of the picture ────────────────────────────────────────────────────────────────────


def test_a_job_that_ends_while_one_looks_elsewhere_is_told(start: Start) -> None:
    with start(TERM_PROGRAM="WezTerm") as terminal:
        say(terminal, "finish")
        assert b"\x1b]9;talk" not in terminal.raw  # one was looking
        terminal.send(f"finish\r{FOCUS_OUT}")
        terminal.wait_until(lambda: b"\x1b]9;talk-1.mp4: done\x1b\\" in terminal.raw)
        assert b"\x1b]9;4;1;50\x1b\\" in terminal.raw
        terminal.wait_until(
            lambda: terminal.raw.rfind(b"\x1b]9;4;0;0") > terminal.raw.rfind(b"4;1;50")
        )
        terminal.send(FOCUS_IN)
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert b"\x1b[23;2t" in terminal.raw


def test_a_terminal_that_is_not_known_rings_and_gets_nothing_else(start: Start) -> None:
    with start() as terminal:
        terminal.send(f"finish\r{FOCUS_OUT}")
        terminal.wait_until(lambda: b"\a" in terminal.raw)
        terminal.wait_for("echo of finish")
        assert b"\x1b]9" not in terminal.raw
        assert b"\x1b]777" not in terminal.raw


def test_notifications_can_be_turned_off(start: Start) -> None:
    with start(SCREEN=json.dumps({"notify": "off"}), TERM_PROGRAM="WezTerm") as terminal:
        terminal.send(f"finish\r{FOCUS_OUT}")
        terminal.wait_for("echo of finish")
        terminal.settle()
        assert b"\x1b]9;talk" not in terminal.raw
        assert b"\a" not in re.sub(rb"\x1b\][^\x07]*\x07", b"", terminal.raw)


def test_notes_are_ten_seconds_apart_and_the_title_is_clean() -> None:
    written: list[str] = []
    now = [100.0]
    kind = TerminalKind({"TERM": "foot"})
    outside = Outside(kind, written.append, "auto", clock=lambda: now[0])
    outside.begin()
    outside.is_looked_at = False
    outside.hear(SessionOpened("s", "a\x1b]0;evil\x07\u202eb\n" + "x" * 500))
    for number, later in enumerate((0.0, 9.0, 2.0)):
        now[0] += later
        for state in ("rendering", "done"):
            outside.hear(JobChanged(Job(f"j{number}", "export", f"f{number};\x1b.mp4", state, 0.5)))
    notes = [text for text in written if "777" in text]
    assert notes == [f"\x1b]777;notify;nemo;f{n},.mp4: done\x1b\\" for n in (0, 2)]
    titles = [text for text in written if text.startswith("\x1b]2;")]
    assert all(re.fullmatch(r"\x1b]2;[^\x00-\x1f\x7f-\x9f\u202e]{1,90}\x1b\\", t) for t in titles)
    assert any("50%" in title for title in titles)


@pytest.mark.parametrize(
    ("env", "passes", "notifying", "progress"),
    [
        ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, False, "osc99", False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, False, "osc9", True),
        ({"TERM": "xterm-ghostty"}, False, "osc9", True),
        ({"TERM": "xterm-256color"}, False, "bell", False),
        ({"TERM": "linux"}, False, "bell", False),
    ],
)
def test_terminals_are_known_by_their_environment(
    env: dict[str, str], passes: bool, notifying: str, progress: bool
) -> None:
    kind = TerminalKind(env, tmux_passes=passes)
    assert kind.notifying == notifying
    assert bool(kind.progress(0.5)) is progress
    assert kind.has_title is (env["TERM"] != "linux")


def test_a_multiplexer_hands_on_only_what_it_lets_through() -> None:
    env = {"TERM": "tmux-256color", "TMUX": "/tmp/x,1,0", "KITTY_WINDOW_ID": "1"}
    closed, open_ = TerminalKind(env), TerminalKind(env, tmux_passes=True)
    assert closed.notification("done") == "\a"
    assert open_.notification("done").startswith("\x1bPtmux;\x1b\x1b]99;")
    assert closed.clipboard("x") == ""
    assert open_.clipboard("x") == "\x1bPtmux;\x1b\x1b]52;c;eA==\a\x1b\\"
    assert TerminalKind(env, tmux_copies=True).clipboard("x") == "\x1b]52;c;eA==\a"
    screen = TerminalKind({"TERM": "screen", "STY": "1"}).clipboard("x" * 600)
    parts = re.findall(r"\x1bP(.*?)\x1b\\", screen, re.DOTALL)
    assert all(len(part) <= 256 for part in parts)
    assert copied("".join(parts).encode()) == ["x" * 600]


# ── suggestions, jumps, themes ────────────────────────────────────────────────────────────────


def test_a_suggestion_is_said_by_one_key(start: Start) -> None:
    with start() as terminal:
        terminal.send("suggest\r")
        terminal.wait_for("2  undo")
        terminal.send("\x1b1")
        terminal.wait_for("echo of make it square")
        assert "2  undo" not in terminal.text
        terminal.send("\x1b1")
        terminal.wait_for(words.NO_SUGGESTION)
        terminal.send("suggest\r")
        terminal.wait_for("2  undo")
        terminal.send("\x1b2")  # as Escape and the number, too close behind it
        terminal.wait_for("echo of undo")


def test_a_letter_goes_anywhere(start: Start) -> None:
    with start(WIDE) as terminal:
        terminal.press("ctrl+o")
        terminal.wait_for("A letter goes there")
        row = next(
            line for line in terminal.text.splitlines() if "▾ Voice" in line or " Voice" in line
        )
        letter = row[row.index("Voice") - 3]
        found = re.search(r"│(\w).? ?Voice", row)
        terminal.send(found[1] if found else letter)
        terminal.wait_gone("A letter goes there")
        terminal.press("enter")
        terminal.wait_for("▸ Voice")


def test_without_colours_what_is_picked_is_reversed(start: Start) -> None:
    with start(WIDE, NO_COLOR="1") as terminal:
        terminal.press("f3", "j")
        terminal.settle()
        told = {
            n for codes in re.findall(rb"\x1b\[([0-9;]*)m", terminal.raw) for n in codes.split(b";")
        }
        assert told <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"39", b"49"}
        rows = [
            "".join(cell.data for cell in row.values() if cell.reverse)
            for row in terminal.screen.buffer.values()
        ]
        assert any("talk.mp4" in row for row in rows)


def test_the_terminals_own_colours_are_used_when_asked_for(start: Start) -> None:
    with start(WIDE, SCREEN=json.dumps({"theme": "ansi"})) as terminal:
        terminal.send("/theme contrast\r")
        terminal.settle()
        assert b"38;2;" in terminal.raw
        before = len(terminal.raw)
        terminal.send("/theme ansi\r")
        terminal.settle()
        after = terminal.raw[before:]
        assert b"38;2;" not in after[after.rfind(b"\x1b[H") :]
