"""What came out is opened and counted before anybody hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Stream
from av.video.stream import VideoStream

from tui.studio.edits.timeline import Timeline
from tui.studio.media.safety import open_media
from tui.studio.render.errors import RenderFailed
from tui.studio.render.output import Encoding
from tui.studio.render.packets import Copied

# An encoder of sound works in blocks, the longest of them of 60 ms.
_SOUND_MARGIN_S: Final = 0.1


@dataclass(frozen=True)
class Rendered:
    """A finished file: its length in seconds, its bytes, its picture in pixels (0 without one).

    `note` says what else the user should know of it, in one sentence.
    """

    duration_s: float
    size_bytes: int
    width: int = 0
    height: int = 0
    note: str = ""


def check(part: Path, timeline: Timeline, how: Encoding) -> Rendered:
    """Return what the film, sound or still `part` holds.

    Raises RenderFailed if that is not what was planned.
    """
    try:
        with open_media(part) as container:
            pictures, sounds = container.streams.video, container.streams.audio
            if bool(pictures) != bool(how.picture) or bool(sounds) != bool(how.sound):
                raise RenderFailed("The export came out without a picture or without sound.")
            if bool(container.streams.subtitles) != bool(how.captions):
                raise RenderFailed("The export came out without its captions.")
            size = (pictures[0].width, pictures[0].height) if pictures else (0, 0)
            frames, sound_s = _counted(container, pictures, sounds)
    except av.FFmpegError:
        raise RenderFailed("The export came out as no readable file.") from None
    planned_s = timeline.seconds(timeline.frames)
    if frames != how.frames:
        raise RenderFailed(
            f"The export has {frames} pictures where {how.frames} were planned:"
            " a medium may be damaged."
        )
    if how.sound and abs(sound_s - planned_s) > _SOUND_MARGIN_S:
        raise RenderFailed(
            f"The export has {sound_s:.2f} s of sound where {planned_s:.2f} s were planned:"
            " a medium may be damaged."
        )
    return Rendered(planned_s, part.stat().st_size, *size)


def check_copy(part: Path, copied: Copied) -> Rendered:
    """Return what `part` holds, into which streams were copied. Raises RenderFailed."""
    try:
        with open_media(part) as container:
            picture = container.streams.video[0]
            size = (picture.width, picture.height)
            frames, _ = _counted(container, (picture,), ())
    except (av.FFmpegError, IndexError):
        raise RenderFailed("The copy came out as no readable film.") from None
    if frames != copied.pictures:
        raise RenderFailed(f"The copy has {frames} pictures and not {copied.pictures}.")
    return Rendered(copied.duration_s, part.stat().st_size, *size)


def _counted(
    container: InputContainer, pictures: Sequence[VideoStream], sounds: Sequence[AudioStream]
) -> tuple[int, float]:
    """Return how many pictures the first of `pictures` has and how long the first of `sounds` is
    in seconds, 0 where there is none.

    Read from the index where there is one, else counted packet by packet.
    """
    frames = pictures[0].frames if pictures else 0
    length_s = float(_length_s(sounds[0])) if sounds else 0.0
    indexed = container.format.name not in {"aac", "mp3", "matroska,webm"}
    if indexed and (frames or not pictures) and (length_s or not sounds):
        return frames, length_s
    frames, first_s, end_s = 0, None, Fraction(0)
    for packet in container.demux([*pictures, *sounds]):
        if packet.pts is None or not packet.size:
            continue
        if packet.stream.type == "video":
            frames += 1
        else:
            at_s = packet.pts * packet.time_base
            first_s = at_s if first_s is None else first_s
            end_s = max(end_s, at_s + (packet.duration or 0) * packet.time_base)
    return frames, float(end_s - min(first_s or 0, 0))


def _length_s(stream: Stream) -> Fraction:
    return Fraction(stream.duration or 0) * (stream.time_base or 0)
