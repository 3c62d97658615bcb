"""What an export comes out as: its container, its codecs, its size. One table for every format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import captions

Format = Literal[
    "mp4", "mov", "webm", "mkv", "avi", "gif", "webp", "mp3", "wav", "m4a", "aac", "jpg", "png",
    "srt", "vtt",
]  # fmt: skip
Quality = Literal["low", "medium", "high"]

FORMATS: Final[tuple[Format, ...]] = get_args(Format)
STILLS: Final = frozenset({"jpg", "png"})
SOUNDS: Final = frozenset({"mp3", "wav", "m4a", "aac"})
LOOPS: Final = frozenset({"gif", "webp"})
"""Moving pictures without sound, which are made of a small film in a second step."""
TEXTS: Final = frozenset({"srt", "vtt"})
CAPTION_STREAMS: Final[Mapping[str, tuple[Literal["srt", "vtt"], str]]] = {
    "mp4": ("vtt", "mov_text"), "mov": ("vtt", "mov_text"),
    "mkv": ("srt", "copy"), "webm": ("vtt", "copy"),
}  # fmt: skip
"""Containers that hold captions beside the picture: the text they are made of, and the coder."""

CONTENT_TYPES: Final[Mapping[str, str]] = {
    "mp4": "video/mp4", "mov": "video/quicktime", "webm": "video/webm",
    "mkv": "video/x-matroska", "avi": "video/x-msvideo", "gif": "image/gif", "webp": "image/webp",
    "mp3": "audio/mpeg", "wav": "audio/wav", "m4a": "audio/mp4", "aac": "audio/aac",
    "jpg": "image/jpeg", "png": "image/png", "srt": "application/x-subrip", "vtt": "text/vtt",
}  # fmt: skip

_H264_FACTOR: Final[Mapping[Quality, int]] = {"low": 28, "medium": 23, "high": 19}
_VP9_FACTOR: Final[Mapping[Quality, int]] = {"low": 45, "medium": 36, "high": 28}
_JPEG_SCALE: Final[Mapping[Quality, int]] = {"low": 12, "medium": 5, "high": 2}
_SOUND_KBITS: Final[Mapping[Quality, int]] = {"low": 96, "medium": 128, "high": 192}
# The shorter side in pixels, and the rate: beyond these a loop weighs more than the film itself.
_LOOP_BOUNDS: Final[Mapping[Quality, tuple[int, int]]] = {
    "low": (240, 8),
    "medium": (320, 10),
    "high": (480, 15),
}


class OutputRefused(ValueError):
    """An output that cannot be made; the message is one sentence for the user."""


class Output(BaseModel):
    """What is wanted of an export, as it also stands in the `output` of a render's request."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: Format = "mp4"
    quality: Quality = "high"
    resolution: Annotated[int, Field(ge=16, le=4320)] | None = None
    """Shorter side of the picture in pixels; None leaves the canvas as it is."""
    at_s: Annotated[float, Field(ge=0)] | None = None
    """Of a still: which moment of the film, in seconds. None is the start."""
    fast: bool = False
    """Whether streams are copied instead of encoded, where that is possible."""

    @property
    def has_picture(self) -> bool:
        """Whether a picture is decoded and encoded at all."""
        return self.format not in SOUNDS | TEXTS

    @property
    def has_sound(self) -> bool:
        """Whether sound is decoded and encoded at all."""
        return self.format not in STILLS | LOOPS | TEXTS


def read_output(data: object) -> Output:
    """Return the output that `data`, of a request, asks for. Raises OutputRefused."""
    try:
        return Output.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "output"
        raise OutputRefused(_REFUSALS.get(name, f"The export's {name} is wrong.")) from None


_REFUSALS: Final[Mapping[str, str]] = {
    "format": f"The studio exports {', '.join(FORMATS)} only.",
    "quality": f"The quality is one of {', '.join(get_args(Quality))}.",
    "resolution": "The resolution is 16 to 4320 lines.",
    "at_s": "The moment of a still is a time from 0 on.",
}


@dataclass(frozen=True)
class Encoding:
    """How the graph of a film ends and what FFmpeg writes of it.

    `filters` go behind the finished picture. `picture` and `sound` are the arguments of the
    encoders; where one is empty, that half of the graph is not wanted at all. `file` names the
    container. `frames` is how many pictures come of it, 0 where there are none. `captions` are the
    arguments for captions that are a stream of their own, none where there is no such stream.
    """

    filters: tuple[str, ...]
    picture: tuple[str, ...]
    sound: tuple[str, ...]
    file: tuple[str, ...]
    frames: int
    captions: tuple[str, ...] = ()

    @property
    def arguments(self) -> tuple[str, ...]:
        """All arguments of a whole output but its name."""
        return (*_PLAIN, *self.picture, *self.sound, *self.captions, *self.file)


# What a source says of itself, such as where it was filmed, is not passed on.
_PLAIN: Final = ("-map_metadata", "-1", "-map_chapters", "-1")


def encoding(output: Output, timeline: Timeline) -> Encoding:
    """Return how `timeline` is encoded for `output`, which is no text.

    A loop is encoded as the small lossless film that it is made of.
    """
    rate = loop_rate(output, timeline) if output.format in LOOPS else timeline.fps
    frames = timeline.frames
    if output.format in LOOPS:
        frames = max(1, round(Fraction(timeline.frames) * rate / timeline.fps))
    elif output.format in STILLS:
        frames = 1
    return Encoding(
        filters=_filters(output, timeline, rate),
        picture=_picture(output, rate) if output.has_picture else (),
        sound=_sound(output) if output.has_sound else (),
        file=_FILES[output.format],
        frames=frames if output.has_picture else 0,
        captions=_captions(output) if has_captions_beside(timeline) else (),
    )


