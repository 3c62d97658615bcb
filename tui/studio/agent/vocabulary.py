"""The shape of a language's vocabulary, and the words of all languages as one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tui.studio.agent.plan import Topic
from tui.studio.edits.frame import Shape


@dataclass(frozen=True)
class Vocabulary:
    """Regular expressions of one language, each an alternation without its own group."""

    # joiners and manners
    joiner_then: str
    joiner_but: str
    joiner_not: str
    joiner_and: str
    negation: str
    question: str
    how_to: str
    filler: str
    praise: str
    # verbs
    cut: str
    trim: str
    """Verbs that some use for cutting a range out and some for keeping it."""
    keep: str
    leave: str
    add: str
    change: str
    edit: str
    shorten: str
    # nouns and parameters
    pauses: str
    longer_than: str
    or_longer: str
    """Follows a duration."""
    padding: str
    threshold: str
    all_but: str
    down_to: str
    long: str
    vague: str
    title: str
    title_before_text: str
    """Stands between the noun and a title's text that has no quotes."""
    during: str
    at: str
    at_start: str
    at_end: str
    throughout: str
    music: str
    own_audio: str
    louder: str
    quieter: str
    much: str
    little: str
    half_level: str
    mute: str
    volume: str
    by: str
    style: Mapping[str, str]
    shape: Mapping[Shape, str]
    other_shape: str
    shape_noun: str
    crop: str
    fit: str
    undo: str
    undo_all: str
    redo: str
    steps: str
    help: str
    topic: Mapping[Topic, str]


@cache
def word(name: str) -> str:
    """Return the words called `name` in all languages as one group."""
    from tui.studio.agent.chinese import CHINESE
    from tui.studio.agent.english import ENGLISH

    return _group(getattr(ENGLISH, name), getattr(CHINESE, name))


@cache
def words_by_key(name: str) -> Mapping[str, str]:
    """Return the mapping called `name` of all languages, each value as one group."""
    from tui.studio.agent.chinese import CHINESE
    from tui.studio.agent.english import ENGLISH

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
