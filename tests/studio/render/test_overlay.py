"""Pictures over the film, seen in what was rendered."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from tests import measure
from tests.conftest import Footage
from tests.footage import draw_number, ffmpeg, read_number
from tests.studio.render.edit import Cut, Desk
from tui.studio.edits.marks import between
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays, OverlayAdded
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import overlays, with_overlays
from tui.studio.media.animated_webp import write_as_film
from tui.studio.render.glance import glance
from tui.studio.render.graph import plan
from tui.studio.render.overlay import overlay_size

FILM: list[Cut] = [("a", 0, 40)]


def logo(desk: Desk) -> None:
    """A red disc on nothing; the nothing is green, as only its colour could be seen."""
    picture = Image.new("RGBA", (200, 100), (0, 255, 0, 0))
    ImageDraw.Draw(picture).ellipse((0, 0, 199, 99), fill=(230, 20, 30, 255))
    picture.save(desk.folder / "logo.png")
    desk.add("logo", desk.folder / "logo.png")


def filmed(desk: Desk, footage: Footage, edit: AddOverlay) -> Timeline:
    desk.add("a", footage.film.path)
    return edit.apply(desk.timeline(FILM), desk.facts).timeline


def difference(desk: Desk, timeline: Timeline, frame: int) -> npt.NDArray[np.int_]:
    """Return what an overlay changes in `frame`, as the largest difference of each pixel."""
    bare = desk.folder / "bare.mp4"
    if not bare.exists():
        desk.render(desk.timeline(FILM), "bare.mp4")
    before, after = (measure.picture(file, frame).astype(int) for file in (bare, desk.folder / "o"))
    return np.abs(before - after).max(2)


def test_a_watermark_keeps_its_transparency_and_lies_in_its_corner(
    desk: Desk, footage: Footage
) -> None:
    logo(desk)
    timeline = filmed(desk, footage, AddOverlay("watermark", "logo", width=0.25, opacity=1))
    desk.render(timeline, "o")
    rows, columns = np.nonzero(difference(desk, timeline, 20) > 60)
    # 80 by 40 pixels, 4 % of 180 from the edges.
    assert (rows.min(), rows.max()) == pytest.approx((7, 47), abs=2)
    assert (columns.min(), columns.max()) == pytest.approx((233, 313), abs=2)
    shown = measure.picture(desk.folder / "o", 20).astype(int)
    assert shown[27, 273] == pytest.approx((230, 20, 30), abs=14)
    assert np.abs(shown[9, 236] - measure.picture(desk.folder / "bare.mp4", 20)[9, 236]).max() < 12
    green = shown[..., 1] - shown[..., [0, 2]].max(2)
    assert green.max() < 25, "the colour of what is transparent bleeds nowhere"


def sticker(desk: Desk, form: str) -> None:
    """A red square that moves over nothing, a second long."""
    pictures = [Image.new("RGBA", (120, 80), (255, 255, 255, 0)) for _ in range(10)]
    for number, picture in enumerate(pictures):
        ImageDraw.Draw(picture).rectangle(
            (10 * number, 0, 10 * number + 29, 79), fill=(230, 20, 30, 255)
        )
    first, rest = pictures[0], pictures[1:]
    file = desk.folder / f"sticker.{form}"
    if form in ("mov", "webm"):
        for number, picture in enumerate(pictures):
            picture.save(desk.folder / f"s{number}.png")
        coder = ("qtrle",) if form == "mov" else ("libvpx-vp9", "-pix_fmt", "yuva420p")
        ffmpeg("-framerate", "10", "-i", desk.folder / "s%d.png", "-c:v", *coder, file)
    else:
        first.save(file, save_all=True, append_images=rest, duration=100, loop=0, disposal=2)
    desk.add("sticker", file)


@pytest.mark.parametrize("form", ["gif", "mov", "webm"])
def test_a_moving_overlay_keeps_its_transparency(desk: Desk, footage: Footage, form: str) -> None:
    sticker(desk, form)
    lay = AddOverlay("picture", "sticker", "top left", width=0.375, opacity=1)
    timeline = filmed(desk, footage, lay)
    desk.render(timeline, "o")
    for frame, begin in ((1, 0), (13, 40), (28, 90)):
        columns = np.nonzero((difference(desk, timeline, frame) > 60).any(0))[0]
        # Seven pixels from the edge; the square is thirty wide.
        assert (columns.min(), columns.max()) == pytest.approx((begin + 7, begin + 36), abs=3)


@pytest.mark.parametrize("form", ["gif", "webp"])
def test_a_gif_over_the_film_begins_again_and_again_without_a_pause(
    desk: Desk, footage: Footage, form: str
) -> None:
    lengths_ms = [200, 100, 500, 70, 330]
    pictures = [Image.fromarray(draw_number(n, 64, 64)) for n in range(5)]
    file = desk.folder / f"n.{form}"
    pictures[0].save(file, save_all=True, append_images=pictures[1:], duration=lengths_ms)
    if form == "webp":
        write_as_film(file, "n.webp", desk.folder / "n.mov")
        desk.add("n", desk.folder / "n.mov")
        desk.media["n"] = replace(desk.media["n"], loops=True)
    else:
        assert desk.add("n", file).loops
    desk.add("a", footage.film.path)
    film = desk.timeline([("a", 0, 240)], size=(64, 64))
    lay = AddOverlay("picture", "n", "centre", width=1, span=between(0.5, 8))
    done = lay.apply(film, desk.facts)
    assert isinstance(done.report, OverlayAdded)
    assert done.report.ended_s is None
    begins_ms = [0, *np.cumsum(lengths_ms * 7)]
    middles_ms = [(2 * n + 1) * 50 / 3 for n in range(225)]
    expected = [(sum(ms < middle for ms in begins_ms) - 1) % 5 for middle in middles_ms]
    made = measure.numbers(desk.render(done.timeline))
    assert made[:15] == list(range(15))
    assert made[15:] == expected
    for frame in (20, 130, 231):
        alone, at = glance(done.timeline, frame)
        assert measure.numbers(desk.render(alone, "still.mp4"))[at] == made[frame]


def test_what_is_transparent_in_the_film_itself_is_black(desk: Desk) -> None:
    logo(desk)
    sticker(desk, "gif")
    made = desk.render(desk.timeline([("logo", 0, 10), ("sticker", 0, 10)], size=(200, 100)))
    corner, disc = (measure.picture(made, 5)[y, x].astype(int) for y, x in ((4, 4), (50, 100)))
    assert corner.max() < 10
    assert disc == pytest.approx((230, 20, 30), abs=14)
    moving = measure.picture(made, 12).astype(int)
    assert moving[50, 15] == pytest.approx((230, 20, 30), abs=14)
    assert moving[50, 150].max() < 10


@pytest.mark.parametrize("opacity", [0.25, 0.6])
def test_opacity_is_the_share_of_the_overlay(desk: Desk, footage: Footage, opacity: float) -> None:
    Image.new("RGB", (100, 100), (240, 60, 20)).save(desk.folder / "flat.jpg", quality=98)
    desk.add("flat", desk.folder / "flat.jpg")
    lay = AddOverlay("watermark", "flat", "top left", width=0.2, opacity=opacity)
    desk.render(filmed(desk, footage, lay), "o")
    desk.render(desk.timeline(FILM), "bare.mp4")
    under, seen = (
        measure.picture(desk.folder / name, 9)[20:60, 20:60].reshape(-1, 3).mean(0)
        for name in ("bare.mp4", "o")
    )
    wanted = (1 - opacity) * under + opacity * np.array((240, 60, 20))
    assert seen == pytest.approx(wanted, abs=5)


def test_a_picture_in_picture_runs_on_exactly_its_frames_and_is_mute(
    desk: Desk, footage: Footage
) -> None:
    other = desk.folder / "other.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30:duration=3",
           "-f", "lavfi", "-i", "sine=frequency=700:duration=3", "-c:v", "libx264",
           "-preset", "ultrafast", "-c:a", "aac", other)  # fmt: skip
    desk.add("other", other)
    lay = AddOverlay("picture", "other", span=between(10 / 30, 25 / 30))
    timeline = filmed(desk, footage, lay)
    made = desk.render(timeline, "o")
    changed = [n for n in range(40) if difference(desk, timeline, n).max() > 60]
    assert changed == list(range(10, 25))
    assert np.array_equal(measure.sound(made), measure.sound(desk.folder / "bare.mp4"))
    assert measure.frame_times(made) == measure.frame_times(desk.folder / "bare.mp4")


def test_an_overlay_is_heard_where_it_is_seen_at_its_level(desk: Desk, footage: Footage) -> None:
    desk.add("grey", footage.silent.path)
    desk.add("a", footage.film.path)
    film = desk.timeline([("grey", 0, 90)])
    lay = AddOverlay("picture", "a", span=between(0.5, 2.5), volume=0.5)
    whole = lay.apply(film, desk.facts).timeline
    full = desk.render(lay_at(whole, 1.0), "full.mp4")
    heard = measure.beeps(measure.sound(full))
    assert heard == pytest.approx([0.5 + n / 3 for n in range(6)], abs=0.002)
    half = measure.sound(desk.render(whole, "half.mp4"))
    assert measure.level_db(half, 0.5, 2.5) == pytest.approx(
        measure.level_db(measure.sound(full), 0.5, 2.5) - 6.02, abs=0.2
    )
    assert measure.level_db(half, 0, 0.45) < -80
    assert measure.level_db(half, 2.55, 3) < -80
    # A cut in the film takes as much of what is heard over it.
    cut = CutRanges((between(1, 1.5),)).apply(whole, desk.facts).timeline
    after = measure.beeps(measure.sound(desk.render(cut, "cut.mp4")), 0.04)
    assert after == pytest.approx([0.5, 0.833, 1.0, 1.333, 1.667], abs=0.003)


def lay_at(timeline: Timeline, volume: float) -> Timeline:
    return with_overlays(
        timeline, [clip.model_copy(update={"volume": volume}) for clip in overlays(timeline)]
    )


def test_an_overlay_that_was_cut_through_goes_on_without_a_click(desk: Desk) -> None:
    tone = desk.folder / "tone.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30:duration=3",
           "-f", "lavfi", "-i", "sine=frequency=220:duration=3,volume=12dB", "-c:v", "libx264",
           "-preset", "ultrafast", "-c:a", "aac", tone)  # fmt: skip
    Image.new("RGB", (320, 180)).save(desk.folder / "grey.png")
    desk.add("grey", desk.folder / "grey.png")
    desk.add("tone", tone)
    film = desk.timeline([("grey", 0, 40), ("grey", 0, 50)])
    lay = AddOverlay("picture", "tone", span=between(0.5, 3), volume=1)
    whole = lay.apply(film, desk.facts).timeline
    (clip,) = overlays(whole)
    pieces = [
        clip.model_copy(update={"frames": 25}),
        clip.model_copy(update={"id": "o2", "at_frame": 40, "in_frame": 25, "frames": 50}),
    ]
    made = measure.sound(desk.render(with_overlays(whole, pieces)))
    plain = measure.sound(desk.render(whole, "plain.mp4"))
    assert np.abs(made - plain).max() < 0.01


def test_a_picture_in_picture_shows_its_own_frames_one_by_one(desk: Desk, footage: Footage) -> None:
    grey = desk.folder / "grey.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=gray:size=640x360:rate=30:duration=2", "-c:v", "libx264",
           "-preset", "ultrafast", grey)  # fmt: skip
    desk.add("grey", grey)
    desk.add("a", footage.film.path)
    film = desk.timeline([("grey", 0, 40)], size=(640, 360))
    lay = AddOverlay("picture", "a", "bottom left", width=0.4, span=between(0.5, 1.2))
    done = lay.apply(film, desk.facts).timeline
    made = desk.render(done)
    (clip,) = overlays(done)
    assert clip.place is not None
    width, height = overlay_size(clip.place, desk.media["a"], done.m)
    assert (width, height) == (256, 144)
    left, top = 14, 360 - 14 - height
    for frame, number in ((15, 0), (16, 1), (25, 10), (35, 20)):
        grey_picture = measure.picture(made, frame)[top : top + height, left : left + width, 0]
        assert read_number(np.ascontiguousarray(grey_picture)) == number
    assert np.ptp(measure.picture(made, 36)[..., 0].astype(int)) < 12, "it is gone afterwards"


def test_what_lies_over_the_film_is_under_the_titles_and_over_every_clip(
    desk: Desk, footage: Footage
) -> None:
    logo(desk)
    desk.add("a", footage.film.path)
    film = desk.timeline([("a", 0, 8), ("a", 60, 8)], titles=[("Hello", 0, 16)])
    lay = AddOverlay("picture", "logo", "centre", width=0.9, opacity=1)
    done = lay.apply(film, desk.facts).timeline
    made = desk.render(done)
    for frame in (2, 12):
        middle = measure.picture(made, frame)[60:120, 90:230].astype(int)
        red = (middle[..., 0] > 190) & (middle[..., 1] < 60)
        assert red.mean() > 0.4
        assert np.any(middle.min(2) > 200), "the white of the title is on top"


def test_a_moved_overlay_is_seen_where_it_was_moved(desk: Desk, footage: Footage) -> None:
    logo(desk)
    timeline = filmed(desk, footage, AddOverlay("watermark", "logo", opacity=1))
    move = ChangeOverlays("bottom left", scale=2, span=between(0, 0.5))
    timeline = move.apply(timeline, desk.facts).timeline
    desk.render(timeline, "o")
    rows, columns = np.nonzero(difference(desk, timeline, 5) > 30)
    assert columns.max() < 90
    assert rows.min() > 130
    assert difference(desk, timeline, 20).max() < 30


def test_an_overlay_that_outlasts_the_film_ends_with_it(desk: Desk, footage: Footage) -> None:
    desk.add("b", footage.film.path)
    timeline = filmed(desk, footage, AddOverlay("picture", "b"))
    longer = [clip.model_copy(update={"frames": 90}) for clip in overlays(timeline)]
    made = desk.render(with_overlays(timeline, longer))
    assert len(measure.frame_times(made)) == 40


def test_an_overlay_in_many_pieces_is_read_once_and_shows_each_frame(
    desk: Desk, footage: Footage
) -> None:
    grey = desk.folder / "grey.png"
    Image.new("RGB", (320, 180), (110, 110, 110)).save(grey)
    desk.add("grey", grey)
    desk.add("a", footage.film.path)
    film = desk.timeline([("grey", 0, 90)])
    whole = AddOverlay("picture", "a", "centre", width=0.9).apply(film, desk.facts).timeline
    (clip,) = overlays(whole)
    pieces = [(0, 4, 8), (10, 8, 14), (40, 30, 35), (90, 60, 70)]
    cut = [
        clip.model_copy(
            update={"id": f"o{n}", "in_frame": first, "at_frame": at, "frames": end - at}
        )
        for n, (first, at, end) in enumerate(pieces)
    ]
    timeline = with_overlays(whole, cut)
    command = plan(timeline, desk.facts, desk.sources, desk.folder)
    assert command.arguments.count("-i") == 2, "the film and one overlay"
    made = desk.render(timeline)
    for first, at, end in pieces:
        for frame in (at, end - 1):
            seen = np.ascontiguousarray(measure.picture(made, frame)[9:171, 16:304, 0])
            assert read_number(seen) == first + frame - at
    for frame in (3, 14, 29, 35, 59, 70):
        assert np.ptp(measure.picture(made, frame)[..., 0].astype(int)) < 12
