"""Every key, in one place, by an id under which it can be changed.

The id says where the key works (`app`, `prompt`, `panel`, …) and what it does; the words for it
stand under the same id in `words.KEYS`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from textual.binding import Binding, BindingType

from tui.screen import words


@dataclass(frozen=True)
class Key:
    """What pressing `keys` (comma-separated, as Textual names them) does."""

    id: str
    keys: str
    action: str
    shown: str
    """The keys as a person reads them."""
    priority: bool = False

    @property
    def words(self) -> str:
        """What it does, for help and palette."""
        return words.KEYS[self.id]


PANEL_KEYS: Final = (
    Key("panel.down", "j", "down", "j ↓"),
    Key("panel.up", "k", "up", "k ↑"),
    Key("panel.first", "g,home", "first", "g Home"),
    Key("panel.last", "G,end", "last", "G End"),
    Key("panel.find", "slash", "app.find", "/"),
    Key("panel.again", "n", "app.find_again", "n"),
    Key("panel.write", "i", "app.write", "i"),
    Key("panel.help", "question_mark", "app.help", "?"),
)

KEYMAP: Final[dict[str, tuple[Key, ...]]] = {
    "app": (
        Key("app.help", "f1", "help", "F1"),
        Key("app.chat", "f2", "show('chat')", "F2"),
        Key("app.tracks", "f3", "show('tracks')", "F3"),
        Key("app.jobs", "f4", "show('jobs')", "F4"),
        Key("app.palette", "ctrl+p", "command_palette", "Ctrl+P", priority=True),
        Key("app.leave", "escape", "leave", "Escape"),
        Key("app.accept", "ctrl+y", "accept", "Ctrl+Y", priority=True),
        Key("app.redraw", "ctrl+l", "redraw", "Ctrl+L", priority=True),
        Key("app.quit", "ctrl+q", "quit", "Ctrl+Q", priority=True),
    ),
    "prompt": (
        Key("prompt.send", "enter", "send", "Enter", priority=True),
        Key("prompt.newline", "ctrl+j,shift+enter", "newline", "Ctrl+J", priority=True),
        Key("prompt.complete", "tab", "complete", "Tab", priority=True),
        Key("prompt.history", "up", "cursor_up", "↑"),
        Key("prompt.history", "down", "cursor_down", "↓"),
    ),
    "panel": PANEL_KEYS,
    "chat": (
        Key("chat.write", "enter", "app.write", "Enter"),
        Key("chat.take_back", "e", "app.take_back", "e"),
        *(Key("chat.suggestion", str(n), f"suggestion({n})", str(n)) for n in range(1, 10)),
    ),
    "tracks": (Key("tracks.toggle", "enter", "select_cursor", "Enter"),),
    "jobs": (
        Key("jobs.cancel", "c,delete", "cancel", "c Delete"),
        Key("jobs.show", "enter", "details", "Enter"),
    ),
}


def bindings(*places: str) -> list[BindingType]:
    """Return Textual's bindings for the keys of `places`."""
    keys = [key for place in places for key in KEYMAP[place]]
    shared = Counter(key.id for key in keys)
    return [
        Binding(
            key.keys,
            key.action,
            key.words,
            show=False,
            priority=key.priority,
            # Textual allows an id once; keys that share theirs are told apart by the key.
            id=key.id if shared[key.id] == 1 else f"{key.id}.{key.keys}",
        )
        for key in keys
    ]
