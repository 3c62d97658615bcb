"""The film comes out of black and goes back into it, with all that lies over it."""

from __future__ import annotations

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import RATE_HZ, ffmpeg
from tests.studio.render.edit import Desk
from tests.studio.render.test_transitions import level_of, pictures
from tests.studio.render.track import clip, track
from tui.studio.edits.timeline import TextTrack, Timeline, Title


def titled(timeline: Timeline) -> Timeline:
    title = Title(id="t", name="t", text="HELLO", at_frame=0, frames=timeline.frames)
    return timeline.model_copy(update={"t": (*timeline.t, TextTrack(sg=(title,)))})


def test_the_picture_fades_in_and_out_with_its_titles(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    clips = (clip("a", 20, 30), clip("a", 100, 30))
    plain = pictures(desk.render(titled(track(*clips)), "plain.mp4"))
    faded = titled(track(*clips, fade_in_frames=20, fade_out_frames=10))
    made = pictures(desk.render(faded))
    assert len(made) == 60
    for n in (0, 5, 10, 19, 20, 30, 49):
        share = min(1.0, n / 20)
        assert np.abs(made[n] - (16 + (plain[n] - 16) * share)).mean() < 3
    for n in (50, 54, 59):
        share = 1 - (n - 50) / 9
        assert np.abs(made[n] - (16 + (plain[n] - 16) * share)).mean() < 3
    assert made[0].max() < 20
    assert made[59].max() < 20


def test_the_sound_fades_in_and_out(desk: Desk, footage: Footage) -> None:
    path = desk.folder / "tone.mkv"
    tone = ("-f", "lavfi", "-i", "aevalsrc='0.3*sin(2*PI*440*t)|0':c=stereo:s=48000:d=3")
    ffmpeg("-i", footage.silent.path, *tone, "-c:v", "copy", "-c:a", "pcm_s16le", path)
    desk.add("a", path)
    meta = {"sound_fade_in_frames": 30, "sound_fade_out_frames": 15}
    heard = measure.sound(desk.render(track(clip("a", 0, 90), **meta)))[0]
    for at_s, share in ((0.5, 0.5), (1.5, 1.0), (2.75, 0.5)):
        at = round(at_s * RATE_HZ)
        assert level_of(heard, 440, at) == pytest.approx(0.3 * share, abs=0.02)
    assert np.abs(heard[:100]).max() < 0.01


def test_fades_longer_than_the_film_are_as_long_as_it(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    made = pictures(desk.render(track(clip("a", 20, 12), fade_in_frames=500, fade_out_frames=500)))
    assert len(made) == 12
    assert made[0].max() < 20
    assert made[11].max() < 20
