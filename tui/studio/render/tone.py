"""What is done to a clip's own sound. Filter text, made of numbers alone.

Filters with a memory (noise, voice) belong before a source is cut to pieces, so that they have
settled long before a cut and do not begin anew at each; the others belong to a piece.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

import av

from tui.studio.edits.sound import NOISE_DB
from tui.studio.edits.timeline import Clip
from tui.studio.media.room import Room, hear_room
from tui.studio.render.errors import Unrenderable
from tui.studio.render.pieces import SAMPLE_RATE_HZ, sample_at

# afftdn gives its first sample out after three of its steps of 1/80 s, less one, and says nothing.
_DENOISE_LATE: Final = SAMPLE_RATE_HZ // 80 * 2
_RUMBLE_HZ: Final = 60
_VOICE_PASS_HZ: Final = 80
_VOICE_STRENGTH: Final = 25
_EVEN_RANGE_DB: Final = 8
_EVEN_MAKEUP_DB: Final = 6


def stream_filters(clip: Clip, source: Path) -> list[str]:
    """Return the filters for the stereo sound of `source`, before it is cut: noise and voice.

    They depend on `clip.noise_reduction` and `clip.voice` alone. Every sample keeps its place.
    Reads some of `source` where there is something to do. Raises Unrenderable.
    """
    if not clip.noise_reduction and not clip.voice:
        return []
    try:
        room = hear_room(source)
    except (OSError, av.FFmpegError):
        raise Unrenderable("The sound of a medium cannot be read.") from None
    if not clip.voice:
        return _denoised(room, clip.noise_reduction)
    # Evening out lifts what is soft: the noise must not be lifted with it.
    return _denoised(room, max(clip.noise_reduction, _VOICE_STRENGTH)) + _voiced(room)


def piece_filters(clip: Clip, rate: Fraction) -> list[str]:
    """Return the filters for the samples of `clip` as it plays: gain, and fades at its ends."""
    chain = [] if clip.volume == 1 else [f"volume={clip.volume:.6f}"]
    begin, end = sample_at(clip.at_frame, rate), sample_at(clip.end_frame, rate)
    return chain + fades(end - begin, clip.fade_in_frames, clip.fade_out_frames, rate)


def fades(length: int, in_frames: int, out_frames: int, rate: Fraction) -> list[str]:
    """Return the filters that fade `length` samples in and out, over frames of `rate`."""
    chain = []
    if in_frames:
        samples = min(length, sample_at(in_frames, rate))
        chain.append(f"afade=t=in:ss=0:ns={samples}")
    if out_frames:
        samples = min(length, sample_at(out_frames, rate))
        chain.append(f"afade=t=out:ss={length - samples}:ns={samples}")
    return chain


def _denoised(room: Room, strength: int) -> list[str]:
    """Take the noise that was measured out of the sound, band by band, and what lies below it.

    The floor stands still: one that follows the sound needs seconds to settle, and a cut would be
    heard as a change of the room.
    """
    mean_db = sum(room.noise_db) / len(room.noise_db)
    # The filter counts a real signal's power on one side of the spectrum: 3 dB less. The rest lets
    # it take single loud moments of the noise for noise too.
    floor_db = min(-20.0, max(-80.0, mean_db - 3 + 4))
    shape = "|".join(f"{min(24.0, max(-24.0, db - mean_db)):.1f}" for db in room.noise_db)
    return [
        f"apad=pad_len={_DENOISE_LATE}",
        f"highpass=f={_RUMBLE_HZ}",
        f"afftdn=nr={strength * NOISE_DB:.2f}:nf={floor_db:.1f}:nt=custom:bn={shape}:ad=0.8",
        f"atrim=start_sample={_DENOISE_LATE}",
        f"asettb=1/{SAMPLE_RATE_HZ},asetpts=N",
    ]


def _voiced(room: Room) -> list[str]:
    """Make a voice clearer and more even, about as loud as it was.

    The compressor is set by how loud this voice is, so that it works on a whisper as on a shout.
    """
    threshold_db = min(0.0, max(-60.0, room.loud_db - _EVEN_RANGE_DB))
    return [
        f"highpass=f={_VOICE_PASS_HZ}",
        "equalizer=f=280:t=q:w=1:g=-2",  # boom
        "equalizer=f=3500:t=q:w=0.9:g=2.5",  # consonants
        "deesser=i=0.3",
        f"acompressor=threshold={threshold_db:.1f}dB:ratio=2"
        f":attack=12:release=250:knee=4:makeup={_EVEN_MAKEUP_DB}dB",
    ]
