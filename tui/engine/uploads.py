"""Uploads: a local file or a URL becomes a medium of the session."""

from __future__ import annotations

import asyncio
import time
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tui.bus import Bus
from tui.client.backend import Backend
from tui.engine.board import Ticket
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.memory import KnownSession, Memory
from tui.engine.router import is_url
from tui.events import Job
from tui.wire.media import MAX_UPLOAD_BYTES, SUPPORTED, UploadedFile, kind_of_name
from tui.wire.text import visible_name


def plan_upload(bus: Bus, memory: Memory, session: KnownSession, source: str) -> Ticket:
    """Write an upload down, before anything is sent."""
    name = Path(unquote(urlsplit(source).path) if is_url(source) else source).name
    job = Job(
        job_id=f"upload_{uuid.uuid4().hex}",
        kind="upload",
        name=visible_name(name),
        state="waiting",
        created_at=time.time(),
    )
    absolute = source if is_url(source) else str(Path(source).expanduser().absolute())
    spec: dict[str, Any] = {"source": absolute}
    return Ticket(bus, memory, job, session.session_id, spec)


async def upload(backend: Backend, ticket: Ticket) -> list[UploadedFile]:
    """Carry an upload out. Raises WorkFailed; the ticket says the same then."""
    source = str(ticket.spec["source"])
    try:
        with as_work_failed():
            ticket.enter("uploading")
            if is_url(source):
                files = await backend.upload_url(ticket.session_id, source)
            else:
                path = Path(source)
                await asyncio.to_thread(check_source, source)

                def tell(sent: int, size: int) -> None:
                    ticket.progress(sent / size, size)

                files = await backend.upload(ticket.session_id, path, tell)
    except OSError as error:
        failure = WorkFailed(f"{ticket.job.name} cannot be read: {error.strerror or error}.")
        ticket.enter("failed", str(failure))
        raise failure from error
    except WorkFailed as failure:
        ticket.enter("failed", str(failure))
        raise
    ticket.enter("done", describe(files))
    return files


def check_source(source: str) -> None:
    """Raise WorkFailed when `source` is a path that cannot be a medium, so that nothing is sent."""
    if is_url(source):
        return
    path = Path(source).expanduser()
    name = visible_name(path.name)
    if not path.exists():
        raise WorkFailed(f"There is no file {visible_name(str(path))}. Check its path.")
    if not path.is_file():
        raise WorkFailed(f"{name} is not a file. Name one of {SUPPORTED}.")
    if kind_of_name(name) is None:
        raise WorkFailed(f"{name} is of a type that is not supported. Use {SUPPORTED}.")
    size = path.stat().st_size
    if size == 0:
        raise WorkFailed(f"{name} is empty: there is nothing to edit in it.")
    if size > MAX_UPLOAD_BYTES:
        raise WorkFailed(f"{name} is larger than 500 MB. Compress or trim it first.")


def describe(files: list[UploadedFile]) -> str:
    """Return what was uploaded, in a person's words."""
    said = []
    for file in files:
        facts = []
        if file.duration:
            facts.append(f"{int(file.duration // 60)}:{file.duration % 60:04.1f}")
        if file.width and file.height:
            facts.append(f"{file.width}×{file.height}")
        if file.fps:
            facts.append(f"{file.fps:g} fps")
        said.append(f"{file.filename} ({', '.join(facts)})" if facts else file.filename)
    return ", ".join(said)
