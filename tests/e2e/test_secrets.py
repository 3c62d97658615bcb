"""A token goes to the API of its backend and nowhere else."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import stat
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.behaviours import replies
from tests.cloud import Cloud, cloud_running
from tests.homes import Home
from tests.server import Answer, raw, serving
from tests.talk import Talk
from tests.terminal import Terminal
from tui.logs import Discreet

SENTINEL = "s3ntinel-T0ken.abc/def+ghi="
APP = [sys.executable, "-m", "tui"]

# A program whose screen has a fault, with the token in a local and in the error itself, and whose
# libraries all log whatever they can.
FAULTY = """
import logging, os, sys
from tui.__main__ import main
from tui.screen.app import NemoApp

show = NemoApp.show
token = os.environ.get("NEMO_TOKEN") or sys.argv.pop()

def broken(self, event):
    held = token
    show(self, event)
    if type(event).__name__ == "TimelineChanged":
        raise RuntimeError("the header was Authorization: Bearer " + held)

NemoApp.show = broken
logging.getLogger().setLevel(logging.DEBUG)
for name in ("tui", "httpx", "httpcore", "httpcore.http11", "httpcore.connection", "asyncio"):
    logging.getLogger(name).setLevel(logging.DEBUG)
sys.exit(main())
"""


@asynccontextmanager
async def elsewhere(**routes: Answer) -> AsyncIterator[Any]:
    async with serving({f"GET /{name}": [answer] for name, answer in routes.items()}) as server:
        yield server


def kept_texts(home: Home) -> Iterator[tuple[Path, bytes]]:
    """Every file that the program keeps, but the one in which a free token belongs."""
    for file in home.folder.rglob("*"):
        if file.is_file() and not file.name.startswith("token-"):
            yield file, file.read_bytes()


async def in_thread(*arguments: Any, home: Home) -> subprocess.CompletedProcess[str]:
    return await asyncio.to_thread(home.nemo, *arguments)


def with_token(home: Home, cloud: Cloud, place: str) -> None:
    """Let the token be the user's own, in the environment, or a free one that is kept."""
    home.more = {"NEMO_API_URL": cloud.url, "NEMO_POLL_S": "0.1", "NEMO_RETRY_S": "0.1"}
    if place == "environment":
        home.more["NEMO_TOKEN"] = SENTINEL


def free_token(cloud: Cloud) -> None:
    """Let the cloud hand the sentinel out as its free token."""
    end = time.time() + 7 * 86_400
    free = {"token": SENTINEL, "user_id": "anon_7", "expires_at": end, "credits": 100}
    cloud.will("token", replies(free))


@pytest.mark.parametrize("place", ["environment", "store"])
def test_a_crash_shows_and_logs_no_token_at_any_level(home: Home, place: str) -> None:
    async def scene() -> None:
        async with cloud_running() as cloud:
            free_token(cloud)
            with_token(home, cloud, place)
            command = [sys.executable, "-c", FAULTY, *([SENTINEL] if place == "store" else [])]

            def crash() -> bytes:
                with Terminal(command, 80, 24, env=home.env, cwd=home.work) as terminal:
                    assert terminal.wait_exit() == 1
                    return terminal.raw

            shown = await asyncio.to_thread(crash)
            assert b"because of a fault" in shown
            assert SENTINEL.encode() not in shown
            assert cloud.sent("session")[0].headers["authorization"] == f"Bearer {SENTINEL}"

    asyncio.run(scene())
    log = home.settings.paths.log.read_text()
    assert "The screen failed." in log
    assert "Authorization: Bearer ***" in log
    for file, content in kept_texts(home):
        assert SENTINEL.encode() not in content, file
    (kept,) = home.folder.rglob("token-*") if place == "store" else (None,)
    assert kept is None or stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_the_log_takes_tokens_out_of_messages_and_tracebacks() -> None:
    discreet = Discreet([SENTINEL])
    fault = ValueError(f"held {SENTINEL}")
    record = logging.LogRecord(
        "tui",
        logging.ERROR,
        "f",
        1,
        "bearer abc.def and %s",
        (SENTINEL,),
        (ValueError, fault, None),
    )
    written = discreet.format(record)
    assert "bearer *** and ***" in written
    assert "held ***" in written
    assert SENTINEL not in written


