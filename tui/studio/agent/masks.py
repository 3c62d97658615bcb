"""Protecting what must not be read as words: quotes, file names, times and numbers.

Each becomes a token of two private characters, a kind and a number, that no pattern of words
matches; so a title that says "cut the pauses" cuts nothing, and a comma in a name splits nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

_NUMBER_FROM: Final = 0xE100
_NUMBER: Final = "[\ue100-\uf8ff]"
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Kind(StrEnum):
    """What a token stands for, and the type of its value."""

    QUOTE = "\ue000"  # str
    MEDIUM = "\ue001"  # str: an id
    DURATION = "\ue002"  # float: seconds
    CLOCK = "\ue003"  # float: seconds from the start
    PERCENT = "\ue004"  # float: 1.0 is 100 %
    DECIBEL = "\ue005"  # float: dBFS
    RATIO = "\ue006"  # str: as in `Shape`, or another
    EDGE = "\ue007"  # Span: "the first 3 seconds"
    RANGE = "\ue008"  # Span: "0:10 to 0:20"
    AFTER = "\ue009"  # Mark
    BEFORE = "\ue00a"  # Mark
    STOPS = "\ue00b"  # float: of exposure, with its sign
    AMOUNT = "\ue00c"  # float: of another slider, with its sign
    SCRIPT = "\ue020"  # str: words to be spoken
    NAME = "\ue021"  # str: of a person, and a role on the second line
    CLIPS = "\ue00d"  # tuple of numbers, from 1 or LAST: "clips 1 and 3"
    FACTOR = "\ue00e"  # float: "2x"
    LINES = "\ue00f"  # float: "1080p"
    DEGREES = "\ue010"  # float
    PAIR = "\ue011"  # str: two words for one thing: "top and bottom"
    SPEECH = "\ue013"  # str: "start", "end" or "both", of when somebody speaks
    POINT = "\ue012"  # Mark: "the last frame"

    @property
    def pattern(self) -> str:
        """A token of this kind, as a regular expression without groups."""
        return f"{self.value}{_NUMBER}"


ANY_TOKEN: Final = f"[\ue000-\ue0ff]{_NUMBER}"
TARGET: Final = "|".join(
    kind.pattern for kind in (Kind.CLIPS, Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE)
)
"""Which clips or which time."""


class Masks:
    """The tokens of one instruction."""

    def __init__(self) -> None:
        self._values: list[object] = []
        self._originals: list[str] = []
        self._read = self._said = ""
        self._written: Mapping[str, str] = {}

    def hide(self, kind: Kind, value: object, original: str) -> str:
        """Return a new token for `value`, that was said as `original`."""
        if len(self._values) >= 0xF8FF - _NUMBER_FROM:
            return " "
        self._values.append(value)
        self._originals.append(original)
        return kind.value + chr(_NUMBER_FROM + len(self._values) - 1)

    def remember(self, read: str, said: str, written: Mapping[str, str]) -> None:
        """Keep how the text was `said` that is `read` with other characters, one for one.

        `written`: what was written for each word whose spelling was put right after that.
        """
        self._read, self._said, self._written = read, said, written

    def as_said(self, words: str) -> str:
        """Return `words` of the text that is read as they were said: they are no instruction."""
        at = self._read.find(words)
        if at < 0:
            for meant, as_written in self._written.items():
                words = re.sub(rf"\b{meant}\b", as_written, words)
            at = self._read.find(words)
        return words if at < 0 else self._said[at : at + len(words)]

    def text(self, token: str) -> str:
        """Return the value of a token of text."""
        value = self._values[self._index(token)]
        return value if isinstance(value, str) else ""

    def number(self, token: str) -> float:
        """Return the value of a token of a number."""
        value = self._values[self._index(token)]
        return value if isinstance(value, float) else 0.0

    def value(self, token: str) -> object:
        """Return the value of any token."""
        return self._values[self._index(token)]

    def said(self, token: str) -> str:
        """Return the words that `token` stands for; they may hold other tokens."""
        return self._originals[self._index(token)]

    def unmask(self, text: str) -> str:
        """Return `text` as it was said, on one line."""
        while match := re.search(ANY_TOKEN, text):
            original = self._originals[self._index(match[0])]
            text = text[: match.start()] + original + text[match.end() :]
        return " ".join(text.split())

    @staticmethod
    def _index(token: str) -> int:
        return ord(token[-1]) - _NUMBER_FROM


def without_private(text: str) -> str:
    """Return `text` without characters that could pass for a token."""
    return _PRIVATE.sub("", text)
