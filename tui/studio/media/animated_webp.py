"""Animated WebP as a film that everything here can read: few builds of FFmpeg can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
import numpy.typing as npt
from av.container import OutputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image, WebPImagePlugin

from tui.studio.media.refusal import MediaRefused, Unfit
from tui.wire.text import visible_name

_MOST_PIXELS: Final = 4_000_000_000  # of all its pictures: a minute of full HD
_TICK_S: Final = Fraction(1, 1000)
# Browsers show a picture that is to be seen for 10 ms or less so long.
_LEAST_MS, _USUAL_MS = 10, 100


def is_animated(path: Path) -> bool:
    """Return whether the file is a WebP of several pictures (WebP Container Specification: the
    second bit of the flags of an extended file). Raises OSError.
    """
    with path.open("rb") as file:
        start = file.read(21)
    extended = start[:4] == b"RIFF" and start[8:16] == b"WEBPVP8X"
    return extended and len(start) == 21 and bool(start[20] & 2)


def write_as_film(path: Path, name: str, film: Path) -> None:
    """Write the animated WebP at `path`, which the user calls `name`, to `film`: a QuickTime film
    without loss, each picture as long as it was, and transparent where it was.

    Blocks for as long as that takes, seconds for a minute of a small one. Raises MediaRefused for
    what cannot be read or is too much, and OSError.
    """
    shown = visible_name(name)
    try:
        with Image.open(path, formats=["WEBP"]) as image:
            assert isinstance(image, WebPImagePlugin.WebPImageFile)  # noqa: S101 (only that is)
            _check_length(image, shown)
            with av.open(str(film), "w", format="mov") as container:
                _write(image, container)
    except MediaRefused:
        raise
    except (Image.DecompressionBombError, SyntaxError, ValueError, EOFError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # of the disk: what Pillow says of a picture has no number
        raise MediaRefused(Unfit.DAMAGED, name=shown) from None


def _check_length(image: WebPImagePlugin.WebPImageFile, shown: str) -> None:
    if image.width * image.height * image.n_frames > _MOST_PIXELS:
        raise MediaRefused(Unfit.TOO_LONG, name=shown)


def _write(image: WebPImagePlugin.WebPImageFile, container: OutputContainer) -> None:
    colours = "rgba" if image.mode == "RGBA" else "rgb24"
    stream = container.add_stream("png", rate=1 / _TICK_S)
    stream.width, stream.height, stream.pix_fmt = *image.size, colours
    stream.time_base = stream.codec_context.time_base = _TICK_S
    at_ms = 0
    lengths_ms: dict[int | None, int] = {}

    def take(packets: Iterable[Packet[VideoStream]]) -> None:
        for packet in packets:
            packet.duration = lengths_ms.pop(packet.pts)  # the coder keeps that of the rate
            container.mux(packet)

    for pixels, length_ms in _pictures(image):
        frame = VideoFrame.from_ndarray(pixels, colours)
        frame.pts, frame.time_base = at_ms, _TICK_S
        lengths_ms[at_ms] = length_ms
        take(stream.encode(frame))
        at_ms += length_ms
    take(stream.encode())


def _pictures(image: WebPImagePlugin.WebPImageFile) -> Iterator[tuple[npt.NDArray[np.uint8], int]]:
    """Yield each picture, whole, and how many milliseconds it is on show."""
    for number in range(image.n_frames):
        image.seek(number)
        pixels = np.ascontiguousarray(image)
        length_ms = int(image.info.get("duration", 0))
        yield pixels, length_ms if length_ms > _LEAST_MS else _USUAL_MS
