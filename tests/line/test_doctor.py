"""What `doctor` says of the terminal that it runs in."""

from __future__ import annotations

import json
import sys
from typing import Any

from tests.homes import Home
from tests.terminal import Terminal

DOCTOR = [sys.executable, "-m", "tui", "doctor"]


def findings(home: Home, columns: int = 400, **env: str) -> dict[str, Any]:
    """What it finds in a terminal, by name."""
    command = ["env", *(f"{name}={value}" for name, value in env.items()), *DOCTOR, "--json"]
    with Terminal(command, columns, 40, env=home.env, cwd=home.work) as terminal:
        terminal.wait_exit(60)
        lines = terminal.raw.decode().splitlines()
    rows = [json.loads(line[line.index("{") :]) for line in lines if "{" in line]
    return {row["name"]: row for row in rows}


def test_it_asks_the_terminal_and_measures_the_line(home: Home) -> None:
    found = findings(home, TERM="xterm", TERM_PROGRAM="WezTerm", LC_ALL="C.UTF-8")
    assert found["terminal"]["value"] == {
        "term": "xterm",
        "name": "WezTerm",
        "columns": 400,
        "rows": 40,
    }
    values = {name: row.get("value") for name, row in found.items()}
    assert values["colours"] == "24bit"
    assert values["cursor report"] is values["whole frames"] is True
    assert 0 < values["round trip"] < 300
    assert values["notifications"] == "osc9"
    assert values["copies"] == "sure"
    assert values["graphics"] == "sixel"
    assert values["pictures"] == "blocks"
    assert "pixels" in found["pictures"]["help"]
    assert values["text"] == "utf-8"
    assert "SSH" not in found


def test_it_says_what_to_do_where_something_is_missing(home: Home) -> None:
    found = findings(home, 50, COLORTERM="", TERM="screen", LC_ALL="POSIX", SSH_CONNECTION="a b")
    assert not found["terminal"]["ok"]
    assert "60x20" in found["terminal"]["help"]
    assert "COLORTERM=truecolor" in found["colours"]["help"]
    assert "tmux" in found["multiplexer"]["help"]
    assert "ssh -C" in found["SSH"]["help"]


def test_a_dumb_terminal_is_asked_nothing_and_told_of_the_line_mode(home: Home) -> None:
    with Terminal(DOCTOR, 200, 40, env={**home.env, "TERM": "dumb"}, cwd=home.work) as terminal:
        assert terminal.wait_exit(60) == 1
        assert "nemo-tui chat" in terminal.text
        assert b"\x1b" not in terminal.raw
