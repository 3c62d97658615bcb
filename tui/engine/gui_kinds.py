"""What talk about a screen comes to, and what this program does about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a clause tells the user to do on the screen that is not there."""

    CLICK = auto()
    OPEN = auto()
    DRAG = auto()
    LOOK = auto()
    ACCOUNT = auto()
    MORE = auto()
    """It only goes on with what was said before it."""


@dataclass(frozen=True)
class ShowTracks:
    """Read the state and show the track summary."""


@dataclass(frozen=True)
class ShowCredits:
    """Read the credits and show them."""


@dataclass(frozen=True)
class OfferExport:
    """Offer to render the video; it starts after a yes, or when the user asked for it."""


@dataclass(frozen=True)
class OfferUpload:
    """Say how a file is added."""


@dataclass(frozen=True)
class OfferMessage:
    """Offer to send `text` to the backend, which does the edit."""

    text: str


Action = ShowTracks | ShowCredits | OfferExport | OfferUpload | OfferMessage
