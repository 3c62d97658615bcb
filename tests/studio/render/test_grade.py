"""Grades, measured in what was rendered."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from tests import measure
from tests.conftest import Footage
from tests.studio.render.edit import Cut, Desk
from tui.studio.edits.timeline import Grade, Timeline
from tui.studio.edits.tracks import with_clips
from tui.studio.render.grade import chroma_curve, grade_filters, tone_curve

EVERY = [
    Grade(exposure_stops=e, contrast=c, highlights=h, shadows=s, whites=w, blacks=b)
    for e in (-3, -0.7, 0, 1, 3)
    for c in (-100, 100)
    for h in (-100, 100)
    for s in (-100, 100)
    for w, b in ((100, 100), (-100, -100), (0, 0))
]
SHADES = [int(255 * n / 15) for n in range(16)]


def chart(desk: Desk) -> None:
    """A picture of 16 greys, black to white, over a band of three colours."""
    picture = np.zeros((180, 320, 3), np.uint8)
    for n, shade in enumerate(SHADES):
        picture[:90, 20 * n : 20 * n + 20] = shade
    for n, colour in enumerate([(170, 90, 80), (90, 160, 90), (90, 100, 170)]):
        picture[90:, 107 * n : 107 * n + 107] = colour
    Image.fromarray(picture).save(desk.folder / "chart.png")
    desk.add("chart", desk.folder / "chart.png")


def graded(timeline: Timeline, *grades: Grade) -> Timeline:
    """Return `timeline` with `grades` on its clips; the last one also on those after it."""
    clips = [
        clip.model_copy(update={"grade": grades[min(n, len(grades) - 1)]})
        for n, clip in enumerate(timeline.video.sg)
    ]
    return with_clips(timeline, clips)


def seen(desk: Desk, grade: Grade) -> tuple[np.ndarray, np.ndarray]:
    """Return the greys and the colours of the chart as they are rendered, 0 to 255, in RGB."""
    chart(desk)
    made = desk.render(graded(desk.timeline([("chart", 0, 3)]), grade))
    shown = measure.picture(made, 1).astype(float)
    greys = [shown[20:70, 20 * n + 6 : 20 * n + 14].mean((0, 1)) for n in range(16)]
    colours = [shown[110:170, 107 * n + 20 : 107 * n + 80].mean((0, 1)) for n in range(3)]
    return np.array(greys), np.array(colours)


def test_a_stop_doubles_the_light_up_to_mid_grey(desk: Desk) -> None:
    plain, _ = seen(desk, Grade())
    bright, _ = seen(desk, Grade(exposure_stops=1))
    dark, _ = seen(desk, Grade(exposure_stops=-1))
    for shade in range(4, 8):
        light = [(greys[shade].mean() / 255) ** 2.4 for greys in (dark, plain, bright)]
        assert light[2] / light[1] == pytest.approx(2, rel=0.08)
        assert light[1] / light[0] == pytest.approx(2, rel=0.08)
    assert np.all(np.diff(bright.mean(1)) > 1), "bright parts are held back, not cut"
    assert bright[-1].mean() > 250


def test_contrast_steepens_the_middle_and_keeps_the_ends(desk: Desk) -> None:
    plain, _ = seen(desk, Grade())
    steep, _ = seen(desk, Grade(contrast=60))
    flat, _ = seen(desk, Grade(contrast=-60))
    middle = [float(greys[9].mean() - greys[6].mean()) for greys in (flat, plain, steep)]
    assert middle[2] / middle[1] == pytest.approx(1.3, abs=0.07)
    assert middle[0] / middle[1] == pytest.approx(0.7, abs=0.07)
    for greys in (steep, flat):
        assert greys[[0, 15]] == pytest.approx(plain[[0, 15]], abs=2)


@pytest.mark.parametrize(
    ("slider", "moved"), [("highlights", slice(8, 15)), ("shadows", slice(1, 8))]
)
def test_highlights_and_shadows_act_on_their_own_end(desk: Desk, slider: str, moved: slice) -> None:
    plain, _ = seen(desk, Grade())
    up, _ = seen(desk, Grade.model_validate({slider: 80}))
    change = (up - plain).mean(1)
    assert change[moved].max() > 12
    others = [n for n in (0, 1, 2, 3, 12, 13, 14, 15) if n not in range(15)[moved]]
    assert np.abs(change[others]).max() < 2.5


def test_blacks_and_whites_move_the_ends(desk: Desk) -> None:
    faded, _ = seen(desk, Grade(blacks=60, whites=-60))
    assert faded[0].mean() > 12
    assert faded[15].mean() < 240
    assert np.all(np.diff(faded.mean(1)) > 5)


def test_saturation_takes_colour_away_and_adds_it(desk: Desk) -> None:
    def colour(grade: Grade) -> float:
        return float(np.ptp(seen(desk, grade)[1], axis=1).mean())

    plain = colour(Grade())
    assert colour(Grade(saturation=-100)) < 2
    assert colour(Grade(monochrome=True, contrast=10)) < 2
    assert colour(Grade(saturation=30)) == pytest.approx(1.3 * plain, rel=0.08)
    assert plain * 1.1 < colour(Grade(vibrance=60)) < plain * 1.4


def test_temperature_and_tint_tone_greys_but_not_black(desk: Desk) -> None:
    warm, _ = seen(desk, Grade(temperature=50))
    cool, _ = seen(desk, Grade(temperature=-50))
    pink, _ = seen(desk, Grade(tint=50))
    assert warm[8][0] - warm[8][2] > 15
    assert cool[8][2] - cool[8][0] > 15
    assert min(pink[8][0], pink[8][2]) - pink[8][1] > 5
    assert np.ptp(warm[0]) < 6


@pytest.mark.parametrize("grade", EVERY)
def test_no_two_shades_change_places(grade: Grade) -> None:
    curve = tone_curve(grade)
    assert np.all(np.diff(curve) >= -1e-9)
    assert curve.min() >= 16
    assert curve.max() <= 235


def test_grey_stays_grey_and_a_neutral_grade_costs_nothing() -> None:
    assert grade_filters(Grade()) == []
    assert chroma_curve(Grade(exposure_stops=1, vibrance=100, saturation=100))[128] == 128


def test_a_graded_film_shows_the_same_frames_and_its_sound_in_time(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)
    cuts: list[Cut] = [("a", 3, 11), ("a", 14, 9), ("a", 40, 7), ("a", 47, 5)]
    plain = desk.render(desk.timeline(cuts), "plain.mp4")
    look = Grade(exposure_stops=0.3, contrast=30, temperature=20, saturation=-30)
    numbers = [*range(3, 23), *range(40, 52)]
    for name, grades in (("all.mp4", [look]), ("some.mp4", [Grade(), look, Grade(), look])):
        made = desk.render(graded(desk.timeline(cuts), *grades), name)
        assert measure.numbers(made) == measure.numbers(plain) == numbers
        assert measure.frame_times(made) == measure.frame_times(plain)
        assert np.array_equal(measure.sound(made), measure.sound(plain))


@pytest.mark.parametrize("fit", ["crop", "fit"])
def test_only_the_clip_that_is_named_changes(desk: Desk, footage: Footage, fit: str) -> None:
    desk.add("a", footage.film.path)
    chart(desk)
    cuts: list[Cut] = [("chart", 0, 4), ("chart", 0, 4), ("a", 0, 6), ("a", 6, 6)]
    timeline = desk.timeline(cuts, size=(320, 320), fit=fit)
    plain = desk.render(timeline, "plain.mp4")
    faded = Grade(blacks=80, temperature=60)
    made = desk.render(graded(timeline, Grade(), faded, Grade(), faded), "graded.mp4")
    for frame, changed in ((2, False), (6, True), (10, False), (17, True)):
        before, now = (measure.picture(file, frame).astype(int) for file in (plain, made))
        inside = np.abs(before - now)[100:220]
        assert (inside.mean() > 4) == changed
        if fit == "fit":
            assert now[:60].max() < 12, "bars stay black"
