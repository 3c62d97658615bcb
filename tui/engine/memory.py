"""What the program remembers between two starts: sessions, transcript and jobs, in SQLite."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.engine.failure import WorkFailed
from tui.events import Job, Message, SessionSummary
from tui.paths import private

_SCHEMA = """
create table if not exists sessions (
    session_id text primary key, base_url text not null, task_id text not null,
    user_id text not null, title text not null, summary text not null,
    created_at real not null, changed_at real not null
) strict;
create table if not exists messages (
    message_id integer primary key, session_id text not null references sessions,
    who text not null, text text not null, said_at real not null
) strict;
create index if not exists messages_of on messages (session_id, message_id);
create table if not exists jobs (
    job_id text primary key, session_id text not null references sessions,
    kind text not null, name text not null, state text not null, detail text not null,
    spec text not null, created_at real not null, changed_at real not null
) strict;
create table if not exists uploads (
    session_id text not null references sessions, path text not null, size integer not null,
    mtime_ns integer not null, primary key (session_id, path)
) strict;
"""


@dataclass(frozen=True)
class KnownSession:
    """A session that was opened here before."""

    session_id: str
    task_id: str
    user_id: str
    title: str


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


class Memory:
    """One database for all sessions; each method is one durable transaction.

    What writes raises WorkFailed where the disk does not take it.
    """

    def __init__(self, file: Path, base_url: str) -> None:
        """Open `file` for the sessions of the backend at `base_url`."""
        private(file.parent)
        self._base_url = base_url
        self._db = sqlite3.connect(file, isolation_level=None, timeout=10, check_same_thread=False)
        self._db.row_factory = sqlite3.Row
        # WAL of the SQLite that Python carries can lose what was committed; the old journal not.
        self._db.execute("pragma journal_mode=truncate")
        self._db.execute("pragma synchronous=full")
        self._db.executescript(_SCHEMA)
        file.chmod(0o600)

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def add_session(self, session: KnownSession) -> None:
        """Remember a new session."""
        now = time.time()
        with self._transaction():
            self._db.execute(
                "insert or ignore into sessions values (?,?,?,?,?,'',?,?)",
                (
                    session.session_id,
                    self._base_url,
                    session.task_id,
                    session.user_id,
                    session.title,
                    now,
                    now,
                ),
            )

    def session(self, session_id: str) -> KnownSession | None:
        """Return a session of this backend, or None."""
        return self._session("session_id = ?", session_id)

    def last_session(self) -> KnownSession | None:
        """Return the session of this backend that was at work last, or None."""
        return self._session("1 = 1")

    def sessions(self) -> list[SessionSummary]:
        """Return the sessions of this backend in which something was said, newest first."""
        rows = self._db.execute(
            "select * from sessions where base_url = ? and exists "
            "(select 1 from messages where messages.session_id = sessions.session_id) "
            "order by changed_at desc, rowid desc",
            (self._base_url,),
        )
        return [
            SessionSummary(r["session_id"], r["title"], r["changed_at"], r["summary"]) for r in rows
        ]

    def describe(self, session_id: str, *, title: str | None = None, summary: str = "") -> None:
        """Note a session's title (if given) and its timeline's summary line."""
        with self._transaction():
            self._db.execute(
                "update sessions set title = coalesce(?, title), summary = ?, changed_at = ? "
                "where session_id = ?",
                (title, summary, time.time(), session_id),
            )

    def add_message(self, session_id: str, message: Message) -> None:
        """Remember a message."""
        with self._transaction():
            self._db.execute(
                "insert into messages (session_id, who, text, said_at) values (?,?,?,?)",
                (session_id, message.who, message.text, time.time()),
            )

    def transcript(self, session_id: str) -> tuple[Message, ...]:
        """Return all messages of a session in order."""
        rows = self._db.execute(
            "select who, text from messages where session_id = ? order by message_id", (session_id,)
        )
        return tuple(Message(r["who"], r["text"]) for r in rows)

    def save_job(self, job: Job, session_id: str, spec: dict[str, Any]) -> None:
        """Remember a job's state; it is on the disk when this returns."""
        with self._transaction():
            self._db.execute(
                "insert into jobs values (?,?,?,?,?,?,?,?,?) on conflict (job_id) do update set "
                "name = excluded.name, state = excluded.state, detail = excluded.detail, "
                "spec = excluded.spec, changed_at = excluded.changed_at",
                (
                    job.job_id,
                    session_id,
                    job.kind,
                    _storable(job.name),
                    job.state,
                    _storable(job.detail),
                    json.dumps(spec),
                    job.created_at,
                    time.time(),
                ),
            )

    def job(self, job_id: str) -> KnownJob | None:
        """Return one job as it stands on the disk now, or None."""
        row = self._db.execute("select * from jobs where job_id = ?", (job_id,)).fetchone()
        return None if row is None else _known(row)

    def jobs(self, *, newest: int = 50) -> list[KnownJob]:
        """Return the newest jobs of this backend, oldest first, with all that are not over."""
        rows = self._db.execute(
            "select jobs.* from jobs join sessions using (session_id) where base_url = ? "
            "order by state in ('done', 'failed', 'cancelled'), jobs.created_at desc limit ?",
            (self._base_url, newest),
        )
        return sorted((_known(r) for r in rows), key=lambda known: known.job.created_at)

    def note_upload(self, session_id: str, sent: SentFile) -> None:
        """Remember a file that the session holds now."""
        with self._transaction():
            self._db.execute(
                "insert or replace into uploads values (?,?,?,?)",
                (session_id, json.dumps(str(sent.path)), sent.size, sent.mtime_ns),
            )

    def uploads(self, session_id: str, size: int) -> list[SentFile]:
        """Return the files of `size` bytes that the session got from here."""
        rows = self._db.execute(
            "select * from uploads where session_id = ? and size = ?", (session_id, size)
        )
        return [SentFile(Path(json.loads(r["path"])), r["size"], r["mtime_ns"]) for r in rows]

    def _session(self, condition: str, *values: object) -> KnownSession | None:
        row = self._db.execute(
            f"select * from sessions where base_url = ? and {condition} "  # noqa: S608 (ours)
            "order by changed_at desc, rowid desc",
            (self._base_url, *values),
        ).fetchone()
        if row is None:
            return None
        return KnownSession(row["session_id"], row["task_id"], row["user_id"], row["title"])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._db.execute("begin immediate")
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise
        except sqlite3.OperationalError as error:
            raise WorkFailed(
                f"The program's own records cannot be written ({error}). Is the disk full?"
            ) from error


def _storable(text: str) -> str:
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
