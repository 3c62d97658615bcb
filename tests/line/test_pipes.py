"""Who reads what is printed may go away, as `head` does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from tests.homes import Home

NEMO = [sys.executable, "-m", "tui"]


def run(home: Home, *arguments: str | Path, **streams: Any) -> subprocess.CompletedProcess[str]:
    """Run `nemo-tui` to its end, with some of its streams elsewhere."""
    command = [*NEMO, *map(str, arguments)]
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run(
        command, cwd=home.work, env=home.env, text=True, check=False, timeout=120, **given
    )


@pytest.fixture
def unread() -> Any:
    """A pipe of which nobody reads any more."""
    out, into = os.pipe()
    os.close(out)
    with os.fdopen(into, "wb", 0) as file:
        yield file


@pytest.mark.parametrize("command", ["doctor", "jobs", "sessions", "studio status"])
def test_a_list_of_which_no_more_is_read_ends_without_a_word(
    home: Home, unread: IO[bytes], command: str
) -> None:
    done = run(home, *command.split(), stdout=unread)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, "")


def test_a_run_whose_replies_are_not_read_ends_and_leaves_no_file(
    home: Home, footage: Any, unread: IO[bytes]
) -> None:
    command = ("run", footage.silent.path, "-m", "cut the first second", "-o", "a.mp4")
    done = run(home, *command, stdout=unread)
    assert done.returncode == 128 + signal.SIGPIPE
    assert "Traceback" not in done.stderr
    assert home.left_behind() == []


def test_a_run_whose_progress_is_not_read_goes_on(
    home: Home, footage: Any, unread: IO[bytes]
) -> None:
    command = ("run", footage.silent.path, "-m", "cut the first second", "-o", "a.mp4")
    done = run(home, *command, stderr=unread)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].endswith("a.mp4")
    assert home.left_behind() == ["a.mp4"]
