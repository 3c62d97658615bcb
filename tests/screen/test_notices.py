"""Notices: what a key that can do nothing just now says, and how often."""

from __future__ import annotations

from textual.widgets._toast import Toast

from tests.screen.driving import SMALL, Stage, play
from tests.screen.samples import opened
from tui.events import NoticeRaised
from tui.screen import words


def _toasts(stage: Stage) -> list[str]:
    return [toast._notification.message for toast in stage.app.screen.query(Toast)]


def test_the_same_notice_stands_once_however_often_its_key_is_pressed() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.press("f4", *["c"] * 10)
        await stage.until(lambda: len(_toasts(stage)) == 1)
        assert stage.text().count(words.NO_JOB) == 1

    play(scene, SMALL)


def test_where_there_is_one_panel_a_notice_does_not_lie_over_the_prompt() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), NoticeRaised("one"))
        await stage.until(lambda: _toasts(stage) == ["one"])
        toast = stage.app.screen.query_one(Toast).region
        assert toast.bottom == stage.app.board.composer.region.y

    play(scene, SMALL)


def test_one_that_comes_again_stands_as_long_as_a_new_one_and_below_the_others() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), NoticeRaised("one"), NoticeRaised("two"))
        await stage.until(lambda: _toasts(stage) == ["one", "two"])
        first = next(iter(stage.app.screen.query(Toast)))._notification.raised_at
        await stage.publish(NoticeRaised("one"))
        await stage.until(lambda: _toasts(stage) == ["two", "one"])
        assert [*stage.app.screen.query(Toast)][-1]._notification.raised_at > first

    play(scene, SMALL)
