"""README stays true: its commands run, its sentences are understood, its pictures are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.homes import Home
from tests.talk import Talk
from tui.line.arguments import parse
from tui.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

COMMANDS = re.findall(r"^    (.+)$", README, re.MULTILINE)
SAID = re.findall(
    r"^\| `([^`]+)` \|", README.split("## What you can say")[1].split("## Keys")[0], re.M
)


def test_the_first_two_commands_set_up_and_start_and_test() -> None:
    start, test = COMMANDS[:2]
    assert start.startswith("python3 -m venv .venv && .venv/bin/pip install")
    assert start.endswith("&& .venv/bin/nemo-tui")
    assert test.startswith("python3 -m venv .venv && .venv/bin/pip install")
    assert ".venv/bin/pytest" in test


def test_ci_runs_the_second_command_of_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text()
    assert "grep -m2 '^    python3 -m venv' README.md" in script
    assert "pytest" not in script.split('bash -euo pipefail -c "$tests"')[1]


@pytest.mark.parametrize("command", COMMANDS[2:])
def test_each_command_line_does_its_work(
    command: str, home: Home, talk: Talk, footage: Any
) -> None:
    (home.work / "talk.mp4").write_bytes(talk.path.read_bytes())
    (home.work / "more.mp4").write_bytes(footage.silent.path.read_bytes())
    before = set(home.left_behind())
    program, *arguments = shlex.split(command)
    assert program == "nemo-tui"
    done = home.nemo(*arguments)
    assert done.returncode == 0, done.stderr
    if arguments[0] == "run":
        assert set(home.left_behind()) - before


@pytest.mark.parametrize("said", SAID)
def test_each_sentence_is_understood_whole_and_changes_the_timeline(
    said: str, shared_home: Home, talk: Talk
) -> None:
    needs_music = said.startswith("set the music")
    ready = [
        x
        for wanted, x in [(needs_music, "add lo-fi music"), (said == "undo", "make it square")]
        if wanted
    ]
    messages = [part for text in (*ready, said) for part in ("-m", text)]
    done = shared_home.nemo("run", talk.path, *messages, "--quality", "low", "--json")
    assert done.returncode == 0, done.stderr
    reply = [line for line in done.stdout.splitlines() if '"reply"' in line][-1]
    assert not re.search(r"not understood|did not understand|not possible|没有听懂|不能", reply), (
        reply
    )


def test_every_setting_is_named() -> None:
    for name, field in Settings.model_fields.items():
        assert str(field.validation_alias or f"NEMO_{name.upper()}") in README


def test_the_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert len(pictures) == 2
    for picture in pictures:
        assert (ROOT / picture).read_text(encoding="utf-8").startswith("<svg")


def test_the_help_of_the_command_line_names_every_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    printed = capsys.readouterr().out
    for command in ("open", "run", "jobs", "sessions", "studio", "doctor"):
        assert command in printed
