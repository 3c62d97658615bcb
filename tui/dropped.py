"""Which media a line names, as terminals write what is dropped on them; no disk is read."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from tui.wire.kinds import STUDIO_KIND_OF_SUFFIX, kind_of_name

_ROOTED: Final = ("/", "~", "./", "../")
# Where a path ends that is written in front of a wish: the first ending of media before a gap.
_END: Final = rf"\.(?:{'|'.join(STUDIO_KIND_OF_SUFFIX)})(?=$|[\s,;:，。、；：\u3400-\u9fff])"
_FIRST: Final = re.compile(
    r"(?P<url>https?://[^\s\"'“”‘’，。、；：\u3400-\u9fff]+?(?=[,;:]?(?:\s|$|[，。、；：\u3400-\u9fff])))"
    r"|'(?P<single>[^'\n]+)'|\"(?P<double>[^\"\n]+)\""
    rf"|(?P<file>file:\S+?{_END})"
    rf"|(?P<rooted>(?:~|\.{{0,2}})/(?:\\.|[^\n\"\\])*?{_END})"
    rf"|(?P<bare>(?:\\.|[^\s\"'“”‘’\\,;:，。、；：])+?{_END})",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"\s*(?:(?:[,，、;；&]\s*)?(?:(?:and|plus)\s|[和与跟及]\s*)|[,，、;；&]\s*|\s)?", re.IGNORECASE
)
_BEFORE_WISH: Final = re.compile(
    r"(?:\s|[,;:，。、；：]|-{1,2}\s|(?:and\s+then|and|then)\s|然后|接着)*", re.IGNORECASE
)
_MOST_IN_FRONT: Final = 100


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


def in_front(line: str, is_source: Callable[[str], bool] = is_media) -> tuple[tuple[str, str], ...]:
    """Return the sources that `line` begins with, each with what is said after it.

    `a.mp4 b.mp4 make it square` is two and a wish. A path with a place to begin from, such as
    `~/My Clips/a b.mp4`, may hold spaces; any other needs quotes or backslashes for them.
    """
    found: list[tuple[str, str]] = []
    at = len(line) - len(line.lstrip())
    while len(found) < _MOST_IN_FRONT and (match := _FIRST.match(line, at)):
        source = _source(match)
        if not is_source(source):
            break
        at = match.end()
        found.append((source, line[_skip(_BEFORE_WISH, line, at) :].rstrip()))
        at = _skip(_BETWEEN, line, at)
    return tuple(found)


def _source(match: re.Match[str]) -> str:
    quoted = match["single"] or match["double"]
    if quoted or match["url"]:
        return quoted or match["url"]
    if match["file"]:
        return _without_scheme(match["file"])
    return written_out(_unescaped(match[0]))


def _skip(pattern: re.Pattern[str], line: str, at: int) -> int:
    match = pattern.match(line, at)
    return match.end() if match else at


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _without_scheme(word: str) -> str:
    """Return the path of a `file:` URL, whose characters are escaped; else `word`."""
    url = re.fullmatch(r"file:(?://[^/]*)?(.+)", word, re.IGNORECASE | re.DOTALL)
    return unquote(url[1]) if url else word
