"""A command carried out, with the processes that feed it: all of them end together."""

from __future__ import annotations

import asyncio
import fcntl
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Final

from tui.studio.render.ffmpeg import Progress, run
from tui.studio.render.parts import Command, Feed

_PIPE_BYTES: Final = 1 << 20  # what anybody may ask Linux for


async def carry_out(
    ffmpeg: Path,
    command: Command,
    output: Sequence[str],
    folder: Path,
    *,
    rate: Fraction,
    on_progress: Progress | None = None,
) -> str:
    """Run `command` to its end, in `folder`; return the end of its log.

    `output` are the last arguments, its output's name among them. `rate` and `on_progress` are
    those of `run`. Raises RenderFailed with the first cause in a sentence; then, and when it is
    cancelled, no process and no pipe is left.
    """
    try:
        async with asyncio.TaskGroup() as together:
            feeding = [together.create_task(_feed(ffmpeg, feed, folder)) for feed in command.feeds]
            log = await run(
                ffmpeg,
                [*command.arguments, *output],
                folder=folder,
                total_frames=command.total_frames,
                rate=rate,
                on_progress=on_progress,
            )
            # A still has seen enough before its feed is over.
            for task in feeding:
                task.cancel()
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return log


async def _feed(ffmpeg: Path, feed: Feed, folder: Path) -> None:
    with _pipe(feed.path):
        for arguments in feed.commands:
            await run(ffmpeg, arguments, folder=folder, total_frames=0, rate=Fraction(1))


@contextmanager
def _pipe(path: Path) -> Iterator[None]:
    """Make a pipe with a name, whose reader sees its end at the end of the block and not before.

    We have both its ends open, so that nobody waits for us to open it, and a writer whose reader is
    gone waits to be ended instead of failing with a second cause.
    """
    os.mkfifo(path, 0o600)
    descriptor = os.open(path, os.O_RDWR)
    try:
        if sys.platform == "linux":
            fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        yield
    finally:
        os.close(descriptor)
        path.unlink()
