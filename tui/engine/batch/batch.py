"""The batch: many files, each in a session of its own, several at once."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine, Sequence
from typing import Any, Final

from tui.bus import Bus
from tui.engine import words
from tui.engine.batch.files import files_of
from tui.engine.batch.records import BatchRecords, Entry
from tui.engine.batch.relay import Relay
from tui.engine.batch.work import Work
from tui.engine.board import Ticket
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.lease import Leases
from tui.engine.workspace import Workspace
from tui.events import (
    AddToBatch,
    BatchChanged,
    BatchItemChanged,
    BatchRequest,
    BatchState,
    CancelBatch,
    DropFromBatch,
    Event,
    Job,
    JobChanged,
    NoticeRaised,
    Request,
    RetryBatch,
    ShowBatch,
    StartBatch,
)
from tui.wire.text import clean_line

AT_ONCE: Final = 3
"""The studio renders one file after another; meanwhile the next ones are brought and edited."""

_OF_JOBS: Final[dict[str, BatchState]] = {
    "uploading": "uploading",
    "rendering": "rendering",
    "downloading": "downloading",
}
_log = logging.getLogger(__name__)


class Batch:
    """The files, the instructions, and the work on them."""

    def __init__(self, workspace: Workspace) -> None:
        """`workspace` is the one on the screen."""
        self._workspace = workspace
        self._bus = workspace.bus
        self._records = BatchRecords(workspace.memory)
        self._leases = Leases(workspace.settings.paths.state / "batch")
        self._entries: dict[str, Entry] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._beside: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._connecting = asyncio.Lock()
        self._bus.attach(self)

    def take(self, request: BatchRequest) -> None:
        """Do what is asked; what takes long goes on beside."""
        match request:
            case ShowBatch():
                self._tell()
            case AddToBatch(sources, instructions):
                self._run_beside(self._add(sources, instructions))
            case DropFromBatch(item_ids, instruction):
                self._drop(item_ids, instruction)
            case StartBatch():
                self._start([e for e in self._load() if e.state == "new"])
            case RetryBatch(item_ids):
                again = [e for e in self._load() if e.item_id in item_ids and e.is_over]
                self._start(again)
            case CancelBatch(item_ids):
                for item_id in item_ids or tuple(self._tasks):
                    if item_id in self._tasks:
                        self._tasks[item_id].cancel()

    def go_on(self, left: Sequence[Ticket]) -> list[Ticket]:
        """Go on with what an earlier process left; return those of its jobs that are others'."""
        tickets = {ticket.session_id: ticket for ticket in left}
        for entry in self._load():
            if entry.is_at_work and self._leases.take(entry.item_id):
                self._work_on(entry, tickets.pop(entry.session_id, None))
        if self._tasks:
            self._tell()
        ours = {entry.session_id for entry in self._entries.values() if self._is_mine(entry)}
        return [ticket for ticket in left if ticket.session_id not in ours]

    def cancel_job(self, ticket: Ticket) -> bool:
        """Stop the work on the file that a job belongs to; return whether there is one."""
        entry = self._entry_of(ticket.session_id)
        if entry is None:
            return False
        self._tasks[entry.item_id].cancel()
        return True

    async def close(self) -> None:
        """Leave what runs to a later start."""
        self._bus.forget(self)
        tasks = [*self._tasks.values(), *self._beside]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def put(self, said: Event | Request) -> None:
        """Hear how the jobs of these files go on. They are told of on the engine's own thread."""
        if not isinstance(said, JobChanged) or said.job.state not in _OF_JOBS:
            return
        ticket = self._workspace.jobs.at_work.get(said.job.job_id)
        entry = None if ticket is None else self._entry_of(ticket.session_id)
        if entry is not None:
            self._show_job(entry, said.job)

    # ── the list ──────────────────────────────────────────────────────────────────────────────

    def _load(self) -> list[Entry]:
        """Read the list; another program may have changed what is not at work here."""
        self._entries = {
            entry.item_id: self._entries[entry.item_id] if entry.item_id in self._tasks else entry
            for entry in self._records.entries()
        }
        return list(self._entries.values())

    async def _add(self, sources: Sequence[str], instructions: Sequence[str]) -> None:
        known = {entry.source for entry in self._load() if entry.state == "new"}
        for source in sources:
            found = await asyncio.to_thread(files_of, source)
            if not found:
                self._say(words.BATCH_NO_MATCH.format(source=clean_line(source)))
            fresh = [file for file in found if file not in known]
            known.update(fresh)
            self._records.add(fresh)
        if instructions:
            self._records.instructions = (*self._records.instructions, *instructions)
        self._tell()

    def _drop(self, item_ids: Sequence[str], instruction: int | None) -> None:
        self._records.drop(one for one in item_ids if one not in self._tasks)
        if instruction is not None:
            kept = list(self._records.instructions)
            del kept[instruction : instruction + 1]
            self._records.instructions = tuple(kept)
        self._tell()

    def _tell(self) -> None:
        items = tuple(entry.shown() for entry in self._load())
        self._bus.publish(BatchChanged(self._records.instructions, items))

    # ── the work ──────────────────────────────────────────────────────────────────────────────

    def _start(self, entries: list[Entry]) -> None:
        if not entries:
            self._say(words.BATCH_NO_FILES)
            return
        messages = self._records.instructions
        for entry in entries:
            if self._leases.take(entry.item_id):
                entry.messages, entry.state, entry.detail = messages, "waiting", ""
                entry.session_id, entry.step, entry.begun, entry.undone = "", 0, "", ()
                self._records.save(entry)
                self._work_on(entry, None)
        self._tell()

    def _work_on(self, entry: Entry, left: Ticket | None) -> None:
        task = asyncio.create_task(self._worked(entry, left))
        self._tasks[entry.item_id] = task
        task.add_done_callback(lambda _task: self._ended(entry))

    async def _worked(self, entry: Entry, left: Ticket | None) -> None:
        bus = Bus()
        side = self._workspace.beside(bus)
        bus.attach(Relay(self._workspace, side))

        def note() -> None:
            self._records.save(entry)
            self._bus.publish(BatchItemChanged(entry.shown()))

        try:
            async with self._gate:
                with as_work_failed():
                    await self._connect()
                    path = await Work(side, entry, note).run(left)
                entry.state, entry.detail = "done", str(path)
        except WorkFailed as failure:
            entry.state, entry.detail = "failed", str(failure)
        except asyncio.CancelledError:
            if self._workspace.jobs.leaving:
                raise
            entry.state, entry.detail = "cancelled", ""
        except Exception:  # noqa: BLE001 (whatever it is, the other files go on)
            _log.exception("batch")
            entry.state, entry.detail = "failed", words.UNKNOWN_FAULT
        with contextlib.suppress(WorkFailed):  # a full disk: it is shown at least
            self._records.save(entry)
        self._bus.publish(BatchItemChanged(entry.shown()))

    async def _connect(self) -> None:
        link = self._workspace.link
        async with self._connecting:
            await (link.ensure() if link.is_ready else link.connect())

    def _ended(self, entry: Entry) -> None:
        self._tasks.pop(entry.item_id, None)
        self._leases.give_back(entry.item_id)
        if self._tasks or self._workspace.jobs.leaving:
            return
        over = [entry for entry in self._entries.values() if entry.is_over]
        done = [entry for entry in over if entry.state == "done"]
        said = words.BATCH_ENDED.format(done=len(done), failed=len(over) - len(done))
        if partly := sum(bool(entry.undone) for entry in done):
            said += words.BATCH_PARTLY.format(count=partly)
        self._say(said)

    def _show_job(self, entry: Entry, job: Job) -> None:
        entry.state, entry.detail = _OF_JOBS[job.state], ""
        self._bus.publish(BatchItemChanged(entry.shown(job.fraction, job.left_s)))

    def _entry_of(self, session_id: str) -> Entry | None:
        mine = (entry for entry in self._entries.values() if self._is_mine(entry))
        return next((entry for entry in mine if entry.session_id == session_id), None)

    def _is_mine(self, entry: Entry) -> bool:
        return entry.item_id in self._tasks

    def _say(self, text: str) -> None:
        self._bus.publish(NoticeRaised(text))

    def _run_beside(self, work: Coroutine[Any, Any, None]) -> None:
        async def guarded() -> None:
            try:
                await work
            except WorkFailed as failure:
                self._say(str(failure))

        task = asyncio.create_task(guarded())
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)
