"""An address in a notice of ours is a link that the terminal can open; one in a reply is not."""

from __future__ import annotations

import pytest

from tests.screen.driving import Stage, play
from tui.events import Message, MessageSaid
from tui.screen.message import MessageView


def links(stage: Stage) -> list[str]:
    """What the terminal is told to open, of all that is on the screen."""
    found = []
    for view in stage.app.query(MessageView):
        for line in view.render_lines(view.size.region):
            found += [s.style.link for s in line if s.style and s.style.link]
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("file:///films/talk-1a2b3c.mp4\nThat link is for this machine.",
         {"file:///films/talk-1a2b3c.mp4"}),
        ("can open this link for an hour: http://127.0.0.1:40000/abc/talk.mp4",
         {"http://127.0.0.1:40000/abc/talk.mp4"}),
        ("Exported to /films/talk.mp4", set()),
        ("javascript:alert(1)", set()),
    ],
)  # fmt: skip
def test_an_address_in_a_notice_can_be_opened(text: str, wanted: set[str]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(MessageSaid(Message("notice", text)))
        await stage.settle()
        assert set(links(stage)) == wanted

    play(scene)


def test_an_address_in_a_reply_is_only_words() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(MessageSaid(Message("assistant", "see http://example.org/x")))
        await stage.settle()
        assert links(stage) == []

    play(scene)
