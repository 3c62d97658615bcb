"""Music, volume and silence of a render."""

from __future__ import annotations

import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import MARK_EVERY, RATE_HZ, ffmpeg
from tests.studio.render.edit import Desk, expected_beeps
from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import between
from tui.studio.edits.music import SetMusicVolume
from tui.studio.edits.music_times import SilenceMusic


def make_tone(path: Path, *, seconds: float = 1.0, level: float = 0.5, hz: float = 400) -> Path:
    """Write a stereo tone whose end goes on at its start."""
    t = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    tone = np.round(level * np.sin(2 * np.pi * hz * t) * 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(np.repeat(tone, 2).tobytes())
    return path


def test_music_has_the_level_that_was_asked_for_and_fills_the_film(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.silent.path)
    desk.add("song", make_tone(desk.folder / "song.wav"))
    made = desk.render(desk.timeline([("a", 0, 90), ("a", 0, 60)], music=("song", 0.35)))
    heard = measure.sound(made)
    wanted = 20 * np.log10(0.5 / np.sqrt(2) * 0.35)
    for begin_s in (0.1, 0.9, 1.9, 2.9):
        assert measure.level_db(heard, begin_s, begin_s + 0.4) == pytest.approx(wanted, abs=0.3)
    assert measure.level_db(heard, 4.9, 4.99) < wanted - 15
    picture_s, sound_s = measure.durations(made)
    assert sound_s == pytest.approx(picture_s, abs=0.001)


def test_music_is_silent_in_a_stretch_and_comes_back(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.silent.path)
    desk.add("song", make_tone(desk.folder / "song.wav", seconds=5.0))
    whole = desk.timeline([("a", 0, 90), ("a", 0, 60)], music=("song", 0.35))
    made = desk.render(SilenceMusic(between(2, 3)).apply(whole, Facts()).timeline)
    heard = measure.sound(made)
    wanted = 20 * np.log10(0.5 / np.sqrt(2) * 0.35)
    assert measure.level_db(heard, 0.1, 0.4) == pytest.approx(wanted, abs=0.3)
    assert measure.level_db(heard, 2.05, 2.95) < -80
    assert measure.level_db(heard, 3.0, 3.1) < wanted - 6  # it fades in
    assert measure.level_db(heard, 3.5, 3.6) == pytest.approx(wanted, abs=0.5)


def test_music_is_quieter_for_a_while_and_goes_there_and_back_without_a_step(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.silent.path)
    desk.add("song", make_tone(desk.folder / "song.wav", seconds=5.0))
    whole = desk.timeline([("a", 0, 90), ("a", 0, 90)], music=("song", 0.4))
    once = SetMusicVolume(0.1, during=between(2, 4)).apply(whole, Facts()).timeline
    made = desk.render(SetMusicVolume(factor=0.5).apply(once, Facts()).timeline)
    heard = measure.sound(made)

    def level(begin_s: float) -> float:
        return measure.level_db(heard, begin_s, begin_s + 0.05)

    full, low = (20 * np.log10(0.5 / np.sqrt(2) * share) for share in (0.2, 0.05))
    for at_s in (0.2, 1.0, 1.7, 4.3):
        assert level(at_s) == pytest.approx(full, abs=0.3)
    for at_s in (2.3, 3.0, 3.6):
        assert level(at_s) == pytest.approx(low, abs=0.3)
    # Half way it is half way between the two, and each step on the way is a small one.
    assert level(1.975) == pytest.approx(20 * np.log10(0.5 / np.sqrt(2) * 0.125), abs=0.5)
    way = [level(1.8 + n / 20) for n in range(9)]
    assert all(0 < before - after < 3.5 for before, after in pairwise(way[:8]))


def test_the_sound_of_a_film_as_music_is_silent_where_the_film_is(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.silent.path)
    film = desk.folder / "film.mkv"
    lost = ("-af", "atrim=start=1,aselect='not(between(t,4.1,5.2))'")  # begins late, has a gap
    ffmpeg("-i", footage.film.path, *lost, "-c:v", "copy", "-c:a", "pcm_s16le", film)
    desk.add("song", film)
    timeline = desk.timeline([("a", 0, 90), ("a", 0, 90), ("a", 0, 60)], music=("song", 1.0))
    heard = measure.beeps(measure.sound(desk.render(timeline)), 0.04)
    wanted = [n / 3 for n in range(3, 24) if not 12 < n < 16]
    assert [min(heard, key=lambda one: abs(one - at_s)) for at_s in wanted[1:]] == pytest.approx(
        wanted[1:], abs=0.003
    )


def test_music_does_not_move_the_sound_under_the_picture(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    desk.add("song", make_tone(desk.folder / "song.wav", level=0.05))
    cuts = [("a", 4 + 14 * n, 11) for n in range(20)]
    heard = measure.beeps(measure.sound(desk.render(desk.timeline(cuts, music=("song", 0.2)))))
    for at_s in expected_beeps({"a": footage.film}, cuts, desk.timeline(cuts).fps, MARK_EVERY):
        assert min(abs(at_s - one) for one in heard) < 0.003


def test_loud_voices_and_loud_music_together_do_not_clip(desk: Desk, footage: Footage) -> None:
    desk.add("a", make_tone_film(desk, footage))
    desk.add("song", make_tone(desk.folder / "song.wav", level=0.9, hz=300))
    made = desk.render(desk.timeline([("a", 0, 60)], music=("song", 1.0)))
    assert np.abs(measure.sound(made)).max() < 1.0


def make_tone_film(desk: Desk, footage: Footage) -> Path:
    from tests.footage import ffmpeg

    path = desk.folder / "toned.mkv"
    tone = make_tone(desk.folder / "tone.wav", seconds=3, level=0.9)
    ffmpeg("-i", footage.silent.path, "-i", tone, "-c:v", "copy", "-c:a", "pcm_s16le", path)
    return path


def test_each_clip_has_its_own_volume(desk: Desk, footage: Footage) -> None:
    desk.add("a", make_tone_film(desk, footage))
    made = desk.render(
        desk.timeline([("a", 0, 30), ("a", 0, 30), ("a", 30, 30)], volumes={1: 0.5, 2: 0.0})
    )
    heard = measure.sound(made)
    full = measure.level_db(heard, 0.2, 0.8)
    assert measure.level_db(heard, 1.2, 1.8) == pytest.approx(full - 6.02, abs=0.2)
    assert measure.level_db(heard, 2.2, 2.8) < -80


def test_a_film_without_sound_is_silent_for_its_length(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    desk.add("b", footage.silent.path)
    made = desk.render(desk.timeline([("a", 0, 30), ("b", 0, 30), ("a", 30, 30)]))
    assert measure.level_db(measure.sound(made), 1.05, 1.95) < -80
    heard = measure.beeps(measure.sound(made))
    assert min(abs(2 + 10 / 30 - one) for one in heard) < 0.003


def test_joins_do_not_click(desk: Desk, footage: Footage) -> None:
    desk.add("a", make_tone_film(desk, footage))
    made = desk.render(desk.timeline([("a", 0, 17), ("a", 40, 13), ("a", 3, 30)]))
    steps = np.abs(np.diff(measure.sound(made)[0]))
    tone = 0.9 * 2 * np.pi * 400 / RATE_HZ
    for join in (17, 30):
        at = round(join / 30 * RATE_HZ)
        assert steps[at - 480 : at + 480].max() < tone * 1.2


def test_six_channels_in_two_do_not_clip(desk: Desk, footage: Footage) -> None:
    """All of them loud at once, as in the film of a cinema."""
    tone = make_tone(desk.folder / "tone.wav", seconds=2, level=0.7)
    film = desk.folder / "film.mkv"
    ffmpeg(
        *("-i", footage.silent.path, "-i", tone, "-map", "0:v", "-map", "1:a", "-c:v", "copy"),
        *("-af", "pan=5.1|FL=c0|FR=c1|FC=0.5*c0+0.5*c1|BL=c0|BR=c1", "-c:a", "pcm_s16le", film),
    )
    assert desk.add("film", film).surround
    assert not desk.add("a", footage.film.path).surround
    heard = measure.sound(desk.render(desk.timeline([("film", 0, 55)]), "o.mkv"))
    assert 0.8 < np.abs(heard).max() <= 1
