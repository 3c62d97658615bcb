"""Telling sound that must stay from the pauses between, in a SoundMap.

Two ways to hear. Where a voice detector found speech that is credible, speech is what it says,
carried on over the edges of words, whose consonants are soft and have no voice, and joined with
anything else that is about as loud as the voice. Where it found none (music, clicks, a screen
recording) or did not run, sound is what stands out from the noise of the room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from tui.studio.edits.facts import SoundMap

Levels = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

_SILENCE_DB = -60.0  # a medium that never gets louder is silent, whatever moves in it
_LOWEST_FLOOR_DB = -70.0  # digital silence is no measure of what can be heard
_ENTER, _STAY = 0.5, 0.2  # probabilities at which a voice begins and still goes on
_LEAST_VOICE_S, _LEAST_VOICE_SHARE = 0.5, 0.01  # less than this is a false alarm
_WORD_EDGE_S = 0.3  # the longest run of soft consonants and breath at the edge of a word
_CLOSURE_S = 0.06  # the silence inside a "p", "t" or "k" before it bursts
_SHORTEST_EVENT_S = 0.08  # shorter sounds apart from speech are clicks of the mouth or the desk
_EDGE_DB = 4.0  # how far the edge of a word stands above the floor
_EVENT_DB = 12.0  # how far above the floor, and at most below the voice, another sound counts


@dataclass(frozen=True)
class Heard:
    """`mask` has one value a step: whether there is something to keep. `by`: how it was heard."""

    mask: Mask
    by: Literal["voice", "level", "threshold"]


def listen(sound: SoundMap, threshold_db: float | None = None) -> Heard:
    """Return what is heard in `sound`; with `threshold_db` all that is louder (dBFS)."""
    level = sound.level_db.astype(np.float64)
    if level.size == 0:
        return Heard(np.zeros(0, dtype=np.bool_), "level")
    if threshold_db is not None:
        return Heard(_smooth(level, 3) > threshold_db, "threshold")
    step_s = sound.step_s
    soft, steady = _smooth(level, _steps(0.03, step_s)), _smooth(level, _steps(0.11, step_s))
    if sound.voice is not None:
        # A detector goes on hearing a voice for a while after sound has stopped altogether.
        audible = _widened(soft > _LOWEST_FLOOR_DB, _steps(_CLOSURE_S, step_s))
        voiced = _voiced(sound.voice[: level.size], level.size) & audible
        if _credible(voiced, steady, step_s):
            return Heard(_around_voice(voiced, soft, steady, step_s), "voice")
    return Heard(_by_level(soft, steady, step_s), "level")


def _voiced(voice: npt.NDArray[np.float32], size: int) -> Mask:
    voice = np.pad(voice, (0, size - voice.size))
    return _grown(voice >= _ENTER, voice >= _STAY)


def _credible(voiced: Mask, steady: Levels, step_s: float) -> bool:
    spoken_s = float(voiced.sum()) * step_s
    if spoken_s < max(_LEAST_VOICE_S, _LEAST_VOICE_SHARE * voiced.size * step_s):
        return False
    # Speech stands out from what is around it; a "voice" that does not is noise.
    return bool(voiced.all() or np.median(steady[voiced]) > _floor(steady[~voiced]) + 3)


def _around_voice(voiced: Mask, soft: Levels, steady: Levels, step_s: float) -> Mask:
    apart = ~_widened(voiced, _steps(0.1, step_s))
    enough = apart.sum() * step_s >= 0.3
    floor = _floor(steady[apart], 20) if enough else _floor(steady)
    near = _widened(voiced, _steps(_WORD_EDGE_S, step_s))
    audible = _closed(soft > floor + _EDGE_DB, _steps(_CLOSURE_S, step_s)) | voiced
    words = _grown(voiced, audible & near)
    event_db = max(floor + _EVENT_DB, float(np.median(steady[voiced])) - _EVENT_DB)
    events = _lasting(soft > event_db, _steps(_SHORTEST_EVENT_S, step_s))
    near_events = _widened(events, _steps(_WORD_EDGE_S, step_s))
    return words | _grown(events, (soft > floor + _EVENT_DB / 2) & near_events)


def _by_level(soft: Levels, steady: Levels, step_s: float) -> Mask:
    everything, nothing = np.ones(soft.size, np.bool_), np.zeros(soft.size, np.bool_)
    floor, top = _floor(steady), float(np.percentile(steady, 99.5))
    if top < _SILENCE_DB:
        return nothing
    if top - floor < 6:
        return everything
    rise_db = min(12.0, max(6.0, (top - floor) / 4))
    quiet = steady[steady < floor + rise_db]
    # The noise of a room is steady. Quiet that goes up and down is music, and no pause.
    if floor > -50 and np.mean(np.abs(quiet - floor) < 2) < 0.7:
        return everything
    audible = _closed(soft > floor + rise_db / 2, _steps(_CLOSURE_S, step_s))
    return _grown(soft > floor + rise_db, audible)


def _floor(steady: Levels, percentile: float = 5) -> float:
    return max(_LOWEST_FLOOR_DB, float(np.percentile(steady, percentile)))


def _steps(seconds: float, step_s: float) -> int:
    return max(1, round(seconds / step_s))


def _smooth(level_db: Levels, steps: int) -> Levels:
    """Mean power over `steps` around each one, in dB."""
    power = np.power(10.0, level_db / 10)
    window = np.ones(min(steps, level_db.size))
    mean = np.convolve(power, window, "same") / np.convolve(np.ones(power.size), window, "same")
    smoothed: Levels = 10 * np.log10(np.maximum(mean, 1e-10))
    return smoothed


def _runs(mask: Mask) -> npt.NDArray[np.intp]:
    """First and one-past-last step of every run of True, one row a run."""
    edges = np.diff(np.concatenate(([0], mask.astype(np.int8), [0])))
    return np.stack((np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)), axis=1)


def _filled(size: int, runs: npt.NDArray[np.intp]) -> Mask:
    edges = np.zeros(size + 1, dtype=np.int32)
    np.add.at(edges, np.clip(runs[:, 0], 0, size), 1)
    np.add.at(edges, np.clip(runs[:, 1], 0, size), -1)
    return np.cumsum(edges[:-1]) > 0


def _widened(mask: Mask, steps: int) -> Mask:
    return _filled(mask.size, _runs(mask) + np.array([-steps, steps]))


def _closed(mask: Mask, steps: int) -> Mask:
    """Without the gaps of up to `steps`."""
    gaps = _runs(~mask)
    inside = (gaps[:, 0] > 0) & (gaps[:, 1] < mask.size)
    return mask | _filled(mask.size, gaps[inside & (gaps[:, 1] - gaps[:, 0] <= steps)])


def _lasting(mask: Mask, steps: int) -> Mask:
    """Only the runs of at least `steps`."""
    runs = _runs(mask)
    return _filled(mask.size, runs[runs[:, 1] - runs[:, 0] >= steps])


def _grown(core: Mask, around: Mask) -> Mask:
    """`core` and the runs of `around` that touch it (a threshold with hysteresis)."""
    both = core | around
    runs = _runs(both)
    hits = np.concatenate(([0], np.cumsum(core)))
    return _filled(core.size, runs[hits[runs[:, 1]] > hits[runs[:, 0]]])


def quiet_runs(heard: Heard) -> list[tuple[int, int]]:
    """Return the pauses: first step and first step after, in order."""
    return [(int(start), int(end)) for start, end in _runs(~heard.mask)]
