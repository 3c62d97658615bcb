"""What `run` prints: progress on stderr, results on stdout, as words or as JSON lines.

Words are printed clean: a name or a reply must not act on the terminal that shows it.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping
from typing import Any, TextIO

from tui.events import Event, Job, JobChanged, MessageSaid, TurnWaiting
from tui.line import words
from tui.talk.figures import clock
from tui.wire.text import clean, clean_line, escaped


class Report:
    """Prints for people, or for programs (`as_json`)."""

    def __init__(self, *, as_json: bool, out: TextIO, err: TextIO) -> None:
        """On a terminal the progress rewrites its line; elsewhere each line stands."""
        self._as_json = as_json
        self._out = out
        self._err = err
        self._live = err.isatty()
        self._open_line = False
        self._said: dict[str, tuple[str, int]] = {}

    def say(self, said: str, **data: Any) -> None:
        """Print a result: `said` for people, `data` for programs."""
        self._end_line()
        # A script needs the path as it is.
        is_exact = data.get("type") == "file" and not self._out.isatty()
        line = json_line(data) if self._as_json else said if is_exact else clean(said)
        print(line, file=self._out, flush=True)

    def fail(self, sentence: str) -> None:
        """Print the one sentence about what failed."""
        self._end_line()
        if self._as_json:
            print(json_line({"type": "error", "message": sentence}), file=self._out, flush=True)
        self.complain(sentence)

    def complain(self, sentence: str) -> None:
        """Print a sentence about what is not as it was asked for."""
        self._end_line()
        self._tell(f"nemo-tui: {clean(sentence)}\n")

    def hear(self, event: Event) -> None:
        """Print what an event tells of progress."""
        match event:
            case JobChanged(job):
                self._job(job)
            case TurnWaiting(_, _, text):
                self._note(text)
            case MessageSaid(message) if message.who == "notice":
                self._note(message.text)

    def finish(self) -> None:
        """Leave the cursor on a fresh line."""
        self._end_line()

    def _job(self, job: Job) -> None:
        percent = None if job.fraction is None else int(100 * job.fraction)
        line = f"{words.PROGRESS[job.state]} {clean_line(job.name)}"
        if not job.is_over and percent is not None:
            line += f" {percent}%"
            if job.speed and job.state == "rendering":
                line += f" {job.speed:.1f}×"
            if job.left_s is not None:
                line += " " + words.TIME_LEFT.format(time=clock(int(job.left_s)))
        if self._live:
            self._tell(f"\r\x1b[K{line}")
            self._open_line = True
            if job.is_over:
                self._end_line()
            return
        # In a log a line for each quarter is enough.
        step = (job.state, (percent or 0) // 25)
        if self._said.get(job.job_id) != step:
            self._said[job.job_id] = step
            self._tell(f"{line}\n")

    def _note(self, text: str) -> None:
        self._end_line()
        self._tell(f"{clean(text)}\n")

    def _end_line(self) -> None:
        if self._open_line:
            self._tell("\n")
            self._open_line = False

    def _tell(self, text: str) -> None:
        try:
            self._err.write(text)
            self._err.flush()
        except BrokenPipeError:  # nobody follows the work any more, which goes on
            self._err = io.StringIO()


def json_line(row: Mapping[str, Any]) -> str:
    """Return `row` as one line of JSON that is readable and acts on no terminal."""
    return escaped(json.dumps(row, ensure_ascii=False))


def standard_report(*, as_json: bool) -> Report:
    """Return a report to the process's own streams."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The path of a file whose name is no UTF-8 goes out as it is on the disk.
        sys.stdout.reconfigure(errors="surrogateescape")
    return Report(as_json=as_json, out=sys.stdout, err=sys.stderr)
