"""The workspace: one session on one backend, and what a person does in it.

Screen and command line both work through this: it tells what happens on the bus and returns or
raises what came of it.
"""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from tui.bus import Bus
from tui.engine import words
from tui.engine.board import Ticket
from tui.engine.command_line import command_line
from tui.engine.conversation import Conversation, TurnResult
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.jobs import Jobs
from tui.engine.link import Link
from tui.engine.memory import KnownSession, Memory
from tui.engine.naming import free_title, is_unnamed
from tui.engine.showing import opened
from tui.engine.steps import Step
from tui.engine.suggestions import without_suggestions
from tui.engine.timeline import Difference, difference, summary
from tui.events import (
    Export,
    Message,
    MessageSaid,
    SessionRenamed,
    TimelineChanged,
    TimelineView,
    TurnEnded,
)
from tui.paths import at_home
from tui.settings import Settings
from tui.skills.loader import Skill, load_skill
from tui.wire.draft import read_draft
from tui.wire.errors import Unreachable
from tui.wire.media import UploadedFile
from tui.wire.text import clean, clean_line

_T = TypeVar("_T")


class Workspace:
    """Use it as an async context manager, on the event loop that does the work."""

    def __init__(self, settings: Settings, bus: Bus) -> None:
        """Open the memory; nothing is sent yet. Raises WorkFailed for an unknown skill."""
        self.settings = settings
        self.bus = bus
        with as_work_failed():
            self.skill = self._load_skill(settings.skill)
        self.link = Link(settings, bus, self.skill)
        self._backend = self.link.backend
        self.memory = Memory(settings.paths.database, settings.base_url)
        self.jobs = Jobs(settings, bus, self.memory, self.link, self.notice)
        self._conversation = Conversation(self._backend, bus, settings, self.link.ensure)
        self._session: KnownSession | None = None
        self._turns = 0
        self._stale = self._is_unread = self._is_beside = False
        self._beside: set[asyncio.Task[Any]] = set()
        self.timeline = TimelineView()
        self.before: TimelineView | None = None
        """The timeline before the last message, where one was sent since the session was opened."""

    async def __aenter__(self) -> Self:
        """Enter."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close connections and memory; jobs under way stay as they stand on the disk."""
        for task in self._beside:
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)
        self.jobs.close()
        await self._backend.__aexit__(kind, error, trace)
        self.memory.close()

    def beside(self, bus: Bus) -> Workspace:
        """Return a workspace for another session on the same backend, told of on a bus of its own.

        It shares connection, memory and jobs with this one, and is not closed by itself.
        """
        other = copy.copy(self)
        other.bus, other._is_beside = bus, True
        other._conversation = Conversation(self._backend, bus, self.settings, self.link.ensure)
        other._session, other._turns, other._stale = None, 0, False
        other.timeline, other.before = TimelineView(), None
        return other

    @property
    def session(self) -> KnownSession:
        """The open session. Raises WorkFailed before there is one."""
        if self._session is None:
            raise WorkFailed(words.NO_SESSION_YET)
        return self._session

    @property
    def is_open(self) -> bool:
        """Whether there is a session to work in."""
        return self._session is not None

    def take_up(self, shown: KnownSession | None) -> None:
        """Go on with the session that is shown already."""
        self._session, self._is_unread = shown, True

    async def open(self, session_id: str | None) -> None:
        """Open a past session, the last one (None), or a new one if there is none to go back to.

        Raises WorkFailed.
        """
        known = self._known(session_id) if session_id else self.memory.last_session()
        if known is None:
            await self.new_session()
            return
        if known != self._session:
            self._show(known)
        if not self._is_beside:
            self.memory.was_opened(known.session_id)
        await self.refresh_timeline()

    async def new_session(self) -> None:
        """Start a session and show it. Raises WorkFailed."""
        with as_work_failed():
            made = await self._backend.create_session(self.settings.language)
        known = KnownSession(made.session_id, made.task_id, made.user_id, words.NEW_SESSION)
        self.memory.add_session(known, beside=self._is_beside)
        self._show(known)
        self._tell_timeline(TimelineView(), Difference())
        self._stale = True

    async def fork(self, session_id: str | None = None) -> None:
        """Go on from where a session (None: the open one) is in a new one, and show that.

        Raises WorkFailed.
        """
        if self.settings.on_cloud:
            raise WorkFailed(words.FORK_STUDIO_ONLY)
        old = self.session if session_id is None else self._known(session_id)
        with as_work_failed():
            made = await self._backend.fork(old.session_id)
        title = free_title(old.title, {s.title for s in self.memory.sessions()})
        known = KnownSession(made.session_id, made.task_id, made.user_id, title)
        self.memory.fork(old.session_id, known)
        await self.open(known.session_id)
        self.notice(words.forked(old.title))

    def rename(self, title: str, session_id: str | None = None) -> None:
        """Give a session (None: the open one) another title. Raises WorkFailed."""
        if session_id is None or self._is_open(session_id):
            self._rename(title)
        else:
            self.memory.rename(self._known(session_id).session_id, title)

    def use_skill(self, name: str) -> None:
        """Work by another skill from now on. Raises WorkFailed."""
        with as_work_failed():
            self.skill = self._load_skill(name)
        self.link.speak_as(self.skill)

    async def chat(self, text: str) -> TurnResult:
        """Say `text` to the backend and return how the turn ended. Raises WorkFailed."""
        if self._stale:
            said_in = self.session.session_id
            # A timeline without clips has a canvas, too: what a new one is like is no change.
            self._is_unread = self._is_unread or self.timeline == TimelineView()
            await self._quietly(self.refresh_timeline())
            if not self._is_open(said_in):
                self.user_said(text)
        try:
            return await self._turn(text)
        except WorkFailed as failure:
            if not failure.lost_session:
                raise
        await self._replace_session()
        self.user_said(text)
        return await self._turn(text)

    async def _turn(self, text: str) -> TurnResult:
        self._turns += 1
        turn_id, session = self._turns, self.session
        self._stale = True  # until the turn's own end has read the timeline
        try:
            with as_work_failed():
                result = await self._conversation.turn(
                    turn_id, session.session_id, clean(text), self.timeline
                )
        except WorkFailed as failure:
            self._stale = False
            unsent = isinstance(failure.__cause__, Unreachable)
            said = f"{failure} {words.NOTHING_SENT}" if unsent else str(failure)
            self._end_turn(turn_id, said, ok=False)
            raise
        except asyncio.CancelledError:
            said = f"{self._conversation.said_so_far}\n\n{words.STOPPED}"
            self._end_turn(turn_id, said.lstrip(), ok=False)
            raise
        self._stale = not result.ok
        self.before = self.timeline
        before, after = self.timeline.fingerprint, result.timeline.fingerprint
        try:
            if result.changed.changes:
                self.memory.add_step(session.session_id, Step("said", clean(text), before, after))
                self._name_after(text)
            self._tell_timeline(result.timeline, result.changed)
        finally:
            self._end_turn(turn_id, result.text, ok=result.ok)
        self._run_beside(self._quietly(self.link.refresh_credits()))
        return result

    def user_said(self, text: str) -> None:
        """Put the user's message into the chat and the transcript."""
        self._say(Message("user", clean(text)))

    def notice(self, text: str, session_id: str | None = None) -> None:
        """Put a word of our own into the transcript of a session, and into the chat if it is open.

        `session_id` None means the open one.
        """
        message = Message("notice", text)
        if session_id is None or self._is_open(session_id):
            self._say(message)
        else:
            self.memory.add_message(session_id, message)

    async def share(self, session_id: str | None = None) -> str | None:
        """Return how somebody can take a session over, in words; None where nobody can.

        `session_id` None means the open one. Raises WorkFailed.
        """
        known = session_id and self.memory.session(session_id)
        return await self.link.share(known or self.session)

    def command_line(self) -> str:
        """Return the command line that does what the open session did; empty if nothing."""
        if self._session is None:
            return ""
        session_id = self._session.session_id
        jobs = self.memory.jobs_behind(session_id)
        return command_line(self.memory.steps(session_id), jobs)

    async def add_media(self, source: str) -> list[UploadedFile]:
        """Upload the file or URL `source`. Raises WorkFailed."""
        try:
            return await self._uploaded(self.jobs.plan_upload(self.session, source))
        except WorkFailed as failure:
            if not failure.lost_session:
                raise
        await self._replace_session()
        return await self._uploaded(self.jobs.plan_upload(self.session, source))

    async def _uploaded(self, ticket: Ticket) -> list[UploadedFile]:
        arrival = await self.jobs.upload(ticket)
        self.notice(arrival.said, ticket.session_id)
        before = after = self.timeline.fingerprint
        if self._is_open(ticket.session_id):
            if arrival.files:
                self._name_after(arrival.files[0].filename)
            after = (await self.refresh_timeline()).fingerprint
        if arrival.files:
            step = Step("file", str(ticket.spec["source"]), before, after)
            self.memory.add_step(ticket.session_id, step)
        return arrival.files

    async def plan_export(self, wanted: Export, target: Path | None = None) -> Ticket:
        """Write an export of the timeline as it is now down; nothing of it is sent yet.

        `target` is a file or a folder; None: the folder for finished files. Raises WorkFailed.
        """
        if target is None:
            target = at_home(self.settings.downloads)
            if not target.is_dir():
                raise WorkFailed(words.NO_DOWNLOADS.format(folder=target))
        draft = (await self._held(self._backend.state)).draft
        return self.jobs.plan_export(self.session, draft, wanted, target)

    async def resume(self, ticket: Ticket) -> None:
        """Go on with an unfinished job. Raises WorkFailed."""
        if ticket.job.kind == "export":
            await self.jobs.export(ticket)
        else:
            await self._uploaded(ticket)

    async def refresh_timeline(self) -> TimelineView:
        """Read the timeline again and tell of it. Raises WorkFailed."""
        after = read_draft((await self._held(self._backend.state)).draft)
        self._stale = False
        # What is opened is no change.
        changed = Difference() if self._is_unread else difference(self.timeline, after)
        self._tell_timeline(after, changed)
        return after

    def _load_skill(self, name: str) -> Skill:
        return load_skill(name, self.settings.paths.config / "skills", self.settings.language)

    def _known(self, session_id: str) -> KnownSession:
        known = self.memory.session(session_id)
        if known is None:
            raise WorkFailed(words.no_session(session_id))
        return known

    def _is_open(self, session_id: str) -> bool:
        return self._session is not None and self._session.session_id == session_id

    async def _held(self, work: Callable[[str], Awaitable[_T]]) -> _T:
        """Do `work` in the session, or once more in a new one where the backend lost the old."""
        try:
            with as_work_failed():
                return await work(self.session.session_id)
        except WorkFailed as failure:
            if not failure.lost_session:
                raise
        await self._replace_session()
        with as_work_failed():
            return await work(self.session.session_id)

    async def _replace_session(self) -> None:
        """Start a session in the place of one that the backend lost, and say so."""
        await self.new_session()
        self.notice(words.SESSION_LOST)

    def _run_beside(self, work: Coroutine[Any, Any, Any]) -> None:
        task: asyncio.Task[Any] = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    def _tell_timeline(self, after: TimelineView, changed: Difference) -> None:
        self.timeline, self._is_unread = after, False
        self.bus.publish(TimelineChanged(after, changed.changes, changed.keys))
        self.memory.describe(self.session.session_id, after, summary(after))

    def _show(self, known: KnownSession) -> None:
        self._session, self._is_unread = known, True
        self.timeline, self.before = TimelineView(), None
        self.bus.publish(opened(self.memory, known, self.skill))

    def _rename(self, title: str) -> None:
        old = self.session
        self._session = KnownSession(old.session_id, old.task_id, old.user_id, title)
        self.memory.rename(old.session_id, title)
        self.bus.publish(SessionRenamed(old.session_id, title))

    def _name_after(self, source: str) -> None:
        """Call a session that has no name yet after the first that made something in it."""
        if is_unnamed(self.session.title):
            self._rename(clean_line(source, 60))

    def _say(self, message: Message) -> None:
        session_id = self.session.session_id
        self.bus.publish(MessageSaid(message))
        self.memory.add_message(session_id, message)

    def _end_turn(self, turn_id: int, text: str, *, ok: bool) -> None:
        shown, suggestions = without_suggestions(text)
        # Said first: a disk that is full must not leave the user waiting.
        self.bus.publish(TurnEnded(turn_id, shown, ok, suggestions))
        self.memory.add_message(self.session.session_id, Message("assistant", text))

    @staticmethod
    async def _quietly(work: Awaitable[Any]) -> None:
        with suppress(WorkFailed):
            await work
