"""Notices that stand for a while, and go."""

from __future__ import annotations

from dataclasses import dataclass
from time import time
from typing import Final

from textual.notifications import Notification

_LEAST_S: Final = 0.1


@dataclass
class Notice(Notification):
    """One that is shown for a moment at least where a screen opens just as it ends.

    Textual asks whether it is over, and then how long it still is. Between the two it may end: a
    timer for less than no time never comes round, and the whole app stands still.
    """

    @property
    def time_left(self) -> float:
        """Seconds until it goes, and never none."""
        return max(_LEAST_S, super().time_left)

    @property
    def has_expired(self) -> bool:
        """Whether its time is over."""
        return time() >= self.raised_at + self.timeout
