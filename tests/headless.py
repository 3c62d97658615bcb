"""The program without a screen, for tests that kill it: `python -m tests.headless FILM`.

Brings FILM in and exports it, going on from wherever the last process fell; ends when the file is
there. What it has done so far it reads from the program's own records.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import time

from tui.bus import Bus
from tui.engine.engine import Engine
from tui.engine.opening import Opening
from tui.events import AddMedia, BackendChanged, Event, Export, JobChanged, TimelineChanged
from tui.settings import Settings

_GIVE_UP_S = 60


def states(settings: Settings, kind: str) -> list[str]:
    """The states of all jobs of a kind, as they are on the disk."""
    db = sqlite3.connect(f"file:{settings.paths.database}?mode=ro", uri=True, timeout=10)
    try:
        rows = db.execute("select state from jobs where kind = ? order by created_at", (kind,))
        return [state for (state,) in rows]
    finally:
        db.close()


async def work(film: str) -> int:
    settings, bus = Settings(), Bus()
    heard = bus.subscribe(Event)
    engine = Engine(settings, bus, Opening())
    engine.start()
    is_ready, asked = False, set[str]()
    give_up_at = time.monotonic() + _GIVE_UP_S
    try:
        async for said in heard:
            match said:
                case BackendChanged(_, "lost", _, detail):
                    print(detail, file=sys.stderr)
                    return 4
                case TimelineChanged():
                    is_ready = True
                case JobChanged(job) if job.state == "failed" and job.kind == "export":
                    print(job.detail, file=sys.stderr)
                    return 3
                case JobChanged(job) if job.kind == "export" and job.state == "done":
                    return 0
            if time.monotonic() > give_up_at:
                return 5
            if not is_ready:
                continue
            uploads, exports = states(settings, "upload"), states(settings, "export")
            if exports[-1:] == ["done"]:
                return 0
            # A backend that dies under an upload makes it fail; then a person does it again.
            if uploads[-1:] in ([], ["failed"]) and "upload" not in asked:
                asked.add("upload")
                bus.publish(AddMedia(film))
            if uploads[-1:] == ["done"] and not exports and "export" not in asked:
                asked.add("export")
                bus.publish(Export("mp4", "low"))
    finally:
        engine.stop()
    return 6


if __name__ == "__main__":
    sys.exit(asyncio.run(work(sys.argv[1])))
