"""Every action of the program: what it is called, what does it, and why it cannot be done now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tui.screen import words
from tui.screen.keymap import KEYMAP
from tui.screen.tabs import PANELS
from tui.talk.commands import COMMANDS


@dataclass(frozen=True)
class Action:
    """One entry of the palette."""

    name: str
    key: str
    """As shown; empty where it has none."""
    run: str
    """What Textual does."""
    place: str = "app"
    """Where it is done: one goes there first."""
    id: str = ""
    """The id in the keymap, if it is there."""


_NOT_BY_NAME: Final = frozenset({"app.palette", "panel.help"})


def every_action(place: str) -> Iterator[Action]:
    """Yield all actions: the commands, then those of everywhere, of `place`, and of the rest."""
    for command in COMMANDS.values():
        line = f"/{command.name}"
        run = f"write({line + ' '!r})" if command.needs_argument else f"line({line!r})"
        yield Action(command.words, f"/{command.name}", run)
    first = ["app", place, *(["panel"] if place in PANELS else [])]
    for where in [*first, *(other for other in KEYMAP if other not in first)]:
        said = set[str]()
        for key in KEYMAP[where]:
            if key.id not in _NOT_BY_NAME and key.about not in said:
                said.add(key.about)
                yield Action(key.words, key.shown_now, key.action, where, key.id)


def name_in_palette(action: Action) -> str:
    """Return `action` as one searches for it: with its place, where it is one of a panel."""
    where = words.PLACES.get(action.place, "") if action.place not in {"app", "panel"} else ""
    return f"{action.name} · {where}" if where else action.name
