"""What a reply suggests to say next, as the studio writes it."""

from __future__ import annotations

import pytest

from tui.engine.suggestions import shown_transcript, without_suggestions
from tui.events import Message
from tui.studio.agent import say_chinese, say_english


@pytest.mark.parametrize(
    ("speaker", "sentences"),
    [
        (say_english, ('add a title "Your title" for 3 seconds', "undo")),
        (say_chinese, ("加一个标题“你好”，显示3秒", "撤销")),
    ],
)
def test_the_studios_line_is_taken_out_of_the_reply(
    speaker: object, sentences: tuple[str, ...]
) -> None:
    line = speaker.suggestions(sentences)  # type: ignore[attr-defined]
    assert without_suggestions(f"Done.\nAll of it.\n\n{line}") == ("Done.\nAll of it.", sentences)


@pytest.mark.parametrize(
    "reply",
    ["", "Done.", "Next you could say: “undo”\n\nBut that is not the end.", "Say “undo” now."],
)
def test_a_reply_that_suggests_nothing_stays_as_it_is(reply: str) -> None:
    assert without_suggestions(reply) == (reply, ())


def test_of_a_transcript_only_the_last_reply_suggests() -> None:
    offer = Message("assistant", "Done.\n\nNext you could say: “undo”")
    done, asked = Message("assistant", "Done."), Message("user", "trim")
    assert shown_transcript([offer, asked, done]) == ((done, asked, done), ())
    assert shown_transcript([asked, offer]) == ((asked, done), ("undo",))


def test_what_it_suggests_still_counts_after_an_export() -> None:
    offer = Message("assistant", "Done.\n\nNext you could say: “undo”")
    later = (Message("user", "export"), Message("notice", "Exported to talk.mp4"))
    assert shown_transcript([offer, *later])[1] == ("undo",)
