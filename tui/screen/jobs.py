"""The jobs: uploads and exports, each with a bar, newest first."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message as Said
from textual.timer import Timer
from textual.widgets import Static

from tui.events import Job
from tui.screen import words
from tui.screen.job_row import JobRow
from tui.screen.keymap import bindings, shown
from tui.screen.twice import AGAIN_S, Twice
from tui.talk.figures import percent
from tui.talk.states import state_name
from tui.wire.text import clean_line

FRAME_S = 0.25  # progress is redrawn at most four times a second


class Jobs(VerticalScroll, can_focus=True):
    """One row a job; `c` twice cancels the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("panel", "jobs")

    class CancelAsked(Said):
        """Somebody wants this job cancelled."""

        def __init__(self, job: Job) -> None:
            super().__init__()
            self.job = job

    def __init__(self) -> None:
        super().__init__(id="jobs")
        self._title = self.border_title = words.JOBS
        self._rows: dict[str, JobRow] = {}
        self._picked: str | None = None
        self._unshown: dict[str, Job] = {}
        self._frame: Timer | None = None
        self._cancels = Twice()
        self.summary = ""

    def on_mount(self) -> None:
        """Say that there is none yet."""
        self.mount(Static(words.NO_JOBS, markup=False, classes="empty"))

    @property
    def running(self) -> list[Job]:
        """The jobs that are not over."""
        return [row.job for row in self._newest_first() if not row.job.is_over]

    @property
    def picked(self) -> Job | None:
        """The job under the cursor."""
        row = self._rows.get(self._picked or "")
        return None if row is None else row.job

    def show(self, job: Job) -> None:
        """Draw `job`: at once when its state is new, soon when only its progress is."""
        row = self._rows.get(job.job_id)
        if row is None:
            self._insert(job)
        elif row.job.state != job.state:
            self._unshown.pop(job.job_id, None)
            row.show(job)
        else:
            self._unshown[job.job_id] = job
            if self._frame is None:
                self._draw()
                self._frame = self.set_timer(FRAME_S, self._next_frame)
        self._sum_up()

    def find(self, text: str, *, again: bool) -> bool:
        """Pick the next job whose name or path holds `text`."""
        rows = self._newest_first()
        start = self._place() + again
        for row in rows[start:] + rows[:start]:
            if text.casefold() in f"{row.job.name} {row.job.detail}".casefold():
                self.pick(row.job.job_id)
                return True
        return False

    def action_down(self) -> None:
        """Pick the job below."""
        self._step(1)

    def action_up(self) -> None:
        """Pick the job above."""
        self._step(-1)

    def action_first(self) -> None:
        """Pick the newest job."""
        self._step(-len(self._rows))

    def action_last(self) -> None:
        """Pick the oldest job."""
        self._step(len(self._rows))

    def action_cancel(self) -> None:
        """Ask for the picked job to be cancelled, at the second time."""
        job = self.picked
        if job is None or job.is_over:
            self.notify(words.NO_JOB if job is None else words.NO_JOB_TO_CANCEL, markup=False)
        elif self._cancels.is_second(job.job_id):
            self.post_message(self.CancelAsked(job))
        else:
            self.notify(
                words.CANCEL_AGAIN.format(
                    key=shown("jobs.cancel"), name=clean_line(job.name) or words.UNTITLED
                ),
                timeout=AGAIN_S,
                markup=False,
            )

    def action_details(self) -> None:
        """Say all that is known of the picked job, which its row may be too short for."""
        job = self.picked
        if job is None:
            self.notify(words.NO_JOB, markup=False)
        else:
            text = clean_line(job.detail, 500) or state_name(job.state)
            self.notify(text, title=clean_line(job.name), markup=False)

    def on_click(self, event: events.Click) -> None:
        """Pick the row that was clicked."""
        if isinstance(event.widget, JobRow):
            self.pick(event.widget.job.job_id)

    def _insert(self, job: Job) -> None:
        row = self._rows[job.job_id] = JobRow(job)
        self.query(".empty").remove()
        after = [r for r in self._newest_first() if r.job.created_at < job.created_at]
        self.mount(row, before=after[0] if after else None)
        if self._picked is None:
            self.pick(job.job_id)

    def _newest_first(self) -> list[JobRow]:
        return sorted(self._rows.values(), key=lambda row: -row.job.created_at)

    def _place(self) -> int:
        ids = [row.job.job_id for row in self._newest_first()]
        return ids.index(self._picked) if self._picked in ids else 0

    def _step(self, by: int) -> None:
        rows = self._newest_first()
        if rows:
            self.pick(rows[min(max(self._place() + by, 0), len(rows) - 1)].job.job_id)

    def pick(self, job_id: str) -> None:
        """Move the cursor to a job."""
        if self._picked in self._rows:
            self._rows[self._picked].remove_class("-picked")
        self._picked = job_id
        row = self._rows[job_id]
        row.add_class("-picked")
        self.call_after_refresh(self.scroll_to_widget, row, animate=False)

    def _next_frame(self) -> None:
        self._frame = None
        if self._unshown:
            self._draw()
            self._frame = self.set_timer(FRAME_S, self._next_frame)

    def _draw(self) -> None:
        for job in self._unshown.values():
            self._rows[job.job_id].show(job)
        self._unshown.clear()
        self._sum_up()

    def _sum_up(self) -> None:
        """Keep the panel's title, and the few words that other places show, true."""
        running = self.running
        known = [job.fraction for job in running if job.fraction is not None]
        if not running:
            self.summary = ""
        elif len(running) == 1 and known:
            self.summary = percent(known[0])
        else:
            self.summary = words.RUNNING.format(count=len(running))
        title = f"{words.JOBS} · {self.summary}" if self.summary else words.JOBS
        if title != self._title:
            self._title = self.border_title = title
