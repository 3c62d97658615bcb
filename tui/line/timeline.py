"""The timeline, read aloud: a sentence for each segment."""

from __future__ import annotations

from collections.abc import Iterator

from tui.engine.nouns import track_name
from tui.line import words
from tui.talk.figures import clock
from tui.wire.draft import AUDIO, TEXT, VIDEO, SegmentView, TimelineView, TrackView
from tui.wire.text import clean_line

_MOST_CHANGED = 5
_THINGS = {VIDEO: "clip", AUDIO: "sound", TEXT: "text"}


def said_times(milliseconds: float) -> str:
    """Return a time as it is best read aloud: `0:03`, with tenths where there are some."""
    tenths = max(0, round(milliseconds / 100))
    return clock(tenths // 10) + (f".{tenths % 10}" if tenths % 10 else "")


def tracks(timeline: TimelineView) -> Iterator[str]:
    """Yield every segment of every track."""
    if timeline.is_empty:
        yield words.NO_TRACKS
    for track in timeline.tracks:
        for number, segment in enumerate(track.segments, 1):
            yield _sentence(track, segment, number)


def changed(timeline: TimelineView, keys: frozenset[str]) -> Iterator[str]:
    """Yield the segments that are new or different, the first few of them."""
    found = [
        _sentence(track, segment, number)
        for track in timeline.tracks
        for number, segment in enumerate(track.segments, 1)
        if segment.key in keys
    ]
    yield from found[:_MOST_CHANGED]
    if len(found) > _MOST_CHANGED:
        yield words.MORE_CHANGED.format(count=len(found) - _MOST_CHANGED)


def _sentence(track: TrackView, segment: SegmentView, number: int) -> str:
    thing = "segment" if track.kind is None else _THINGS.get(track.kind, "segment")
    return words.SEGMENT.format(
        track=track_name(track.name),
        thing=words.THINGS[thing],
        number=number,
        count=len(track.segments),
        name=clean_line(segment.name if segment.text is None else f"“{segment.text}”"),
        start=said_times(segment.start_ms),
        end=said_times(segment.end_ms),
    )
