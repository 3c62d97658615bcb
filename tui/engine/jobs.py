"""The jobs of one program: each held by a lease while it is worked on, and found again later."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.bus import Bus
from tui.engine.board import Ticket
from tui.engine.exports import Exporter, plan_export
from tui.engine.lease import Leases
from tui.engine.link import Link
from tui.engine.memory import KnownSession, Memory
from tui.engine.uploads import Arrival, plan_upload, upload
from tui.events import Export, JobChanged
from tui.settings import Settings
from tui.wire.draft import Json


class Jobs:
    """Uploads and exports on one backend."""

    def __init__(
        self,
        settings: Settings,
        bus: Bus,
        memory: Memory,
        link: Link,
        say: Callable[[str, str], None],
    ) -> None:
        """`say` tells the user of a session something."""
        self._bus = bus
        self._memory = memory
        self._link = link
        self._leases = Leases(settings.paths.state / "jobs")
        self._exporter = Exporter(link.backend, settings.poll_interval_s, link.ensure, say)
        self.at_work: dict[str, Ticket] = {}
        self.leaving = False
        """Whether the program ends: what is under way is then left to its next start."""

    def close(self) -> None:
        """Let go of all jobs; they stay as they stand on the disk."""
        for job_id in list(self.at_work):
            self._leases.give_back(job_id)

    def show(self) -> None:
        """Tell of the jobs of earlier times."""
        for known in self._memory.jobs():
            self._bus.publish(JobChanged(known.job))

    def unfinished(self) -> list[Ticket]:
        """Return the jobs that an earlier process left and that nobody else works on now."""
        ids = [known.job.job_id for known in self._memory.jobs() if not known.job.is_over]
        self._leases.sweep(ids)
        found = []
        for job_id in ids:
            if not self._leases.take(job_id):
                continue
            # Read again: until now it was another program's, which may have ended it.
            known = self._memory.job(job_id)
            if known is None or known.job.is_over:
                self._leases.give_back(job_id)
                continue
            ticket = Ticket(self._bus, self._memory, known.job, known.session_id, known.spec)
            self.at_work[job_id] = ticket
            found.append(ticket)
        return found

    def plan_upload(self, session: KnownSession, source: str) -> Ticket:
        """Write an upload of the file or URL `source` down. Raises WorkFailed."""
        return plan_upload(self._bus, self._memory, self._leases, session, source)

    async def upload(self, ticket: Ticket) -> Arrival:
        """Carry an upload out. Raises WorkFailed; when the program ends, a later start goes on."""
        with self._held(ticket):
            try:
                return await upload(self._link.backend, self._memory, ticket, self._link.ensure)
            except asyncio.CancelledError:
                if not self.leaving:
                    ticket.fail("", "cancelled")
                raise

    def plan_export(
        self, session: KnownSession, draft: Json, wanted: Export, target: Path
    ) -> Ticket:
        """Write an export of `draft` down; `target` is a file or a folder. Raises WorkFailed."""
        ticket = plan_export(self._bus, self._memory, self._leases, session, draft, wanted, target)
        self.at_work[ticket.job.job_id] = ticket
        return ticket

    async def export(self, ticket: Ticket) -> Path:
        """Carry an export out, from wherever it stands, and return its file.

        Raises WorkFailed; when cancelled, `abandon` or a later start goes on.
        """
        with self._held(ticket):
            return await self._exporter.run(ticket)

    async def abandon(self, ticket: Ticket) -> None:
        """Stop an export for good."""
        await self._exporter.abandon(ticket)

    @contextmanager
    def _held(self, ticket: Ticket) -> Iterator[None]:
        """Hold a job's lease while it is worked on."""
        job_id = ticket.job.job_id
        self._leases.take(job_id)
        self.at_work[job_id] = ticket
        try:
            yield
        finally:
            self.at_work.pop(job_id, None)
            self._leases.give_back(job_id)
