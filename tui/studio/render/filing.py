"""Work in threads, and files that get their name when they are whole or are not there at all."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

from tui.studio.render.errors import RenderFailed

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def finished(target: Path) -> Iterator[Path]:
    """Give a place beside `target` to write to, which becomes `target` at the end of the block.

    The block sees to it that its file is on the disk. When the block fails or is cancelled
    nothing is left behind, and a file that was there before stays. Raises RenderFailed for what
    the disk does not take.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        yield part
        # On the loop: once it has its name, it is too late to cancel it.
        part.replace(target)
        synced(target.parent)
    except OSError as error:
        raise RenderFailed(f"The export cannot be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


async def in_thread(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `work` in a thread. When cancelled, wait for it: a thread cannot be stopped, and it must
    not write into what is being cleared away."""
    task = asyncio.ensure_future(asyncio.to_thread(work, *args, **kwargs))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise


def synced(path: Path) -> None:
    """Return when what is written of the file or folder `path` is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
