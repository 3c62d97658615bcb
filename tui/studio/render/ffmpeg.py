"""FFmpeg as a child process: found, run, watched, and ended within a second."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Final

import imageio_ffmpeg

from tui.settings import child_environment
from tui.studio.render.errors import RenderFailed
from tui.wire.text import clean_line

Progress = Callable[[int, int, float], None]
"""Called with the frame, of how many, and how many times faster than it plays."""

_TAIL_BYTES: Final = 4096
# On Linux a program of three lines becomes FFmpeg after it has tied its life to ours (prctl 1 is
# PR_SET_PDEATHSIG). Not `preexec_fn`: Python between fork and exec can lock up beside threads.
# Python ignores two signals, which FFmpeg would go on doing.
_TIED: Final = """
import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(1, signal.SIGKILL)
if os.getppid() != int(sys.argv[1]):  # we died before the tie was made
    sys.exit(1)
for number in (signal.SIGPIPE, signal.SIGXFSZ):
    signal.signal(number, signal.SIG_DFL)
try:
    os.execv(sys.argv[2], sys.argv[2:])
except OSError as error:
    sys.exit(f"FFmpeg cannot be started: {error.strerror}.")
"""
_NOT_STARTED: Final = "FFmpeg cannot be started: "

_TOO_LARGE: Final = "The file would become larger than this disk or account allows."
_CAUSES: Final = (
    ("No space left on device", "The disk is full: free some space and export again."),
    ("Disk quota exceeded", "Your disk quota is used up: free some space and export again."),
    ("File too large", _TOO_LARGE),
    ("Permission denied", "The folder of the export cannot be written to."),
    ("Read-only file system", "The folder of the export cannot be written to."),
    ("Unknown encoder", "This FFmpeg lacks an encoder that is needed: libx264 or aac."),
    ("Cannot allocate memory", "There is not enough memory for this export."),
    ("Invalid data found", "One of the media is damaged and cannot be read to its end."),
)


@cache
def _carried() -> Path:
    return Path(imageio_ffmpeg.get_ffmpeg_exe())


def find_ffmpeg(chosen: Path | None) -> Path:
    """Return the FFmpeg to run: the user's own where one is chosen, else the carried one.

    Raises RenderFailed when it is not there.
    """
    if chosen is not None:
        if not os.access(chosen, os.X_OK) or chosen.is_dir():
            raise RenderFailed(f"There is no FFmpeg at {chosen} (NEMO_FFMPEG).")
        return chosen.absolute()
    try:
        return _carried()
    except RuntimeError:
        raise RenderFailed("There is no FFmpeg here: install one and set NEMO_FFMPEG.") from None


async def run(
    ffmpeg: Path,
    arguments: Sequence[str],
    *,
    total_frames: int,
    rate: Fraction,
    on_progress: Progress | None = None,
    folder: Path | None = None,
) -> str:
    """Run FFmpeg to its end; return the end of its log. `on_progress` is called about four times
    a second. It works in `folder`, or in ours.

    Raises RenderFailed with the cause in a sentence. When the task is cancelled, the child and
    whatever it started are gone, and reaped, in less than a second.
    """
    try:
        child = await asyncio.create_subprocess_exec(
            *_tie(os.getpid()),
            str(ffmpeg),
            *("-hide_banner", "-nostdin", "-loglevel", "error"),
            *("-nostats", "-progress", "pipe:1", "-stats_period", "0.25"),
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=folder,
            env=child_environment(),
            start_new_session=True,
        )
    except OSError as error:
        raise RenderFailed(f"FFmpeg cannot be started: {error.strerror}.") from None
    tail = asyncio.ensure_future(_tail(child))
    # Sound runs ahead of the picture: it tells how far a film is only where it is all there is.
    counts = any(argument.startswith("-c:v") for argument in arguments)
    progress = asyncio.ensure_future(_follow(child, total_frames, rate, on_progress, counts))
    try:
        await asyncio.gather(progress, tail, child.wait())
    finally:
        for reader in (progress, tail):
            reader.cancel()
        if child.returncode is None:
            await _end(child)
    if child.returncode != 0:
        raise RenderFailed(_cause(tail.result(), child.returncode))
    return tail.result()


def _tie(parent: int) -> list[str]:
    """Return what goes before a command that shall die with process `parent`."""
    if sys.platform != "linux":
        return []
    return [sys.executable, "-I", "-S", "-c", _TIED, str(parent)]


async def _follow(
    child: asyncio.subprocess.Process,
    total_frames: int,
    rate: Fraction,
    on_progress: Progress | None,
    counts_frames: bool,
) -> None:
    assert child.stdout is not None  # noqa: S101 (a pipe was asked for)
    begun_s = time.monotonic()
    frame = 0
    async for line in child.stdout:
        name, _, value = line.strip().partition(b"=")
        if name == b"frame" and value.isdigit():
            frame = min(int(value), total_frames)
        elif name == b"out_time_us" and value.isdigit() and not counts_frames:
            frame = min(int(Fraction(int(value), 1_000_000) * rate), total_frames)
        elif name == b"progress" and on_progress is not None:
            elapsed_s = max(time.monotonic() - begun_s, 1e-3)
            on_progress(frame, total_frames, float(frame / rate) / elapsed_s)


async def _tail(child: asyncio.subprocess.Process) -> str:
    assert child.stderr is not None  # noqa: S101 (a pipe was asked for)
    tail = b""
    while block := await child.stderr.read(_TAIL_BYTES):
        tail = (tail + block)[-_TAIL_BYTES:]
    return tail.decode(errors="replace")


async def _end(child: asyncio.subprocess.Process) -> None:
    """End the child's whole group and reap it; what it wrote is thrown away."""
    # The child leads its own session, so its id is that of its group.
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    await child.wait()


def _cause(tail: str, status: int | None) -> str:
    for mark, sentence in _CAUSES:
        if mark in tail:
            return sentence
    lines = [line.strip() for line in tail.splitlines() if line.strip()]
    if lines and lines[0].startswith(_NOT_STARTED):
        return clean_line(lines[0])
    if lines:
        return f"FFmpeg gave up: {clean_line(lines[0])}"
    if status == -signal.SIGXFSZ:
        return _TOO_LARGE
    if status is not None and status < 0:
        return f"FFmpeg was ended by signal {-status}."
    return f"FFmpeg gave up with status {status}."
