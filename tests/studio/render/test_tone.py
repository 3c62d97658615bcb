"""The own sound of clips: noise goes, a voice becomes even, and nothing moves."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import RATE_HZ, Counted, Spoken, ffmpeg, make_spoken
from tests.studio.render.edit import Cut, Desk
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import with_clips
from tui.studio.media.room import hear_room

Samples = npt.NDArray[np.float64]


def write(path: Path, samples: Samples) -> Path:
    """Write mono samples as the same sound in both ears."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(np.repeat((samples * 32767).astype("<i2"), 2).tobytes())
    return path


def read(path: Path) -> Samples:
    return measure.sound(path)[0].astype(np.float64)


def noise(kind: str, samples: int, level_db: float) -> Samples:
    """Make a steady noise: hiss, an air conditioner, or the hum of the mains."""
    random, t = np.random.default_rng(3), np.arange(samples) / RATE_HZ
    if kind == "hum":
        made = sum(np.sin(2 * np.pi * 50 * n * t) / n for n in (1, 2, 3, 5))
    else:
        hz = np.maximum(np.fft.rfftfreq(samples, 1 / RATE_HZ), 20)
        slope = {"hiss": 0.0, "fan": -0.5}[kind]
        made = np.fft.irfft(np.fft.rfft(random.standard_normal(samples)) * hz**slope, samples)
    loud: Samples = made / np.sqrt(np.mean(np.square(made))) * 10 ** (level_db / 20)
    return loud


def level(heard: Samples, stretches: Sequence[tuple[float, float]]) -> float:
    """Return the level of the inner part of `stretches`, in dBFS."""
    inner = [heard[round((a + 0.15) * RATE_HZ) : round((b - 0.15) * RATE_HZ)] for a, b in stretches]
    return float(10 * np.log10(np.mean(np.square(np.concatenate(inner)))))


class Talk:
    """A desk with a film of somebody who speaks, and a way to treat it."""

    def __init__(self, desk: Desk, footage: Footage) -> None:
        self.desk, self.silent = desk, footage.silent
        self.spoken: Spoken = make_spoken(desk.folder / "clean.wav", noise_db=-120)
        self.clean = read(self.spoken.path) / np.sqrt(0.5)

    def film(self, samples: Samples) -> None:
        """Take a film that sounds like this."""
        path = self.desk.folder / "talk.mkv"
        self.desk.add("talk", add_sound(self.silent, write(path.with_suffix(".wav"), samples)))

    def heard(self, cuts: Sequence[Cut] = (("talk", 0, 330),), **settings: object) -> Samples:
        """Return the sound of a render of `cuts` with `settings` on all clips."""
        made = treated(self.desk.timeline(cuts, size=(64, 36)), **settings)
        return read(self.desk.render(made))


