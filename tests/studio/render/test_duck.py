"""Music under speech: it steps back, comes back, fades, and goes round without a click."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import RATE_HZ, ffmpeg, make_spoken
from tests.studio.render.edit import Desk
from tests.studio.render.test_mix import make_tone
from tui.studio.edits.facts import Facts
from tui.studio.edits.music import MADE_HERE
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds, with_beds

PAUSES = ((2.0, 4.6), (6.0, 6.8), (8.5, 11.0))
SONG_HZ = 9000  # far above the voice, so that its level can be told from it


@pytest.fixture
def talk(desk: Desk, footage: Footage) -> Desk:
    """A desk with a film in which somebody speaks, and a song."""
    spoken = make_spoken(desk.folder / "talk.wav", pauses=PAUSES, duration_s=12.0)
    film = desk.folder / "talk.mkv"
    ffmpeg(
        *("-stream_loop", "-1", "-i", footage.silent.path, "-i", spoken.path, "-t", "12"),
        *("-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "pcm_s16le", film),
    )
    desk.add("talk", film)
    desk.add("song", make_tone(desk.folder / "song.wav", seconds=20, hz=SONG_HZ))
    return desk


def music(timeline: Timeline, **changes: object) -> Timeline:
    """Change the music of `timeline`."""
    return with_beds(timeline, (bed.model_copy(update=changes) for bed in beds(timeline)))


def song_db(made: Path, begin_s: float, end_s: float) -> float:
    """Return the level of the song alone, in dBFS."""
    part = measure.sound(made)[0, round(begin_s * RATE_HZ) : round(end_s * RATE_HZ)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)))) / len(part)
    hz = np.fft.rfftfreq(len(part), 1 / RATE_HZ)
    return float(20 * np.log10(spectrum[np.abs(hz - SONG_HZ) < 60].max() + 1e-12))


@pytest.mark.parametrize("duck_db", [6.0, 12.0, 20.0])
def test_music_steps_back_while_somebody_speaks_and_comes_back_in_pauses(
    talk: Desk, duck_db: float
) -> None:
    plain = talk.timeline([("talk", 0, 360)], music=("song", 0.5))
    full = talk.render(plain, "full.mp4")
    made = talk.render(music(plain, duck_db=duck_db), "ducked.mp4")
    for begin_s, end_s in ((0.3, 1.9), (4.7, 5.9), (6.1, 6.7), (6.9, 8.4)):
        down = song_db(full, begin_s, end_s) - song_db(made, begin_s, end_s)
        assert down == pytest.approx(duck_db, abs=2)
    for begin_s, end_s in ((3.5, 4.2), (10.0, 10.4)):
        assert song_db(made, begin_s, end_s) == pytest.approx(
            song_db(full, begin_s, end_s), abs=0.5
        )


def test_ducking_follows_the_cuts(talk: Desk) -> None:
    cuts = [("talk", 270, 50), ("talk", 0, 60)]  # silence, then speech
    plain = talk.timeline(cuts, music=("song", 0.5))
    full, made = talk.render(plain, "full.mp4"), talk.render(music(plain, duck_db=12.0), "d.mp4")
    assert song_db(made, 0.1, 1.3) == pytest.approx(song_db(full, 0.1, 1.3), abs=0.5)
    down = song_db(full, 1.9, 2.1) - song_db(made, 1.9, 2.1)
    assert down == pytest.approx(12, abs=2)


def test_music_does_not_duck_under_a_muted_clip(talk: Desk) -> None:
    plain = talk.timeline([("talk", 0, 60)], music=("song", 0.5), volumes={0: 0.0})
    full, made = talk.render(plain, "full.mp4"), talk.render(music(plain, duck_db=12.0), "d.mp4")
    assert song_db(made, 0.2, 0.5) == pytest.approx(song_db(full, 0.2, 0.5), abs=0.1)


def test_ducked_music_changes_its_level_without_a_jump(talk: Desk) -> None:
    plain = talk.timeline([("talk", 0, 180)], music=("song", 0.5))
    ducked = music(plain, duck_db=12.0)
    heard = measure.sound(talk.render(ducked))[0]
    block = 480
    levels = [
        20 * np.log10(np.abs(heard[at : at + block]).max() + 1e-6)
        for at in range(round(2.4 * RATE_HZ), round(4.5 * RATE_HZ), block)
    ]
    assert np.abs(np.diff(levels)).max() < 1.5  # dB in 10 ms


def test_music_fades_in_and_out_over_the_frames_it_was_given(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.silent.path)
    desk.add("song", make_tone(desk.folder / "song.wav", seconds=6))
    plain = desk.timeline([("a", 0, 120)], music=("song", 1.0))
    made = desk.render(music(plain, fade_in_frames=30, fade_out_frames=60))
    heard = measure.sound(made)
    full = measure.level_db(heard, 1.2, 1.8)
    for middle_s in (0.5, 3.0):
        half = measure.level_db(heard, middle_s - 0.01, middle_s + 0.01)
        assert half == pytest.approx(full - 6, abs=0.6)
    assert measure.level_db(heard, 0.0, 0.02) < full - 30


@pytest.mark.parametrize("ending", ["wav", "mp3"])
def test_a_song_that_is_too_short_goes_round_without_a_click(
    desk: Desk, footage: Footage, ending: str
) -> None:
    desk.add("a", footage.silent.path)
    # An odd length: the tone breaks off in mid-swing, and would jump where it begins again.
    song = make_tone(desk.folder / "tone.wav", seconds=1.2345, hz=333)
    if ending != "wav":
        ffmpeg("-i", song, "-b:a", "192k", song.with_suffix(f".{ending}"))
    desk.add("song", song.with_suffix(f".{ending}"))
    heard = measure.sound(desk.render(desk.timeline([("a", 0, 150)], music=("song", 1.0))))
    middle = slice(RATE_HZ // 10, round(3.4 * RATE_HZ))
    bend = np.abs(np.diff(heard[0, middle], n=2)).max()
    assert bend < 0.5 * (2 * np.pi * 333 / RATE_HZ) ** 2 * 3
    levels = [measure.level_db(heard, at_s, at_s + 0.02) for at_s in np.arange(0.1, 3.4, 0.02)]
    assert min(levels) > np.median(levels) - 4


def test_music_that_is_made_here_goes_round_in_time(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.silent.path)
    loop = desk.folder / "loop.wav"
    make_tone(loop, seconds=1.0, hz=400)
    desk.add(f"{MADE_HERE}lo-fi", loop)
    made = desk.render(desk.timeline([("a", 0, 140)], music=(f"{MADE_HERE}lo-fi", 1.0)))
    heard = measure.sound(made)[0, RATE_HZ // 10 : 3 * RATE_HZ]
    t = np.arange(len(heard)) / RATE_HZ
    steady = np.abs(np.mean(heard * np.exp(-2j * np.pi * 400 * t)))
    assert steady == pytest.approx(0.25, rel=0.02)  # one tone of amplitude 0.5, never out of step


def test_ducking_needs_no_map_that_is_known_already(talk: Desk) -> None:
    from tui.studio.media.sound import map_sound
    from tui.studio.render.duck import with_speech

    timeline = music(talk.timeline([("talk", 0, 60)], music=("song", 0.5)), duck_db=9.0)
    known = Facts(talk.media, {"talk": map_sound(talk.sources["talk"])})
    assert with_speech(timeline, known, {}).sound == known.sound
