"""Collecting a finished render: down to the disk, whole, and under its name, once."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from pathlib import Path

from tui.client.backend import Backend
from tui.client.download import CannotSave, NotHandedOut, Part, absolute, fetch
from tui.engine import words
from tui.engine.board import Ticket
from tui.engine.delivery import deliver, find_marked, looks_right, mark_of
from tui.engine.failure import WorkFailed
from tui.wire.errors import BackendError, ConnectionBroke
from tui.wire.render import RenderView

_MOST_REFUSALS = 3


class Collector:
    """Brings one export's file home."""

    def __init__(
        self,
        backend: Backend,
        ticket: Ticket,
        reconnect: Callable[[], Awaitable[None]],
        pause: Callable[[object], Awaitable[None]],
    ) -> None:
        """`pause` waits until it is worth another try, and is told what is known so far."""
        self._backend = backend
        self._ticket = ticket
        self._reconnect = reconnect
        self._pause = pause
        self._part = Path(ticket.spec["part"])
        self._target = Path(ticket.spec["target"])

    async def at_hand(self) -> Path | None:
        """Return the finished file where an earlier process had it on the disk already."""
        mark = self._ticket.spec["mark"]
        if mark is None:
            return None
        found = await asyncio.to_thread(find_marked, self._part, self._target, mark)
        return None if found is None else await self._named(found)

    async def collect(self, view: RenderView) -> Path:
        """Fetch what `view` tells of, check it and return it. Raises CannotSave, NotHandedOut."""
        self._ticket.spec["note"] = view.note
        self._ticket.enter("downloading")
        await self._downloaded(view)
        mark = await asyncio.to_thread(mark_of, self._part)
        self._ticket.spec["mark"] = mark
        self._ticket.save()
        return await self._named(self._part)

    async def _named(self, found: Path) -> Path:
        """Give the part its name; once it has that, it is too late to stop."""
        naming = asyncio.ensure_future(asyncio.to_thread(_name, found, self._part, self._target))
        try:
            final = await asyncio.shield(naming)
        except asyncio.CancelledError:
            await asyncio.wait({naming})
            if naming.exception() is None:
                self._ticket.enter("done", str(naming.result()))
            raise
        self._ticket.enter("done", str(final))
        return final

    async def _downloaded(self, view: RenderView) -> None:
        """Try the result's own URL, then the route that hands it out, until one has it whole.

        A line that is down is waited for. Only a backend that answers and has no such file ends it.
        """
        own = self._backend.download_url(self._ticket.spec["render_id"])
        refusals = 0
        while True:
            refused: Exception | None = None
            theirs = absolute(self._backend, view.url or own)
            for url in dict.fromkeys([theirs, own]):
                refused = None
                try:
                    await self._from(url)
                except (NotHandedOut, BackendError) as error:
                    refused = error
                except ConnectionBroke:
                    with contextlib.suppress(WorkFailed):
                        await self._reconnect()
                else:
                    return
            if refused is not None:
                refusals += 1
                if refusals == _MOST_REFUSALS:
                    raise refused
            await self._pause(self._size())
            with contextlib.suppress(BackendError, ConnectionBroke):
                # A signed URL may have run out meanwhile.
                view = await self._backend.poll_render(self._ticket.spec["render_id"])

    async def _from(self, url: str) -> None:
        """Fetch `url`, going on for as long as each try brings more of it."""
        self._hold_to(url)
        best = self._size() if self._ticket.spec["etag"] else 0
        while True:
            part = Part(self._part, self._ticket.spec["etag"])
            try:
                await fetch(self._backend, url, part, on_etag=self._keep_proof, on_bytes=self._tell)
                break
            except NotHandedOut:
                raise
            except ConnectionBroke:
                if self._size() <= best:
                    raise
                best = self._size()
        if not await asyncio.to_thread(looks_right, self._part, self._ticket.spec["format"]):
            self._part.unlink(missing_ok=True)
            self._keep_proof(None)
            raise NotHandedOut(words.NO_VIDEO)

    def _hold_to(self, url: str) -> None:
        """Drop the proof of another address: an ETag says nothing about what lies elsewhere."""
        source = url.partition("?")[0]  # behind it stands a signature, which changes
        if source != self._ticket.spec["source"]:
            self._ticket.spec |= {"source": source, "etag": None}
            self._ticket.save()

    def _keep_proof(self, etag: str | None) -> None:
        self._ticket.spec["etag"] = etag
        self._ticket.save()

    def _tell(self, have: int, size: int | None) -> None:
        self._ticket.progress(have / size if size else None, size)

    def _size(self) -> int:
        try:
            return self._part.stat().st_size
        except OSError:
            return 0


def _name(found: Path, part: Path, target: Path) -> Path:
    if found == part:
        return deliver(part, target)
    # It got its name before; only the other link to it may be left.
    try:
        part.unlink(missing_ok=True)
    except OSError as error:
        said = words.NOT_REMOVED.format(name=part.name, why=error.strerror or error)
        raise CannotSave(said) from error
    return found
