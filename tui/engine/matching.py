"""Which track and which segment of an older timeline is which of a newer one.

A draft need not give its segments ids. Then a segment is known by what it plays and from where,
so that a cut in the middle is one cut and not a new timeline.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from tui.wire.draft import SegmentView, TimelineView, TrackView

T = TypeVar("T")


@dataclass(frozen=True)
class Placed:
    """A segment and the index of its track."""

    track: int
    segment: SegmentView


@dataclass(frozen=True)
class Matches:
    """Pairs of old and new, and what is left over on either side."""

    tracks: tuple[tuple[int, int], ...]
    segments: tuple[tuple[Placed, Placed], ...]
    removed: tuple[Placed, ...]
    added: tuple[Placed, ...]


def tenths(ms: float) -> int:
    """Return a time in tenths of a second, as it is shown."""
    return round(ms / 100)


def label(segment: SegmentView) -> str:
    """Return what a segment is called where it is shown: its text, else its name."""
    return segment.name if segment.text is None else segment.text


def match(before: TimelineView, after: TimelineView) -> Matches:
    """Return which track and segment of `before` is which of `after`."""
    tracks = _match_tracks(before.tracks, after.tracks)
    partner = dict(tracks)
    old, new = _placed(before), _placed(after)
    ids = _unique_ids(old) & _unique_ids(new)
    pairs: list[tuple[Placed, Placed]] = []

    def identity(placed: Placed) -> Hashable | None:
        segment = placed.segment
        return segment.key if segment.has_id and segment.key in ids else None

    def same_clip(placed: Placed) -> Hashable | None:
        """A title may say something else; a clip of another name has only got a freed id."""
        segment, key = placed.segment, identity(placed)
        return None if key is None else (key, segment.name if segment.text is None else None)

    def same_track(
        of: Callable[[SegmentView], Hashable | None],
    ) -> tuple[Callable[[Placed], Hashable | None], Callable[[Placed], Hashable | None]]:
        def older(placed: Placed) -> Hashable | None:
            track, key = partner.get(placed.track), of(placed.segment)
            return None if track is None or key is None else (track, key)

        def newer(placed: Placed) -> Hashable | None:
            key = of(placed.segment)
            return None if key is None else (placed.track, key)

        return older, newer

    def plays(segment: SegmentView) -> Hashable:
        return label(segment), segment.text is None, tenths(segment.in_ms or 0)

    def stands(segment: SegmentView) -> Hashable:
        return tenths(segment.start_ms), segment.text is None

    rounds = (
        (same_clip, same_clip),
        same_track(lambda s: (plays(s), tenths(s.start_ms), tenths(s.end_ms))),
        same_track(plays),
        same_track(lambda s: (label(s), s.text is None)),
        (lambda p: plays(p.segment), lambda p: plays(p.segment)),
        (identity, identity),
        same_track(stands),
    )
    for older, newer in rounds:
        found, old, new = _pair(old, new, older, newer)
        pairs += found
    return Matches(tuple(tracks), tuple(pairs), tuple(old), tuple(new))


def _placed(timeline: TimelineView) -> list[Placed]:
    return [Placed(n, s) for n, track in enumerate(timeline.tracks) for s in track.segments]


def _unique_ids(placed: Iterable[Placed]) -> set[str]:
    counted = Counter(p.segment.key for p in placed if p.segment.has_id)
    return {key for key, count in counted.items() if count == 1}


def _match_tracks(
    before: tuple[TrackView, ...], after: tuple[TrackView, ...]
) -> list[tuple[int, int]]:
    old, new = list(range(len(before))), list(range(len(after)))
    pairs: list[tuple[int, int]] = []
    keys: tuple[Callable[[TrackView], Hashable], ...] = (
        lambda t: (t.kind, t.name, tuple(label(s) for s in t.segments)),
        lambda t: (t.kind, t.name),
        lambda t: (t.kind, ""),
    )
    for key in keys:
        old_keys, new_keys = [key(track) for track in before], [key(track) for track in after]
        found, old, new = _pair(old, new, old_keys.__getitem__, new_keys.__getitem__)
        pairs += found
    return sorted(pairs, key=lambda pair: pair[1])


def _pair(
    old: list[T],
    new: list[T],
    older: Callable[[T], Hashable | None],
    newer: Callable[[T], Hashable | None],
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Pair those of one key in their order; a key of None pairs with nothing."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place, item in enumerate(old):
        if (key := older(item)) is not None:
            waiting[key].append(place)
    taken: set[int] = set()
    pairs: list[tuple[T, T]] = []
    left: list[T] = []
    for item in new:
        key = newer(item)
        if key is not None and waiting.get(key):
            taken.add(place := waiting[key].popleft())
            pairs.append((old[place], item))
        else:
            left.append(item)
    return pairs, [item for place, item in enumerate(old) if place not in taken], left
