"""What a line in the batch panel adds: files, or an instruction for all of them."""

from __future__ import annotations

import re
import shlex

from tui.dropped import is_media, plain_path
from tui.events import AddToBatch

_ROOTED = re.compile(r"/|~/|\.{1,2}/|file://|https?://", re.IGNORECASE)


def meaning(line: str) -> AddToBatch | None:
    """Return what `line` adds; None when it is empty.

    A line is files when every word of it is one: a path, a pattern, a folder, a URL, or `@` and one
    of these. Instructions may follow them as on the command line: `*.mp4 -m "make it square"`.
    Anything else is an instruction.
    """
    line = line.strip()
    if not line:
        return None
    try:
        words = shlex.split(line)
    except ValueError:  # a name with a single quotation mark
        words = [line]
    if (both := _as_on_the_command_line(words)) is not None:
        return both
    if _is_one_path(words):
        return AddToBatch((plain_path(line.removeprefix("@")),))
    if all(map(_is_source, words)):
        return AddToBatch(tuple(_path(word.removeprefix("@")) for word in words))
    return AddToBatch(instructions=(line,))


def _as_on_the_command_line(words: list[str]) -> AddToBatch | None:
    at = words.index("-m") if "-m" in words else len(words)
    files, flags, said = words[:at], words[at::2], words[at + 1 :: 2]
    if not said or set(flags) != {"-m"} or len(flags) != len(said):
        return None
    if not all(map(_is_source, files)):
        return None
    return AddToBatch(tuple(_path(word.removeprefix("@")) for word in files), tuple(said))


def _is_one_path(words: list[str]) -> bool:
    """Return whether blanks are part of a name: `/home/me/my film.mp4`."""
    first, *later = words
    return (
        bool(later and _ROOTED.match(first.removeprefix("@")))
        and [is_media(word) for word in words] == [False] * len(later) + [True]
        and not any(map(_ROOTED.match, later))
    )


def _path(word: str) -> str:
    return plain_path(word) if word.lower().startswith("file://") else word


def _is_source(word: str) -> bool:
    path = word.removeprefix("@")
    if word.startswith("@") and path:
        return True
    has_pattern = any(mark in path for mark in "*?[") and ("/" in path or "." in path)
    return is_media(path) or has_pattern or bool(_ROOTED.match(path)) or path.endswith("/")
