"""Words that were recognised in a medium, kept on disk piece by piece, so that nothing that was
heard has to be heard again.

A file of lines of JSON. Each is a piece: the moment up to which it goes, in seconds (null: the end
of the medium), and its words as start, end and text.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.studio.edits.facts import Cue


@dataclass(frozen=True)
class Heard:
    """Words up to `until_s`; None: all there are. Each has the space before it, where one is."""

    words: tuple[Cue, ...] = ()
    until_s: float | None = 0.0


def piece_line(until_s: float | None, words: Sequence[Cue]) -> str:
    """Return one line of the file."""
    said = [[word.start_s, word.end_s, word.text] for word in words]
    return json.dumps([until_s, said])


def read_heard(file: Path) -> Heard:
    """Return what `file` keeps: nothing where it is not there, or damaged and so thrown away.

    Raises OSError.
    """
    words: list[Cue] = []
    until_s: float | None = 0.0
    try:
        for line in file.read_text("utf-8").splitlines():
            until_s, said = json.loads(line)
            words += (Cue(float(start), float(end), str(text)) for start, end, text in said)
    except FileNotFoundError:
        return Heard()
    except (ValueError, TypeError):
        file.unlink()
        return Heard()
    return Heard(tuple(words), until_s)


def keep_piece(file: Path, line: str) -> None:
    """Add the `line` of a piece to `file`, whole or not at all. Raises OSError."""
    before = file.read_text("utf-8") if file.exists() else ""
    part = file.with_suffix(".part")
    part.write_text(f"{before}{line}\n", "utf-8")
    part.replace(file)
