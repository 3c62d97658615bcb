"""One clip at another speed, backwards, with a still in it, or of another length."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from tui.studio.edits.carrying import Part
from tui.studio.edits.facts import Facts
from tui.studio.edits.place import length_frames
from tui.studio.edits.relay import whole
from tui.studio.edits.slicing import slices, still
from tui.studio.edits.timeline import Clip, Framing, Timeline, Zoom

_ROUNDING: Final = Fraction(1, 1000)  # of a frame: what is left of a speed with a bounded fraction


def at_speed(clip: Clip, speed: Fraction, timeline: Timeline, facts: Facts) -> Part:
    """Return `clip` at `speed`, so that it passes over the same stretch of its source."""
    if clip.speed == speed:
        return Part(clip.at_frame, clip.end_frame, (clip,))
    if stands_still(clip, facts):
        # A still has a speed too, so that a film of photos can be made shorter.
        frames = round(clip.frames * clip.speed / speed)
    else:
        # A fast clip ends up to half a frame, of many of the source, after what it passed over.
        most = (_length(clip, timeline, facts) - clip.in_frame) / speed
        frames = min(round(clip.source_frames / speed), int(most + _ROUNDING))
    frames = max(1, frames)
    fades = {
        "fade_in_frames": min(clip.fade_in_frames, frames),
        "fade_out_frames": min(clip.fade_out_frames, frames),
    }
    sped = clip.model_copy(update={"speed": speed, "frames": frames} | fades)
    return Part(clip.at_frame, clip.end_frame, (sped,), Fraction(frames, clip.frames))


def backwards(clip: Clip) -> Clip:
    """Return `clip` turned round, with its zoom and its fades."""
    return clip.model_copy(
        update={
            "reverse": not clip.reverse,
            "framing": _zoomed_back(clip.framing),
            "fade_in_frames": clip.fade_out_frames,
            "fade_out_frames": clip.fade_in_frames,
        }
    )


def frozen(clip: Clip, here: int, frames: int) -> list[Part]:
    """Return `clip` with a still of `frames` before its frame `here`, counted from its start."""
    at = clip.at_frame + here
    held = still(clip, here, frames)
    if here == 0:
        # What comes before now becomes the still.
        held = held.model_copy(update={"transition": clip.transition})
        goes_on = clip.model_copy(update={"transition": None})
        return [Part(at, at, (held,)), *whole([goes_on])]
    before, after = slices(clip, [(0, here), (here, clip.frames)])
    return [*whole([before]), Part(at, at, (held,)), *whole([after])]


def lasting(clip: Clip, frames: int) -> Part:
    """Return `clip` for `frames`, from the picture with which it begins."""
    change = {
        "frames": frames,
        "fade_in_frames": min(clip.fade_in_frames, frames),
        "fade_out_frames": min(clip.fade_out_frames, frames),
    }
    if clip.reverse and not clip.freeze:
        change["in_frame"] = max(0, clip.in_frame + round((clip.frames - frames) * clip.speed))
    shown = clip.at_frame + min(frames, clip.frames)
    return Part(clip.at_frame, shown, (clip.model_copy(update=change),))


def most_frames(clip: Clip, timeline: Timeline, facts: Facts) -> int:
    """How long `clip` can be: from its first picture to the end of its source in its direction."""
    if clip.reverse:
        return clip.frames + int(clip.in_frame / clip.speed)
    ahead = _length(clip, timeline, facts) - clip.in_frame
    return max(clip.frames, int(ahead / clip.speed))


def stands_still(clip: Clip, facts: Facts) -> bool:
    """Whether `clip` shows one picture."""
    medium = facts.media.get(clip.media)
    return clip.freeze or (medium is not None and medium.kind == "image")


def _length(clip: Clip, timeline: Timeline, facts: Facts) -> int:
    """How many frames the source of `clip` has; what it shows of it where nothing is known."""
    medium = facts.media.get(clip.media)
    return clip.out_frame if medium is None else length_frames(medium, timeline.fps)


def _zoomed_back(framing: Framing) -> Framing:
    """Let a zoom run backwards with its picture."""
    zoom = framing.zoom
    if zoom is None:
        return framing
    back = Zoom(
        from_scale=zoom.to_scale,
        to_scale=zoom.from_scale,
        from_x=zoom.to_x,
        to_x=zoom.from_x,
        from_y=zoom.to_y,
        to_y=zoom.from_y,
    )
    return framing.model_copy(update={"zoom": back})
