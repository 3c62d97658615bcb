"""The newest answer, in a line, while the chat is behind another panel."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from tui.screen import words
from tui.screen.keymap import shown
from tui.screen.richtext import reply_lines
from tui.wire.text import clean

MARK = "●"


class Unseen(Static):
    """The first words of what nobody has seen yet, and the key that shows all of it."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="unseen")
        self._words = ""

    def show(self, answer: str) -> None:
        """Tell of `answer`; nothing is there when it is empty."""
        lines = (line.plain.strip() for line in reply_lines(clean(answer)))
        self._words = next(filter(None, lines), "")
        self.display = bool(self._words)
        self.refresh()

    def render(self) -> Content:
        """Return the line for the width that there is: the words give way to the key."""
        key, mark = shown("app.chat"), f"{MARK} "
        room = self.content_size.width - cell_len(f"{mark}   {key}  {words.READ}")
        return Content.assemble(
            (mark, "bold $primary"),
            Content(self._words).truncate(max(4, room), ellipsis=True),
            (f"   {key}", "bold $quiet"),
            (f"  {words.READ}", "$quiet"),
        )