def processes() -> Iterator[tuple[bytes, bytes]]:
    """Every process that may be looked at: its command line and its environment."""
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            line, environment = (process / "cmdline").read_bytes(), process / "environ"
            yield line, environment.read_bytes()


def test_no_other_process_is_told_the_token(home: Home, footage: Any) -> None:
    # Its own, as tests beside it hand theirs to a program of theirs.
    token = f"{SENTINEL}{home.folder.parent.name}"
    home.more = {"NEMO_TOKEN": token, "NEMO_BACKEND": "local"}
    running = home.start("run", footage.long.path, "-m", "make it square", "--quality", "low")
    names = set[str]()
    try:
        while running.poll() is None and "ffmpeg" not in names:
            for line, environment in processes():
                assert token.encode() not in line
                # The program itself holds it; so does, for the moment between fork and exec, a
                # child, which shows its parent's command line then, or none.
                if (
                    line
                    and b"\0run\0" not in line
                    and str(home.folder).encode() in environment + line
                ):
                    assert token.encode() not in environment, line
                    names |= {name for name in ("ffmpeg", "studio") if name.encode() in line}
    finally:
        running.communicate(timeout=60)
    assert running.returncode == 0
    assert names == {"ffmpeg", "studio"}
    for file, content in kept_texts(home):
        assert token.encode() not in content, file


@pytest.mark.parametrize("place", ["environment", "store"])
def test_neither_the_result_s_host_nor_a_redirect_nor_a_recording_gets_the_token(
    home: Home, talk: Talk, place: str
) -> None:
    record = home.work / "all.jsonl"

    async def scene() -> None:
        film = talk.path.read_bytes()
        async with cloud_running() as cloud, elsewhere(film=raw(film)) as other:
            with_token(home, cloud, place)
            free_token(cloud)

            async def leads_away(_cloud: Any, _got: Any, writer: asyncio.StreamWriter) -> None:
                where = f"Location: {other.url}/film\r\nContent-Length: 0\r\n"
                writer.write(f"HTTP/1.1 302 Found\r\nConnection: close\r\n{where}\r\n".encode())

            async def lost(_cloud: Any, _got: Any, writer: asyncio.StreamWriter) -> None:
                writer.write(b"HTTP/1.1 403 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")

            cloud.will("result", *[lost] * 4)  # so that the API's own route is asked
            cloud.will("download", *[leads_away] * 4)
            done = await in_thread("run", talk.path, "--record", record, home=home)
            assert done.returncode == 0, done.stderr
            assert cloud.sent("download")[0].headers["authorization"] == f"Bearer {SENTINEL}"
            assert cloud.sent("result")
            assert other.got
            for got in (*cloud.sent("result"), *other.got):
                assert SENTINEL not in f"{got.path} {got.headers} {got.body!r}"
            assert SENTINEL not in done.stdout + done.stderr
            assert "clm_1" in done.stdout + done.stderr  # the link is for the user

    asyncio.run(scene())
    recorded = record.read_text()
    assert stat.S_IMODE(record.stat().st_mode) == 0o600
    assert '"JobChanged"' in recorded
    assert SENTINEL not in recorded
    assert "clm_1" not in recorded  # but not for whoever reads a bug report


def test_a_recording_that_cannot_be_made_is_one_sentence(home: Home, talk: Talk) -> None:
    done = home.nemo("run", talk.path, "--record", home.work / "no" / "where")
    assert done.returncode == 2
    assert done.stderr == (
        "nemo-tui: The recording cannot be written: No such file or directory.\n"
    )
