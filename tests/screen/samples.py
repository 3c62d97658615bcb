"""Events to show."""

from __future__ import annotations

from tui.events import (
    ActionOffered,
    BackendChanged,
    BatchChanged,
    BatchItem,
    BatchItemChanged,
    CreditsChanged,
    Event,
    Job,
    JobChanged,
    Message,
    MessageSaid,
    NoticeRaised,
    QueueChanged,
    Queued,
    SegmentView,
    SessionOpened,
    SessionsListed,
    SessionSummary,
    ShowStatus,
    TextGrew,
    TimelineChanged,
    TimelineView,
    TrackView,
    TurnEnded,
    TurnStarted,
    TurnWaiting,
)


def timeline(clips: int = 2, title: str = "") -> TimelineView:
    """Return a timeline of `clips` clips of three seconds with their voice, and a title."""
    video = tuple(SegmentView(f"v{n}", "talk.mp4", n * 3000, 3000) for n in range(clips))
    voice = tuple(
        SegmentView(f"a{n}", "talk.mp4", n * 3000, 3000, volume=0.35) for n in range(clips)
    )
    tracks = [TrackView(0, "Video", video), TrackView(1, "Voice", voice)]
    if title:
        tracks.append(TrackView(7, "Titles", (SegmentView("t", title, 0, 3000, text=title),)))
    return TimelineView(tuple(tracks), "Film", 1080, 1920)


def opened(*transcript: Message) -> SessionOpened:
    """Return a session with two suggestions."""
    return SessionOpened("s1", "Urban Dreams", transcript, "Hello there.", ("Trim it", "Crop it"))


def job(state: str = "rendering", **more: object) -> JobChanged:
    """Return a job in `state`."""
    values = {"job_id": "j1", "kind": "export", "name": "talk-1.mp4", "fraction": 0.42, **more}
    return JobChanged(Job(state=state, **values))


def every_event(text: str) -> list[Event]:
    """Return one event of each kind, with `text` in each of its strings."""
    segment = SegmentView(text, text, 0, 1000, volume=0.5)
    title = SegmentView(text + "2", text, 0, 1000, text=text)
    view = TimelineView((TrackView(0, text, (segment, title)),), text, 1080, 1920)
    return [
        BackendChanged("studio", "lost", text, text),
        BackendChanged("studio", "ready", text, text),
        CreditsChanged(1.5, 0, 10),
        SessionOpened(text, text, (), text, (text, text)),
        SessionOpened(text, text, tuple(Message(w, text) for w in ("user", "assistant", "notice"))),
        *(MessageSaid(Message(who, text)) for who in ("user", "assistant", "notice")),
        TimelineChanged(view, (text, text), frozenset({text})),
        *(job(s, job_id=text + s, name=text, detail=text) for s in ("waiting", "failed", "done")),
        TurnStarted(1),
        TextGrew(1, text),
        TurnWaiting(1, 120, text),
        QueueChanged((Queued(1, text), Queued(2, text))),
        TurnEnded(1, text, ok=False),
        QueueChanged((Queued(2, text),)),
        ActionOffered(text, ShowStatus()),
        NoticeRaised(text, "error"),
        BatchChanged((text,), (BatchItem(text, text, "failed", detail=text),)),
        BatchItemChanged(BatchItem(text, text, "editing", detail=text)),
        SessionsListed(
            (SessionSummary(text, text, 1.7e9, text, 1, 2, (Message("user", text),), (text,)),)
        ),
    ]
