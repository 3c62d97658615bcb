"""The question what a title or a caption shall say."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.screen import words


class NewText(ModalScreen[str | None]):
    """Gives the new text; the present one stands there to be changed."""

    AUTO_FOCUS = "*"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(self, present: str) -> None:
        super().__init__()
        self._present = present

    def compose(self) -> ComposeResult:
        """One line at the bottom."""
        asked = Input(self._present, classes="box", select_on_focus=False)
        asked.cursor_blink = False
        asked.border_title = words.EDIT_TEXT
        asked.border_subtitle = words.EDIT_TEXT_HINT
        yield asked

    def on_input_submitted(self, submitted: Input.Submitted) -> None:
        """Give what was typed."""
        self.dismiss(submitted.value.strip() or None)

    def action_close(self) -> None:
        """Leave the text as it is."""
        self.dismiss(None)
