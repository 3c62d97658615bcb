"""The question what to search for in a panel."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.screen import words


class Find(ModalScreen[str | None]):
    """Gives the text to search for."""

    AUTO_FOCUS = "*"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def compose(self) -> ComposeResult:
        """One line at the bottom."""
        asked = Input(classes="box")
        asked.cursor_blink = False
        asked.border_title = words.FIND
        asked.border_subtitle = words.FIND_HINT
        yield asked

    def on_input_submitted(self, submitted: Input.Submitted) -> None:
        """Give what was typed."""
        self.dismiss(submitted.value.strip() or None)

    def action_close(self) -> None:
        """Leave without searching."""
        self.dismiss(None)
