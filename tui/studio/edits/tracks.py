"""Reading and replacing whole tracks of a timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from tui.studio.edits.timeline import (
    AudioTrack,
    Clip,
    TextTrack,
    Timeline,
    Title,
    Track,
)


def titles(timeline: Timeline) -> tuple[Title, ...]:
    """Return every title, track by track."""
    return tuple(s for track in timeline.t if isinstance(track, TextTrack) for s in track.sg)


def beds(timeline: Timeline) -> tuple[Clip, ...]:
    """Return every clip of music under the picture."""
    return tuple(s for track in timeline.t if isinstance(track, AudioTrack) for s in track.sg)


def with_clips(timeline: Timeline, clips: Iterable[Clip]) -> Timeline:
    """Return `timeline` with `clips` as its picture."""
    return _with(timeline, timeline.video.model_copy(update={"sg": tuple(clips)}))


def with_titles(timeline: Timeline, segments: Iterable[Title]) -> Timeline:
    """Return `timeline` with `segments` as its titles, in order of time; none drops the track."""
    ordered = sorted(segments, key=lambda title: (title.at_frame, title.id))
    old = next((t for t in timeline.t if isinstance(t, TextTrack)), TextTrack())
    return _with(timeline, old.model_copy(update={"sg": tuple(ordered)}))


def with_beds(timeline: Timeline, clips: Iterable[Clip]) -> Timeline:
    """Return `timeline` with `clips` as its music; none drops the track."""
    old = next((t for t in timeline.t if isinstance(t, AudioTrack)), AudioTrack())
    return _with(timeline, old.model_copy(update={"sg": tuple(clips)}))


def fresh_ids(timeline: Timeline, prefix: str) -> Iterator[str]:
    """Yield ids that no segment of `timeline` has: `prefix` and a number above those in use."""
    taken = {segment.id for track in timeline.t for segment in track.sg}
    numbers = [
        int(rest)
        for rest in (id_.removeprefix(prefix) for id_ in taken if id_.startswith(prefix))
        if rest.isascii() and rest.isdigit() and len(rest) < 10
    ]
    for number in count(max(numbers, default=0) + 1):
        if (fresh := f"{prefix}{number}") not in taken:
            yield fresh


def _with(timeline: Timeline, track: Track) -> Timeline:
    # One track of a kind is kept, in the order picture, music, titles. An empty one goes.
    others = [t for t in timeline.t if t.tt != track.tt]
    tracks = [*others, track] if track.sg else others
    return timeline.model_copy(update={"t": tuple(sorted(tracks, key=lambda t: t.tt))})
