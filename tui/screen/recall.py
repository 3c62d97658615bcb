"""Search in what was sent before, in all sessions: as one types, newest first."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as Said
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.screen import words
from tui.talk.history_file import read_history
from tui.wire.text import clean, clean_line

MOST_SHOWN: Final = 50


class Recall(ModalScreen[str | None]):
    """Gives the text that was found. The key that opened it goes to an older one."""

    AUTO_FOCUS = "Input"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("up,ctrl+r", "move(1)", show=False, priority=True),
        Binding("down,ctrl+s", "move(-1)", show=False, priority=True),
    ]

    class Read(Said):
        """The disk has been read."""

        def __init__(self, texts: list[str]) -> None:
            super().__init__()
            self.texts = texts

    def __init__(self, texts: Sequence[str], state: Path | None, typed: str) -> None:
        super().__init__(id="recall")
        self._texts = list(dict.fromkeys(reversed(texts)))
        self._state = state
        self._begin_with = typed
        self._found: list[str] = []

    def compose(self) -> ComposeResult:
        """The newest stands right above the line that is typed in."""
        listing = OptionList(markup=False, compact=True)
        listing.can_focus = False
        asked = Input(self._begin_with, placeholder=words.RECALL_HINT, compact=True)
        asked.cursor_blink = False
        with Vertical(classes="box") as box:
            box.border_title = words.RECALL_TITLE
            box.border_subtitle = words.RECALL_KEYS
            yield listing
            yield asked

    def on_mount(self) -> None:
        """Show what this session has, and read the rest."""
        self._search()
        state = self._state
        if state is not None:
            # A daemon, as a dead disk must not keep the program alive.
            threading.Thread(
                target=lambda: self.post_message(self.Read(read_history(state))),
                name="read-history",
                daemon=True,
            ).start()

    def on_recall_read(self, read: Read) -> None:
        """Search in the other sessions' texts too."""
        self._texts = list(dict.fromkeys([*self._texts, *map(clean, reversed(read.texts))]))
        self._search()

    def on_input_changed(self) -> None:
        """Search anew."""
        self._search()

    def on_input_submitted(self) -> None:
        """Give the highlighted one."""
        at = self.query_one(OptionList).highlighted
        self.dismiss(self._found[-1 - at] if at is not None and self._found else None)

    def on_option_list_option_selected(self, selected: OptionList.OptionSelected) -> None:
        """Give the one that was clicked."""
        self.dismiss(self._found[-1 - selected.option_index])

    def action_close(self) -> None:
        """Leave without a choice."""
        self.dismiss(None)

    def action_move(self, older: int) -> None:
        """Highlight an older or a newer one."""
        listing = self.query_one(OptionList)
        if self._found and listing.highlighted is not None:
            last = len(self._found) - 1
            listing.highlighted = min(max(listing.highlighted - older, 0), last)

    def _search(self) -> None:
        wanted = self.query_one(Input).value.casefold().split()
        self._found = [
            text for text in self._texts if all(word in text.casefold() for word in wanted)
        ][:MOST_SHOWN]
        listing = self.query_one(OptionList)
        rows = [Option(Content(clean_line(text, 300))) for text in reversed(self._found)]
        listing.set_options(rows or [Option(Content(words.RECALL_NONE), disabled=True)])
        listing.highlighted = len(rows) - 1 if rows else None
