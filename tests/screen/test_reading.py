"""Long sessions: some screens of them are made, and all of them can be read."""

from __future__ import annotations

from tests.screen.driving import Stage, play
from tests.screen.samples import opened
from tui.events import Message, MessageSaid, TextGrew, TurnEnded, TurnStarted
from tui.screen.message import MessageView

LONG = tuple(Message("user", f"number {n} of many") for n in range(3000))


def top_line(stage: Stage) -> tuple[str, int]:
    """Return which message is at the top of the chat, and how far it reaches above."""
    chat = stage.app.board.chat
    views = [v for v in chat.query(MessageView) if v.virtual_region.bottom > chat.scroll_y]
    return views[0].plain, round(views[0].virtual_region.y - chat.scroll_y)


def test_of_a_long_session_only_some_screens_are_made() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(*LONG))
        await stage.shows("number 2999 of many")
        assert len(stage.app.board.chat.query(MessageView)) < 150

    play(scene)


def test_what_is_read_stays_in_its_place_while_more_is_made_above_it() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(*LONG))
        await stage.shows("number 2999 of many")
        chat = stage.app.board.chat
        before, jumps = top_line(stage), []
        made = len(chat.query(MessageView))
        await stage.press("f2")
        for _ in range(150):
            await stage.press("k")
            now = top_line(stage)
            lines = 2 * (int(before[0].split()[1]) - int(now[0].split()[1]))
            jumps.append(lines - before[1] + now[1])
            before = now
        assert set(jumps) == {1}
        assert len(chat.query(MessageView)) > made

    play(scene)


def test_the_oldest_message_is_one_key_away_and_so_is_the_newest() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(*LONG))
        await stage.press("f2", "g")
        await stage.shows("number 0 of many")
        assert "number 2999" not in stage.text()
        await stage.press(*"j" * 60)
        await stage.shows("number 30 of many")
        await stage.press("G")
        await stage.shows("number 2999 of many")
        await stage.publish(MessageSaid(Message("user", "and one more")))
        await stage.shows("and one more")

    play(scene)


def test_search_finds_what_is_not_made_yet() -> None:
    async def scene(stage: Stage) -> None:
        talk = (Message("user", "a needle"), *LONG, Message("user", "a needle too"), *LONG)
        await stage.publish(opened(*talk))
        await stage.press("f2", "slash", *"needle", "enter")
        await stage.shows("a needle too")
        await stage.press("n")
        await stage.until(lambda: "a needle " in stage.text() and "too" not in stage.text())
        await stage.press("n")
        await stage.shows("a needle too")

    play(scene)


def test_a_reply_goes_on_while_one_reads_far_above() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(*LONG), TurnStarted(1), TextGrew(1, "So far"))
        await stage.shows("So far")
        await stage.press("f2", "g")
        await stage.shows("number 0 of many")
        await stage.publish(
            TextGrew(1, "So far, so good"), MessageSaid(Message("notice", "By the"))
        )
        assert "so good" not in stage.text()
        await stage.press("G")
        await stage.shows("So far, so good")
        await stage.publish(TextGrew(1, "So far, so good, and more"))
        await stage.shows("and more")
        await stage.press("g")
        await stage.shows("number 0 of many")
        await stage.publish(TurnEnded(1, "It is done.", suggestions=("undo it",)))
        assert "undo it" not in stage.text()
        await stage.press("G")
        await stage.shows("It is done.")
        await stage.shows("undo it")
        assert stage.text().index("It is done.") < stage.text().index("By the")

    play(scene)


def test_a_reply_that_says_nothing_leaves_nothing() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(*LONG), TurnStarted(1))
        await stage.press("f2", "g")
        await stage.shows("number 0 of many")
        await stage.publish(TurnEnded(1, ""))
        await stage.press("G")
        await stage.shows("number 2999 of many")
        assert "…" not in stage.text().split("number 2999")[1].split("╭")[0]

    play(scene)


def test_a_growing_reply_shows_what_a_finished_one_does() -> None:
    text = "One **bold** word.\n\n- a bullet that is long enough to be wrapped " + "on and on " * 20
    whole = f"{text}\n```\nsome `code`\n\nand more\n```\n# End 好的，剪好了。\n" + "last " * 40

    async def scene(stage: Stage) -> None:
        await stage.publish(opened(), TurnStarted(1))
        for end in range(0, len(whole), 7):
            await stage.publish(TextGrew(1, whole[:end]))
        await stage.publish(TextGrew(1, whole))
        await stage.until(lambda: "last last" in stage.text())
        live = stage.app.board.chat._live
        assert live is not None
        await stage.until(lambda: live.plain == whole.strip("\n"))
        grown = _lines(stage.text())
        await stage.publish(opened(Message("assistant", whole)))
        await stage.shows("End 好的")
        assert _lines(stage.text()) == grown

    play(scene)


def _lines(text: str) -> list[str]:
    """Return the lines of the chat from the reply's beginning to its end."""
    lines = [line.split("│")[1].rstrip() for line in text.split("\n") if line.count("│") > 1]
    first = next(n for n, line in enumerate(lines) if "One bold" in line)
    last = max(n for n, line in enumerate(lines) if "last last" in line)
    return lines[first : last + 1]
