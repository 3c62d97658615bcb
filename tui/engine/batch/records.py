"""The batch on the disk: which files, how far each of them is, and the instructions."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tui.engine.memory import Memory
from tui.events import BatchItem, BatchState


@dataclass
class Entry:
    """One file of the batch, and what a later process needs to go on with it."""

    source: str
    item_id: str = ""
    state: BatchState = "new"
    detail: str = ""
    messages: tuple[str, ...] = ()
    """The instructions as they were when it was started."""
    session_id: str = ""
    step: int = 0
    """How many steps are done: the upload, then each instruction."""
    begun: str = ""
    """While an instruction is under way: what told the timeline before it from any other."""
    undone: tuple[str, ...] = ()
    """What of the instructions was not done, in the backend's sentences; the rest is."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self.shown().is_over

    @property
    def is_at_work(self) -> bool:
        """Whether it was started and is not over."""
        return self.shown().is_at_work

    def shown(self, fraction: float | None = None, left_s: float | None = None) -> BatchItem:
        """Return it as it is told on the bus."""
        return BatchItem(
            self.item_id, self.source, self.state, fraction, left_s, self.detail, self.session_id,
            self.undone,
        )  # fmt: skip


class BatchRecords:
    """The batch of one backend. What writes raises WorkFailed where the disk does not take it."""

    def __init__(self, memory: Memory) -> None:
        self._records = memory.records
        self._base_url = memory.base_url

    def entries(self) -> list[Entry]:
        """Return the files in the order in which they were added."""
        rows = self._records.read(
            "select * from batch where base_url = ? order by place", self._base_url
        )
        return [
            Entry(
                json.loads(row["source"]),
                row["item_id"],
                row["state"],
                json.loads(row["detail"]),
                tuple(json.loads(row["messages"])),
                row["session_id"],
                row["step"],
                row["begun"],
                tuple(json.loads(row["undone"])),
            )
            for row in rows
        ]

    def add(self, sources: Iterable[str]) -> None:
        """Put files at the end."""
        with self._records.transaction() as db:
            (last,) = db.execute("select coalesce(max(place), 0) from batch").fetchone()
            for place, source in enumerate(sources, last + 1):
                entry = Entry(source, f"item_{uuid.uuid4().hex}")
                db.execute(
                    "insert into batch (item_id, base_url, place, source, messages, state, step, "
                    "begun, session_id, detail, undone) values (?,?,?,?,?,?,?,?,?,?,?)",
                    (entry.item_id, self._base_url, place, json.dumps(source), *_values(entry)),
                )

    def save(self, entry: Entry) -> None:
        """Note how far a file is; it is on the disk when this returns."""
        self._records.write(
            "update batch set messages = ?, state = ?, step = ?, begun = ?, session_id = ?, "
            "detail = ?, undone = ? where item_id = ?",
            *_values(entry),
            entry.item_id,
        )

    def drop(self, item_ids: Iterable[str]) -> None:
        """Forget files; what came of them stays."""
        with self._records.transaction() as db:
            db.executemany("delete from batch where item_id = ?", [(one,) for one in item_ids])

    @property
    def instructions(self) -> tuple[str, ...]:
        """What each file that is started gets."""
        rows = self._records.read(
            "select messages from instructions where base_url = ?", self._base_url
        )
        return tuple(json.loads(rows[0]["messages"])) if rows else ()

    @instructions.setter
    def instructions(self, messages: tuple[str, ...]) -> None:
        self._records.write(
            "insert or replace into instructions values (?,?)",
            self._base_url,
            json.dumps(messages),
        )


def _values(entry: Entry) -> tuple[Any, ...]:
    return (
        json.dumps(entry.messages),
        entry.state,
        entry.step,
        entry.begun,
        entry.session_id,
        json.dumps(entry.detail),
        json.dumps(entry.undone),
    )
