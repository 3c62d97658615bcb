"""Help for where one is: the keys that work here, and the slash commands."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screen import words
from tui.screen.commands import COMMANDS
from tui.screen.keymap import KEYMAP


class Help(ModalScreen[None]):
    """The keys of `place` first, then those that work everywhere."""

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
        places = ["prompt"] if self._place == "prompt" else [self._place, "panel"]
        parts = [part for place in [*places, "app"] for part in _keys_of(place)]
        parts.append(_heading(words.HELP_COMMANDS))
        parts += [_row(command.form, command.words) for command in COMMANDS.values()]
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


def _row(keys: str, what: str) -> Content:
    return Content(f"  {keys:<28}") + Content(what).stylize("$quiet")


def _keys_of(place: str) -> list[Content]:
    rows = [_heading(words.PLACES[place])]
    for _, group in groupby(KEYMAP[place], key=lambda key: key.id):
        keys = list(group)
        shown = keys[0].shown if len(keys) == 1 else f"{keys[0].shown}–{keys[-1].shown}"
        rows.append(_row(shown, keys[0].words))
    return [*rows, Content()]
