"""Leases on jobs: of two programs that run at once, one goes on with a job."""

from __future__ import annotations

import fcntl
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tui.paths import private


class Leases:
    """Lock files, one a job; the system gives them back when the process dies."""

    def __init__(self, folder: Path) -> None:
        """Keep the lock files in `folder`."""
        self._folder = private(folder)
        self._held: dict[str, BinaryIO] = {}

    def take(self, job_id: str) -> bool:
        """Return whether the job is ours now: false when somebody works on it already."""
        if job_id in self._held:
            return False
        with self._gate():
            file = self._locked(self._file(job_id))
        if file is None:
            return False
        self._held[job_id] = file
        return True

    def give_back(self, job_id: str) -> None:
        """Let go of a job that is over or left to a later process."""
        file = self._held.pop(job_id, None)
        if file is not None:
            with self._gate(), file:
                self._file(job_id).unlink(missing_ok=True)

    def sweep(self, unfinished: Collection[str]) -> None:
        """Remove the lock files that killed processes left of jobs which are over."""
        with self._gate():
            for path in self._folder.glob("*.lock"):
                if path.stem in unfinished or path.stem in self._held:
                    continue
                file = self._locked(path)
                if file is not None:
                    with file:
                        path.unlink(missing_ok=True)

    def _file(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.lock"

    @contextmanager
    def _gate(self) -> Iterator[None]:
        """Keep all others from making, locking and removing lock files for this moment.

        Without it one process could lock a file that another has just removed, while a third
        locks the new file of that name.
        """
        with (self._folder / "gate").open("wb") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            yield

    @staticmethod
    def _locked(path: Path) -> BinaryIO | None:
        file = path.open("wb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        return file
