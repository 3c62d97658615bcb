"""Waiting that can be watched."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import AsyncIterator


async def countdown(wait_s: float) -> AsyncIterator[float]:
    """Wait `wait_s` seconds; yield what is left at the beginning and at each whole second."""
    end = time.monotonic() + wait_s
    while (left := end - time.monotonic()) > 0:
        yield left
        left = end - time.monotonic()
        await asyncio.sleep(max(0.0, left - (math.ceil(left) - 1)))


def clock(seconds: float) -> str:
    """Return `seconds`, rounded up, as a clock shows them: `0:29`."""
    whole = math.ceil(seconds - 0.01)
    return f"{whole // 60}:{whole % 60:02d}"
