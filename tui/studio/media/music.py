"""Background music, composed here: no recording of anybody is used, so no licence is needed."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np

from tui.studio.media.loudness import loudness_lufs
from tui.studio.media.synth import (
    RATE_HZ,
    Tape,
    band,
    bass,
    brush,
    crackle,
    electric_piano,
    kick,
    pitch_hz,
    pluck,
    room,
    warm_pad,
)

STYLES: Final[dict[str, str]] = {
    **dict.fromkeys(("lo-fi", "lofi", "lo fi", "chill", "chillhop", "relaxed", "cozy"), "lo-fi"),
    **dict.fromkeys(("ambient", "calm", "soft", "peaceful", "cinematic", "dreamy"), "ambient"),
    **dict.fromkeys(
        ("upbeat", "happy", "energetic", "corporate", "pop", "electronic", "motivational"), "upbeat"
    ),
}
"""Words that people use, and the style that each asks for."""

_TARGET_LUFS: Final = -18.0
_CEILING: Final = 0.84  # -1.5 dBFS, so that no player clips between two samples

_Chord = tuple[int, ...]


def compose(style: str, target: Path) -> None:
    """Write a loop of `style` (a key or a value of STYLES) to `target`.

    A WAV file of 32 to 39 s: stereo, 48 kHz, 16 bit, -18 LUFS, the same bytes each time; its end
    goes on at its start. Raises KeyError for an unknown style and OSError.
    """
    tape = _PIECES[STYLES[style.strip().lower()]]()
    sound = band(tape.sound, 30, 16_000)
    sound *= 10 ** ((_TARGET_LUFS - loudness_lufs(sound)) / 20)
    sound = _CEILING * np.tanh(sound / _CEILING)
    samples = np.round(sound.T * 32767).astype("<i2")
    with wave.open(str(target), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())


def _lo_fi() -> Tape:
    """75 beats a minute, four seventh chords, swung hats, a lazy snare, dust."""
    beat, bars = RATE_HZ * 60 // 75, 12
    tape, drums, random = Tape(beat * 4 * bars), Tape(beat * 4 * bars), np.random.default_rng(75)
    chords: tuple[_Chord, ...] = (
        (50, 65, 69, 72, 76),  # D minor 9
        (43, 65, 69, 71, 76),  # G 13
        (48, 64, 67, 71, 74),  # C major 9
        (45, 64, 67, 72, 74),  # A minor 11
    )
    melody = (76, 74, 72, 69, 72, 74, 67, 69, 71, 72, 69, 67)
    for bar in range(bars):
        root, *voices = chords[bar % 4]
        start = bar * 4 * beat
        for late, note in enumerate(voices):
            at = start + late * 900  # a hand does not strike all keys at once
            tape.play(electric_piano(pitch_hz(note), 2.9), at, gain=0.16, pan=-0.3 + 0.2 * late)
            tape.play(electric_piano(pitch_hz(note), 1.0), at + beat * 5 // 2, gain=0.08, pan=0.25)
        for on, length_s in ((0.0, 1.3), (2.5, 0.9)):
            tape.play(bass(pitch_hz(root - 12), length_s), start + int(on * beat), gain=0.42)
        if bar % 4 != 3:
            tape.play(
                electric_piano(pitch_hz(melody[bar]), 1.8),
                start + beat * 3 // 2, gain=0.13, pan=0.35,
            )  # fmt: skip
        for on in (0.0, 1.72, 2.5):
            drums.play(kick(), start + int(on * beat), gain=0.55)
        for on in (1, 3):
            snare = brush(random, 0.22, 250, 3800)
            drums.play(snare, start + on * beat + 700, gain=0.2, pan=0.05)
        for eighth in range(8):
            swing = beat * 2 // 3 if eighth % 2 else 0
            gain = float((0.05, 0.035)[eighth % 2] * random.uniform(0.7, 1.1))
            drums.play(
                brush(random, 0.05, 6000, 11_000), start + eighth // 2 * beat + swing, gain=gain,
                pan=0.3,
            )  # fmt: skip
    room(tape, random, 1.6, 0.3)
    tape.sound = band(tape.sound, 60, 5200) + drums.sound
    crackle(tape, random, 0.012)
    return tape


def _ambient() -> Tape:
    """Eight slow chords that melt into one another, and single far notes."""
    length, random = RATE_HZ * 4, np.random.default_rng(60)
    chords: tuple[_Chord, ...] = (
        (36, 60, 64, 67, 71), (33, 60, 64, 67, 69), (41, 60, 65, 69, 72), (43, 59, 62, 67, 74),
        (40, 59, 64, 67, 71), (33, 60, 64, 69, 72), (41, 57, 65, 67, 72), (43, 60, 62, 67, 71),
    )  # fmt: skip
    far = (79, 76, 84, 81, 83, 76, 79, 74)
    tape = Tape(length * len(chords))
    for step, (root, *voices) in enumerate(chords):
        start = step * length
        for place, note in enumerate(voices):
            pan = -0.6 + 0.4 * place
            tape.play(warm_pad(pitch_hz(note), 8.0), start - length // 2, gain=0.13, pan=pan)
        tape.play(warm_pad(pitch_hz(root), 7.0), start - length // 3, gain=0.3)
        bell = electric_piano(pitch_hz(far[step]), 3.0)
        tape.play(bell, start + length * 3 // 8, gain=0.06, pan=0.5 - step % 2)
    room(tape, random, 4.5, 0.9)
    tape.sound = band(tape.sound, 40, 6500)
    return tape


def _upbeat() -> Tape:
    """120 beats a minute: four on the floor, claps, plucked chords and a running bass."""
    beat, bars = RATE_HZ // 2, 16
    tape, drums, random = Tape(beat * 4 * bars), Tape(beat * 4 * bars), np.random.default_rng(120)
    chords: tuple[_Chord, ...] = (
        (48, 64, 67, 72), (43, 62, 67, 71), (45, 64, 69, 72), (41, 65, 69, 72),
    )  # fmt: skip
    climb = (0, 1, 2, 1, 2, 1, 0, 2)
    for bar in range(bars):
        root, *voices = chords[bar % 4]
        start = bar * 4 * beat
        for eighth in range(8):
            at = start + eighth * beat // 2
            note = voices[climb[eighth]] + (12 if bar % 8 > 3 and eighth % 4 == 3 else 0)
            tape.play(pluck(pitch_hz(note), 0.7), at, gain=0.24, pan=0.4 if eighth % 2 else -0.4)
            tape.play(bass(pitch_hz(root - 12), 0.26), at, gain=0.3 if eighth % 2 else 0.4)
            drums.play(
                brush(random, 0.06, 7000, 13_000), at, gain=0.07 if eighth % 2 else 0.035, pan=0.2
            )
        for note in voices:
            tape.play(warm_pad(pitch_hz(note), 2.6), start - beat // 2, gain=0.07)
            for on in (0.0, 1.5, 3.0):
                tape.play(
                    electric_piano(pitch_hz(note), 0.6), start + int(on * beat), gain=0.09, pan=-0.1
                )
        for on in range(4):
            drums.play(kick(), start + on * beat, gain=0.6)
        for on in (1, 3):
            drums.play(brush(random, 0.18, 900, 5500), start + on * beat, gain=0.22, pan=-0.05)
    room(tape, random, 1.2, 0.25)
    tape.sound += drums.sound
    return tape


_PIECES: Final[dict[str, Callable[[], Tape]]] = {
    "lo-fi": _lo_fi,
    "ambient": _ambient,
    "upbeat": _upbeat,
}
