"""A source's picture as the film has it: whole pictures, in the colours and the light of the film.

Filter text, made of numbers and of names of ours alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import overlays
from tui.studio.media.hdr import sdr_table

IN_COLOURS_OF_FILM: Final = (
    "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
)
"""Says of a film in raw frames what it is."""


def whole_pictures(fact: MediaFact) -> list[str]:
    """Return the filters that make pictures of fields, one of two, at the same times.

    So a clip keeps its rate, and a cut lies on the same picture in the source and in the film.
    Pictures that their stream calls whole stay as they are.
    """
    return ["bwdif=mode=send_frame:parity=auto:deint=interlaced"] if fact.interlaced else []


def scaled(size: str, fact: MediaFact, pixels: str = "yuv420p") -> list[str]:
    """Return the filters that bring a picture to `size` and into the film.

    `size` is what the filter `scale` calls it; `pixels` what FFmpeg calls those wanted: yuv420p, or
    yuva420p where it shall be mixed.
    """
    given = f":in_color_matrix={fact.colours}" if fact.colours else ""
    if not fact.hdr:
        return [f"scale={size}{given}:out_color_matrix=bt709:out_range=tv", f"format={pixels}"]
    return [
        f"scale={size}{given}:out_range=pc",
        "format=gbrpf32le",
        *in_light_of_film(fact),
        "scale=out_color_matrix=bt709:out_range=tv",
        f"format={pixels}",
    ]


def in_light_of_film(fact: MediaFact) -> list[str]:
    """Return the filters that make SDR of HDR, from planes of RGB to the same.

    They read one of `light_files`, by its mere name, from the folder that FFmpeg works in.
    """
    if not fact.hdr:
        return []
    return [
        f"lut3d=file={_name(fact.hdr)}:interp=tetrahedral",
        "setparams=color_primaries=bt709:color_trc=bt709",
        # What it says of the screen that it was mastered on would call the film HDR.
        "sidedata=mode=delete",
    ]


def light_files(timeline: Timeline, facts: Facts, scratch: Path) -> dict[Path, bytes]:
    """Return the tables that the media of `timeline` need, which belong into `scratch`."""
    shown = {clip.media for clip in (*timeline.video.sg, *overlays(timeline))}
    kinds = {facts.media[media].hdr for media in shown if media in facts.media}
    return {scratch / _name(hdr): sdr_table(hdr) for hdr in kinds if hdr}


def _name(hdr: str) -> str:
    return f"light-{hdr}.csp"
