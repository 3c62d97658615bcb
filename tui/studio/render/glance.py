"""A film of one picture, to be looked at while one edits: nothing before it is decoded."""

from __future__ import annotations

from typing import Final

from tui.studio.edits.slicing import still
from tui.studio.edits.timeline import Clip, Timeline, Title
from tui.studio.edits.tracks import (
    captions,
    overlays,
    titles,
    with_captions,
    with_clips,
    with_overlays,
    with_titles,
)
from tui.studio.render.still import around

_LENGTH: Final = 2  # frames


def glance(timeline: Timeline, frame: int) -> tuple[Timeline, int]:
    """Return what shows the picture of `timeline` at `frame`, and its place in it.

    Where something moves there by itself (a transition, a fade), what leads up to it stays.
    """
    clips, meta = timeline.video.sg, timeline.m
    place = next((n for n, clip in enumerate(clips) if frame < clip.end_frame), len(clips) - 1)
    shown = [t for t in (*titles(timeline), *captions(timeline)) if _is_over(t, frame)]
    moves = (
        frame < meta.fade_in_frames
        or frame >= timeline.frames - meta.fade_out_frames
        or _is_joining(clips, place, frame)
        or any(_is_fading(text, frame) for text in shown)
    )
    if moves:
        return around(timeline, frame)
    one = Timeline(m=meta.model_copy(update={"fade_in_frames": 0, "fade_out_frames": 0}))
    one = with_clips(one, [_held(clips[place], frame)])
    over = [_held(clip, frame) for clip in overlays(timeline) if _is_over(clip, frame)]
    one = with_overlays(one, over)
    one = with_titles(one, [_resting(t) for t in titles(timeline) if _is_over(t, frame)])
    return with_captions(one, [_resting(t) for t in captions(timeline) if _is_over(t, frame)]), 0


def _is_over(segment: Clip | Title, frame: int) -> bool:
    return segment.at_frame <= frame < segment.end_frame


def _is_joining(clips: tuple[Clip, ...], place: int, frame: int) -> bool:
    into = clips[place].transition if place else None
    out = clips[place + 1].transition if place + 1 < len(clips) else None
    after, before = frame - clips[place].at_frame, clips[place].end_frame - frame
    return bool((into and after <= into.frames) or (out and before <= out.frames))


def _is_fading(text: Title, frame: int) -> bool:
    style = text.style
    after, before = frame - text.at_frame, text.end_frame - frame
    return after < style.fade_in_frames or before <= style.fade_out_frames


def _held(clip: Clip, frame: int) -> Clip:
    held = still(clip, frame - clip.at_frame, _LENGTH)
    return held.model_copy(update={"id": clip.id, "at_frame": 0})


def _resting(text: Title) -> Title:
    rest = text.style.model_copy(update={"fade_in_frames": 0, "fade_out_frames": 0})
    return text.model_copy(update={"at_frame": 0, "frames": _LENGTH, "style": rest})
