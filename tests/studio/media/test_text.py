"""Titles as pictures."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from tui.studio.media import fonts
from tui.studio.media.text import DrawnText, draw_title


def alpha(drawn: DrawnText) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(drawn.png)))[..., 3]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1080, 1080), (320, 180), (64, 64)])
@pytest.mark.parametrize(
    "text", ["Hi", "Three things I learnt about cutting film", "Donaudampfschiff" * 4, "a\nb\nc\nd"]
)
def test_a_title_is_centred_and_keeps_its_margins(text: str, size: tuple[int, int]) -> None:
    width, height = size
    drawn = draw_title(text, width, height)
    assert drawn.x >= width * 0.04 - 1
    assert drawn.x + drawn.width <= width * 0.96 + 2
    assert drawn.y >= 0
    assert drawn.y + drawn.height <= height
    assert drawn.x + drawn.width / 2 == pytest.approx(width / 2, abs=width * 0.03)
    assert drawn.y + drawn.height / 2 == pytest.approx(height / 2, abs=height * 0.06)
    assert Image.open(BytesIO(drawn.png)).size == (drawn.width, drawn.height)


def test_the_picture_is_cropped_to_its_text_at_even_pixels() -> None:
    drawn = draw_title("Hi", 1920, 1080)
    assert drawn.width < 400
    assert (drawn.x % 2, drawn.y % 2) == (0, 0)
    seen = alpha(drawn)
    assert seen[:2].any()
    assert seen[-1].any()
    assert seen[:, :2].any()
    assert seen[:, -1].any()


@pytest.mark.parametrize("ground", [0, 128, 255])
def test_letters_stand_out_from_any_ground(ground: int) -> None:
    drawn = draw_title("READ", 640, 360)
    title = Image.open(BytesIO(drawn.png))
    canvas = Image.new("RGB", title.size, (ground,) * 3)
    canvas.paste(title, mask=title)
    seen = np.asarray(canvas.convert("L"))
    assert seen.max() == 255
    assert seen.min() < 60


@pytest.mark.parametrize("text", ["Ελληνικά", "Привет", "שלום", "مرحبا", "नमस्ते", "สวัสดี", "“—…€”"])
def test_many_scripts_are_covered_by_what_is_carried(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_system_faces", lambda _: [])
    assert alpha(draw_title(text, 640, 360)).any()


def test_arabic_is_shaped_where_pillow_can_shape() -> None:
    if not fonts._SHAPED:
        pytest.skip("this Pillow does not shape")
    joined, apart = draw_title("سلام", 640, 360), draw_title("س ل ا م", 640, 360)
    assert joined.width < apart.width * 0.8


def test_a_script_that_no_font_covers_is_named_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fonts, "_system_faces", lambda _: [])
    with pytest.raises(fonts.GlyphsMissing, match=r"你.*install.*Noto Sans CJK"):
        draw_title("Hello 你好", 640, 360)


def test_control_characters_are_not_drawn() -> None:
    assert draw_title("a\x1b\u202eb", 640, 360) == draw_title("ab", 640, 360)


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_a_title_without_text_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="some text"):
        draw_title(text, 640, 360)
