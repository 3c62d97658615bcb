"""What a move in the history came to."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.edits.outcome import Report


@dataclass(frozen=True)
class HistoryMoved(Report):
    """Edits were taken back or done again: `steps` of them (0: there was none to move over)."""

    back: bool
    steps: int
    before_s: float
    after_s: float
