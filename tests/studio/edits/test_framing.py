"""Framing: crops, turns, mirrors, zooms, and the size of the canvas."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.studio.edits.desk import after, facts, photo, placed, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.facts import Facts, PictureMap
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropBars,
    CropPicture,
    Flipped,
    FlipPicture,
    ResolutionSet,
    Rotated,
    RotatePicture,
    SetResolution,
    Zoomed,
    ZoomPicture,
)
from tui.studio.edits.marks import between, first
from tui.studio.edits.outcome import Edit, EditRefused
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.timeline import AS_IT_IS, Crop, Framing, Timeline, Zoom

ONE = facts(video())
TWO = facts(video(), photo(size="1600x900"))
FILM, PAIR = placed(ONE), placed(TWO)


def framings(timeline: Timeline) -> list[Framing]:
    return [clip.framing for clip in timeline.video.sg]


def canvas(timeline: Timeline) -> tuple[int, int]:
    return timeline.m.width, timeline.m.height


@pytest.mark.parametrize(
    ("shape", "lines", "size"),
    [("16:9", 720, (1280, 720)), ("9:16", 720, (720, 1280)), ("1:1", 480, (480, 480)),
     ("4:5", 540, (540, 676)), ("16:9", 2160, (3840, 2160)), ("16:9", 144, (256, 144)),
     ("16:9", 4320, (7680, 4320))],
)  # fmt: skip
def test_a_resolution_is_the_shorter_side_and_keeps_the_shape(
    shape: str, lines: int, size: tuple[int, int]
) -> None:
    done = after(FILM, ONE, SetFrame(shape), SetResolution(lines))
    assert canvas(done) == size
    assert from_draft(to_draft(done)) == done


@pytest.mark.parametrize("lines", [143, 4321, 0, -720])
def test_a_resolution_that_no_player_takes_is_refused(lines: int) -> None:
    with pytest.raises(EditRefused, match="144 to 4320 lines"):
        SetResolution(lines).apply(FILM, ONE)


def test_more_lines_than_the_media_have_are_given_and_said() -> None:
    report = SetResolution(1440).apply(FILM, ONE).report
    assert report == ResolutionSet((1920, 1080), (2560, 1440), 1080)
    assert "larger, not sharper" in say_english.report(report)
    fine = SetResolution(720).apply(FILM, ONE).report
    assert fine == ResolutionSet((1920, 1080), (1280, 720), None)


def test_a_crop_replaces_the_one_before_and_none_makes_it_whole() -> None:
    left = after(FILM, ONE, CropPicture(Crop(top=0.3)), CropPicture(Crop(left=0.1)))
    assert framings(left) == [Framing(crop=Crop(left=0.1))]
    assert framings(after(left, ONE, CropPicture(None))) == [AS_IT_IS]


@pytest.mark.parametrize(
    ("edits", "side"),
    [
        ((RotatePicture(90),), "bottom"),
        ((RotatePicture(180),), "right"),
        ((RotatePicture(270),), "top"),
        ((FlipPicture(),), "right"),
        ((FlipPicture("vertical"),), "left"),
        ((RotatePicture(90), FlipPicture()), "top"),
    ],
)
def test_the_side_that_is_cropped_is_the_one_that_is_seen(
    edits: tuple[Edit, ...], side: str
) -> None:
    """`side`: which side of the source is then seen on the left."""
    done = after(FILM, ONE, *edits, CropPicture(Crop(left=0.2)))
    assert framings(done)[0].crop == Crop.model_validate({side: 0.2})


def test_a_crop_that_leaves_next_to_nothing_is_refused() -> None:
    for crop in (Crop(left=0.5, right=0.5), Crop(top=0.97), Crop(left=0.9, right=0.9)):
        with pytest.raises(EditRefused, match="crop the whole picture away"):
            CropPicture(crop).apply(FILM, ONE)


def test_rotating_the_video_turns_its_canvas_too() -> None:
    done = RotatePicture(90).apply(FILM, ONE)
    assert canvas(done.timeline) == (1080, 1920)
    assert isinstance(done.report, Rotated)
    assert done.report.canvas == (1080, 1920)
    again = RotatePicture(-90).apply(done.timeline, ONE).timeline
    assert again == FILM
    pieces = after(FILM, ONE, CutRanges((between(5, 6),)), RotatePicture(-90))
    assert canvas(pieces) == (1080, 1920)
    assert [framing.rotate for framing in framings(pieces)] == [270, 270]


def test_turning_one_clip_of_several_leaves_the_canvas() -> None:
    done = after(PAIR, TWO, RotatePicture(90, 2))
    assert canvas(done) == (1920, 1080)
    assert [framing.rotate for framing in framings(done)] == [0, 90]
    # A canvas that somebody chose stays, whatever is turned.
    square = after(FILM, ONE, SetFrame("1:1"), RotatePicture(90))
    assert canvas(square) == (1080, 1080)


def test_a_turned_film_gets_its_own_shape_back_as_it_is_seen() -> None:
    done = after(FILM, ONE, RotatePicture(90), SetFrame("1:1"), SetFrame("original"))
    assert canvas(done) == (1080, 1920)


def test_a_turn_behind_a_mirror_is_still_clockwise() -> None:
    done = after(FILM, ONE, FlipPicture(), RotatePicture(90))
    # Mirrored as it is, the source must be turned the other way.
    assert framings(done) == [Framing(rotate=270, mirror_x=True)]
    both = after(FILM, ONE, FlipPicture(), FlipPicture("vertical"), RotatePicture(90))
    assert framings(both)[0].rotate == 90


@pytest.mark.parametrize("degrees", [45, 0, 360, 1])
def test_only_quarter_turns(degrees: int) -> None:
    with pytest.raises(EditRefused, match="90, 180 or 270"):
        RotatePicture(degrees).apply(FILM, ONE)


def test_flipping_twice_is_back() -> None:
    once = FlipPicture().apply(FILM, ONE)
    twice = FlipPicture().apply(once.timeline, ONE)
    assert isinstance(once.report, Flipped)
    assert isinstance(twice.report, Flipped)
    assert (once.report.mirrored, twice.report.mirrored) == (True, False)
    assert twice.timeline == FILM


def test_a_stretch_is_framed_alone() -> None:
    done = after(FILM, ONE, FlipPicture(target=first(5)))
    assert [(clip.frames, clip.framing.mirror_x) for clip in done.video.sg] == [
        (150, True), (450, False),
    ]  # fmt: skip
    assert canvas(after(FILM, ONE, RotatePicture(90, first(5)))) == (1920, 1080)


def test_a_zoom_goes_onto_each_clip_and_none_takes_it_off() -> None:
    zoom = Zoom(to_scale=1.3)
    done = ZoomPicture(zoom).apply(PAIR, TWO)
    assert [framing.zoom for framing in framings(done.timeline)] == [zoom, zoom]
    again = ZoomPicture(zoom).apply(done.timeline, TWO).report
    assert isinstance(again, Zoomed)
    assert not again.changed
    assert after(done.timeline, TWO, ZoomPicture(None)) == PAIR
    assert after(done.timeline, TWO, ZoomPicture(Zoom())) == PAIR, "no move is none"


def test_an_edit_that_changes_nothing_leaves_no_cut() -> None:
    still = ZoomPicture(None, first(5)).apply(FILM, ONE)
    assert still.timeline == FILM


@pytest.mark.parametrize(
    ("edit", "english", "chinese"),
    [
        (SetResolution(720), "Set the picture from 1920x1080 to 1280x720.", "1280x720"),
        (SetFrame("1:1", "blur"), "with a blurred copy of itself", "模糊的画面"),
        (CropPicture(Crop(left=0.125)), "Cropped on all clips: 12.5% at the left.", "左 12.5%"),
        (CropPicture(None), "The picture is whole already on all clips.", "本来就是完整画面"),
        (RotatePicture(90), "Rotated by 90° to the right on all clips. The picture is 1080x1920"
         " now.", "向右旋转了90度。画面现在是 1080x1920。"),
        (RotatePicture(-90, first(2)), "Rotated by 90° to the left at 0:00–0:02.", "向左旋转"),
        (RotatePicture(180, 1), "Rotated by 180° on clip 1 (“talk.mp4”, 0:00–0:20).", "180度"),
        (FlipPicture("vertical"), "Mirrored, upside down, on all clips.", "上下翻转了"),
        (ZoomPicture(Zoom(to_scale=1.2)), "Zooms in slowly, from 100% to 120%, on all clips.",
         "慢慢放大，从 100% 到 120%"),
        (ZoomPicture(Zoom(from_x=0, to_x=1)), "Pans right slowly", "慢慢向右移动"),
        (ZoomPicture(None), "The picture stands still on all clips already.", "画面不动"),
    ],
)  # fmt: skip
def test_what_was_done_is_said_with_its_numbers(edit: Edit, english: str, chinese: str) -> None:
    report = edit.apply(FILM, ONE).report
    assert english in say_english.report(report)
    assert chinese in say_chinese.report(report)


def barred(*bars: float) -> Facts:
    """What is known of one film whose picture has these bars: left, top, right, bottom."""
    known = facts(video("talk", 20))
    luma = np.linspace(0, 1, 101).astype(np.float32)
    return replace(known, picture={"talk": PictureMap(luma, 0, 0, 1, (*bars,))})  # type: ignore[arg-type]


def test_bars_are_cut_off_as_they_are_measured_and_an_earlier_crop_stays() -> None:
    known = barred(0, 0.125, 0, 0.1)
    film = after(placed(known), known, CropPicture(Crop(left=0.2, bottom=0.3)))
    assert CropBars().needs(film, known).picture == {"talk"}
    outcome = CropBars().apply(film, known)
    assert outcome.timeline.video.sg[0].framing.crop == Crop(left=0.2, top=0.125, bottom=0.3)
    wanted = "Cropped the black bars away on all clips: 12.5% at the top, 10% at the bottom."
    assert say_english.report(outcome.report) == wanted
    assert say_chinese.report(outcome.report) == "所有片段裁掉了黑边：上 12.5%，下 10%。"


def test_where_nothing_is_black_a_frame_that_shows_all_of_it_is_filled() -> None:
    known = barred(0, 0, 0, 0)
    film = placed(known)
    none = CropBars().apply(film, known)
    assert none.timeline == film
    assert say_english.report(none.report) == "Measured the picture on all clips: no black bars."
    assert say_chinese.report(none.report) == "检查了所有片段的画面：没有黑边。"
    square = after(film, known, SetFrame("1:1", "fit"))
    filled = CropBars().apply(square, known)
    assert filled.timeline.m.fit == "crop"
    assert "fill the frame now" in say_english.report(filled.report)
    # Of one clip it is no matter of the frame.
    assert CropBars(1).apply(square, known).timeline == square
