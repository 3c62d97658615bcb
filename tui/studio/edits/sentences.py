"""Where a text's sentences end, in English and in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# An end within a number or a name ("3.5", "nemo.ai") is none: after it comes a space.
_WESTERN: Final = r"[.!?…]+[\"'”’)\]]*"
_CHINESE: Final = r"[。！？]+[”’」』）]*"
_SENTENCE: Final = re.compile(rf".+?(?:{_WESTERN}(?=\s|$)|{_CHINESE}|$)", re.MULTILINE)
_END: Final = re.compile(rf"(?:{_WESTERN}|{_CHINESE})\s*$")


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of `text` in order, each on one line; a line's end ends one, too."""
    for match in _SENTENCE.finditer(text):
        if sentence := " ".join(match[0].split()):
            yield sentence


def ends_sentence(text: str) -> bool:
    """Return whether a sentence ends where `text` does."""
    return bool(_END.search(text[-12:]))
