"""What vague words mean, as the chosen skill has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.studio.edits.frame import Shape
from tui.studio.edits.looks import Look


@dataclass(frozen=True)
class Defaults:
    """None leaves it to us: to ask for a format, and to give the usual look."""

    frame: Shape | None = None
    """Of "format it"."""
    grade: Look | None = None
    """Of "grade it"."""
    captions: Literal["burned", "track"] | None = None
    """Of "add captions"."""


USUAL = Defaults()
"""Leaves it all to us."""
