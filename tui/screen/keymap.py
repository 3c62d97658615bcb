"""Every key, in one place, by an id under which it can be changed.

The id says where the key works (`app`, `prompt`, `panel`, …) and what it does; the words for it
stand under the same id in `words.KEYS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from textual.binding import Binding, BindingType

from tui.screen import words


@dataclass(frozen=True)
class Key:
    """What pressing `keys` (comma-separated, as Textual names them; empty: no key) does."""

    id: str
    keys: str
    action: str
    shown: str
    """The keys as a person reads them."""
    priority: bool = False

    @property
    def place(self) -> str:
        """Where it works."""
        return self.id.partition(".")[0]

    @property
    def about(self) -> str:
        """The id of its words: a row of keys that do alike shares them."""
        return self.id if self.id in words.KEYS else self.id.rpartition(".")[0]

    @property
    def words(self) -> str:
        """What it does, for help and palette."""
        return words.KEYS[self.about]

    @property
    def now(self) -> str:
        """The keys as they are in this run."""
        return CHOSEN.get(self.id, self.keys)

    @property
    def shown_now(self) -> str:
        """The keys of this run as a person reads them."""
        return self.shown if self.id not in CHOSEN else " ".join(map(readable, _split(self.now)))


CHOSEN: Final[dict[str, str]] = {}
"""What the user's configuration makes of the keys, by id."""


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

EDIT_KEYS: Final = (
    Key("edit.pick", "space", "app.point('pick')", "Space"),
    Key("edit.range", "v", "app.point('range')", "v"),
    Key("edit.clear", "escape", "app.let_go", "Escape"),
    Key("edit.back", "left", "app.point('back')", "←"),
    Key("edit.forth", "right", "app.point('forth')", "→"),
    Key("edit.back_far", "shift+left", "app.point('back_far')", "Shift+←"),
    Key("edit.forth_far", "shift+right", "app.point('forth_far')", "Shift+→"),
    Key("edit.frame_back", "comma", "app.point('frame_back')", ","),
    Key("edit.frame_forth", "full_stop", "app.point('frame_forth')", "."),
    Key("edit.delete", "x,delete", "app.edit('delete')", "x Delete"),
    Key("edit.split", "s", "app.edit('split')", "s"),
    Key("edit.trim_start", "left_square_bracket", "app.edit('trim_start')", "["),
    Key("edit.trim_end", "right_square_bracket", "app.edit('trim_end')", "]"),
    Key("edit.earlier", "less_than_sign", "app.edit('earlier')", "<"),
    Key("edit.later", "greater_than_sign", "app.edit('later')", ">"),
    Key("edit.louder", "0", "app.edit('louder')", "0"),
    Key("edit.quieter", "9", "app.edit('quieter')", "9"),
    Key("edit.text", "e", "app.edit_text", "e"),
    Key("edit.duplicate", "y", "app.edit('duplicate')", "y"),
    Key("edit.undo", "u", "app.line('/undo')", "u"),
    Key("edit.redo", "U,ctrl+r", "app.line('/redo')", "U Ctrl+R"),
    Key("edit.picture", "p", "app.pictures('one')", "p"),
    Key("edit.sheet", "P", "app.pictures('sheet')", "P"),
    Key("edit.compare", "b", "app.pictures('compare')", "b"),
)

