"""Fades of sound at the ends of clips."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tui.studio.edits.timeline import Clip, Timeline


@dataclass(frozen=True)
class Faded:
    """Clips whose sound fades, over `seconds` in and out (None: not touched), or less.

    `limited`: less than was asked for.
    """

    clips: list[Clip]
    seconds: tuple[float | None, float | None]
    limited: bool


def faded(clips: list[Clip], in_s: float | None, out_s: float | None, timeline: Timeline) -> Faded:
    """Let the first of `clips` fade in and the last fade out, no longer than they last."""
    first, last = clips[0], clips[-1]
    fade_in = first.fade_in_frames if in_s is None else _frames(in_s, timeline)
    fade_out = last.fade_out_frames if out_s is None else _frames(out_s, timeline)
    most_in, most_out = first.frames, last.frames
    if len(clips) == 1 and fade_in + fade_out > first.frames:
        # What is there already stays; two new ones share the clip.
        if in_s is not None and out_s is not None:
            most_in = first.frames * fade_in // (fade_in + fade_out)
            most_out = first.frames - most_in
        elif in_s is not None:
            most_in = max(0, first.frames - fade_out)
        else:
            most_out = max(0, first.frames - fade_in)
    in_frames, out_frames = min(fade_in, most_in), min(fade_out, most_out)
    after = list(clips)
    after[0] = after[0].model_copy(update={"fade_in_frames": in_frames})
    after[-1] = after[-1].model_copy(update={"fade_out_frames": out_frames})
    seconds = (
        None if in_s is None else timeline.seconds(in_frames),
        None if out_s is None else timeline.seconds(out_frames),
    )
    return Faded(after, seconds, (in_frames, out_frames) != (fade_in, fade_out))


def _frames(seconds: float, timeline: Timeline) -> int:
    return max(0, round(Fraction(seconds) * timeline.fps))
