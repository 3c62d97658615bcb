"""Exports: a render is asked for once, followed to its end, and its file collected.

Each step is on the disk before it is taken, so that a later process goes on where this one fell.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from tui.bus import Bus
from tui.client import words as client_words
from tui.client.backend import Backend, new_render_id
from tui.engine import words
from tui.engine.board import Ticket
from tui.engine.collecting import Collector
from tui.engine.delivery import check_folder, file_name, part_of
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.lease import Leases
from tui.engine.memory import KnownSession, Memory
from tui.engine.silence import Silence
from tui.events import Export, Job
from tui.paths import at_home
from tui.wire.draft import Json, can_export, read_draft
from tui.wire.errors import BackendError, ConnectionBroke
from tui.wire.render import RenderView
from tui.wire.text import visible_name

NO_NEWS_S = 600.0
_NOT_FOUND = 404
_RATE_LIMITED = 429
# A code of the protocol says what is wrong; anything else at a submit may be a repeated id.
_FINAL_CODES = frozenset({1001, 1002, 2001, 4001, 4002, 400, 401, 402, 403, 404, 413, 422, 429})
# A render that was accepted a moment ago need not be known everywhere yet.
_UNKNOWN_LOOKS = 3


class RenderStopped(WorkFailed):
    """Somebody stopped the render elsewhere: it is not tried again."""


def plan_export(
    bus: Bus,
    memory: Memory,
    leases: Leases,
    session: KnownSession,
    draft: Json,
    wanted: Export,
    target: Path,
) -> Ticket:
    """Claim an export of `draft` as it is `wanted` and write it down, before anything is sent.

    `target` is a file, or a folder in which the file gets a name of ours. Raises WorkFailed.
    """
    if not can_export(draft):
        raise WorkFailed(words.NOTHING_TO_EXPORT)
    view = read_draft(draft)
    first = next((s.name for track in view.tracks for s in track.segments), "")
    render_id = new_render_id()
    target = at_home(target).absolute()
    if target.is_dir():
        target = target / file_name(first, render_id, wanted.format)
    part = part_of(target, render_id)
    spec: dict[str, Any] = {
        "render_id": render_id,
        "draft": draft,
        "format": wanted.format,
        "quality": wanted.quality,
        "extras": extras_of(wanted),
        "share": wanted.share,
        "target": str(target),
        "part": str(part),
        "etag": None,
        "source": None,
        "mark": None,
        "sent": False,
        "submitted": False,
        "second_id": False,
        "second_try": False,
        "duration_s": view.duration_ms / 1000,
    }
    job = Job(
        job_id=render_id,
        kind="export",
        name=visible_name(target.name),
        state="waiting",
        created_at=time.time(),
    )
    with as_work_failed():
        check_folder(part)
        # Claimed first: once it is written down, another program may find it.
        leases.take(render_id)
        return Ticket(bus, memory, job, session.session_id, spec)


def extras_of(wanted: Export) -> Json:
    """Return what of `wanted` was said beyond format and quality, as the studio calls it."""
    said = {"resolution": wanted.resolution, "at_s": wanted.at_s, "fast": wanted.fast or None}
    return {name: value for name, value in said.items() if value is not None}


class Exporter:
    """Carries exports out on one backend."""

    def __init__(
        self,
        backend: Backend,
        poll_s: float,
        reconnect: Callable[[], Awaitable[None]],
        say: Callable[[str, str], None] = lambda _said, _session_id: None,
        no_news_s: float = NO_NEWS_S,
    ) -> None:
        """`poll_s`: seconds between two looks; `reconnect` brings a lost backend back; `say` tells
        the user of a session something, as that nothing was heard for `no_news_s` seconds.
        """
        self._backend = backend
        self._poll_s = poll_s
        self._reconnect = reconnect
        self._say = say
        self._no_news_s = no_news_s
        self._running: dict[str, asyncio.Task[Any]] = {}

    async def run(self, ticket: Ticket) -> Path:
        """Carry an export out, from wherever it stands, and return the finished file.

        Raises WorkFailed, and the ticket says the same. When the task is cancelled, the ticket
        stays as it is, for `abandon` or for a later process.
        """
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 (for the type checker: this is a coroutine)
        self._running[ticket.job.job_id] = task
        try:
            with as_work_failed():
                return await self._done(ticket)
        except WorkFailed as failure:
            _remove(ticket.spec["part"])
            ticket.fail(
                str(failure), "cancelled" if isinstance(failure, RenderStopped) else "failed"
            )
            raise
        finally:
            del self._running[ticket.job.job_id]

    async def abandon(self, ticket: Ticket) -> None:
        """The user wants it no more: stop the render and leave nothing behind.

        A file that had its name already stays.
        """
        running = self._running.get(ticket.job.job_id)
        if running is not None and running is not asyncio.current_task():
            running.cancel()
            await asyncio.wait({running})
        if ticket.job.is_over:
            return
        _remove(ticket.spec["part"])
        rendering = ticket.job.state in {"waiting", "rendering"}
        # Noted before it is told: a kill in between must not bring the export back.
        ticket.enter("cancelled")
        if ticket.spec["sent"] and rendering:
            with contextlib.suppress(BackendError, ConnectionBroke):
                await self._backend.cancel_render(ticket.spec["render_id"])

    async def _done(self, ticket: Ticket) -> Path:
        silence = Silence(self._no_news_s)

        async def pause(known: object) -> None:
            await self._pause(ticket, silence, known)

        collector = Collector(self._backend, ticket, self._reconnect, pause)
        final = await collector.at_hand()
        if final is None:
            final = await collector.collect(await self._rendered(ticket, silence))
        return final

    async def _submit(self, ticket: Ticket) -> None:
        spec = ticket.spec
        while True:
            unsure = spec["sent"]
            spec["sent"] = True
            ticket.save()
            try:
                await self._backend.submit_render(
                    spec["render_id"],
                    ticket.session_id,
                    spec["draft"],
                    spec["format"],
                    spec["quality"],
                    spec.get("extras"),  # one of an earlier version has none
                )
                break
            except BackendError as error:
                if error.code in _FINAL_CODES:
                    raise
                if (unsure or _says_nothing(error)) and await self._is_known(spec["render_id"]):
                    break
                if spec["second_id"]:
                    raise
                self._renew(ticket, "second_id")
        spec["submitted"] = True
        ticket.enter("rendering")

    async def _is_known(self, render_id: str) -> bool:
        """Return whether the render stands, where the answer to its submit left that open."""
        try:
            await self._backend.poll_render(render_id)
        except BackendError as error:
            if _says_nothing(error):
                raise ConnectionBroke(client_words.NO_ANSWER) from error
            return False
        return True

    @staticmethod
    def _renew(ticket: Ticket, reason: str) -> None:
        """Take a new id, once for each `reason`; it is on the disk before it is sent."""
        ticket.spec |= {
            "render_id": new_render_id(),
            "sent": False,
            "submitted": False,
            reason: True,
        }
        ticket.save()

    async def _rendered(self, ticket: Ticket, silence: Silence) -> RenderView:
        unknown = 0
        while True:
            known: object = ticket.spec["submitted"]
            try:
                view = await self._look(ticket)
            except ConnectionBroke:
                with contextlib.suppress(WorkFailed):
                    await self._reconnect()
            except BackendError as error:
                if error.code == _NOT_FOUND:
                    unknown += 1
                    if unknown == _UNKNOWN_LOOKS:
                        self._try_again(ticket, words.RENDER_LOST)
                        unknown = 0
                elif not _says_nothing(error):
                    raise
            else:
                unknown = 0
                if view.status == "completed":
                    return view
                if view.cancelled:
                    raise RenderStopped(view.error or words.RENDER_CANCELLED)
                if view.status == "failed":
                    self._try_again(ticket, view.error)
                    continue
                if ticket.job.state != "rendering":
                    ticket.enter("rendering")
                ticket.progress(view.fraction, ticket.spec["duration_s"])
                known = (view.status, view.fraction)
            await self._pause(ticket, silence, known)

    def _try_again(self, ticket: Ticket, why: str) -> None:
        """Begin the render anew; raise WorkFailed when that was done before."""
        if ticket.spec["second_try"]:
            raise WorkFailed(why or words.RENDER_FAILED)
        self._renew(ticket, "second_try")

    async def _look(self, ticket: Ticket) -> RenderView:
        """Ask how far the render is; submit it first where the backend does not know it yet."""
        spec = ticket.spec
        if spec["sent"] and not spec["submitted"]:
            # The last process may have died between sending and noting it down.
            try:
                view = await self._backend.poll_render(spec["render_id"])
            except BackendError as error:
                if _says_nothing(error):
                    raise
            else:
                spec["submitted"] = True
                ticket.save()
                return view
        if not spec["submitted"]:
            try:
                await self._submit(ticket)
            except BackendError as error:
                raise WorkFailed(str(error)) from error
        return await self._backend.poll_render(spec["render_id"])

    async def _pause(self, ticket: Ticket, silence: Silence, known: object) -> None:
        """Wait for the next look; after a long time without news say so, and go on looking."""
        silence.heard(known)
        if silence.breaks():
            self._say(
                words.NO_NEWS.format(name=ticket.job.name, silence=silence),
                ticket.session_id,
            )
        await asyncio.sleep(self._poll_s)


def _says_nothing(error: BackendError) -> bool:
    """Return whether a refusal leaves open what became of the call: a gateway's page, an overload,
    an answer that is none.
    """
    return error.code == _RATE_LIMITED or 200 <= error.code < 300 or 500 <= error.code < 600


def _remove(part: str) -> None:
    with contextlib.suppress(OSError):
        Path(part).unlink(missing_ok=True)
