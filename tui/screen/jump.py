"""Letters on all that one can go to; a letter goes there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import ascii_lowercase, digits
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screen import words

LETTERS: Final = tuple("asdfghjkl" + "".join(c for c in ascii_lowercase if c not in "asdfghjkl"))
MANY: Final = tuple(a + b for a in LETTERS for b in (*LETTERS, *digits))


@dataclass(frozen=True)
class Place:
    """Something to go to: where its letter is shown, and what goes there."""

    at: Offset
    go: Callable[[], object]


class Jump(ModalScreen[Place | None]):
    """Gives the place whose letter was pressed; any other key closes."""

    def __init__(self, places: Iterable[Place]) -> None:
        super().__init__(id="jump")
        ordered = sorted(places, key=lambda place: (place.at.y, place.at.x))
        marks = LETTERS if len(ordered) <= len(LETTERS) else MANY
        self._places = dict(zip(marks, ordered, strict=False))
        self._typed = ""
        self._laid_out = False

    def compose(self) -> ComposeResult:
        """One small label a place, and a line that says what to do."""
        for mark, place in self._places.items():
            label = Static(Content(mark), markup=False, classes="mark")
            label.styles.offset = place.at
            yield label
        yield Static(words.JUMP_HINT, markup=False, classes="hint")

    def on_key(self, event: events.Key) -> None:
        """Go to the place of the letter."""
        event.stop()
        self._typed += event.character or "?"
        if self._typed in self._places:
            self.dismiss(self._places[self._typed])
        elif not any(mark.startswith(self._typed) for mark in self._places):
            self.dismiss(None)

    def on_resize(self) -> None:
        """Close: all is elsewhere now."""
        if self._laid_out:
            self.dismiss(None)
        self._laid_out = True
