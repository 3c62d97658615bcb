"""The words of all languages as one set of patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from tui.studio.agent.chinese import CHINESE
from tui.studio.agent.chinese_film import CHINESE_FILM
from tui.studio.agent.chinese_sound_text import CHINESE_SOUND_TEXT
from tui.studio.agent.english import ENGLISH
from tui.studio.agent.english_film import ENGLISH_FILM
from tui.studio.agent.english_sound_text import ENGLISH_SOUND_TEXT

HAN = "[\u3400-\u9fff]"
"""A Chinese character, as a regular expression."""

VOCABULARIES = (
    (ENGLISH, CHINESE),
    (ENGLISH_FILM, CHINESE_FILM),
    (ENGLISH_SOUND_TEXT, CHINESE_SOUND_TEXT),
)
"""English and Chinese, by matter. No name is in two of them."""


@cache
def word(name: str) -> str:
    """Return the words called `name` in all languages as one group.

    Fillers often stand in a row, and one may be a part of another (好, 好好): theirs is an atomic
    group, or a row of them that leads nowhere would be tried in all ways.
    """
    group = _group(*_said(name))
    return f"(?>{group[3:]}" if name == "filler" else group


@cache
def words_by_key(name: str) -> Mapping[str, str]:
    """Return the mapping called `name` of all languages, each value as one group."""
    english, chinese = _said(name)
    return {key: _group(english.get(key, ""), chinese.get(key, "")) for key in english}


def _said(name: str) -> tuple[Any, Any]:
    english, chinese = next(pair for pair in VOCABULARIES if hasattr(pair[0], name))
    return getattr(english, name), getattr(chinese, name)


def _group(english: str, chinese: str) -> str:
    # In ASCII mode a Chinese character is no letter, so that "加music" has a boundary, too.
    parts = [rf"(?<![a-z0-9'])(?:{english})(?![a-z0-9]|'[a-z])"] if english else []
    return "(?:" + "|".join([*parts, *([chinese] if chinese else [])]) + ")"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return `pattern` compiled as all patterns here are meant."""
    return re.compile(pattern, re.IGNORECASE | re.ASCII)


def has_han(text: str) -> bool:
    """Whether a Chinese character is in `text`."""
    return compiled(HAN).search(text) is not None
