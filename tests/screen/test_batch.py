"""The batch panel: files and instructions in, a row each with what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from tests.screen.driving import SIZES, SMALL, WIDE, Stage, play
from tests.screen.test_app import HOSTILE, UNSAFE
from tui.events import (
    AddToBatch,
    BatchChanged,
    BatchItem,
    BatchItemChanged,
    CancelBatch,
    DropFromBatch,
    OpenSession,
    RetryBatch,
    ShowBatch,
    StartBatch,
)
from tui.screen.batch.adding import AddLine
from tui.screen.batch.line import meaning

ITEMS = (
    BatchItem("a", "/w/talk.mp4", "done", detail="/w/talk-1.mp4", session_id="1"),
    BatchItem("b", "/w/broken.mp4", "failed", detail="broken.mp4 cannot be read as media."),
    BatchItem("c", "/w/film.webm", "rendering", 0.42, 12.0, session_id="3"),
    BatchItem("d", "/w/new.mp4", "new"),
)
BATCH = BatchChanged(("trim the pauses", "make it square"), ITEMS)


async def shown(stage: Stage, batch: BatchChanged = BATCH) -> None:
    await stage.press("f6")
    await stage.until(lambda: stage.requests == [ShowBatch()])
    await stage.publish(batch)


@pytest.mark.parametrize("size", SIZES)
def test_each_file_is_a_row_that_says_what_becomes_of_it(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await shown(stage)
        await stage.shows("1 of 4 done · 1 at work · 1 failed")
        for text in ("talk.mp4", "/w/talk-1", "broken.mp4 cannot", "42 %", "2 make it square"):
            await stage.shows(text)
        await stage.press("escape", "j")
        await stage.shows("broken.mp4 cannot be read as media.")
        await stage.press("escape")
        await stage.until(lambda: stage.app.board.prompt.has_focus)

    play(scene, size)


@pytest.mark.parametrize(
    ("line", "added"),
    [
        ("clips/*.mp4", AddToBatch(("clips/*.mp4",))),
        ("talk.mp4 'my film.webm'", AddToBatch(("talk.mp4", "my film.webm"))),
        ("@talk.mp4 ~/clips/", AddToBatch(("talk.mp4", "~/clips/"))),
        ("/home/me/my film.mp4", AddToBatch(("/home/me/my film.mp4",))),
        ("https://a.test/x.mp4", AddToBatch(("https://a.test/x.mp4",))),
        ("trim the pauses", AddToBatch(instructions=("trim the pauses",))),
        ('add a title "talk.mp4"', AddToBatch(instructions=('add a title "talk.mp4"',))),
        ("don't speed it up", AddToBatch(instructions=("don't speed it up",))),
        (
            "*.mp4 b.webm -m 'trim the pauses' -m \"make it square\"",
            AddToBatch(("*.mp4", "b.webm"), ("trim the pauses", "make it square")),
        ),
        ("-m undo", AddToBatch(instructions=("undo",))),
        ("a.mp4 -m", AddToBatch(instructions=("a.mp4 -m",))),
        ("cut it -m undo", AddToBatch(instructions=("cut it -m undo",))),
    ],
)
def test_a_line_adds_files_or_an_instruction(line: str, added: AddToBatch) -> None:
    assert meaning(line) == added


def test_a_row_says_that_something_was_not_done_and_the_line_below_what() -> None:
    why = "I did not understand “gromble”."
    item = BatchItem("a", "/w/talk.mp4", "done", detail="/w/talk-1.mp4", undone=(why,))

    async def scene(stage: Stage) -> None:
        await shown(stage)
        await stage.publish(BatchItemChanged(item))
        await stage.shows("1 not done  /w/talk-1.mp4")
        await stage.shows(f"talk.mp4: {why}")

    play(scene, SMALL)


def test_lines_are_added_and_an_empty_one_starts() -> None:
    async def scene(stage: Stage) -> None:
        await shown(stage)
        await stage.press(*"make it louder", "enter", "enter")
        await stage.until(lambda: stage.requests[-1] == StartBatch())
        assert stage.requests[-2] == AddToBatch(instructions=("make it louder",))

    play(scene, SMALL)


def test_the_command_opens_it_with_files() -> None:
    async def scene(stage: Stage) -> None:
        await stage.write("/batch clips/*.mp4")
        await stage.press("enter")
        await stage.until(lambda: stage.requests == [AddToBatch(("clips/*.mp4",))])
        await stage.publish(BATCH)
        await stage.shows("1 of 4 done")
        await stage.press("f6")
        await stage.until(lambda: "1 of 4 done" not in stage.text())

    play(scene, SMALL)


def test_keys_act_on_the_file_under_the_cursor_or_say_why_not() -> None:
    async def scene(stage: Stage) -> None:
        await shown(stage)
        await stage.press("escape", "c")
        await stage.shows("Nothing is under way here.")
        await stage.press("j", "r", "j", "c", "x")
        await stage.shows("c again cancels film.webm.")
        await stage.press("c")
        await stage.shows("cancel it first")
        await stage.press("C", "C", "j", "x", "s", "X")
        await stage.until(lambda: len(stage.requests) == 7)
        assert stage.requests[1:] == [
            RetryBatch(("b",)),
            CancelBatch(("c",)),
            CancelBatch(),
            DropFromBatch(("d",)),
            StartBatch(),
            DropFromBatch(("a", "b")),
        ]

    play(scene, WIDE)


def test_files_that_are_dropped_beside_the_line_go_into_it() -> None:
    async def scene(stage: Stage) -> None:
        await shown(stage)
        await stage.press("escape")
        stage.app.post_message(Paste("/w/more.mp4"))
        line = stage.app.screen.query_one(Input)
        await stage.until(lambda: line.has_focus and line.value == "/w/more.mp4")

    play(scene, SMALL)


def test_enter_opens_the_session_of_a_file() -> None:
    async def scene(stage: Stage) -> None:
        await shown(stage)
        await stage.press("escape", "j", "enter")
        await stage.shows("It has no session yet.")
        await stage.press("k", "enter")
        await stage.until(lambda: stage.requests[-1] == OpenSession("1"))
        await stage.until(lambda: stage.app.board.prompt.has_focus)

    play(scene, SMALL)


def test_the_last_instruction_comes_back_into_the_line_to_be_changed() -> None:
    async def scene(stage: Stage) -> None:
        await shown(stage)
        await stage.press("escape", "e", *"ish", "enter")
        await stage.until(lambda: len(stage.requests) == 3)
        assert stage.requests[1:] == [
            DropFromBatch(instruction=1),
            AddToBatch(instructions=("make it squareish",)),
        ]

    play(scene, SMALL)


def test_fifty_files_keep_the_place_of_the_cursor_while_they_go_on() -> None:
    items = tuple(BatchItem(str(n), f"/w/clip-{n:02}.mp4", "waiting") for n in range(50))

    async def scene(stage: Stage) -> None:
        await shown(stage, BatchChanged((), items))
        await stage.press("escape", "G")
        await stage.shows("clip-49.mp4")
        for percent in range(1, 100):
            stage.bus.publish(
                BatchItemChanged(replace(items[49], state="rendering", fraction=percent / 100))
            )
        await stage.shows("99 %")
        await stage.publish(*(BatchItemChanged(replace(i, state="done")) for i in items))
        await stage.shows("50 of 50 done")
        await stage.shows("clip-49.mp4")

    play(scene, SMALL)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_hostile_gets_through(size: tuple[int, int]) -> None:
    item = BatchItem("a", HOSTILE, "failed", detail=HOSTILE)

    async def scene(stage: Stage) -> None:
        await shown(stage, BatchChanged((HOSTILE,), (item, replace(item, item_id="b"))))
        await stage.publish(BatchItemChanged(replace(item, state="editing")))
        assert not UNSAFE.search(stage.text())
        assert "[@click=app.quit]" in stage.text()

    play(scene, size)


def test_paths_are_completed_in_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clips").mkdir()
    for name in ("my talk.mp4", "other.webm", "notes.md"):
        (tmp_path / "clips" / name).touch()

    async def scene(stage: Stage) -> None:
        await shown(stage)
        line = stage.app.screen.query_one(AddLine)
        await stage.press(*"cl", "tab")
        await stage.shows("clips/")
        await stage.press("tab")
        assert line.value == "clips/"
        await stage.shows("my talk.mp4")
        assert "notes.md" not in stage.text()
        await stage.press("down", "up", "enter")
        assert line.value == "clips/my\\ talk.mp4 "
        await stage.press(*"@clips/o")
        await stage.shows("other.webm")
        await stage.press("escape")
        assert line.has_focus
        await stage.press("tab")
        await stage.shows("other.webm")
        await stage.press("enter", "enter")
        await stage.until(lambda: len(stage.requests) == 2)
        assert stage.requests[1] == AddToBatch(("clips/my talk.mp4", "clips/other.webm"))
        assert line.value == ""

    play(scene, SMALL)


def test_an_instruction_is_no_path() -> None:
    async def scene(stage: Stage) -> None:
        await shown(stage)
        line = stage.app.screen.query_one(AddLine)
        await stage.press(*"trim it and see https://a.test/x")
        assert line.completion.want is None
        await stage.press("tab")
        await stage.until(lambda: not line.has_focus)

    play(scene, SMALL)
