"""`nemo-tui studio share`: one file handed out over HTTP for a while."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from pathlib import Path

from tui.client.backend import Attribution, Backend
from tui.engine import words as engine_words
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.launch import ensure_studio, is_running
from tui.engine.memory import Memory
from tui.line import words
from tui.paths import at_home
from tui.settings import Settings


def share(settings: Settings, typed: Namespace) -> int:
    """Make the link that was typed, or end the one there is, and return the exit status."""
    settings = settings.model_copy(update={"backend": "local"})
    try:
        print(asyncio.run(_share(settings, typed)))
    except WorkFailed as failure:
        print(f"nemo-tui: {failure}", file=sys.stderr)
        return 1
    return 0


async def _share(settings: Settings, typed: Namespace) -> str:
    if typed.stop and not is_running(settings.paths):
        return engine_words.SHARE_NONE
    with as_work_failed():
        await ensure_studio(settings)
        async with Backend(settings, Attribution("nemo-tui", "1", "unknown")) as backend:
            if typed.stop:
                return (
                    engine_words.SHARE_ENDED
                    if await backend.stop_sharing()
                    else engine_words.SHARE_NONE
                )
            file = await asyncio.to_thread(_file, settings, typed.file)
            url = await backend.share_file(file, lan=typed.lan, minutes=typed.minutes)
    end_by = "nemo-tui studio share --stop"
    return engine_words.served_in_words(url, typed.minutes, end_by, lan=typed.lan)


def _file(settings: Settings, named: str) -> Path:
    """Return the file of this path, or of the export of this id. Raises WorkFailed."""
    file = at_home(named).absolute()
    if file.is_file():
        return file
    memory = Memory(settings.paths.database, settings.base_url)
    known = memory.job(named)
    memory.close()
    if known is not None and known.job.kind == "export" and known.job.state == "done":
        return Path(known.job.detail)
    raise WorkFailed(words.NO_FILE.format(name=named))
