"""LUTs of the user's: made for RGB, so the picture is converted for them and back."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2s
from pathlib import Path

from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Grade, Timeline
from tui.studio.media.lut import for_ffmpeg, read_cube
from tui.studio.media.refusal import MediaRefused
from tui.studio.render.errors import Unrenderable
from tui.studio.render.stock import find


def lut_filters(grade: Grade) -> list[str]:
    """Return the filters for the LUT of `grade`, from yuv420p in limited range to the same.

    They read one of `lut_files`, by its mere name, from the folder that FFmpeg works in.
    """
    if not grade.lut:
        return []
    return [
        # In floats: more exact than 8 bits, and faster than 10 or 16.
        "scale=in_color_matrix=bt709:in_range=tv:out_range=pc,format=gbrpf32le",
        f"lut3d=file={_name(grade.lut)}:interp=tetrahedral",
        "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
    ]


def lut_files(
    timeline: Timeline, facts: Facts, sources: Mapping[str, Path], scratch: Path
) -> dict[Path, bytes]:
    """Return our copies of the LUTs of `timeline`, which belong into `scratch`.

    Raises Unrenderable, with a sentence, where one is gone or damaged.
    """
    files = {}
    for media in {clip.grade.lut for clip in timeline.video.sg if clip.grade.lut}:
        fact, source = find(media, facts, sources)
        try:
            files[scratch / _name(media)] = for_ffmpeg(read_cube(source))
        except MediaRefused as error:
            raise Unrenderable(f"{fact.name}: {error}") from None
    return files


def _name(media: str) -> str:
    # Letters and digits, whatever the id is.
    return f"lut{blake2s(media.encode(), digest_size=12).hexdigest()}.csp"
