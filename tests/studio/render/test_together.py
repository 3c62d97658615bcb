"""Everything at once: films of clips whose kinds, ways and ends were drawn by lot.

Whatever meets whatever, a render is as long as its timeline, shows the pictures and plays the
sounds that belong there, and neither is clipped.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from random import Random
from typing import Any

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import MARK_EVERY, RATE_HZ, Counted, ffmpeg
from tests.studio.render.edit import Desk, frame_on_show
from tests.studio.render.test_mix import make_tone
from tests.studio.render.track import clip, track
from tui.studio.edits.timeline import Clip, Place, Timeline, Title, Transition
from tui.studio.edits.tracks import with_beds, with_captions, with_overlays

RATES = [Fraction(30), Fraction(25), Fraction(30000, 1001), Fraction(60), Fraction(12)]
SPEEDS = [*[Fraction(1)] * 4, Fraction(1, 4), Fraction(3, 4), Fraction(3, 2), Fraction(4)]
KINDS = ["crossfade", "dip to black", "wipe left", "slide right"]


def filmed(desk: Desk, footage: Footage) -> dict[str, Counted]:
    """Films of all kinds, which the desk knows by these names."""
    films = {
        name: footage.made(name) for name in ("film", "ntsc", "uneven", "webm", "silent", "long")
    }
    sound = {
        "mono": ("-ac", "1", "-ar", "22050", "-c:a", "pcm_s16le"),
        "six": ("-af", "pan=5.1|FL=0.5*c0|FR=0.5*c1|FC=0*c0|LFE=0*c0|BL=0*c0|BR=0*c1"),
        "cd": ("-ar", "44100", "-c:a", "aac"),
    }
    for name, arguments in sound.items():
        path = desk.folder / f"{name} {'x' * 120} %d 'ü.mkv"
        ffmpeg("-i", footage.film.path, "-c:v", "copy", *arguments, path)
        films[name] = Counted(path, *_times(footage.film))
    short = desk.folder / "three.mp4"
    ffmpeg("-i", footage.film.path, "-frames:v", "3", "-t", "0.1", short)
    films["three"] = Counted(short, Fraction(30), footage.film.times_s[:3], Fraction(1, 10))
    for name, film in films.items():
        desk.add(name, film.path)
    desk.add("song", make_tone(desk.folder / "song.wav", level=0.02))
    return films


def _times(film: Counted) -> tuple[Fraction, tuple[Fraction, ...], Fraction]:
    return film.rate, film.times_s, film.end_s


def drawn(lots: Random, desk: Desk, films: dict[str, Counted]) -> tuple[Timeline, set[int]]:
    """Return a timeline, and the frames whose pictures are covered or blended."""
    rate, clips, covered, at = lots.choice(RATES), list[Clip](), set[int](), 0
    for _ in range(lots.randint(1, 5)):
        name, speed = lots.choice(list(films)), lots.choice(SPEEDS)
        length = max(1, floor(Fraction(desk.media[name].duration_s) * rate))
        first = lots.randrange(length)
        most = max(1, floor((length - first) / speed))
        more: dict[str, Any] = lots.choice([{}, {}, {"reverse": True}, {"freeze": True}])
        if more.get("freeze") or most == 1:
            speed = Fraction(1)
        frames = min(most, lots.choice([1, 2, 7, 20, 40]))
        if clips and lots.random() < 0.5:
            ends = 2 * lots.choice([1, 3, 20])
            more["transition"] = Transition(kind=lots.choice(KINDS), frames=ends)
            half = min(ends // 2, clips[-1].frames // 2, frames // 2)
            covered.update(range(at - half, at + half))
        clips.append(clip(name, first, frames, speed=speed, **more))
        at += frames
    timeline = track(*clips, rate=rate, size=lots.choice([(320, 180), (160, 90)]), fit="fit")
    begin = lots.randrange(at)
    over = range(begin, at)
    if lots.random() < 0.3:
        timeline = with_captions(
            timeline,
            [
                Title(
                    id="k", name="k", text="Hello", role="caption", at_frame=begin, frames=len(over)
                )
            ],
        )
        covered.update(over)
    if lots.random() < 0.3:
        laid = clip(lots.choice(["long", "uneven", "cd"]), 0, len(over), place=Place(width=0.5))
        laid = laid.model_copy(update={"id": "o", "at_frame": begin, "volume": 0.0})
        timeline = with_overlays(timeline, [laid])
        covered.update(over)
    if lots.random() < 0.3:
        song = clip("song", 0, at).model_copy(update={"id": "m", "volume": 0.5})
        timeline = with_beds(timeline, [song])
    return timeline, covered


@pytest.mark.parametrize("lot", range(6))
def test_a_film_of_anything_is_whole_and_in_time(desk: Desk, footage: Footage, lot: int) -> None:
    films = filmed(desk, footage)
    for number in range(8):
        timeline, covered = drawn(Random(100 * lot + number), desk, films)
        made = desk.render(timeline)
        said = [(c.media, c.in_frame, c.frames, c.speed) for c in timeline.video.sg]
        length_s = float(timeline.frames / timeline.fps)
        assert measure.durations(made) == pytest.approx([length_s] * 2, abs=0.0015), said
        assert shown_wrongly(timeline, films, measure.numbers(made), covered) == [], said
        heard = measure.sound(made)
        assert np.abs(heard).max() < 1, said
        assert heard_wrongly(timeline, desk, films, heard) == [], said


def shown_wrongly(
    timeline: Timeline, films: dict[str, Counted], numbers: list[int], covered: set[int]
) -> list[tuple[int, str, int]]:
    """The frames that show another picture than one next to the exact instant."""
    assert len(numbers) == timeline.frames
    wrong, rate = [], timeline.fps
    for one in timeline.video.sg:
        film = films[one.media]
        near = 0 if one.speed == 1 else 1 + ceil(film.rate / rate)
        for n in range(one.frames):
            passed = 0 if one.freeze else one.frames - 1 - n if one.reverse else n
            place = one.in_frame + passed * one.speed
            low = frame_on_show(film, floor(place), rate) - near
            high = frame_on_show(film, ceil(place), rate) + near
            at = one.at_frame + n
            if at not in covered and not low <= numbers[at] <= high:
                wrong.append((at, one.media, numbers[at]))
    return wrong


def heard_wrongly(
    timeline: Timeline, desk: Desk, films: dict[str, Counted], heard: measure.Samples
) -> list[tuple[float, str]]:
    """The beeps of clips at their own speed that are not where they belong."""
    wrong, rate, level = [], timeline.fps, np.abs(heard).max(axis=0)
    clips = timeline.video.sg
    for one, after in zip(clips, [*clips[1:], None], strict=True):
        if one.speed != 1 or one.reverse or one.freeze or not desk.media[one.media].has_sound:
            continue
        ends = [c.transition.frames / 2 if c and c.transition else 0 for c in (one, after)]
        begin_s = float((one.at_frame + ends[0]) / rate) + 0.03
        end_s = float((one.end_frame - ends[1]) / rate) - 0.03
        for mark_s in films[one.media].times_s[::MARK_EVERY]:
            at_s = float(mark_s + (one.at_frame - one.in_frame) / rate)
            if begin_s < at_s < end_s:
                first = round((at_s - 0.02) * RATE_HZ)
                near = level[first : first + RATE_HZ // 25]
                begins_s = (first + np.argmax(near > max(0.05, 0.3 * near.max()))) / RATE_HZ
                if abs(begins_s - at_s) > 0.004:
                    wrong.append((at_s, one.media))
    return wrong
