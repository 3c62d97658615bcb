"""HDR comes out as SDR: in BT.709, as light as it looks, with its highlights and its hues."""

from __future__ import annotations

import asyncio
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from tests import measure
from tests.conftest import Footage
from tests.footage import ffmpeg
from tests.studio.render.edit import Desk
from tests.studio.render.hdr_film import (
    CODERS,
    SIDE,
    TRANSFERS,
    WHITE_CD,
    hdr_film,
    light,
    signal,
    squares,
)
from tests.studio.render.track import clip, track
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.timeline import Framing, Grade, Place, Timeline, Zoom
from tui.studio.edits.tracks import overlays, with_clips, with_overlays
from tui.studio.media.picture import map_picture
from tui.studio.render.export import export
from tui.studio.render.graph import plan
from tui.studio.render.output import Output

Colours = npt.NDArray[np.float64]

# As SDR shows them: greys, five skins from light to dark, a leaf, the sky, a brick, straw, a plum.
LOOK = np.array(
    [(v, v, v) for v in (0, 8, 20, 46, 80, 119, 160, 200, 225)]
    + [(194, 150, 130), (115, 82, 68), (96, 65, 52), (58, 49, 42), (225, 190, 170)]
    + [(87, 108, 67), (98, 122, 157), (160, 80, 60), (200, 170, 70), (90, 60, 140)]
) / 255  # fmt: skip
# Greys, cd/m2: reference white of BT.2408, a lit wall, a cloud, a lamp, the peak.
HIGHLIGHTS = np.array([WHITE_CD, 300, 400, 600, 1000])
SIZE = (SIDE * len(LOOK), SIDE)


def seen(desk: Desk, timeline: Timeline, form: str = "png", at_s: float = 0) -> Colours:
    """Return the squares of a still."""
    target = desk.folder / f"still.{form}"
    output = Output(format=form, at_s=at_s)
    asyncio.run(export(timeline, desk.facts, desk.sources, target, output))
    return squares(np.asarray(Image.open(target).convert("RGB")))


def look_film(desk: Desk, hdr: str, name: str = "master.mkv", seconds: int = 1) -> None:
    """Give the desk the film `hdr`, which should look as LOOK."""
    folder = desk.folder / hdr
    folder.mkdir()
    film = hdr_film(folder / name, hdr, signal(light(LOOK), hdr), seconds=seconds)
    desk.add(hdr, film)


def sdr_twin(desk: Desk) -> None:
    """Give the desk the film "sdr", which is LOOK in SDR."""
    picture = np.kron(LOOK[None], np.ones((SIDE, SIDE, 1))) * 255
    Image.fromarray(picture.round().astype(np.uint8)).save(desk.folder / "look.png")
    ffmpeg("-loop", "1", "-r", "25", "-i", desk.folder / "look.png", "-t", "1", "-vf",
           "scale=out_color_matrix=bt709,format=yuv444p,setparams=colorspace=bt709",
           "-c:v", "ffv1", desk.folder / "look.mkv")  # fmt: skip
    desk.add("sdr", desk.folder / "look.mkv")


def colour_tags(path: Path) -> tuple[tuple[int, ...], list[str]]:
    """Return matrix, primaries, transfer (ITU-T H.273) and range, and what else is said of it."""
    with av.open(str(path)) as container:
        frame = next(container.decode(video=0))
        tags = frame.colorspace, frame.color_primaries, frame.color_trc, frame.color_range
        said = [data.type.name for data in frame.side_data]
    return tuple(map(int, tags)), [name for name in said if name != "SEI_UNREGISTERED"]


def laid(desk: Desk, below: Timeline, media: str, opacity: float = 1) -> Timeline:
    """Return `below` all covered by a medium."""
    (over,) = overlays(AddOverlay("picture", media).apply(below, desk.facts).timeline)
    place = Place(x=0.5, y=0.5, width=1, opacity=opacity)
    return with_overlays(below, [over.model_copy(update={"place": place})])


