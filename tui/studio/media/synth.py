"""Instruments made of arithmetic, and a tape without ends to record them on."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

RATE_HZ: Final = 48_000

Wave = npt.NDArray[np.float64]


class Tape:
    """A stereo loop. What is played past its end goes on at its start, so it has no seam."""

    def __init__(self, samples: int) -> None:
        self.sound: Wave = np.zeros((2, samples))

    def play(self, wave: Wave, at: int, *, gain: float = 1.0, pan: float = 0.0) -> None:
        """Add the mono `wave` from sample `at`; `pan` is -1 (left) to 1 (right)."""
        angle = (pan + 1) * np.pi / 4
        places = np.arange(at, at + len(wave)) % self.sound.shape[1]
        self.sound[0, places] += wave * gain * np.cos(angle)
        self.sound[1, places] += wave * gain * np.sin(angle)


def pitch_hz(note: int) -> float:
    """Return the frequency of a MIDI note."""
    return float(440 * 2 ** ((note - 69) / 12))


def _times(length_s: float) -> Wave:
    return np.arange(round(length_s * RATE_HZ)) / RATE_HZ


def _shape(t: Wave, attack_s: float, release_s: float) -> Wave:
    """Rise and fall without a click, over the length of `t`."""
    rise = np.clip(t / attack_s, 0, 1)
    fall = np.clip((t[-1] - t) / release_s, 0, 1)
    swell: Wave = np.sin(rise * np.pi / 2) ** 2 * np.sin(fall * np.pi / 2) ** 2
    return swell


def electric_piano(hz: float, length_s: float) -> Wave:
    """A soft struck tine: a sine whose brightness fades faster than the tone."""
    t = _times(length_s)
    bell = np.sin(2 * np.pi * hz * 2 * t) * 0.9 * np.exp(-t * 3.5)
    tone = np.sin(2 * np.pi * hz * t + bell) * np.exp(-t * 0.9)
    tremolo = 1 + 0.08 * np.sin(2 * np.pi * 4.3 * t)
    wave: Wave = tone * tremolo * _shape(t, 0.008, min(0.25, length_s / 3))
    return wave


def warm_pad(hz: float, length_s: float) -> Wave:
    """Three slightly detuned voices that swell in and out."""
    t = _times(length_s)
    wave: Wave = np.zeros_like(t)
    for cents, phase in ((-5, 0.0), (0, 2.1), (6, 4.2)):
        turn = np.exp(1j * (2 * np.pi * hz * 2 ** (cents / 1200) * t + phase))
        # The n-th harmonic is the n-th power of the first: far cheaper than another sine.
        wave += (turn * (1.0 + turn * (0.28 + turn * (0.12 + turn * 0.05)))).imag / 3
    return wave * _shape(t, length_s * 0.35, length_s * 0.45)


def pluck(hz: float, length_s: float) -> Wave:
    """A bright short string."""
    t = _times(length_s)
    wave: Wave = np.zeros_like(t)
    turn = np.exp((2j * np.pi * hz - 3) * t)
    power = turn * np.exp(-4 * t)
    for harmonic in range(1, 8):
        wave += power.imag / harmonic
        power *= turn
    return wave * _shape(t, 0.003, 0.05)


def bass(hz: float, length_s: float) -> Wave:
    """A round low tone with a little second harmonic, so that small speakers carry it."""
    t = _times(length_s)
    tone = np.sin(2 * np.pi * hz * t) + 0.3 * np.sin(4 * np.pi * hz * t) * np.exp(-t * 4)
    wave: Wave = tone * np.exp(-t * 0.8) * _shape(t, 0.012, min(0.12, length_s / 3))
    return wave


def kick() -> Wave:
    """A soft bass drum: a sine that falls in pitch."""
    t = _times(0.32)
    fall = 48 * t + 70 / 38 * (1 - np.exp(-t * 38))
    wave: Wave = np.sin(2 * np.pi * fall) * np.exp(-t * 11) * _shape(t, 0.002, 0.08)
    return wave


def brush(random: np.random.Generator, length_s: float, low_hz: float, high_hz: float) -> Wave:
    """Noise between two frequencies that dies away: a snare, a hat or a shaker by its band."""
    t = _times(length_s)
    noise = band(random.standard_normal(len(t)), low_hz, high_hz)
    wave: Wave = noise * np.exp(-t * 5 / length_s) * _shape(t, 0.001, length_s / 4)
    return wave / float(np.max(np.abs(wave)))


def band(sound: Wave, low_hz: float, high_hz: float) -> Wave:
    """Return `sound` with what lies outside the band turned down, end joined to start."""
    spectrum = np.fft.rfft(sound)
    hz = np.fft.rfftfreq(sound.shape[-1], 1 / RATE_HZ)
    low = 1 / np.sqrt(1 + (low_hz / np.maximum(hz, 1e-3)) ** 4)
    high = 1 / np.sqrt(1 + (hz / high_hz) ** 4)
    kept: Wave = np.fft.irfft(spectrum * low * high, sound.shape[-1])
    return kept


def room(tape: Tape, random: np.random.Generator, length_s: float, share: float) -> None:
    """Let `tape` sound in a room: noise that dies away in `length_s`, different in each ear."""
    samples = tape.sound.shape[1]
    t = np.arange(samples) / RATE_HZ
    for ear in (0, 1):
        side = tape.sound[ear]
        echo = band(random.standard_normal(samples) * np.exp(-t * 6.9 / length_s), 180, 4500)
        echo /= float(np.sqrt(np.sum(np.square(echo))))
        wet = np.fft.irfft(np.fft.rfft(side) * np.fft.rfft(echo), samples)
        tape.sound[ear] += share * wet


def crackle(tape: Tape, random: np.random.Generator, gain: float) -> None:
    """Lay the hiss and the dust of an old record under `tape`."""
    samples = tape.sound.shape[1]
    for ear in (0, 1):
        hiss = random.standard_normal((samples,))
        tape.sound[ear] += gain * 0.25 * band(hiss, 400, 5000)
    for at in random.integers(0, samples, size=samples // RATE_HZ * 5):
        size = float(random.exponential(1.0))
        tick = brush(random, 0.004, 1200, 6000) * min(size, 2.5)
        tape.play(tick, int(at), gain=gain, pan=float(random.uniform(-0.8, 0.8)))
