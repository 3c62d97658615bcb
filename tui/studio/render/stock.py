"""The media of a timeline, as a render finds them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Final

import av
from av.stream import Disposition

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.media.safety import input_arguments, open_media
from tui.studio.render.errors import Unrenderable

_SEEK_WORTH_S: Final = 10
_SEEK_MARGIN_S: Final = 2


def find(media: str, facts: Facts, sources: Mapping[str, Path]) -> tuple[MediaFact, Path]:
    """Return what is known of a medium, and its file. Raises Unrenderable where it is gone."""
    fact, source = facts.media.get(media), sources.get(media)
    if fact is None or source is None or not source.is_file():
        name = fact.name if fact else media
        raise Unrenderable(f"The file of {name} is not there any more.")
    return fact, source


def seek_for(from_s: float, fact: MediaFact, source: Path) -> int:
    """Return the whole second to seek to, to see `fact` from `from_s` on; 0 is the start.

    Looks into its file, `source`. Raises Unrenderable where there is nothing by then, and OSError.
    """
    if fact.kind == "image":
        return 0
    if from_s >= fact.duration_s:
        raise Unrenderable(
            f"A clip begins at {from_s:.2f} s of {fact.name},"
            f" which is {fact.duration_s:.2f} s long."
        )
    # Reading begins at the key frame before; the margin keeps a picture that stands long before
    # the in point, and what a sound decoder needs to settle.
    # What is transparent is a film of its own, which has its key frames where no index knows.
    if from_s < _SEEK_WORTH_S or fact.kind != "video" or fact.decoder:
        return 0
    wanted_s = int(from_s) - _SEEK_MARGIN_S
    try:
        return _landing_before(source, wanted_s)
    except av.FFmpegError:
        return wanted_s  # where it cannot be sought, FFmpeg reads from the start


def _landing_before(source: Path, wanted_s: int) -> int:
    """Return the whole second, `wanted_s` or earlier, from which reading begins with a picture that
    is on show by then.

    MP4 is sought by when pictures are decoded. One that comes after a picture that stands long is
    decoded long before it is shown: from it on, all that stands before it would be missing.
    """
    with open_media(source) as container:
        zero_s = Fraction(container.start_time or 0, av.time_base)
        films = (s for s in container.streams.video if not s.disposition & Disposition.attached_pic)
        picture = next(films, None)
        while picture is not None and wanted_s > 0:
            container.seek(int((wanted_s + zero_s) * av.time_base))
            first = next(container.demux(picture))
            if first.pts is None or first.pts * first.time_base - zero_s <= wanted_s:
                break
            decoded_s = (first.dts or 0) * first.time_base - zero_s
            wanted_s = max(0, min(wanted_s, ceil(decoded_s)) - 1)
    return wanted_s


def reading_arguments(source: Path, seek_s: int, decoder: str = "") -> list[str]:
    """Return the arguments that read `source` from the key frame before `seek_s` on.

    `decoder`: of its picture, where it is not the usual one.
    """
    seek = ("-noaccurate_seek", "-ss", str(seek_s)) if seek_s else ()
    return [*seek, *(("-c:v", decoder) if decoder else ()), *input_arguments(source)]


def written_arguments(path: Path, seek_s: Fraction) -> list[str]:
    """Return the arguments that read the film at `path`, which we will have written by then, from
    the picture before `seek_s` on: each is a key frame."""
    seek = ("-noaccurate_seek", "-ss", f"{float(seek_s):.6f}") if seek_s else ()
    return [*seek, "-f", "matroska", "-i", f"file:{path.absolute()}"]
