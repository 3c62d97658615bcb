"""The screen holding still: an engine that says the same at each start, for pictures.

`python -m tests.screen.posing [zh]`
"""

from __future__ import annotations

import asyncio
import sys
import threading

from tests.screen.samples import job, timeline
from tui.bus import Bus
from tui.events import (
    ActionOffered,
    BackendChanged,
    BatchChanged,
    BatchItem,
    Compare,
    Compared,
    ComparedRow,
    Event,
    Export,
    ListSessions,
    Message,
    QueueChanged,
    Queued,
    Request,
    SegmentView,
    SessionOpened,
    SessionsListed,
    SessionSummary,
    ShowBatch,
    TimelineChanged,
    Version,
)
from tui.language import speak

_TALK = (
    Message("user", "trim the pauses"),
    Message(
        "assistant", "Cut **3 pauses**, 4.2 s in all:\n\n- 0:02.5\n- 0:06.1\n- 剪掉停顿 0:08.0"
    ),
    Message("notice", "Exported to /home/ada/talk-1.mp4 (12 MB)."),
    Message("user", 'add a title "Urban Dreams" for 3 seconds'),
)
_WAS = SegmentView("v0", "talk.mp4", 0, 4000)
_NOW = SegmentView("v0", "talk.mp4", 0, 3000)
_CHANGES = ("Clip 1 is 1 s shorter", "Title “Urban Dreams” added")


def beginning() -> list[Event]:
    """Return what is said at the start."""
    return [
        BackendChanged("studio", "ready", "in-video"),
        SessionOpened("s1", "Urban Dreams", _TALK),
        TimelineChanged(timeline(3, "Urban Dreams"), _CHANGES, frozenset({"t"})),
        job("rendering", left_s=12.0, speed=2.5),
        job("done", job_id="j2", kind="upload", name="talk.mp4", fraction=1.0),
        job("failed", job_id="j3", name="talk-2.mp4", detail="The disk is full."),
        QueueChanged((Queued(1, "and make it square"),)),
        ActionOffered("export the video", Export()),
    ]


def answer(request: Request) -> Event | None:
    """Return what is said to `request`."""
    match request:
        case ListSessions():
            talks = [("s1", "Urban Dreams"), ("s2", "采访 Ada"), ("s3", "A walk by the sea")]
            return SessionsListed(
                tuple(
                    SessionSummary(key, title, 1.7e9, "2 tracks", 61.0, 2, _TALK, ("talk-1.mp4",))
                    for key, title in talks
                ),
                "s1",
            )
        case ShowBatch():
            return BatchChanged(
                ("trim the pauses", "make it square"),
                (
                    BatchItem("b1", "a.mp4", "done", detail="/home/ada/a-1.mp4"),
                    BatchItem("b2", "b.mp4", "rendering", 0.4, 75.0),
                    BatchItem("b3", "采访.mp4", "failed", detail="The file cannot be read."),
                    BatchItem("b4", "d.mp4", "new"),
                ),
            )
        case Compare():
            rows = (
                ComparedRow("Video", _WAS, _NOW, "1 s shorter"),
                ComparedRow("Titles", None, SegmentView("t", "Urban Dreams", 0, 3000), "new"),
            )
            versions = (Version("1", "trim the pauses"),)
            return Compared("before", "now", rows, _CHANGES, "1", versions)
    return None


async def _pose(bus: Bus) -> None:
    requests = bus.subscribe(Request)
    for event in beginning():
        bus.publish(event)
    async for request in requests:
        if isinstance(request, Request) and (event := answer(request)) is not None:
            bus.publish(event)


def main() -> int:
    """Run until the screen ends."""
    speak("zh" if "zh" in sys.argv else "en")
    # Words are chosen before the screen is loaded.
    from tui.screen.app import run_app
    from tui.settings import ScreenSettings

    bus = Bus()
    thread = threading.Thread(target=lambda: asyncio.run(_pose(bus)), daemon=True)
    return run_app(bus, ScreenSettings(notify="off"), thread.start)


if __name__ == "__main__":
    sys.exit(main())
