"""A session in which much was said."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass

from tests.bench.watching import Times, echoes, memory_mib
from tests.homes import Home, new_home
from tests.terminal import Terminal
from tui.engine.memory import Memory
from tui.events import Message

APP = [sys.executable, "-m", "tui"]
_LINE = "The cut at **ten seconds** is softer now, and `talk.mp4` steps back under the voice.\n- "
_LAST = "the very last word"


@dataclass(frozen=True)
class LongSession:
    """What one costs."""

    resumed_s: float
    empty_s: float
    memory_mib: float
    echo_at_start: Times
    echo: Times


def measure(turns: int, megabytes: int, keys: int) -> LongSession:
    """Open an empty session and one of so many turns, in turn."""
    with new_home() as home:
        with opened(home) as terminal:
            terminal.wait_for("studio ready", 60)
            terminal.send("/status\r")
            terminal.wait_for("The timeline is empty")
            before = Times.of(echoes(terminal, keys, 0.05))
        with opened(home) as terminal:
            began = time.perf_counter()
            terminal.wait_for("The timeline is empty", 60)
            empty_s = time.perf_counter() - began
        fill(home, turns, megabytes)
        resumed = []
        for _ in range(3):
            with opened(home) as terminal:
                began = time.perf_counter()
                terminal.wait_for(_LAST, 60)
                resumed.append(time.perf_counter() - began)
                terminal.wait_for("studio ready", 60)
                after = Times.of(echoes(terminal, keys, 0.05))
                memory = memory_mib(terminal)
        return LongSession(min(resumed), empty_s, memory, before, after)


def opened(home: Home) -> Terminal:
    """Start the program."""
    return Terminal(APP, 120, 36, env=home.env, cwd=home.work)


def fill(home: Home, turns: int, megabytes: int) -> None:
    """Say much in the session that was open last."""
    memory = Memory(home.settings.paths.database, "http://studio.local")
    session = memory.last_session()
    assert session is not None
    reply = _LINE * (megabytes * 1_000_000 // turns // len(_LINE))
    with memory.records.transaction() as db:
        db.executemany(
            "insert into messages (session_id, who, text, said_at) values (?,?,?,0)",
            [
                (session.session_id, who, text)
                for turn in range(turns)
                for who, text in (("user", f"edit {turn}"), ("assistant", f"{turn}: {reply}"))
            ],
        )
    memory.add_message(session.session_id, Message("assistant", _LAST))
    memory.close()
