"""The list of sessions: found by typing, previewed, opened, forked, renamed."""

from __future__ import annotations

import pytest

from tests.screen.driving import SIZES, SMALL, WIDE, Stage, play
from tui.events import (
    ForkSession,
    ListSessions,
    Message,
    OpenSession,
    RenameSession,
    SessionsListed,
    SessionSummary,
)

TALK = SessionSummary(
    "1", "talk.mp4", 1.7e9, "", 42.0, 2,
    (Message("user", "trim the pauses"), Message("assistant", "Cut 3 pauses.")), ("/w/talk-1.mp4",),
)  # fmt: skip
FILM = SessionSummary("2", "film.webm", 1.6e9, "", 7.0, 1, (Message("user", "make it square"),))
BEACH = SessionSummary("3", "beach.mov", 1.5e9, "")
LISTED = SessionsListed((TALK, FILM, BEACH), open_id="1")


async def listed(stage: Stage) -> None:
    await stage.press("f7")
    await stage.until(lambda: stage.requests == [ListSessions()])
    await stage.publish(LISTED)
    await stage.shows("beach.mov")


@pytest.mark.parametrize("size", SIZES)
def test_a_session_is_known_by_what_was_said_in_it(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await listed(stage)
        await stage.shows("make it square")
        await stage.press("up")
        await stage.shows("Cut 3 pauses.")
        await stage.shows("/w/talk-1.mp4")
        await stage.shows("0:42")

    play(scene, size)


def test_enter_goes_back_and_forth_between_two() -> None:
    async def scene(stage: Stage) -> None:
        await listed(stage)
        await stage.press("enter")
        await stage.until(lambda: stage.requests[-1] == OpenSession("2"))

    play(scene, SMALL)


def test_typing_finds_by_title_and_by_what_was_said() -> None:
    async def scene(stage: Stage) -> None:
        await listed(stage)
        await stage.press(*"pauses")
        await stage.until(lambda: "beach.mov" not in stage.text())
        assert "talk.mp4" in stage.text()
        await stage.press("enter")
        await stage.until(lambda: stage.requests[-1] == OpenSession("1"))

    play(scene, SMALL)


def test_a_title_is_changed_in_the_list_and_the_list_stays() -> None:
    async def scene(stage: Stage) -> None:
        await listed(stage)
        await stage.press("down", "f2", "ctrl+u", *"Holiday")
        await stage.shows("New title")
        await stage.press("enter")
        await stage.until(lambda: stage.requests[-1] == RenameSession("Holiday", "3"))
        await stage.shows("Holiday")
        await stage.shows("talk.mp4")
        await stage.press("f2", *"x", "escape")
        await stage.shows("Type to find")
        assert stage.requests[-1] == RenameSession("Holiday", "3")

    play(scene, SMALL)


def test_another_way_is_tried_from_any_session() -> None:
    async def scene(stage: Stage) -> None:
        await listed(stage)
        await stage.press("ctrl+f")
        await stage.until(lambda: stage.requests[-1] == ForkSession("2"))
        await stage.write("/fork")
        await stage.press("enter")
        await stage.until(lambda: stage.requests[-1] == ForkSession())
        await stage.write("/rename My film")
        await stage.press("enter")
        await stage.until(lambda: stage.requests[-1] == RenameSession("My film"))

    play(scene, WIDE)
