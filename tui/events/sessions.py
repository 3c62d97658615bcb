"""Sessions: which there are, and which one is open."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.events.conversation import Message
from tui.events.kinds import Event, InTurn, Request
from tui.wire.draft import TimelineView


@dataclass(frozen=True)
class NewSession(InTurn):
    """Leave this session and begin another."""


@dataclass(frozen=True)
class ListSessions(Request):
    """Say which sessions there are."""


@dataclass(frozen=True)
class OpenSession(InTurn):
    """Go back to a past session."""

    session_id: str


@dataclass(frozen=True)
class RenameSession(Request):
    """Give a session another title; None means the open one."""

    title: str
    session_id: str | None = None


@dataclass(frozen=True)
class ForkSession(InTurn):
    """Go on from where a session is in a new one, and leave it as it is; None: the open one."""

    session_id: str | None = None


@dataclass(frozen=True)
class SessionOpened(Event):
    """Another session is on the screen; `transcript` replaces what the chat shows."""

    session_id: str
    title: str
    transcript: tuple[Message, ...] = ()
    greeting: str = ""
    suggestions: tuple[str, ...] = ()
    kept: TimelineView = field(default_factory=TimelineView)
    """The timeline as it was last seen; the backend's own is still to come."""


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
