"""Moving about: focus, tabs, modal screens, leaving; and what an event never may do."""

from __future__ import annotations

import asyncio
import re

import pytest

from tests.screen.driving import SIZES, SMALL, TINY, WIDE, Stage, on_stage, play
from tests.screen.samples import every_event, job, opened, timeline
from tui.bus import Bus
from tui.events import (
    BackendChanged,
    CancelTurn,
    CreditsChanged,
    ListSessions,
    NoticeRaised,
    OpenSession,
    SessionsListed,
    SessionSummary,
    TimelineChanged,
    TurnEnded,
    TurnStarted,
    Undo,
)
from tui.screen import words
from tui.screen.app import NemoApp
from tui.screen.keymap import KEYMAP

HOSTILE = (
    "a\x1b]52;c;aGk=\x07b\x1b[2J\x9b31m\u202ec\u200b\x00\x7f\ud800"
    " [@click=app.quit]d[/] e [/] f\r\ng\t"
)
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_hostile_gets_through_any_event(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        for event in every_event(HOSTILE):
            await stage.publish(event)
            assert not UNSAFE.search(stage.text()), event
        await stage.press("escape")
        for key in ("f2", "f3", "f4", "f1"):
            await stage.press(key)
            assert not UNSAFE.search(stage.text()), key
        assert stage.app.is_running

    play(scene, size)


def test_the_last_filter_cleans_what_widgets_forget() -> None:
    from textual.content import Content
    from textual.widgets import Static

    async def scene(stage: Stage) -> None:
        raw = Content(HOSTILE.replace("\r\n", ""), strip_control_codes=False)
        await stage.app.board.chat.mount(Static(raw))
        await stage.settle()
        await stage.shows("]52;c;aGk=")
        assert not UNSAFE.search(stage.text())

    play(scene)


@pytest.mark.parametrize("size", SIZES)
def test_keys_lead_everywhere(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TimelineChanged(timeline()), job())
        board = stage.app.board
        assert board.prompt.has_focus
        for key, panel in (("f3", board.tracks.listing), ("f4", board.jobs), ("f2", board.chat)):
            await stage.press(key)
            assert panel.has_focus
            assert panel.region.area > 0
            await stage.press("i")
            assert board.prompt.has_focus
            await stage.press("escape")
            assert panel.has_focus
        await stage.press("question_mark")
        await stage.shows("In the chat")
        await stage.press("escape", "i", "f1")
        await stage.shows("In the prompt")

    play(scene, size)


def test_a_resize_keeps_everything() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TimelineChanged(timeline(2, "Urban")), job())
        await stage.press(*"half", "f3")
        for size in (SMALL, TINY, WIDE, SMALL):
            await stage.pilot.resize_terminal(*size)
            await stage.settle()
            await stage.shows("“Urban”")
            await stage.shows("half")
            assert stage.app.board.tracks.listing.has_focus
        await stage.pilot.resize_terminal(*WIDE)
        await stage.settle()
        await stage.shows("talk-1.mp4")

    play(scene)


def test_escape_twice_stops_waiting() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TurnStarted(1))
        await stage.shows("Escape twice stops waiting")
        await stage.press("escape")
        await stage.shows("Escape again stops waiting")
        assert stage.requests == []
        await stage.press("escape")
        assert stage.requests == [CancelTurn()]
        assert stage.app.board.prompt.has_focus
        await stage.publish(TurnEnded(1, "Stopped.", ok=False))
        await stage.press("escape", "escape")
        assert stage.requests == [CancelTurn()]

    play(scene)


def test_the_status_line_says_where_we_are() -> None:
    async def scene(stage: Stage) -> None:
        await stage.shows("connecting")
        await stage.publish(
            BackendChanged("studio", "ready", "trim-pauses"),
            CreditsChanged(0, 0, 0, unlimited=True),
            opened(),
        )
        last = stage.text().splitlines()[-1]
        for piece in ("studio ready", "trim-pauses", "Urban Dreams", "free"):
            assert piece in last
        await stage.publish(
            BackendChanged("cloud", "lost", "x", "The line dropped."), CreditsChanged(1234.5, 0, 0)
        )
        last = stage.text().splitlines()[-1]
        for piece in ("cloud lost", "The line dropped.", "1,234.5 credits"):
            assert piece in last

    play(scene, SMALL)


def test_sessions_are_picked_from_a_list() -> None:
    async def scene(stage: Stage) -> None:
        await stage.write("/sessions")
        await stage.press("enter")
        assert stage.requests == [ListSessions()]
        listed = (SessionSummary("a", "One", 1e9, "0:42"), SessionSummary("b", "Two", 1e9, ""))
        await stage.publish(SessionsListed(listed))
        await stage.shows("One")
        await stage.press("down", "enter")
        await stage.until(lambda: stage.requests[-1] == OpenSession("b"))
        await stage.until(lambda: stage.app.board.prompt.has_focus)

    play(scene, TINY)


def test_the_palette_does_everything_by_name() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("ctrl+p")
        await stage.until(lambda: "/upload" in stage.text())
        await stage.press(*"last edit")
        await stage.until(lambda: "take the last edit back" in stage.text())
        await stage.press("down", "enter")
        await stage.until(lambda: stage.requests == [Undo()])

    play(scene, SMALL)


def test_notices_show_as_they_are() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(NoticeRaised("a [/] b [red]c", "warning"))
        await stage.shows("a [/] b [red]c")

    play(scene)


def test_keys_can_be_given_anew_by_their_ids() -> None:
    async def scene(stage: Stage) -> None:
        stage.app.set_keymap({"app.tracks": "f9", "prompt.send": "ctrl+s"})
        await stage.press(*"hi", "ctrl+s", "f9")
        assert len(stage.requests) == 1
        assert stage.app.board.tracks.listing.has_focus

    play(scene)


def test_every_key_has_words_and_an_id_of_its_place() -> None:
    for place, keys in KEYMAP.items():
        for key in keys:
            assert key.words
            assert key.id.startswith(f"{place}.")


def test_quitting_leaves_with_0() -> None:
    async def run() -> None:
        async with on_stage() as stage:
            await stage.pilot.press("ctrl+q")
        assert stage.app.return_code == 0

    asyncio.run(run())


def test_a_fault_ends_with_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    app = NemoApp(Bus())

    async def run() -> None:
        async with app.run_test() as pilot:
            app.call_later(lambda: 1 / 0)
            await pilot.pause()

    with pytest.raises(ZeroDivisionError):  # a pilot passes it on
        asyncio.run(run())
    assert app.return_code == 1
    assert capsys.readouterr().err.split("\n")[0].startswith("nemo-tui stopped because of a fault")


def test_the_palette_says_why_something_cannot_be_done_now_and_stays() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("ctrl+p", *"stop waiting for")
        await stage.shows(words.NOTHING_TO_STOP)
        await stage.press("enter")
        assert stage.app.screen.is_modal
        assert stage.requests == []
        await stage.press("escape")
        await stage.publish(opened(), TurnStarted(1))
        await stage.press("ctrl+p", *"stop waiting for", "enter")
        await stage.until(lambda: stage.requests == [CancelTurn()])

    play(scene, SMALL)
