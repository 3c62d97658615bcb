"""The prompt: sending, history, completion."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screen.driving import SIZES, SMALL, Stage, play
from tests.screen.samples import opened
from tui.events import AddMedia, ListSessions, Message, SendMessage, Undo


@pytest.mark.parametrize("size", SIZES)
def test_enter_sends_and_ctrl_j_begins_a_line(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await stage.press("enter")
        await stage.press(*"one", "ctrl+j", *"two")
        assert prompt.size.height == 2
        await stage.press("enter")
        assert stage.requests == [SendMessage("one\ntwo")]
        assert prompt.text == ""
        assert prompt.size.height == 1
        await stage.write("line\n" * 20)
        assert prompt.size.height == 6

    play(scene, size)


def test_up_and_down_walk_the_history() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(Message("user", "from before"), Message("assistant", "ok")))
        prompt = stage.app.board.prompt
        await stage.press(*"now", "enter", *"draft")
        for key, text in (
            ("up", "now"),
            ("up", "from before"),
            ("up", "from before"),
            ("down", "now"),
            ("down", "draft"),
            ("down", "draft"),
        ):
            await stage.press(key)
            assert prompt.text == text

    play(scene)


def test_slash_commands_complete() -> None:
    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await stage.press("slash")
        await stage.shows("take the last edit back")
        await stage.press(*"un")
        assert "go back to a past session" not in stage.text()
        await stage.press("tab")
        assert prompt.text == "/undo"
        await stage.press("enter")
        assert stage.requests == [Undo()]
        await stage.press("slash", "s", "down", "enter")
        assert stage.requests == [Undo(), ListSessions()]
        await stage.press("slash", "u", "p", "escape")
        assert "add a clip" not in stage.text()
        assert prompt.has_focus
        assert prompt.text == "/up"

    play(scene, SMALL)


def test_bad_commands_stay_in_the_prompt_to_be_mended() -> None:
    async def scene(stage: Stage) -> None:
        await stage.write("/undoo")
        await stage.press("enter")
        await stage.shows("did you mean /undo?")
        assert stage.app.board.prompt.text == "/undoo"
        assert stage.requests == []

    play(scene)


def test_paths_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "my films"
    folder.mkdir()
    for name in ("talk.mp4", "talk[1].mov", "notes.txt"):
        (folder / name).touch()
    (folder / "bad\x1b[31m.mp4").touch()
    monkeypatch.chdir(tmp_path)

    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await stage.write("/upload my")
        await stage.until(lambda: "my films/" in stage.text())
        await stage.press("tab")
        await stage.until(lambda: "talk.mp4" in stage.text())
        await stage.shows("talk[1].mov")
        assert "notes.txt" not in stage.text()
        assert "bad" not in stage.text()
        await stage.press("enter")
        assert prompt.text == "/upload my films/talk.mp4"
        await stage.press("enter")
        assert stage.requests == [AddMedia("my films/talk.mp4")]
        await stage.write("@my")
        await stage.until(lambda: "my films/" in stage.text())
        await stage.press("tab")
        await stage.until(lambda: "talk[1].mov" in stage.text())
        await stage.press("down", "tab", *"trim")
        assert prompt.text == '@"my films/talk[1].mov" trim'
        await stage.press("enter")
        assert stage.requests[1:] == [AddMedia("my films/talk[1].mov"), SendMessage("trim")]

    play(scene)
