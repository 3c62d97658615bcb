"""Faster, slower, backwards, standing still: every frame is the one that belongs there."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import MARK_EVERY, RATE_HZ, ffmpeg
from tests.studio.render.edit import Desk
from tests.studio.render.track import clip, track
from tui.studio.edits.timeline import Transition
from tui.studio.render.graph import plan

SPEEDS = [Fraction(1, 16), Fraction(2, 5), Fraction(1, 2), Fraction(5, 4), Fraction(3, 2)]
SPEEDS += [Fraction(2), Fraction(3), Fraction(17, 7), Fraction(16)]


def at_speed(first: int, frames: int, speed: Fraction) -> list[int]:
    """Which pictures a clip shows. Sped up: those nearest to the exact instants. Slowed down: each
    from the frame nearest to its instant."""
    last = first + max(1, round(frames * speed)) - 1
    exact = (first + n * speed + min(speed, Fraction(1)) / 2 for n in range(frames))
    return [min(ceil(place) - 1, last) for place in exact]


@pytest.mark.parametrize("speed", SPEEDS, ids=str)
def test_a_clip_at_another_speed_shows_the_pictures_of_the_exact_instants(
    desk: Desk, footage: Footage, speed: Fraction
) -> None:
    desk.add("a", footage.long.path)
    frames = 24 if speed > 4 else 70
    made = desk.render(track(clip("a", 7, 5), clip("a", 40, frames, speed=speed), clip("a", 3, 5)))
    middle = at_speed(40, frames, speed)
    assert measure.numbers(made) == [*range(7, 12), *middle, *range(3, 8)]
    if speed == 3:
        assert middle == [40 + 3 * n for n in range(frames)]


def test_many_clips_of_one_source_at_their_own_speeds_follow_one_another(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)
    clips, expected = [], []
    for number in range(16):
        speed = (Fraction(1), Fraction(3, 2), Fraction(2, 3), Fraction(4))[number % 4]
        clips.append(clip("a", 2 + 18 * number, 4 + number % 3, speed=speed))
        expected += at_speed(2 + 18 * number, 4 + number % 3, speed)
    assert measure.numbers(desk.render(track(*clips))) == expected


def test_slow_motion_shows_the_pictures_that_the_film_had_no_time_for(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)  # 30 pictures a second, in a film of 15
    half = clip("a", 20, 30, speed=Fraction(1, 2))
    made = desk.render(track(half, rate=Fraction(15)))
    assert measure.numbers(made) == list(range(40, 70))


@pytest.mark.parametrize("speed", [Fraction(1, 2), Fraction(3, 2), Fraction(4)], ids=str)
def test_sound_at_another_speed_keeps_its_pitch_and_fills_the_clip(
    desk: Desk, footage: Footage, speed: Fraction
) -> None:
    desk.add("a", tone_film(desk, footage))
    frames = round(80 / speed)
    made = desk.render(track(clip("a", 0, frames, speed=speed)))
    heard = measure.sound(made)[0]
    length = round(frames / 30 * RATE_HZ)
    middle = heard[length // 4 : length // 4 + RATE_HZ // 4]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 16 * RATE_HZ))
    assert np.argmax(spectrum) / 16 == pytest.approx(440, abs=1.5)
    # Where nothing is before the sound, it begins softly over the first window.
    levels = [
        measure.level_db(heard[None], at_s, at_s + 0.05)
        for at_s in np.arange(0.025, frames / 30 - 0.06, 0.05)
    ]
    assert max(levels) - min(levels) < 1.5


def tone_film(desk: Desk, footage: Footage):
    path = desk.folder / "tone.mkv"
    tone = ("-f", "lavfi", "-i", "aevalsrc=0.3*sin(2*PI*440*t):s=48000:d=3")
    ffmpeg("-i", footage.silent.path, *tone, "-c:v", "copy", "-c:a", "pcm_s16le", path)
    return path


# How far from its place a beep may begin, in seconds: the filter's windows are 32 ms long. At a
# quarter, the second of two slows down what the first has blurred.
NEAR_S = {Fraction(1, 4): 1 / 30, Fraction(1, 2): 0.011, Fraction(3, 4): 0.011}
NEAR_S |= {Fraction(3, 2): 0.011, Fraction(2): 0.011, Fraction(4): 0.011, Fraction(8): 0.011}


@pytest.mark.parametrize("first", [0, 307])
@pytest.mark.parametrize("speed", NEAR_S, ids=str)
def test_sound_and_picture_stay_together_at_another_speed(
    desk: Desk, footage: Footage, speed: Fraction, first: int
) -> None:
    desk.add("a", footage.long.path)
    frames = round(600 / speed)
    made = desk.render(track(clip("a", first, frames, speed=speed), size=(64, 64)))
    assert measure.durations(made) == pytest.approx([frames / 30] * 2, abs=0.0001)
    loud = np.abs(measure.sound(made)).max(axis=0) > 0.08
    marks = [n for n in range(0, 1200, MARK_EVERY) if first + 3 < n < first + 590]
    half_s, late = float(MARK_EVERY / speed / 60), []
    for mark in marks:
        at_s = float((mark - first) / speed / 30)
        begin = max(0, round((at_s - half_s) * RATE_HZ))
        heard = np.flatnonzero(loud[begin : round((at_s + half_s) * RATE_HZ)])
        if len(heard):
            late.append((begin + heard[0]) / RATE_HZ - at_s)
    # A beep is 20 ms long. At eight times the speed some fall between the windows.
    assert len(late) >= len(marks) * (1 if speed < 8 else 0.85)
    assert max(map(abs, late)) < NEAR_S[speed]
    third = len(late) // 3
    assert abs(np.mean(late[-third:]) - np.mean(late[:third])) < 0.005  # and no drift


@pytest.mark.parametrize("speed", [Fraction(1), Fraction(2), Fraction(1, 2)], ids=str)
def test_a_clip_backwards_shows_its_pictures_from_the_last_to_the_first(
    desk: Desk, footage: Footage, speed: Fraction
) -> None:
    desk.add("a", footage.long.path)
    frames = round(90 / speed)
    backwards = clip("a", 800, frames, speed=speed, reverse=True)
    made = desk.render(track(clip("a", 5, 10), backwards, clip("a", 20, 10)))
    turned = at_speed(800, frames, speed)[::-1]
    assert measure.numbers(made) == [*range(5, 15), *turned, *range(20, 30)]


@pytest.mark.parametrize("speed", [Fraction(1), Fraction(3, 4), Fraction(2)], ids=str)
def test_sound_backwards_is_the_sound_backwards(
    desk: Desk, footage: Footage, speed: Fraction
) -> None:
    desk.add("a", footage.film.path)
    shown = clip("a", 30, 120, speed=speed)
    forwards = desk.render(track(shown), "forwards.mp4")
    turned = shown.model_copy(update={"reverse": True})
    backwards = desk.render(track(turned), "backwards.mp4")
    length = 4 * RATE_HZ
    one = measure.sound(forwards)[0, :length]
    other = measure.sound(backwards)[0, :length][::-1]
    assert np.corrcoef(one, other)[0, 1] > 0.98


def test_a_long_clip_backwards_is_turned_in_short_stretches(
    desk: Desk, footage: Footage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.studio.render.sections._BACKWARDS_BYTES", 86_400 * 25)
    desk.add("a", footage.long.path)
    timeline = track(clip("a", 100, 500, reverse=True), size=(96, 64))
    assert measure.numbers(desk.render(timeline)) == list(range(599, 99, -1))


@pytest.mark.parametrize("speed", [Fraction(1), Fraction(3), Fraction(2, 5)], ids=str)
def test_what_is_played_backwards_is_read_from_its_source_once(
    desk: Desk, footage: Footage, monkeypatch: pytest.MonkeyPatch, speed: Fraction
) -> None:
    monkeypatch.setattr("tui.studio.render.sections._BACKWARDS_BYTES", 86_400 * 25)
    monkeypatch.setattr("tui.studio.render.backwards._MOST_BYTES", 86_400 * 300)
    desk.add("a", footage.long.path)
    fade = Transition(kind="crossfade", frames=20)
    frames = round(600 / speed)
    timeline = track(
        clip("a", 500, frames, speed=speed, reverse=True),
        clip("a", 10, 40, transition=fade),
        clip("a", 100, 160, reverse=True, transition=fade),
        size=(96, 64),
    )
    shown = measure.numbers(desk.render(timeline))
    turned = at_speed(500, frames, speed)[::-1]
    assert shown[: frames - 10] == turned[:-10]
    assert shown[frames + 50 :] == list(range(249, 99, -1))
    (feed,) = plan(timeline, desk.facts, desk.sources, desk.folder).feeds[:1]
    writing = [command for command in feed.commands if command[-1].endswith(".mkv")]
    # Six hundred pictures in three stretches or so, and 160 in one, which takes the place of one.
    assert 3 <= len(writing) <= 5
    assert len({command[-1] for command in writing}) <= 2
    # What goes forwards, and a last part that is alone, come from the source itself.
    others = [command for command in feed.commands if command not in writing]
    assert sum(str(footage.long.path) in " ".join(command) for command in others) <= 2


def test_a_picture_of_full_range_and_ten_bits_is_the_same_backwards(desk: Desk) -> None:
    film = desk.folder / "wide.mp4"
    # What is not said of a gradient is drawn by lot.
    colours = "nb_colors=2:c0=0x080808:c1=0xf4f4f4:x0=0:y0=0:x1=191:y1=107"
    ffmpeg(
        "-f", "lavfi", "-i", f"gradients=s=192x108:d=4:r=30:{colours}", "-vf",
        "scale=out_range=pc,format=yuv420p10le,setparams=range=pc,setsar=4/3", "-c:v", "libx264",
        "-crf", "12", film,
    )  # fmt: skip
    desk.add("a", film)
    forwards = desk.render(track(clip("a", 0, 110), size=(256, 108)), "forwards.mp4")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.studio.render.sections._BACKWARDS_BYTES", 192 * 108 * 3 // 2 * 10)
        turned = track(clip("a", 0, 110, reverse=True), size=(256, 108))
        backwards = desk.render(turned, "backwards.mp4")
    for number in (0, 30, 109):
        one = measure.picture(forwards, number).astype(int)
        other = measure.picture(backwards, 109 - number).astype(int)
        assert np.abs(one - other).mean() < 1.5


def test_a_freeze_stands_still_in_silence(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    made = desk.render(track(clip("a", 10, 20), clip("a", 30, 25, freeze=True), clip("a", 30, 20)))
    assert measure.numbers(made) == [*range(10, 30), *[30] * 25, *range(30, 50)]
    assert measure.level_db(measure.sound(made), 20 / 30 + 0.01, 45 / 30 - 0.01) < -80
