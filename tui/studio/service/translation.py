"""Sentences that were written down in one language, said in another one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter


class Translation:
    """A table of sentences; what stands in braces is taken over as it is."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self._patterns = [(_pattern(said), other) for said, other in sentences.items()]

    def of(self, sentence: str) -> str:
        """Return the other one, or `sentence` as it is where none of the table is like it."""
        for pattern, other in self._patterns:
            if found := pattern.fullmatch(sentence):
                return other.format(**found.groupdict())
        return sentence


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = Formatter().parse(sentence)
    return re.compile(
        "".join(re.escape(text) + (f"(?P<{name}>.+)" if name else "") for text, name, *_ in parts)
    )
