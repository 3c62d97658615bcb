"""One SQLite file in which every change is one durable transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.engine import words
from tui.engine.failure import WorkFailed
from tui.paths import private


class Records:
    """A connection that may be used on any thread, one at a time."""

    def __init__(self, file: Path, schema: str, added: Iterable[tuple[str, str, str]]) -> None:
        """Open `file`; `added`: table, column and kind of what an earlier version lacks."""
        private(file.parent)
        self._db = sqlite3.connect(file, isolation_level=None, timeout=10, check_same_thread=False)
        self._db.row_factory = sqlite3.Row
        # WAL of the SQLite that Python carries can lose what was committed; the old journal not.
        self._db.execute("pragma journal_mode=truncate")
        self._db.execute("pragma synchronous=full")
        self._db.executescript(schema)
        for table, column, kind in added:
            if column not in {row["name"] for row in self.read(f"pragma table_info({table})")}:
                self._db.execute(f"alter table {table} add column {column} {kind}")
        file.chmod(0o600)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def read(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Return the rows that `sql` finds."""
        return self._db.execute(sql, values).fetchall()

    def write(self, sql: str, *values: Any) -> None:
        """Make one change; it is on the disk when this returns. Raises WorkFailed."""
        with self.transaction() as db:
            db.execute(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Make several changes, all or none. Raises WorkFailed where the disk does not take it."""
        try:
            self._db.execute("begin immediate")
            try:
                yield self._db
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise
        except sqlite3.OperationalError as error:
            raise WorkFailed(words.RECORDS_FAILED.format(error=error)) from error
