"""Reading and replacing whole tracks of a timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from tui.studio.edits.timeline import (
    AudioTrack,
    Clip,
    TextTrack,
    Timeline,
    Title,
    Track,
    VideoTrack,
)

TITLES: Final = "Title"
CAPTIONS: Final = "Captions"


def texts(timeline: Timeline) -> tuple[Title, ...]:
    """Return every text over the picture: titles, lower thirds and captions."""
    return tuple(s for track in timeline.t if isinstance(track, TextTrack) for s in track.sg)


def drawn_texts(timeline: Timeline) -> tuple[Title, ...]:
    """Return every text that is drawn into the picture: captions may stand beside it."""
    return texts(timeline) if timeline.m.captions == "burned" else titles(timeline)


def titles(timeline: Timeline) -> tuple[Title, ...]:
    """Return every title and lower third."""
    return tuple(text for text in texts(timeline) if text.role != "caption")


def captions(timeline: Timeline) -> tuple[Title, ...]:
    """Return every caption."""
    return tuple(text for text in texts(timeline) if text.role == "caption")


def overlays(timeline: Timeline) -> tuple[Clip, ...]:
    """Return every picture that lies over the film."""
    upper = (t for t in timeline.t if isinstance(t, VideoTrack) and t.layer == 1)
    return tuple(s for track in upper for s in track.sg)


def beds(timeline: Timeline) -> tuple[Clip, ...]:
    """Return every clip of music under the picture."""
    return tuple(s for track in timeline.t if isinstance(track, AudioTrack) for s in track.sg)


def with_clips(timeline: Timeline, clips: Iterable[Clip]) -> Timeline:
    """Return `timeline` with `clips` as its picture."""
    return _with(timeline, timeline.video.model_copy(update={"sg": tuple(clips)}))


def with_titles(timeline: Timeline, segments: Iterable[Title]) -> Timeline:
    """Return `timeline` with `segments` as its titles, in order of time; none drops the track."""
    return _with(timeline, TextTrack(name=TITLES, sg=_in_time(segments)))


def with_captions(timeline: Timeline, segments: Iterable[Title]) -> Timeline:
    """Return `timeline` with `segments` as its captions, in order of time; none drops the track."""
    return _with(timeline, TextTrack(name=CAPTIONS, sg=_in_time(segments)))


def with_overlays(timeline: Timeline, clips: Iterable[Clip]) -> Timeline:
    """Return `timeline` with `clips` over its film; none drops the track."""
    return _with(timeline, VideoTrack(name="Overlay", layer=1, sg=tuple(clips)))


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


def _in_time(segments: Iterable[Title]) -> tuple[Title, ...]:
    return tuple(sorted(segments, key=lambda title: (title.at_frame, title.id)))


def _with(timeline: Timeline, track: Track) -> Timeline:
    # One track of a kind is kept, in the order of `_kind`. An empty one goes.
    others = [t for t in timeline.t if _kind(t) != _kind(track)]
    tracks = [*others, track] if track.sg else others
    return timeline.model_copy(update={"t": tuple(sorted(tracks, key=_kind))})


def _kind(track: Track) -> tuple[int, int]:
    if isinstance(track, VideoTrack):
        return track.tt, track.layer
    if isinstance(track, TextTrack):
        return track.tt, int(track.name == CAPTIONS)
    return track.tt, 0
