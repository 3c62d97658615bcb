"""Leases on jobs: of two programs that run at once, one goes on with a job."""

from __future__ import annotations

import fcntl
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
        """Return whether the job is ours now: false when another process works on it."""
        if job_id in self._held:
            return False
        file = (self._folder / f"{job_id}.lock").open("wb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._held[job_id] = file
        return True

    def give_back(self, job_id: str) -> None:
        """Let go of a job that is over or left to a later process."""
        file = self._held.pop(job_id, None)
        if file is not None:
            Path(file.name).unlink(missing_ok=True)
            file.close()
