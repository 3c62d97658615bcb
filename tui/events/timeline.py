"""The timeline: what is on it, how it differs from another, how it looks and sounds."""

from __future__ import annotations

from dataclasses import dataclass

from tui.events.kinds import Event, InTurn, Request
from tui.wire.draft import SegmentView, TimelineView


@dataclass(frozen=True)
class ShowStatus(InTurn):
    """Read the timeline again and say what is on it."""


@dataclass(frozen=True)
class Compare(InTurn):
    """Set the timeline beside another one.

    `against` is empty for the one before the last message, or the id of a `Version`.
    """

    against: str = ""


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
