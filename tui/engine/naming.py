"""Titles of sessions."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

_UNNAMED = frozenset({"New session", "新会话"})
_NUMBER = re.compile(r" · \d+$")


def free_title(title: str, taken: Container[str]) -> str:
    """Return `title` with the first number that no session's title has: `talk.mp4 · 2`."""
    bare = _NUMBER.sub("", title)
    return next(name for n in count(2) if (name := f"{bare} · {n}") not in taken)


def is_unnamed(title: str) -> bool:
    """Return whether nobody and nothing has given a session its title yet, in any language."""
    return title in _UNNAMED
