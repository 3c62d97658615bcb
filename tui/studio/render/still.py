"""A few clips of a film as a film of their own, so that a still of the last minute costs no more
than one of the first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from tui.studio.edits.timeline import Clip, Timeline, Title
from tui.studio.edits.tracks import (
    captions,
    overlays,
    texts,
    titles,
    with_captions,
    with_clips,
    with_overlays,
    with_titles,
)

S = TypeVar("S", Clip, Title)


def around(timeline: Timeline, frame: int) -> tuple[Timeline, int]:
    """Return the clips of `timeline` that the picture at `frame` needs, and its place in them.

    The neighbours of its clip stay, as a transition may show them, and all that was there when
    something over it began. Music goes.
    """
    clips, meta = timeline.video.sg, timeline.m
    place = next((n for n, clip in enumerate(clips) if frame < clip.end_frame), len(clips) - 1)
    over: list[Clip | Title] = [*overlays(timeline), *texts(timeline)]
    starts = [s.at_frame for s in over if s.at_frame <= frame < s.end_frame]
    fades_in = frame < meta.fade_in_frames
    fades_out = frame >= timeline.frames - meta.fade_out_frames
    begun = 0 if fades_in else min(starts, default=frame)
    first = next(n for n, clip in enumerate(clips) if begun < clip.end_frame)
    near = clips[max(0, min(first, place - 1)) : None if fades_out else place + 2]
    at_frame = near[0].at_frame

    def moved(segments: Iterable[S]) -> list[S]:
        return [
            segment.model_copy(update={"at_frame": segment.at_frame - at_frame})
            for segment in segments
            if segment.at_frame <= frame < segment.end_frame
        ]

    change = {
        "fade_in_frames": meta.fade_in_frames if fades_in else 0,
        "fade_out_frames": meta.fade_out_frames if fades_out else 0,
    }
    kept = Timeline(m=meta.model_copy(update=change))
    moved_clips = (c.model_copy(update={"at_frame": c.at_frame - at_frame}) for c in near)
    kept = with_clips(kept, moved_clips)
    kept = with_overlays(kept, moved(overlays(timeline)))
    kept = with_titles(kept, moved(titles(timeline)))
    return with_captions(kept, moved(captions(timeline))), frame - at_frame
