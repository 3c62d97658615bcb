"""One message of the chat: one widget, whatever it holds."""

from __future__ import annotations

import re
from typing import Final, Literal

from textual.content import Content
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.style import Style
from textual.widgets import Static

from tui.events import Message
from tui.screen import words
from tui.screen.growing import Growing
from tui.screen.richtext import reply_content, reply_lines
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


class LiveReply(Static):
    """The reply that is being written."""

    def __init__(self, turn_id: int, text: str = "") -> None:
        self._shown = Growing()
        super().__init__(markup=False)
        self.auto_links = False  # it has none; Textual would look through all of it each time
        self.add_class("assistant", "-live")
        self.turn_id = turn_id
        self.grow(text)

    def grow(self, text: str) -> None:
        """Show `text`, all that is known of the reply."""
        self.plain = clean(text).strip("\n")
        awaited = [Content(words.WAITING).stylize("$faint")]
        self._show(reply_lines(self.plain) if self.plain else awaited)

    def finish(self, text: str, ok: bool) -> None:
        """Show the reply as the transcript keeps it."""
        self.plain = clean(text).strip("\n") or words.REPLY_LOST
        self.remove_class("-live")
        self.set_class(not ok, "-failed")
        self._show(reply_lines(self.plain))

    def render(self) -> Growing:
        """Return the lines."""
        return self._shown

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what of the text is selected."""
        return selection.extract(self._shown.content.plain), "\n"

    def notify_style_update(self) -> None:
        """Show it in the new colours."""
        self._shown.forget()
        super().notify_style_update()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines it takes, and while a long one grows some to grow into.

        So the chat scrolls once in a while and not with every line: each scroll writes all of it.
        """
        lines = super().get_content_height(container, viewport, width)
        if not self.has_class("-live") or lines <= FIRST_LINES:
            return lines
        return -(-lines // LINES_AT_ONCE) * LINES_AT_ONCE

    def _show(self, lines: list[Content]) -> None:
        """Draw what differs; all is laid out anew only where another height is needed."""
        same = self._shown.become(lines)
        size = self.content_size
        if not size:
            self.refresh(layout=True)
            return
        self.clear_cached_dimensions()
        if self.get_content_height(size, size, size.width) != size.height:
            self.refresh(layout=True)
            return
        first = self._shown.height_of(same, self.styles.get_rules(), size.width)
        self.refresh(Region(0, first, size.width, max(1, size.height - first)))


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
