"""The studio's process: found when it runs, started when it does not."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time

from tui.engine import words
from tui.paths import Paths, at_home, private
from tui.settings import Settings, child_environment
from tui.wire.text import clean_line

_START_WITHIN_S = 20.0


class StudioMissing(Exception):
    """The studio did not come up; `str()` is one sentence."""


def is_running(paths: Paths) -> bool:
    """Return whether somebody answers on the studio's socket. Blocks for a moment only."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        try:
            probe.connect(str(paths.socket))
        except OSError:
            return False
    return True


def launch(settings: Settings) -> None:
    """Start a studio that outlives this process. Returns at once."""
    paths = settings.paths
    private(paths.runtime)
    private(paths.state)
    environment = child_environment()
    if settings.home is not None:
        environment["NEMO_HOME"] = str(at_home(settings.home).absolute())
    if settings.ffmpeg is not None:
        environment["NEMO_FFMPEG"] = str(at_home(settings.ffmpeg).absolute())
    with paths.studio_log.open("wb") as log:
        # A session of its own: no signal of our terminal reaches it.
        subprocess.Popen(
            [sys.executable, "-m", "tui", "studio", "serve"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=environment,
            cwd=os.path.sep,
            start_new_session=True,
            close_fds=True,
        )


async def ensure_studio(settings: Settings) -> None:
    """Return when the studio answers, having started it if need be. Raises StudioMissing."""
    paths = settings.paths
    if await asyncio.to_thread(is_running, paths):
        return
    try:
        await asyncio.to_thread(launch, settings)
    except OSError as error:
        said = words.NO_STUDIO.format(why=error.strerror or error)
        raise StudioMissing(said) from error
    give_up_at = time.monotonic() + _START_WITHIN_S
    while time.monotonic() < give_up_at:
        await asyncio.sleep(0.05)
        if await asyncio.to_thread(is_running, paths):
            return
    try:
        lines = paths.studio_log.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        lines = []
    last = next((clean_line(line) for line in reversed(lines) if line.strip()), words.SAID_NOTHING)
    raise StudioMissing(words.STUDIO_DID_NOT_START.format(said=last))
