"""The list of past sessions, to pick one."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.events import SessionSummary
from tui.screen import words
from tui.screen.figures import day_and_time
from tui.wire.text import clean_line


class Sessions(ModalScreen[str | None]):
    """Gives the id of the session that was picked."""

    AUTO_FOCUS = "*"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", show=False),
        Binding("j", "move('down')", show=False),
        Binding("k", "move('up')", show=False),
        Binding("g", "move('first')", show=False),
        Binding("G", "move('last')", show=False),
    ]

    def __init__(self, sessions: tuple[SessionSummary, ...]) -> None:
        super().__init__()
        self._sessions = sessions

    def compose(self) -> ComposeResult:
        """One row a session."""
        rows = [Option(_row(session)) for session in self._sessions]
        picker = OptionList(*rows, markup=False, compact=True, classes="box")
        picker.highlighted = 0
        picker.border_title = words.SESSIONS_TITLE
        picker.border_subtitle = words.SESSIONS_HINT
        yield picker

    def on_option_list_option_selected(self, selected: OptionList.OptionSelected) -> None:
        """Give the picked session."""
        self.dismiss(self._sessions[selected.option_index].session_id)

    def action_close(self) -> None:
        """Leave without a choice."""
        self.dismiss(None)

    def action_move(self, way: str) -> None:
        """Move the cursor."""
        picker = self.query_one(OptionList)
        {
            "down": picker.action_cursor_down,
            "up": picker.action_cursor_up,
            "first": picker.action_first,
            "last": picker.action_last,
        }[way]()


def _row(session: SessionSummary) -> Content:
    title = clean_line(session.title, 60) or words.UNTITLED
    about = "  ".join(filter(None, (day_and_time(session.changed_at), clean_line(session.summary))))
    return Content("\n").join([Content(title), Content(about).stylize("$quiet")])
