"""Files and addresses that a message consists of, as terminals write what is dropped on them."""

from __future__ import annotations

import re
import shlex
from pathlib import PurePath
from typing import Final
from urllib.parse import unquote, urlsplit

from tui.wire.media import studio_kind_of_name

_HEAD: Final = re.compile(
    r"(?:(?:please\s+)?(?:upload(?:\s+(?:the\s+|my\s+|this\s+)?(?:file|video|clip)s?)?|add\s+(?:the\s+)?file)|(?:请)?上[传傳])"
    r"(?:[:：]\s*|\s+)(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ROOTED: Final = ("/", "~", "./", "../")


def is_url(source: str) -> bool:
    """Return whether `source` is an http or https address."""
    try:
        parsed = urlsplit(source)
    except ValueError:
        return False
    return parsed.scheme in {"http", "https"} and bool(parsed.netloc)


def sources_in(said: str) -> tuple[str, ...]:
    """Return the paths and URLs when `said` is nothing else, an "upload" in front left aside."""
    head = _HEAD.fullmatch(said)
    rest = (head["rest"] if head else said).strip()
    if not rest:
        return ()
    if whole := _one_line(rest, head is not None):
        return whole
    words = _words(rest)
    if len(words) > 1 and all(_is_source(word) for word in words):
        return tuple(_plain(word) for word in words)
    return ()


def _one_line(rest: str, asked: bool) -> tuple[str, ...]:
    """Return what is dropped alone, where a blank may be part of its name."""
    words = _words(rest)
    if len(words) == 1:
        path = _plain(words[0])
        asked_for = asked and bool(_is_rooted(path) or PurePath(path).suffix)
        return (path,) if asked_for or _is_source(words[0]) else ()
    if "\n" in rest or is_url(rest):
        return ()
    named = sum(studio_kind_of_name(word) is not None for word in rest.split())
    path = _plain(re.sub(r"\\(.)", r"\1", rest))
    fits = named == 1 and studio_kind_of_name(path) is not None
    return (path,) if fits and _is_rooted(path) else ()


def _words(rest: str) -> list[str]:
    try:
        return shlex.split(rest)
    except ValueError:  # a name with a single quotation mark
        return rest.splitlines() if "\n" in rest else [rest]


def _is_source(word: str) -> bool:
    return is_url(word) or studio_kind_of_name(_plain(word)) is not None


def _is_rooted(path: str) -> bool:
    return path.startswith(_ROOTED)


def _plain(word: str) -> str:
    """Return the path that `word` stands for; a `file:` URL carries escaped characters."""
    if word.lower().startswith("file:"):
        return unquote(urlsplit(word).path) or word
    return word
