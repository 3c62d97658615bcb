"""A key that ends hours of work counts when it is pressed twice."""

from __future__ import annotations

import time
from collections.abc import Hashable
from typing import Final

AGAIN_S: Final = 3.0
"""The second press counts for so long."""


class Twice:
    """Remembers what a first press was about."""

    def __init__(self) -> None:
        self._about: Hashable = None
        self._until_s = 0.0

    def is_second(self, about: Hashable) -> bool:
        """Return whether this press is the second for `about`; the next one is a first again."""
        now_s = time.monotonic()
        is_second = about == self._about and now_s < self._until_s
        self._about, self._until_s = (None if is_second else about), now_s + AGAIN_S
        return is_second
