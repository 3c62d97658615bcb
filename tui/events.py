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
class RenameSession(Request):
    """Give a session another title; None means the open one."""

    title: str
    session_id: str | None = None


@dataclass(frozen=True)
class ForkSession(Request):
    """Go on from where a session is in a new one, and leave it as it is; None: the open one."""

    session_id: str | None = None


@dataclass(frozen=True)
class Compare(Request):
    """Set the timeline beside another one.

    `against` is empty for the one before the last message, or the id of a `Version`.
    """

    against: str = ""


@dataclass(frozen=True)
class BatchRequest(Request):
    """Something that a person wants of the batch."""


@dataclass(frozen=True)
class ShowBatch(BatchRequest):
    """Say what is in the batch."""


@dataclass(frozen=True)
class AddToBatch(BatchRequest):
    """Add files (paths, patterns, folders, URLs) and instructions that each of them gets."""

    sources: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()


@dataclass(frozen=True)
class DropFromBatch(BatchRequest):
    """Take files out of the batch, or the instruction at a place; what is at work stays."""

    item_ids: tuple[str, ...] = ()
    instruction: int | None = None


@dataclass(frozen=True)
class StartBatch(BatchRequest):
    """Carry the instructions out on every file that is new."""


@dataclass(frozen=True)
class CancelBatch(BatchRequest):
    """Stop the work on these files; on all, where none is named."""

    item_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class RetryBatch(BatchRequest):
    """Begin these files anew, with the instructions as they are now."""

    item_ids: tuple[str, ...]


@dataclass(frozen=True)
class TakeBack(Request):
    """Take a message out of the queue before it is sent; it is in no transcript then."""

    queued_id: int


@dataclass(frozen=True)
class Share(Request):
    """Make a link by which others get this work, and say it.

    On the cloud they can take the session over. On the studio they get the newest export of the
    session, from this machine: the rest says for whom and how long.
    """

    lan: bool = False
    """For the network that this machine is in, not for the machine alone."""
    minutes: int = 60
    stop: bool = False
    """End the link that there is."""


@dataclass(frozen=True)
class TellCommandLine(Request):
    """Say which command line does what this session did."""


@dataclass(frozen=True)
class UseSkill(Request):
    """Work by another skill file."""

    name: str


@dataclass(frozen=True)
class ShowPictures(Request):
    """Look at the film at some times; what was asked for before is not wanted any more.

    `wish` comes back with each picture. No time at all: nothing is looked at any more.
    """

    wish: int
    at_ms: tuple[float, ...] = ()
    width: int = 1
    height: int = 1
    """In pixels, at most."""
    compares: bool = False
    """Of one time: as it was before the last edit, then as it is."""


@dataclass(frozen=True)
class HearMedia(Request):
    """Find out how loud these media are, to draw it."""

    media: tuple[str, ...]


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
    length_s: float = 0.0
    tracks: int = 0
    last: tuple[Message, ...] = ()
    """What was said last, the newest at the end."""
    files: tuple[str, ...] = ()
    """The finished files, the newest at the end."""


@dataclass(frozen=True)
class SessionsListed(Event):
    """The answer to ListSessions, newest first."""

    sessions: tuple[SessionSummary, ...]
    open_id: str = ""
    """Which of them is open."""


@dataclass(frozen=True)
class Version:
    """A timeline that the open one can be compared with."""

    version_id: str
    label: str


@dataclass(frozen=True)
class ComparedRow:
    """A segment as it is on either side; `was` or `now` is None where it is on one side only."""

    track: str
    was: SegmentView | None
    now: SegmentView | None
    words: str = ""
    """What differs; empty where nothing does."""


@dataclass(frozen=True)
class Compared(Event):
    """The answer to Compare: two timelines side by side, row by row."""

    was: str
    now: str
    """What the two sides are called."""
    rows: tuple[ComparedRow, ...]
    changes: tuple[str, ...]
    """What differs in all, in a person's words."""
    version_id: str = ""
    versions: tuple[Version, ...] = ()
    """What else there is to compare with."""


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
    suggestions: tuple[str, ...] = ()
    """What could be said next, as the reply suggests; it is no part of `text`."""


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


@dataclass(frozen=True)
class PictureMade(Event):
    """The `place`th picture of a wish is there: three bytes a pixel, red, green, blue."""

    wish: int
    place: int
    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True)
class PicturesFailed(Event):
    """No more pictures of a wish will come, for a reason that is one sentence."""

    wish: int
    why: str


@dataclass(frozen=True)
class SoundHeard(Event):
    """How loud a medium is: a byte for each step, 255 is full scale, 0 is 60 dB below."""

    medium: str
    step_ms: float
    levels: bytes


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


BatchState = Literal[
    "new", "waiting", "uploading", "editing", "rendering", "downloading",
    "done", "failed", "cancelled",
]  # fmt: skip


@dataclass(frozen=True)
class BatchItem:
    """One file of the batch, at one moment."""

    item_id: str
    source: str
    """As it was named: a path or a URL."""
    state: BatchState
    fraction: float | None = None
    left_s: float | None = None
    detail: str = ""
    """The instruction under way, the finished file's path, or why it failed."""
    session_id: str = ""
    """Its own session, once it has one."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self.state in {"done", "failed", "cancelled"}

    @property
    def is_at_work(self) -> bool:
        """Whether it was started and is not over."""
        return not self.is_over and self.state != "new"


@dataclass(frozen=True)
class BatchChanged(Event):
    """The whole batch, after files or instructions were added, taken out or started."""

    instructions: tuple[str, ...]
    items: tuple[BatchItem, ...]

    @property
    def coalesce_key(self) -> object | None:
        """The newest list is the list."""
        return BatchChanged


@dataclass(frozen=True)
class BatchItemChanged(Event):
    """One file of the batch went on."""

    item: BatchItem

    @property
    def coalesce_key(self) -> object | None:
        """The newest state of a file is enough."""
        return BatchItemChanged, self.item.item_id


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
class CommandLineTold(Event):
    """The answer to TellCommandLine; empty when nothing was done yet."""

    line: str


@dataclass(frozen=True)
class NoticeRaised(Event):
    """A short word that needs no place in the transcript."""

    text: str
    level: Literal["information", "warning", "error"] = field(default="information")