@pytest.mark.parametrize("hdr", TRANSFERS)
@pytest.mark.parametrize("name", CODERS)
def test_faces_and_greys_come_out_as_light_and_as_coloured_as_sdr_has_them(
    desk: Desk, hdr: str, name: str
) -> None:
    sdr_twin(desk)
    look_film(desk, hdr, name)
    assert desk.media[hdr].hdr == hdr
    timeline = desk.timeline([(hdr, 0, 10)], size=SIZE)
    # Less than SDR itself loses on its way through Y'CbCr.
    twin = seen(desk, desk.timeline([("sdr", 0, 10)], size=SIZE))
    assert seen(desk, timeline) == pytest.approx(twin, abs=3.5)
    made = desk.render(timeline)
    assert colour_tags(made) == ((1, 1, 1, 1), [])
    assert squares(measure.picture(made, 5)) == pytest.approx(255 * LOOK, abs=7)


@pytest.mark.parametrize("hdr", TRANSFERS)
def test_reference_white_is_nearly_white_and_what_is_lighter_can_be_told_apart(
    desk: Desk, hdr: str
) -> None:
    greys = signal(np.repeat(HIGHLIGHTS[:, None], 3, 1), hdr)
    if hdr == "hlg":
        assert greys[0, 0] == pytest.approx(0.75, abs=0.002)  # as BT.2408 has it
    desk.add("a", hdr_film(desk.folder / "master.mkv", hdr, greys))
    shown = seen(desk, desk.timeline([("a", 0, 5)], size=(SIDE * len(greys), SIDE)))
    assert np.ptp(shown, axis=1).max() <= 1
    lightness = shown.mean(1)
    assert 0.93 * 255 < lightness[0] < 0.96 * 255
    assert np.diff(lightness).min() >= 1.5
    assert lightness[-1] > 249


@pytest.mark.parametrize("hdr", TRANSFERS)
def test_a_light_of_colour_keeps_its_hue_and_is_not_white(desk: Desk, hdr: str) -> None:
    lamps = np.array([(1.0, 0.62, 0.3), (0.4, 0.7, 1.0), (1.0, 0.35, 0.35), (0.5, 1.0, 0.6)])
    desk.add("a", hdr_film(desk.folder / "master.mkv", hdr, signal(light(1.5 * lamps), hdr)))
    shown = seen(desk, desk.timeline([("a", 0, 5)], size=(SIDE * 4, SIDE))) / 255
    # One factor for all three in light is one factor for all three in what a gamma makes of it.
    assert shown / shown.max(1, keepdims=True) == pytest.approx(lamps, abs=0.025)
    assert shown.max(1) == pytest.approx(0.98, abs=0.02)


@pytest.mark.parametrize("hdr", TRANSFERS)
def test_a_colour_that_bt709_does_not_reach_loses_saturation_and_no_more(
    desk: Desk, hdr: str
) -> None:
    wide = 60 * np.array([(1.0, 0, 0), (0, 1.0, 0), (0, 0, 1.0)])
    desk.add("a", hdr_film(desk.folder / "master.mkv", hdr, signal(wide, hdr)))
    shown = seen(desk, desk.timeline([("a", 0, 5)], size=(SIDE * 3, SIDE)))
    for place, colour in enumerate(shown):
        assert colour.argmax() == place
        assert colour.max() > 1.5 * np.median(colour)
        # As light as it was, among greys.
        luminance = (colour / 255) ** 2.4 @ np.array([0.2126, 0.7152, 0.0722])
        wanted = 60 / WHITE_CD * np.array([0.2627, 0.6780, 0.0593])[place]
        assert luminance == pytest.approx(wanted, rel=0.12, abs=0.006)


