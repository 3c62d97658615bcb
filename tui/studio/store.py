"""What the studio remembers: sessions, drafts with their whole history, media and renders.

One SQLite file, one connection, rollback journal with full syncs: what was answered is on the disk.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.studio import versions
from tui.studio.rows import (
    ADDED,
    SCHEMA,
    MediaRow,
    NamedRow,
    RenderRow,
    RenderStatus,
    SaidRow,
    SessionRow,
)
from tui.wire.draft import Json

TOKEN_LIFE_S = 7 * 24 * 3600.0


class RenderExists(Exception):
    """A render of this id was asked for before."""


class Store:
    """The studio's database; every method is one transaction and safe on any thread."""

    def __init__(self, file: Path) -> None:
        """Open `file`, or make it. Raises sqlite3.Error when it is no database of ours."""
        self._lock = threading.Lock()
        self._db = sqlite3.connect(file, check_same_thread=False, isolation_level=None, timeout=10)
        self._db.row_factory = sqlite3.Row
        self._db.execute("pragma journal_mode=truncate")
        self._db.execute("pragma synchronous=full")
        self._db.execute("pragma foreign_keys=on")
        self._db.executescript(SCHEMA)
        self._add_columns()

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._db.close()

    # ── tokens ────────────────────────────────────────────────────────────────────────────────

    def issue_token(self, client_id: str) -> tuple[str, str, float]:
        """Return (token, user id, expiry in seconds since 1970) for a client."""
        token, expires_at = f"stu_{secrets.token_urlsafe(24)}", time.time() + TOKEN_LIFE_S
        user_id = f"anon_{secrets.token_hex(8)}"
        with self._transaction() as db:
            db.execute("delete from tokens where expires_at < ?", (time.time(),))
            db.execute(
                "insert into tokens values (?,?,?,?)", (token, client_id, user_id, expires_at)
            )
        return token, user_id, expires_at

    def knows_token(self, token: str) -> bool:
        """Return whether `token` was issued here and has not expired."""
        sql = "select 1 from tokens where token = ? and expires_at > ?"
        return self._one(sql, token, time.time()) is not None

    def issue_claim(self, session_id: str, life_s: float) -> str:
        """Return a fresh claim token for a session."""
        token = f"clm_{secrets.token_urlsafe(24)}"
        with self._transaction() as db:
            db.execute(
                "insert into claims values (?,?,?)", (token, session_id, time.time() + life_s)
            )
        return token

    # ── sessions and drafts ───────────────────────────────────────────────────────────────────

    def create_session(self, task_name: str, language: str) -> SessionRow:
        """Make a session with an empty draft. Ids are decimal and above 2^53."""
        session_id = str(2**60 + secrets.randbelow(2**60))
        row = SessionRow(session_id, f"task_{secrets.token_hex(8)}", task_name, language, 0)
        with self._transaction() as db:
            values = (row.session_id, row.task_id, task_name, language, 0, time.time())
            db.execute("insert into sessions values (?,?,?,?,?,?)", values)
        return row

    def session(self, session_id: str) -> SessionRow | None:
        """Return a session, or None."""
        row = self._one("select * from sessions where session_id = ?", session_id)
        if row is None:
            return None
        return SessionRow(
            row["session_id"], row["task_id"], row["task_name"], row["language"], row["version"]
        )

    def fork(self, session_id: str) -> SessionRow | None:
        """Copy a session with its whole history and its media; None where there is none.

        The media themselves are shared.
        """
        made = str(2**60 + secrets.randbelow(2**60)), f"task_{secrets.token_hex(8)}"
        with self._transaction() as db:
            versions.copy_session(db, session_id, *made)
        return self.session(made[0])

    def draft(self, session_id: str, *, back: int = 0) -> Json | None:
        """Return the draft that the session's pointer shows, None before the first.

        `back`: the one so many steps before it in the history.
        """
        row = self._one(
            "select draft from versions join sessions using (session_id) "
            "where session_id = ? and versions.version = sessions.version - ?",
            session_id,
            back,
        )
        return None if row is None else _object(row["draft"])

    def commit_draft(self, session_id: str, draft: Json, said: str, tools: Sequence[str]) -> None:
        """Put `draft` at the end of the history, dropping what was undone.

        `said` asked for it, and `tools` did it.
        """
        with self._transaction() as db:
            versions.commit(db, session_id, draft, said, tools)

    def move_in_history(self, session_id: str, steps: int) -> list[str]:
        """Move the pointer by `steps` (negative: undo) as far as the history goes.

        Returns what was said for each edit that was taken back or done again, in that order.
        """
        with self._transaction() as db:
            return versions.move(db, session_id, steps)

    def newest_about(self, session_id: str, tool: str, words: str, until: int) -> int | None:
        """Return the newest version up to `until`, and not undone, that `tool` made or that was
        asked for in words that hold `words`; None where there is none.
        """
        with self._transaction() as db:
            return versions.newest_about(db, session_id, tool, words, until)

    def keep_last_said(self, session_id: str, row: SaidRow) -> None:
        """Keep the last message of a session with the version that it left."""
        with self._transaction() as db:
            versions.keep_last_said(db, session_id, row)

    def last_said(self, session_id: str) -> SaidRow | None:
        """Return a session's last message; None when another version is shown since."""
        with self._lock:
            return versions.last_said(self._db, session_id)

    def name_version(self, session_id: str, name: str, draft: Json) -> bool:
        """Keep `draft` under `name`; return whether an earlier one of that name was replaced."""
        with self._transaction() as db:
            return versions.name(db, session_id, name, draft)

    def named_versions(self, session_id: str) -> list[NamedRow]:
        """Return the session's versions with a name, in the order in which they were kept."""
        sql = "select name, draft from named where session_id = ? order by created_at, rowid"
        with self._lock:
            rows = self._db.execute(sql, (session_id,)).fetchall()
        return [NamedRow(row["name"], _object(row["draft"])) for row in rows]

    # ── media ─────────────────────────────────────────────────────────────────────────────────

    def add_media(self, session_id: str, row: MediaRow, draft: Json | None = None) -> None:
        """Give a session a medium; the same content is kept once, whatever its names.

        With `draft`, its next version, in which the medium lies on the timeline: both are kept or
        neither, or a medium that a crash cut off would be held and never be seen.
        """
        with self._transaction() as db:
            db.execute(
                "insert or ignore into media values (?,?,?,?)",
                (row.media_id, row.file, row.size, json.dumps(row.facts)),
            )
            db.execute(
                "insert or ignore into session_media values (?,?,?,?)",
                (session_id, row.media_id, row.name, time.time()),
            )
            if draft is not None:
                versions.commit(db, session_id, draft, f"add {row.name}", ["place_media"])

    def media_files(self) -> set[str]:
        """Return the files of all media, relative to the studio's folder."""
        with self._lock:
            return {row["file"] for row in self._db.execute("select file from media")}

    def media_of(self, session_id: str) -> list[MediaRow]:
        """Return a session's media in the order in which they came."""
        sql = (
            "select * from media natural join session_media where session_id = ? "
            "order by added_at, session_media.rowid"
        )
        with self._lock:
            rows = self._db.execute(sql, (session_id,)).fetchall()
        return [
            MediaRow(r["media_id"], r["file"], r["size"], _object(r["facts"]), r["name"])
            for r in rows
        ]

    # ── renders ───────────────────────────────────────────────────────────────────────────────

    def add_render(self, render_id: str, session_id: str, draft: Json, output: Json) -> None:
        """Queue a render. Raises RenderExists."""
        values = (render_id, session_id, json.dumps(draft), json.dumps(output), "pending", "")
        try:
            with self._transaction() as db:
                db.execute(
                    "insert into renders values (?,?,?,?,?,?,'',0,0,?,0,'')", (*values, time.time())
                )
        except sqlite3.IntegrityError:
            raise RenderExists(render_id) from None

    def render(self, render_id: str) -> RenderRow | None:
        """Return a render, or None."""
        row = self._one("select * from renders where render_id = ?", render_id)
        return None if row is None else _render(row)

    def next_render(self) -> RenderRow | None:
        """Return the oldest render that is not over, or None."""
        row = self._one(
            "select * from renders where status in ('pending', 'processing') order by created_at"
        )
        return None if row is None else _render(row)

    def set_render(
        self,
        render_id: str,
        status: RenderStatus,
        *,
        error: str = "",
        file: str = "",
        duration_s: float = 0,
        size: int = 0,
        note: str = "",
    ) -> None:
        """Note how a render stands."""
        over_at = 0.0 if status in {"pending", "processing"} else time.time()
        with self._transaction() as db:
            db.execute(
                "update renders set status=?, error=?, file=?, duration_s=?, size=?,"
                " completed_at=?, note=? where render_id=?",
                (status, error, file, duration_s, size, over_at, note, render_id),
            )

    def retire_renders(self, before: float, why: str) -> set[str]:
        """Give up the results that were completed before the time `before`, saying `why`.

        Returns the files of those that stay.
        """
        with self._transaction() as db:
            db.execute(
                "update renders set status = 'failed', error = ?, file = '' "
                "where status = 'completed' and completed_at < ?",
                (why, before),
            )
            return {
                row["file"]
                for row in db.execute("select file from renders where status = 'completed'")
            }

    # ── plumbing ──────────────────────────────────────────────────────────────────────────────

    def _add_columns(self) -> None:
        """Add what a database of an earlier version lacks."""
        for table, column, kind in ADDED:
            columns = self._db.execute(f"pragma table_info({table})").fetchall()
            if column not in {row["name"] for row in columns}:
                self._db.execute(f"alter table {table} add column {column} {kind}")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._db.execute("begin immediate")
            try:
                yield self._db
            except BaseException:
                self._db.execute("rollback")
                raise
            self._db.execute("commit")

    def _one(self, sql: str, *values: object) -> sqlite3.Row | None:
        with self._lock:
            row: sqlite3.Row | None = self._db.execute(sql, values).fetchone()
        return row


def _object(text: str) -> Json:
    value: Any = json.loads(text)
    return value if isinstance(value, dict) else {}


def _render(row: sqlite3.Row) -> RenderRow:
    return RenderRow(
        row["render_id"],
        row["session_id"],
        _object(row["draft"]),
        _object(row["output"]),
        row["status"],
        row["error"],
        row["file"],
        row["duration_s"],
        row["size"],
        row["created_at"],
        row["completed_at"],
        row["note"],
    )
