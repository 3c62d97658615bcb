"""Jobs and uploads as the program remembers them between two starts."""

from __future__ import annotations

import json
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.engine.records import Records
from tui.events import Job


@dataclass(frozen=True)
class KnownJob:
    """A job as the last process left it; `spec` is what it needs to go on."""

    job: Job
    session_id: str
    spec: dict[str, Any]


@dataclass(frozen=True)
class SentFile:
    """A file as it was when it was uploaded."""

    path: Path
    size: int
    mtime_ns: int


class JobMemory:
    """The part of the memory that knows of jobs, and of which files a session holds."""

    def __init__(self, records: Records, base_url: str) -> None:
        """Work on `records`, for the sessions of the backend at `base_url`."""
        self.records = records
        self.base_url = base_url

    def save_job(self, job: Job, session_id: str, spec: dict[str, Any]) -> None:
        """Remember a job's state; it is on the disk when this returns."""
        self.records.write(
            "insert into jobs values (?,?,?,?,?,?,?,?,?) on conflict (job_id) do update set "
            "name = excluded.name, state = excluded.state, detail = excluded.detail, "
            "spec = excluded.spec, changed_at = excluded.changed_at",
            job.job_id,
            session_id,
            job.kind,
            storable(job.name),
            job.state,
            storable(job.detail),
            json.dumps(spec),
            job.created_at,
            time.time(),
        )

    def job(self, job_id: str) -> KnownJob | None:
        """Return one job as it stands on the disk now, or None."""
        rows = self.records.read("select * from jobs where job_id = ?", job_id)
        return _known(rows[0]) if rows else None

    def jobs(self, *, newest: int = 50) -> list[KnownJob]:
        """Return the newest jobs of this backend, oldest first, with all that are not over."""
        rows = self.records.read(
            "select jobs.* from jobs join sessions using (session_id) where base_url = ? "
            "order by state in ('done', 'failed', 'cancelled'), jobs.created_at desc limit ?",
            self.base_url,
            newest,
        )
        return sorted((_known(r) for r in rows), key=lambda known: known.job.created_at)

    def jobs_behind(self, session_id: str) -> list[KnownJob]:
        """Return the jobs that a session goes back to, oldest first: its own, and those that were
        begun in the sessions it was forked from, until then.
        """
        rows = self.records.read(
            "with recursive line(id, until) as (values (?, 9e999) union all "
            "select forked_from, min(created_at, until) from sessions join line on id = session_id "
            "where forked_from != '') select jobs.* from jobs join line on id = session_id "
            "where created_at <= until order by created_at",
            session_id,
        )
        return [_known(row) for row in rows]

    def newest_export(self, session_id: str) -> KnownJob | None:
        """Return the newest export of a session, or None."""
        rows = self.records.read(
            "select * from jobs where session_id = ? and kind = 'export' "
            "order by created_at desc limit 1",
            session_id,
        )
        return _known(rows[0]) if rows else None

    def note_upload(self, session_id: str, sent: SentFile) -> None:
        """Remember a file that the session holds now."""
        self.records.write(
            "insert or replace into uploads values (?,?,?,?)",
            session_id,
            json.dumps(str(sent.path)),
            sent.size,
            sent.mtime_ns,
        )

    def uploads(self, session_id: str, size: int) -> list[SentFile]:
        """Return the files of `size` bytes that the session got from here."""
        rows = self.records.read(
            "select * from uploads where session_id = ? and size = ?", session_id, size
        )
        return [SentFile(Path(json.loads(r["path"])), r["size"], r["mtime_ns"]) for r in rows]

    def names_sent(self, session_id: str) -> frozenset[str]:
        """Return the names of the files that the session got from here."""
        rows = self.records.read("select path from uploads where session_id = ?", session_id)
        return frozenset(Path(json.loads(row["path"])).name for row in rows)


def storable(text: str) -> str:
    """Return `text` with what SQLite cannot hold replaced: a file's name may be no valid text."""
    return text.encode("utf-8", "replace").decode()


def _known(row: sqlite3.Row) -> KnownJob:
    job = Job(
        row["job_id"],
        row["kind"],
        row["name"],
        row["state"],
        fraction=1.0 if row["state"] == "done" else None,
        detail=row["detail"],
        created_at=row["created_at"],
    )
    return KnownJob(job, row["session_id"], json.loads(row["spec"]))
