"""Notices stand for a while, whatever opens and closes, and hold nothing up."""

from __future__ import annotations

from textual.widgets._toast import Toast, ToastHolder, ToastRack

from tests.screen.driving import Stage, play
from tui.screen.notices import Notice


def test_a_notice_that_ends_just_as_it_is_put_on_a_screen_goes_and_holds_nothing_up() -> None:
    async def scene(stage: Stage) -> None:
        rack = stage.app.screen.query_one(ToastRack)
        await rack.mount(ToastHolder(Toast(Notice("Over.", timeout=-1e-6))))
        await stage.until(lambda: not rack.query(Toast))

    play(scene)


def test_a_notice_goes_on_another_screen_too() -> None:
    async def scene(stage: Stage) -> None:
        stage.app.notify("Here I am.", timeout=0.5)
        await stage.shows("Here I am.")
        await stage.press("f1")
        assert [type(notice) for notice in stage.app._notifications] in ([], [Notice])
        await stage.until(lambda: "Here I am." not in stage.text())
        assert len(stage.app.screen_stack) == 2

    play(scene)
