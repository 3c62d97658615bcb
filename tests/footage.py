"""Films and voices for the tests, made on the spot, whose every frame and pause is known."""

from __future__ import annotations

import subprocess
import wave
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import imageio_ffmpeg
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

RATE_HZ = 48_000
MARK_EVERY = 10
"""Each such frame of a counted film begins with a beep."""

Interval = tuple[float, float]


@dataclass(frozen=True)
class Counted:
    """A film whose frames show their number; frame `n` begins at `times_s[n]`."""

    path: Path
    rate: Fraction
    times_s: tuple[Fraction, ...]
    end_s: Fraction


@dataclass(frozen=True)
class Spoken:
    """Something like speech, and where it is and where it pauses, in seconds."""

    path: Path
    speech: tuple[Interval, ...]
    pauses: tuple[Interval, ...]
    duration_s: float


def ffmpeg(*arguments: str | Path) -> None:
    """Run the carried FFmpeg; fail the test with its words when it fails."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def draw_number(number: int, width: int, height: int) -> npt.NDArray[np.uint8]:
    """Return a grey picture that shows `number` (12 bits) as blocks in its centre square.

    Three rows of four bits over a row that is always light, dark, light, dark.
    """
    picture = np.full((height, width), 128, np.uint8)
    side = min(width, height)
    left, top, block = (width - side) // 2, (height - side) // 2, side // 4
    for place in range(16):
        light = place % 2 == 0 if place >= 12 else number >> place & 1
        row, column = divmod(place, 4)
        y, x = top + row * block, left + column * block
        picture[y : y + block, x : x + block] = 235 if light else 16
    return picture


def read_number(picture: npt.NDArray[np.uint8]) -> int:
    """Return the number that a picture shows, -1 where it shows none."""
    height, width = picture.shape
    side = min(width, height)
    left, top, block = (width - side) // 2, (height - side) // 2, side // 4
    third = block // 3
    bits = []
    for place in range(16):
        row, column = divmod(place, 4)
        y, x = top + row * block, left + column * block
        bits.append(int(picture[y + third : y + 2 * third, x + third : x + 2 * third].mean() > 128))
    if bits[12:] != [1, 0, 1, 0]:
        return -1
    return sum(bit << place for place, bit in enumerate(bits[:12]))


def make_counted(
    path: Path,
    *,
    rate: Fraction = Fraction(30),
    frames: int = 300,
    size: tuple[int, int] = (320, 180),
    times_s: tuple[Fraction, ...] | None = None,
    sound: bool = True,
    turned: bool = False,
    key_every: int = 60,
) -> Counted:
    """Make a film that counts its frames, at `rate` or at `times_s` (a varying rate).

    `turned` stores the pictures lying on their side, with the note that a player must turn them.
    """
    times_s = times_s or tuple(n / rate for n in range(frames))
    end_s = times_s[-1] + 1 / rate
    raw = path.with_suffix(".raw.mkv" if path.suffix == ".webm" else f".raw{path.suffix}")
    film = raw if turned else path
    vp8 = path.suffix == ".webm"
    ticks = Fraction(1, 1000) if vp8 else Fraction(1, rate.numerator * 100)
    with av.open(str(film), "w") as container:
        picture = container.add_stream("libvpx" if vp8 else "libx264", rate=rate)
        width, height = size
        picture.width, picture.height = (height, width) if turned else size
        picture.pix_fmt = "yuv420p"
        picture.time_base = ticks
        picture.codec_context.time_base = ticks
        picture.options = (
            {"deadline": "realtime", "cpu-used": "8", "b:v": "2M"}
            if vp8
            else {"preset": "ultrafast", "crf": "20", "g": str(key_every), "bf": "2"}
        )
        voice = None
        if sound:
            voice = container.add_stream("libopus" if vp8 else "aac", rate=RATE_HZ, layout="stereo")
        for number, at_s in enumerate(times_s):
            drawn = draw_number(number, width, height)
            grey = np.rot90(drawn, 1) if turned else drawn
            frame = VideoFrame.from_ndarray(np.ascontiguousarray(grey), "gray").reformat(
                format="yuv420p"
            )
            frame.pts, frame.time_base = round(at_s / ticks), ticks
            container.mux(picture.encode(frame))
        container.mux(picture.encode())
        if voice is not None:
            beeps = AudioFrame.from_ndarray(_beeps(times_s, end_s), "fltp", "stereo")
            beeps.sample_rate, beeps.pts, beeps.time_base = RATE_HZ, 0, Fraction(1, RATE_HZ)
            container.mux(voice.encode(beeps))
            container.mux(voice.encode())
    if turned:
        ffmpeg("-display_rotation", "-90", "-i", raw, "-c", "copy", path)
        raw.unlink()
    return Counted(path, rate, times_s, end_s)


def _beeps(times_s: tuple[Fraction, ...], end_s: Fraction) -> npt.NDArray[np.float32]:
    track = np.zeros((2, round(end_s * RATE_HZ)), np.float32)
    t = np.arange(round(0.02 * RATE_HZ)) / RATE_HZ
    beep = 0.5 * np.sin(2 * np.pi * 2000 * t) * np.exp(-t * 150)
    for at_s in times_s[::MARK_EVERY]:
        first = round(at_s * RATE_HZ)
        track[:, first : first + len(beep)] += beep[: track.shape[1] - first]
    return track


def make_spoken(
    path: Path,
    *,
    pauses: tuple[Interval, ...] = ((2.0, 3.2), (5.0, 5.9), (7.5, 9.0)),
    duration_s: float = 11.0,
    noise_db: float = -60.0,
) -> Spoken:
    """Write a WAV of speech-like syllables that rests in `pauses`, over noise at `noise_db` RMS."""
    edges = [0.0, *(edge for pause in pauses for edge in pause), duration_s]
    speech = tuple(zip(edges[::2], edges[1::2], strict=True))
    random = np.random.default_rng(7)
    track = random.standard_normal(round(duration_s * RATE_HZ)) * 10 ** (noise_db / 20)
    for begin_s, end_s in speech:
        said = _babble(round((end_s - begin_s) * RATE_HZ), random)
        first = round(begin_s * RATE_HZ)
        track[first : first + len(said)] += said
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((np.clip(track, -1, 1) * 32767).astype("<i2").tobytes())
    return Spoken(path, speech, pauses, duration_s)


# First three formants of five vowels, in Hz.
_VOWELS = (
    (730, 1090, 2440),
    (270, 2290, 3010),
    (300, 870, 2240),
    (530, 1840, 2480),
    (570, 840, 2410),
)


def _babble(samples: int, random: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return vowels and hisses, some five syllables a second, as a voice would make them."""
    said = np.zeros(samples)
    at = 0
    while at < samples:
        length = min(int(random.uniform(0.14, 0.24) * RATE_HZ), samples - at)
        t = np.arange(length) / RATE_HZ
        pitch = random.uniform(105, 150) * (1 + 0.06 * np.sin(2 * np.pi * 3 * t))
        phase = 2 * np.pi * np.cumsum(pitch) / RATE_HZ
        here, there = random.choice(len(_VOWELS), 2)
        glide = np.clip(t / max(t[-1], 1e-6), 0, 1)
        vowel = np.zeros(length)
        for harmonic in range(1, 28):
            hz = harmonic * pitch
            gain = np.zeros(length)
            for one, two, width, strength in zip(
                _VOWELS[here], _VOWELS[there], (90, 110, 160), (1, 0.6, 0.3), strict=True
            ):
                formant = one + (two - one) * glide
                gain += strength / (1 + ((hz - formant) / width) ** 2)
            vowel += (gain + 0.02) * np.sin(harmonic * phase) / harmonic**0.3
        envelope = np.sin(np.pi * np.clip(glide, 0, 1)) ** 0.5
        hiss = random.standard_normal(length) * np.exp(-t * 60) * 0.15
        said[at : at + length] = (vowel * envelope * 0.25 + hiss) * 0.6
        at += length
    return said
