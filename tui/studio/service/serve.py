"""The studio's process: one of it for each folder, on a Unix socket, until it has been idle."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
from pathlib import Path

import uvicorn

from tui.paths import Paths, private
from tui.studio.service.app import create_app
from tui.studio.service.studio import Studio

_log = logging.getLogger(__name__)


class AlreadyServed(Exception):
    """Another process serves this folder."""


def serve(paths: Paths, *, ffmpeg: Path | None, idle_s: float) -> None:
    """Serve until told to stop, or until nothing happened for `idle_s` seconds.

    Raises AlreadyServed, OSError.
    """
    private(paths.runtime)
    private(paths.state)
    lock = (paths.runtime / "studio.lock").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise AlreadyServed("A studio is running already.") from None
    with lock:
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
        # The lock is ours, so a socket that lies here is of a process that is gone.
        paths.socket.unlink(missing_ok=True)
        try:
            asyncio.run(_serve(paths, ffmpeg, idle_s))
        finally:
            paths.socket.unlink(missing_ok=True)


async def _serve(paths: Paths, ffmpeg: Path | None, idle_s: float) -> None:
    def stop() -> None:
        server.should_exit = True

    studio = Studio(paths.studio, ffmpeg)
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(studio, stop),
            uds=str(paths.socket),
            log_config=None,
            log_level="warning",
            access_log=False,
            lifespan="on",
            timeout_graceful_shutdown=3,
        )
    )

    async def watch() -> None:
        while studio.idle_s < idle_s:  # noqa: ASYNC110 (it is time that is waited for)
            await asyncio.sleep(min(30, idle_s - studio.idle_s + 0.05))
        _log.info("idle for %d s: stopping", idle_s)
        stop()

    watching = asyncio.create_task(watch())
    try:
        await server.serve()
    finally:
        watching.cancel()
