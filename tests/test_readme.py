"""README stays true: its commands run, its sentences are understood, its pictures are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.homes import Home
from tests.studio.edits.desk import after, facts, photo, placed, video
from tests.studio.service.test_service import Caller, with_caller
from tests.talk import Talk
from tui.line.arguments import parse
from tui.settings import Settings
from tui.studio.agent.grammar import understand
from tui.studio.edits.music import AddMusic
from tui.studio.edits.titles import AddTitle
from tui.wire.draft import Json

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


READY = {
    "add transitions": ["cut 0:04 to 0:05"],
    "set the music": ["add lo-fi music"],
    "lower the music": ["add lo-fi music"],
    "play the music": ["add lo-fi music"],
    "undo": ["make it square"],
    "make clip 2": ["cut 0:04 to 0:05", "make clip 2 quieter"],
    "mute everything except clip 1": ["cut 0:04 to 0:05"],
}
"""What must have been said before."""

CHANGES_NOTHING = {
    "auto colour": "it needs no correction",
    "crop out the black bars": "no black bars",
    "save this as version rough": "“rough”",
    "how long is it now?": "Clips: 1 talk.mp4",
}
"""What is said of the grey film instead."""


@pytest.fixture
def kept(tmp_path: Path, talk: Talk) -> dict[str, Path]:
    """A file for each sentence that needs more than a film."""
    photo, words, lut = tmp_path / "logo.png", tmp_path / "words.txt", tmp_path / "teal.cube"
    Image.new("RGB", (64, 64), "red").save(photo)
    words.write_text("Hello, I'm Ada Lovelace, engineer. This is what I do.")
    corners = [f"{r} {g} {1 - b}" for b in (0, 1) for g in (0, 1) for r in (0, 1)]
    lut.write_text("\n".join(["LUT_3D_SIZE 2", *corners, ""]))
    return {"logo": photo, "photo": photo, "captions": words, "script": words, "LUT": lut}


@pytest.mark.parametrize("said", SAID)
def test_each_sentence_is_understood_whole_and_does_its_work(
    said: str, shared_home: Home, talk: Talk, kept: dict[str, Path]
) -> None:
    async def work(caller: Caller) -> tuple[str, Json, Json]:
        files = {talk.path, *(file for word, file in kept.items() if word in said)}
        for file in files:
            await caller.upload(file)
        for first in next((ready for begin, ready in READY.items() if said.startswith(begin)), ()):
            await caller.say(first)
        before = await caller.draft()
        reply, _ = await caller.say(said)
        return reply, before, await caller.draft()

    reply, before, draft = with_caller(shared_home, work)
    wrong = r"not understood|did not understand|not possible|not here|shall|没有听懂|不能"
    assert not re.search(wrong, reply.split("\n\n")[0]), reply
    done = CHANGES_NOTHING.get(said)
    assert before != draft if done is None else done in reply, reply


def test_the_other_sentences_that_are_named_are_understood_too() -> None:
    table = README.split("## What you can say")[1].split("Media: ")[0]
    quoted = re.findall(r'"([^"]+)"', re.sub(r"^\| `[^`]+` \|", "", table, flags=re.M))
    media = facts(video("talk", 40), video("beach"), photo("logo"))
    film = after(placed(media), media, AddTitle("Hi"), AddMusic("music:lo-fi"))
    assert len(quoted) > 25
    for said in quoted:
        plan = understand(said, film, media)
        assert plan.steps, said
        assert (plan.left, plan.not_yet, plan.questions) == ((), (), ()), said


def test_every_setting_is_named() -> None:
    for name, field in Settings.model_fields.items():
        assert str(field.validation_alias or f"NEMO_{name.upper()}") in README


def test_the_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert len(pictures) == 3
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
