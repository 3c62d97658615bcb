"""Help for where one is: the keys that work here, and the slash commands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar, Final

from rich.cells import cell_len, set_cell_size
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screen import words
from tui.screen.keymap import ACTIVE, KEYMAP
from tui.talk.commands import COMMANDS

_WIDER: Final = ("edit", "panel", "app")
"""The places that others are in, the narrower ones first."""


class Help(ModalScreen[None]):
    """The keys of `place` first, then the others that work there."""

    AUTO_FOCUS = "*"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,f1,question_mark,enter", "dismiss", show=False),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
    ]

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """One box that scrolls."""
        active = next(places for places in ACTIVE if self._place in places)
        parts = _keys_of(self._place)
        for place in _WIDER:
            if place in active:
                parts += _keys_of(place)
        if "app" in active:  # elsewhere there is no prompt to write them in
            parts.append(_heading(words.HELP_COMMANDS))
            parts += _rows([(command.form, command.words) for command in COMMANDS.values()])
        with VerticalScroll(classes="box") as box:
            box.border_title = words.HELP_TITLE
            box.border_subtitle = words.HELP_CLOSE
            yield Static(Content("\n").join(parts), markup=False)

    def action_scroll(self, way: str) -> None:
        """Scroll by a line."""
        box = self.query_one(VerticalScroll)
        (box.scroll_down if way == "down" else box.scroll_up)(animate=False)


def _heading(title: str) -> Content:
    return Content(title).stylize("bold $primary")


def _rows(rows: Sequence[tuple[str, str]]) -> list[Content]:
    column = max(cell_len(keys) for keys, _ in rows) + 3
    return [
        Content(f"  {set_cell_size(keys, column)}") + Content(what).stylize("$quiet")
        for keys, what in rows
    ]


def _keys_of(place: str) -> list[Content]:
    rows = []
    for _, group in groupby(KEYMAP[place], key=lambda key: key.about):
        keys = [key for key in group if key.shown_now]
        if keys:
            first, last = keys[0].shown_now, keys[-1].shown_now
            rows.append((first if len(keys) == 1 else f"{first}–{last}", keys[0].words))
    return [_heading(words.PLACES[place]), *_rows(rows), Content()]
