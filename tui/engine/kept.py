"""A timeline as text, to be kept from one start to the next.

Light to import: the last session is on the screen before all that talks to a backend is loaded.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from tui.events import SegmentView, TimelineView, TrackView


def to_text(timeline: TimelineView) -> str:
    """Return `timeline` as JSON."""
    return json.dumps(timeline, default=_members, separators=(",", ":"))


def from_text(text: str) -> TimelineView:
    """Return the timeline that `text` keeps; an empty one where another version wrote it."""
    try:
        timeline = json.loads(text)
        tracks = tuple(
            TrackView(**{**track, "segments": tuple(SegmentView(**s) for s in track["segments"])})
            for track in timeline["tracks"]
        )
        return TimelineView(**{**timeline, "tracks": tracks})
    except (ValueError, TypeError, KeyError):
        return TimelineView()


def _members(value: object) -> dict[str, Any]:
    if not is_dataclass(value):
        raise TypeError(type(value))
    return {field.name: getattr(value, field.name) for field in fields(value)}
