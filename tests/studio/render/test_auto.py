"""Colour by measure: what is wrong with a shot is mended, and what is meant is left alone.

And what looks do to faces.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from tests import measure
from tests.footage import ffmpeg
from tests.studio.render.edit import Desk
from tui.studio.edits.facts import PictureMap
from tui.studio.edits.look import AutoGrade
from tui.studio.edits.looks import LOOKS, Look
from tui.studio.edits.timeline import NEUTRAL, Grade, Timeline
from tui.studio.edits.tracks import with_clips
from tui.studio.media.picture import map_picture
from tui.studio.media.probe import probe

Scene = npt.NDArray[np.float64]
SIZE = (320, 180)


def room(seed: int = 3) -> Scene:
    """A room as it should look: grey walls in shade and light, wood, a plant, a face, a lamp."""
    random = np.random.default_rng(seed)
    ys, xs = np.mgrid[0 : SIZE[1], 0 : SIZE[0]] / 180
    light = 0.25 + 0.55 * np.clip(1.3 - np.hypot(xs - 0.5, ys - 0.2), 0, 1)
    scene = np.repeat(light[..., None], 3, 2)
    scene[130:] *= np.array([1.05, 0.8, 0.55])  # a wooden floor
    scene[60:130, 20:60] *= np.array([0.5, 0.8, 0.4])
    scene[50:110, 150:190] = np.array([0.76, 0.59, 0.51]) * (
        0.8 + 0.2 * light[50:110, 150:190, None]
    )
    scene[110:150, 140:200] = 0.06
    scene[10:30, 90:110] = 0.97
    return np.clip(scene + random.normal(0, 0.015, scene.shape), 0, 1)


def shot(desk: Desk, scene: Scene) -> None:
    """Let the desk have `scene` as the medium "shot"."""
    path = desk.folder / "shot.png"
    Image.fromarray((scene * 255).round().astype(np.uint8)).save(path)
    desk.add("shot", path)


def auto(desk: Desk, edit: AutoGrade) -> Timeline:
    timeline = desk.timeline([("shot", 0, 3)])
    needs = edit.needs(timeline, desk.facts).picture
    measured = {one: map_picture(desk.sources[one], desk.media[one]) for one in needs}
    return edit.apply(timeline, replace(desk.facts, picture=measured)).timeline


def seen(path: Path) -> PictureMap:
    return map_picture(path, probe(path, path.name, "seen"))


def cast(picture: PictureMap) -> float:
    """Return how far from grey what should be grey is."""
    return float(np.hypot(picture.cast_red, picture.cast_blue))


def grade_of(timeline: Timeline) -> Grade:
    return timeline.video.sg[0].grade


def test_a_normal_shot_stays_as_it_is(desk: Desk) -> None:
    shot(desk, room())
    assert grade_of(auto(desk, AutoGrade())) == NEUTRAL


@pytest.mark.parametrize("stops", [-1.5, -2.5, 1.2])
def test_a_shot_that_is_too_dark_or_too_light_comes_to_a_usual_light(
    desk: Desk, stops: float
) -> None:
    shot(desk, np.clip(room() * 2 ** (stops / 2.4), 0, 1))
    edit = AutoGrade(only="exposure")
    done = auto(desk, edit)
    assert grade_of(done).exposure_stops * stops < 0
    assert grade_of(done) == Grade(exposure_stops=grade_of(done).exposure_stops)
    usual = float(map_picture_of(desk, room()).luma[50])
    before = float(seen(desk.sources["shot"]).luma[50])
    after = float(seen(desk.render(done)).luma[50])
    assert abs(after - usual) < 0.5 * abs(before - usual)


def map_picture_of(desk: Desk, scene: Scene) -> PictureMap:
    path = desk.folder / "other.png"
    Image.fromarray((scene * 255).round().astype(np.uint8)).save(path)
    return map_picture(path, probe(path, path.name, "scene"))


def test_a_flat_shot_gets_depth(desk: Desk) -> None:
    shot(desk, 0.3 + 0.38 * room())
    done = auto(desk, AutoGrade())
    before, after = seen(desk.sources["shot"]), seen(desk.render(done))
    spread = [float(one.luma[98] - one.luma[2]) for one in (before, after)]
    assert spread[0] < 0.4
    assert spread[1] > 1.3 * spread[0]
    assert after.luma[1] > 0.01, "blacks are not crushed"
    assert after.luma[99] < 0.99, "whites are not clipped"
    assert grade_of(done).temperature == 0


@pytest.mark.parametrize(
    ("light", "slider", "sign"),
    [((0.88, 0.98, 1.12), "temperature", 1), ((1.1, 1.0, 0.88), "temperature", -1),
     ((0.96, 1.05, 0.96), "tint", 1)],
)  # fmt: skip
def test_a_cast_is_taken_out_for_the_most_part(
    desk: Desk, light: tuple[float, float, float], slider: str, sign: int
) -> None:
    shot(desk, np.clip(room() * 0.85 * np.array(light), 0, 1))
    done = auto(desk, AutoGrade(only="white balance"))
    assert sign * getattr(grade_of(done), slider) > 5
    assert grade_of(done).exposure_stops == 0
    before, after = cast(seen(desk.sources["shot"])), cast(seen(desk.render(done)))
    assert after < 0.45 * before


def sunset(scene: Scene) -> Scene:
    sky = np.linspace(0.35, 0.95, SIZE[0])[None, :, None] * np.array([1.0, 0.55, 0.2])
    scene[:] = sky
    scene[140:] *= 0.15
    return scene


def green_screen(scene: Scene) -> Scene:
    face = scene[40:150, 130:210].copy()
    scene[:] = np.array([0.1, 0.72, 0.2])
    scene[40:150, 130:210] = face
    return scene


def underwater(scene: Scene) -> Scene:
    return scene * np.array([0.2, 0.6, 0.9])


@pytest.mark.parametrize("made", [sunset, green_screen, underwater])
def test_colours_that_are_meant_are_not_corrected_away(
    desk: Desk, made: Callable[[Scene], Scene]
) -> None:
    shot(desk, made(room()))
    grade = grade_of(auto(desk, AutoGrade(only="white balance")))
    assert abs(grade.temperature) <= 12
    assert abs(grade.tint) <= 8


def test_a_lamp_in_the_night_stays_a_night(desk: Desk) -> None:
    night = room() * 0.2
    night[0:20, 0:320] = 0.95
    shot(desk, night)
    assert 0 < grade_of(auto(desk, AutoGrade())).exposure_stops <= 0.5


def test_a_film_is_measured_over_its_length(desk: Desk, tmp_path: Path) -> None:
    film = tmp_path / "half.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=black:size=160x90:rate=25:duration=4", "-f", "lavfi",
           "-i", "color=0x808080:size=160x90:rate=25:duration=4", "-filter_complex",
           "[0][1]concat=n=2", "-c:v", "libx264", "-preset", "ultrafast", film)  # fmt: skip
    levels = map_picture(film, probe(film, film.name, "film")).luma
    assert levels[25] < 0.05
    assert levels[75] == pytest.approx(0.5, abs=0.03)


# Skin from very light to very dark, as sRGB: patches 1 and 2 of the ColorChecker chart, and the
# ten shades of the Monk Skin Tone scale (Google, 2022).
SKIN = {
    "dark": "735244", "light": "c29682", "monk 1": "f6ede4", "monk 2": "f3e7db", "monk 3": "f7ead0",
    "monk 4": "eadaba", "monk 5": "d7bd96", "monk 6": "a07e56", "monk 7": "825c43",
    "monk 8": "604134", "monk 9": "3a312a", "monk 10": "292420",
}  # fmt: skip


def hue(colour: npt.NDArray[np.float64]) -> float:
    """Return the hue on the plane of Cb and Cr of BT.709, in degrees."""
    luma = colour @ np.array([0.2126, 0.7152, 0.0722])
    return float(np.degrees(np.arctan2((colour[0] - luma) / 1.5748, (colour[2] - luma) / 1.8556)))


@pytest.mark.parametrize(
    "look", ["balanced", "cinematic", "vivid", "matte", "bright", "soft", "warm"]
)
def test_looks_keep_skin_the_colour_of_skin(desk: Desk, look: Look) -> None:
    tones = np.array([[int(code[n : n + 2], 16) for n in (0, 2, 4)] for code in SKIN.values()])
    picture = np.kron(tones.reshape(1, -1, 3), np.ones((180, 40, 1))).astype(np.uint8)
    Image.fromarray(picture).save(desk.folder / "skin.png")
    desk.add("skin", desk.folder / "skin.png")
    grade = Grade(temperature=20) if look == "warm" else LOOKS[look]
    plain = desk.timeline([("skin", 0, 3)], size=(480, 180))
    graded = with_clips(
        plain, [clip.model_copy(update={"grade": grade}) for clip in plain.video.sg]
    )
    patches = []
    for name, timeline in (("plain.mp4", plain), ("graded.mp4", graded)):
        shown = measure.picture(desk.render(timeline, name), 1).astype(float)
        patches.append([shown[60:120, 40 * n + 12 : 40 * n + 28].mean((0, 1)) for n in range(12)])
    for name, before, after in zip(SKIN, *patches, strict=True):
        assert after[0] >= after[1] > after[2], f"{name}: red over green over blue, as skin is"
        luma = after @ np.array([0.2126, 0.7152, 0.0722])
        assert np.ptp(after) / luma < 0.95, f"{name} is not gaudy"
        if np.ptp(before) > 25:  # below that a hue is rounding
            assert abs(hue(after) - hue(before)) < 15, name
