"""A timeline in words: its summary line, and what differs between two of them."""

from __future__ import annotations

from dataclasses import dataclass

from tui.wire.draft import AUDIO, TEXT, VIDEO, SegmentView, TimelineView, TrackView

_LABELS = {VIDEO: "Video", AUDIO: "BGM", TEXT: "Title"}
_SHOWN_SEGMENTS = 3
# Below this two times look the same to a person.
_SAME_MS = 0.5


@dataclass(frozen=True)
class Difference:
    """What changed, in words, and which segments of the newer timeline are affected."""

    changes: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()


def seconds(ms: float) -> str:
    """Return a time of the timeline in seconds, with a tenth where it needs one: `3`, `12.4`."""
    return f"{ms / 1000:.1f}".removesuffix(".0")


def summary(timeline: TimelineView) -> str:
    """Return the one-line summary of the protocol, or a sentence for an empty timeline."""
    if timeline.is_empty:
        return "The timeline is empty."
    numbered = [
        f"{n}. {_track_label(track)}: {_contents(track)}"
        for n, track in enumerate(timeline.tracks, 1)
    ]
    count = len(numbered)
    return f"Timeline ({count} track{'s' * (count != 1)}): {' '.join(numbered)}"


def difference(before: TimelineView, after: TimelineView) -> Difference:
    """Return what a person sees as changed; empty when both timelines show the same."""
    changes: list[str] = []
    keys: set[str] = set()
    if (before.width, before.height) != (after.width, after.height) and not before.is_empty:
        changes.append(f"Canvas is now {after.width}×{after.height}")
    for kind in _kinds(before, after):
        old, new = _segments(before, kind), _segments(after, kind)
        changes += _changes_of_kind(_label(kind, before, after), old, new, keys)
    return Difference(tuple(changes), frozenset(keys))


def _track_label(track: TrackView) -> str:
    return track.name if track.kind is None else _LABELS.get(track.kind, track.name)


def _kinds(before: TimelineView, after: TimelineView) -> list[int | None]:
    kinds = [track.kind for track in (*after.tracks, *before.tracks)]
    return list(dict.fromkeys(kinds))


def _segments(timeline: TimelineView, kind: int | None) -> dict[str, SegmentView]:
    return {s.key: s for t in timeline.tracks if t.kind == kind for s in t.segments}


def _label(kind: int | None, before: TimelineView, after: TimelineView) -> str:
    return next(_track_label(t) for t in (*after.tracks, *before.tracks) if t.kind == kind)


def _changes_of_kind(
    label: str, old: dict[str, SegmentView], new: dict[str, SegmentView], keys: set[str]
) -> list[str]:
    added = [s for key, s in new.items() if key not in old]
    removed = [s for key, s in old.items() if key not in new]
    altered = [
        (old[key], s) for key, s in new.items() if key in old and _shows(old[key]) != _shows(s)
    ]
    keys.update(s.key for s in added)
    keys.update(s.key for _, s in altered)
    if len(added) + len(removed) + len(altered) > _SHOWN_SEGMENTS:
        return [_many(label, old, new)]
    changes = [f"{label} added: {_segment(s)}" for s in added]
    changes += [f"{label} removed: {_segment(s)}" for s in removed]
    for was, now in altered:
        changes.append(f"{label} {_quoted(now)}: {', '.join(_what_differs(was, now))}")
    return changes


def _many(label: str, old: dict[str, SegmentView], new: dict[str, SegmentView]) -> str:
    was, now = (sum(s.duration_ms for s in part.values()) for part in (old, new))
    return f"{label}: {len(old)} → {len(new)} segments, {seconds(was)} s → {seconds(now)} s"


def _shows(segment: SegmentView) -> tuple[object, ...]:
    """Return what a person can see of a segment."""
    times = (segment.start_ms, segment.duration_ms, segment.in_ms or 0.0)
    rounded = tuple(round(ms / _SAME_MS) for ms in times)
    return segment.name, segment.text, segment.volume, rounded


def _what_differs(was: SegmentView, now: SegmentView) -> list[str]:
    said = []
    if was.text != now.text:
        said.append(f"text is now “{now.text or ''}”")
    elif was.name != now.name:
        said.append(f"was “{was.name}”")
    if was.volume != now.volume:
        said.append("level " + " → ".join(f"{round(100 * (v.volume or 0))}%" for v in (was, now)))
    if abs(was.duration_ms - now.duration_ms) >= _SAME_MS:
        said.append(f"length {seconds(was.duration_ms)} s → {seconds(now.duration_ms)} s")
    if abs(was.start_ms - now.start_ms) >= _SAME_MS:
        said.append(f"moved to {seconds(now.start_ms)} s")
    if abs((was.in_ms or 0) - (now.in_ms or 0)) >= _SAME_MS:
        said.append(f"begins at {seconds(now.in_ms or 0)} s of its source")
    return said or ["changed"]


def _contents(track: TrackView) -> str:
    shown = [_segment(s) for s in track.segments[:_SHOWN_SEGMENTS]]
    if len(track.segments) > _SHOWN_SEGMENTS:
        start = min(s.start_ms for s in track.segments)
        end = max(s.end_ms for s in track.segments)
        names = list(dict.fromkeys(s.name for s in track.segments))
        name = names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
        return f"{name} in {len(track.segments)} segments ({seconds(start)}-{seconds(end)}s)"
    return ", ".join(shown) or "empty"


def _segment(segment: SegmentView) -> str:
    span = f"{seconds(segment.start_ms)}-{seconds(segment.end_ms)}s"
    level = "" if segment.volume in {None, 1.0} else f", {round(100 * (segment.volume or 0))}%"
    return f"{_quoted(segment)} ({span}{level})"


def _quoted(segment: SegmentView) -> str:
    return segment.name if segment.text is None else f'"{segment.text}"'
