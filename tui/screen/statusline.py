"""The bottom row: where we are, by which skill, in which session, with how many credits."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from tui.events import BackendChanged, CreditsChanged
from tui.screen import words
from tui.talk.figures import amount
from tui.wire.text import clean_line

MARKS = {"connecting": ("◌", "$warning"), "ready": ("●", "$success"), "lost": ("✗", "$error")}
GAP = " · "


class StatusLine(Static):
    """One row that is drawn when something in it changes, and not before."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="status")
        self._backend: BackendChanged | None = None
        self._title = ""
        self._credits = ""

    def show_backend(self, backend: BackendChanged) -> None:
        """Show where we are connected."""
        self._backend = backend
        self.refresh()

    def show_session(self, title: str) -> None:
        """Show which session is open."""
        self._title = clean_line(title, 60)
        self.refresh()

    def show_credits(self, credits: CreditsChanged) -> None:
        """Show what the account holds."""
        held = words.CREDITS.format(amount=amount(credits.available))
        self._credits = words.FREE if credits.unlimited else held
        self.refresh()

    def render(self) -> Content:
        """Return the row: connection, skill and session at the left, credits at the right."""
        width = self.content_size.width
        connection = self._backend.connection if self._backend else "connecting"
        mark, colour = MARKS[connection]
        place = words.BACKENDS[self._backend.backend] if self._backend else ""
        left = [" ".join(filter(None, (place, words.CONNECTIONS[connection])))]
        if self._backend and self._backend.detail and connection != "ready":
            left.append(clean_line(self._backend.detail))
        else:
            left += [clean_line(self._backend.skill, 40) if self._backend else "", self._title]
        text = GAP.join(filter(None, left))
        room = width - 2 - (cell_len(self._credits) + 2 if self._credits else 0)
        said = Content(text).truncate(max(1, room), ellipsis=True, pad=True)
        row = Content.assemble((mark, f"bold {colour}"), " ", said)
        return row + Content(f"  {self._credits}") if self._credits else row
