"""Sound faster or slower, at the same pitch."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

_MOST, _LEAST = Fraction(2), Fraction(1, 2)
"""One filter goes no slower, and from twice as fast on leaves sound out instead of blending it."""
_SETTLED: Final = 4800
_SETTLED_PER_SPEED: Final = 2000


def tempo_filters(speed: Fraction) -> list[str]:
    """Return the filters that play sound at `speed`, from 1/16 to 16; its start stays where it is.

    `atempo` overlaps windows of 42 ms and keeps no click sharper than that: at half the speed it
    comes up to 56 ms early, at a quarter 160 ms, but never more with time. (`rubberband` took three
    to twelve times as long, and blurred clicks away from 4 times the speed on.)
    """
    chain = []
    while speed > _MOST:
        chain.append("atempo=2")
        speed /= _MOST
    while speed < _LEAST:
        chain.append("atempo=0.5")
        speed /= _LEAST
    return chain if speed == 1 else [*chain, f"atempo={float(speed):.12f}"]


def settled_samples(speed: Fraction) -> int:
    """Return how many samples of the source beyond its end have to be given for the last ones.

    The filters end early by some of their windows.
    """
    return 0 if speed == 1 else _SETTLED + round(_SETTLED_PER_SPEED * speed)
