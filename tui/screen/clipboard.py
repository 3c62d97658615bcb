"""Copying: by the terminal (OSC 52), and where that is not sure, into a file too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from tui.private_file import write_private
from tui.screen import words
from tui.terminal_kinds import TerminalKind
from tui.wire.text import clean_line

MOST_BYTES: Final = 70_000
"""What terminals take at least; in base64 it is a third longer."""
FILE: Final = "copied.txt"


def give(text: str, kind: TerminalKind, write: Callable[[str], None], state: Path | None) -> str:
    """Copy `text` and return one sentence that says where it is."""
    fits = len(text.encode()) <= MOST_BYTES
    sequence = kind.clipboard(text) if fits else ""
    if sequence:
        write(sequence)
        if kind.surely_copies or state is None:
            return words.COPIED.format(text=clean_line(text, 60))
    if state is None:
        return words.COPY_FAILED
    file = state / FILE
    try:
        write_private(file, text + "\n")
    except OSError:
        return words.COPY_MAYBE_ONLY if sequence else words.COPY_FAILED
    return (words.COPY_MAYBE if sequence else words.COPY_FILE).format(file=file)
