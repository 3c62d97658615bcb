"""A timeline in words: the summary line, and what changed from one to another."""

from __future__ import annotations

from tui.engine import change_words
from tui.engine.difference import Difference, difference, seconds
from tui.engine.nouns import kind
from tui.wire.draft import AUDIO, SegmentView, TimelineView, TrackView

__all__ = ["Difference", "difference", "seconds", "summary"]

_SHOWN_SEGMENTS = 3


def summary(timeline: TimelineView) -> str:
    """Return the one-line summary of the protocol, or a sentence for an empty timeline."""
    if timeline.is_empty:
        return change_words.EMPTY_TIMELINE
    numbered = [
        f"{n}. {_track_label(track)}: {_contents(track)}"
        for n, track in enumerate(timeline.tracks, 1)
    ]
    return change_words.tracks_in_words(len(numbered), " ".join(numbered))


def _track_label(track: TrackView) -> str:
    return change_words.MUSIC if track.kind == AUDIO else kind(track)


def _contents(track: TrackView) -> str:
    shown = [_segment(s) for s in track.segments[:_SHOWN_SEGMENTS]]
    if len(track.segments) > _SHOWN_SEGMENTS:
        start = min(s.start_ms for s in track.segments)
        end = max(s.end_ms for s in track.segments)
        names = list(dict.fromkeys(s.name for s in track.segments))
        name = names[0]
        if len(names) > 1:
            name = change_words.AND_MORE.format(name=name, count=len(names) - 1)
        return change_words.MANY_SEGMENTS.format(
            name=name, count=len(track.segments), start=seconds(start), end=seconds(end)
        )
    return ", ".join(shown) or change_words.EMPTY


def _segment(segment: SegmentView) -> str:
    span = f"{seconds(segment.start_ms)}-{seconds(segment.end_ms)}s"
    level = "" if segment.volume in {None, 1.0} else f", {round(100 * (segment.volume or 0))}%"
    return f"{_quoted(segment)} ({span}{level})"


def _quoted(segment: SegmentView) -> str:
    return segment.name if segment.text is None else f'"{segment.text}"'
