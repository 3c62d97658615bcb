"""A film as the studio has it, with one of everything, and a cursor on it."""

from __future__ import annotations

from fractions import Fraction

from tui.screen.timeline.cursor import Cursor
from tui.studio.edits.draft import to_draft
from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.timeline import (
    AudioTrack,
    Clip,
    Place,
    TextTrack,
    Timeline,
    Title,
    Transition,
    VideoTrack,
)
from tui.wire.draft import TimelineView, read_draft

FACTS = Facts(
    {
        "m1": MediaFact("m1", "talk.mp4", "video", 60.0, 1920, 1080, Fraction(30), True),
        "m2": MediaFact("m2", "logo.png", "image", 0, 400, 400),
        "m3": MediaFact("m3", "song.mp3", "audio", 60.0, has_sound=True),
    }
)


def film(clips: int = 6) -> Timeline:
    """Return clips of five seconds, two logos, music, two titles and two captions."""
    cuts = tuple(
        Clip(
            id=f"c{n}",
            name="talk.mp4",
            media="m1",
            at_frame=n * 150,
            frames=150,
            in_frame=n * 300,
            speed=Fraction(2) if n == 3 else Fraction(1),
            transition=Transition(frames=30) if n == 2 else None,
        )
        for n in range(clips)
    )
    logos = tuple(
        Clip(id=f"o{n}", name="logo.png", media="m2", at_frame=at, frames=90, place=Place())
        for n, at in enumerate((30, 330))
    )
    song = Clip(id="b", name="song.mp3", media="m3", at_frame=0, frames=900, volume=0.3)
    titles = (
        Title(id="t0", name="Hi", text="Hi", at_frame=0, frames=90),
        Title(id="t1", name="Bob", text="Bob\nHost", at_frame=300, frames=90, role="lower third"),
    )
    captions = (
        Title(id="k0", name="one", text="one two", at_frame=0, frames=60, role="caption"),
        Title(id="k1", name="two", text="three four", at_frame=60, frames=60, role="caption"),
    )
    return Timeline(
        t=(
            VideoTrack(sg=cuts),
            VideoTrack(name="Overlay", layer=1, sg=logos),
            AudioTrack(sg=(song,)),
            TextTrack(sg=titles),
            TextTrack(name="Captions", sg=captions),
        )
    )


def view(timeline: Timeline) -> TimelineView:
    """Return what the screen sees of `timeline`."""
    return read_draft(to_draft(timeline))


def cursor_on(*keys: str, at_s: float | None = None, timeline: Timeline | None = None) -> Cursor:
    """Return a cursor in the first of `keys`, with all of them picked where they are several."""
    cursor = Cursor()
    cursor.show(view(timeline or film()))
    segments = {s.key: s for lane in cursor.lanes for s in lane.segments}
    for key in keys:
        cursor.choose(segments[key])
        if len(keys) > 1:
            cursor.toggle()
    if at_s is not None:
        cursor.playhead_ms = at_s * 1000
    return cursor
