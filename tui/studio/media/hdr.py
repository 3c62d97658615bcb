"""HDR as a screen of standard range (SDR) shows it.

What a screen of HDR shows is brought to the colours of BT.709, and its light to what is white in
SDR: HDR's reference white is nearly that, what is darker stays as light as it is beside it, and
what is lighter is set apart in what is left above. A lookup table says all of it at once.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from tui.studio.media.lut import Cube, for_ffmpeg

_Colours = npt.NDArray[np.float64]

# ITU-R BT.2408: 203 cd/m2, which is 75 % of HLG and 58 % of PQ. Grey and skin then come out as
# light as SDR has them.
_WHITE: Final = 203.0
# cd/m2. HLG is drawn for a screen of this peak (BT.2100). PQ is mastered for this one at most; what
# is lighter is white.
_PEAKS: Final = {"hlg": 1000.0, "pq": 4000.0}
# Where the light of SDR begins to be compressed, in its signal. Faces are darker.
_KNEE: Final = 0.9
_SDR_GAMMA: Final = 2.4  # BT.1886
_LUMA_2020: Final = np.array([0.2627, 0.6780, 0.0593])
_LUMA_709: Final = np.array([0.2126, 0.7152, 0.0722])
_2020_TO_709: Final = np.array(  # BT.2087
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
)
_POINTS: Final = 65
"""Of the table along each edge. Half as many are wrong by twice as much."""
_TINY: Final = 1e-12


def to_sdr(signal: _Colours, hdr: Literal["hlg", "pq"]) -> _Colours:
    """Return colours of BT.2100 in BT.709: R'G'B' of full range from 0 to 1, (n, 3) both.

    Grey stays grey, and a colour keeps its hue: its three parts are changed by one factor each
    time. What BT.709 does not reach loses of its saturation alone.
    """
    light = (_light_of_hlg if hdr == "hlg" else _light_of_pq)(signal) / _WHITE
    light = light @ _2020_TO_709.T
    luminance = (light @ _LUMA_709)[:, None]
    least = light.min(axis=1, keepdims=True)
    kept = np.where(least < 0, luminance / np.maximum(luminance - least, _TINY), 1.0)
    linear = np.maximum(luminance + (light - luminance) * kept, 0)
    shown = linear ** (1 / _SDR_GAMMA)
    most = np.maximum(shown.max(axis=1, keepdims=True), _TINY)
    sdr: _Colours = shown * (_compressed(most, _PEAKS[hdr]) / most)
    return sdr


@cache
def sdr_table(hdr: Literal["hlg", "pq"]) -> bytes:
    """Return `to_sdr` as a file for FFmpeg's filter `lut3d`."""
    grid = np.linspace(0, 1, _POINTS)
    blue, green, red = np.meshgrid(grid, grid, grid, indexing="ij")
    colours = to_sdr(np.stack([red, green, blue], -1).reshape(-1, 3), hdr)
    table = colours.reshape(_POINTS, _POINTS, _POINTS, 3)
    return for_ffmpeg(Cube(table, np.array([[0.0] * 3, [1.0] * 3])))


def _light_of_hlg(signal: _Colours) -> _Colours:
    """Return cd/m2 on a screen of 1000 (BT.2100: OETF backwards, then the OOTF)."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    light: _Colours = _PEAKS["hlg"] * scene * (scene @ _LUMA_2020)[:, None] ** 0.2
    return light


def _light_of_pq(signal: _Colours) -> _Colours:
    """Return cd/m2 (BT.2100, the EOTF)."""
    m1, m2 = 2610 / 16384, 2523 / 32
    c1, c2, c3 = 3424 / 4096, 2413 / 128, 2392 / 128
    power = signal ** (1 / m2)
    return 10_000 * (np.maximum(power - c1, 0) / (c2 - c3 * power)) ** (1 / m1)


def _compressed(shown: _Colours, peak: float) -> _Colours:
    """Return a signal of SDR, of which 1 is reference white, up to `peak` within 1.

    Up to the knee it is as it was. From there on it rises by its logarithm, without a bend.
    """
    above = (peak / _WHITE) ** (1 / _SDR_GAMMA) - _KNEE
    scale = 1 - _KNEE
    for _ in range(50):  # until the curve ends at 1
        scale = (1 - _KNEE) / np.log1p(above / scale)
    raised = _KNEE + scale * np.log1p(np.maximum(shown - _KNEE, 0) / scale)
    return np.where(shown <= _KNEE, shown, np.minimum(raised, 1))
