"""Texts as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tui.studio.edits.timeline import TextPlace, TextStyle
from tui.studio.media import fonts, lines, runs
from tui.studio.media.fonts import Face, FontUnknown, faces_of
from tui.studio.media.runs import GlyphsMissing, clusters, direction_of, runs_of
from tui.studio.media.text import LaidText, check_texts, lay_text


def ink(laid: LaidText, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return the box of what is more than soft shadow, on the canvas."""
    canvas = Image.new("RGBA", size)
    canvas.paste(laid.draw(), (laid.x, laid.y))
    box = canvas.getchannel("A").point(lambda level: 255 * (level > 230)).getbbox()
    assert box is not None
    return box


def canvas_with(laid: LaidText, size: tuple[int, int], ground: int = 128) -> np.ndarray:
    canvas = Image.new("RGBA", size, (ground, ground, ground, 255))
    canvas.alpha_composite(laid.draw(), (laid.x, laid.y))
    return np.asarray(canvas.convert("RGB"))


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """No test knows the fonts of another."""
    remembering = (runs._face_for, fonts._found_at, lines.set_line)
    for one in remembering:
        one.cache_clear()
    yield
    for one in remembering:
        one.cache_clear()


@pytest.fixture
def only_carried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a font of its own."""
    monkeypatch.setattr(fonts, "_folders", lambda: iter(()))
    fonts._found_at.cache_clear()
    monkeypatch.setattr(runs, "machine_faces", lambda: ())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1080, 1080), (320, 180)])
@pytest.mark.parametrize(
    "text", ["Hi", "Three things I learnt about cutting film", "Donaudampfschiff" * 4, "a\nb\nc\nd"]
)
def test_a_title_stands_in_the_middle_within_its_margins(text: str, size: tuple[int, int]) -> None:
    width, height = size
    left, top, right, bottom = ink(lay_text(text, *size), size)
    assert left >= width * 0.05
    assert right <= width * 0.95
    assert top >= height * 0.05
    assert bottom <= height * 0.95
    assert (left + right) / 2 == pytest.approx(width / 2, abs=width * 0.03)


@pytest.mark.parametrize(
    "place",
    ["top left", "top", "top right", "left", "centre", "right",
     "bottom left", "bottom", "bottom right"],
)  # fmt: skip
@pytest.mark.parametrize("background", [None, "#204080"])
def test_each_place_is_inside_the_safe_area_and_where_it_is_called(
    place: TextPlace, background: str | None
) -> None:
    size = (640, 360)
    style = TextStyle(place=place, background=background, size=0.6)
    left, top, right, bottom = ink(lay_text("Place", *size, "title", style), size)
    assert left >= 640 * 0.05 - 2
    assert right <= 640 * 0.95 + 2
    assert top >= 360 * 0.05 - 2
    assert bottom <= 360 * 0.95 + 2
    across = "left" if right < 320 else "right" if left > 320 else ""
    along = "top" if bottom < 180 else "bottom" if top > 180 else ""
    assert (" ".join(filter(None, (along, across))) or "centre") == place


def test_a_lower_third_has_a_bar_and_a_smaller_second_line() -> None:
    size = (1280, 720)
    name, role = "Ada Lovelace", "Chief Engineer"
    laid = lay_text(f"{name}\n{role}", *size, "lower third")
    assert laid.x + laid.width < 640
    assert laid.y > 480
    assert laid.lines[1].height < laid.lines[0].height * 0.75
    seen = canvas_with(laid, size, 255)
    assert seen[laid.y + 8, laid.x + laid.width // 2].max() < 100  # the bar


def test_the_style_is_what_is_seen() -> None:
    size = (640, 360)
    red = canvas_with(lay_text("Red", *size, "title", TextStyle(colour="#ff0000")), size)
    assert ((red[..., 0] > 240) & (red[..., 1] < 30)).sum() > 500
    large, usual = (lay_text("Size", *size, "title", TextStyle(size=s)) for s in (1.5, 1.0))
    assert large.size == pytest.approx(1.5 * usual.size, abs=1)
    bold, thin = (
        np.asarray(lay_text("mmm", *size, "title", TextStyle(bold=b)).draw())[..., 0].mean()
        for b in (True, False)
    )
    assert bold > thin


@pytest.mark.parametrize("ground", [0, 128, 255])
@pytest.mark.parametrize("colour", ["#ffffff", "#000000"])
def test_letters_stand_out_from_any_ground(ground: int, colour: str) -> None:
    style = TextStyle(colour=colour)
    seen = canvas_with(lay_text("READ", 640, 360, "title", style), (640, 360), ground)
    assert seen.max() > 200
    assert seen.min() < 60


@pytest.mark.parametrize("text", ["Ελληνικά", "Привет", "שלום", "مرحبا", "नमस्ते", "สวัสดี", "“—…€”"])
@pytest.mark.usefixtures("only_carried")
def test_many_scripts_are_drawn_by_what_is_carried(text: str) -> None:
    for run in runs_of(text, direction_of(text), "", True):
        font = fonts._open(run.face, 32, fonts.ImageFont.Layout.BASIC)
        tofu = bytes(font.getmask("\U0010fffe"))
        assert all(bytes(font.getmask(c)) != tofu for c in run.text if not c.isspace())
    assert np.asarray(lay_text(text, 640, 360).draw())[..., 3].any()


def test_arabic_is_shaped_where_pillow_can_shape() -> None:
    if not fonts.SHAPED:
        pytest.skip("this Pillow does not shape")
    joined, apart = lay_text("سلام", 640, 360), lay_text("س ل ا م", 640, 360)
    assert joined.width < apart.width * 0.8


def test_a_line_of_two_fonts_is_ordered_as_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Face("Noto Sans", True, "notosbo")
    monkeypatch.setattr(
        runs, "_face_for", lambda c, *_: other if c in "xyz" else faces_of("", True)[0]
    )
    seen = [run.text.strip() for run in runs_of("שלום xyz 12 אבג", "rtl", "", True)]
    assert seen[0] == "אבג"
    assert seen[-1] == "שלום"
    assert "xyz" in "".join(seen[1:-1])
    ltr = [run.text.strip() for run in runs_of("xyz שלום אב xyz", "ltr", "", True)]
    assert ltr == ["xyz", "שלום אב", "xyz"]


@pytest.mark.usefixtures("only_carried")
def test_a_script_that_no_font_covers_is_named_with_what_to_install() -> None:
    with pytest.raises(GlyphsMissing, match=r"你.*install.*Noto Sans CJK"):
        lay_text("Hello 你好", 640, 360)
    with pytest.raises(GlyphsMissing, match=r"an emoji.*fonts-noto-color-emoji"):
        check_texts([("Hi 🧑‍🚀", "caption", TextStyle())])


def test_an_unknown_family_is_refused_with_some_that_there_are() -> None:
    with pytest.raises(FontUnknown, match=r"Comic Nonsense.*FiraGO"):
        lay_text("Hi", 640, 360, "title", TextStyle(font="Comic Nonsense"))
    assert (
        lay_text("Hi", 640, 360, "title", TextStyle(font="ubuntu mono"))
        .lines[0]
        .parts[0]
        .run.face.family
        == "Ubuntu Mono"
    )


def test_a_font_of_this_machine_is_found_by_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "mine.ttf").write_bytes(fonts._carried("spacemo"))
    (tmp_path / "broken.ttf").write_bytes(b"\0\1\0\0 this is no font")
    monkeypatch.setattr(fonts, "_folders", lambda: iter((tmp_path,)))
    fonts._found_at.cache_clear()
    found = fonts.machine_faces()
    fonts._found_at.cache_clear()
    assert [(face.family, face.bold) for face in found] == [("Space Mono", False)]


def test_chinese_characters_have_the_forms_of_the_language_beside_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lands = tuple(Face(f"Noto Sans CJK {land}", False, "notos") for land in ("JP", "KR", "SC"))
    monkeypatch.setattr(runs, "machine_faces", lambda: lands)
    monkeypatch.setattr(runs, "draws", lambda face, _: face in lands)
    for text, land in (("直接", "SC"), ("直接です", "JP"), ("직접 直接", "KR")):
        (run,) = runs_of(text, "ltr", "", True)
        assert run.face.family.endswith(land)


def test_chinese_breaks_between_characters_but_not_before_a_comma() -> None:
    from tui.studio.media.breaking import wrap

    lines = wrap("今天天气很好，我们去Central Park走走。", lambda t: 2.0 * len(t), 14)
    assert len(lines) > 2
    assert not any(line[0] in "，。" for line in lines)
    assert "".join(lines).replace(" ", "") == "今天天气很好，我们去CentralPark走走。"


def test_an_emoji_or_a_letter_with_its_marks_is_one_character() -> None:
    assert list(clusters("e\u0301👩\u200d👧🇩🇪🇫🇷👍🏽क्ष1\ufe0f\u20e3")) == [
        "e\u0301", "👩\u200d👧", "🇩🇪", "🇫🇷", "👍🏽", "क्ष", "1\ufe0f\u20e3",
    ]  # fmt: skip


def test_emoji_are_in_colour_where_there_is_a_font_of_them() -> None:
    if not any(face.fixed_px for face in fonts.machine_faces()):
        pytest.skip("no colour emoji font is installed here")
    seen = np.asarray(lay_text("😀", 640, 360).draw()).astype(int)
    yellow = (seen[..., 0] > 200) & (seen[..., 1] > 130) & (seen[..., 2] < 120)
    assert yellow.sum() > 300


def test_control_characters_are_not_drawn() -> None:
    assert lay_text("a\x1b\u202eb", 640, 360) == lay_text("ab", 640, 360)


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_a_title_without_text_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="some text"):
        lay_text(text, 640, 360)