KEYMAP: Final[dict[str, tuple[Key, ...]]] = {
    "app": (
        Key("app.help", "f1", "help", "F1"),
        Key("app.chat", "f2", "show('chat')", "F2"),
        Key("app.tracks", "f3", "show('tracks')", "F3"),
        Key("app.jobs", "f4", "show('jobs')", "F4"),
        Key("app.film", "f5", "film", "F5"),
        Key("app.batch", "f6", "batch", "F6", priority=True),
        Key("app.sessions", "f7", "sessions", "F7", priority=True),
        Key("app.compare", "f8", "compare", "F8", priority=True),
        Key("app.palette", "ctrl+p", "command_palette", "Ctrl+P", priority=True),
        Key("app.leave", "escape", "leave", "Escape"),
        Key("app.accept", "ctrl+y", "accept", "Ctrl+Y", priority=True),
        Key("app.redraw", "ctrl+l", "redraw", "Ctrl+L", priority=True),
        Key("app.jump", "ctrl+o", "jump", "Ctrl+O", priority=True),
        Key("app.quit", "ctrl+q", "quit", "Ctrl+Q", priority=True),
        Key("app.fork", "", "fork", ""),
        Key("app.stop", "", "stop", ""),
        Key("app.copy.reply", "", "copy('reply')", ""),
        Key("app.copy.file", "", "copy('file')", ""),
        Key("app.copy.link", "", "copy('link')", ""),
        Key("app.copy.run", "", "copy('run')", ""),
        Key("app.theme", "", "theme", ""),
    ),
    "prompt": (
        Key("prompt.send", "enter", "send", "Enter", priority=True),
        Key("prompt.newline", "ctrl+j,shift+enter", "newline", "Ctrl+J", priority=True),
        Key("prompt.complete", "tab", "complete", "Tab", priority=True),
        Key("prompt.history.up", "up", "cursor_up", "↑"),
        Key("prompt.history.down", "down", "cursor_down", "↓"),
        Key("prompt.search", "ctrl+r", "search_history", "Ctrl+R", priority=True),
        Key("prompt.editor", "ctrl+g", "editor", "Ctrl+G", priority=True),
        *(
            Key(f"prompt.suggestion.{n}", f"alt+{n}", f"app.suggestion({n})", f"Alt+{n}")
            for n in range(1, 4)
        ),
    ),
    "panel": PANEL_KEYS,
    "chat": (
        Key("chat.write", "enter", "app.write", "Enter"),
        Key("chat.take_back", "e", "app.take_back", "e"),
        Key("chat.copy", "y", "app.copy('reply')", "y"),
        *(
            Key(f"chat.suggestion.{n}", str(n), f"app.suggestion({n})", str(n))
            for n in range(1, 10)
        ),
    ),
    "tracks": (Key("tracks.toggle", "enter", "select_cursor", "Enter"),),
    "film": (
        Key("film.left", "h", "step(-1)", "h"),
        Key("film.right", "l", "step(1)", "l"),
        Key("film.go_to", "enter", "app.point('go_to')", "Enter"),
        Key("film.zoom_in", "plus,equals_sign", "zoom(2)", "+"),
        Key("film.zoom_out", "minus", "zoom(0.5)", "-"),
        Key("film.fit", "f", "fit", "f"),
        Key("film.page.back", "pageup", "page(-1)", "PageUp"),
        Key("film.page.forth", "pagedown", "page(1)", "PageDown"),
    ),
    "edit": EDIT_KEYS,
    "jobs": (
        Key("jobs.cancel", "c,delete", "cancel", "c Delete"),
        Key("jobs.show", "enter", "details", "Enter"),
        Key("jobs.copy", "y", "app.copy('file')", "y"),
    ),
    "sessions": (
        Key("sessions.fork", "ctrl+f", "fork", "Ctrl+F", priority=True),
        Key("sessions.rename", "f2", "rename", "F2", priority=True),
        Key("sessions.help", "f1", "help", "F1"),
    ),
    "batch": (
        Key("batch.leave", "escape", "leave", "Escape"),
        Key("batch.complete", "tab", "complete", "Tab"),
        Key("batch.choose.up", "up", "choose(-1)", "↑"),
        Key("batch.choose.down", "down", "choose(1)", "↓"),
        Key("batch.write", "i", "write", "i"),
        Key("batch.start", "s", "start", "s"),
        Key("batch.cancel", "c", "cancel", "c"),
        Key("batch.cancel_all", "C", "cancel_all", "C"),
        Key("batch.retry", "r", "retry", "r"),
        Key("batch.remove", "x,delete", "remove", "x Delete"),
        Key("batch.remove_over", "X", "remove_over", "X"),
        Key("batch.forget", "e", "forget", "e"),
        Key("batch.down", "j", "move('down')", "j ↓"),
        Key("batch.up", "k", "move('up')", "k ↑"),
        Key("batch.first", "g", "move('first')", "g Home"),
        Key("batch.last", "G", "move('last')", "G End"),
        Key("batch.help", "f1,question_mark", "help", "F1 ?"),
        Key("batch.close", "q", "close", "q"),
    ),
    "compare": (
        Key("compare.next", "n", "difference(1)", "n"),
        Key("compare.before", "N,p", "difference(-1)", "N p"),
        Key("compare.version", "v,tab", "version(1)", "v Tab"),
        Key("compare.version_back", "V,shift+tab", "version(-1)", "V"),
        Key("compare.down", "j", "move('down')", "j ↓"),
        Key("compare.up", "k", "move('up')", "k ↑"),
        Key("compare.first", "g", "move('first')", "g Home"),
        Key("compare.last", "G", "move('last')", "G End"),
        Key("compare.help", "f1,question_mark", "help", "F1 ?"),
        Key("compare.close", "escape,q", "close", "Escape q"),
    ),
}


ACTIVE: Final = (
    {"app", "prompt"},
    {"app", "panel", "chat"},
    {"app", "panel", "tracks", "edit"},
    {"app", "panel", "film", "edit"},
    {"app", "panel", "jobs"},
    {"sessions"},
    {"batch"},
    {"compare"},
)
"""Which places' keys work at the same time."""

_NAMES: Final = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "question_mark": "?",
    "slash": "/",
}


def bindings(*places: str) -> list[BindingType]:
    """Return Textual's bindings for the keys of `places`."""
    return [
        Binding(
            key.keys or no_key(key.id),
            key.action,
            show=False,
            priority=key.priority,
            id=key.id,
        )
        for place in places
        for key in KEYMAP[place]
    ]


def no_key(key_id: str) -> str:
    """Return a name that no key has: only a binding that is there can be given another key."""
    return f"no-key-{key_id}"


def every_key() -> Iterator[Key]:
    """Yield all keys, place by place."""
    for keys in KEYMAP.values():
        yield from keys


def shown(key_id: str) -> str:
    """Return the first key of `key_id` in this run as a person reads it."""
    key = next(key for key in every_key() if key.id == key_id)
    return readable((_split(key.now) or [""])[0])


def shown_short(key_id: str) -> str:
    """Return it as a narrow hint shows it: `^J` for Ctrl+J."""
    key = shown(key_id)
    return key.replace("Ctrl+", "^") if len(key) == len("Ctrl+") + 1 else key


def readable(key: str) -> str:
    """Return `key`, as Textual names it, as a person reads it."""
    *modifiers, base = key.split("+") if key != "+" else [key]
    name = _NAMES.get(base, base)
    if len(name) > 1 or modifiers:
        name = name[:1].upper() + name[1:]
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])


def _split(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",") if key.strip()]
