"""An answer that comes while another panel is in front of the chat is not missed."""

from __future__ import annotations

import pytest

from tests.screen.driving import SMALL, TINY, WIDE, Stage, play
from tests.screen.samples import opened, timeline
from tui.events import Message, MessageSaid, TimelineChanged, TurnEnded, TurnStarted
from tui.screen.unseen import MARK

LONG = "Cut **3 pauses**, 4.2 s in all: 18.0 s → 13.8 s.\n\n- 0:02.5\n- 0:06.1"
FIRST_WORDS = "Cut 3 pauses, 4.2 s in all"


def _tabs(stage: Stage) -> str:
    return stage.text().splitlines()[0]


@pytest.mark.parametrize("key", ["f3", "f4", "f5"])
@pytest.mark.parametrize("size", [SMALL, TINY])
def test_its_first_words_stand_above_the_prompt_until_the_chat_is_looked_at(
    size: tuple[int, int], key: str
) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TimelineChanged(timeline()))
        await stage.press(key)
        await stage.publish(TurnStarted(1), TurnEnded(1, LONG))
        (line,) = [line for line in stage.text().splitlines() if FIRST_WORDS in line]
        assert line.rstrip().endswith("F2  read")
        assert f"Chat {MARK}" in _tabs(stage)
        await stage.press("f2")
        assert FIRST_WORDS in stage.text()
        assert "read" not in stage.text()
        assert MARK not in _tabs(stage)
        await stage.press(key)
        assert FIRST_WORDS not in stage.text()

    play(scene, size)


def test_of_several_the_newest_is_shown() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.press("f4")
        for said in ("first", "second"):
            await stage.publish(MessageSaid(Message("notice", said)))
        assert "second   F2  read" in stage.text()
        assert "first" not in stage.text()

    play(scene, SMALL)


def test_what_one_says_oneself_is_known() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.press("f4")
        await stage.publish(MessageSaid(Message("user", "trim the pauses")))
        assert MARK not in _tabs(stage)
        assert "trim the pauses" not in stage.text()

    play(scene, SMALL)


def test_where_the_chat_is_beside_the_panel_nothing_is_said_twice() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.press("f4")
        await stage.publish(MessageSaid(Message("assistant", "All done.")))
        assert stage.text().count("All done.") == 1

    play(scene, WIDE)


def test_a_wider_terminal_shows_the_chat_so_nothing_is_new_in_it() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened())
        await stage.press("f4")
        await stage.publish(MessageSaid(Message("assistant", "All done.")))
        await stage.pilot.resize_terminal(*WIDE)
        await stage.until(lambda: stage.text().count("All done.") == 1)
        await stage.pilot.resize_terminal(*SMALL)
        await stage.settle()
        await stage.until(lambda: "F4" in _tabs(stage))
        assert MARK not in _tabs(stage)

    play(scene, SMALL)
