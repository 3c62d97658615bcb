"""The desk: requests are done in their order; what runs long goes on beside it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from tui.engine import words
from tui.engine.batch.batch import Batch
from tui.engine.board import Ticket
from tui.engine.comparing import compare
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.opening import Opening
from tui.engine.previews import Previews
from tui.engine.saying import Saying
from tui.engine.sharing import hand_on, tell_exported
from tui.engine.waiting import WaitingLine
from tui.engine.workspace import Workspace
from tui.events import (
    AddMedia,
    BatchRequest,
    CancelJob,
    CancelTurn,
    CommandLineTold,
    Compare,
    Export,
    ForkSession,
    HearMedia,
    InTurn,
    ListSessions,
    MessageDone,
    NewSession,
    NoticeRaised,
    OpenSession,
    Redo,
    RenameSession,
    Request,
    SendMessage,
    SessionsListed,
    Share,
    ShowCredits,
    ShowPictures,
    ShowStatus,
    TakeBack,
    TellCommandLine,
    Undo,
    UseSkill,
)

_log = logging.getLogger(__name__)


class Desk:
    """Does requests in their order; what runs long goes on beside it."""

    def __init__(self, workspace: Workspace, opening: Opening) -> None:
        """Begin with `opening`."""
        self._workspace = workspace
        self._bus = workspace.bus
        self._opening = opening
        self._line = WaitingLine(workspace.bus)
        self._batch = Batch(workspace)
        self._previews = Previews(workspace)
        self._saying = Saying(workspace, self._export)
        self._beside: dict[str, asyncio.Task[Any]] = {}
        self._turn: asyncio.Task[Any] | None = None
        self._fresh = opening.new or bool(opening.files)
        self._is_open = False
        for file in opening.files:
            self._line.put(AddMedia(file), must_wait=True)

    def take(self, request: Request) -> None:
        """Take a request: what stops work or only looks is done at once, the rest in its order."""
        match request:
            case CancelTurn():
                if self._turn is not None:
                    self._turn.cancel()
            case CancelJob(job_id):
                self._cancel(job_id)
            case TakeBack(queued_id):
                if self._line.take_back(queued_id):
                    self._bus.publish(MessageDone())
                else:
                    self._bus.publish(NoticeRaised(words.SENT_ALREADY))
            case ShowPictures() | HearMedia():
                self._previews.take(request)
            case TellCommandLine():
                self._bus.publish(CommandLineTold(self._workspace.command_line()))
            case ListSessions():
                self._list_sessions()
            case RenameSession(title, session_id):
                self._rename(title, session_id)
            case BatchRequest():
                self._batch.take(request)
            case Undo(what):
                self.take(SendMessage(f"{words.UNDO} {what}".rstrip()))
            case Redo(what):
                self.take(SendMessage(f"{words.REDO} {what}".rstrip()))
            case InTurn():
                self._line.put(request, must_wait=self._turn is not None)

    def _list_sessions(self) -> None:
        workspace = self._workspace
        open_id = workspace.session.session_id if workspace.is_open else ""
        self._bus.publish(SessionsListed(tuple(workspace.memory.sessions()), open_id))

    def _rename(self, title: str, session_id: str | None) -> None:
        try:
            self._workspace.rename(title, session_id)
        except WorkFailed as failure:
            self._bus.publish(NoticeRaised(str(failure), "error"))

    async def work(self) -> None:
        """Open what is to be opened, then do what is asked, for ever."""
        self._workspace.jobs.show()
        await self._apart(self._connected())
        while True:
            request = await self._line.next()
            await self._apart(self._do(request))
            if isinstance(request, SendMessage):
                self._bus.publish(MessageDone())

    async def _apart(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do `work` in a task of its own, so that it can be cancelled without ending the desk."""
        self._turn = asyncio.create_task(self._guarded(work))
        try:
            await asyncio.wait({self._turn})
        except asyncio.CancelledError:
            self._turn.cancel()
            await asyncio.wait({self._turn})
            raise
        finally:
            self._turn = None

    async def close(self) -> None:
        """Leave what runs to a later start."""
        self._workspace.jobs.leaving = True
        await self._batch.close()
        self._previews.close()
        tasks = list(self._beside.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _do(self, request: InTurn) -> None:
        workspace = self._workspace
        self._saying.offer("", None)
        try:
            await self._connected()
        except WorkFailed:
            if isinstance(request, SendMessage):
                self._saying.offer(words.AGAIN, request)
            raise
        match request:
            case SendMessage(text):
                await self._saying.say(text)
            case AddMedia(source):
                await workspace.add_media(source)
            case Export():
                await self._export(request)
            case ShowStatus():
                await self._saying.tell_status()
            case ShowCredits():
                await self._saying.tell_credits()
            case Share():
                workspace.notice(await hand_on(workspace, request))
            case NewSession():
                await workspace.new_session()
            case OpenSession(session_id):
                await workspace.open(session_id)
            case ForkSession(session_id):
                await workspace.fork(session_id)
            case Compare(against):
                self._bus.publish(await compare(workspace, against))
            case UseSkill(name):
                workspace.use_skill(name)
                workspace.notice(workspace.skill.greeting)

    async def _connected(self) -> None:
        """Make sure of the backend and of a session, and go on with what an earlier start left."""
        workspace = self._workspace
        was_ready = workspace.link.is_ready
        if was_ready:
            await workspace.link.ensure()  # the studio may have stopped since
        else:
            await workspace.link.connect()
            self._run_beside("lack", workspace.link.tell_lack())
        if not self._is_open:
            await self._open()
            self._is_open = True
            for ticket in self._batch.go_on(workspace.jobs.unfinished()):
                self._follow(ticket, workspace.resume(ticket))
        elif not was_ready:
            await workspace.refresh_timeline()

    async def _open(self) -> None:
        workspace, wanted = self._workspace, self._opening.session_id
        if self._fresh:
            await workspace.new_session()
        elif wanted is None or workspace.memory.session(wanted) is not None:
            await workspace.open(wanted)
        else:
            await workspace.open(None)
            workspace.notice(words.no_session(wanted))

    async def _export(self, wanted: Export) -> None:
        workspace = self._workspace
        ticket = await workspace.plan_export(wanted)
        self._follow(ticket, workspace.jobs.export(ticket))

    def _follow(self, ticket: Ticket, work: Coroutine[Any, Any, Any]) -> None:
        async def follow() -> None:
            session_id = ticket.session_id
            await self._guarded(work, session_id)
            if ticket.job.kind == "export" and ticket.job.state == "done":
                await tell_exported(self._workspace, ticket)

        self._run_beside(ticket.job.job_id, follow())

    def _cancel(self, job_id: str) -> None:
        ticket = self._workspace.jobs.at_work.get(job_id)
        if ticket is None or self._batch.cancel_job(ticket):
            return
        beside = self._beside.get(job_id)
        if beside is not None:
            beside.cancel()
        elif ticket.job.kind == "upload" and self._turn is not None:
            self._turn.cancel()
        if ticket.job.kind == "export":
            abandoning = self._workspace.jobs.abandon(ticket)
            self._run_beside(f"abandon {job_id}", self._guarded(abandoning, ticket.session_id))

    def _run_beside(self, key: str, work: Coroutine[Any, Any, Any]) -> None:
        task: asyncio.Task[Any] = asyncio.create_task(work)
        self._beside[key] = task
        task.add_done_callback(lambda _task: self._beside.pop(key, None))

    async def _guarded(self, work: Coroutine[Any, Any, Any], session_id: str | None = None) -> None:
        """Do `work` and say why it failed, if it does: in its session, or in the open one."""
        try:
            with as_work_failed():
                await work
        except WorkFailed as failure:
            if failure.lost_connection and session_id is None:
                self._workspace.link.lost(str(failure))
            self._tell_failure(str(failure), session_id)
        except Exception:  # noqa: BLE001 (whatever it is, the desk stays open)
            _log.exception("request")
            self._tell_failure(words.UNKNOWN_FAULT, session_id)

    def _tell_failure(self, said: str, session_id: str | None) -> None:
        if session_id is not None or self._workspace.is_open:
            self._workspace.notice(said, session_id)
        else:
            self._bus.publish(NoticeRaised(said, "error"))
