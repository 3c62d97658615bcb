"""Laying a film anew from parts of what it was; everything over and under it comes with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.studio.edits import joins
from tui.studio.edits.carrying import Part, Places, beds_in, captions_in, overlays_in, titles_in
from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Clip, Timeline, Title
from tui.studio.edits.tracks import (
    fresh_ids,
    with_beds,
    with_captions,
    with_clips,
    with_overlays,
    with_titles,
)


@dataclass(frozen=True)
class Relaid:
    """A timeline after it was laid anew, and what that did to the rest (titles as they were).

    `captions_removed` counts those of which nothing is left.
    """

    timeline: Timeline
    titles_shortened: tuple[Title, ...] = ()
    titles_removed: tuple[Title, ...] = ()
    captions_removed: int = 0


def relaid(timeline: Timeline, parts: Sequence[Part], facts: Facts) -> Relaid:
    """Return `timeline` with `parts` in place of its picture, end to end.

    A clip keeps its id the first time that it comes, and has another one after that; one without
    an id is given one.
    """
    clips = joins.fitted(_laid((clip for part in parts for clip in part.clips), timeline))
    places = Places(parts, timeline.frames)
    titles, shortened, removed = titles_in(timeline, places)
    spoken, unspoken = captions_in(timeline, places)
    result = with_clips(timeline, clips)
    result = with_titles(result, titles)
    result = with_captions(result, spoken)
    result = with_overlays(result, overlays_in(timeline, places, facts))
    result = with_beds(result, beds_in(timeline, places))
    return Relaid(faded(result), shortened, removed, unspoken)


def with_cuts(timeline: Timeline, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with the transitions of those cuts of `timeline` that are still there."""
    pieces = joins.kept(timeline.video.sg, [clip for part in parts for clip in part.clips])
    remaining = iter(pieces)
    return [replace(part, clips=tuple(next(remaining) for _ in part.clips)) for part in parts]


def whole(clips: Iterable[Clip]) -> list[Part]:
    """Return `clips` as parts that show what they showed."""
    return [Part(clip.at_frame, clip.end_frame, (clip,)) for clip in clips]


def faded(timeline: Timeline) -> Timeline:
    """Return `timeline` with the fades of the film bounded to half of its length."""
    meta, half = timeline.m, timeline.frames // 2
    change = {
        name: min(value, half)
        for name, value in (
            ("fade_in_frames", meta.fade_in_frames),
            ("fade_out_frames", meta.fade_out_frames),
            ("sound_fade_in_frames", meta.sound_fade_in_frames),
            ("sound_fade_out_frames", meta.sound_fade_out_frames),
        )
    }
    return timeline.model_copy(update={"m": meta.model_copy(update=change)})


def _laid(clips: Iterable[Clip], timeline: Timeline) -> list[Clip]:
    ids, seen = fresh_ids(timeline, "v"), {""}
    result: list[Clip] = []
    at_frame = 0
    for clip in clips:
        id_ = next(ids) if clip.id in seen else clip.id
        seen.add(id_)
        result.append(clip.model_copy(update={"id": id_, "at_frame": at_frame}))
        at_frame += clip.frames
    return result
