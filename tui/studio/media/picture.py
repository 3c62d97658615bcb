"""How light a medium is, and in which light."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
import numpy.typing as npt
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace
from av.video.stream import VideoStream

from tui.studio.edits.facts import MediaFact, PictureMap
from tui.studio.media.hdr import to_sdr
from tui.studio.media.safety import open_media

_Pixels = npt.NDArray[np.float32]

_MATRICES: Final = {"bt601": Colorspace.ITU601, "bt2020": Colorspace.BT2020}
_LOOKS: Final = 8
"""Pictures that are looked at, evenly spread."""
_MOST_DECODED: Final = 250  # for one look: key frames may lie far apart
_SIDE: Final = 160
_LUMA: Final = np.array([0.2126, 0.7152, 0.0722], np.float32)  # ITU-R BT.709
_CHROMA_DIVISORS: Final = np.array([1.5748, 1.8556], np.float32)
_LUMA_ENDS: Final = (0.08, 0.95)  # beyond them a colour says little
# Distance of a pixel's chroma from grey over its luma. A wall in wrong light lies within, a blue
# sky, a green screen and an orange sunset do not.
_NEARLY_GREY: Final = 0.15
_NEAR, _STEPS = 0.04, 8
_BLACK: Final = 0.11  # of the lightest channel: what a bar is in footage that was compressed
_PIECES: Final = 160  # of a line: noise is gone in their mean, and a lamp in the night is not
_LEAST_PICTURE: Final = 0.3


def map_picture(path: Path, fact: MediaFact) -> PictureMap:
    """Return what the pictures of the file at `path` are like; `fact` is what is known of it.

    HDR is measured as the film shows it. Raises OSError or av.FFmpegError when
    the file cannot be read; a film is measured as far as it can be.
    """
    looks, edges = [], []
    with open_media(path) as container:
        for frame in _spread(container):
            looks.append(_pixels(frame, fact))
            edges.append(_edges(frame))
    pixels = _together(looks, path)
    luma = pixels @ _LUMA
    levels = np.percentile(luma, np.arange(101)).astype(np.float32)
    clear = (luma > _LUMA_ENDS[0]) & (luma < _LUMA_ENDS[1])
    # Cr and Cb as BT.709 has them, over luma: what a light does to all shades of grey alike.
    chroma = (pixels[clear][:, [0, 2]] / luma[clear, None] - 1) / _CHROMA_DIVISORS
    nearly = chroma[np.hypot(*chroma.T) < _NEARLY_GREY]
    cast_red, cast_blue = _densest(nearly)
    return PictureMap(levels, cast_red, cast_blue, len(nearly) / len(pixels), _bars(edges))


def map_light(path: Path, fact: MediaFact, from_s: float, to_s: float) -> float:
    """Return the median of luma, 0 to 1, from `from_s` to `to_s` seconds into the file at `path`.

    Raises as `map_picture` does.
    """
    with open_media(path) as container:
        looks = [_pixels(frame, fact) for frame in _spread(container, (from_s, to_s))]
    return float(np.median(_together(looks, path) @ _LUMA))


def _together(looks: list[_Pixels], path: Path) -> _Pixels:
    if not looks:
        raise av.error.InvalidDataError(0, "there is no picture", str(path))
    return np.concatenate(looks)


def _edges(frame: VideoFrame) -> tuple[_Pixels, _Pixels]:
    """Return how light the lightest piece of each column and of each line is, as it is shown."""
    across = frame.reformat(width=frame.width, height=_PIECES, format="rgb24").to_ndarray()
    down = frame.reformat(width=_PIECES, height=frame.height, format="rgb24").to_ndarray()
    columns, lines = (
        seen.max(axis).astype(np.float32) / np.float32(255)
        for seen, axis in ((across, (0, 2)), (down, (1, 2)))
    )
    # Each quarter turn against the clock makes lines of columns, and the last column the top.
    for _ in range(round(frame.rotation / 90) % 4):
        columns, lines = lines, columns[::-1]
    return columns, lines


def _bars(edges: list[tuple[_Pixels, _Pixels]]) -> tuple[float, float, float, float]:
    """Return the shares at the left, top, right and bottom that are black in all of the looks."""
    shares: list[float] = []
    for looks in zip(*edges, strict=True):
        picture = np.flatnonzero(np.max(looks, axis=0) > _BLACK)
        size = len(looks[0])
        if picture.size < _LEAST_PICTURE * size:
            return (0.0, 0.0, 0.0, 0.0)  # it is black, or nearly so
        for bar in (int(picture[0]), size - 1 - int(picture[-1])):
            shares.append((bar + 1) / size if bar > 1 else 0.0)  # its edge is soft
    return shares[0], shares[2], shares[1], shares[3]


def _densest(chroma: _Pixels) -> tuple[float, float]:
    """Return where most of `chroma` lies: a wooden floor must not draw the grey of the walls."""
    if not len(chroma):
        return 0.0, 0.0
    middle = np.median(chroma, axis=0)
    for _ in range(_STEPS):
        near = chroma[np.hypot(*(chroma - middle).T) < _NEAR]
        if not len(near):
            break
        middle = np.median(near, axis=0)
    return float(middle[0]), float(middle[1])


def _spread(
    container: InputContainer, passage_s: tuple[float, float] | None = None
) -> Iterator[VideoFrame]:
    """Yield pictures of all of the film, or of a passage from its start, in seconds."""
    stream = container.streams.video[0]
    stream.thread_type = "AUTO"
    start_s = Fraction(container.start_time or 0, av.time_base)
    length_s = Fraction(container.duration or 0, av.time_base)
    if passage_s is not None and length_s:
        start_s += Fraction(passage_s[0])
        length_s = Fraction(passage_s[1] - passage_s[0])
    for number in range(_LOOKS if length_s else 1):
        wanted_s = start_s + length_s * (2 * number + 1) / (2 * _LOOKS)
        try:
            if length_s:
                container.seek(int(wanted_s * av.time_base))
            frame = _nearest(container, stream, wanted_s)
        except av.FFmpegError:
            continue  # damage within the file: the other looks count
        if frame is not None:
            yield frame


def _nearest(
    container: InputContainer, stream: VideoStream, wanted_s: Fraction
) -> VideoFrame | None:
    latest = None
    for number, frame in enumerate(container.decode(stream)):
        latest = frame
        if number >= _MOST_DECODED or frame.pts is None or frame.time is None:
            break
        if frame.time >= wanted_s:
            break
    return latest


def _pixels(frame: VideoFrame, fact: MediaFact) -> _Pixels:
    """Return the picture made small, as (pixels, 3) from 0 to 1, red, green, blue."""
    factor = min(1.0, _SIDE / max(frame.width, frame.height))
    matrix = _MATRICES.get(fact.colours, Colorspace.ITU709)
    small = frame.reformat(
        width=max(1, round(frame.width * factor)),
        height=max(1, round(frame.height * factor)),
        format="rgb48" if fact.hdr else "rgb24",
        src_colorspace=matrix,
    )
    values = small.to_ndarray().reshape(-1, 3)
    if fact.hdr:
        return to_sdr(values / 65_535, fact.hdr).astype(np.float32)
    return values.astype(np.float32) / np.float32(255)
