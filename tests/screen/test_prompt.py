"""The prompt: sending, history, completion."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.events import Paste

from tests.screen.driving import SIZES, SMALL, Stage, on_stage, play
from tests.screen.samples import job, opened, timeline
from tui.events import AddMedia, ListSessions, Message, SendMessage, TimelineChanged, Undo
from tui.settings import ScreenSettings


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


LONG = "\n".join(f"line {n}" for n in range(42))


async def paste(stage: Stage, text: str) -> None:
    stage.app.post_message(Paste(text))
    await stage.settle()


@pytest.mark.parametrize("size", SIZES)
def test_a_long_paste_is_folded_and_sent_whole(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await stage.press(*"script: ")
        await paste(stage, LONG)
        await stage.shows("script: [pasted 42 lines]")
        assert prompt.size.height == 1
        await stage.press(*" go", "enter")
        await stage.until(lambda: stage.requests == [SendMessage(f"script: {LONG} go")])
        assert prompt.text == ""
        await stage.press("up")  # what was sent comes back as it was sent
        assert prompt.text == f"script: {LONG} go"

    play(scene, size)


def test_folded_pastes_are_told_apart_and_go_as_one() -> None:
    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await paste(stage, LONG)
        await paste(stage, LONG.replace("line", "row"))
        assert prompt.text == "[pasted 42 lines][pasted 42 lines, 2]"
        await stage.press("backspace")
        assert prompt.text == "[pasted 42 lines]"
        await stage.press("home", "delete")
        assert prompt.text == ""
        await paste(stage, "\n".join("1234567890"))
        assert "[pasted" not in prompt.text

    play(scene)


def test_tab_unfolds_a_paste_to_be_changed() -> None:
    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await paste(stage, LONG)
        await stage.press("tab")
        assert prompt.text == LONG
        await stage.press("!", "enter")
        await stage.until(lambda: stage.requests == [SendMessage(f"{LONG}!")])

    play(scene)


@pytest.mark.parametrize("panel", ["f2", "f3", "f4", "f5"])
def test_a_paste_beside_the_prompt_goes_into_it(panel: str) -> None:
    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await stage.publish(opened(), TimelineChanged(timeline()), job())
        await stage.write("cut ")
        await stage.press(panel)
        stage.app.post_message(Paste("'/films/my clip.mp4' dd c"))
        await stage.until(lambda: prompt.text == "cut '/films/my clip.mp4' dd c")
        assert prompt.has_focus
        assert stage.requests == []

    play(scene)


def test_what_is_no_key_is_written_and_the_letters_behind_it_too() -> None:
    async def scene(stage: Stage) -> None:
        prompt = stage.app.board.prompt
        await stage.publish(opened())
        for written in ("剪掉", "é"):
            await stage.press("f4", "j", *written, "c")
            await stage.until(lambda: prompt.has_focus)
        assert prompt.text == "剪掉céc"

    play(scene)


def test_a_key_that_was_chosen_for_an_action_stays_a_key() -> None:
    async def scene() -> None:
        async with on_stage(settings=ScreenSettings(keys={"jobs.show": "é"})) as stage:
            await stage.publish(opened(), job(name="talk.mp4", detail="half of it"))
            await stage.press("f4", "é")
            await stage.shows("half of it")
            assert stage.app.board.prompt.text == ""

    asyncio.run(scene())
