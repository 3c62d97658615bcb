"""The media of a timeline, as a render finds them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Final

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.media.safety import input_arguments
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


def seek_for(from_s: float, fact: MediaFact) -> int:
    """Return the whole second to seek to, to see `fact` from `from_s` on; 0 is the start.

    Raises Unrenderable where there is nothing by then.
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
    return int(from_s) - _SEEK_MARGIN_S if from_s >= _SEEK_WORTH_S and fact.kind == "video" else 0


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
