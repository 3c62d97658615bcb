"""Every action by name, under Ctrl+P."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.screen import words
from tui.screen.actions import Action, every_action, name_in_palette
from tui.talk.fuzzy import Match, match_all


class Palette(ModalScreen[Action | None]):
    """Gives the action that was picked. One that cannot be done now says why, and stays."""

    AUTO_FOCUS = "Input"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(8)", show=False, priority=True),
        Binding("pageup", "move(-8)", show=False, priority=True),
    ]

    def __init__(self, place: str, why_not: Callable[[Action], str]) -> None:
        super().__init__(id="palette")
        self._all = [(action, why_not(action)) for action in every_action(place)]
        self._shown: list[tuple[Action, str]] = []

    def compose(self) -> ComposeResult:
        """A line to type in over the actions."""
        asked = Input(placeholder=words.PALETTE_HINT, compact=True)
        asked.cursor_blink = False
        listing = OptionList(markup=False, compact=True)
        listing.can_focus = False
        with Vertical(classes="box") as box:
            box.border_title = words.PALETTE_TITLE
            box.border_subtitle = words.PALETTE_KEYS
            yield asked
            yield listing

    def on_mount(self) -> None:
        """Offer all of them before anything is typed."""
        self._offer("")

    def on_input_changed(self, changed: Input.Changed) -> None:
        """Offer those that match, the best first."""
        self._offer(changed.value)

    def on_input_submitted(self) -> None:
        """Do the highlighted one."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._pick(at)

    def on_option_list_option_selected(self, selected: OptionList.OptionSelected) -> None:
        """Do the one that was clicked."""
        self._pick(selected.option_index)

    def action_close(self) -> None:
        """Leave without doing anything."""
        self.dismiss(None)

    def action_move(self, by: int) -> None:
        """Highlight another one."""
        listing = self.query_one(OptionList)
        if self._shown:
            at = (listing.highlighted or 0) + by
            last = len(self._shown) - 1
            listing.highlighted = at % len(self._shown) if abs(by) == 1 else min(max(at, 0), last)

    def on_resize(self) -> None:
        """Fit the rows to the width."""
        self._offer(self.query_one(Input).value)

    def _pick(self, at: int) -> None:
        action, why_not = self._shown[at]
        if why_not:
            self.notify(why_not, markup=False)
        else:
            self.dismiss(action)

    def _offer(self, query: str) -> None:
        found: list[tuple[Match, tuple[int, ...], Action, str]] = []
        for action, why_not in self._all:
            by_name = match_all(query, name_in_palette(action))
            known = [fit for fit in (by_name, match_all(query, action.key)) if fit is not None]
            if known:
                found.append((min(known), by_name.at if by_name else (), action, why_not))
        if query.strip():
            found.sort(key=lambda one: one[0])
        self._shown = [(action, why_not) for *_, action, why_not in found]
        listing = self.query_one(OptionList)
        width = max(20, listing.size.width - 2)
        listing.set_options(
            Option(_row(at, action, why_not, width)) for _, at, action, why_not in found
        )
        listing.highlighted = 0 if self._shown else None
        if not self._shown:
            listing.add_option(Option(Content(words.PALETTE_NONE), disabled=True))


def _row(at: tuple[int, ...], action: Action, why_not: str, width: int) -> Content:
    room = max(8, width - cell_len(action.key) - 2)
    name = name_in_palette(action)
    text = Content(f"{name} — {why_not}" if why_not else name)
    for place in at:  # what was meant by what is typed
        text = text.stylize("bold $primary", place, place + 1)
    if why_not:
        text = text.stylize("$faint", len(name))
    row = text.truncate(room, ellipsis=True, pad=True)
    return Content.assemble(row, "  ", (action.key, "$quiet"))
