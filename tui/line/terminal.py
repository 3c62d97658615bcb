"""What this terminal can do, finding by finding, for `doctor`."""

from __future__ import annotations

import codecs
import locale
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from tui.line import words
from tui.line.asking import Answers, ask
from tui.terminal_kinds import PictureWish, TerminalKind, cell_pixels, this_terminal

_NARROWEST, _LOWEST = 60, 20
_SLOW_S: Final = 0.15


@dataclass(frozen=True)
class Finding:
    """One line of the report. `value` is for programs, `found` for people."""

    name: str
    ok: bool
    found: str
    help: str = ""
    value: Any = None


def look(pictures: PictureWish) -> Iterator[Finding]:
    """Look at the terminal of this process; it is asked where both its sides are one."""
    kind = this_terminal()
    if sys.stdout.isatty():
        yield _size(kind)
        yield _colours(kind)
        yield _encoding()
        yield Finding(
            "multiplexer",
            True,
            words.INSIDE[kind.multiplexer],
            words.INSIDE_HELP[kind.multiplexer] * (not _passes(kind)),
            kind.multiplexer,
        )
    else:
        yield Finding("terminal", True, words.NO_TERMINAL)
    if "SSH_CONNECTION" in os.environ:
        yield Finding("SSH", True, words.SSH, words.SSH_HELP, value=True)
    if not sys.stdout.isatty() or kind.environment.get("TERM") == "dumb":
        return
    if (answers := ask()) is not None:
        yield from _asked(answers)
    yield _copies(kind)
    yield _notifies(kind)
    has_mouse = kind.environment.get("TERM") not in {"linux", "vt100"}
    mouse = words.MOUSE if has_mouse else words.MOUSE_NO
    yield Finding("mouse", True, mouse, value=has_mouse)
    yield Finding("graphics", True, words.GRAPHICS[kind.graphics], value=kind.graphics)
    yield _pictures(kind, pictures)


def _size(kind: TerminalKind) -> Finding:
    columns, rows = shutil.get_terminal_size()
    term = kind.environment.get("TERM", "") or "unknown"
    found = " ".join(filter(None, (term, kind.name, f"{columns}x{rows}")))
    value = {"term": term, "name": kind.name, "columns": columns, "rows": rows}
    if term == "dumb":
        return Finding("terminal", False, found, words.DUMB, value)
    if columns < _NARROWEST or rows < _LOWEST:
        wanted = words.TOO_SMALL.format(columns=_NARROWEST, rows=_LOWEST)
        return Finding("terminal", False, found, wanted, value)
    return Finding("terminal", True, found, value=value)


def _colours(kind: TerminalKind) -> Finding:
    env = kind.environment
    if env.get("NO_COLOR"):
        colours = "none"
    elif env.get("COLORTERM", "").lower() in {"truecolor", "24bit"} or kind.name == "kitty":
        colours = "24bit"
    else:
        colours = "256" if "256color" in env.get("TERM", "") else "16"
    help_ = "" if colours in {"24bit", "none"} else words.COLOURS_HELP
    return Finding("colours", True, words.COLOURS[colours], help_, colours)


def _encoding() -> Finding:
    # Not `getpreferredencoding`, which the interpreter's own UTF-8 mode answers.
    chosen = next((v for n in ("LC_ALL", "LC_CTYPE", "LANG") if (v := os.environ.get(n))), "C")
    try:
        encoding = codecs.lookup(locale.getencoding()).name
    except LookupError:
        encoding = ""
    if encoding == "utf-8" or chosen.lower().replace("-", "").endswith("utf8"):
        return Finding("text", True, words.UTF8, value="utf-8")
    found = words.NOT_UTF8.format(locale=chosen)
    return Finding("text", False, found, words.NOT_UTF8_HELP, encoding)


def _passes(kind: TerminalKind) -> bool:
    return kind.multiplexer == "tmux" and kind.tmux_passes and kind.tmux_copies


def _asked(answers: Answers) -> Iterator[Finding]:
    if answers.round_trip_s is None:
        yield Finding("cursor report", True, words.NO_ANSWER, words.CURSOR_HELP, value=False)
        return
    yield Finding("cursor report", True, words.YES_ANSWERED, value=True)
    ms = round(1000 * answers.round_trip_s, 1)
    slow = words.SLOW_HELP if answers.round_trip_s > _SLOW_S else ""
    yield Finding("round trip", True, words.ROUND_TRIP.format(ms=f"{ms:g}"), slow, ms)
    known = bool(answers.synchronized)
    said = words.YES_ANSWERED if known else words.SYNC_NO
    yield Finding("whole frames", True, said, "" if known else words.SYNC_HELP, known)


def _copies(kind: TerminalKind) -> Finding:
    if kind.surely_copies:
        return Finding("copies", True, words.COPY_SURE, value="sure")
    return Finding("copies", True, words.COPY_LIKELY, words.COPY_HELP, "perhaps")


def _notifies(kind: TerminalKind) -> Finding:
    how = kind.notifying
    if how == "bell":
        return Finding("notifications", True, words.NOTIFY_BELL, value=how)
    found = words.NOTIFY_KNOWN.format(how=how.upper().replace("OSC", "OSC "), name=kind.name)
    return Finding("notifications", True, found, value=how)


def _pictures(kind: TerminalKind, wish: PictureWish) -> Finding:
    cell = cell_pixels(sys.stdout.fileno())
    way = kind.pictures(wish, has_pixels=cell is not None)
    unknown = way == "blocks" and "sixel" in {wish, kind.graphics} and cell is None
    help_ = words.PICTURES_NO_PIXELS if unknown else ""
    return Finding("pictures", True, words.PICTURES[way], help_, way)
