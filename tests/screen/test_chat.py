"""The chat, seen from outside."""

from __future__ import annotations

import pytest

from tests.screen.driving import SIZES, SMALL, WIDE, Stage, play
from tests.screen.samples import opened
from tui.events import (
    Message,
    MessageSaid,
    SendMessage,
    SessionOpened,
    TextGrew,
    TurnEnded,
    TurnStarted,
    TurnWaiting,
)
from tui.screen.message import MessageView


@pytest.mark.parametrize("size", SIZES)
def test_a_turn_from_question_to_answer(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.shows("Hello there.")
        await stage.publish(MessageSaid(Message("user", "trim the pauses")), TurnStarted(7))
        await stage.shows("trim the pauses")
        assert "Hello there." not in stage.text()
        await stage.shows("…")
        await stage.publish(TextGrew(7, "I am **cut"))
        await stage.shows("I am **cut")
        await stage.publish(TurnWaiting(7, 120, "⏳ Still working… 2:00"))
        await stage.shows("Still working… 2:00")
        await stage.publish(TurnEnded(7, "I am **cutting**.\n- one\n- `two`"))
        await stage.shows("I am cutting.")
        await stage.shows("• one")
        await stage.shows("• two")
        assert "Still working" not in stage.text()
        await stage.publish(TextGrew(7, "a late echo"))
        assert "a late echo" not in stage.text()

    play(scene, size)


def test_a_reply_is_redrawn_at_most_eight_times_a_second() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TurnStarted(1))
        live = stage.app.board.chat._live
        assert live is not None
        drawn: list[str] = []
        grow = live.grow
        live.grow = lambda text: (drawn.append(text), grow(text))[1]  # type: ignore[method-assign]
        loop = stage.app._loop
        assert loop is not None
        began = loop.time()
        for n in range(200):
            stage.bus.publish(TextGrew(1, "word " * n))
            await stage.pilot.pause(0.005)
        took = loop.time() - began
        last = "word " * 199
        await stage.until(lambda: drawn[-1] == last)
        assert len(drawn) <= 3 + 8 * took

    play(scene)


def test_a_session_with_a_transcript_replaces_the_chat() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), MessageSaid(Message("user", "of the old session")))
        await stage.publish(opened(Message("user", "earlier"), Message("assistant", "done then")))
        await stage.shows("earlier")
        await stage.shows("done then")
        assert "of the old session" not in stage.text()
        assert "Hello there." not in stage.text()

    play(scene)


def test_the_chat_stays_at_the_bottom_unless_somebody_reads_above() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.publish(*(MessageSaid(Message("user", f"message {n}")) for n in range(60)))
        await stage.shows("message 59")
        await stage.press("f2", "g")
        await stage.shows("message 0")
        await stage.publish(MessageSaid(Message("user", "the newest")))
        assert "the newest" not in stage.text()
        await stage.press("G")
        await stage.shows("the newest")

    play(scene)


def test_messages_that_came_while_another_tab_was_shown_are_there() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.press("f3")
        await stage.publish(*(MessageSaid(Message("user", f"message {n}")) for n in range(30)))
        await stage.press("f2")
        await stage.shows("message 29")

    play(scene, SMALL)


def test_old_messages_are_forgotten_by_their_height() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        long = "line\n" * 100
        await stage.publish(*(MessageSaid(Message("assistant", long)) for _ in range(30)))
        chat = stage.app.board.chat
        await stage.until(lambda: chat.virtual_size.height <= 2000)
        assert chat.virtual_size.height >= 1300
        transcript = tuple(Message("user", f"number {n}") for n in range(5000))
        await stage.publish(SessionOpened("s", "t", transcript))
        assert len(chat.query(MessageView)) < 1000
        await stage.shows("number 4999")

    play(scene)


def test_suggestions_go_into_the_prompt_by_their_number() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.press("escape", "2")
        prompt = stage.app.board.prompt
        assert prompt.text == "Crop it"
        assert prompt.has_focus
        assert stage.requests == []

    play(scene)


def test_what_can_be_said_next_stays_below_a_notice_and_goes_with_the_next_message() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(SessionOpened("s1", "T", (), "Hello there.", ("Trim it", "Crop it")))
        await stage.publish(MessageSaid(Message("notice", "Added talk.mp4.")))
        text = stage.text()
        assert text.index("Added talk.mp4.") < text.index("1  Trim it")
        assert stage.app.board.chat.suggestions == ("Trim it", "Crop it")
        await stage.press("alt+1")  # there is a clip to do it to, so it is said
        assert stage.requests[-1] == SendMessage("Trim it")
        await stage.publish(MessageSaid(Message("user", "Trim it")))
        assert "Crop it" not in stage.text()

    play(scene, WIDE)


def test_marks_of_markup_show_as_they_are() -> None:
    hostile = "[@click=app.quit]x[/] a [/] b clip[1080p][final].mp4 $name [red]"

    async def scene(stage: Stage) -> None:
        for who in ("user", "assistant", "notice"):
            await stage.publish(opened(), MessageSaid(Message(who, hostile)))  # type: ignore[arg-type]
            shown = " ".join(stage.text().replace("│", " ").split())
            for piece in ("[@click=app.quit]x[/]", "a [/] b", "clip[1080p][final].mp4", "[red]"):
                assert piece in shown

    play(scene, WIDE)


def test_search_goes_through_the_messages() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), MessageSaid(Message("user", "the needle")))
        await stage.publish(*(MessageSaid(Message("user", f"hay {n}")) for n in range(60)))
        await stage.press("f2", "slash", *"needle", "enter")
        await stage.shows("the needle")

    play(scene)
