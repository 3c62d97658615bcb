"""Sound faster or slower, at the same pitch."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tui.studio.render.pieces import SAMPLE_RATE_HZ

_MOST, _LEAST = Fraction(2), Fraction(1, 2)
"""One filter goes no slower, and from twice as fast on leaves sound out instead of blending it."""
# `atempo` takes windows of a 24th of a second of the rate that it is told, rounded up to a power
# of two: told 48 kHz of what is 64 kHz, its 2048 samples are 32 ms.
_TOLD_HZ: Final = 48_000
_TRUE_HZ: Final = 64_000
_HALF_WINDOW: Final = 1024
_SETTLED: Final = 4800
_SETTLED_PER_SPEED: Final = 2000


def tempo_filters(speed: Fraction) -> list[str]:
    """Return the filters that play sound at `speed`, from 1/16 to 16.

    They are given `lead_samples` before what is wanted, and give it out from its first sample on.

    `atempo` overlaps windows, and looks for the place of each within half a window around the one
    that is due. Its windows are made 32 ms long: measured, a beep then begins where it belongs,
    within 11 ms from half the speed on and within 28 ms at a quarter, and speech is clearer than
    with the 43 ms that they would be. Shorter ones would roughen voices below 100 Hz.
    (`rubberband` took three to twelve times as long, and blurred clicks away from 4 times the speed
    on.)
    """
    if speed == 1:
        return []
    paces = (f"atempo={float(pace):.12f}" for pace in _paces(speed))
    return [
        f"aresample={_TRUE_HZ}",
        f"asetrate={_TOLD_HZ}",
        *paces,
        f"asetrate={_TRUE_HZ}",
        f"aresample={SAMPLE_RATE_HZ}",
    ]


def lead_samples(speed: Fraction) -> int:
    """Return how many samples of the source before its start the filters swallow.

    Each of them begins in the middle of its first window.
    """
    lead, passed = Fraction(0), Fraction(1)
    for pace in _paces(speed):
        lead += _HALF_WINDOW * passed
        passed *= pace
    return round(lead * SAMPLE_RATE_HZ / _TRUE_HZ)


def settled_samples(speed: Fraction) -> int:
    """Return how many samples of the source beyond its end have to be given for the last ones.

    The filters end early by some of their windows.
    """
    return 0 if speed == 1 else _SETTLED + round(_SETTLED_PER_SPEED * speed)


def _paces(speed: Fraction) -> Iterator[Fraction]:
    """Yield the speeds of the filters that one after another come to `speed`."""
    while speed > _MOST:
        yield _MOST
        speed /= _MOST
    while speed < _LEAST:
        yield _LEAST
        speed /= _LEAST
    if speed != 1:
        yield speed
