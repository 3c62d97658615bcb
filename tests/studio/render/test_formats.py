"""Each form that an export may have, opened and measured."""

from __future__ import annotations

import asyncio
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image

from tests.footage import ffmpeg
from tests.measure import beeps, boxes, numbers, picture, sound
from tests.studio.render.edit import Desk
from tui.studio.edits.timeline import Timeline, Title
from tui.studio.edits.tracks import with_captions
from tui.studio.render.checking import Rendered
from tui.studio.render.errors import RenderFailed
from tui.studio.render.export import export
from tui.studio.render.graph import plan
from tui.studio.render.output import FORMATS, Output, OutputRefused, read_output, size

CUTS = [("film", 0, 60), ("film", 90, 60)]
SHOWN = [*range(60), *range(90, 150)]
CODECS = {
    "mp4": ("h264", "aac"), "mov": ("h264", "aac"), "mkv": ("h264", "aac"),
    "webm": ("vp9", "opus"), "avi": ("h264", "ac3"),
    "mp3": ("mp3",), "wav": ("pcm_s16le",), "m4a": ("aac",), "aac": ("aac",),
}  # fmt: skip


def codecs(path: Path) -> tuple[str, ...]:
    with av.open(str(path)) as container:
        return tuple(s.codec_context.codec.canonical_name for s in container.streams)


def exported(desk: Desk, timeline: Timeline, output: Output, **more: Any) -> tuple[Path, Rendered]:
    target = desk.folder / f"out.{output.format}"
    work = export(timeline, desk.facts, desk.sources, target, output, **more)
    return target, asyncio.run(work)


@pytest.fixture
def cut(desk: Desk, footage: Any) -> Timeline:
    desk.add("film", footage.film.path)
    return desk.timeline(CUTS)


@pytest.mark.parametrize("form", ["mp4", "webm", "mkv"])
def test_two_exports_of_one_film_are_the_same(desk: Desk, footage: Any, form: str) -> None:
    desk.add("film", footage.film.path)
    short = desk.timeline([("film", 0, 12)])
    once, again = (exported(desk, short, Output(format=form))[0].read_bytes() for _ in range(2))
    assert once == again


@pytest.mark.parametrize("form", ["mp4", "mov", "webm", "mkv", "avi"])
def test_a_film_has_every_frame_and_its_sound_in_every_container(
    desk: Desk, cut: Timeline, form: str
) -> None:
    path, done = exported(desk, cut, Output(format=form))
    assert codecs(path) == CODECS[form]
    assert numbers(path) == SHOWN
    assert (done.width, done.height, done.duration_s) == (320, 180, 4)
    heard = beeps(sound(path))
    # AC-3, the sound of AVI, begins 256 samples early and AVI cannot say so.
    assert heard == pytest.approx([n / 3 for n in range(12)], abs=0.007)
    assert list(desk.folder.iterdir()) == [path]


def test_mov_and_m4a_begin_to_play_before_they_are_there_whole(desk: Desk, cut: Timeline) -> None:
    for form in ("mov", "m4a"):
        order = boxes(exported(desk, cut, Output(format=form))[0])
        assert order.index("moov") < order.index("mdat")


@pytest.mark.parametrize("form", ["mp3", "wav", "m4a", "aac"])
def test_the_sound_alone_is_as_long_as_the_film(desk: Desk, cut: Timeline, form: str) -> None:
    path, _ = exported(desk, cut, Output(format=form))
    assert codecs(path) == CODECS[form]
    samples = sound(path)
    # ADTS and MP3 begin with what their decoder needs to settle.
    assert samples.shape[1] / 48_000 == pytest.approx(4, abs=0.06)
    heard = beeps(samples)
    assert [at - heard[0] for at in heard] == pytest.approx([n / 3 for n in range(12)], abs=0.002)
    assert heard[0] < 0.03


def test_for_the_sound_alone_no_picture_is_decoded(
    desk: Desk, cut: Timeline, tmp_path: Path
) -> None:
    command = plan(cut, desk.facts, desk.sources, tmp_path, output=Output(format="mp3"))
    said = " ".join(command.arguments)
    assert "-c:v" not in said
    assert ":v:0]" not in said.lower()
    assert said.count("-vn") == said.count("-i file:")


