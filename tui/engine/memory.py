"""What the program remembers between two starts: sessions, transcript and jobs, in SQLite."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tui.engine.job_memory import JobMemory, KnownJob, SentFile, storable
from tui.engine.kept import from_text, to_text
from tui.engine.records import Records
from tui.engine.steps import Step
from tui.engine.suggestions import shown_transcript
from tui.events import Message, SessionSummary, TimelineView

__all__ = ["KnownJob", "KnownSession", "Memory", "SentFile"]

_SCHEMA = """
create table if not exists sessions (
    session_id text primary key, base_url text not null, task_id text not null,
    user_id text not null, title text not null, summary text not null,
    created_at real not null, changed_at real not null,
    length_ms real not null default 0, tracks integer not null default 0,
    beside integer not null default 0, forked_from text not null default '',
    timeline text not null default ''
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
create table if not exists steps (
    step_id integer primary key, session_id text not null references sessions,
    kind text not null, said text not null, before text not null, after text not null
) strict;
create table if not exists batch (
    item_id text primary key, base_url text not null, place integer not null,
    source text not null, messages text not null, state text not null, step integer not null,
    begun text not null, session_id text not null, detail text not null, undone text not null
) strict;
create table if not exists instructions (
    base_url text primary key, messages text not null
) strict;
"""
_ADDED: Final = (
    ("sessions", "length_ms", "real not null default 0"),
    ("sessions", "tracks", "integer not null default 0"),
    ("sessions", "beside", "integer not null default 0"),
    ("sessions", "forked_from", "text not null default ''"),
    ("sessions", "timeline", "text not null default ''"),
)
_PREVIEWED: Final = 6  # messages of a session, in the list
_LONGEST_PREVIEW: Final = 2000


@dataclass(frozen=True)
class KnownSession:
    """A session that was opened here before."""

    session_id: str
    task_id: str
    user_id: str
    title: str


class Memory(JobMemory):
    """One database for all sessions; each method is one durable transaction.

    What writes raises WorkFailed where the disk does not take it.
    """

    def __init__(self, file: Path, base_url: str) -> None:
        """Open `file` for the sessions of the backend at `base_url`."""
        super().__init__(Records(file, _SCHEMA, _ADDED), base_url)

    def close(self) -> None:
        """Close the database."""
        self.records.close()

    # ── sessions ──────────────────────────────────────────────────────────────────────────────

    def add_session(
        self, session: KnownSession, *, beside: bool = False, forked_from: str = ""
    ) -> None:
        """Remember a new session; `beside` the one that is open, as those of a batch are."""
        now = time.time()
        self.records.write(
            "insert or ignore into sessions (session_id, base_url, task_id, user_id, title, "
            "summary, created_at, changed_at, beside, forked_from) values (?,?,?,?,?,'',?,?,?,?)",
            session.session_id,
            self.base_url,
            session.task_id,
            session.user_id,
            session.title,
            now,
            now,
            int(beside),
            forked_from,
        )

    def fork(self, session_id: str, made: KnownSession) -> None:
        """Remember `made`, which goes on from where `session_id` is: with all that was said."""
        self.add_session(made, forked_from=session_id)
        with self.records.transaction() as db:
            db.execute(
                "insert into messages (session_id, who, text, said_at) select ?, who, text, said_at"
                " from messages where session_id = ? order by message_id",
                (made.session_id, session_id),
            )
            db.execute(
                "insert into steps (session_id, kind, said, before, after) select ?, kind, said, "
                "before, after from steps where session_id = ? order by step_id",
                (made.session_id, session_id),
            )
            db.execute(
                "insert or ignore into uploads select ?, path, size, mtime_ns from uploads "
                "where session_id = ?",
                (made.session_id, session_id),
            )

    def kin(self, session_id: str) -> list[KnownSession]:
        """Return the sessions that were forked from this one, and those it was forked from."""
        rows = self.records.read(
            "with recursive kin(id) as (values (?) union select case when session_id = kin.id then "
            "forked_from else session_id end from sessions join kin on kin.id in "
            "(session_id, forked_from) where forked_from != '') select sessions.* from sessions "
            "join kin on kin.id = session_id where session_id != ? order by created_at",
            session_id,
            session_id,
        )
        return [_session(row) for row in rows]

    def session(self, session_id: str) -> KnownSession | None:
        """Return a session of this backend, or None."""
        return self._first("session_id = ?", session_id)

    def last_session(self) -> KnownSession | None:
        """Return the session of this backend that was open last, or None."""
        return self._first("not beside")

    def sessions(self) -> list[SessionSummary]:
        """Return the sessions of this backend in which something was said, newest first."""
        rows = self.records.read(
            "select session_id, title, summary, changed_at, length_ms, tracks from sessions "
            "where base_url = ? and exists "
            "(select 1 from messages where messages.session_id = sessions.session_id) "
            "order by changed_at desc, rowid desc",
            self.base_url,
        )
        files: dict[str, list[str]] = {}
        for job in self.records.read(
            "select session_id, detail from jobs where kind = 'export' and state = 'done' "
            "order by created_at"
        ):
            files.setdefault(job["session_id"], []).append(job["detail"])
        return [
            SessionSummary(
                row["session_id"],
                row["title"],
                row["changed_at"],
                row["summary"],
                row["length_ms"] / 1000,
                row["tracks"],
                self._last_said(row["session_id"]),
                tuple(files.get(row["session_id"], ())),
            )
            for row in rows
        ]

    def describe(self, session_id: str, timeline: TimelineView, summary: str) -> None:
        """Note what a session's timeline is like now; `summary` is that in one line."""
        self.records.write(
            "update sessions set timeline = ?, summary = ?, length_ms = ?, tracks = ?, "
            "changed_at = ? where session_id = ?",
            to_text(timeline),
            summary,
            timeline.duration_ms,
            len(timeline.tracks),
            time.time(),
            session_id,
        )

    def timeline(self, session_id: str) -> TimelineView:
        """Return the timeline of a session as it was last seen here."""
        rows = self.records.read("select timeline from sessions where session_id = ?", session_id)
        return from_text(rows[0]["timeline"]) if rows else TimelineView()

    def rename(self, session_id: str, title: str) -> None:
        """Give a session another title."""
        self.records.write("update sessions set title = ? where session_id = ?", title, session_id)

    def was_opened(self, session_id: str) -> None:
        """Note that a session is the open one now."""
        self.records.write(
            "update sessions set beside = 0, changed_at = ? where session_id = ?",
            time.time(),
            session_id,
        )

    # ── what was said ─────────────────────────────────────────────────────────────────────────

    def add_message(self, session_id: str, message: Message) -> None:
        """Remember a message."""
        self.records.write(
            "insert into messages (session_id, who, text, said_at) values (?,?,?,?)",
            session_id,
            message.who,
            message.text,
            time.time(),
        )

    def transcript(self, session_id: str) -> tuple[Message, ...]:
        """Return all messages of a session in order."""
        rows = self.records.read(
            "select who, text from messages where session_id = ? order by message_id", session_id
        )
        return tuple(Message(r["who"], r["text"]) for r in rows)

    def add_step(self, session_id: str, step: Step) -> None:
        """Remember what took effect."""
        self.records.write(
            "insert into steps (session_id, kind, said, before, after) values (?,?,?,?,?)",
            session_id,
            step.kind,
            storable(step.text),
            step.before,
            step.after,
        )

    def steps(self, session_id: str) -> list[Step]:
        """Return what took effect in a session, in order."""
        rows = self.records.read(
            "select kind, said, before, after from steps where session_id = ? order by step_id",
            session_id,
        )
        return [Step(*row) for row in rows]

    def _first(self, condition: str, *values: object) -> KnownSession | None:
        rows = self.records.read(
            f"select * from sessions where base_url = ? and {condition} "  # noqa: S608 (ours)
            "order by changed_at desc, rowid desc limit 1",
            self.base_url,
            *values,
        )
        return _session(rows[0]) if rows else None

    def _last_said(self, session_id: str) -> tuple[Message, ...]:
        rows = self.records.read(
            "select who, substr(text, 1, ?) as text from messages where session_id = ? "
            "order by message_id desc limit ?",
            _LONGEST_PREVIEW,
            session_id,
            _PREVIEWED,
        )
        return shown_transcript(Message(r["who"], r["text"]) for r in reversed(rows))[0]


def _session(row: sqlite3.Row) -> KnownSession:
    return KnownSession(row["session_id"], row["task_id"], row["user_id"], row["title"])
