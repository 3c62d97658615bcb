"""The row of tabs where there is room for one panel only."""

from __future__ import annotations

from typing import Final, Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message as Said
from textual.widgets import Static

from tui.screen import words
from tui.screen.keymap import shown

Panel = Literal["chat", "tracks", "jobs", "film"]
PANELS: Final[tuple[Panel, ...]] = ("chat", "tracks", "jobs", "film")


class PanelTab(Static):
    """One tab: its key, its name, and a word on what goes on in it."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self._info = ""
        super().__init__(self._content(), markup=False, id=f"tab-{panel}")

    def show(self, info: str) -> None:
        """Show `info` behind the name."""
        if info != self._info:
            self._info = info
            self.update(self._content())

    def on_click(self) -> None:
        """Go to the panel."""
        self.post_message(PanelTabs.Chosen(self.panel))

    def _content(self) -> Content:
        names = {
            "chat": words.CHAT,
            "tracks": words.TRACKS,
            "jobs": words.JOBS,
            "film": words.TIMELINE,
        }
        tab = Content.assemble((shown(f"app.{self.panel}"), "$quiet"), " ", names[self.panel])
        return tab + Content(f" {self._info}").stylize("$primary") if self._info else tab


class PanelTabs(Horizontal):
    """The tabs; the one that is shown is underlined."""

    class Chosen(Said):
        """A tab was clicked."""

        def __init__(self, panel: Panel) -> None:
            super().__init__()
            self.panel = panel

    def __init__(self) -> None:
        super().__init__(id="tabs")

    def compose(self) -> ComposeResult:
        """One tab a panel."""
        yield from (PanelTab(panel) for panel in PANELS)

    def choose(self, panel: Panel) -> None:
        """Mark the tab of `panel`."""
        for tab in self.query(PanelTab):
            tab.set_class(tab.panel == panel, "-active")

    def show(self, panel: Panel, info: str) -> None:
        """Show a word on what goes on in `panel`."""
        self.query_one(f"#tab-{panel}", PanelTab).show(info)
