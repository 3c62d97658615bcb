"""Chinese on the screen: a line is full, and ends where a line may end."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from tests.screen.driving import SMALL, Stage, play
from tests.screen.samples import opened
from tui.events import Message, TextGrew, TurnEnded, TurnStarted
from tui.screen.chat import Chat
from tui.screen.growing import Growing
from tui.screen.message import LiveReply, MessageView
from tui.screen.richtext import reply_lines
from tui.screen.wrapping import words, wrap_wide_text

wrap_wide_text()

CLOSES = "，。！？；：、）」』》”…"
OPENS = "（「『《“"
SAID = (
    "我把 talk.mp4 的停顿都剪掉了，总共十二处，现在片子长一分二十三秒。"
    "接下来可以说：「加字幕」、「导出」（或者“竖屏”）……**配乐**也可以小一点！"
)
LONGEST = cell_len("屏”）……**")
"""What stays together, and may not have fitted."""
MIXED = st.text(
    st.sampled_from("剪掉停顿字幕のー" + CLOSES + OPENS + "abc 12.%é’\u0301"), max_size=80
)


def rows(text: str, width: int) -> list[str]:
    return [line.plain for line in Content(text).wrap(width)]


@pytest.mark.parametrize("width", range(8, 60))
def test_a_line_is_full_and_ends_where_a_line_may_end(width: int) -> None:
    lines = rows(SAID, width)
    assert "".join(lines).replace(" ", "") == SAID.replace(" ", "")
    for line, following in itertools.pairwise(lines):
        assert cell_len(line) <= width
        assert following[0] not in CLOSES
        assert line[-1] not in OPENS
        assert width - cell_len(line) <= LONGEST


@given(MIXED, st.integers(2, 40))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    lines = rows(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert Content(text).get_height({}, width) == len(lines)


@given(MIXED)
def test_pieces_are_the_text_in_order(text: str) -> None:
    pieces = list(words(text))
    assert "".join(piece for *_, piece in pieces).strip() == text.strip()
    assert all(text[start:end] == piece for start, end, piece in pieces)


@pytest.mark.parametrize(
    "text", ["it’s “fine” — really", "naïve café, déjà-vu", "a (b) c", "한국어 문장"]
)
def test_what_has_blanks_breaks_at_blanks(text: str) -> None:
    assert [piece.strip() for *_, piece in words(text)] == text.split()


@given(st.lists(MIXED, max_size=4), MIXED, st.integers(4, 40))
def test_a_growing_reply_breaks_as_the_whole_one(old: list[str], last: str, width: int) -> None:
    grown = Growing()
    for end in range(len(last) + 1):
        grown.become(reply_lines("\n".join([*old, last[:end]])))
    assert grown.get_height({}, width) == grown.content.get_height({}, width)


@pytest.mark.parametrize("who", ["user", "assistant", "notice"])
def test_messages_of_both_sides_are_wrapped_so_and_copied_as_they_are(who: str) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(Message(who, SAID)))  # type: ignore[arg-type]
        view = stage.app.query_one(MessageView)
        lines = [row.text.strip() for row in view.render_lines(view.size.region)]
        full = [cell_len(line) for line in [line for line in lines if line][:-1]]
        assert full
        assert all(view.content_size.width - cells <= LONGEST for cells in full)
        view.text_select_all()
        assert SAID.replace("**", "") in (stage.app.screen.get_selected_text() or "").replace(
            "**", ""
        )

    play(scene, SMALL)


def test_so_is_a_reply_that_is_being_written() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(opened(Message("user", "剪")), TurnStarted(1), TextGrew(1, SAID))
        live = stage.app.query_one(LiveReply)
        await stage.until(lambda: "talk.mp4 的停顿" in stage.text())
        shown = [line for line in stage.text().splitlines() if "talk.mp4" in line]
        await stage.publish(TurnEnded(1, SAID))
        assert [line for line in stage.text().splitlines() if "talk.mp4" in line] == shown
        assert stage.app.query_one(Chat).query_one(LiveReply) is live

    play(scene, SMALL)
