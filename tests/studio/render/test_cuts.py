"""A render shows and plays exactly what its timeline says, to the frame and to the sample."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import MARK_EVERY, ffmpeg
from tests.studio.render.edit import Cut, Desk, expected, expected_beeps
from tui.studio.media.sound import map_sound
from tui.studio.render.graph import plan

NTSC = Fraction(30000, 1001)


def twenty(media: str, step: int = 14, frames: int = 9) -> list[Cut]:
    return [(media, 3 + step * n, frames + n % 3) for n in range(20)]


@pytest.mark.parametrize(
    ("source", "rate"),
    [
        ("film", Fraction(30)),
        ("film", Fraction(60)),
        ("ntsc", NTSC),
        ("ntsc", Fraction(30)),
        ("uneven", Fraction(30)),
        ("webm", Fraction(25)),
    ],
)
def test_after_twenty_cuts_every_frame_is_the_one_asked_for(
    desk: Desk, footage: Footage, source: str, rate: Fraction
) -> None:
    film = footage.made(source)
    desk.add("a", film.path)
    cuts = twenty("a", step=6) if source == "webm" else twenty("a")
    made = desk.render(desk.timeline(cuts, rate=rate))
    assert measure.numbers(made) == expected({"a": film}, cuts, rate)


@pytest.mark.parametrize(("source", "rate"), [("film", Fraction(30)), ("ntsc", NTSC)])
def test_after_twenty_cuts_sound_and_picture_are_together(
    desk: Desk, footage: Footage, source: str, rate: Fraction
) -> None:
    film = footage.made(source)
    desk.add("a", film.path)
    cuts = twenty("a")
    made = desk.render(desk.timeline(cuts, rate=rate))
    heard = measure.beeps(measure.sound(made))
    wanted = expected_beeps({"a": film}, cuts, rate, MARK_EVERY)
    assert len(wanted) >= 10
    for at_s in wanted:
        assert min(abs(at_s - one) for one in heard) < 0.003


@pytest.mark.parametrize("rate_hz", [8000, 22_050, 44_100, 96_000])
def test_sound_of_any_rate_is_heard_where_it_belongs_far_into_a_file_and_behind_a_gap(
    desk: Desk, footage: Footage, rate_hz: int
) -> None:
    film = desk.folder / "film.mkv"
    gap = ("-af", "aselect='not(between(t,11,13))'")
    coder = ("-c:v", "copy", "-ar", str(rate_hz), "-c:a", "pcm_s16le")
    ffmpeg("-i", footage.long.path, *gap, *coder, film)
    desk.add("a", film)
    cuts = [("a", 55, 30), ("a", 320, 90), ("a", 5, 25), ("a", 700, 30), ("a", 1150, 40)]
    heard = measure.beeps(measure.sound(desk.render(desk.timeline(cuts))), 0.04)
    wanted = expected_beeps({"a": footage.long}, cuts, Fraction(30), MARK_EVERY)
    # The second 11 begins at 1.333 s.
    for at_s in (at_s for at_s in wanted if not 1.3 < at_s < 3.4):
        assert min(abs(at_s - one) for one in heard) < 0.003
    assert not [at_s for at_s in heard if 1.4 < at_s < 3.3]


def test_sound_after_short_gaps_is_heard_and_found_where_it_belongs(
    desk: Desk, footage: Footage
) -> None:
    film = desk.folder / "film.mkv"
    lost = "between(t,1.1,1.125)+between(t,2.1,2.145)+between(t,13.1,13.18)"
    gaps = ("-af", f"asetnsamples=240,aselect='not({lost})'")
    ffmpeg("-i", footage.long.path, *gaps, "-c:v", "copy", "-c:a", "pcm_s16le", film)
    desk.add("a", film)
    cuts = [("a", 15, 200), ("a", 380, 90)]
    heard = measure.beeps(measure.sound(desk.render(desk.timeline(cuts))), 0.04)
    wanted = expected_beeps({"a": footage.long}, cuts, Fraction(30), MARK_EVERY)
    assert [min(heard, key=lambda one: abs(one - at_s)) for at_s in wanted] == pytest.approx(
        wanted, abs=0.003
    )
    sound = map_sound(film)
    loud_s = np.flatnonzero(sound.level_db > -30) * sound.step_s
    for at_s in footage.long.times_s[::MARK_EVERY]:
        assert min(abs(loud_s - float(at_s))) < 0.011


def test_a_cut_within_a_picture_that_stands_long_begins_with_it(
    desk: Desk, footage: Footage
) -> None:
    film = desk.folder / "screen.mp4"
    # Number 59 stands from 2 s to 22 s; the next picture is a key frame, decoded before that.
    held = ("-vf", "select='not(between(n,60,659))'", "-fps_mode", "vfr")
    coder = ("-preset", "ultrafast", "-bf", "2", "-g", "60", "-c:a", "copy")
    ffmpeg("-i", footage.long.path, *held, *coder, film)
    desk.add("a", film)
    cuts = [("a", 450, 30), ("a", 640, 60)]
    out = desk.render(desk.timeline(cuts))
    assert measure.numbers(out) == [*[59] * 50, *range(660, 700)]
    heard = measure.beeps(measure.sound(out), 0.04)
    wanted = expected_beeps({"a": footage.long}, cuts, Fraction(30), MARK_EVERY)
    assert [min(heard, key=lambda one: abs(one - at_s)) for at_s in wanted] == pytest.approx(
        wanted, abs=0.003
    )


def test_a_transparent_webm_is_cut_far_from_its_start(desk: Desk, footage: Footage) -> None:
    film = desk.folder / "film.webm"
    coder = ("-deadline", "realtime", "-cpu-used", "8", "-b:v", "1M", "-g", "120")
    ffmpeg(
        *("-t", "16", "-i", footage.long.path, "-an", "-vf", "format=yuva420p"),
        *("-c:v", "libvpx-vp9", "-auto-alt-ref", "0", *coder, film),
    )
    assert desk.add("a", film).transparent
    cuts = [("a", 340, 20), ("a", 395, 20)]
    out = desk.render(desk.timeline(cuts))
    assert measure.numbers(out) == [*range(340, 360), *range(395, 415)]


def test_picture_and_sound_have_the_same_length(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.ntsc.path)
    cuts = twenty("a")
    made = desk.render(desk.timeline(cuts, rate=NTSC))
    picture_s, sound_s = measure.durations(made)
    frames = sum(frames for _, _, frames in cuts)
    assert picture_s == pytest.approx(float(frames / NTSC), abs=1e-4)
    assert sound_s == pytest.approx(picture_s, abs=1 / 1000)
    assert desk.rendered.duration_s == pytest.approx(picture_s)


def test_frames_follow_one_another_at_a_constant_rate(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.uneven.path)
    times = measure.frame_times(desk.render(desk.timeline([("a", 5, 60)], rate=NTSC)))
    assert times == [n / NTSC for n in range(60)]


def test_clips_of_two_sources_of_another_size_and_rate_are_joined(
    desk: Desk, footage: Footage
) -> None:
    films = {"a": footage.film, "b": footage.webm}
    for name, film in films.items():
        desk.add(name, film.path)
    cuts = [("a", 10, 20), ("b", 30, 25), ("a", 60, 20), ("b", 90, 25), ("a", 5, 15)]
    made = desk.render(desk.timeline(cuts, size=(180, 180)))
    assert measure.numbers(made) == expected(films, cuts, Fraction(30))


def test_a_clip_far_into_a_file_is_sought_and_still_exact(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.long.path)
    cuts = [("a", 1000, 15), ("a", 1100, 10), ("a", 2, 10), ("a", 700, 10)]
    timeline = desk.timeline(cuts)
    arguments = plan(timeline, desk.facts, desk.sources, desk.folder).arguments
    assert arguments.count("-ss") == 2 * 2  # the picture and the sound
    made = desk.render(timeline)
    assert measure.numbers(made) == expected({"a": footage.long}, cuts, Fraction(30))
    heard = measure.beeps(measure.sound(made))
    for at_s in expected_beeps({"a": footage.long}, cuts, Fraction(30), MARK_EVERY):
        assert min(abs(at_s - one) for one in heard) < 0.003


@pytest.mark.parametrize("rate", [Fraction(30), Fraction(24), NTSC])
def test_seeking_into_a_varying_rate_gives_the_same_frames(
    desk: Desk, footage: Footage, rate: Fraction
) -> None:
    film = footage.uneven
    desk.add("a", film.path)
    first = int(10.6 * rate)
    cuts = [("a", first, 40)]
    assert film.end_s > 12
    made = desk.render(desk.timeline(cuts, rate=rate))
    assert measure.numbers(made) == expected({"a": film}, cuts, rate)


def test_clips_that_go_on_where_the_last_one_ended_are_no_cut(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    timeline = desk.timeline([("a", 10, 20), ("a", 30, 20)])
    graph = " ".join(plan(timeline, desk.facts, desk.sources, desk.folder).arguments)
    assert not any(word in graph for word in ("split", "select", "concat=", "afade"))


def test_a_clip_longer_than_its_source_stands_still_and_keeps_its_length(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)
    made = desk.render(desk.timeline([("a", 290, 20), ("a", 0, 10)]))
    assert measure.numbers(made) == [*range(290, 300), *[299] * 10, *range(10)]


def test_hundreds_of_cuts_are_no_trouble(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.long.path)
    cuts = [("a", 3 * n, 2) for n in range(399)]
    made = desk.render(desk.timeline(cuts, size=(64, 64)))
    assert measure.numbers(made) == expected({"a": footage.long}, cuts, Fraction(30))


def test_a_graph_too_long_for_an_argument_goes_into_a_file(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    cuts = [("a", (n * 37) % 280, 2) for n in range(420)]
    timeline = desk.timeline(cuts, size=(64, 64))
    command = plan(timeline, desk.facts, desk.sources, desk.folder)
    assert all(len(argument) < 128 * 1024 for argument in command.arguments)
