"""Exports: a render is asked for once, followed to its end, fetched, checked, and named.

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
from tui.client.backend import Backend, new_render_id
from tui.client.download import CannotSave, Part, fetch
from tui.engine.board import Ticket
from tui.engine.delivery import check_folder, deliver, file_name, looks_right, part_of
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.memory import KnownSession, Memory
from tui.events import Job
from tui.wire.draft import Json, can_export, read_draft
from tui.wire.errors import BackendError, ConnectionBroke
from tui.wire.render import RenderView

_NO_NEWS_S = 600.0
_NOT_FOUND = 404
# A code of the protocol says what is wrong; anything else at a submit may be a repeated id.
_FINAL_CODES = frozenset({1001, 1002, 2001, 4001, 4002, 400, 402, 422, 429})


def plan_export(
    bus: Bus,
    memory: Memory,
    session: KnownSession,
    draft: Json,
    output_format: str,
    quality: str,
    target: Path,
) -> Ticket:
    """Write an export of `draft` down, before anything is sent.

    `target` is a file, or a folder in which the file gets a name of ours. Raises WorkFailed.
    """
    if not can_export(draft):
        raise WorkFailed("There is nothing on the timeline yet. Upload a clip first.")
    view = read_draft(draft)
    first = next(s.name for track in view.tracks for s in track.segments)
    render_id = new_render_id()
    target = target.expanduser().absolute()
    if target.is_dir():
        target = target / file_name(first, render_id, output_format)
    with as_work_failed():
        check_folder(part_of(target, render_id))
    spec: dict[str, Any] = {
        "render_id": render_id,
        "draft": draft,
        "format": output_format,
        "quality": quality,
        "target": str(target),
        "part": str(part_of(target, render_id)),
        "etag": None,
        "submitted": False,
        "second_try": False,
        "duration_s": view.duration_ms / 1000,
    }
    job = Job(
        job_id=render_id, kind="export", name=target.name, state="waiting", created_at=time.time()
    )
    return Ticket(bus, memory, job, session.session_id, spec)


class Exporter:
    """Carries exports out on one backend."""

    def __init__(
        self, backend: Backend, poll_s: float, reconnect: Callable[[], Awaitable[None]]
    ) -> None:
        """`poll_s`: seconds between two looks; `reconnect` brings a lost backend back."""
        self._backend = backend
        self._poll_s = poll_s
        self._reconnect = reconnect

    async def run(self, ticket: Ticket) -> Path:
        """Carry an export out, from wherever it stands, and return the finished file.

        Raises WorkFailed, and the ticket says the same. When the task is cancelled, the ticket
        stays as it is, for `abandon` or for a later process.
        """
        try:
            with as_work_failed():
                view = await self._rendered(ticket)
                return await self._fetched(ticket, view)
        except WorkFailed as failure:
            _remove(ticket.spec["part"])
            ticket.enter("failed", str(failure))
            raise

    async def submit(self, ticket: Ticket) -> None:
        """Ask for the render, so that it stands before anything else is said. Raises WorkFailed."""
        try:
            with as_work_failed():
                await self._submit(ticket)
        except WorkFailed as failure:
            ticket.enter("failed", str(failure))
            raise

    async def abandon(self, ticket: Ticket) -> None:
        """The user wants it no more: stop the render and leave nothing behind."""
        if ticket.spec["submitted"] and ticket.job.state in {"waiting", "rendering"}:
            with contextlib.suppress(BackendError, ConnectionBroke):
                await self._backend.cancel_render(ticket.spec["render_id"])
        _remove(ticket.spec["part"])
        ticket.enter("cancelled")

    async def _submit(self, ticket: Ticket) -> None:
        spec = ticket.spec
        args = (ticket.session_id, spec["draft"], spec["format"], spec["quality"])
        try:
            await self._backend.submit_render(spec["render_id"], *args)
        except BackendError as error:
            if error.code in _FINAL_CODES or spec["second_try"]:
                raise
            self._renew(ticket)
            await self._backend.submit_render(spec["render_id"], *args)
        spec["submitted"] = True
        ticket.enter("rendering")

    def _renew(self, ticket: Ticket) -> None:
        """Take a new id for the second and last try; it is on the disk before it is sent."""
        ticket.spec |= {"render_id": new_render_id(), "second_try": True, "submitted": False}
        ticket.save()

    async def _rendered(self, ticket: Ticket) -> RenderView:
        heard_at = time.monotonic()
        while True:
            try:
                view = await self._look(ticket)
                heard_at = time.monotonic()
            except ConnectionBroke:
                if time.monotonic() - heard_at > _NO_NEWS_S:
                    raise
                with contextlib.suppress(WorkFailed):
                    await self._reconnect()
                await asyncio.sleep(self._poll_s)
                continue
            if view.status == "completed":
                return view
            if view.status == "failed":
                if ticket.spec["second_try"]:
                    raise WorkFailed(view.error or "The render failed. Try the export again.")
                self._renew(ticket)
                continue
            if ticket.job.state != "rendering":
                ticket.enter("rendering")
            ticket.progress(view.fraction, ticket.spec["duration_s"])
            await asyncio.sleep(self._poll_s)

    async def _look(self, ticket: Ticket) -> RenderView:
        """Ask how far the render is; submit it first where the backend does not know it yet."""
        spec = ticket.spec
        if spec["submitted"]:
            return await self._backend.poll_render(spec["render_id"])
        try:
            # The last process may have died between sending and noting it down.
            view = await self._backend.poll_render(spec["render_id"])
        except BackendError as error:
            if error.code != _NOT_FOUND and not error.said:
                raise
            await self._submit(ticket)
            return await self._backend.poll_render(spec["render_id"])
        spec["submitted"] = True
        ticket.save()
        return view

    async def _fetched(self, ticket: Ticket, view: RenderView) -> Path:
        spec = ticket.spec
        part, target = Path(spec["part"]), Path(spec["target"])
        ticket.enter("downloading")

        def keep_etag(etag: str | None) -> None:
            spec["etag"] = etag
            ticket.save()

        def tell(have: int, size: int | None) -> None:
            ticket.progress(have / size if size else None, size)

        fallback = self._backend.download_url(spec["render_id"])
        urls = [view.url, view.url, fallback, fallback] if view.url else [fallback, fallback]
        for n, url in enumerate(urls, 1):
            try:
                await fetch(
                    self._backend, url, Part(part, spec["etag"]), on_etag=keep_etag, on_bytes=tell
                )
                break
            except ConnectionBroke:
                if n == len(urls):
                    raise
                with contextlib.suppress(WorkFailed):
                    await self._reconnect()
        if not await asyncio.to_thread(looks_right, part, spec["format"]):
            raise CannotSave("What came down is not the video that was asked for. Export again.")
        final = await asyncio.to_thread(deliver, part, target)
        ticket.enter("done", str(final))
        return final


def _remove(part: str) -> None:
    Path(part).unlink(missing_ok=True)
