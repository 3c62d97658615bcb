"""How loud a stretch of sound is, as block characters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tui.events import SegmentView, SoundHeard
from tui.screen.timeline.scale import Scale

_BLOCKS: Final = " ▁▂▃▄▅▆▇█"
_PER_DECIBEL: Final = 255 / 60
"""Steps of a level: 255 is full scale, 0 is 60 dB below."""


def wave(
    segment: SegmentView, heard: SoundHeard, scale: Scale, first: int, end: int, *, loops: bool
) -> str:
    """Return the sound of `segment` in the cells from `first` up to `end`, one character each."""
    levels, step_ms = heard.levels, heard.step_ms
    if not levels or segment.is_frozen:
        return " " * (end - first)
    gain = _gain(segment.volume)
    place = _places(segment, step_ms, len(levels), loops=loops)
    drawn = []
    for cell in range(first, end):
        begin, stop = sorted((place(scale.time(cell)), place(scale.time(cell + 1))))
        loudest = max(levels[begin : max(begin + 1, stop)], default=0)
        level = max(0.0, min(255.0, loudest + gain)) if loudest else 0.0
        level *= _faded(segment, scale.time(cell + 0.5))
        drawn.append(_BLOCKS[round(level * 8 / 255)])
    return "".join(drawn)


def _gain(volume: float | None) -> float:
    """Return how many steps louder or quieter a volume makes a level."""
    if volume is None or volume == 1.0:
        return 0.0
    if volume <= 0:
        return -255.0
    from math import log10

    return 20 * log10(volume) * _PER_DECIBEL


def _places(
    segment: SegmentView, step_ms: float, count: int, *, loops: bool
) -> Callable[[float], int]:
    """Return what gives the place among the levels of a time on the timeline."""

    def place(ms: float) -> int:
        passed = min(max(ms - segment.start_ms, 0.0), segment.duration_ms)
        if segment.is_reversed:
            passed = segment.duration_ms - passed
        at = int(((segment.in_ms or 0.0) + passed * segment.speed) / step_ms)
        return at % count if loops else at

    return place


def _faded(segment: SegmentView, ms: float) -> float:
    after, before = ms - segment.start_ms, segment.end_ms - ms
    share = 1.0
    if segment.fade_in_ms and after < segment.fade_in_ms:
        share = max(0.0, after / segment.fade_in_ms)
    if segment.fade_out_ms and before < segment.fade_out_ms:
        share = min(share, max(0.0, before / segment.fade_out_ms))
    return share
