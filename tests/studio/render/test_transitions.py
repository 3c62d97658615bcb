"""Transitions: what is shown in them, and that nothing else changes."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import RATE_HZ, ffmpeg
from tests.studio.render.edit import Desk
from tests.studio.render.track import clip, track
from tui.studio.edits.timeline import Clip, Timeline, Transition
from tui.studio.render.output import Output

NTSC = Fraction(30000, 1001)
HANDLES = ["crossfade", "wipe left", "wipe right", "slide left", "slide right"]
DIPS = ["dip to black", "dip to white"]


def into(kind: str, frames: int) -> Transition:
    return Transition(kind=kind, frames=frames)


def pictures(path: Path) -> np.ndarray:
    """The luma of every frame, (frames, height, width)."""
    with av.open(str(path)) as container:
        return np.array(
            [f.to_ndarray()[: f.height, : f.width] for f in container.decode(video=0)], float
        )


def seen(desk: Desk, *clips: Clip, rate: Fraction = Fraction(30)) -> np.ndarray:
    return pictures(desk.render(track(*clips, rate=rate), "seen.mp4"))


@pytest.mark.parametrize("kind", HANDLES + DIPS)
@pytest.mark.parametrize("rate", [Fraction(30), NTSC])
def test_every_frame_outside_a_transition_is_as_without_it(
    desk: Desk, footage: Footage, kind: str, rate: Fraction
) -> None:
    desk.add("a", footage.film.path)
    joined = clip("a", 100, 40, transition=into(kind, 12))
    made = desk.render(track(clip("a", 20, 40), joined, clip("a", 200, 10), rate=rate))
    shown = measure.numbers(made)
    cuts = [("a", 20, 40), ("a", 100, 40), ("a", 200, 10)]
    assert len(shown) == 90
    plain = measure.numbers(desk.render(desk.timeline(cuts, rate=rate), "plain.mp4"))
    assert shown[:34] == plain[:34]
    assert shown[46:] == plain[46:]
    picture_s, sound_s = measure.durations(made)
    assert sound_s == pytest.approx(picture_s, abs=0.001)


@pytest.mark.parametrize("kind", HANDLES)
def test_a_transition_shows_what_lies_beyond_the_cut(
    desk: Desk, footage: Footage, kind: str
) -> None:
    desk.add("a", footage.film.path)
    made = seen(desk, clip("a", 20, 40), clip("a", 100, 40, transition=into(kind, 16)))
    before, after = seen(desk, clip("a", 20, 48)), seen(desk, clip("a", 92, 48))
    for n in range(16):
        one, other, share = before[32 + n], after[n], n / 16
        width = one.shape[1]
        edge = round(width * share)
        expected = {
            "crossfade": one * (1 - share) + other * share,
            "wipe left": np.hstack([one[:, : width - edge], other[:, width - edge :]]),
            "wipe right": np.hstack([other[:, :edge], one[:, edge:]]),
            "slide left": np.hstack([one[:, edge:], other[:, :edge]]),
            "slide right": np.hstack([other[:, width - edge :], one[:, : width - edge]]),
        }[kind]
        inside = np.abs(made[32 + n] - expected)[:, 4:-4]
        near_edge = 6 * inside.shape[0] * 2  # the sharp edge may be a few pixels off
        assert inside.mean() < 3 + near_edge * 100 / inside.size


@pytest.mark.parametrize(("kind", "level"), [("dip to black", 16), ("dip to white", 235)])
def test_a_dip_goes_through_its_colour_at_the_cut(
    desk: Desk, footage: Footage, kind: str, level: int
) -> None:
    desk.add("a", footage.film.path)
    made = seen(desk, clip("a", 20, 40), clip("a", 100, 40, transition=into(kind, 20)))
    plain = seen(desk, clip("a", 20, 40), clip("a", 100, 40))
    for n in range(20):
        share = abs(10 - n) / 10  # of the picture
        expected = level + (plain[30 + n] - level) * share
        assert np.abs(made[30 + n] - expected).mean() < 3


def test_the_cut_of_a_pause_shorter_than_the_transition_is_crossfaded(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)
    clips = [clip("a", 10, 30)]
    for number in range(1, 8):
        clips.append(clip("a", 10 + 35 * number, 30, transition=into("crossfade", 14)))
    shown = measure.numbers(desk.render(track(*clips)))
    plain = measure.numbers(
        desk.render(track(*(c.model_copy(update={"transition": None}) for c in clips)), "p.mp4")
    )
    for number in range(8):
        body = slice(30 * number + (7 if number else 0), 30 * number + (23 if number < 7 else 30))
        assert shown[body] == plain[body]
    assert len(shown) == 240


def all_kinds(desk: Desk, footage: Footage) -> Timeline:
    """Films, a photo, speed, backwards and a freeze, all joined by transitions."""
    desk.add("a", footage.film.path)
    desk.add("b", footage.webm.path)
    photo = desk.folder / "photo.png"
    ffmpeg("-i", footage.film.path, "-frames:v", "1", "-vf", "select=eq(n\\,99)", photo)
    desk.add("p", photo)
    fade = into("crossfade", 8)
    return track(
        clip("a", 0, 20),
        clip("b", 30, 20, transition=fade),
        clip("p", 0, 20, transition=fade),
        clip("a", 50, 20, speed=Fraction(2), transition=fade),
        clip("a", 50, 20, speed=Fraction(1, 2), transition=fade),
        clip("a", 150, 20, reverse=True, transition=fade),
        clip("a", 200, 20, freeze=True, transition=fade),
        clip("a", 200, 20, transition=fade),
        clip("a", 280, 20, transition=fade),
    )


def test_transitions_work_between_all_kinds_of_clips(desk: Desk, footage: Footage) -> None:
    timeline = all_kinds(desk, footage)
    shown = measure.numbers(desk.render(timeline))
    hard = [c.model_copy(update={"transition": None}) for c in timeline.video.sg]
    plain = measure.numbers(desk.render(track(*hard), "plain.mp4"))
    assert len(shown) == len(plain) == 180
    assert plain[40:60] == [99] * 20
    for number in range(9):
        body = slice(20 * number + (4 if number else 0), 20 * number + (16 if number < 8 else 20))
        assert shown[body] == plain[body]


def test_a_source_that_has_no_more_stands_still_in_a_transition(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)
    # The first ends with the film, the second begins with it.
    made = seen(desk, clip("a", 280, 20), clip("a", 0, 20, transition=into("crossfade", 10)))
    last, first = seen(desk, clip("a", 299, 1))[0], seen(desk, clip("a", 0, 1))[0]
    assert np.abs(made[20] - (last + first) / 2).mean() < 3


def tones(desk: Desk, footage: Footage) -> None:
    for name, hz in (("low", 440), ("high", 1000)):
        path = desk.folder / f"{name}.mkv"
        source = ("-f", "lavfi", "-i", f"aevalsrc='0.3*sin(2*PI*{hz}*t)|0':c=stereo:s=48000:d=3")
        ffmpeg("-i", footage.silent.path, *source, "-c:v", "copy", "-c:a", "pcm_s16le", path)
        desk.add(name, path)


def level_of(samples: np.ndarray, hz: float, at: int, window: int = 2400) -> float:
    """The amplitude of a tone around the sample `at`."""
    part = samples[at - window // 2 : at + window // 2]
    turn = np.exp(-2j * np.pi * hz * np.arange(len(part)) / RATE_HZ)
    return float(2 * abs(np.mean(part * turn)))


def test_sound_is_crossfaded_at_equal_power_over_the_same_frames(
    desk: Desk, footage: Footage
) -> None:
    tones(desk, footage)
    made = desk.render(
        track(clip("low", 10, 30), clip("high", 20, 30, transition=into("crossfade", 20)))
    )
    heard = measure.sound(made)[0]
    for frame in (22, 25, 30, 35, 38):
        share = (frame - 20) / 20
        at = frame * RATE_HZ // 30
        assert level_of(heard, 440, at) == pytest.approx(0.3 * np.cos(share * np.pi / 2), abs=0.02)
        assert level_of(heard, 1000, at) == pytest.approx(0.3 * np.sin(share * np.pi / 2), abs=0.02)
    assert level_of(heard, 440, 15 * 1600) == pytest.approx(0.3, abs=0.01)
    assert level_of(heard, 1000, 45 * 1600) == pytest.approx(0.3, abs=0.01)


def test_sound_goes_down_and_up_with_a_dip(desk: Desk, footage: Footage) -> None:
    tones(desk, footage)
    made = desk.render(
        track(clip("low", 10, 30), clip("high", 20, 30, transition=into("dip to black", 20)))
    )
    heard = measure.sound(made)[0]
    assert level_of(heard, 440, 25 * 1600) == pytest.approx(0.15, abs=0.02)
    assert level_of(heard, 1000, 35 * 1600) == pytest.approx(0.15, abs=0.02)
    assert np.abs(heard[30 * 1600 - 200 : 30 * 1600 + 200]).max() < 0.02


def test_a_crossfade_of_loud_sounds_does_not_clip_and_what_is_before_it_stays_to_the_bit(
    desk: Desk, footage: Footage
) -> None:
    path = desk.folder / "loud.mkv"
    tone = ("-f", "lavfi", "-i", "aevalsrc='0.93*sin(2*PI*400*t)':c=stereo:s=48000:d=3")
    ffmpeg("-i", footage.silent.path, *tone, "-c:v", "copy", "-c:a", "pcm_s16le", path)
    desk.add("a", path)
    # The same place of the same wave on both sides: they add up to 1.3 times full scale.
    joined = clip("a", 40, 40, transition=into("crossfade", 10))
    made = desk.render(track(clip("a", 10, 30), joined), "o.wav", Output(format="wav"))
    heard, source = measure.sound(made), measure.sound(path)
    assert heard.shape[1] == 70 * 1600
    assert np.abs(heard).max() < 0.951
    assert np.abs(np.diff(heard)).max() < 0.96 * 2 * np.pi * 400 / RATE_HZ
    until = 25 * 1600 - 240  # the limiter looks ahead
    assert np.array_equal(heard[:, :until], source[:, 16_000 : 16_000 + until])
    again = 45 * 1600  # and lets go again
    assert np.array_equal(heard[:, again:], source[:, again + 16_000 : 80 * 1600])


def test_sound_does_not_click_where_a_transition_begins_and_ends(
    desk: Desk, footage: Footage
) -> None:
    tones(desk, footage)
    made = desk.render(
        track(clip("low", 10, 30), clip("low", 55, 30, transition=into("crossfade", 20)))
    )
    steps = np.abs(np.diff(measure.sound(made)[0]))
    assert steps[2000 : 59 * 1600].max() < 2 * 0.3 * 2 * np.pi * 440 / RATE_HZ
