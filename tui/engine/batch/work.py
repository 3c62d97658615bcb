"""The work on one file of a batch, from wherever it stands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from tui.engine import words
from tui.engine.batch.records import Entry
from tui.engine.board import Ticket
from tui.engine.failure import WorkFailed
from tui.engine.order import Followed, Order, Witness, check, edited, exported
from tui.engine.recovery import LOOKS
from tui.engine.sharing import tell_exported
from tui.engine.workspace import Workspace
from tui.wire.text import clean_line


class Work(Witness):
    """One file: uploaded, edited, exported, each step noted on the disk before the next."""

    def __init__(self, workspace: Workspace, entry: Entry, note: Callable[[], None]) -> None:
        """`workspace` is this file's own; `note` writes `entry` down and tells of it."""
        self._workspace = workspace
        self._entry = entry
        self._note = note
        self._order = Order((entry.source,), entry.messages)
        self._why_not = ""

    async def run(self, left: Ticket | None) -> Path:
        """Return the finished file; `left`: the job an earlier process left. Raises WorkFailed."""
        entry, workspace = self._entry, self._workspace
        if entry.step == 0:
            await check(self._order, on_cloud=workspace.settings.on_cloud)
        if entry.session_id:
            await workspace.open(entry.session_id)
        else:
            await workspace.new_session()
            self._keep_session()
        if left is not None and left.job.kind == "upload":
            await workspace.resume(left)
            await self.reached(1)
        elif left is not None:
            return await self._fetched(left)
        elif (path := self._finished()) is not None:
            return path
        if entry.begun:
            await self._settle()
        try:
            wanted = await edited(workspace, self._order, self, entry.step)
        except WorkFailed as failure:
            raise WorkFailed(self._why_not or str(failure)) from failure
        return await self._fetched(await workspace.plan_export(wanted, self._order.target))

    async def begins(self, step: int, message: str) -> None:  # noqa: ARG002 (every witness has it)
        """Note what is about to be sent, so that a later process does not send it again."""
        entry = self._entry
        entry.state, entry.detail = "editing", clean_line(message)
        entry.begun = self._workspace.timeline.fingerprint or "empty"
        self._note()

    async def replied(self, message: str, followed: Followed) -> None:  # noqa: ARG002
        """Keep the reason where an instruction was not followed, and what of it was not done."""
        if not followed.ok:
            self._why_not = clean_line(followed.text.strip().split("\n")[0], 300)
        said = (clean_line(sentence, 300) for sentence in followed.undone)
        self._entry.undone = (*self._entry.undone, *said)

    async def reached(self, step: int) -> None:
        """Note that a step is done."""
        self._entry.step, self._entry.begun = step, ""
        self._keep_session()

    def _keep_session(self) -> None:
        # The backend may have lost one, and given another.
        self._entry.session_id = self._workspace.session.session_id
        self._note()

    def _finished(self) -> Path | None:
        """Return the file of an export that ended before that could be noted here."""
        if self._entry.step < 1 + len(self._entry.messages):
            return None
        known = self._workspace.memory.newest_export(self._entry.session_id)
        done = known is not None and known.job.state == "done"
        return Path(known.job.detail) if known is not None and done else None

    async def _settle(self) -> None:
        """Find out what became of the instruction under way when the last process ended.

        It is never sent again by itself: the backend may be at it still. Raises WorkFailed.
        """
        workspace, entry = self._workspace, self._entry
        for look in range(LOOKS):
            if look:
                await asyncio.sleep(workspace.settings.retry_s)
            timeline = await workspace.refresh_timeline()
            if (timeline.fingerprint or "empty") != entry.begun:
                await self.reached(entry.step + 1)
                return
        raise WorkFailed(words.BATCH_CUT_OFF.format(message=entry.detail))

    async def _fetched(self, ticket: Ticket) -> Path:
        path = await exported(self._workspace, ticket)
        await tell_exported(self._workspace, ticket)
        return path
