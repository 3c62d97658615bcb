"""What changed between two timelines, in a person's words.

Two timelines show the same when the track tree draws them alike: the canvas, the tracks in their
order with their names, and on each the segments in their order with name or text, level in whole
per cent, begin, end and in point in tenths of a second. A difference is empty exactly then.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tui.engine.matching import Matches, Placed, label, match, tenths
from tui.wire.draft import AUDIO, TEXT, VIDEO, SegmentView, TimelineView, TrackView

_NOUNS = {VIDEO: "Video", AUDIO: "Audio", TEXT: "Title"}
_SHOWN_OF_TRACK = 3
_SHOWN_IN_ALL = 8
_SAME_MS = 50.0


@dataclass(frozen=True)
class Difference:
    """What changed, in words, and which segments of the newer timeline are affected."""

    changes: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()


def difference(before: TimelineView, after: TimelineView) -> Difference:
    """Return what a person sees as changed; empty when both timelines show the same.

    What the drafts hold beyond that is told by their fingerprints alone.
    """
    if _shown(before) == _shown(after):
        return Difference()
    found = match(before, after)
    changes = _tracks_changed(before, after, found)
    keys = {placed.segment.key for placed in found.added}
    by_track: dict[int, list[str]] = defaultdict(list)
    old_of = {new: old for old, new in found.tracks}
    new_of = dict(found.tracks)
    altered = [
        (was, now)
        for was, now in found.segments
        if new_of.get(was.track) != now.track or _drawn(was.segment) != _drawn(now.segment)
    ]
    keys.update(now.segment.key for _, now in altered)
    for placed in found.added:
        noun = _noun(after.tracks[placed.track])
        by_track[placed.track].append(f"{noun} added: {_named(placed.segment)}, {_span(placed)}")
    for placed in found.removed:
        noun = _noun(before.tracks[placed.track])
        # Where its track is gone too, the sentence stands by itself.
        at = new_of.get(placed.track, -1 - placed.track)
        by_track[at].append(f"{noun} removed: {_named(placed.segment)}, {_span(placed)}")
    for at, said in _altered(altered, new_of, after).items():
        by_track[at] += said
    for at, said in sorted(by_track.items(), key=lambda item: (item[0] < 0, abs(item[0]))):
        if len(said) > _SHOWN_OF_TRACK:
            was, now = _sides(before, after, at, old_of)
            changes.append(_many(was, now, said))
        else:
            changes += said
    if _canvas(before) != _canvas(after) and (not before.is_empty or not changes):
        changes.insert(0, _canvas_changed(after))
    changes = changes or ["The order of the clips changed"]
    surplus = len(changes) - _SHOWN_IN_ALL
    if surplus > 1:
        changes[_SHOWN_IN_ALL:] = [f"and {surplus} more changes"]
    return Difference(tuple(changes), frozenset(keys))


def _canvas(timeline: TimelineView) -> tuple[int, int] | None:
    both = timeline.width and timeline.height
    return (timeline.width or 0, timeline.height or 0) if both else None


def _canvas_changed(after: TimelineView) -> str:
    canvas = _canvas(after)
    return f"Canvas is now {canvas[0]}×{canvas[1]}" if canvas else "Canvas size is gone"


def _shown(timeline: TimelineView) -> object:
    tracks = [(t.name, [_drawn(s) for s in t.segments]) for t in timeline.tracks]
    return _canvas(timeline), tracks


def _drawn(segment: SegmentView) -> tuple[object, ...]:
    times = (segment.start_ms, segment.end_ms, segment.in_ms or 0.0)
    return label(segment), segment.text is None, _level(segment), *map(tenths, times)


def _level(segment: SegmentView) -> int | None:
    if segment.volume is None or segment.text is not None:
        return None
    return round(100 * segment.volume)


def _tracks_changed(before: TimelineView, after: TimelineView, found: Matches) -> list[str]:
    """Return what happened to tracks as such; one that comes with segments needs no word."""
    said = []
    kept_old, kept_new = {old for old, _ in found.tracks}, {new for _, new in found.tracks}
    for n, track in enumerate(after.tracks):
        if n not in kept_new and not track.segments:
            said.append(f"Track added: {track.name}, empty")
    for n, track in enumerate(before.tracks):
        if n not in kept_old and not track.segments:
            said.append(f"Track removed: {track.name}")
    for old, new in found.tracks:
        was, now = before.tracks[old].name, after.tracks[new].name
        if was != now:
            said.append(f"Track {was} is now called {now}")
    places = [old for old, _ in found.tracks]
    if places != sorted(places):
        said.append("Tracks are now in this order: " + ", ".join(t.name for t in after.tracks))
    return said


def _altered(
    altered: list[tuple[Placed, Placed]], new_of: dict[int, int], after: TimelineView
) -> dict[int, list[str]]:
    """Return the sentences of each track; what a cut before them shifts alike is said once."""
    said: dict[int, list[str]] = defaultdict(list)
    shifted: dict[tuple[int, int], list[tuple[SegmentView, SegmentView]]] = defaultdict(list)
    for old, new in altered:
        was, now = old.segment, new.segment
        if new_of.get(old.track) == new.track and _only_moved(was, now):
            shifted[new.track, tenths(now.start_ms - was.start_ms)].append((was, now))
            continue
        what = what_differs(was, now)
        if new_of.get(old.track) != new.track:
            what.insert(0, f"moved to track {after.tracks[new.track].name}")
        elif not what:
            what = [f"now {_span(new)}"]
        said[new.track].append(_sentence(_noun(after.tracks[new.track]), was, now, what))
    for (at, delta), group in shifted.items():
        noun = _noun(after.tracks[at])
        if len(group) == 1 or not delta:
            said[at] += [_sentence(noun, was, now, what_differs(was, now)) for was, now in group]
        else:
            where = f"{seconds(abs(delta) * 100)} s {'later' if delta > 0 else 'earlier'}"
            said[at].append(f"{noun}: {len(group)} clips moved {where}")
    return said


def _only_moved(was: SegmentView, now: SegmentView) -> bool:
    same = (label(was), was.text is None, _level(was)) == (
        label(now), now.text is None, _level(now)
    )  # fmt: skip
    return (
        same
        and tenths(was.start_ms) != tenths(now.start_ms)
        and abs(was.duration_ms - now.duration_ms) < _SAME_MS
        and tenths(was.in_ms or 0) == tenths(now.in_ms or 0)
    )


def what_differs(was: SegmentView, now: SegmentView) -> list[str]:
    """Return how a segment is drawn otherwise than it was, each change in a few words."""
    said = []
    if (label(was), was.text is None) != (label(now), now.text is None):
        said.append("new text" if was.text is not None and now.text is not None else "replaced")
    if _level(was) != _level(now):
        said.append(f"volume {_percent(_level(was))} → {_percent(_level(now))}")
    if abs(was.duration_ms - now.duration_ms) >= _SAME_MS:
        how = "trimmed" if now.duration_ms < was.duration_ms else "longer"
        lengths = seconds(was.duration_ms), seconds(now.duration_ms)
        said.append(f"{how}, {lengths[0]} s → {lengths[1]} s")
    if tenths(was.start_ms) != tenths(now.start_ms):
        said.append(f"moved from {seconds(was.start_ms)} s to {seconds(now.start_ms)} s")
    if tenths(was.in_ms or 0) != tenths(now.in_ms or 0):
        said.append(f"plays from {seconds(now.in_ms or 0)} s of its source")
    return said


def _sentence(noun: str, was: SegmentView, now: SegmentView, what: list[str]) -> str:
    if what[:1] in (["new text"], ["replaced"]):
        rest = "".join(f", {part}" for part in what[1:])
        verb = "reads" if now.text is not None else "is"
        return f"{noun} {_named(was)} now {verb} {_named(now)}{rest}"
    return f"{noun} {_named(now)}: {', '.join(what)}"


def _sides(
    before: TimelineView, after: TimelineView, at: int, old_of: dict[int, int]
) -> tuple[TrackView | None, TrackView | None]:
    if at < 0:
        return before.tracks[-1 - at], None
    return before.tracks[old_of[at]] if at in old_of else None, after.tracks[at]


def _many(was: TrackView | None, now: TrackView | None, said: list[str]) -> str:
    """Return one sentence for the many changes of a track."""
    noun = _noun(now or was)
    figures = []
    for side in (was, now):
        segments = side.segments if side else ()
        figures.append((len(segments), seconds(sum(s.duration_ms for s in segments))))
    (count, length), (new_count, new_length) = figures
    if figures[0] == figures[1]:
        return f"{noun}: {len(said)} changes in {count} clips"
    if count == 0:
        return f"{noun} added: {new_count} clips, {new_length} s"
    if new_count == 0:
        return f"{noun} removed: {count} clips, {length} s"
    return f"{noun}: {count} → {new_count} clips, {length} s → {new_length} s"


def _noun(track: TrackView | None) -> str:
    if track is None:
        return "Track"
    return track.name if track.kind is None else _NOUNS.get(track.kind, track.name)


def _named(segment: SegmentView) -> str:
    return segment.name if segment.text is None else f'"{segment.text}"'


def _span(placed: Placed) -> str:
    segment = placed.segment
    return f"{seconds(segment.start_ms)}–{seconds(segment.end_ms)} s"


def _percent(level: int | None) -> str:
    return "unknown" if level is None else f"{level} %"


def seconds(ms: float) -> str:
    """Return a time of the timeline in seconds, with a tenth where it needs one: `3`, `12.4`."""
    return f"{tenths(ms) / 10:.1f}".removesuffix(".0")
