"""Above the prompt: what a long turn is doing, messages that wait for theirs, and an offer."""

from __future__ import annotations

import re
import sys

import pytest

from tests.screen.driving import SIZES, TINY, Stage, play
from tests.screen.samples import opened
from tests.terminal import Terminal
from tui.events import (
    ActionOffered,
    Export,
    Message,
    MessageSaid,
    QueueChanged,
    Queued,
    Request,
    SendMessage,
    Share,
    TakeBack,
    TextGrew,
    TurnEnded,
    TurnStarted,
    TurnWaiting,
)
from tui.screen import words
from tui.talk import words as talk_words

OFFER = ActionOffered("export the video", Export())


def waiting(*texts: str) -> QueueChanged:
    return QueueChanged(tuple(Queued(number, text) for number, text in enumerate(texts, 1)))


def shown(stage: Stage, *texts: str) -> list[str]:
    """Those of `texts` that wait, in the order in which they are shown."""
    lines = [line for line in stage.text().split("\n") if f"  {words.QUEUED}" in line]
    return [text for line in lines for text in texts if text in line]


@pytest.mark.parametrize("size", SIZES)
def test_what_waits_is_shown_in_order_and_goes_when_it_is_out(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TurnStarted(1), waiting("first", "second " * 40, "剪掉停顿"))
        assert shown(stage, "first", "second", "剪掉停顿") == ["first", "second", "剪掉停顿"]
        await stage.shows("edit what waits · Escape twice stops")
        await stage.publish(waiting("second"))
        assert shown(stage, "first", "second") == ["second"]
        await stage.publish(waiting())
        assert shown(stage, "first", "second") == []
        await stage.shows("Escape twice stops waiting")

    play(scene, size)


def test_a_long_queue_leaves_the_chat_its_place() -> None:
    async def scene(stage: Stage) -> None:
        names = [f"wish {letter}" for letter in "abcdefg"]
        await stage.publish(opened(), TurnStarted(1), waiting(*names))
        assert shown(stage, *names) == ["wish a", "wish f", "wish g"]
        await stage.shows("4 more are waiting")

    play(scene, TINY)


def test_up_in_an_empty_prompt_takes_the_newest_back_and_sends_it_anew() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(Message("user", "before")), TurnStarted(1))
        await stage.press(*"one", "enter", *"two", "enter")
        await stage.publish(waiting("one", "two"))
        stage.requests.clear()
        await stage.press("up")
        assert stage.requests == [TakeBack(2)]
        assert stage.app.board.prompt.text == "two"
        await stage.publish(waiting("one"))
        await stage.press("up")  # a text is there: this is the history now, without "two"
        assert stage.app.board.prompt.text == "one"
        await stage.press("down", "!", "enter")
        assert stage.requests == [TakeBack(2), SendMessage("two!")]

    play(scene)


def test_a_message_that_went_out_meanwhile_does_not_stay_to_be_sent_twice() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TurnStarted(1), waiting("one"))
        await stage.press("up")
        await stage.publish(waiting(), MessageSaid(Message("user", "one")))
        assert stage.app.board.prompt.text == ""
        await stage.press("up")
        assert stage.app.board.prompt.text == "one"  # it is in the history

    play(scene)


def test_the_chat_and_the_palette_take_back_too_but_not_over_a_text() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TurnStarted(1), waiting("one"))
        await stage.press("h", "f2", "e")
        await stage.shows(words.PROMPT_HOLDS_TEXT[:30])
        assert stage.requests == []
        await stage.press("i", "backspace", "f2", "e")
        assert stage.requests == [TakeBack(1)]
        assert stage.app.board.prompt.has_focus
        await stage.publish(waiting())
        await stage.press("enter", "ctrl+p", *"edit the message that waits", "enter")
        await stage.shows(words.NOTHING_WAITS)

    play(scene)


@pytest.mark.parametrize("size", SIZES)
def test_one_key_takes_an_offer_and_typing_goes_on(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), OFFER)
        await stage.shows("Ctrl+Y  export the video   Escape  no")
        await stage.press(*"yes")
        assert stage.app.board.prompt.text == "yes"
        assert stage.requests == []
        await stage.press("ctrl+y")
        assert stage.requests == [Export()]
        assert "Ctrl+Y" not in stage.text()
        await stage.press("ctrl+y")
        assert stage.requests == [Export()]
        assert stage.app.board.prompt.text == "yes"

    play(scene, size)


@pytest.mark.parametrize("end", ["escape", "taken back", "sent", "said", "session"])
def test_an_offer_goes_away(end: str) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), OFFER)
        await stage.shows("Ctrl+Y")
        requests: list[Request] = []
        match end:
            case "escape":
                await stage.press("escape")
                assert stage.app.board.prompt.has_focus  # it only says no
            case "taken back":
                await stage.publish(ActionOffered("", None))
            case "sent":
                await stage.press("x", "enter")
                requests = [SendMessage("x")]
            case "said":
                await stage.publish(MessageSaid(Message("user", "next")))
            case "session":
                await stage.publish(opened())
        assert "Ctrl+Y" not in stage.text()
        await stage.press("ctrl+y")
        assert stage.requests == requests

    play(scene)


def test_the_palette_takes_an_offer_whatever_its_label_holds() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), ActionOffered("a [/] [@click=app.quit]b[/]", Export()))
        await stage.shows("Ctrl+Y  a [/] [@click=app.quit]b[/]   Escape  no")
        await stage.press("ctrl+p", *"ctrl+y")
        await stage.shows(words.KEYS["app.accept"])
        await stage.press("enter")
        await stage.until(lambda: stage.requests == [Export()])

    play(scene)


def test_share_is_a_command() -> None:
    async def scene(stage: Stage) -> None:
        await stage.write("/share")
        await stage.shows(talk_words.COMMANDS["share"])
        await stage.press("enter")
        assert stage.requests == [Share()]

    play(scene)


def test_a_countdown_stands_until_the_reply_goes_on_or_ends() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TurnStarted(1), TurnWaiting(1, 3, "Looking in 0:29…"))
        await stage.shows("Looking in 0:29…")
        await stage.publish(TurnWaiting(1, 4, "Looking in 0:28…"))
        await stage.shows("Looking in 0:28…")
        await stage.publish(TurnWaiting(2, 4, "of another turn"))
        assert "of another turn" not in stage.text()
        await stage.publish(TextGrew(1, "Done"))
        assert "Looking" not in stage.text()
        await stage.publish(TurnWaiting(1, 9, "Looking in 0:09…"), TurnEnded(1, "Done"))
        assert "Looking" not in stage.text()

    play(scene)


def test_a_second_of_a_countdown_costs_few_bytes() -> None:
    with Terminal([sys.executable, "-m", "tests.screen.scripted"], 120, 36) as terminal:
        terminal.wait_for("Hello there.")
        terminal.send("wait\r")
        terminal.wait_for("Looking at")
        terminal.settle(0.3)
        before, at = len(terminal.raw), re.search(r"0:\d\d \(", terminal.text)
        assert at is not None
        terminal.wait_gone(at[0])
        terminal.settle(0.2)
        assert len(terminal.raw) - before <= 2 * 250  # one tick, or two on a busy machine
