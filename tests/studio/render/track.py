"""Picture tracks of clips that are sped up, turned around or joined by transitions."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from tui.studio.edits.timeline import Clip, Meta, Timeline, VideoTrack


def clip(media: str, first: int, frames: int, **more: Any) -> Clip:
    """Return `frames` of `media` from its frame `first` on; its place comes by `track`."""
    return Clip(id="c", name=media, media=media, at_frame=0, in_frame=first, frames=frames, **more)


def track(
    *clips: Clip,
    rate: Fraction = Fraction(30),
    size: tuple[int, int] = (320, 180),
    **more: Any,
) -> Timeline:
    """Return a timeline of `clips`, one after another; `more` are fields of its Meta."""
    meta = Meta(width=size[0], height=size[1], fps=rate, **more)
    return Timeline(m=meta, t=(VideoTrack(sg=tuple(_in_a_row(clips))),))


def _in_a_row(clips: Iterable[Clip]) -> Iterable[Clip]:
    at = 0
    for number, one in enumerate(clips):
        yield one.model_copy(update={"id": f"c{number}", "at_frame": at})
        at += one.frames
