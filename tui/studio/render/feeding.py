"""A command carried out, with the processes that feed it: all of them end together."""

from __future__ import annotations

import asyncio
import fcntl
import os
import sys
import termios
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Final

from tui.studio.render.ffmpeg import Progress, run
from tui.studio.render.parts import Command, Feed

_PIPE_BYTES: Final = 1 << 20  # what anybody may ask Linux for
_LOOK_AGAIN_S: Final = 0.01


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
    with ExitStack() as ends:
        # All of them are there before anybody looks for one.
        pipes = [ends.enter_context(_pipe(feed.path)) for feed in command.feeds]
        try:
            async with asyncio.TaskGroup() as together:
                feeding = [
                    together.create_task(_feed(ffmpeg, feed, pipe, folder))
                    for feed, pipe in zip(command.feeds, pipes, strict=True)
                ]
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


async def _feed(ffmpeg: Path, feed: Feed, pipe: _Pipe, folder: Path) -> None:
    for arguments in feed.commands:
        await run(ffmpeg, arguments, folder=folder, total_frames=0, rate=Fraction(1))
    # A short feed is over before its reader has come: closed now, the pipe would lose it all.
    while pipe.holds_bytes():  # noqa: ASYNC110 (nobody tells when a pipe was read)
        await asyncio.sleep(_LOOK_AGAIN_S)
    pipe.close()


class _Pipe:
    """A pipe with a name, whose reader sees its end when it is closed and not before.

    We have both its ends open, so that nobody waits for us to open it, and a writer whose reader is
    gone waits to be ended instead of failing with a second cause.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR)
        self._is_open = True
        if sys.platform == "linux":
            fcntl.fcntl(self._descriptor, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)

    def holds_bytes(self) -> bool:
        """Return whether something in it was not read yet."""
        waiting = fcntl.ioctl(self._descriptor, termios.FIONREAD, b"\0" * 4)
        return int.from_bytes(waiting, sys.byteorder) > 0

    def close(self) -> None:
        """Let the reader come to its end."""
        if self._is_open:
            self._is_open = False
            os.close(self._descriptor)


@contextmanager
def _pipe(path: Path) -> Iterator[_Pipe]:
    os.mkfifo(path, 0o600)
    try:
        pipe = _Pipe(path)
        try:
            yield pipe
        finally:
            pipe.close()
    finally:
        path.unlink()
