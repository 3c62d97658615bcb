"""Clips that become as bright or as loud as another, and pictures that lose their black bars."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests import measure
from tests.footage import ffmpeg
from tests.studio.render.edit import Desk
from tests.studio.render.test_auto import Scene, room
from tui.studio.edits.facts import Facts
from tui.studio.edits.framing import CropBars
from tui.studio.edits.look import MatchExposure
from tui.studio.edits.outcome import Edit
from tui.studio.edits.sound import MatchLoudness, SetClipVolume
from tui.studio.edits.timeline import Timeline
from tui.studio.media.picture import map_light, map_picture
from tui.studio.media.sound import map_sound


def still(desk: Desk, name: str, scene: Scene) -> None:
    path = desk.folder / f"{name}.png"
    Image.fromarray((np.clip(scene, 0, 1) * 255).round().astype(np.uint8)).save(path)
    desk.add(name, path)


def done(desk: Desk, edit: Edit, timeline: Timeline) -> Timeline:
    """Return `timeline` after `edit`, which is given what it asks for as the studio gives it."""
    needs = edit.needs(timeline, desk.facts)
    files, media = desk.sources, desk.media
    facts = replace(
        desk.facts,
        picture={m: map_picture(files[m], media[m]) for m in needs.picture},
        light={p: map_light(files[p[0]], media[p[0]], p[1], p[2]) for p in needs.light},
        sound={m: map_sound(files[m]) for m in needs.sound},
    )
    return edit.apply(timeline, facts).timeline


def median(picture: np.ndarray) -> float:
    return float(np.median(picture.astype(float) @ (0.2126, 0.7152, 0.0722)))


@pytest.mark.parametrize("stops", [-1.5, 0.8])
def test_a_clip_becomes_as_bright_as_another(desk: Desk, stops: float) -> None:
    still(desk, "model", room())
    still(desk, "other", room(4) * 2 ** (stops / 2.4))
    timeline = done(desk, MatchExposure(1, 2), desk.timeline([("model", 0, 6), ("other", 0, 6)]))
    model, other = timeline.video.sg
    assert (model.grade.exposure_stops, other.grade.exposure_stops * stops < 0) == (0, True)
    made = desk.render(timeline)
    first, second = (median(measure.picture(made, frame)) for frame in (2, 9))
    assert abs(first - second) < 5


def test_two_parts_of_one_recording_are_measured_apart(desk: Desk) -> None:
    film = desk.folder / "film.mp4"
    light = "color=c=0x909090:s=320x180:r=30:d=2[a];color=c=0x404040:s=320x180:r=30:d=2[b]"
    ffmpeg("-f", "lavfi", "-i", f"{light};[a][b]concat", film)
    desk.add("film", film)
    timeline = desk.timeline([("film", 0, 60), ("film", 60, 60)])
    made = desk.render(done(desk, MatchExposure(1, 2), timeline))
    first, second = (median(measure.picture(made, frame)) for frame in (30, 90))
    assert abs(first - second) < 4


def voice(path: Path, db: float) -> Path:
    """Write a picture with bursts of noise that lie `db` over -30 dBFS, and silence between."""
    ffmpeg(
        "-f", "lavfi", "-i", "color=s=320x180:r=30:d=4",
        "-f", "lavfi", "-i", "anoisesrc=d=4:a=0.1:c=pink:s=7",
        "-af", f"volume={db}dB,volume='if(lt(mod(t,1),0.5),1,0)':eval=frame", "-shortest", path,
    )  # fmt: skip
    return path


def test_a_clip_becomes_as_loud_as_another(desk: Desk) -> None:
    desk.add("loud", voice(desk.folder / "loud.mp4", 6))
    desk.add("soft", voice(desk.folder / "soft.mp4", -8))
    timeline = desk.timeline([("loud", 0, 120), ("soft", 0, 120)])
    timeline = SetClipVolume(1, level=0.5).apply(timeline, desk.facts).timeline
    heard = measure.sound(desk.render(done(desk, MatchLoudness(1, 2), timeline)))
    first, second = (measure.level_db(heard, at, at + 0.4) for at in (1.05, 5.05))
    assert first == pytest.approx(second, abs=0.5)


@pytest.mark.parametrize("fit", ["crop", "fit"])
def test_black_bars_are_cut_off_and_the_picture_fills_the_frame(desk: Desk, fit: str) -> None:
    """A film in 2.35:1 that lies in 16:9, with a picture that is dark itself at one edge."""
    film = desk.folder / "film.mp4"
    ffmpeg(
        "-f", "lavfi", "-i", "testsrc2=s=640x272:r=30:d=2", "-vf",
        "drawbox=w=60:h=272:color=0x202020:t=fill,pad=640:360:0:44,noise=alls=4:allf=t", film,
    )  # fmt: skip
    desk.add("film", film)
    timeline = desk.timeline([("film", 0, 30)], fit=fit)
    before = measure.picture(desk.render(timeline, "before.mp4"), 15).max(axis=(1, 2))
    assert before[:18].max() < 40 > before[-18:].max()
    after = done(desk, CropBars(), timeline)
    crop = after.video.sg[0].framing.crop
    assert (crop.left, crop.right) == (0, 0)
    assert crop.top == pytest.approx(44 / 360, abs=0.006)
    assert crop.bottom == pytest.approx(44 / 360, abs=0.006)
    shown = measure.picture(desk.render(after), 15)
    assert min(shown[row].max() for row in (0, 1, 178, 179)) > 100


def test_a_turned_film_loses_its_bars_where_they_are_seen(desk: Desk) -> None:
    film, turned = desk.folder / "film.mp4", desk.folder / "turned.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=320x240:r=30:d=1", "-vf", "pad=360:240:40:0", film)
    ffmpeg("-display_rotation", "90", "-i", film, "-c", "copy", turned)
    desk.add("film", turned)
    crop = done(desk, CropBars(), desk.timeline([("film", 0, 30)])).video.sg[0].framing.crop
    # What was at the left is at the bottom where a film is turned against the clock.
    assert crop.bottom == pytest.approx(40 / 360, abs=0.006)
    assert (crop.left, crop.top, crop.right) == (0, 0, 0)


def test_a_picture_without_bars_and_a_black_one_stay_as_they_are(desk: Desk) -> None:
    still(desk, "room", room())
    still(desk, "black", np.zeros((180, 320, 3)))
    timeline = desk.timeline([("room", 0, 3), ("black", 0, 3)])
    assert done(desk, CropBars(), timeline) == timeline


def test_silence_is_no_model_for_a_level(desk: Desk) -> None:
    desk.add("loud", voice(desk.folder / "loud.mp4", 6))
    still(desk, "room", room())
    timeline = desk.timeline([("room", 0, 30), ("loud", 0, 30)])
    with pytest.raises(ValueError, match="no sound"):
        MatchLoudness(1, 2).apply(timeline, Facts(desk.media))