@pytest.mark.parametrize("form", ["jpg", "gif", "webp", "webm"])
def test_every_form_of_an_export_is_sdr(desk: Desk, footage: Footage, form: str) -> None:
    look_film(desk, "hlg")
    desk.add("film", footage.film.path)
    timeline = desk.timeline([("hlg", 0, 10), ("film", 0, 10)], size=SIZE)
    target = desk.folder / f"a.{form}"
    asyncio.run(export(timeline, desk.facts, desk.sources, target, Output(format=form)))
    if form == "webm":
        assert colour_tags(target)[0] == (1, 1, 1, 1)
        picture = measure.picture(target, 3)
    else:
        picture = np.asarray(Image.open(target).convert("RGB"))
    if form == "gif":  # has 256 colours
        assert np.abs(squares(picture) - 255 * LOOK).mean() < 5
    else:
        assert squares(picture) == pytest.approx(255 * LOOK, abs=9)


def test_hdr10_is_not_called_so_after_it_has_become_sdr(desk: Desk) -> None:
    look_film(desk, "pq")
    source = desk.folder / "hdr10.mp4"
    ffmpeg("-i", desk.sources["pq"], "-c:v", "libx265", "-preset", "ultrafast", "-x265-params",
           "log-level=error:hdr10=1:repeat-headers=1:max-cll=1000,400:master-display="
           "G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50)",
           source)  # fmt: skip
    desk.add("a", source)
    assert "MASTERING_DISPLAY_METADATA" in colour_tags(source)[1]
    made = desk.render(desk.timeline([("a", 0, 10)], size=SIZE))
    assert colour_tags(made) == ((1, 1, 1, 1), [])
    assert not any(box in made.read_bytes() for box in (b"mdcv", b"clli"))


def test_beside_sdr_each_looks_as_it_should_and_sdr_is_not_touched(desk: Desk) -> None:
    sdr_twin(desk)
    alone = seen(desk, desk.timeline([("sdr", 0, 10)], size=SIZE))
    look_film(desk, "hlg")
    look_film(desk, "pq")
    cuts = [("hlg", 0, 10), ("sdr", 0, 10), ("pq", 0, 10)]
    timeline = desk.timeline(cuts, size=SIZE)
    shown = [seen(desk, timeline, at_s=at / 30) for at in (5, 15, 25)]
    assert np.array_equal(shown[1], alone)
    for one in (shown[0], shown[2]):
        assert one == pytest.approx(alone, abs=3.5)
    made = desk.render(timeline)
    assert colour_tags(made) == ((1, 1, 1, 1), [])
    for number in (5, 15, 25):
        assert squares(measure.picture(made, number)) == pytest.approx(255 * LOOK, abs=7)


@pytest.mark.parametrize("opacity", [1, 0.999])
def test_a_picture_in_picture_of_hdr_is_sdr(desk: Desk, footage: Footage, opacity: float) -> None:
    look_film(desk, "hlg")
    desk.add("film", footage.film.path)
    bare = desk.timeline([("film", 0, 10)], size=SIZE)
    assert seen(desk, laid(desk, bare, "hlg", opacity)) == pytest.approx(255 * LOOK, abs=5)


def test_hdr_with_what_is_transparent_is_sdr_too(desk: Desk, footage: Footage) -> None:
    look_film(desk, "pq")
    source = desk.folder / "alpha.mov"
    ffmpeg("-i", desk.sources["pq"], "-vf", "format=yuva444p10le", "-c:v", "prores_ks",
           "-profile:v", "4444", "-qscale:v", "2", source)  # fmt: skip
    fact = desk.add("a", source)
    assert (fact.hdr, fact.transparent) == ("pq", True)
    assert seen(desk, desk.timeline([("a", 0, 5)], size=SIZE)) == pytest.approx(255 * LOOK, abs=8)
    desk.add("film", footage.film.path)
    bare = desk.timeline([("film", 0, 10)], size=SIZE)
    assert seen(desk, laid(desk, bare, "a")) == pytest.approx(255 * LOOK, abs=8)


