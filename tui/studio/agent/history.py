"""What a move in the history came to."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.edits.outcome import Report


@dataclass(frozen=True)
class HistoryMoved(Report):
    """Messages were taken back or done again; `said`: their words, in that order."""

    back: bool
    said: tuple[str, ...]
    before_s: float
    after_s: float
