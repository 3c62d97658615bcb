"""One turn: an instruction is understood, carried out step by step, and answered."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Final

from tui.studio.agent.endpoint import Endpoint
from tui.studio.agent.fallback import completed
from tui.studio.agent.grammar import understand
from tui.studio.agent.nearest import with_offers
from tui.studio.agent.plan import Language, Plan
from tui.studio.agent.reply import reply, undone
from tui.studio.agent.tools import tool_name
from tui.studio.edits.captions import CaptionsAdded, beside
from tui.studio.edits.draft import to_draft
from tui.studio.edits.facts import Facts
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import drawn_texts
from tui.studio.media.fonts import FontUnknown
from tui.studio.media.runs import GlyphsMissing
from tui.studio.media.text import check_texts
from tui.studio.service.adk import Invocation, broke_off
from tui.studio.service.aside import Aside
from tui.studio.service.history import History, HistoryStep
from tui.studio.service.listening import Listening
from tui.studio.service.studio import Studio

_log = logging.getLogger(__name__)
_FAILED: Final[dict[Language, str]] = {
    "en": "The studio failed on this; its log says more. Nothing changed.",
    "zh": "工作室在这里出了故障，日志里有更多信息。没有任何改动。",
}


class Turn:
    """Carries an instruction out on a session's timeline; `tell` gets each event as bytes.

    It is done to its end when the caller is `gone`, but no language model is waited for then, and
    no more words are recognised.
    """

    def __init__(
        self,
        studio: Studio,
        session_id: str,
        text: str,
        aside: Aside,
        tell: Callable[[bytes], None],
        gone: asyncio.Event,
    ):
        self._studio = studio
        self._aside = aside
        self._session_id = session_id
        self._text = text
        self._tell = tell
        self._gone = gone
        self._said = Invocation()
        self._results: list[Report | EditRefused] = []
        self._timeline = Timeline()
        self._facts = Facts()
        self._tools: list[str] = []
        self._unsaved = False

    async def run(self) -> None:
        """Do it, whether or not anybody still listens. Never raises."""
        try:
            async with self._studio.one_at_a_time(self._session_id):
                await self._run()
        except Exception:  # noqa: BLE001 (the listener must hear of it, whatever it is)
            _log.exception("turn")
            self._tell(broke_off(_FAILED["zh" if self._aside.chinese else "en"]))

    async def _run(self) -> None:
        self._history = History(self._studio, self._session_id, self._text)
        self._timeline = self._studio.timeline(self._session_id)
        self._facts = await asyncio.to_thread(self._studio.library.facts, self._session_id)
        before = self._studio.latest.before(self._session_id)
        plan = await asyncio.to_thread(
            understand,
            self._text,
            self._timeline,
            self._facts,
            before,
            defaults=self._aside.defaults,
        )
        if self._aside.model is not None:
            plan = await self._completed(plan, self._aside.model)
        plan = await asyncio.to_thread(with_offers, plan, self._timeline, self._facts)
        for step in plan.steps:
            if isinstance(step, Edit):
                await self._edit(step, plan.language)
            elif isinstance(step, HistoryStep):
                self._go(step)
        changes = self._unsaved
        self._save()
        said = plan.meant or self._text
        self._studio.latest.keep(self._session_id, said, plan, changed=changes)
        self._tell(self._said.text(self._answer(plan), undone=undone(plan, self._results)))

    async def _completed(self, plan: Plan, model: Endpoint) -> Plan:
        """Let `model` complete `plan`, for as long as somebody waits for that."""
        asked = asyncio.ensure_future(
            completed(plan, self._text, self._timeline, self._facts, model)
        )
        gone = asyncio.ensure_future(self._gone.wait())
        try:
            await asyncio.wait({asked, gone}, return_when=asyncio.FIRST_COMPLETED)
            if asked.done():
                return asked.result()
            return replace(plan, model_failed="nobody waits for it any more")
        finally:
            asked.cancel()
            gone.cancel()

    async def _edit(self, edit: Edit, language: Language) -> None:
        name, call_id = tool_name(type(edit).__name__), f"call-{uuid.uuid4()}"
        self._tell(self._said.call(call_id, name, _plain(edit)))
        library = self._studio.library
        try:
            needs = edit.needs(self._timeline, self._facts)
            hearing = self._listening(language).hearing
            facts = await asyncio.to_thread(library.facts, self._session_id, needs, hearing)
            outcome = await asyncio.to_thread(_apply, edit, self._timeline, facts)
        except EditRefused as refusal:
            self._results.append(refusal)
            response: dict[str, object] = {"status": "refused", "reason": str(refusal)}
        else:
            if outcome.timeline != self._timeline:
                self._unsaved = True
                self._tools.append(name)
            self._timeline = outcome.timeline
            self._results.append(outcome.report)
            response = {"status": "success", "report": _plain(outcome.report)}
        self._tell(self._said.answer(call_id, name, response))

    def _listening(self, language: Language) -> Listening:
        def tell(text: str) -> None:
            self._tell(self._said.text(text, partial=True))

        return Listening(self._aside.asr_model, language, tell, self._gone)

    def _go(self, step: HistoryStep) -> None:
        # What this message has edited so far is a step of its own in the history.
        self._save()
        try:
            self._results.append(self._history.carry_out(step))
        except EditRefused as refusal:
            self._results.append(refusal)
        self._timeline = self._studio.timeline(self._session_id)

    def _save(self) -> None:
        """Make one step of history of what this message changed: an undo takes it back whole."""
        if self._unsaved:
            draft = to_draft(self._timeline)
            self._studio.store.commit_draft(self._session_id, draft, self._text, self._tools)
            self._unsaved, self._tools = False, []

    def _answer(self, plan: Plan) -> str:
        return reply(plan, self._results, self._timeline, self._facts)


def _apply(edit: Edit, timeline: Timeline, facts: Facts) -> Outcome:
    """Apply `edit`, and refuse a text now that no font could draw at the export.

    Captions go beside the picture then, where the player draws them.
    """
    outcome = edit.apply(timeline, facts)
    drawable = {(text.text, text.role, text.style) for text in drawn_texts(timeline)}
    fresh = ((text.text, text.role, text.style) for text in drawn_texts(outcome.timeline))
    try:
        check_texts([text for text in fresh if text not in drawable])
    except GlyphsMissing as lack:
        if isinstance(outcome.report, CaptionsAdded):
            return beside(outcome.timeline, outcome.report, lack.missing, lack.package)
        values = {"missing": lack.missing, "script": lack.script, "package": lack.package}
        raise EditRefused(Reason.NO_FONT, **values) from None
    except FontUnknown as lack:
        some = ", ".join(lack.some)
        raise EditRefused(Reason.NO_SUCH_FONT, name=lack.family, some=some) from None
    return outcome


def _plain(value: Edit | Report) -> dict[str, object]:
    return {name: _json(item) for name, item in asdict(value).items()}


def _json(value: object) -> object:
    if isinstance(value, dict):
        return {str(k): _json(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_json(v) for v in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
