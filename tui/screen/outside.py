"""What is told outside of the picture: the window's title, its progress, notifications."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Literal

from tui.events import Event, Job, JobChanged, SessionOpened, SessionRenamed
from tui.screen import words
from tui.talk.figures import percent
from tui.talk.states import state_name
from tui.terminal_kinds import BELL, TerminalKind
from tui.wire.text import clean_line

PAUSE_S: Final = 10.0  # between two notifications
STEP: Final = 0.02  # of progress: less is not worth the bytes


class Outside:
    """Follows the jobs and the session. It writes by `write`, and only what changed."""

    def __init__(
        self,
        kind: TerminalKind,
        write: Callable[[str], None],
        notify: Literal["auto", "bell", "off"],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._kind = kind
        self._write = write
        self._notify = notify
        self._clock = clock
        self._running: dict[str, Job] = {}
        self._session = ""
        self._title = ""
        self._fraction: float | None = None
        self._told_at: float | None = None
        self.is_looked_at = True
        """Whether the window has the focus, as far as the terminal tells."""

    def begin(self) -> None:
        """The terminal is ours, at the start or once more."""
        self._title, self._fraction = "", None
        self._write(self._kind.keep_title)
        self._draw()

    def end(self) -> str:
        """Return what leaves the terminal as it was."""
        progress = self._kind.progress(None) if self._fraction is not None else ""
        return progress + self._kind.restore_title

    def hear(self, event: Event) -> None:
        """Tell what is worth it."""
        match event:
            case SessionOpened(title=title) | SessionRenamed(title=title):
                self._session = clean_line(title, 60)
            case JobChanged(job=job) if job.is_over:
                if self._running.pop(job.job_id, None) is not None:
                    self._tell(job)
            case JobChanged(job=job):
                self._running[job.job_id] = job
            case _:
                return
        self._draw()

    def _tell(self, job: Job) -> None:
        if self.is_looked_at or self._notify == "off" or job.state == "cancelled":
            return
        now = self._clock()
        if self._told_at is not None and now - self._told_at < PAUSE_S:
            return
        self._told_at = now
        said = words.JOB_OVER.format(name=clean_line(job.name, 80), state=state_name(job.state))
        self._write(BELL if self._notify == "bell" else self._kind.notification(said))

    def _draw(self) -> None:
        known = [j.fraction for j in self._running.values() if j.fraction is not None]
        fraction = sum(known) / len(known) if known else None
        done = percent(fraction).replace(" ", "") if fraction is not None else ""
        if fraction is None or self._fraction is None or abs(fraction - self._fraction) >= STEP:
            if fraction != self._fraction:
                self._fraction = fraction
                self._write(self._kind.progress(fraction))
            title = " · ".join(filter(None, (done, self._session, words.NAME)))
            if title != self._title:
                self._title = title
                self._write(self._kind.title(title))
