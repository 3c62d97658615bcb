"""What a job's state is called."""

from __future__ import annotations

from tui.events import JobState
from tui.talk import words


def state_name(state: JobState) -> str:
    """Return a job's state as it is shown."""
    return words.STATES[state]
