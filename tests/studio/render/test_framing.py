"""How pictures come onto the canvas, seen in what was rendered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from tests import measure
from tests.conftest import Footage
from tests.footage import draw_number, read_number
from tests.studio.render.edit import Desk
from tui.studio.edits.timeline import Crop, Framing, Timeline, Zoom
from tui.studio.edits.tracks import with_clips
from tui.studio.edits.which import split_at

RED, GREEN, BLUE, GREY = (200, 40, 40), (40, 170, 60), (50, 70, 200), (130, 130, 130)
Picture = npt.NDArray[np.float64]


def quarters(desk: Desk, size: tuple[int, int] = (320, 180)) -> None:
    """A picture with a colour in each quarter: red, green over blue, grey."""
    picture = Image.new("RGB", size)
    draw, (width, height) = ImageDraw.Draw(picture), size
    for n, colour in enumerate((RED, GREEN, BLUE, GREY)):
        left, top = n % 2 * width // 2, n // 2 * height // 2
        draw.rectangle((left, top, left + width // 2, top + height // 2), fill=colour)
    picture.save(desk.folder / "quarters.png")
    desk.add("quarters", desk.folder / "quarters.png")


def framed(timeline: Timeline, framing: Framing) -> Timeline:
    return with_clips(
        timeline, [clip.model_copy(update={"framing": framing}) for clip in timeline.video.sg]
    )


def shown(desk: Desk, framing: Framing, size: tuple[int, int] = (320, 180), **canvas: str):
    quarters(desk)
    made = desk.render(framed(desk.timeline([("quarters", 0, 3)], size=size, **canvas), framing))
    return measure.picture(made, 1).astype(float)


def at(picture: Picture, x: float, y: float) -> tuple[float, ...]:
    """Return the mean colour around a place, given as shares of width and height."""
    height, width, _ = picture.shape
    row, column = round(y * (height - 1)), round(x * (width - 1))
    return tuple(picture[max(0, row - 3) : row + 4, max(0, column - 3) : column + 4].mean((0, 1)))


def corners(picture: Picture) -> list[tuple[int, int, int]]:
    """Return which of the four colours is seen in each quarter."""
    colours = np.array([RED, GREEN, BLUE, GREY])
    found = []
    for x, y in ((0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)):
        distance = np.abs(colours - at(picture, x, y)).max(1)
        assert distance.min() < 12
        found.append(tuple(int(value) for value in colours[distance.argmin()]))
    return found


@pytest.mark.parametrize(
    ("framing", "seen"),
    [
        (Framing(), [RED, GREEN, BLUE, GREY]),
        (Framing(rotate=90), [BLUE, RED, GREY, GREEN]),
        (Framing(rotate=180), [GREY, BLUE, GREEN, RED]),
        (Framing(rotate=270), [GREEN, GREY, RED, BLUE]),
        (Framing(mirror_x=True), [GREEN, RED, GREY, BLUE]),
        (Framing(mirror_y=True), [BLUE, GREY, RED, GREEN]),
        (Framing(rotate=90, mirror_x=True), [RED, BLUE, GREEN, GREY]),
    ],
)
def test_a_picture_is_turned_clockwise_then_mirrored(
    desk: Desk, framing: Framing, seen: list[tuple[int, int, int]]
) -> None:
    assert corners(shown(desk, framing, (180, 180), fit="crop")) == seen


def test_a_turned_picture_is_shown_whole_where_it_fits(desk: Desk) -> None:
    picture = shown(desk, Framing(rotate=90), (180, 320), fit="fit")
    assert corners(picture) == [BLUE, RED, GREY, GREEN]
    assert picture[:8].mean() > 50, "no bars: the turned picture has the canvas' shape"


def test_cropped_sides_are_gone_and_the_rest_fills_the_canvas(desk: Desk) -> None:
    picture = shown(desk, Framing(crop=Crop(right=0.5)), (160, 180))
    assert corners(picture) == [RED, RED, BLUE, BLUE]
    # A tenth cut off the left moves the middle from 1/2 to 4/9.
    tenth = shown(desk, Framing(crop=Crop(left=0.1)), (288, 180))
    middle = np.flatnonzero(np.abs(np.diff(tenth[40, :, 0])) > 60).mean()
    assert middle / 287 == pytest.approx(4 / 9, abs=0.006)


def test_a_standing_zoom_shows_its_part(desk: Desk) -> None:
    near = Zoom(from_scale=2, to_scale=2, from_x=1, to_x=1, from_y=0, to_y=0)
    assert corners(shown(desk, Framing(zoom=near))) == [GREEN] * 4
    assert corners(shown(desk, Framing(zoom=near), fit="fit")) == [GREEN] * 4


@pytest.mark.parametrize("fit", ["crop", "fit", "blur"])
def test_a_zoom_begins_and_ends_with_the_views_that_were_asked_for(desk: Desk, fit: str) -> None:
    quarters(desk)
    move = Zoom(to_scale=4, to_x=0, to_y=1)
    timeline = framed(desk.timeline([("quarters", 0, 12)], fit=fit), Framing(zoom=move))
    made = desk.render(timeline)
    assert corners(measure.picture(made, 0).astype(float)) == [RED, GREEN, BLUE, GREY]
    assert corners(measure.picture(made, 11).astype(float)) == [BLUE] * 4
    assert len(measure.frame_times(made)) == 12


def test_a_pan_crosses_a_picture_that_is_wider_than_the_canvas(desk: Desk) -> None:
    quarters(desk)
    pan = Framing(zoom=Zoom(from_x=0, to_x=1))
    made = desk.render(framed(desk.timeline([("quarters", 0, 10)], size=(100, 180)), pan))
    assert corners(measure.picture(made, 0).astype(float)) == [RED, RED, BLUE, BLUE]
    assert corners(measure.picture(made, 9).astype(float)) == [GREEN, GREEN, GREY, GREY]


def test_a_slow_zoom_does_not_tremble(desk: Desk) -> None:
    """A spot of light is followed to a hundredth of a pixel."""
    ys, xs = np.mgrid[0:360, 0:640]
    spot = 40 + 180 * np.exp(-((xs - 500) ** 2 + (ys - 260) ** 2) / 72)
    Image.fromarray(spot.astype(np.uint8)).convert("RGB").save(desk.folder / "spot.png")
    desk.add("spot", desk.folder / "spot.png")
    zoom = Framing(zoom=Zoom(to_scale=1.1))
    made = desk.render(framed(desk.timeline([("spot", 0, 60)], size=(640, 360)), zoom))
    places = []
    with av.open(str(made)) as container:
        for frame in container.decode(video=0):
            grey = np.clip(frame.to_ndarray(format="gray").astype(float) - 60, 0, None)
            places.append([(grey * axis).sum() / grey.sum() for axis in (xs, ys)])
    scale = 1 + 0.1 * np.arange(60) / 60
    wanted = np.stack([320 + (500.5 - 320) * scale - 0.5, 180 + (260.5 - 180) * scale - 0.5], 1)
    error = np.array(places) - wanted
    assert np.abs(error).max() < 0.25
    assert np.abs(np.diff(error, axis=0)).max() < 0.08
    steps = np.diff(np.array(places)[:, 0])
    assert steps.min() > 0.5 * np.median(steps)


def test_a_blurred_copy_fills_the_bars(desk: Desk) -> None:
    picture = shown(desk, Framing(), (180, 180), fit="blur")
    whole = picture[40:140]
    assert corners(whole) == [RED, GREEN, BLUE, GREY]
    above, below = picture[:36], picture[144:]
    assert at(above, 0.1, 0.3)[0] > at(above, 0.1, 0.3)[2] + 30, "red over red"
    assert at(below, 0.1, 0.7)[2] > at(below, 0.1, 0.7)[0] + 30, "blue under blue"
    assert above.mean() < 0.75 * whole.mean(), "darker than the picture"
    edge = np.abs(np.diff(above[18, :, 0])).max()
    assert edge < 12, "the edge in the middle is blurred"
    sharp = np.abs(np.diff(whole[20, :, 0])).max()
    assert sharp > 60


def test_pictures_of_the_canvas_shape_have_no_bars_to_fill(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    filled = desk.render(desk.timeline([("a", 5, 6)], fit="blur"), "filled.mp4")
    plain = desk.render(desk.timeline([("a", 5, 6)], fit="crop"), "plain.mp4")
    assert np.array_equal(measure.picture(filled, 3), measure.picture(plain, 3))


@pytest.mark.parametrize(
    ("framing", "back"),
    [(Framing(rotate=90), np.rot90), (Framing(mirror_x=True), np.fliplr)],
)
def test_a_framed_film_shows_each_of_its_frames(
    desk: Desk, footage: Footage, framing: Framing, back: Callable[[Picture], Picture]
) -> None:
    desk.add("a", footage.film.path)
    size = (180, 320) if framing.rotate else (320, 180)
    cuts = [("a", 3, 6), ("a", 40, 5)]
    made = desk.render(framed(desk.timeline(cuts, size=size), framing))
    numbers = []
    with av.open(str(made)) as container:
        for frame in container.decode(video=0):
            upright = back(frame.to_ndarray(format="gray"))
            numbers.append(read_number(np.ascontiguousarray(upright)))
    assert numbers == [*range(3, 9), *range(40, 45)]


def test_a_large_photo_stays_sharp_in_a_deep_zoom(desk: Desk, tmp_path: Path) -> None:
    """Its own pixels are looked at, not those of a copy as small as the canvas."""
    Image.fromarray(draw_number(1234, 2560, 1440)).convert("RGB").save(tmp_path / "large.png")
    fine = Image.open(tmp_path / "large.png")
    draw = ImageDraw.Draw(fine)
    for x in range(0, 160, 8):
        draw.rectangle((x, 0, x + 3, 90), fill=(255, 255, 255))
        draw.rectangle((x + 4, 0, x + 7, 90), fill=(0, 0, 0))
    fine.save(tmp_path / "large.png")
    desk.add("large", tmp_path / "large.png")
    move = Framing(zoom=Zoom(to_scale=2, to_x=0, to_y=0))
    made = desk.render(framed(desk.timeline([("large", 0, 5)], size=(640, 360)), move))
    # Stripes of 4 pixels each: 2 in the last view, 1 in a copy as small as the canvas.
    stripes = measure.picture(made, 4)[5:40, 4:70].astype(float).mean((0, 2))
    assert stripes.max() - stripes.min() > 120


def test_a_zoom_goes_on_over_a_cut_as_if_there_were_none(desk: Desk) -> None:
    quarters(desk)
    move = Framing(zoom=Zoom(from_scale=1.2, to_scale=3, from_x=0.45, to_x=0.2, to_y=0.8))
    whole = framed(desk.timeline([("quarters", 0, 20)]), move)
    one = desk.render(whole, "one.mp4")
    two = desk.render(split_at(whole, 7), "two.mp4")

    def edges(film: Path) -> npt.NDArray[np.int_]:
        """Return where the colours meet in each frame, from left to right."""
        rows = [measure.picture(film, frame)[20, :, 0].astype(int) for frame in range(20)]
        return np.array([np.abs(np.diff(row)).argmax() for row in rows])

    assert np.abs(edges(one) - edges(two)).max() <= 2
    assert np.abs(np.diff(edges(one))).mean() > 4, "a frame too early or too late would be seen"
