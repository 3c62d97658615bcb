"""What the system refuses a command: a reader that went away, a full disk, a folder."""

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


def test_a_command_without_streams_does_its_work(home: Home, footage: Any) -> None:
    work = f"run {footage.silent.path} -m 'cut the first second' -o a.mp4 <&- >&- 2>&-"
    command = ["sh", "-c", f"exec {sys.executable} -m tui {work}"]
    assert subprocess.run(command, cwd=home.work, env=home.env, check=False).returncode == 0
    assert home.left_behind() == ["a.mp4"]


def test_a_list_that_does_not_fit_on_the_disk_is_one_sentence(home: Home) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(home, "doctor", stdout=full)
    assert done.returncode == 1
    assert done.stderr == "nemo-tui: That cannot be done here: No space left on device.\n"


@pytest.mark.parametrize("command", ["jobs", "sessions", "run a.mp4", "chat"])
@pytest.mark.parametrize(("language", "says"), [("en", "Set NEMO_HOME"), ("zh", "请把 NEMO_HOME")])
def test_a_home_that_cannot_be_made_is_one_sentence(
    home: Home, footage: Any, command: str, language: str, says: str
) -> None:
    (home.work / "file").write_text("")
    (home.work / "a.mp4").write_bytes(footage.silent.path.read_bytes())
    home.more = {"NEMO_HOME": str(home.work / "file" / "home"), "NEMO_LANGUAGE": language}
    done = home.nemo(*command.split())
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert says in done.stderr


def test_a_folder_that_is_gone_is_one_sentence(home: Home, footage: Any) -> None:
    command = f"mkdir gone && cd gone && rmdir ../gone && exec {sys.executable} -m tui run"
    folder = {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        ["sh", "-c", f"{command} {footage.silent.path}"],
        cwd=home.work, env={**home.env, **folder}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "nemo-tui: The folder you are in is gone. Change to another one."
    )
    assert "Traceback" not in done.stderr
