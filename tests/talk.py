"""A film in which somebody talks and rests, and whose every frame is known."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tests.footage import Interval, ffmpeg, make_counted, make_spoken


@dataclass(frozen=True)
class Talk:
    """An MP4 of 30 frames a second; frame n shows the number n."""

    path: Path
    pauses: tuple[Interval, ...]
    speech: tuple[Interval, ...]
    duration_s: float
    rate: Fraction = Fraction(30)


def make_talk(folder: Path, name: str = "talk.mp4") -> Talk:
    """Join the voice and the counter into one file."""
    spoken = make_spoken(folder / "voice.wav")
    frames = round(spoken.duration_s * 30)
    counted = make_counted(folder / "counter.mp4", frames=frames, sound=False)
    path = folder / name
    inputs = ("-i", counted.path, "-i", spoken.path)
    ffmpeg(*inputs, "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac", path)
    return Talk(path, spoken.pauses, spoken.speech, spoken.duration_s)
