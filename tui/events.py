"""Everything that is said on the bus.

A request is imperative and goes to the engine; an event is in the past tense and carries all that
a panel needs to draw. Both are plain frozen dataclasses, cheap to import and to compare.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tui.wire.draft import SegmentView, TimelineView, TrackView

__all__ = ["SegmentView", "TimelineView", "TrackView"]


@dataclass(frozen=True)
class Request:
    """Something that a person wants."""


@dataclass(frozen=True)
class Event:
    """Something that happened."""

    @property
    def coalesce_key(self) -> object | None:
        """Of waiting events with one key only the newest matters; None: each one matters."""
        return None


# ── requests ──────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class SendMessage(Request):
    """What the user typed; the engine finds out what it asks for."""

    text: str


@dataclass(frozen=True)
class AddMedia(Request):
    """Upload the file at `source`, a path or a URL."""

    source: str


@dataclass(frozen=True)
class Export(Request):
    """Render the timeline and fetch the file."""

    format: str = "mp4"
    quality: str = "high"


@dataclass(frozen=True)
class CancelJob(Request):
    """Stop an upload or an export."""

    job_id: str


@dataclass(frozen=True)
class CancelTurn(Request):
    """Stop waiting for the reply under way."""


@dataclass(frozen=True)
class ShowStatus(Request):
    """Read the timeline again and say what is on it."""


@dataclass(frozen=True)
class ShowCredits(Request):
    """Read the credits and say them."""


@dataclass(frozen=True)
class Undo(Request):
    """Take the last edit back."""


@dataclass(frozen=True)
class Redo(Request):
    """Do again what was taken back."""


@dataclass(frozen=True)
class NewSession(Request):
    """Leave this session and begin another."""


@dataclass(frozen=True)
class ListSessions(Request):
    """Say which sessions there are."""


@dataclass(frozen=True)
class OpenSession(Request):
    """Go back to a past session."""

    session_id: str


@dataclass(frozen=True)
class TakeBack(Request):
    """Take a message out of the queue before it is sent; it is in no transcript then."""

    queued_id: int


@dataclass(frozen=True)
class Share(Request):
    """Make the link by which somebody can take this session over, and say it."""


@dataclass(frozen=True)
class UseSkill(Request):
    """Work by another skill file."""

    name: str


# ── events ────────────────────────────────────────────────────────────────────────────────────

Connection = Literal["connecting", "ready", "lost"]


@dataclass(frozen=True)
class BackendChanged(Event):
    """Where we are connected, and how well. `detail` is one sentence when something is wrong."""

    backend: Literal["studio", "cloud"]
    connection: Connection
    skill: str
    detail: str = ""

    @property
    def coalesce_key(self) -> object | None:
        """The newest says it all."""
        return BackendChanged


@dataclass(frozen=True)
class Message:
    """One message of a transcript."""

    who: Literal["user", "assistant", "notice"]
    text: str


@dataclass(frozen=True)
class SessionOpened(Event):
    """Another session is on the screen; `transcript` replaces what the chat shows."""

    session_id: str
    title: str
    transcript: tuple[Message, ...] = ()
    greeting: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True)
class SessionRenamed(Event):
    """The open session has another title."""

    session_id: str
    title: str


@dataclass(frozen=True)
class SessionSummary:
    """A session in a list. `changed_at` is in seconds since 1970."""

    session_id: str
    title: str
    changed_at: float
    summary: str


@dataclass(frozen=True)
class SessionsListed(Event):
    """The answer to ListSessions, newest first."""

    sessions: tuple[SessionSummary, ...]


@dataclass(frozen=True)
class MessageSaid(Event):
    """A whole message that belongs into the chat now."""

    message: Message


@dataclass(frozen=True)
class Queued:
    """A message that waits for the turn under way."""

    queued_id: int
    text: str


@dataclass(frozen=True)
class QueueChanged(Event):
    """What waits to be sent, in the order in which it will go out."""

    waiting: tuple[Queued, ...]

    @property
    def coalesce_key(self) -> object | None:
        """The newest queue is the queue."""
        return QueueChanged


@dataclass(frozen=True)
class ActionOffered(Event):
    """The backend spoke of something that costs time; one key does `request`, anything else not.

    None takes an offer back.
    """

    label: str
    request: Request | None


@dataclass(frozen=True)
class TurnStarted(Event):
    """The backend has got the user's message."""

    turn_id: int


@dataclass(frozen=True)
class TextGrew(Event):
    """The reply as far as it is known; it replaces what the turn showed before."""

    turn_id: int
    text: str

    @property
    def coalesce_key(self) -> object | None:
        """The newest text contains the older ones."""
        return TextGrew, self.turn_id


@dataclass(frozen=True)
class TurnWaiting(Event):
    """What a long turn is doing: the heartbeat status every two minutes, or a countdown."""

    turn_id: int
    elapsed_s: float
    text: str

    @property
    def coalesce_key(self) -> object | None:
        """The newest status of a turn is enough."""
        return TurnWaiting, self.turn_id


@dataclass(frozen=True)
class TurnEnded(Event):
    """The turn is over; `text` is the whole reply as the transcript keeps it."""

    turn_id: int
    text: str
    ok: bool = True


@dataclass(frozen=True)
class TimelineChanged(Event):
    """The timeline, and what differs from the one before the last turn."""

    timeline: TimelineView
    changes: tuple[str, ...] = ()
    """In a person's words, one change each."""
    changed_keys: frozenset[str] = frozenset()
    """Keys of the segments that are new or different."""

    @property
    def coalesce_key(self) -> object | None:
        """Only the newest timeline is drawn."""
        return TimelineChanged


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


@dataclass(frozen=True)
class CreditsChanged(Event):
    """What the account holds; `unlimited` where the backend says that nothing is counted."""

    available: float
    frozen: float
    total: float
    unlimited: bool = False

    @property
    def coalesce_key(self) -> object | None:
        """The newest balance counts."""
        return CreditsChanged


@dataclass(frozen=True)
class NoticeRaised(Event):
    """A short word that needs no place in the transcript."""

    text: str
    level: Literal["information", "warning", "error"] = field(default="information")
