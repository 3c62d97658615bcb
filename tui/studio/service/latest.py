"""The last message of each session, for the next one that may correct it."""

from __future__ import annotations

from tui.studio.agent.plan import Ask, Before, Question
from tui.studio.edits.timeline import Timeline

_ABOUT_THE_LAST = (Ask.CORRECTION, Ask.AMOUNT)


class Latest:
    """Kept in memory: after a restart a correction is asked about, and nothing is guessed."""

    def __init__(self) -> None:
        """Know no message."""
        self._kept: dict[str, tuple[Timeline, Before]] = {}

    def before(self, session_id: str, now: Timeline) -> Before | None:
        """Return the last message, unless something else changed the timeline since."""
        after, before = self._kept.get(session_id, (None, None))
        return before if after == now else None

    def keep(self, session_id: str, now: Timeline, said: Before) -> None:
        """Keep `said`, that left the timeline `now`; what only asked about the last one is none."""
        asked = [step.ask for step in said.plan.steps if isinstance(step, Question)]
        if said.plan.steps and not (set(asked) & set(_ABOUT_THE_LAST)):
            self._kept[session_id] = now, said
