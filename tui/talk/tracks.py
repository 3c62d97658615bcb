"""What a track is called."""

from __future__ import annotations

from tui.talk import words
from tui.wire.text import clean_line


def track_name(name: str) -> str:
    """Return the name of a track as it is shown: one that the studio gave, in our language."""
    name = clean_line(name)
    return words.TRACK_NAMES.get(name, name)
