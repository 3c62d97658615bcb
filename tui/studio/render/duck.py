"""Music that steps back while somebody speaks: a gain that is known before anything is mixed."""

from __future__ import annotations

import io
import wave
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import av
import numpy as np

from tui.studio.edits.facts import Facts
from tui.studio.edits.speech import Seconds, ducked_by
from tui.studio.edits.timeline import Timeline
from tui.studio.media.sound import map_sound
from tui.studio.render.errors import Unrenderable
from tui.studio.render.pieces import SAMPLE_RATE_HZ

_RATE_HZ: Final = 200
_MARGIN_S: Final = 1  # on both sides, where the resampler has no neighbours to go by
_ATTACK_S: Final = 0.2
_RELEASE_S: Final = 0.8
_HOLD_S: Final = 0.3


def with_speech(timeline: Timeline, facts: Facts, sources: Mapping[str, Path]) -> Facts:
    """Return `facts` with the sound maps that ducking needs and that nobody has made yet.

    Blocks while it listens, for a minute to some 25 minutes of sound. Raises
    Unrenderable for a medium that cannot be read.
    """
    missing = (ducked_by(timeline, facts) - facts.sound.keys()) & sources.keys()
    try:
        heard = {media: map_sound(sources[media]) for media in sorted(missing)}
    except (OSError, av.FFmpegError):
        raise Unrenderable("The sound of a medium cannot be read.") from None
    return replace(facts, sound={**facts.sound, **heard})


def duck_wave(spoken: Sequence[Seconds], length_s: float, duck_db: float) -> bytes:
    """Return a WAV file, mono and slow, that holds the gain of music under what is `spoken`.

    It is down by `duck_db` while somebody speaks, and begins to fall 0.2 s before.
    """
    times_s = np.arange(round((length_s + 2 * _MARGIN_S) * _RATE_HZ)) / _RATE_HZ
    down = np.zeros(len(times_s))
    for start_s, end_s in spoken:
        begin_s, back_s = start_s + _MARGIN_S, end_s + _MARGIN_S + _HOLD_S
        near = slice(*np.searchsorted(times_s, [begin_s - _ATTACK_S, back_s + _RELEASE_S]).tolist())
        here = np.interp(
            times_s[near],
            [begin_s - _ATTACK_S, begin_s, back_s, back_s + _RELEASE_S],
            [0.0, 1.0, 1.0, 0.0],
        )
        down[near] = np.maximum(down[near], here)
    gain = np.round(10 ** (-duck_db * down / 20) * 32767).astype("<i2")
    file = io.BytesIO()
    with wave.open(file, "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(_RATE_HZ)
        target.writeframes(gain.tobytes())
    return file.getvalue()


def duck_chains(music: str, gain: str, out: str) -> list[str]:
    """Return the chains that multiply the pad `music` by the input `gain`, a `duck_wave`."""
    margin = _MARGIN_S * SAMPLE_RATE_HZ
    return [
        f"[{gain}]aresample={SAMPLE_RATE_HZ},aformat=sample_fmts=fltp,pan=stereo|c0=c0|c1=c0,"
        f"atrim=start_sample={margin},asettb=1/{SAMPLE_RATE_HZ},asetpts=N[{out}gain]",
        f"[{music}][{out}gain]amultiply[{out}]",
    ]
