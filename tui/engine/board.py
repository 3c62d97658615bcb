"""The job board: every upload and export, told on the bus and kept in memory."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from dataclasses import replace
from typing import Any

from tui.bus import Bus
from tui.engine.failure import WorkFailed
from tui.engine.memory import Memory
from tui.events import Job, JobChanged, JobState

_TELL_EVERY_S = 0.25
_PACE_WINDOW_S = 8.0


class Ticket:
    """One job at work. `spec` is what a later process needs to go on with it."""

    def __init__(
        self, bus: Bus, memory: Memory, job: Job, session_id: str, spec: dict[str, Any]
    ) -> None:
        """Write the job down and tell of it."""
        self._bus = bus
        self._memory = memory
        self.job = job
        self.session_id = session_id
        self.spec = spec
        self._told_at = 0.0
        self._pace: deque[tuple[float, float]] = deque()
        self.save()
        bus.publish(JobChanged(job))

    def save(self) -> None:
        """Put state and spec on the disk."""
        self._memory.save_job(self.job, self.session_id, self.spec)

    def enter(self, state: JobState, detail: str = "") -> None:
        """Go to another state; it is on the disk before anybody hears of it. Raises WorkFailed."""
        fraction = 1.0 if state == "done" else None
        self.job = replace(
            self.job, state=state, detail=detail, fraction=fraction, speed=None, left_s=None
        )
        self._pace.clear()
        try:
            self.save()
        finally:
            self._bus.publish(JobChanged(self.job))

    def fail(self, said: str, state: JobState = "failed") -> None:
        """End with `said`, even where the disk is too full to note it: it is tried again then."""
        with contextlib.suppress(WorkFailed):
            self.enter(state, said)

    def progress(self, fraction: float | None, whole: float | None) -> None:
        """Tell how far it is. `whole` is its whole work, in bytes or in seconds of video.

        Speed and time left come from the pace of the last seconds.
        """
        now = time.monotonic()
        speed = left_s = None
        if fraction is not None:
            self._pace.append((now, fraction))
            while now - self._pace[0][0] > _PACE_WINDOW_S:
                self._pace.popleft()
            then, before = self._pace[0]
            if now - then > 0.5 and fraction > before:
                pace = (fraction - before) / (now - then)
                left_s = (1 - fraction) / pace
                speed = whole * pace if whole else None
        self.job = replace(self.job, fraction=fraction, speed=speed, left_s=left_s)
        if now - self._told_at >= _TELL_EVERY_S:
            self._told_at = now
            self._bus.publish(JobChanged(self.job))
