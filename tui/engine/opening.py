"""What the program opens at its start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Opening:
    """What to open at the start: `files` in a new session, or a session, or the last one."""

    files: tuple[str, ...] = ()
    session_id: str | None = None
    new: bool = False
