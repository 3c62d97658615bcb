"""An animated WebP is a film like any other: of its pictures, their lengths, what they show."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests import measure
from tests.footage import draw_number
from tests.studio.render.edit import Desk
from tui.studio.edits.overlays import AddOverlay
from tui.studio.media.animated_webp import is_animated, write_as_film
from tui.studio.media.probe import probe
from tui.studio.media.refusal import MediaRefused

LENGTHS_MS = [100, 300, 200, 100, 500]


@pytest.fixture
def numbered(tmp_path: Path) -> Path:
    """Five pictures that show their numbers, on show for different times."""
    pictures = [Image.fromarray(draw_number(n, 64, 64)).convert("RGB") for n in range(5)]
    path = tmp_path / "n.webp"
    pictures[0].save(
        path, save_all=True, append_images=pictures[1:], duration=LENGTHS_MS, loop=0, lossless=True
    )
    return path


def test_its_pictures_stand_as_long_as_they_did(numbered: Path, tmp_path: Path) -> None:
    assert is_animated(numbered)
    write_as_film(numbered, "n.webp", tmp_path / "n.mov")
    fact = probe(tmp_path / "n.mov", "n.webp", "n")
    assert (fact.kind, fact.width, fact.height) == ("video", 64, 64)
    assert fact.duration_s == pytest.approx(1.2, abs=0.002)
    assert not fact.transparent
    desk = Desk(tmp_path)
    desk.add("n", tmp_path / "n.mov")
    made = desk.render(desk.timeline([("n", 0, 36)], size=(64, 64)))
    expected = [n for n, length in enumerate(LENGTHS_MS) for _ in range(length * 30 // 1000)]
    assert measure.numbers(made) == expected


def test_what_is_transparent_stays_so(tmp_path: Path) -> None:
    pictures = [Image.new("RGBA", (60, 40), (0, 255, 0, 0)) for _ in range(3)]
    for number, picture in enumerate(pictures):
        ImageDraw.Draw(picture).rectangle((20 * number, 0, 20 * number + 19, 39), fill="red")
    path = tmp_path / "s.webp"
    pictures[0].save(path, save_all=True, append_images=pictures[1:], duration=400, lossless=True)
    write_as_film(path, "s.webp", tmp_path / "s.mov")
    Image.new("RGB", (120, 80), (40, 40, 200)).save(tmp_path / "blue.png")
    desk = Desk(tmp_path)
    desk.add("s", tmp_path / "s.mov")
    desk.add("blue", tmp_path / "blue.png")
    film = desk.timeline([("blue", 0, 30)], size=(120, 80))
    laid = AddOverlay("picture", "s", "centre", width=0.5).apply(film, desk.facts).timeline
    made = measure.picture(desk.render(laid), 15).astype(int)
    assert made[40, 60, 0] > 200, "the square in the middle"
    assert np.abs(made[40, 40] - (40, 40, 200)).max() < 16, "what is beside it is the film"


def test_a_still_webp_is_left_alone_and_a_damaged_one_refused(
    numbered: Path, tmp_path: Path
) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "still.webp")
    assert not is_animated(tmp_path / "still.webp")
    cut = tmp_path / "cut.webp"
    cut.write_bytes(numbered.read_bytes()[:60])
    with pytest.raises(MediaRefused, match=r"cut\.webp is damaged"):
        write_as_film(cut, "cut.webp", tmp_path / "cut.mov")


def test_more_than_can_be_worked_on_is_refused_at_once(
    numbered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.studio.media.animated_webp._MOST_PIXELS", 64 * 64 * 4)
    with pytest.raises(MediaRefused, match="longer than can be edited"):
        write_as_film(numbered, "n.webp", tmp_path / "n.mov")
