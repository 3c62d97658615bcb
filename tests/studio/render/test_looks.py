"""Shape, titles, stills and turned pictures of a render."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests import measure
from tests.conftest import Footage
from tests.footage import draw_number, read_number
from tests.studio.render.edit import Desk
from tui.studio.render.errors import Unrenderable
from tui.studio.render.graph import plan


def test_a_title_is_on_exactly_its_frames(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    cuts = [("a", 20, 60)]
    bare = desk.render(desk.timeline(cuts), "bare.mp4")
    titled = desk.render(desk.timeline(cuts, titles=[("Hello", 13, 21)]), "titled.mp4")
    changed = [
        n
        for n in range(60)
        if np.abs(measure.picture(bare, n).astype(int) - measure.picture(titled, n)).max() > 100
    ]
    assert changed == list(range(13, 34))


@pytest.mark.parametrize(
    "text",
    ["It's 100%", "a':enable=1,movie=/etc/passwd[x];[x]", "%{pts}\\n{{}}", "[in];[out]"],
)
def test_a_title_is_only_ever_drawn(desk: Desk, footage: Footage, text: str) -> None:
    desk.add("a", footage.film.path)
    timeline = desk.timeline([("a", 0, 5)], titles=[(text, 0, 5)])
    command = plan(timeline, desk.facts, desk.sources, desk.folder)
    assert not any(text in argument for argument in command.arguments)
    assert desk.render(timeline).stat().st_size


def test_a_title_that_outlasts_the_film_ends_with_it(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    made = desk.render(desk.timeline([("a", 0, 12)], titles=[("End", 6, 500), ("Never", 40, 5)]))
    assert len(measure.frame_times(made)) == 12


def test_a_wide_film_fills_a_square_by_default(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    made = desk.render(desk.timeline([("a", 7, 5)], size=(272, 272)))
    assert measure.numbers(made) == [7, 8, 9, 10, 11]
    assert measure.picture(made, 0).shape == (272, 272, 3)


def test_a_wide_film_fits_into_a_square_between_black_bars(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    made = desk.render(desk.timeline([("a", 7, 5)], size=(320, 320), fit="fit"))
    whole = measure.picture(made, 0)
    assert whole[:68].max() < 12
    assert whole[-68:].max() < 12
    assert read_number(np.ascontiguousarray(whole[70:250, :, 0])) == 7


def test_a_film_that_lies_on_its_side_is_turned_upright(desk: Desk, footage: Footage) -> None:
    fact = desk.add("a", footage.turned.path)
    assert (fact.width, fact.height) == (180, 320)
    made = desk.render(desk.timeline([("a", 4, 6)], size=(180, 320)))
    assert measure.numbers(made) == [4, 5, 6, 7, 8, 9]


@pytest.mark.parametrize("name", ["still.png", "still.jpg", "still %03d [a]*.webp", "-still.jpg"])
def test_a_picture_stands_for_its_frames(desk: Desk, footage: Footage, name: str) -> None:
    picture = desk.folder / name
    Image.fromarray(draw_number(77, 640, 360)).convert("RGB").save(picture)
    desk.add("a", footage.film.path)
    assert desk.add("p", picture).kind == "image"
    made = desk.render(desk.timeline([("a", 0, 5), ("p", 0, 12), ("a", 5, 5)]))
    assert measure.numbers(made) == [0, 1, 2, 3, 4, *[77] * 12, 5, 6, 7, 8, 9]
    assert measure.level_db(measure.sound(made), 6 / 30, 16 / 30) < -60


@pytest.mark.parametrize("rate", [Fraction(10), Fraction(12), Fraction(60)])
def test_a_picture_stands_for_its_frames_in_a_film_of_any_rate(
    desk: Desk, footage: Footage, rate: Fraction
) -> None:
    """As between two GIFs, whose rate the film has."""
    picture = desk.folder / "still.png"
    Image.fromarray(draw_number(77, 320, 180)).convert("RGB").save(picture)
    desk.add("a", footage.film.path)
    desk.add("p", picture)
    cuts = [("p", 0, 1), ("a", 0, 5), ("p", 0, 12)]
    shown = measure.numbers(desk.render(desk.timeline(cuts, rate=rate)))
    assert [n == 77 for n in shown] == [True, *[False] * 5, *[True] * 12]


@pytest.mark.parametrize("colour", [(200, 40, 30), (20, 160, 60), (250, 250, 250), (0, 0, 0)])
def test_a_picture_keeps_its_colours(
    desk: Desk, tmp_path: Path, colour: tuple[int, int, int]
) -> None:
    for name in ("flat.png", "flat.jpg"):
        Image.new("RGB", (320, 180), colour).save(tmp_path / name, quality=95)
        desk.add(name, tmp_path / name)
        made = desk.render(desk.timeline([(name, 0, 3)]))
        seen = measure.picture(made, 1).reshape(-1, 3).mean(axis=0)
        assert seen == pytest.approx(colour, abs=5)


def test_the_file_is_one_that_any_player_takes(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.ntsc.path)
    made = desk.render(desk.timeline([("a", 0, 30)], rate=Fraction(30000, 1001)))
    boxes = measure.boxes(made)
    assert boxes.index("moov") < boxes.index("mdat")
    about = measure.streams(made)
    assert about["video"] == ("h264", "High", "yuv420p", Fraction(30000, 1001), "bt709")
    assert about["audio"] == ("aac", 48_000, "stereo")


def test_a_timeline_without_pictures_is_refused(desk: Desk, footage: Footage) -> None:
    with pytest.raises(Unrenderable, match="nothing to export"):
        desk.render(desk.timeline([]))


def test_a_medium_that_is_gone_is_named(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    desk.sources["a"] = desk.folder / "gone.mp4"
    with pytest.raises(Unrenderable, match=r"film\.mp4 is not there"):
        desk.render(desk.timeline([("a", 0, 5)]))


def test_a_clip_behind_the_end_of_its_medium_is_refused(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    with pytest.raises(Unrenderable, match=r"10\.00 s long"):
        desk.render(desk.timeline([("a", 400, 5)]))
