"""One turn: an instruction is understood, carried out step by step, and answered."""

from __future__ import annotations

import asyncio
import logging
import re
import uuid
from collections.abc import Callable
from dataclasses import asdict

from tui.studio.agent.grammar import understand
from tui.studio.agent.history import HistoryMoved
from tui.studio.agent.plan import Plan, Redo, Undo
from tui.studio.agent.reply import reply
from tui.studio.edits.facts import Facts
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Timeline, to_draft
from tui.studio.edits.titles import AddTitle
from tui.studio.media.fonts import GlyphsMissing, find_face
from tui.studio.service.adk import Invocation, broke_off
from tui.studio.service.studio import Studio
from tui.wire.text import clean_line

_log = logging.getLogger(__name__)
# As far as any history goes.
_ALL = 10**6
# Characters of a message that stand for it when it is taken back.
_SHOWN = 80


class Turn:
    """Carries an instruction out on a session's timeline; `tell` gets each event as bytes."""

    def __init__(self, studio: Studio, session_id: str, text: str, tell: Callable[[bytes], None]):
        self._studio = studio
        self._session_id = session_id
        self._text = text
        self._tell = tell
        self._said = Invocation()
        self._results: list[Report | EditRefused] = []
        self._timeline = Timeline()
        self._facts = Facts()
        self._unsaved = False

    async def run(self) -> None:
        """Do it, whether or not anybody still listens. Never raises."""
        try:
            async with self._studio.one_at_a_time(self._session_id):
                await self._run()
        except Exception:  # noqa: BLE001 (the listener must hear of it, whatever it is)
            _log.exception("turn")
            self._tell(broke_off("The studio failed on this; its log says more. Nothing changed."))

    async def _run(self) -> None:
        self._timeline = self._studio.timeline(self._session_id)
        self._facts = await asyncio.to_thread(self._studio.library.facts, self._session_id)
        plan = await asyncio.to_thread(understand, self._text, self._timeline, self._facts)
        for step in plan.steps:
            if isinstance(step, Edit):
                await self._edit(step)
            elif isinstance(step, Undo | Redo):
                self._move(step)
        self._save()
        self._tell(self._said.text(self._answer(plan)))

    async def _edit(self, edit: Edit) -> None:
        name, call_id = _tool_name(edit), f"call-{uuid.uuid4()}"
        self._tell(self._said.call(call_id, name, _plain(edit)))
        heard = edit.needs_sound(self._timeline)
        facts = await asyncio.to_thread(self._studio.library.facts, self._session_id, heard)
        try:
            outcome = await asyncio.to_thread(_apply, edit, self._timeline, facts)
        except EditRefused as refusal:
            self._results.append(refusal)
            response: dict[str, object] = {"status": "refused", "reason": str(refusal)}
        else:
            self._unsaved |= outcome.timeline != self._timeline
            self._timeline = outcome.timeline
            self._results.append(outcome.report)
            response = {"status": "success", "report": _plain(outcome.report)}
        self._tell(self._said.answer(call_id, name, response))

    def _move(self, step: Undo | Redo) -> None:
        # What this message has edited so far is a step of its own in the history.
        self._save()
        store, before_s = self._studio.store, self._timeline.seconds(self._timeline.frames)
        wanted = _ALL if step.steps is None else step.steps
        back = isinstance(step, Undo)
        moved = store.move_in_history(self._session_id, -wanted if back else wanted)
        self._timeline = self._studio.timeline(self._session_id)
        after_s = self._timeline.seconds(self._timeline.frames)
        self._results.append(
            HistoryMoved(back, tuple(clean_line(said, _SHOWN) for said in moved), before_s, after_s)
        )

    def _save(self) -> None:
        """Make one step of history of what this message changed: an undo takes it back whole."""
        if self._unsaved:
            draft = to_draft(self._timeline)
            self._studio.store.commit_draft(self._session_id, draft, self._text)
            self._unsaved = False

    def _answer(self, plan: Plan) -> str:
        return reply(plan, self._results, self._timeline, self._facts)


def _apply(edit: Edit, timeline: Timeline, facts: Facts) -> Outcome:
    """Apply `edit`, and refuse a title now that no font could draw at the export."""
    if isinstance(edit, AddTitle):
        try:
            find_face(edit.text)
        except GlyphsMissing as lack:
            values = {"missing": lack.missing, "package": lack.package}
            raise EditRefused(Reason.NO_FONT, **values) from None
    return edit.apply(timeline, facts)


def _tool_name(edit: Edit) -> str:
    """Return the edit's name as tools are named: TrimPauses is trim_pauses."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(edit).__name__).lower()


def _plain(value: Edit | Report) -> dict[str, object]:
    return {name: _json(item) for name, item in asdict(value).items()}


def _json(value: object) -> object:
    if isinstance(value, dict):
        return {str(k): _json(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_json(v) for v in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
