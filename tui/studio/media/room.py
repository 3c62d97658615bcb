"""What a recording sounds like as a whole: the noise of its room, and how loud what is said is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.filter import Graph

from tui.studio.media.safety import open_media

BANDS_HZ: Final = (
    80, 120, 180, 270, 410, 620, 930, 1400, 2100, 3150, 4750, 7100, 10700, 16000, 24000,
)  # fmt: skip
"""Centres of the bands of a noise, each half as wide again as the one before."""

_RATE_HZ: Final = 48_000
_WINDOW: Final = 2048
_STRETCHES: Final = 6
_STRETCH_S: Final = 10
_QUIET_SHARE: Final = 0.1
_LOUD_SHARE: Final = 0.3
_STEADY_DB: Final = 3.0
_RANGE_DB: Final = 30.0
_SILENCE: Final = 1e-10  # power of what no microphone has heard: a gap, or nothing at all

_Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Room:
    """The noise of a recording in each of BANDS_HZ, and the level of its louder part.

    `noise_db` is in dBFS as if the whole spectrum were as loud as that band; `loud_db` is the RMS
    of the loudest third. Both are -100 or so where there is no sound.
    """

    noise_db: tuple[float, ...]
    loud_db: float


def hear_room(path: Path) -> Room:
    """Return what the first sound stream of `path` sounds like, from up to a minute of it.

    Six stretches spread over the file are heard, so it takes the same time for any length. What
    was heard is kept as long as the file stays the same. Raises OSError or av.FFmpegError.
    """
    stat = path.stat()
    return _hear(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=64)
def _hear(path: Path, size_bytes: int, changed_ns: int) -> Room:
    del size_bytes, changed_ns  # they tell one content of a file from another
    with open_media(path) as container:
        spectra = [_spectra(stretch) for stretch in _stretches(container)]
    power = np.concatenate([np.zeros((0, _WINDOW // 2 + 1)), *spectra])
    power = power[power.mean(axis=1) > _SILENCE] + 1e-14
    if not len(power):
        return Room((-100.0,) * len(BANDS_HZ), -100.0)
    hz = np.fft.rfftfreq(_WINDOW, 1 / _RATE_HZ)
    half = float(np.sqrt(1.5))
    edges = np.searchsorted(hz, [BANDS_HZ[0] / half, *(centre * half for centre in BANDS_HZ)])
    bands = [slice(low, max(low + 1, high)) for low, high in pairwise(edges)]
    bands = [band for band in bands if band.start < len(hz)]
    # A pause is quiet in all bands; the rumble of a street does not decide alone.
    stillness_db = np.mean([10 * np.log10(power[:, band].mean(axis=1)) for band in bands], axis=0)
    stillest_db, still_db = np.quantile(stillness_db, [0.01, _QUIET_SHARE])
    quiet = power[stillness_db <= still_db].mean(axis=0)
    # The quadratic mean counts a hum, one line in its band, for more than the plain one would.
    levels = [_db(float(np.sqrt(np.mean(np.square(quiet[band]))))) for band in bands]
    if still_db - stillest_db > _STEADY_DB:
        levels = [-100.0]  # no noise, but the quieter moments of speech or music
    levels += levels[-1:] * (len(BANDS_HZ) - len(levels))
    loudness = power.mean(axis=1)
    loud = loudness[loudness >= np.quantile(loudness, 1 - _LOUD_SHARE)].mean()
    floor = max(levels) - _RANGE_DB
    return Room(tuple(max(level, floor) for level in levels), _db(float(loud)))


def _db(power: float) -> float:
    return float(10 * np.log10(power + 1e-10))


def _spectra(samples: _Values) -> _Values:
    """Return the power of (channels, samples) as (windows, frequencies), of mean RMS squared."""
    window = np.hanning(_WINDOW)
    views = np.lib.stride_tricks.sliding_window_view(samples, _WINDOW, axis=-1)
    spectra = np.fft.rfft(views[:, :: _WINDOW // 2] * window)
    power: _Values = np.mean(np.square(np.abs(spectra)), axis=0) / np.sum(np.square(window))
    return power


def _stretches(container: InputContainer) -> Iterator[_Values]:
    """Yield stretches of the sound as (channels, samples) at 48 kHz, as the renderer hears it."""
    stream = next(iter(container.streams.audio), None)
    if stream is None:
        return
    start, length = container.start_time or 0, container.duration or 0
    whole = length <= _STRETCHES * _STRETCH_S * av.time_base
    for number in range(1 if whole else _STRETCHES):
        if number:
            container.seek(start + length * number // _STRETCHES)
        samples = _read(container, stream, _STRETCH_S * (_STRETCHES if whole else 1))
        if samples.shape[1] >= _WINDOW:
            yield samples


def _read(container: InputContainer, stream: Any, seconds: int) -> _Values:
    graph = Graph()
    graph.link_nodes(
        graph.add_abuffer(template=stream),
        graph.add("aresample", str(_RATE_HZ)),
        graph.add("aformat", "sample_fmts=fltp:channel_layouts=stereo"),
        graph.add("abuffersink"),
    ).configure()
    blocks = [np.zeros((2, 0))]
    missing = seconds * _RATE_HZ
    try:
        for frame in container.decode(stream):
            graph.push(frame)
            for block in _ready(graph):
                blocks.append(block[:, :missing])
                missing -= blocks[-1].shape[1]
            if missing <= 0:
                break
    except av.error.InvalidDataError:
        pass  # damage within the file: what could be heard before it counts
    return np.concatenate(blocks, axis=1)


def _ready(graph: Graph) -> Iterator[_Values]:
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(frame, AudioFrame):
            yield frame.to_ndarray().astype(np.float64)
