"""Which media a line names, as terminals write what is dropped on them; no disk is read."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from tui.wire.kinds import kind_of_name

_ROOTED: Final = ("/", "~", "./", "../")


def is_url(source: str) -> bool:
    """Return whether `source` is an http or https address."""
    try:
        parsed = urlsplit(source)
    except ValueError:
        return False
    return parsed.scheme in {"http", "https"} and bool(parsed.netloc)


def is_media(source: str) -> bool:
    """Return whether `source`, a path or a URL, ends like a media file."""
    return kind_of_name(urlsplit(source).path if is_url(source) else source) is not None


def is_rooted(path: str) -> bool:
    """Return whether `path` says where it begins, and so is a path, not a word."""
    return path.startswith(_ROOTED)


def words_of(line: str) -> list[str]:
    """Return the paths that the words of `line` stand for, by the quotes and backslashes in it."""
    try:
        words = shlex.split(line)
    except ValueError:  # a name with a single quotation mark
        words = [_unescaped(part) for part in line.splitlines()]
    return [_without_scheme(word) for word in words]


def plain_path(text: str) -> str:
    """Return the one path that `text` stands for: without quotes, backslashes, `file:` and `~`."""
    text = text.strip()
    if text.lower().startswith("file:"):
        return _without_scheme(text)
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    return written_out(_unescaped(text))


def written_out(path: str) -> str:
    """Return `path` with the home folder in the place of its `~`."""
    return str(Path(path).expanduser()) if path.startswith("~/") else path


def dropped(line: str, is_source: Callable[[str], bool] = is_media) -> tuple[str, ...]:
    """Return the sources that `line` consists of; none when it says anything else.

    A bare `my clip.mp4` is a sentence, not a path; with `/`, `~` or `.` in front, or in quotes, it
    is a path.
    """
    paths = words_of(line)
    if paths and all(map(is_source, paths)):
        return tuple(paths)
    if "\n" in line.strip() or is_url(line):
        return ()
    whole = _without_scheme(_unescaped(line.strip()))
    fits = sum(map(is_source, line.split())) == 1 and is_source(whole)
    return (whole,) if fits and is_rooted(whole) else ()


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _without_scheme(word: str) -> str:
    """Return the path of a `file:` URL, whose characters are escaped; else `word`."""
    url = re.fullmatch(r"file:(?://[^/]*)?(.+)", word, re.IGNORECASE | re.DOTALL)
    return unquote(url[1]) if url else word
