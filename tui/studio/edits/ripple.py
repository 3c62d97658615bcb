"""Removing stretches of a timeline and closing the gaps in all its tracks together."""

from __future__ import annotations

from collections.abc import Iterable

from tui.studio.edits.carrying import Part
from tui.studio.edits.facts import Facts
from tui.studio.edits.relay import Relaid, relaid, with_cuts
from tui.studio.edits.slicing import Frames, slices
from tui.studio.edits.timeline import Timeline

_NOTHING_KNOWN = Facts()


def ripple(timeline: Timeline, gone: Iterable[Frames], facts: Facts = _NOTHING_KNOWN) -> Relaid:
    """Return `timeline` without the stretches `gone`, which may overlap and be in any order.

    A clip that loses an end keeps its id; of a clip that is cut in several, the first piece does.
    Titles and music stay over the same content: they lose what is cut from under them. An overlay
    is cut with the film below it, unless it is a still by `facts`.
    """
    kept = others(gone, timeline.frames)
    parts: list[Part] = []
    first = 0
    for clip in timeline.video.sg:
        while first < len(kept) and kept[first][1] <= clip.at_frame:
            first += 1
        left: list[Frames] = []
        number = first
        while number < len(kept) and kept[number][0] < clip.end_frame:
            start, end = kept[number]
            left.append((max(start, clip.at_frame), min(end, clip.end_frame)))
            number += 1
        pieces = slices(clip, [(start - clip.at_frame, end - clip.at_frame) for start, end in left])
        parts += [Part(*stretch, (piece,)) for stretch, piece in zip(left, pieces, strict=True)]
    return relaid(timeline, with_cuts(timeline, parts), facts)


def merged(stretches: Iterable[Frames], end_frame: int) -> list[Frames]:
    """Return `stretches` within 0 to `end_frame` in order, those that touch joined into one."""
    result: list[Frames] = []
    for start, end in sorted(stretches):
        low, high = max(0, start), min(end, end_frame)
        if low >= high:
            continue
        if result and low <= result[-1][1]:
            result[-1] = (result[-1][0], max(high, result[-1][1]))
        else:
            result.append((low, high))
    return result


def others(stretches: Iterable[Frames], end_frame: int) -> list[Frames]:
    """Return what lies between 0 and `end_frame` outside `stretches`."""
    result: list[Frames] = []
    after = 0
    for start, end in merged(stretches, end_frame):
        if start > after:
            result.append((after, start))
        after = end
    if after < end_frame:
        result.append((after, end_frame))
    return result
