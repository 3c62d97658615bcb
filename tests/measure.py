"""What a finished file really holds, found by decoding it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from tests.footage import RATE_HZ, read_number

Samples = npt.NDArray[np.float32]


def frame_times(path: Path) -> list[Fraction]:
    """Return when each frame is shown, in seconds."""
    with av.open(str(path)) as container:
        return [frame.pts * frame.time_base for frame in container.decode(video=0)]


def numbers(path: Path) -> list[int]:
    """Return the numbers that the frames of a counted film show."""
    with av.open(str(path)) as container:
        return [read_number(frame.to_ndarray(format="gray")) for frame in container.decode(video=0)]


def picture(path: Path, number: int) -> npt.NDArray[np.uint8]:
    """Return frame `number` as (height, width, 3), RGB."""
    with av.open(str(path)) as container:
        for at, frame in enumerate(container.decode(video=0)):
            if at == number:
                return frame.to_ndarray(format="rgb24")
    raise AssertionError(f"There is no frame {number}.")


def sound(path: Path) -> Samples:
    """Return the sound as (channels, samples), -1 to 1, at 48 kHz from time 0."""
    blocks: list[Samples] = []
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        resampler = av.AudioResampler(format="fltp", layout=stream.layout, rate=RATE_HZ)
        for frame in [*container.decode(stream), None]:
            if frame is not None and not blocks:
                late = round(frame.pts * frame.time_base * RATE_HZ)
                blocks.append(np.zeros((stream.channels, max(late, 0)), np.float32))
            blocks += [part.to_ndarray() for part in resampler.resample(frame)]
    return np.concatenate(blocks, axis=1)


def durations(path: Path) -> tuple[float, float]:
    """Return the length of the picture and of the sound, in seconds, as the file states them."""
    with av.open(str(path)) as container:
        film, voice = container.streams.video[0], container.streams.audio[0]
        return float(film.duration * film.time_base), float(voice.duration * voice.time_base)


def level_db(samples: Samples, begin_s: float, end_s: float) -> float:
    """Return the RMS of a stretch, in dBFS."""
    part = samples[:, round(begin_s * RATE_HZ) : round(end_s * RATE_HZ)]
    return float(10 * np.log10(np.mean(np.square(part, dtype=np.float64)) + 1e-12))


def beeps(samples: Samples, threshold: float = 0.08) -> list[float]:
    """Return when each beep of a counted film begins, in seconds."""
    loud = np.flatnonzero(np.abs(samples).max(axis=0) > threshold)
    if not len(loud):
        return []
    firsts = loud[np.flatnonzero(np.diff(loud, prepend=-RATE_HZ) > RATE_HZ // 20)]
    return [float(first / RATE_HZ) for first in firsts]


def boxes(path: Path) -> list[str]:
    """Return the names of an MP4 file's boxes in order."""
    found, data, at = [], path.read_bytes(), 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        found.append(data[at + 4 : at + 8].decode("latin-1"))
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        at += size or len(data)
    return found


def streams(path: Path) -> dict[str, tuple[object, ...]]:
    """Return what a player would want to know of the picture and the sound."""
    with av.open(str(path)) as container:
        film, voice = container.streams.video[0], container.streams.audio[0]
        first = next(container.decode(film))
        matrix = {1: "bt709"}.get(first.colorspace, str(first.colorspace))
        return {
            "video": (film.codec.name, film.profile, film.pix_fmt, film.average_rate, matrix),
            "audio": (voice.codec.name, voice.sample_rate, voice.layout.name),
        }
