"""The words of all languages as one set of patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tui.studio.agent.chinese import CHINESE
from tui.studio.agent.english import ENGLISH


@cache
def word(name: str) -> str:
    """Return the words called `name` in all languages as one group."""
    return _group(getattr(ENGLISH, name), getattr(CHINESE, name))


@cache
def words_by_key(name: str) -> Mapping[str, str]:
    """Return the mapping called `name` of all languages, each value as one group."""
    english, chinese = getattr(ENGLISH, name), getattr(CHINESE, name)
    return {key: _group(english.get(key, ""), chinese.get(key, "")) for key in english}


def _group(english: str, chinese: str) -> str:
    # In ASCII mode a Chinese character is no letter, so that "加music" has a boundary, too.
    parts = [rf"(?<![a-z0-9'])(?:{english})(?![a-z0-9]|'[a-z])"] if english else []
    return "(?:" + "|".join([*parts, *([chinese] if chinese else [])]) + ")"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return `pattern` compiled as all patterns here are meant."""
    return re.compile(pattern, re.IGNORECASE | re.ASCII)
