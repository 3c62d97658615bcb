"""A film comes out as loud as was asked for, without clipping, and silence stays silence."""

from __future__ import annotations

import asyncio
import re
import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import RATE_HZ, ffmpeg, make_spoken
from tests.studio.render.edit import Desk
from tests.studio.render.test_mix import make_tone
from tui.studio.edits.timeline import Timeline
from tui.studio.media.music import compose
from tui.studio.render.executor import render


def normalised(timeline: Timeline, lufs: float) -> Timeline:
    """Ask for a loudness."""
    return timeline.model_copy(update={"m": timeline.m.model_copy(update={"loudness_lufs": lufs})})


def loudness(made: Path) -> tuple[float, float]:
    """Return the integrated loudness in LUFS and the true peak in dBTP of a file."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostats", "-i", made]
    command += ["-map", "0:a", "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"]
    log = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    lufs = re.findall(r"I:\s+(-?[\d.]+) LUFS", log)[-1]
    peak = re.findall(r"Peak:\s+(-?[\d.]+|-inf) dBFS", log)[-1]
    return float(lufs), float(peak)


def film(desk: Desk, footage: Footage, sound: Path) -> Path:
    """Make a film of 10 s that has `sound`."""
    path = sound.with_suffix(".mkv")
    ffmpeg(
        *("-stream_loop", "-1", "-i", footage.silent.path, "-i", sound, "-t", "10"),
        *("-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "pcm_s16le", path),
    )
    return path


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory, footage: Footage) -> Desk:
    """A desk with speech of a soft voice, the same with loud claps, and a song."""
    desk = Desk(tmp_path_factory.mktemp("loudness"))
    spoken = make_spoken(desk.folder / "talk.wav", duration_s=10.0, pauses=((2.0, 3.2),))
    ffmpeg("-i", spoken.path, "-af", "volume=-14dB", desk.folder / "soft.wav")
    clap = "volume='if(lt(mod(t,2.5),0.03),12,1)':eval=frame"
    ffmpeg("-i", spoken.path, "-af", f"volume=-6dB,{clap}", desk.folder / "claps.wav")
    desk.add("soft", film(desk, footage, desk.folder / "soft.wav"))
    desk.add("claps", film(desk, footage, desk.folder / "claps.wav"))
    compose("upbeat", desk.folder / "song.wav")
    desk.add("song", desk.folder / "song.wav")
    desk.add("silent", footage.silent.path)
    return desk


@pytest.mark.parametrize("lufs", [-23.0, -16.0, -14.0])
@pytest.mark.parametrize("what", ["soft", "claps", "music", "both"])
def test_a_film_comes_out_as_loud_as_was_asked_for(studio: Desk, what: str, lufs: float) -> None:
    picture = {"music": "silent", "both": "soft"}.get(what, what)
    music = ("song", 0.25) if what in {"music", "both"} else None
    plain = studio.timeline([(picture, 0, 240)], music=music, size=(64, 36))
    heard, peak = loudness(studio.render(normalised(plain, lufs)))
    assert heard == pytest.approx(lufs, abs=0.5)
    assert peak < -1.0


@pytest.mark.parametrize("style", ["lo-fi", "ambient", "upbeat"])
def test_composed_music_is_at_its_loudness_and_has_room_for_its_peaks(
    tmp_path: Path, style: str
) -> None:
    compose(style, tmp_path / "song.wav")
    heard, peak = loudness(tmp_path / "song.wav")
    assert heard == pytest.approx(-18, abs=0.5)
    assert peak < -1.0


def test_it_can_be_made_softer_too(studio: Desk) -> None:
    loud = studio.timeline([("silent", 0, 150)], music=("song", 1.0), size=(64, 36))
    heard, _ = loudness(studio.render(normalised(loud, -30.0)))
    assert heard == pytest.approx(-30, abs=0.5)


def test_silence_stays_silence(studio: Desk) -> None:
    made = studio.render(normalised(studio.timeline([("silent", 0, 60)], size=(64, 36)), -14.0))
    assert np.abs(measure.sound(made)).max() < 1e-4


def test_sound_stays_where_it_was_and_as_long(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    plain = desk.timeline([("a", 0, 150)])
    before = desk.render(plain, "before.mp4")
    after = desk.render(normalised(plain, -20.0), "after.mp4")
    one, two = measure.beeps(measure.sound(before)), measure.beeps(measure.sound(after))
    assert two == pytest.approx(one, abs=0.001)
    assert measure.durations(after) == pytest.approx(measure.durations(before), abs=0.001)


def test_measuring_counts_in_the_progress(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    told: list[int] = []
    asyncio.run(
        render(
            normalised(desk.timeline([("a", 0, 250)]), -16.0),
            desk.facts, desk.sources, desk.folder / "out.mp4",
            on_progress=lambda frame, total, _: told.append(frame),
        )
    )  # fmt: skip
    assert told == sorted(told)
    assert told[-1] == 250


def test_the_sound_of_the_film_fades_with_its_music(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.silent.path)
    desk.add("song", make_tone(desk.folder / "song.wav", seconds=10))
    plain = desk.timeline([("a", 0, 150)], music=("song", 1.0), size=(64, 36))
    faded = plain.model_copy(
        update={
            "m": plain.m.model_copy(
                update={"sound_fade_in_frames": 30, "sound_fade_out_frames": 30}
            )
        }
    )
    heard = measure.sound(desk.render(faded))
    full = measure.level_db(heard, 2.0, 3.0)
    assert measure.level_db(heard, 0.49, 0.51) == pytest.approx(full - 6, abs=0.6)
    assert measure.level_db(heard, 0.0, 0.02) < full - 30
    assert np.abs(heard[:, round(4.99 * RATE_HZ) : 5 * RATE_HZ]).max() < 0.02
