"""A grade as filters that work on the planes of 8-bit limited-range Y'CbCr as they are.

One table for each plane (`lutyuv`) does all but the white balance, which depends on the brightness
of each place and is done at chroma resolution (`colorcorrect`). Nothing is converted to RGB: that
alone would cost more than the grade.

Display light is taken as BT.1886, a pure power of 2.4 of the signal. So a stop of exposure, a
factor of 2 in light, is a factor of 2^(1/2.4) = 1.335 in the signal. All curves below are of the
signal y from 0 (black, code 16) to 1 (white, code 235); each is smooth and never falls, so two
shades never change places. The polynomials are of our own making, chosen for that.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from tui.studio.edits.timeline import NEUTRAL, Grade

_Curve = npt.NDArray[np.float64]

_BLACK, _WHITE, _NO_COLOUR = 16, 235, 128
_DISPLAY_GAMMA: Final = 2.4  # ITU-R BT.1886
_KNEE: Final = 0.7  # above mid-grey at +1 stop (0.65), so that up to there a stop is a stop
_END_REACH: Final = 0.6  # how far highlights and shadows reach into the picture
_WHITES_MOST, _BLACKS_MOST = 0.15, 0.12
_VIBRANCE_MOST: Final = 0.5
_WARM_RED, _WARM_BLUE = 0.085, 0.11  # chroma of white at a temperature of 100
_TINT_MOST: Final = 0.06
_CHROMA_SPAN: Final = 112  # codes from no colour to the most
_TOLERANCE: Final = 0.2  # of a code, between a curve and the lines it is written as


def grade_filters(grade: Grade) -> list[str]:
    """Return the filters for `grade`, for yuv420p in limited range; none for a neutral one."""
    filters = []
    planes = grade.model_copy(update={"temperature": 0, "tint": 0, "lut": ""})
    if planes != NEUTRAL:
        chroma = _written(chroma_curve(grade))
        filters.append(f"lutyuv=y='{_written(tone_curve(grade))}':u='{chroma}':v='{chroma}'")
    if grade.temperature or grade.tint:
        # Chroma is moved in proportion to luma, as gains of red and blue would: black stays black.
        warm, tint = grade.temperature / 100, grade.tint / 100 * _TINT_MOST
        filters.append(
            f"colorcorrect=rh={warm * _WARM_RED + tint:.5f}:bh={tint - warm * _WARM_BLUE:.5f}"
        )
    return filters


def tone_curve(grade: Grade) -> _Curve:
    """Return the luma code, 16 to 235, that each code from 0 to 255 becomes.

    Exposure of s stops: y g with g = 2^(s/2.4); where that would pass white, what lies above the
    knee k is y' = k + t / (1 + c t) with t = g y - k and c such that white stays white: its slope
    goes on at the knee and never reaches 0.
    Whites and blacks: y + 0.15 w y^3 and y + 0.12 b (1 - y)^3, cut at the ends.
    Contrast: y + a y (1 - y) (2 y - 1), which keeps 0, 1/2 and 1 and has the slope 1 + a/2 at 1/2.
    Highlights: y + h r t^2 (1 - t) with t from 0 at 1 - r to 1 at white; shadows are its mirror.
    The factors a, w, b, h are the sliders over 100.
    """
    code = np.arange(256, dtype=np.float64)
    y = np.clip((code - _BLACK) / (_WHITE - _BLACK), 0, 1)
    y = _exposed(y, _gain(grade))
    y = y + _WHITES_MOST * grade.whites / 100 * y**3
    y = np.clip(y + _BLACKS_MOST * grade.blacks / 100 * (1 - y) ** 3, 0, 1)
    y = y + grade.contrast / 100 * y * (1 - y) * (2 * y - 1)
    y = y + _bump(y, grade.highlights)
    y = y + _bump(1 - y, grade.shadows)
    return _BLACK + (_WHITE - _BLACK) * np.clip(y, 0, 1)


def chroma_curve(grade: Grade) -> _Curve:
    """Return the chroma code, 16 to 240, that each code from 0 to 255 becomes.

    Saturation s is a factor of 1 + s/100. Exposure scales chroma with luma, by its gain below 0;
    above, where bright parts are held back, by the root of it, so that they do not turn gaudy.
    Vibrance v multiplies by 1 + v/200 (1 - n)^2, n being the distance from grey: pale colours gain
    the most. It looks at each chroma plane by itself, so strong vibrance turns hues by a little.
    """
    if grade.monochrome or grade.saturation == -100:
        return np.full(256, float(_NO_COLOUR))
    distance = np.arange(256, dtype=np.float64) - _NO_COLOUR
    n = np.minimum(np.abs(distance) / _CHROMA_SPAN, 1)
    gain = _gain(grade)
    flat = (1 + grade.saturation / 100) * (gain if gain < 1 else gain**0.5)
    factor = flat * (1 + _VIBRANCE_MOST * grade.vibrance / 100 * (1 - n) ** 2)
    return _NO_COLOUR + np.clip(distance * factor, -_CHROMA_SPAN, _CHROMA_SPAN)


def _gain(grade: Grade) -> float:
    return float(2 ** (grade.exposure_stops / _DISPLAY_GAMMA))


def _exposed(y: _Curve, gain: float) -> _Curve:
    if gain <= 1:
        return y * gain
    room, over = 1 - _KNEE, gain - _KNEE
    bend = (over - room) / (room * over)
    above = np.maximum(y * gain - _KNEE, 0)
    return np.where(y * gain < _KNEE, y * gain, _KNEE + above / (1 + bend * above))


def _bump(y: _Curve, slider: int) -> _Curve:
    t = np.clip((y - (1 - _END_REACH)) / _END_REACH, 0, 1)
    return slider / 100 * _END_REACH * t**2 * (1 - t)


def _written(curve: _Curve) -> str:
    """Return `curve` as an expression of `val`: as few straight lines as keep to it."""
    knots = [0]
    while knots[-1] < 255:
        start = knots[-1]
        end = start + 1
        while end < 255 and _is_straight(curve, start, end + 1):
            end += 1
        knots.append(end)
    lines = []
    for start, end in pairwise(knots):
        slope = (curve[end] - curve[start]) / (end - start)
        # A table's entries are cut down to whole codes: the half rounds them.
        lines.append((end, f"{curve[start] - slope * start + 0.5:.4f}{slope:+.6f}*val"))
    return _choice(lines)


def _is_straight(curve: _Curve, start: int, end: int) -> bool:
    line = np.linspace(curve[start], curve[end], end - start + 1)
    return bool(np.abs(line - curve[start : end + 1]).max() <= _TOLERANCE)


def _choice(lines: list[tuple[int, str]]) -> str:
    """Return a tree of comparisons: FFmpeg limits how deep an expression may nest."""
    if len(lines) == 1:
        return lines[0][1]
    half = len(lines) // 2
    return f"if(lte(val,{lines[half - 1][0]}),{_choice(lines[:half])},{_choice(lines[half:])})"
