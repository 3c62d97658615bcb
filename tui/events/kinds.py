"""What is said on the bus: requests and events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    """Something that a person wants: to look at, or to be done at once."""


@dataclass(frozen=True)
class InTurn(Request):
    """What is done in its turn, after all that was asked for before it."""


@dataclass(frozen=True)
class Event:
    """Something that happened."""

    @property
    def coalesce_key(self) -> object | None:
        """Of waiting events with one key only the newest matters; None: each one matters."""
        return None
