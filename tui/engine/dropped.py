"""Files and addresses that a message consists of, an "upload" in front left aside."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from tui.dropped import dropped, in_front, is_rooted, is_url, words_of
from tui.wire.kinds import studio_kind_of_name

_HEAD: Final = re.compile(
    r"(?:(?:please\s+)?(?:upload(?:\s+(?:the\s+|my\s+|this\s+)?(?:file|video|clip)s?)?|add\s+(?:the\s+)?file)|(?:请)?上[传傳])"
    r"(?:[:：]\s*|\s+)(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)


def sources_in(said: str) -> tuple[str, ...]:
    """Return the paths and URLs when `said` is nothing else."""
    head = _HEAD.fullmatch(said)
    rest = (head["rest"] if head else said).strip()
    if found := dropped(rest, _is_source):
        return found
    words = words_of(rest) if head else []
    is_one = len(words) == 1 and bool(is_rooted(words[0]) or PurePath(words[0]).suffix)
    return tuple(words) if is_one else ()


def sources_before(said: str) -> tuple[tuple[str, str], ...]:
    """Return the paths and URLs that `said` begins with, each with the words after it."""
    head = _HEAD.fullmatch(said)
    return in_front(head["rest"] if head else said, _is_source)


def _is_source(word: str) -> bool:
    return is_url(word) or studio_kind_of_name(word) is not None
