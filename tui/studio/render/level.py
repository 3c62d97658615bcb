"""How loud a mix is, and the gain that brings it to the loudness that was asked for.

Measured after ITU-R BS.1770 by FFmpeg's `ebur128`, on the mix as it will be encoded.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from tui.studio.render.output import Encoding

METER: Final = "ebur128=peak=true:framelog=quiet"
"""The filter that measures; it tells its result in FFmpeg's log, at the level `info`."""

CEILING_DB: Final = -2.2
"""Of the true peaks. AAC puts up to 0.8 dB on top of it, and -1 dBTP is to be kept."""

METERED: Final = Encoding((), (), ("-c:a", "pcm_s16le"), ("-f", "null"), 0)
"""Nothing is encoded: the sound is only measured."""

_LUFS: Final = re.compile(r"\bI:\s+(-?[\d.]+|-inf) LUFS")
_PEAK: Final = re.compile(r"\bPeak:\s+(-?[\d.]+|-inf) dBFS")
_SILENT_LUFS: Final = -69.9  # the gate of the standard: nothing below it counts
_NEAR_LU: Final = 0.15
_MOST_ROUNDS: Final = 4
_MOST_GAIN_DB: Final = 60.0


@dataclass(frozen=True)
class Level:
    """What is done to the mix as a whole: a gain with a limiter behind it, None for neither.

    A metered mix is only measured.
    """

    gain_db: float | None = None
    metered: bool = False


@dataclass(frozen=True)
class Loudness:
    """Integrated loudness in LUFS and the highest true peak in dBTP; -70 or less is silence."""

    lufs: float
    peak_db: float

    @property
    def silent(self) -> bool:
        """Whether there is nothing that could be made louder."""
        return self.lufs <= _SILENT_LUFS


def heard_in(log: str) -> Loudness:
    """Return what METER told at the end of FFmpeg's `log`; silence where it told nothing."""
    lufs, peak = _LUFS.findall(log), _PEAK.findall(log)
    return Loudness(float(lufs[-1]) if lufs else -70.0, float(peak[-1]) if peak else -70.0)


async def gain_for(
    goal_lufs: float, listen: Callable[[float | None], Awaitable[Loudness]]
) -> float | None:
    """Return the gain in dB that brings a mix to `goal_lufs`, or None for a silent one.

    `listen` measures the mix: as it is (None), or with a gain and its peaks held at CEILING_DB.
    One pass is enough where no peak comes near the ceiling. Elsewhere the limiter takes a little
    loudness away, which is measured and given back.
    """
    heard = await listen(None)
    if heard.silent:
        return None
    gain_db = _bounded(goal_lufs - heard.lufs)
    if heard.peak_db + gain_db < CEILING_DB:
        return gain_db
    for _ in range(_MOST_ROUNDS):
        missing = goal_lufs - (await listen(gain_db)).lufs
        if abs(missing) < _NEAR_LU:
            break
        gain_db = _bounded(gain_db + missing)
    return gain_db


def _bounded(gain_db: float) -> float:
    return max(-_MOST_GAIN_DB, min(_MOST_GAIN_DB, gain_db))
