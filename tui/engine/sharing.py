"""Handing work on: a link to the session on the cloud, to the newest file on the studio."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

from tui.client.backend import Backend
from tui.engine import words
from tui.engine.board import Ticket
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.memory import KnownJob
from tui.engine.workspace import Workspace
from tui.events import Share


async def hand_on(workspace: Workspace, asked: Share) -> str:
    """Make or end the link by which others get this work, and return what to say of it.

    Raises WorkFailed.
    """
    if workspace.settings.on_cloud:
        return await workspace.share() or words.SHARE_LOCAL
    jobs = workspace.memory.jobs_behind(workspace.session.session_id)
    return await _share_newest(workspace.link.backend, jobs, asked)


async def tell_exported(workspace: Workspace, ticket: Ticket) -> None:
    """Say in its session that an export is finished, and how to hand it on."""
    session_id, path = ticket.session_id, ticket.job.detail
    note = str(ticket.spec.get("note") or "")
    workspace.notice(words.exported_in_words(path, note), session_id)
    if ticket.spec.get("share") and not workspace.settings.on_cloud:
        workspace.notice(words.file_link_in_words(path, "/share lan"), session_id)
    with suppress(WorkFailed):
        if (shared := await workspace.share(session_id)) is not None:
            workspace.notice(shared, session_id)


async def _share_newest(backend: Backend, jobs: list[KnownJob], asked: Share) -> str:
    """Let the studio hand out the newest export among a session's `jobs`; return the sentence.

    Raises WorkFailed.
    """
    if asked.stop:
        with as_work_failed():
            return words.SHARE_ENDED if await backend.stop_sharing() else words.SHARE_NONE
    file = await asyncio.to_thread(_newest, jobs)
    if file is None:
        return words.SHARE_LOCAL
    with as_work_failed():
        url = await backend.share_file(file, lan=asked.lan, minutes=asked.minutes)
    return words.served_in_words(url, asked.minutes, "/share stop", lan=asked.lan)


def _newest(jobs: list[KnownJob]) -> Path | None:
    for known in reversed(jobs):
        is_done = known.job.kind == "export" and known.job.state == "done"
        if is_done and Path(known.job.detail).is_file():
            return Path(known.job.detail)
    return None
