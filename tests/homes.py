"""A home for a program under test: its own studio, nothing of the user's."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tui.settings import Settings

# Settings of ours, and the size that a test runner believes its terminal to have.
_NOT_INHERITED = ("NEMO_", "SKILL_SOURCE", "COLUMNS", "LINES")


@dataclass
class Home:
    """One `NEMO_HOME` and the folder in which the user works."""

    folder: Path
    work: Path
    more: dict[str, str] = field(default_factory=dict)

    @property
    def env(self) -> dict[str, str]:
        """The environment of a program that lives here."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith(_NOT_INHERITED)}
        return {**clean, "NEMO_HOME": str(self.folder), **self.more}

    @property
    def settings(self) -> Settings:
        return Settings(home=self.folder, downloads=self.work, poll_s=0.1, retry_s=0.1)

    def nemo(
        self, *arguments: str | Path, timeout: float = 120
    ) -> subprocess.CompletedProcess[str]:
        """Run `nemo-tui` to its end."""
        return subprocess.run(
            [sys.executable, "-m", "tui", *map(str, arguments)],
            cwd=self.work,
            env=self.env,
            capture_output=True,
            text=True,
            timeout=timeout,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    def start(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """Start `nemo-tui` and leave it running."""
        return subprocess.Popen(
            [sys.executable, "-m", "tui", *map(str, arguments)],
            cwd=self.work,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            text=True,
        )

    def studio_pid(self) -> int:
        """The process of the running studio."""
        return int((self.settings.paths.runtime / "studio.lock").read_text())

    def left_behind(self) -> list[str]:
        """Names of what lies in the working folder."""
        return sorted(file.name for file in self.work.iterdir())


@contextmanager
def new_home() -> Iterator[Home]:
    """A fresh home, whose studio is stopped at the end."""
    # Not pytest's folder: the path of a Unix socket may not be long.
    with tempfile.TemporaryDirectory(prefix="nt-", ignore_cleanup_errors=True) as name:
        work = Path(name) / "work"
        work.mkdir()
        home = Home(Path(name) / "home", work)
        try:
            yield home
        finally:
            home.nemo("studio", "stop")
