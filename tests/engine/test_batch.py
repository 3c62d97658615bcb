"""A batch: many files, each in a session of its own, before the real studio."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from tests.engine.stage import Stage, at_the_desk
from tests.homes import Home
from tests.measure import numbers
from tui.events import (
    AddToBatch,
    BatchChanged,
    BatchItem,
    BatchItemChanged,
    CancelBatch,
    DropFromBatch,
    NoticeRaised,
    OpenSession,
    RetryBatch,
    ShowBatch,
    StartBatch,
    TurnEnded,
)

FIRST_SECOND = "keep the first second"


def items(stage: Stage) -> dict[str, BatchItem]:
    """The batch as one who has heard everything knows it, by the files' names."""
    known: dict[str, BatchItem] = {}
    for event in stage.heard:
        if isinstance(event, BatchChanged):
            known = {item.item_id: item for item in event.items}
        elif isinstance(event, BatchItemChanged) and event.item.item_id in known:
            known[event.item.item_id] = event.item
    return {Path(item.source).name: item for item in known.values()}


async def started(stage: Stage, *files: Path, instruction: str = FIRST_SECOND) -> None:
    stage.do(AddToBatch(tuple(map(str, files)), (instruction,)))
    await stage.until(lambda: len(items(stage)) == len(files))
    stage.do(StartBatch())
    await stage.until(lambda: all(item.state != "new" for item in items(stage).values()))


async def over(stage: Stage) -> dict[str, BatchItem]:
    async with asyncio.timeout(60):
        while not all(item.is_over for item in items(stage).values()):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return items(stage)


def test_each_file_gets_its_own_session_and_result_and_a_broken_one_says_why(
    home: Home, footage: Any
) -> None:
    broken = home.work / "broken.mp4"
    broken.write_text("no film")

    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            await started(stage, footage.film.path, broken, footage.silent.path)
            end = await over(stage)
            assert [end[name].state for name in ("film.mp4", "broken.mp4", "silent.mp4")] == [
                "done", "failed", "done",
            ]  # fmt: skip
            assert "cannot be read as media" in end["broken.mp4"].detail
            assert numbers(Path(end["film.mp4"].detail)) == list(range(30))
            assert len({item.session_id for item in end.values()}) == 3
            said = [event.text for event in stage.all(NoticeRaised)]
            assert said == ["The batch is done: 2 finished, 1 failed or cancelled."]
            # What goes on in the sessions of the batch is no talk of the open one.
            assert not stage.all(TurnEnded)
            stage.do(OpenSession(end["film.mp4"].session_id))
            await stage.until(lambda: stage.workspace.timeline.duration_ms == 1000)

    asyncio.run(scenario())


def test_what_of_an_instruction_was_not_done_is_told_of_each_file(home: Home, footage: Any) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            wish = f"{FIRST_SECOND} and gromble the flib"
            await started(stage, footage.film.path, instruction=wish)
            end = (await over(stage))["film.mp4"]
            assert end.state == "done"
            assert numbers(Path(end.detail)) == list(range(30))
            assert len(end.undone) == 1
            assert "gromble the flib" in end.undone[0]
            (told,) = stage.all(NoticeRaised)
            assert told.text.endswith("In 1 of them not all was done: the batch says what.")
            stage.do(ShowBatch())  # and it is still known when the list is read from the disk
            await stage.until(lambda: stage.all(BatchChanged)[-1].items == (end,))

    asyncio.run(scenario())


def test_patterns_and_folders_name_the_media_in_them(home: Home) -> None:
    clips = home.work / "clips"
    clips.mkdir()
    for name in ("b.mp4", "a.mov", "notes.txt"):
        (clips / name).touch()

    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(AddToBatch((str(clips),)))
            await stage.until(lambda: list(items(stage)) == ["a.mov", "b.mp4"])
            stage.do(AddToBatch((str(clips / "*.mp4"), str(home.work / "*.webm"))))
            await stage.until(lambda: stage.all(NoticeRaised))
            assert "*.webm" in stage.all(NoticeRaised)[0].text
            assert list(items(stage)) == ["a.mov", "b.mp4"]
            first = items(stage)["a.mov"].item_id
            stage.do(DropFromBatch((first,)))
            await stage.until(lambda: list(items(stage)) == ["b.mp4"])

    asyncio.run(scenario())


def test_one_or_all_are_cancelled_and_begun_anew_with_the_instructions_of_now(
    home: Home, footage: Any
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            await started(stage, footage.long.path, footage.film.path, instruction="make it square")
            stage.do(CancelBatch())
            end = await over(stage)
            assert {item.state for item in end.values()} == {"cancelled"}
            stage.do(DropFromBatch(instruction=0))
            stage.do(AddToBatch((), (FIRST_SECOND,)))
            await stage.until(lambda: stage.all(BatchChanged)[-1].instructions == (FIRST_SECOND,))
            stage.do(RetryBatch((end["film.mp4"].item_id,)))
            await stage.until(lambda: not items(stage)["film.mp4"].is_over)
            end = await over(stage)
            assert end["long.mp4"].state == "cancelled"
            assert numbers(Path(end["film.mp4"].detail)) == list(range(30))

    asyncio.run(scenario())
    assert not list(home.work.glob("*.part"))


def test_what_a_program_left_is_gone_on_with_at_the_next_start(home: Home, footage: Any) -> None:
    async def begun() -> None:
        async with at_the_desk(home.settings) as stage:
            await started(stage, footage.film.path, footage.long.path, footage.silent.path)
            await stage.until(lambda: "rendering" in {i.state for i in items(stage).values()})

    async def ended() -> dict[str, BatchItem]:
        async with at_the_desk(home.settings) as stage:
            stage.do(ShowBatch())
            await stage.until(lambda: items(stage))
            return await over(stage)

    asyncio.run(begun())
    end = asyncio.run(ended())
    assert {item.state for item in end.values()} == {"done"}, end
    assert numbers(Path(end["long.mp4"].detail)) == list(range(30))
    # One file each: nothing was rendered twice.
    assert len(list(home.work.glob("*.mp4"))) == 3