def test_a_film_without_sound_has_none_to_export(desk: Desk, footage: Any) -> None:
    desk.add("film", footage.silent.path)
    with pytest.raises(RenderFailed, match="no sound"):
        exported(desk, desk.timeline([("film", 0, 30)]), Output(format="mp3"))
    assert list(desk.folder.iterdir()) == []


@pytest.mark.parametrize("form", ["gif", "webp"])
def test_a_loop_is_bounded_in_size_and_rate_and_says_so(
    desk: Desk, footage: Any, form: str
) -> None:
    desk.add("film", footage.film.path)
    timeline = desk.timeline([("film", 0, 60)], size=(1280, 720))
    progress: list[float] = []
    path, done = exported(
        desk, timeline, Output(format=form),
        on_progress=lambda at, of, _speed: progress.append(at / of),
    )  # fmt: skip
    with Image.open(path) as loop:
        assert loop.size == (854, 480)
        assert loop.n_frames <= 30
        assert loop.info["loop"] == 0
        shown_ms = 0
        for frame in range(loop.n_frames):
            loop.seek(frame)
            loop.load()
            shown_ms += loop.info["duration"]
    assert shown_ms == pytest.approx(2000, abs=30)
    assert "854×480 at 15 pictures a second" in done.note
    assert progress == sorted(progress)
    assert list(desk.folder.iterdir()) == [path]


@pytest.mark.parametrize("form", ["gif", "webp"])
def test_a_loop_of_pictures_that_are_all_alike_is_made_too(
    desk: Desk, tmp_path: Path, form: str
) -> None:
    Image.new("RGB", (320, 180), (30, 90, 200)).save(tmp_path / "blue.png")
    desk.add("blue", tmp_path / "blue.png")
    path, _ = exported(desk, desk.timeline([("blue", 0, 60)]), Output(format=form))
    with Image.open(path) as loop:
        assert loop.size == (320, 180)
        shown = np.asarray(loop.convert("RGB"), int)
    assert abs(shown - (30, 90, 200)).max() < 12


def test_a_gif_shows_the_colours_of_the_film(desk: Desk, footage: Any, tmp_path: Path) -> None:
    striped = tmp_path / "stripes.mp4"
    source = "smptebars=size=320x180:rate=30:duration=1"
    ffmpeg("-f", "lavfi", "-i", source, "-c:v", "libx264", "-pix_fmt", "yuv420p", striped)
    desk.add("bars", striped)
    timeline = desk.timeline([("bars", 0, 30)])
    still, _ = exported(desk, timeline, Output(format="png"))
    loop, _ = exported(desk, timeline, Output(format="gif"))
    with Image.open(still) as a, Image.open(loop) as b:
        apart = np.abs(np.asarray(a.convert("RGB"), int) - np.asarray(b.convert("RGB"), int))
    assert np.percentile(apart, 90) < 12


@pytest.mark.parametrize("form", ["jpg", "png"])
@pytest.mark.parametrize(("at_s", "frame"), [(None, 0), (1.5, 45), (3.5, 105), (99.0, 119)])
def test_a_still_is_the_picture_of_its_moment(
    desk: Desk, cut: Timeline, form: str, at_s: float | None, frame: int
) -> None:
    film, _ = exported(desk, cut, Output())
    path, _ = exported(desk, cut, Output(format=form, at_s=at_s))
    assert numbers(path) == [SHOWN[frame]]
    with Image.open(path) as still:
        apart = np.abs(np.asarray(still.convert("RGB"), int) - picture(film, frame))
    assert apart.mean() < 3


def test_a_still_shows_the_title_that_began_long_before(desk: Desk, footage: Any) -> None:
    desk.add("film", footage.film.path)
    cuts = [("film", 40 * n, 20) for n in range(6)]
    plain = desk.timeline(cuts)
    titled = desk.timeline(cuts, titles=[("Urban Dreams", 25, 90)])
    with_it, without = (
        np.asarray(Image.open(exported(desk, t, Output(format="png", at_s=3.5))[0]), int)
        for t in (titled, plain)
    )
    film, _ = exported(desk, titled, Output())
    assert np.abs(with_it - without).max() > 100
    assert np.abs(with_it - picture(film, 105)).mean() < 3


