"""What changed between two timelines, in a person's words.

Two timelines show the same when the track tree draws them alike: the canvas, the tracks in their
order with their names, and on each the segments in their order with name or text, level in whole
per cent, begin, end and in point in tenths of a second. A difference is empty exactly then.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tui.engine import change_words as words
from tui.engine.matching import Matches, Placed, label, match, tenths
from tui.engine.nouns import noun as noun_of
from tui.engine.nouns import track_name
from tui.wire.draft import SegmentView, TimelineView, TrackView

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
        noun = noun_of(after.tracks[placed.track], placed.segment)
        by_track[placed.track].append(_placed(words.ADDED, noun, placed))
    for placed in found.removed:
        noun = noun_of(before.tracks[placed.track], placed.segment)
        # Where its track is gone too, the sentence stands by itself.
        at = new_of.get(placed.track, -1 - placed.track)
        by_track[at].append(_placed(words.REMOVED, noun, placed))
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
    changes = changes or [words.ORDER]
    surplus = len(changes) - _SHOWN_IN_ALL
    if surplus > 1:
        changes[_SHOWN_IN_ALL:] = [words.MORE.format(count=surplus)]
    return Difference(tuple(changes), frozenset(keys))


def _canvas(timeline: TimelineView) -> tuple[int, int] | None:
    both = timeline.width and timeline.height
    return (timeline.width or 0, timeline.height or 0) if both else None


def _canvas_changed(after: TimelineView) -> str:
    canvas = _canvas(after)
    if canvas is None:
        return words.CANVAS_GONE
    return words.CANVAS.format(width=canvas[0], height=canvas[1])


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
            said.append(words.TRACK_ADDED.format(name=track_name(track.name)))
    for n, track in enumerate(before.tracks):
        if n not in kept_old and not track.segments:
            said.append(words.TRACK_REMOVED.format(name=track_name(track.name)))
    for old, new in found.tracks:
        was, now = before.tracks[old].name, after.tracks[new].name
        if was != now:
            said.append(words.TRACK_RENAMED.format(was=track_name(was), now=track_name(now)))
    places = [old for old, _ in found.tracks]
    if places != sorted(places):
        names = words.COMMA.join(track_name(track.name) for track in after.tracks)
        said.append(words.TRACK_ORDER.format(names=names))
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
            what.insert(0, words.TO_TRACK.format(name=track_name(after.tracks[new.track].name)))
        elif not what:
            what = [words.NOW_AT.format(span=_span(new))]
        noun = noun_of(after.tracks[new.track], now)
        said[new.track].append(_sentence(noun, was, now, what))
    for (at, delta), group in shifted.items():
        noun = noun_of(after.tracks[at], *(now for _, now in group))
        if len(group) == 1 or not delta:
            said[at] += [_sentence(noun, was, now, what_differs(was, now)) for was, now in group]
        else:
            form = words.LATER if delta > 0 else words.EARLIER
            time = seconds(abs(delta) * 100)
            said[at].append(form.format(noun=noun, count=len(group), time=time))
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
        both_read = was.text is not None and now.text is not None
        said.append(words.NEW_TEXT if both_read else words.REPLACED)
    if _level(was) != _level(now):
        said.append(words.VOLUME.format(was=_percent(_level(was)), now=_percent(_level(now))))
    if abs(was.duration_ms - now.duration_ms) >= _SAME_MS:
        how = words.TRIMMED if now.duration_ms < was.duration_ms else words.LONGER
        said.append(how.format(was=seconds(was.duration_ms), now=seconds(now.duration_ms)))
    if tenths(was.start_ms) != tenths(now.start_ms):
        said.append(words.MOVED.format(was=seconds(was.start_ms), now=seconds(now.start_ms)))
    if tenths(was.in_ms or 0) != tenths(now.in_ms or 0):
        said.append(words.PLAYS_FROM.format(time=seconds(now.in_ms or 0)))
    return said


def _sentence(noun: str, was: SegmentView, now: SegmentView, what: list[str]) -> str:
    if what[:1] in ([words.NEW_TEXT], [words.REPLACED]):
        form = words.READS if now.text is not None else words.IS
        said = form.format(noun=noun, was=_named(was), now=_named(now))
        return words.COMMA.join([said, *what[1:]])
    return words.CHANGED.format(noun=noun, name=_named(now), what=words.COMMA.join(what))


def _sides(
    before: TimelineView, after: TimelineView, at: int, old_of: dict[int, int]
) -> tuple[TrackView | None, TrackView | None]:
    if at < 0:
        return before.tracks[-1 - at], None
    return before.tracks[old_of[at]] if at in old_of else None, after.tracks[at]


def _many(was: TrackView | None, now: TrackView | None, said: list[str]) -> str:
    """Return one sentence for the many changes of a track."""
    held = now or was
    noun = noun_of(held, *(held.segments if held else ()))
    figures = []
    for side in (was, now):
        segments = side.segments if side else ()
        figures.append((len(segments), seconds(sum(s.duration_ms for s in segments))))
    (count, length), (new_count, new_length) = figures
    if figures[0] == figures[1]:
        return words.MANY.format(noun=noun, changes=len(said), count=count)
    if count == 0:
        return words.MANY_ADDED.format(noun=noun, count=new_count, length=new_length)
    if new_count == 0:
        return words.MANY_REMOVED.format(noun=noun, count=count, length=length)
    return words.MANY_NOW.format(
        noun=noun, count=count, length=length, new_count=new_count, new_length=new_length
    )


def _placed(form: str, noun: str, placed: Placed) -> str:
    return form.format(noun=noun, name=_named(placed.segment), span=_span(placed))


def _named(segment: SegmentView) -> str:
    return segment.name if segment.text is None else words.QUOTED.format(text=segment.text)


def _span(placed: Placed) -> str:
    segment = placed.segment
    return words.SPAN.format(start=seconds(segment.start_ms), end=seconds(segment.end_ms))


def _percent(level: int | None) -> str:
    return words.LEVEL_UNKNOWN if level is None else f"{level} %"


def seconds(ms: float) -> str:
    """Return a time of the timeline in seconds, with a tenth where it needs one: `3`, `12.4`."""
    return f"{tenths(ms) / 10:.1f}".removesuffix(".0")