def test_sliders_move_the_sdr_picture(desk: Desk) -> None:
    sdr_twin(desk)
    look_film(desk, "hlg")
    grade = Grade(exposure_stops=-0.7, contrast=20, saturation=30)

    def graded(media: str) -> Colours:
        timeline = desk.timeline([(media, 0, 10)], size=SIZE)
        clips = [one.model_copy(update={"grade": grade}) for one in timeline.video.sg]
        return seen(desk, with_clips(timeline, clips))

    assert np.abs(graded("sdr") - 255 * LOOK).max() > 30
    assert graded("hlg") == pytest.approx(graded("sdr"), abs=6)


@pytest.mark.parametrize("fit", ["crop", "blur"])
def test_a_view_that_moves_is_sdr_with_blurred_bars_too(desk: Desk, fit: str) -> None:
    look_film(desk, "hlg")
    framing = Framing(zoom=Zoom(from_scale=1, to_scale=1.01))
    still, moving = clip("hlg", 0, 10), clip("hlg", 0, 10, framing=framing)
    width, height = SIZE
    tall = (width, 3 * height) if fit == "blur" else SIZE
    seen_in = [
        desk.render(track(one, size=tall, fit=fit), f"{n}.mp4")
        for n, one in enumerate((still, moving))
    ]
    for made in seen_in:
        picture = measure.picture(made, 5)
        top = (picture.shape[0] - height) // 2
        shown = squares(picture[top : top + height])
        assert shown == pytest.approx(255 * LOOK, abs=7)


def test_what_is_measured_for_auto_colour_is_the_sdr_picture(desk: Desk) -> None:
    sdr_twin(desk)
    wanted = map_picture(desk.sources["sdr"], desk.media["sdr"])
    for hdr in TRANSFERS:
        look_film(desk, hdr)
        found = map_picture(desk.sources[hdr], desk.media[hdr])
        # The percentiles at an edge between two squares are anybody's.
        assert np.median(np.abs(found.luma - wanted.luma)) < 0.01
        assert found.grey == pytest.approx(wanted.grey, abs=0.1)


def test_hdr_backwards_keeps_its_ten_bits_until_it_is_sdr(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_film(desk, "hlg", seconds=8)
    one = SIZE[0] * SIZE[1] * 3 // 2
    monkeypatch.setattr("tui.studio.render.sections._BACKWARDS_BYTES", 25 * one)
    timeline = track(clip("hlg", 0, 200, reverse=True), size=SIZE)
    (feed,) = plan(timeline, desk.facts, desk.sources, desk.folder).feeds
    graphs = [" ".join(command) for command in feed.commands]
    assert any(graph.endswith(".mkv") for graph in graphs)
    assert all(("lut3d" in graph) == ("master.mkv" in graph) for graph in graphs)
    made = desk.render(timeline)
    for number in (3, 100, 190):
        assert squares(measure.picture(made, number)) == pytest.approx(255 * LOOK, abs=7)


def test_a_copy_without_encoding_stays_hdr(desk: Desk) -> None:
    look_film(desk, "hlg", "phone.mp4")
    fact = desk.media["hlg"]
    timeline = desk.timeline([("hlg", 0, 25)], rate=fact.fps, size=(fact.width, fact.height))
    target = desk.folder / "copy.mp4"
    output = Output(fast=True)
    done = asyncio.run(export(timeline, desk.facts, desk.sources, target, output))
    assert done.note.startswith("Copied")
    assert colour_tags(target)[0] == (9, 9, 18, 1)


def test_sdr_of_any_depth_passes_no_table(desk: Desk, footage: Footage) -> None:
    look_film(desk, "hlg")
    wide = desk.folder / "wide.mkv"
    sdr = "setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc=bt2020-10"
    ffmpeg("-i", desk.sources["hlg"], "-vf", sdr, "-c:v", "ffv1", wide)
    desk.add("wide", wide)
    desk.add("film", footage.film.path)
    for media in ("wide", "film"):
        assert desk.media[media].hdr == ""
        command = plan(desk.timeline([(media, 0, 10)]), desk.facts, desk.sources, desk.folder)
        assert "lut3d" not in " ".join(command.arguments)
        assert not command.files
