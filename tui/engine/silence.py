"""How long nothing new was heard of a job."""

from __future__ import annotations

import time

from tui.engine import words


class Silence:
    """Tells once when a silence has lasted too long; the next news begin another."""

    def __init__(self, limit_s: float) -> None:
        """Silence begins now; beyond `limit_s` seconds it is too long."""
        self._limit_s = limit_s
        self._since = time.monotonic()
        self._news: object = None
        self._told = False

    def heard(self, news: object) -> None:
        """Note what was heard; what was heard before is no news."""
        if news != self._news:
            self._news, self._since, self._told = news, time.monotonic(), False

    def breaks(self) -> bool:
        """Return whether it is time to tell the user, which is so once a silence."""
        if self._told or time.monotonic() - self._since <= self._limit_s:
            return False
        self._told = True
        return True

    def __str__(self) -> str:
        """Return the limit in a person's words."""
        minutes = round(self._limit_s / 60)
        if minutes:
            return words.MINUTES.format(count=minutes)
        return words.SECONDS.format(count=f"{self._limit_s:g}")
