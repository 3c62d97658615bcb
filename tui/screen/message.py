"""One message of the chat: one widget, whatever it holds."""

from __future__ import annotations

import re
from typing import Final, Literal

from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widgets import Static

from tui.events import Message
from tui.screen import words
from tui.screen.richtext import reply_content
from tui.wire.text import clean

FIRST_LINES: Final = 4
LINES_AT_ONCE: Final = 8
# Only what RFC 3986 lets into an address, and only at the end of a line, where our own words put
# one: text of others that a notice holds stands in the middle.
_ADDRESS: Final = re.compile(
    r"(?:^|(?<=[\s：]))(?:file:///|https?://)[\w.~:/?#@!$&'()*+,;=%-]+$", re.ASCII | re.MULTILINE
)


class MessageView(Static):
    """A message that will not change any more."""

    def __init__(self, message: Message) -> None:
        self.plain = clean(message.text).strip("\n")
        super().__init__(_content(message.who, self.plain), markup=False)
        self.add_class(message.who)

    def lines_at(self, width: int) -> int:
        """Return about how many lines it takes, before it is laid out."""
        return lines_of(self.plain, width)


class LiveReply(Static):
    """The reply that is being written."""

    def __init__(self, turn_id: int) -> None:
        super().__init__(Content(words.WAITING).stylize("$faint"), markup=False)
        self.add_class("assistant", "-live")
        self.turn_id = turn_id
        self.plain = ""

    def grow(self, text: str) -> None:
        """Show `text`, all that is known of the reply."""
        self.plain = clean(text).strip("\n")
        awaited = Content(words.WAITING).stylize("$faint")
        self.update(reply_content(self.plain) if self.plain else awaited)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines it takes, and while a long one grows some to grow into.

        So the chat scrolls once in a while and not with every line: each scroll writes all of it.
        """
        lines = super().get_content_height(container, viewport, width)
        if not self.has_class("-live") or lines <= FIRST_LINES:
            return lines
        return -(-lines // LINES_AT_ONCE) * LINES_AT_ONCE

    def finish(self, text: str, ok: bool) -> None:
        """Show the reply as the transcript keeps it."""
        self.plain = clean(text).strip("\n") or words.REPLY_LOST
        self.remove_class("-live")
        self.set_class(not ok, "-failed")
        self.update(_content("assistant", self.plain))


def lines_of(text: str, width: int) -> int:
    """Return about how many lines `text` takes at `width`, with the space below it."""
    return 1 + sum(1 + len(line) // max(1, width) for line in text.split("\n"))


def _content(who: Literal["user", "assistant", "notice"], text: str) -> Content:
    if who == "assistant":
        return reply_content(text)
    if who == "notice":
        return _linked(Content(f"· {text}"))
    return Content(text)


def _linked(content: Content) -> Content:
    """Let a terminal that can open the addresses in a notice of ours: each is its own words."""
    for address in _ADDRESS.finditer(content.plain):
        style = Style(link=address[0], underline=True)
        content = content.stylize(style, address.start(), address.end())
    return content
