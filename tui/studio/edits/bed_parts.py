"""Parts of the music under the film: what of it plays in a stretch, and how loud."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import fresh_ids

_RAMP_S: Final = Fraction(2, 5)
"""From one level to another: a step is heard as a mistake."""


def part_of(clip: Clip, start: int, end: int) -> Clip | None:
    """Return what of `clip` plays from frame `start` to `end`; None for nothing."""
    begins, ends = max(clip.at_frame, start), min(clip.end_frame, end)
    if begins >= ends:
        return None
    length = ends - begins
    return clip.model_copy(
        update={
            "at_frame": begins,
            "frames": length,
            "in_frame": clip.in_frame + begins - clip.at_frame,
            "fade_in_frames": min(clip.fade_in_frames, length) if begins == clip.at_frame else 0,
            "fade_out_frames": min(clip.fade_out_frames, length) if ends == clip.end_frame else 0,
        }
    )


def levelled(
    music: Sequence[Clip],
    start: int,
    end: int,
    level: Callable[[Clip], float],
    timeline: Timeline,
) -> list[Clip]:
    """Return `music` with its `level` from frame `start` to `end`, and as it was elsewhere.

    Both levels of a piece overlap where it changes, one fading out and one in. As both play the
    same samples, and the fades are straight, their sum goes straight from one to the other.
    """
    ids = fresh_ids(timeline, "b")
    ramp = max(1, round(_RAMP_S * timeline.fps / 2))
    changed: list[Clip] = []
    for clip in music:
        edges = [clip.at_frame, clip.end_frame]
        # Nearer to an end it would part a fade, such as one that was laid here before.
        edges += [at for at in (start, end) if min(at - edges[0], edges[1] - at) > 2 * ramp]
        parts = [part for one in pairwise(sorted(edges)) if (part := part_of(clip, *one))]
        loud = [
            part.model_copy(update={"volume": level(clip)})
            if start <= (part.at_frame + part.end_frame) / 2 < end
            else part
            for part in parts
        ]
        changed += _joined(loud, ramp, ids)
    return changed


def _joined(parts: Sequence[Clip], ramp: int, ids: Iterator[str]) -> list[Clip]:
    """Let each of `parts` overlap the next one by twice `ramp` frames, and fade there."""
    result = [*parts[:1]]
    for part in parts[1:]:
        before = result[-1]
        result[-1] = before.model_copy(
            update={"frames": before.frames + ramp, "fade_out_frames": 2 * ramp}
        )
        at = {"at_frame": part.at_frame - ramp, "in_frame": part.in_frame - ramp}
        longer = {"frames": part.frames + ramp, "fade_in_frames": 2 * ramp, "id": next(ids)}
        result.append(part.model_copy(update=at | longer))
    return result
