"""Jobs: uploads and exports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.events.kinds import Event, InTurn, Request


@dataclass(frozen=True)
class AddMedia(InTurn):
    """Upload the file at `source`, a path or a URL."""

    source: str


@dataclass(frozen=True)
class Export(InTurn):
    """Render the timeline and fetch the file."""

    format: str = "mp4"
    quality: str = "high"
    resolution: int | None = None
    """Shorter side of the picture in pixels; None leaves it to the timeline."""
    at_s: float | None = None
    """Of a still: which moment, in seconds from the start."""
    fast: bool = False
    """Whether to copy what need not be encoded."""
    share: bool = False
    """Whether the file is to be handed on: a link to it is told."""


@dataclass(frozen=True)
class CancelJob(Request):
    """Stop an upload or an export."""

    job_id: str


JobKind = Literal["upload", "export"]
JobState = Literal[
    "waiting", "uploading", "rendering", "downloading", "done", "failed", "cancelled"
]


@dataclass(frozen=True)
class Job:
    """An upload or an export, at one moment."""

    job_id: str
    kind: JobKind
    name: str
    state: JobState
    fraction: float | None = None
    """0 to 1; None where nobody knows."""
    speed: float | None = None
    """Seconds of video per second while rendering, bytes per second while a file moves."""
    left_s: float | None = None
    """Estimated seconds left."""
    detail: str = ""
    """The finished file's path, or why it failed."""
    created_at: float = 0.0

    @property
    def is_over(self) -> bool:
        """Whether it will not change any more."""
        return self.state in {"done", "failed", "cancelled"}


@dataclass(frozen=True)
class JobChanged(Event):
    """A job began, went on or ended."""

    job: Job

    @property
    def coalesce_key(self) -> object | None:
        """The newest state of a job is enough."""
        return JobChanged, self.job.job_id
