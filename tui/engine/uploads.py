"""Uploads: a local file or a URL becomes a medium of the session, once."""

from __future__ import annotations

import asyncio
import contextlib
import filecmp
import stat
import time
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tui.bus import Bus
from tui.client.backend import Backend
from tui.client.multipart import FileChanged
from tui.dropped import is_url
from tui.engine import words
from tui.engine.board import Ticket
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.lease import Leases
from tui.engine.memory import KnownSession, Memory, SentFile
from tui.events import Job
from tui.paths import at_home
from tui.wire import words as wire_words
from tui.wire.errors import ConnectionBroke
from tui.wire.kinds import kind_of_name, studio_kind_of_name
from tui.wire.media import MAX_UPLOAD_BYTES, UploadedFile
from tui.wire.text import visible_name

_TRIES = 3


@dataclass(frozen=True)
class Arrival:
    """What an upload came to: the session's new media, none when it held them before."""

    files: list[UploadedFile]
    said: str


def plan_upload(
    bus: Bus, memory: Memory, leases: Leases, session: KnownSession, source: str
) -> Ticket:
    """Claim an upload and write it down, before anything is sent. Raises WorkFailed."""
    name = Path(unquote(urlsplit(source).path) if is_url(source) else source).name
    job = Job(
        job_id=f"upload_{uuid.uuid4().hex}",
        kind="upload",
        name=visible_name(name),
        state="waiting",
        created_at=time.time(),
    )
    absolute = source if is_url(source) else str(at_home(source).absolute())
    spec: dict[str, Any] = {"source": absolute}
    with as_work_failed():
        # Claimed first: once it is written down, another program may find it.
        leases.take(job.job_id)
        return Ticket(bus, memory, job, session.session_id, spec)


async def upload(
    backend: Backend, memory: Memory, ticket: Ticket, reconnect: Callable[[], Awaitable[None]]
) -> Arrival:
    """Carry an upload out. Raises WorkFailed; the ticket says the same then.

    `reconnect` brings a lost backend back.
    """
    source = str(ticket.spec["source"])
    try:
        with as_work_failed():
            ticket.enter("uploading")
            if is_url(source):
                arrival = _arrival(await backend.upload_url(ticket.session_id, source))
            else:
                arrival = await _upload_file(backend, memory, ticket, reconnect)
            ticket.enter("done", describe(arrival.files) or arrival.said)
    except OSError as error:
        said = _unreadable(ticket.job.name, error)
        failure = WorkFailed(str(error) if isinstance(error, FileChanged) else said)
        ticket.fail(str(failure))
        raise failure from error
    except WorkFailed as failure:
        ticket.fail(str(failure))
        raise
    return arrival


async def _upload_file(
    backend: Backend, memory: Memory, ticket: Ticket, reconnect: Callable[[], Awaitable[None]]
) -> Arrival:
    path = Path(ticket.spec["source"])
    await asyncio.to_thread(check_source, str(path), on_cloud=backend.on_cloud)
    found = await asyncio.to_thread(path.stat)
    mine = SentFile(path, found.st_size, found.st_mtime_ns)
    before = memory.uploads(ticket.session_id, mine.size)
    if await asyncio.to_thread(_same_content, mine, before):
        memory.note_upload(ticket.session_id, mine)
        return Arrival([], words.HERE_ALREADY.format(name=ticket.job.name))
    handed_over = 0

    def tell(sent: int, size: int) -> None:
        nonlocal handed_over
        handed_over = sent
        ticket.progress(sent / size, size)

    for tries_left in reversed(range(_TRIES)):
        handed_over = 0
        try:
            files = await backend.upload(ticket.session_id, path, tell)
            break
        except ConnectionBroke:
            # Once all of it was sent, the backend may have it: then it is not sent again.
            if not tries_left or handed_over == mine.size:
                raise
            with contextlib.suppress(WorkFailed):
                await reconnect()
    memory.note_upload(ticket.session_id, mine)
    return _arrival(files)


def _same_content(mine: SentFile, before: list[SentFile]) -> bool:
    """Return whether one of the files sent `before` has the bytes of this one."""
    if mine in before:
        return True
    for sent in before:
        with contextlib.suppress(OSError):
            found = sent.path.stat()
            if (found.st_size, found.st_mtime_ns) == (sent.size, sent.mtime_ns) and filecmp.cmp(
                mine.path, sent.path, shallow=False
            ):
                return True
    return False


def _arrival(files: list[UploadedFile]) -> Arrival:
    hint = ""
    if files and all(file.file_type == "audio" for file in files):
        hint = words.HINT_AUDIO
    elif files and all(file.file_type == "text" for file in files):
        hint = words.HINT_TEXT
    elif files and all(file.file_type == "lut" for file in files):
        hint = words.HINT_LUT
    return Arrival(files, words.ARRIVED.format(files=describe(files)) + hint)


def check_source(source: str, *, on_cloud: bool) -> None:
    """Raise WorkFailed when `source` is a path that cannot be a medium, so that nothing is sent."""
    if is_url(source):
        return
    path = at_home(source)
    name = visible_name(path.name)
    supported = wire_words.SUPPORTED if on_cloud else wire_words.SUPPORTED_BY_STUDIO
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: it holds a NUL
        raise WorkFailed(words.NO_FILE.format(path=visible_name(str(path)))) from None
    except OSError as error:
        raise WorkFailed(_unreadable(name, error)) from None
    if not stat.S_ISREG(found.st_mode):
        raise WorkFailed(words.NOT_A_FILE.format(name=name, supported=supported))
    if on_cloud and kind_of_name(name) is None and studio_kind_of_name(name) is not None:
        raise WorkFailed(words.CLOUD_TAKES_NOT.format(name=name, supported=supported))
    if studio_kind_of_name(name) is None:
        raise WorkFailed(words.NOT_SUPPORTED.format(name=name, supported=supported))
    if found.st_size == 0:
        raise WorkFailed(words.EMPTY_FILE.format(name=name))
    if found.st_size > MAX_UPLOAD_BYTES:
        raise WorkFailed(words.TOO_LARGE.format(name=name))


def _unreadable(name: str, error: OSError) -> str:
    return words.UNREADABLE_FILE.format(name=name, why=error.strerror or error)


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
        if file.hdr:
            facts.append(words.FROM_HDR)
        if file.interlaced:
            facts.append(words.DEINTERLACED)
        said.append(f"{file.filename} ({', '.join(facts)})" if facts else file.filename)
    return ", ".join(said)
