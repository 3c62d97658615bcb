"""The desk: requests are done in their order; what runs long goes on beside it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine
from typing import Any

from tui.engine.board import Ticket
from tui.engine.failure import WorkFailed
from tui.engine.opening import Opening
from tui.engine.router import AskChat, AskCredits, AskExport, AskStatus, AskUpload, route
from tui.engine.words import credits_in_words
from tui.engine.workspace import Workspace
from tui.events import (
    AddMedia,
    CancelJob,
    CancelTurn,
    Export,
    ListSessions,
    NewSession,
    NoticeRaised,
    OpenSession,
    Redo,
    Request,
    SendMessage,
    SessionsListed,
    ShowCredits,
    ShowStatus,
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
        self._waiting: asyncio.Queue[Request] = asyncio.Queue()
        self._beside: dict[str, asyncio.Task[Any]] = {}
        self._turn: asyncio.Task[Any] | None = None

    def take(self, request: Request) -> None:
        """Take a request: what stops work is done at once, the rest in its order."""
        match request:
            case CancelTurn():
                if self._turn is not None:
                    self._turn.cancel()
            case CancelJob(job_id):
                self._cancel(job_id)
            case _:
                self._waiting.put_nowait(request)

    async def work(self) -> None:
        """Open what is to be opened, then do what is asked, for ever."""
        await self._open()
        while True:
            request = await self._waiting.get()
            # A task of its own, so that it can be cancelled without ending this loop.
            self._turn = asyncio.create_task(self._guarded(self._do(request)))
            try:
                await asyncio.wait({self._turn})
            except asyncio.CancelledError:
                self._turn.cancel()
                await asyncio.wait({self._turn})
                raise
            finally:
                self._turn = None

    async def close(self) -> None:
        """Leave what runs beside to a later start."""
        tasks = list(self._beside.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _open(self) -> None:
        workspace, opening = self._workspace, self._opening
        fresh = opening.new or bool(opening.files)
        if not fresh and opening.session_id is None:
            workspace.show_last()
        else:
            workspace.show_jobs()
        if not await self._guarded(workspace.connect()):
            return
        await self._guarded(
            workspace.new_session() if fresh else workspace.open(opening.session_id)
        )
        for file in opening.files:
            self._waiting.put_nowait(AddMedia(file))
        for ticket in workspace.unfinished():
            self._follow(ticket, workspace.resume(ticket))

    async def _do(self, request: Request) -> None:
        workspace = self._workspace
        await self._connected()
        match request:
            case SendMessage(text):
                await self._say(text)
            case AddMedia(source):
                await workspace.add_media(source)
            case Export(output_format, quality):
                await self._export(output_format, quality)
            case Undo():
                await self._say("undo")
            case Redo():
                await self._say("redo")
            case ShowStatus():
                await workspace.refresh_timeline()
                workspace.notice(workspace.status())
            case ShowCredits():
                workspace.notice(credits_in_words(await workspace.refresh_credits()))
            case NewSession():
                await workspace.new_session()
            case OpenSession(session_id):
                await workspace.open(session_id)
            case ListSessions():
                self._bus.publish(SessionsListed(tuple(workspace.memory.sessions())))
            case UseSkill(name):
                workspace.use_skill(name)
                workspace.notice(workspace.skill.greeting)

    async def _connected(self) -> None:
        if not self._workspace.is_open:
            await self._workspace.connect()
            await self._workspace.open(None)

    async def _say(self, text: str) -> None:
        workspace = self._workspace
        workspace.user_said(text)
        match route(text):
            case AskExport(output_format, quality):
                await self._export(output_format, quality)
            case AskCredits():
                workspace.notice(credits_in_words(await workspace.refresh_credits()))
            case AskStatus():
                await workspace.refresh_timeline()
                workspace.notice(workspace.status())
            case AskUpload(""):
                workspace.notice("Which file? Type /upload and its path, or a URL.")
            case AskUpload(source):
                await workspace.add_media(source)
            case AskChat(said):
                with contextlib.suppress(WorkFailed):  # the turn's own end has said it
                    await workspace.chat(said)

    async def _export(self, output_format: str, quality: str) -> None:
        workspace = self._workspace
        target = workspace.settings.downloads
        ticket = await workspace.begin_export(output_format, quality, target)
        self._follow(ticket, workspace.finish_export(ticket))

    def _follow(self, ticket: Ticket, work: Coroutine[Any, Any, Any]) -> None:
        async def follow() -> None:
            await self._guarded(work)
            if ticket.job.kind == "export" and ticket.job.state == "done":
                self._workspace.notice(f"Exported to {ticket.job.detail}", ticket.session_id)

        self._run_beside(ticket.job.job_id, follow())

    def _cancel(self, job_id: str) -> None:
        ticket = self._workspace.tickets.get(job_id)
        if ticket is None:
            return
        beside = self._beside.get(job_id)
        if beside is not None:
            beside.cancel()
        elif ticket.job.kind == "upload" and self._turn is not None:
            self._turn.cancel()
        if ticket.job.kind == "export":
            self._run_beside(
                f"abandon {job_id}", self._guarded(self._workspace.abandon_export(ticket))
            )

    def _run_beside(self, key: str, work: Coroutine[Any, Any, Any]) -> None:
        task: asyncio.Task[Any] = asyncio.create_task(work)
        self._beside[key] = task
        task.add_done_callback(lambda _task: self._beside.pop(key, None))

    async def _guarded(self, work: Coroutine[Any, Any, Any]) -> bool:
        """Do `work` and say why it failed, if it does; return whether it succeeded."""
        try:
            await work
        except WorkFailed as failure:
            self._tell_failure(str(failure))
            return False
        except Exception:  # noqa: BLE001 (whatever it is, the desk stays open)
            _log.exception("request")
            self._tell_failure(
                "That failed for a reason unknown to the program; its log says more."
            )
            return False
        return True

    def _tell_failure(self, said: str) -> None:
        if self._workspace.is_open:
            self._workspace.notice(said)
        else:
            self._bus.publish(NoticeRaised(said, "error"))
