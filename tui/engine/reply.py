"""The reply of a turn, put together from the stream's texts."""

from __future__ import annotations

import re
from typing import Final

from tui.wire.chat import Text

# A backend adds this after a reply that was complete; it says nothing about the edit.
_HICCUP: Final = "I encountered a temporary issue"
_TRAILING_HICCUP: Final = re.compile(rf"(?<=\S)\s+{_HICCUP}(?:(?!\n\s*\n).)*\Z", re.DOTALL)


def is_hiccup(said: str) -> bool:
    """Return whether `said` is the complaint that means nothing after a normal reply."""
    return said.lstrip().startswith(_HICCUP)


class Reply:
    """Partials grow a paragraph; the final text after them replaces it; the next begins another."""

    def __init__(self) -> None:
        self._finished: list[str] = []
        self._growing = ""

    def add(self, said: Text) -> None:
        """Take one text of the stream."""
        if said.partial:
            self._growing += said.text
        else:
            # It repeats what the partials built up, or stands alone.
            self._finished.append(said.text)
            self._growing = ""

    @property
    def text(self) -> str:
        """All that was said so far, in paragraphs."""
        paragraphs = [p.strip() for p in (*self._finished, self._growing) if p.strip()]
        if len(paragraphs) > 1 and _begins_hiccup(paragraphs[-1]):
            paragraphs.pop()
        said = "\n\n".join(paragraphs)
        # The pattern tries every blank: in a long reply that took longer than the next piece.
        return _TRAILING_HICCUP.sub("", said) if _HICCUP in said else said


def _begins_hiccup(paragraph: str) -> bool:
    """Whether it is the complaint, or may become it: it must not flash up while it grows."""
    return is_hiccup(paragraph) or (len(paragraph) > 1 and _HICCUP.startswith(paragraph))