def test_better_qualities_are_nearer_to_the_film_and_weigh_more(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "moving.mp4"
    drawn = "mandelbrot=size=320x180:rate=30,noise=alls=8:allf=t"
    ffmpeg("-f", "lavfi", "-i", drawn, "-t", "1", "-c:v", "libx264", "-crf", "4",
           "-pix_fmt", "yuv420p", source)  # fmt: skip
    desk.add("film", source)
    timeline = desk.timeline([("film", 0, 30)])
    for form in ("mp4", "webm", "jpg"):
        weights, errors = [], []
        for quality in ("low", "medium", "high"):
            path, done = exported(desk, timeline, Output(format=form, quality=quality))
            weights.append(done.size_bytes)
            frame = 0 if form == "jpg" else 20
            apart = picture(path, frame).astype(float) - picture(source, frame)
            errors.append(float(np.mean(np.square(apart))))
        assert weights == sorted(set(weights)), form
        assert errors == sorted(set(errors), reverse=True), form


@pytest.mark.parametrize(
    ("canvas", "resolution", "wanted"),
    [
        ((320, 180), 90, (160, 90)),
        ((180, 320), 90, (90, 160)),
        ((320, 180), 360, (640, 360)),
        ((200, 200), 120, (120, 120)),
        ((324, 180), 100, (180, 100)),
    ],
)
def test_the_resolution_is_that_of_the_shorter_side(
    desk: Desk, footage: Any, canvas: tuple[int, int], resolution: int, wanted: tuple[int, int]
) -> None:
    desk.add("film", footage.film.path)
    timeline = desk.timeline([("film", 0, 10)], size=canvas)
    path, done = exported(desk, timeline, Output(resolution=resolution))
    assert (done.width, done.height) == wanted
    upright = canvas[1] > canvas[0]  # in which the numbers are cropped
    assert numbers(path) == ([-1] * 10 if upright else list(range(10)))


def test_no_resolution_is_beyond_4320_lines_and_every_side_is_even() -> None:
    with pytest.raises(OutputRefused, match="4320"):
        read_output({"resolution": 4321})
    for side in range(144, 1081, 7):
        assert all(n % 2 == 0 for n in size(Output(resolution=side), Timeline()))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"format": "exe"}, "mp4, mov"),
        ({"quality": "best"}, "low, medium, high"),
        ({"at_s": -1}, "moment"),
        ([], "output"),
    ],
)
def test_an_output_that_cannot_be_made_is_refused_in_a_sentence(data: Any, words: str) -> None:
    with pytest.raises(OutputRefused, match=words):
        read_output(data)


def test_every_format_has_a_content_type_and_may_be_asked_for() -> None:
    from tui.studio.render.output import CONTENT_TYPES
    from tui.wire.output import FORMATS as ON_THE_WIRE

    assert set(CONTENT_TYPES) == set(FORMATS) == set(ON_THE_WIRE)


def test_captions_come_out_as_srt_and_vtt(desk: Desk, cut: Timeline) -> None:
    said = Title(id="k", name="c", text="Hello", at_frame=30, frames=45, role="caption")
    timeline = with_captions(cut, [said])
    srt, _ = exported(desk, timeline, Output(format="srt"))
    assert srt.read_text().splitlines()[:3] == ["1", "00:00:01,000 --> 00:00:02,500", "Hello"]
    vtt, _ = exported(desk, timeline, Output(format="vtt"))
    assert vtt.read_text().startswith("WEBVTT")
    with pytest.raises(RenderFailed, match="no captions"):
        exported(desk, cut, Output(format="srt"))


@pytest.mark.parametrize("form", ["gif", "webm", "mp3"])
def test_a_cancelled_export_leaves_nothing(desk: Desk, footage: Any, form: str) -> None:
    desk.add("film", footage.long.path)
    timeline = desk.timeline([("film", 0, 1200)] * 3, size=(640, 360))
    target = desk.folder / f"out.{form}"

    async def stop_early() -> None:
        work = export(timeline, desk.facts, desk.sources, target, Output(format=form))
        running = asyncio.create_task(work)
        await asyncio.sleep(0.3)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    asyncio.run(stop_early())
    assert list(desk.folder.iterdir()) == []


def test_a_rate_that_is_no_whole_number_stays_exact(desk: Desk, footage: Any) -> None:
    desk.add("film", footage.ntsc.path)
    timeline = desk.timeline([("film", 0, 120)], rate=Fraction(30000, 1001))
    for form in ("mkv", "webm", "avi", "mov"):
        assert numbers(exported(desk, timeline, Output(format=form))[0]) == list(range(120))