def add_sound(silent: Counted, sound: Path) -> Path:
    """Make a film of 11 s that has `sound`."""
    path = sound.with_suffix(".mkv")
    ffmpeg(
        *("-y", "-stream_loop", "-1", "-i", silent.path, "-i", sound, "-t", "11"),
        *("-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "pcm_s16le", path),
    )
    return path


def treated(timeline: Timeline, **settings: object) -> Timeline:
    """Give all clips of `timeline` these settings."""
    return with_clips(timeline, [c.model_copy(update=settings) for c in timeline.video.sg])


@pytest.fixture
def talk(desk: Desk, footage: Footage) -> Talk:
    return Talk(desk, footage)


@pytest.mark.parametrize("kind", ["hiss", "fan", "hum"])
def test_steady_noise_goes_out_of_pauses_and_speech_stays(talk: Talk, kind: str) -> None:
    talk.film(talk.clean + noise(kind, len(talk.clean), -40))
    noisy, quiet = talk.heard(), talk.heard(noise_reduction=50)
    fallen = level(noisy, talk.spoken.pauses) - level(quiet, talk.spoken.pauses)
    assert 10 < fallen < 20
    assert level(quiet, talk.spoken.speech) == pytest.approx(
        level(talk.clean, talk.spoken.speech), abs=1
    )


def test_more_strength_takes_more_noise(talk: Talk) -> None:
    talk.film(talk.clean + noise("fan", len(talk.clean), -40))
    left = [level(talk.heard(noise_reduction=n), talk.spoken.pauses) for n in (0, 25, 50, 100)]
    assert [round(a - b) >= 5 for a, b in pairwise(left)] == [True] * 3


def test_a_clean_recording_stays_as_it_was(talk: Talk) -> None:
    talk.film(talk.clean)
    before, after = talk.heard(), talk.heard(noise_reduction=80)
    assert level(after, talk.spoken.speech) == pytest.approx(
        level(before, talk.spoken.speech), abs=0.3
    )


def test_noise_is_as_low_at_every_cut_as_elsewhere(talk: Talk) -> None:
    talk.film(noise("hiss", 11 * RATE_HZ, -40) + np.where(np.arange(11 * RATE_HZ) < 9, 0.5, 0))
    cuts = [("talk", 6 * n, 4) for n in range(45)]
    quiet = talk.heard(cuts, noise_reduction=50)
    starts = np.array([4 * n * RATE_HZ // 30 for n in range(1, 45)])
    at_cuts = np.concatenate([quiet[at + 300 : at + 1500] for at in starts])
    within = np.concatenate([quiet[at + 3000 : at + 4200] for at in starts])
    power = [10 * np.log10(np.mean(np.square(part))) for part in (at_cuts, within)]
    assert power[0] == pytest.approx(power[1], abs=0.7)
    assert power[1] < -50


def test_a_voice_becomes_more_even_and_about_as_loud(talk: Talk) -> None:
    soft = talk.clean.copy()
    for begin_s, end_s in talk.spoken.speech[1::2]:
        soft[round(begin_s * RATE_HZ) : round(end_s * RATE_HZ)] *= 10 ** (-10 / 20)
    talk.film(soft + noise("hiss", len(soft), -55))
    before, after = talk.heard(), talk.heard(voice=True)
    loud, quiet = talk.spoken.speech[::2], talk.spoken.speech[1::2]
    assert level(before, loud) - level(before, quiet) > 9
    assert level(after, loud) - level(after, quiet) < 6.5
    assert level(after, loud) == pytest.approx(level(before, loud), abs=3)
    assert level(after, talk.spoken.pauses) < level(before, talk.spoken.pauses) + 0.5


def test_a_soft_recording_is_evened_out_like_a_loud_one(talk: Talk) -> None:
    gained = []
    for gain in (1.0, 0.1):
        talk.film(talk.clean * gain)
        before, after = talk.heard(), talk.heard(voice=True)
        gained.append(level(after, talk.spoken.speech) - level(before, talk.spoken.speech))
    assert gained[0] == pytest.approx(gained[1], abs=1)


def test_the_rumble_under_a_voice_goes(talk: Talk) -> None:
    t = np.arange(len(talk.clean)) / RATE_HZ
    rumble = 0.05 * np.sin(2 * np.pi * 35 * t)
    talk.film(talk.clean + rumble)
    fallen = level(talk.heard(), talk.spoken.pauses) - level(
        talk.heard(voice=True), talk.spoken.pauses
    )
    assert fallen > 12


@pytest.mark.parametrize("settings", [{"noise_reduction": 50}, {"voice": True}])
def test_treated_sound_stays_in_time_to_the_millisecond(
    desk: Desk, footage: Footage, settings: dict[str, object]
) -> None:
    desk.add("a", footage.film.path)
    cuts = [("a", 4 + 14 * n, 11) for n in range(18)]
    plain = desk.timeline(cuts)
    before = measure.beeps(measure.sound(desk.render(plain, "before.mp4")))
    after = measure.beeps(measure.sound(desk.render(treated(plain, **settings), "after.mp4")))
    assert len(before) > 10
    assert after == pytest.approx(before, abs=0.001)
    lengths = [measure.durations(desk.folder / name)[1] for name in ("before.mp4", "after.mp4")]
    assert lengths[0] == lengths[1]


def test_clips_fade_on_their_own_samples(talk: Talk) -> None:
    t = np.arange(11 * RATE_HZ) / RATE_HZ
    talk.film(0.5 * np.sin(2 * np.pi * 440 * t))
    heard = talk.heard([("talk", 0, 60), ("talk", 100, 90)], fade_in_frames=15, fade_out_frames=30)
    full = level(heard, [(0.6, 1.0)])

    def around(at_s: float) -> float:
        return level(heard, [(at_s - 0.16, at_s + 0.16)])

    for half_s in (0.25, 1.5, 2.25, 4.5):
        assert around(half_s) == pytest.approx(full - 6, abs=0.7)
    for end_s in (0.01, 1.99, 2.01, 4.99):
        part = heard[round((end_s - 0.009) * RATE_HZ) : round((end_s + 0.009) * RATE_HZ)]
        assert np.abs(part).max() < 0.04
    assert level(heard, [(2.4, 4.1)]) == pytest.approx(full, abs=0.1)


def test_the_room_of_a_long_recording_is_heard_as_quickly_and_as_well(tmp_path: Path) -> None:
    spoken = make_spoken(tmp_path / "talk.wav", noise_db=-45)
    ffmpeg("-stream_loop", "20", "-i", spoken.path, "-c:a", "aac", tmp_path / "long.m4a")
    short, long = hear_room(spoken.path), hear_room(tmp_path / "long.m4a")
    assert long.noise_db[5:12] == pytest.approx(short.noise_db[5:12], abs=1.5)
    assert long.loud_db == pytest.approx(short.loud_db, abs=1)


def test_silence_has_no_room(tmp_path: Path) -> None:
    room = hear_room(write(tmp_path / "silence.wav", np.zeros(RATE_HZ)))
    assert max(room.noise_db) < -90
    assert room.loud_db < -90
