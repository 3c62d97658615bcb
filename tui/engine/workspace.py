"""The workspace: one session on one backend, and what a person does in it.

Screen and command line both work through this: it tells what happens on the bus and returns or
raises what came of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypeVar

from tui.bus import Bus
from tui.client.backend import Attribution, Backend
from tui.engine.board import Ticket
from tui.engine.conversation import Conversation, TurnResult
from tui.engine.exports import Exporter, plan_export
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.launch import ensure_studio
from tui.engine.lease import Leases
from tui.engine.memory import KnownJob, KnownSession, Memory
from tui.engine.timeline import Difference, difference, seconds, summary
from tui.engine.uploads import describe, plan_upload, upload
from tui.events import (
    BackendChanged,
    Connection,
    CreditsChanged,
    JobChanged,
    Message,
    MessageSaid,
    SessionOpened,
    SessionRenamed,
    TimelineChanged,
    TimelineView,
    TurnEnded,
)
from tui.settings import Settings
from tui.skills.loader import Skill, load_skill
from tui.wire.draft import read_draft
from tui.wire.errors import SESSION_NOT_FOUND, BackendError
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
            self.skill: Skill = load_skill(settings.skill, settings.paths.config / "skills")
        self.memory = Memory(settings.paths.database, settings.base_url)
        self._leases = Leases(settings.paths.state / "jobs")
        self._backend = Backend(settings, self._attribution(), on_rate_limit=self._tell_wait)
        self._conversation = Conversation(self._backend, bus, settings)
        self._exporter = Exporter(self._backend, settings.poll_interval_s, self._ensure)
        self._session: KnownSession | None = None
        self._turns = 0
        self.timeline = TimelineView()
        self.tickets: dict[str, Ticket] = {}

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
        for job_id in list(self.tickets):
            self._leases.give_back(job_id)
        await self._backend.__aexit__(kind, error, trace)
        self.memory.close()

    @property
    def session(self) -> KnownSession:
        """The open session. Raises WorkFailed before there is one."""
        if self._session is None:
            raise WorkFailed("There is no session yet: the backend is not connected.")
        return self._session

    # ── connection and sessions ───────────────────────────────────────────────────────────────

    async def connect(self) -> None:
        """Start the studio if it is wanted, get a token, read the credits. Raises WorkFailed."""
        self._tell_backend("connecting")
        try:
            await self._ensure()
            with as_work_failed():
                await self._backend.connect()
                await self.refresh_credits()
        except WorkFailed as failure:
            self._tell_backend("lost", str(failure))
            raise
        self._tell_backend("ready")

    @property
    def is_open(self) -> bool:
        """Whether there is a session to work in."""
        return self._session is not None

    def show_jobs(self) -> None:
        """Tell of the jobs of earlier times, before anything is connected."""
        for known in self.memory.jobs():
            self.bus.publish(JobChanged(known.job))

    def show_last(self) -> None:
        """Show the last session as memory has it, before anything is connected."""
        self.show_jobs()
        self._show(self.memory.last_session())

    async def open(self, session_id: str | None) -> None:
        """Open a past session, the last one (None), or a new one if there is none to go back to.

        Raises WorkFailed.
        """
        known = self.memory.session(session_id) if session_id else self.memory.last_session()
        if known is None and session_id:
            raise WorkFailed(f"There is no session {clean_line(session_id)} here. See /sessions.")
        if known is None:
            await self.new_session()
            return
        if known != self._session:
            self._show(known)
        try:
            await self.refresh_timeline()
        except WorkFailed as failure:
            cause = failure.__cause__
            if not (isinstance(cause, BackendError) and cause.code == SESSION_NOT_FOUND):
                raise
            await self.new_session()
            said = "The backend no longer holds that session, so this is a new one. Upload again."
            self.notice(said)

    async def new_session(self) -> None:
        """Start a session and show it. Raises WorkFailed."""
        with as_work_failed():
            made = await self._backend.create_session(self.settings.language)
        known = KnownSession(made.session_id, made.task_id, made.user_id, "New session")
        self.memory.add_session(known)
        self._show(known)
        self._tell_timeline(TimelineView(), Difference())

    def use_skill(self, name: str) -> None:
        """Work by another skill from now on. Raises WorkFailed."""
        with as_work_failed():
            self.skill = load_skill(name, self.settings.paths.config / "skills")
        self._backend.attribution = self._attribution()
        self._tell_backend("ready")

    # ── talk ──────────────────────────────────────────────────────────────────────────────────

    async def chat(self, text: str) -> TurnResult:
        """Say `text` to the backend and return how the turn ended. Raises WorkFailed."""
        session = self.session
        self._turns += 1
        turn_id = self._turns
        try:
            with as_work_failed():
                result = await self._conversation.turn(
                    turn_id, session.session_id, clean(text), self.timeline
                )
        except WorkFailed as failure:
            self._end_turn(turn_id, str(failure), ok=False)
            raise
        except asyncio.CancelledError:
            said = "Stopped waiting for this reply. What the backend still does will show here."
            self._end_turn(turn_id, said, ok=False)
            raise
        self._tell_timeline(result.timeline, result.changed)
        self._end_turn(turn_id, result.text, ok=result.ok)
        await self._quietly(self.refresh_credits())
        return result

    def user_said(self, text: str) -> None:
        """Put the user's message into the chat and the transcript."""
        self._say(Message("user", clean(text)))
        if self.session.title == "New session":
            self._rename(clean_line(text, 60))

    def notice(self, text: str, session_id: str | None = None) -> None:
        """Put a word of our own into the transcript of a session, and into the chat if it is open.

        `session_id` None means the open one.
        """
        message = Message("notice", text)
        if session_id in {None, self.session.session_id}:
            self._say(message)
        else:
            self.memory.add_message(str(session_id), message)

    # ── media ─────────────────────────────────────────────────────────────────────────────────

    async def add_media(self, source: str) -> list[UploadedFile]:
        """Upload the file or URL `source`. Raises WorkFailed."""
        ticket = plan_upload(self.bus, self.memory, self.session, source)
        return await self._uploaded(ticket)

    async def _uploaded(self, ticket: Ticket) -> list[UploadedFile]:
        with self._at_work(ticket):
            try:
                files = await upload(self._backend, ticket)
            except asyncio.CancelledError:
                ticket.enter("cancelled")
                raise
        if files and self.session.title == "New session":
            self._rename(files[0].filename)
        hint = ""
        if files and all(file.file_type == "audio" for file in files):
            hint = " Say “add it as background music” to hear it under the picture."
        self.notice(f"Added {describe(files)}.{hint}")
        await self.refresh_timeline()
        return files

    # ── exports ───────────────────────────────────────────────────────────────────────────────

    async def begin_export(self, output_format: str, quality: str, target: Path) -> Ticket:
        """Ask for a render of the timeline as it is now. Raises WorkFailed.

        `target` is a file or a folder. `finish_export` follows it to its end.
        """
        with as_work_failed():
            draft = (await self._backend.state(self.session.session_id)).draft
        ticket = plan_export(
            self.bus, self.memory, self.session, draft, output_format, quality, target
        )
        self._leases.take(ticket.job.job_id)
        self.tickets[ticket.job.job_id] = ticket
        try:
            await self._exporter.submit(ticket)
        except WorkFailed:
            self._let_go(ticket)
            raise
        return ticket

    async def finish_export(self, ticket: Ticket) -> Path:
        """Follow an export to its file. Raises WorkFailed; a later start goes on when cancelled."""
        with self._at_work(ticket):
            return await self._exporter.run(ticket)

    async def abandon_export(self, ticket: Ticket) -> None:
        """Stop an export for good."""
        await self._exporter.abandon(ticket)

    def unfinished(self) -> list[Ticket]:
        """Return the jobs that an earlier process left and that nobody else works on now."""
        found = []
        for known in self.memory.jobs():
            if not known.job.is_over and self._leases.take(known.job.job_id):
                ticket = self._ticket(known)
                self.tickets[known.job.job_id] = ticket
                found.append(ticket)
        return found

    async def resume(self, ticket: Ticket) -> None:
        """Go on with an unfinished job. Raises WorkFailed."""
        if ticket.job.kind == "export":
            await self.finish_export(ticket)
        else:
            await self._uploaded(ticket)

    # ── looking ───────────────────────────────────────────────────────────────────────────────

    async def refresh_timeline(self) -> TimelineView:
        """Read the timeline again and tell of it. Raises WorkFailed."""
        with as_work_failed():
            draft = (await self._backend.state(self.session.session_id)).draft
        after = read_draft(draft)
        self._tell_timeline(after, difference(self.timeline, after))
        return after

    async def refresh_credits(self) -> CreditsChanged:
        """Read the credits again and tell of them. Raises WorkFailed."""
        with as_work_failed():
            answer = await self._backend.credits()
        said = CreditsChanged(answer.available, answer.frozen, answer.total, answer.unlimited)
        self.bus.publish(said)
        return said

    def status(self) -> str:
        """Return what is on the timeline, in words."""
        view = self.timeline
        if view.is_empty:
            return "The timeline is empty. Upload a clip to begin."
        canvas = f", {view.width}×{view.height}" if view.width and view.height else ""
        return f"{summary(view)}\n\n{seconds(view.duration_ms)} s in all{canvas}."

    # ── plumbing ──────────────────────────────────────────────────────────────────────────────

    def _attribution(self) -> Attribution:
        platform = self.settings.skill_source or self.skill.platform
        return Attribution(self.skill.name, self.skill.version, platform)

    async def _ensure(self) -> None:
        if not self.settings.on_cloud:
            with as_work_failed():
                await ensure_studio(self.settings)

    def _tell_backend(self, connection: Connection, detail: str = "") -> None:
        name: Literal["cloud", "studio"] = "cloud" if self.settings.on_cloud else "studio"
        self.bus.publish(BackendChanged(name, connection, self.skill.name, detail))

    def _tell_wait(self, wait_s: float) -> None:
        said = f"The backend asks to slow down: trying again in {wait_s:.0f} s."
        self._tell_backend("connecting", said)

    def _tell_timeline(self, after: TimelineView, changed: Difference) -> None:
        self.timeline = after
        self.bus.publish(TimelineChanged(after, changed.changes, changed.keys))
        self.memory.describe(self.session.session_id, summary=summary(after))

    def _show(self, known: KnownSession | None) -> None:
        self._session = known
        self.timeline = TimelineView()
        self.bus.publish(
            SessionOpened(
                known.session_id if known else "",
                known.title if known else "New session",
                self.memory.transcript(known.session_id) if known else (),
                self.skill.greeting,
                self.skill.suggestions,
            )
        )

    def _rename(self, title: str) -> None:
        old = self.session
        self._session = KnownSession(old.session_id, old.task_id, old.user_id, title)
        self.memory.describe(old.session_id, title=title, summary=summary(self.timeline))
        self.bus.publish(SessionRenamed(old.session_id, title))

    def _say(self, message: Message) -> None:
        self.memory.add_message(self.session.session_id, message)
        self.bus.publish(MessageSaid(message))

    def _end_turn(self, turn_id: int, text: str, *, ok: bool) -> None:
        self.memory.add_message(self.session.session_id, Message("assistant", text))
        self.bus.publish(TurnEnded(turn_id, text, ok))

    def _ticket(self, known: KnownJob) -> Ticket:
        return Ticket(self.bus, self.memory, known.job, known.session_id, known.spec)

    @contextmanager
    def _at_work(self, ticket: Ticket) -> Iterator[None]:
        """Hold a job's lease while it is worked on."""
        self._leases.take(ticket.job.job_id)
        self.tickets[ticket.job.job_id] = ticket
        try:
            yield
        finally:
            self._let_go(ticket)

    def _let_go(self, ticket: Ticket) -> None:
        self.tickets.pop(ticket.job.job_id, None)
        self._leases.give_back(ticket.job.job_id)

    @staticmethod
    async def _quietly(work: Awaitable[_T]) -> _T | None:
        try:
            return await work
        except WorkFailed:
            return None
