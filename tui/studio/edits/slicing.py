"""Taking pieces out of a clip that may run faster, backwards, or stand still."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tui.studio.edits.timeline import Clip, Framing, Zoom

Frames = tuple[int, int]
"""A first frame and the first one after it."""


def slices(clip: Clip, stretches: Sequence[Frames]) -> list[Clip]:
    """Return the pieces of `clip` over `stretches`, in order, in frames from its start.

    They lie where they lay, and all have its id. What is left of its beginning keeps how it begins
    (a transition, a fade of the sound), and what is left of its end how it ends.
    """
    pieces = []
    for number, (start, end) in enumerate(stretches):
        change: dict[str, object] = {
            "at_frame": clip.at_frame + start,
            "frames": end - start,
            "in_frame": _in_frame(clip, start, end),
            "fade_in_frames": min(clip.fade_in_frames, end - start) if number == 0 else 0,
            "fade_out_frames": (
                min(clip.fade_out_frames, end - start) if number == len(stretches) - 1 else 0
            ),
            "transition": clip.transition if number == 0 else None,
        }
        if clip.framing.zoom is not None and end - start < clip.frames:
            change["framing"] = _zoomed(clip.framing, clip.framing.zoom, clip.frames, start, end)
        pieces.append(clip.model_copy(update=change))
    return pieces


def still(clip: Clip, frame: int, frames: int) -> Clip:
    """Return the picture that `clip` shows `frame` frames from its start, held for `frames`.

    It is a clip of its own, and has no id yet.
    """
    (shown,) = slices(clip, [(frame, frame + 1)])
    change: dict[str, object] = {
        "id": "",
        "frames": frames,
        "freeze": True,
        "speed": Fraction(1),
        "reverse": False,
        "fade_in_frames": 0,
        "fade_out_frames": 0,
        "transition": None,
    }
    if clip.framing.zoom is not None:
        change["framing"] = _zoomed(clip.framing, clip.framing.zoom, clip.frames, frame, frame)
    return shown.model_copy(update=change)


def _in_frame(clip: Clip, start: int, end: int) -> int:
    # Positions are counted from the whole clip, never from the piece before, so that no rounding
    # adds up; a piece begins within the source that the clip passes over. Backwards a clip shows
    # what it shows forwards, the last first.
    if clip.freeze:
        return clip.in_frame
    passed = clip.frames - end if clip.reverse else start
    return min(clip.in_frame + round(passed * clip.speed), clip.out_frame - 1)


def _zoomed(framing: Framing, zoom: Zoom, frames: int, start: int, end: int) -> Framing:
    """Let a piece show what the whole clip showed there.

    The scale of a zoom grows evenly; its centre goes as the inverse of it does, so that the corners
    of the view move on straight lines.
    """

    def at(share: float, first: float, last: float) -> float:
        # Floating point may leave the limits that both ends keep.
        between = first + (last - first) * share
        return min(max(between, min(first, last)), max(first, last))

    def view(frame: int) -> tuple[float, float, float]:
        passed = frame / frames
        scale = at(passed, zoom.from_scale, zoom.to_scale)
        share = passed * zoom.to_scale / scale
        return scale, at(share, zoom.from_x, zoom.to_x), at(share, zoom.from_y, zoom.to_y)

    (from_scale, from_x, from_y), (to_scale, to_x, to_y) = view(start), view(end)
    part = Zoom(
        from_scale=from_scale, to_scale=to_scale,
        from_x=from_x, to_x=to_x, from_y=from_y, to_y=to_y,
    )  # fmt: skip
    return framing.model_copy(update={"zoom": part})
