"""Interlaced film comes out in whole pictures, each of one moment, at the same times."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import ffmpeg, make_counted
from tests.studio.render.edit import Desk
from tests.studio.render.track import clip, track
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.timeline import Timeline
from tui.studio.render.graph import plan

RATE = Fraction(25)
STEP, WIDTH, ROOM = 4, 12, 56
BOTH, TOP, BOTTOM = slice(None), slice(0, None, 2), slice(1, None, 2)
CODERS = {
    "broadcast.mkv": ("tff", "-c:v", "mpeg2video", "-flags", "+ildct+ilme", "-b:v", "6M"),
    "camcorder.mp4": ("tff", "-c:v", "libx264", "-preset", "ultrafast", "-x264-params", "tff=1"),
    "bottom first.mov": ("bff", "-c:v", "libx264", "-preset", "ultrafast", "-x264-params", "bff=1"),
    "dv.avi": ("bff", "-c:v", "dvvideo", "-pix_fmt", "yuv420p", "-s", "720x576"),
}


def interlaced(folder: Path, name: str, seconds: int = 4) -> Path:
    """Make a counted film of 25 pictures a second, over whose left side a light bar moves by
    STEP pixels with each field."""
    size = (720, 576) if name == "dv.avi" else (320, 180)
    film = make_counted(folder / "film.mp4", rate=RATE, frames=25 * seconds, size=size)
    first, *coder = CODERS[name]
    woven = {"tff": "interleave_top", "bff": "interleave_bottom"}[first]
    bar = f"color=white:size={WIDTH}x{size[1]}:rate=50:duration={seconds}"
    graph = (
        f"[0:v]fps=50[film];[film][1:v]overlay=x='mod({STEP}*n,{ROOM})',"
        f"tinterlace={woven},setfield={first}"
    )
    sound = ("-c:a", "pcm_s16le" if name == "dv.avi" else "aac", "-ar", "48000")
    path = folder / name
    ffmpeg("-i", film.path, "-f", "lavfi", "-i", bar, "-filter_complex", graph, "-map", "0:a",
           *coder, "-g", "12", *sound, path)  # fmt: skip
    return path


def filters(desk: Desk, timeline: Timeline) -> str:
    arguments = plan(timeline, desk.facts, desk.sources, desk.folder).arguments
    return arguments[arguments.index("-filter_complex") + 1]


def combs(path: Path, number: int) -> float:
    """How much more neighbouring lines differ than every second: what fields leave behind."""
    grey = measure.picture(path, number).mean(2)
    one, two = (np.abs(grey[n:] - grey[:-n]).mean() for n in (1, 2))
    return float(one - two)


def bar_at(path: Path, number: int, lines: slice = BOTH) -> float:
    """Where the middle of the bar is, as a share of the width."""
    columns = measure.picture(path, number)[lines].mean((0, 2))
    light = np.clip(columns[: ROOM + WIDTH] - 150, 0, None)
    return float((light * np.arange(len(light))).sum() / light.sum()) / len(columns)


@pytest.mark.parametrize("name", CODERS)
def test_each_picture_is_of_one_moment_and_stands_at_its_time_with_its_sound(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    fact = desk.add("a", interlaced(tmp_path, name))
    fields = (TOP, BOTTOM) if CODERS[name][0] == "tff" else (BOTTOM, TOP)
    assert fact.interlaced
    assert (fact.fps, fact.kind) == (RATE, "video")
    size = fact.width, fact.height
    made = desk.render(desk.timeline([("a", 0, 100)], rate=RATE, size=size))
    assert measure.frame_times(made) == [n / RATE for n in range(100)]
    assert measure.numbers(made) == list(range(100))
    for n in (31, 53, 77):
        assert combs(made, n) < 0.1 < combs(desk.sources["a"], n)
        of_first, of_second = (bar_at(desk.sources["a"], n, field) for field in fields)
        step = abs(of_second - of_first)
        assert step > 0.004
        assert bar_at(made, n) == pytest.approx(of_first, abs=step / 3)
    heard = measure.beeps(measure.sound(made))
    assert heard == pytest.approx([n * 0.4 for n in range(10)], abs=0.002)


def test_cuts_speed_and_backwards_show_the_pictures_that_they_say(
    desk: Desk, tmp_path: Path
) -> None:
    desk.add("a", interlaced(tmp_path, "camcorder.mp4"))
    cuts = (
        clip("a", 40, 10), clip("a", 3, 7), clip("a", 20, 10, speed=Fraction(2)),
        clip("a", 60, 20, reverse=True),
    )  # fmt: skip
    made = desk.render(track(*cuts, rate=RATE))
    shown = [*range(40, 50), *range(3, 10), *range(20, 40, 2), *range(79, 59, -1)]
    assert measure.numbers(made) == shown


def test_what_is_written_down_to_be_shown_backwards_is_made_whole_before(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.studio.render.sections._BACKWARDS_BYTES", 86_400 * 25)
    desk.add("a", interlaced(tmp_path, "broadcast.mkv", seconds=8))
    timeline = track(clip("a", 0, 200, reverse=True), rate=RATE)
    assert measure.numbers(desk.render(timeline)) == list(range(199, -1, -1))
    (feed,) = plan(timeline, desk.facts, desk.sources, desk.folder).feeds[:1]
    graphs = [" ".join(command) for command in feed.commands]
    assert any(".mkv" in graph.split()[-1] for graph in graphs)
    assert all(("bwdif" in graph) == ("broadcast.mkv" in graph) for graph in graphs)


def test_a_cut_far_into_the_film_is_exact_too(desk: Desk, tmp_path: Path) -> None:
    desk.add("a", interlaced(tmp_path, "broadcast.mkv", seconds=16))
    made = desk.render(desk.timeline([("a", 350, 30)], rate=RATE))
    assert measure.numbers(made) == list(range(350, 380))


def test_a_picture_in_picture_is_made_whole_too(
    desk: Desk, footage: Footage, tmp_path: Path
) -> None:
    desk.add("film", footage.film.path)
    desk.add("a", interlaced(tmp_path, "camcorder.mp4"))
    bare = desk.timeline([("film", 0, 50)], rate=RATE)
    edit = AddOverlay("picture", "a", width=1.0)
    made = desk.render(edit.apply(bare, desk.facts).timeline)
    assert measure.numbers(made) == list(range(50))
    assert combs(made, 31) < 0.1


def test_a_progressive_film_passes_no_filter_for_fields(desk: Desk, footage: Footage) -> None:
    assert not desk.add("a", footage.film.path).interlaced
    assert "bwdif" not in filters(desk, desk.timeline([("a", 0, 100)]))
