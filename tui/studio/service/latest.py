"""The last message of each session, for the next one that may correct it.

It lies in the studio's store beside the history, so that a correction is understood after a restart
and in a copy of the session. It counts for as long as the session shows the version it left.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from pydantic import TypeAdapter, ValidationError

from tui.studio.agent.plan import (
    Ask,
    Before,
    Describe,
    GoToVersion,
    Help,
    ListVersions,
    Plan,
    Question,
    Redo,
    SaveVersion,
    Step,
    Undo,
    UndoMatching,
)
from tui.studio.agent.tools import edits
from tui.studio.edits.draft import from_draft
from tui.studio.edits.timeline import Timeline
from tui.studio.rows import SaidRow
from tui.studio.store import Store
from tui.wire.draft import Json

_ABOUT_THE_LAST = (Ask.CORRECTION, Ask.AMOUNT)
_OTHERS: Final = (
    Undo, Redo, UndoMatching, SaveVersion, GoToVersion, ListVersions, Question,
    Describe, Help,
)  # fmt: skip


class Latest:
    """The last message of every session in `store`."""

    def __init__(self, store: Store) -> None:
        """Read and write `store`."""
        self._store = store

    def before(self, session_id: str) -> Before | None:
        """Return the last message, unless something else changed the timeline since."""
        row = self._store.last_said(session_id)
        if row is None:
            return None
        try:
            steps = tuple(_step(name, given) for name, given in json.loads(row.steps))
        except (ValueError, ValidationError, KeyError, TypeError):
            return None  # of another version of this program, that had other edits
        draft = self._store.draft(session_id, back=1 if row.changed else 0)
        return Before(row.said, Plan(steps), _timeline(draft), row.changed)

    def keep(self, session_id: str, said: str, plan: Plan, *, changed: bool) -> None:
        """Keep what was `said` and came to `plan`, unless it only asked: about the last one, or
        what is there and can be said.

        `changed`: the newest version of the session is its work.
        """
        asked = {step.ask for step in plan.steps if isinstance(step, Question)}
        only_asked = all(isinstance(step, Describe | Help) for step in plan.steps)
        if not only_asked and not asked & set(_ABOUT_THE_LAST):
            steps = json.dumps([_written(step) for step in plan.steps])
            self._store.keep_last_said(session_id, SaidRow(said, steps, changed))


@cache
def _kinds() -> Mapping[str, TypeAdapter[Step]]:
    return {kind.__name__: TypeAdapter(kind) for kind in (*edits().values(), *_OTHERS)}


def _written(step: Step) -> tuple[str, object]:
    name = type(step).__name__
    return name, _kinds()[name].dump_python(step, mode="json")


def _step(name: str, given: object) -> Step:
    return _kinds()[name].validate_python(given)


def _timeline(draft: Json | None) -> Timeline:
    return Timeline() if draft is None else from_draft(draft)
