"""The history of a session's draft, and the versions of it that have a name.

A session points at one row of its history, 0 is before the first. Undo and redo move the pointer;
a new edit drops what lies after it. A version with a name is a copy beside the history.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence

from tui.studio.rows import SaidRow
from tui.wire.draft import Json


def commit(
    db: sqlite3.Connection, session_id: str, draft: Json, said: str, tools: Sequence[str]
) -> None:
    """Put `draft` after the one that the pointer shows, dropping what was undone.

    `said` asked for it, and `tools` did it.
    """
    version = pointer(db, session_id)
    db.execute("delete from last_said where session_id = ?", (session_id,))
    db.execute("delete from versions where session_id = ? and version > ?", (session_id, version))
    db.execute(
        "insert into versions values (?,?,?,?,?,?)",
        (session_id, version + 1, json.dumps(draft), said, time.time(), " ".join(tools)),
    )
    _point(db, session_id, version + 1)


def move(db: sqlite3.Connection, session_id: str, steps: int) -> list[str]:
    """Move the pointer by `steps` (negative: undo) as far as the history goes.

    Returns what was said for each edit that was taken back or done again, in that order.
    """
    at = pointer(db, session_id)
    rows = db.execute(
        "select version, said from versions where session_id = ? order by version", (session_id,)
    ).fetchall()
    to = min(max(at + steps, 0), max((row["version"] for row in rows), default=0))
    _point(db, session_id, to)
    said = {row["version"]: str(row["said"]) for row in rows}
    passed = range(at, to, -1) if to < at else range(at + 1, to + 1)
    return [said[version] for version in passed]


def newest_about(
    db: sqlite3.Connection, session_id: str, tool: str, words: str, until: int
) -> int | None:
    """Return the newest version up to `until` that `tool` made or that was asked for in `words`."""
    rows = db.execute(
        "select version, said, tools from versions where session_id = ? and version <= ? "
        "order by version desc",
        (session_id, min(until, pointer(db, session_id))),
    )
    sought = words.casefold()
    for row in rows:
        if tool in row["tools"].split() or sought in row["said"].casefold():
            return int(row["version"])
    return None


def name(db: sqlite3.Connection, session_id: str, as_name: str, draft: Json) -> bool:
    """Keep `draft` under a name; return whether an earlier one of that name was replaced."""
    key = as_name.casefold()
    (there,) = db.execute(
        "select count(*) from named where session_id = ? and key = ?", (session_id, key)
    ).fetchone()
    db.execute(
        "insert or replace into named values (?,?,?,?,?)",
        (session_id, key, as_name, json.dumps(draft), time.time()),
    )
    return bool(there)


def keep_last_said(db: sqlite3.Connection, session_id: str, row: SaidRow) -> None:
    """Keep the last message with the version that it left; a new commit forgets it."""
    values = (session_id, pointer(db, session_id), row.said, row.steps, row.changed)
    db.execute("insert or replace into last_said values (?,?,?,?,?)", values)


def last_said(db: sqlite3.Connection, session_id: str) -> SaidRow | None:
    """Return the last message, if the session shows the version that it left."""
    row = db.execute(
        "select said, steps, changed from last_said natural join sessions where session_id = ?",
        (session_id,),
    ).fetchone()
    return None if row is None else SaidRow(row["said"], row["steps"], bool(row["changed"]))


def copy_session(db: sqlite3.Connection, session_id: str, new_id: str, task_id: str) -> None:
    """Copy a session with all that is kept of it under `new_id`; the media are shared."""
    db.execute(
        "insert into sessions select ?, ?, task_name, language, version, ? from sessions "
        "where session_id = ?",
        (new_id, task_id, time.time(), session_id),
    )
    for table, columns in (
        ("versions", "version, draft, said, created_at, tools"),
        ("last_said", "version, said, steps, changed"),
        ("named", "key, name, draft, created_at"),
        ("session_media", "media_id, name, added_at"),
    ):
        db.execute(
            f"insert into {table} (session_id, {columns}) select ?, {columns} from {table} "  # noqa: S608 (ours)
            "where session_id = ? order by rowid",
            (new_id, session_id),
        )


def pointer(db: sqlite3.Connection, session_id: str) -> int:
    """Return which version the session shows."""
    row = db.execute("select version from sessions where session_id = ?", (session_id,)).fetchone()
    return int(row["version"])


def _point(db: sqlite3.Connection, session_id: str, version: int) -> None:
    db.execute("update sessions set version = ? where session_id = ?", (version, session_id))
