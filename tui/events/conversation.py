"""The conversation: what is said to the backend, what it answers, what waits meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.events.kinds import Event, InTurn, Request


@dataclass(frozen=True)
class SendMessage(InTurn):
    """What the user typed; the engine finds out what it asks for."""

    text: str


@dataclass(frozen=True)
class TakeBack(Request):
    """Take a message out of the queue before it is sent; it is in no transcript then."""

    queued_id: int


@dataclass(frozen=True)
class CancelTurn(Request):
    """Stop waiting for the reply under way."""


@dataclass(frozen=True)
class Undo(InTurn):
    """Take the last edit back, or `what` was said of it: "twice", "the title"."""

    what: str = ""


@dataclass(frozen=True)
class Redo(InTurn):
    """Do again what was taken back, or `what` was said of it."""

    what: str = ""


@dataclass(frozen=True)
class UseSkill(InTurn):
    """Work by another skill file."""

    name: str


@dataclass(frozen=True)
class Share(InTurn):
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
class Message:
    """One message of a transcript."""

    who: Literal["user", "assistant", "notice"]
    text: str


@dataclass(frozen=True)
class MessageSaid(Event):
    """A whole message that belongs into the chat now."""

    message: Message


@dataclass(frozen=True)
class MessageDone(Event):
    """What a message asked for is done, or has failed, or was taken back: the next may come."""


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
class CommandLineTold(Event):
    """The answer to TellCommandLine; empty when nothing was done yet."""

    line: str
