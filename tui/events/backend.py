"""The backend: where one is connected, what the account holds, and short words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tui.events.kinds import Event, InTurn


@dataclass(frozen=True)
class ShowCredits(InTurn):
    """Read the credits and say them."""


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