def has_captions_beside(timeline: Timeline) -> bool:
    """Return whether there are captions to be a track of their own, not a part of the picture."""
    shown = (text for text in captions(timeline) if text.at_frame < timeline.frames)
    return timeline.m.captions == "track" and any(text.text.strip() for text in shown)


def size(output: Output, timeline: Timeline) -> tuple[int, int]:
    """Return width and height of the exported picture in pixels, even numbers."""
    canvas = timeline.m.width, timeline.m.height
    shorter = min(canvas)
    wanted = output.resolution or shorter
    if output.format in LOOPS:
        wanted = min(wanted, _LOOP_BOUNDS[output.quality][0])
    if wanted == shorter:
        return canvas
    width, height = (max(2, 2 * round(Fraction(side * wanted, shorter) / 2)) for side in canvas)
    return width, height


def loop_rate(output: Output, timeline: Timeline) -> Fraction:
    """Return the pictures a second of a GIF or WebP."""
    return min(timeline.fps, Fraction(_LOOP_BOUNDS[output.quality][1]))


def still_frame(output: Output, timeline: Timeline) -> int:
    """Return which frame a still shows: the one at `at_s`, at most the last."""
    return min(round(Fraction(output.at_s or 0) * timeline.fps), max(0, timeline.frames - 1))


# JFIF is BT.601 of full range, and says nothing of it.
_STILL_COLOURS: Final[Mapping[str, tuple[str, ...]]] = {
    "jpg": ("scale=in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc", "format=yuvj420p"),
    "png": ("scale=in_color_matrix=bt709", "format=rgb24"),
}


def _filters(output: Output, timeline: Timeline, rate: Fraction) -> tuple[str, ...]:
    filters: list[str] = []
    if output.format in STILLS:
        first = still_frame(output, timeline)
        filters += [f"trim=start_frame={first}:end_frame={first + 1}", "setpts=0"]
    if rate != timeline.fps:
        filters.append(f"fps={rate}")
    width, height = size(output, timeline)
    if (width, height) != (timeline.m.width, timeline.m.height):
        filters += [f"scale={width}:{height}:flags=bicubic", "setsar=1"]
    return (*filters, *_STILL_COLOURS.get(output.format, ()))


def _picture(output: Output, rate: Fraction) -> tuple[str, ...]:
    quality = output.quality
    if output.format == "png":
        return ("-c:v", "png")
    if output.format == "jpg":
        return ("-c:v", "mjpeg", "-q:v", str(_JPEG_SCALE[quality]))
    if output.format in LOOPS:
        coder: tuple[str, ...] = ("-c:v", "libx264", "-preset", "ultrafast", "-qp", "0")
    elif output.format == "webm":
        coder = (
            *("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "6"),
            *("-row-mt", "1", "-tile-columns", "2", "-b:v", "0"),
            *("-crf", str(_VP9_FACTOR[quality]), "-g", "240"),
        )
    else:
        factor = str(_H264_FACTOR[quality])
        coder = ("-c:v", "libx264", "-preset", "veryfast", "-crf", factor, "-profile:v", "high")
        if output.format == "avi":
            coder += ("-bf", "0")  # AVI has no times of its own for pictures out of order
    return (
        *("-r", str(rate), "-fps_mode", "cfr"),
        *(*coder, "-pix_fmt", "yuv420p"),
        *("-colorspace", "bt709", "-color_primaries", "bt709"),
        *("-color_trc", "bt709", "-color_range", "tv"),
    )


def _sound(output: Output) -> tuple[str, ...]:
    if output.format == "wav":
        return ("-c:a", "pcm_s16le", "-ar", "48000", "-ac", "2")
    coder = {"webm": "libopus", "mp3": "libmp3lame", "avi": "ac3"}.get(output.format, "aac")
    kbits = _SOUND_KBITS[output.quality]
    return ("-c:a", coder, "-b:a", f"{kbits}k", "-ar", "48000", "-ac", "2")


def _captions(output: Output) -> tuple[str, ...]:
    if output.format not in CAPTION_STREAMS:
        return ()
    # Players show a stream at once that is marked so.
    return ("-c:s", CAPTION_STREAMS[output.format][1], "-disposition:s:0", "default")


_FAST_START: Final = ("-movflags", "+faststart")
_FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "mp4": (*_FAST_START, "-f", "mp4"),
    "mov": (*_FAST_START, "-f", "mov"),
    "m4a": (*_FAST_START, "-f", "ipod"),
    # Their ids would be random, and no two exports of one film the same.
    "webm": ("-fflags", "+bitexact", "-f", "webm"),
    "mkv": ("-fflags", "+bitexact", "-f", "matroska"),
    "avi": ("-f", "avi"),
    "gif": ("-f", "matroska"),
    "webp": ("-f", "matroska"),
    "mp3": ("-f", "mp3"),
    "wav": ("-f", "wav"),
    "aac": ("-f", "adts"),
    # One picture into one file: the muxer for files takes their names for patterns.
    "jpg": ("-f", "image2pipe"),
    "png": ("-f", "image2pipe"),
}


def plain(output: Output) -> dict[str, Any]:
    """Return `output` as it stands in a request, without what is as usual."""
    return output.model_dump(exclude_defaults=True)
