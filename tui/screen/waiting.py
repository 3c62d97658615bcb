"""What stands above the prompt: what a turn is doing, messages that wait for theirs, an offer."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Region, Size
from textual.widgets import Static

from tui.events import Queued, Request
from tui.screen import words
from tui.screen.keymap import shown
from tui.wire.text import clean, clean_line

MOST_SHOWN: Final = 4  # a long queue must not take the chat's place
STATUS_LINES: Final = 3


class Queue(Static):
    """What waits, in the order in which it will go out, a line each."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="queue")
        self._waiting: tuple[Queued, ...] = ()
        self._pressed: tuple[str | Queued, ...] = ()

    @property
    def newest(self) -> Queued | None:
        """The message that was written last."""
        messages = [m for m in (*self._waiting, *self._pressed) if isinstance(m, Queued)]
        return messages[-1] if messages else None

    def show(self, waiting: tuple[Queued, ...]) -> None:
        """Draw what waits; nothing is there when nothing does."""
        self._waiting = waiting
        self._show()

    def show_pressed(self, pressed: tuple[str | Queued, ...]) -> None:
        """Draw what keys do that were pressed and wait, and the messages behind them, last."""
        if pressed != self._pressed:
            self._pressed = pressed
            self._show()

    def _show(self) -> None:
        self.display = bool(self._waiting or self._pressed)
        self.refresh(layout=True)

    def render(self) -> Content:
        """Return a line for each message, with what lies between first and last left out."""
        lines = [
            _line(waits.text if isinstance(waits, Queued) else waits, self.content_size.width)
            for waits in (*self._waiting, *self._pressed)
        ]
        if (surplus := len(lines) - MOST_SHOWN) > 0:
            left_out = Content(f"  {words.MORE_WAITING.format(count=surplus + 1)}")
            lines[1 : surplus + 2] = [left_out.stylize("$faint")]
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines there are."""
        return min(len(self._waiting) + len(self._pressed), MOST_SHOWN)


class TurnStatus(Static):
    """What a long turn is doing. A countdown draws only the line that differs, once a second."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="turn-status")
        self._text = ""

    def show(self, text: str) -> None:
        """Say `text`; nothing is there when it is empty."""
        text = clean(text).strip()
        if text == self._text:
            return
        before = self._lines(self.content_size.width)
        self._text = text
        after = self._lines(self.content_size.width)
        if len(before) != len(after) or not self._text:
            self.display = bool(self._text)
            self.refresh(layout=True)
            return
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old.plain != new.plain:
                self.refresh(Region(0, row, self.size.width, 1))

    def render(self) -> Content:
        """Return the lines for the width that there is."""
        return Content("\n").join(self._lines(self.content_size.width)).stylize("$quiet")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines there are at `width`."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        return Content(self._text).wrap(max(8, width))[:STATUS_LINES] if self._text else []


class Offer(Static):
    """One line: the key that does what was offered, and the one that does not."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="offer")
        self._label = ""
        self.request: Request | None = None
        """What a yes asks for; None while nothing is offered."""

    def show(self, label: str, request: Request | None) -> None:
        """Offer `request` as `label`; None takes the offer back."""
        self.request = request
        self._label = clean_line(label) if request is not None else ""
        self.display = request is not None
        self.refresh()

    def take_back(self) -> bool:
        """Offer nothing any more; return whether something was offered."""
        was_offered = self.request is not None
        if was_offered:
            self.show("", None)
        return was_offered

    def render(self) -> Content:
        """Return the line for the width that there is: the label gives way to the keys."""
        yes, no = shown("app.accept"), f"   {shown('app.leave')}"
        room = self.content_size.width - cell_len(f"{yes}  {no}  {words.OFFER_NO}")
        label = Content(self._label).truncate(max(4, room), ellipsis=True)
        return Content.assemble(
            (yes, "bold $primary"),
            "  ",
            label,
            (no, "bold $quiet"),
            (f"  {words.OFFER_NO}", "$quiet"),
        )


def _line(text: str, width: int) -> Content:
    said = f"  {words.QUEUED}"
    room = max(4, width - 2 - cell_len(said))
    said_text = Content(clean_line(text)).truncate(room, ellipsis=True)
    return Content.assemble(("◌ ", "$faint"), said_text.stylize("$quiet"), (said, "$faint"))
