"""When somebody speaks in the film: what is heard in the media, laid through the cuts."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from tui.studio.edits.facts import Facts, SoundMap
from tui.studio.edits.hearing import listen
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import beds, overlays

Seconds = tuple[float, float]
Moments = npt.NDArray[np.floating[Any]]
Mask = npt.NDArray[np.bool_]

_STEP_S: Final = 0.01
_BREATH_S: Final = 1.5
_SHORTEST_S: Final = 0.15


def speakers(timeline: Timeline, facts: Facts) -> frozenset[str]:
    """Return the ids of the media whose sound is in the film, and so might hold speech."""
    return frozenset(
        clip.media
        for clip in (*timeline.video.sg, *overlays(timeline))
        if is_heard(clip) and (fact := facts.media.get(clip.media)) and fact.has_sound
    )


def ducked_by(timeline: Timeline, facts: Facts) -> frozenset[str]:
    """Return the ids of the media whose speech makes the music of `timeline` step back."""
    return speakers(timeline, facts) if any(bed.duck_db for bed in beds(timeline)) else frozenset()


def spoken(timeline: Timeline, facts: Facts, breath_s: float = _BREATH_S) -> list[Seconds]:
    """Return when somebody speaks in `timeline`, in seconds, in order.

    A breath of up to `breath_s` is part of it. Counts the media that are in `facts.sound`.
    """
    said = np.zeros(round(timeline.seconds(timeline.frames) / _STEP_S), np.bool_)
    masks = {media: _speech(sound) for media, sound in facts.sound.items()}
    for clip in (*timeline.video.sg, *overlays(timeline)):
        if not is_heard(clip) or clip.media not in masks:
            continue
        first = round(timeline.seconds(clip.at_frame) / _STEP_S)
        end = round(timeline.seconds(clip.end_frame) / _STEP_S)
        source = masks[clip.media]
        places = np.floor(_source_s(clip, timeline, end - first) / facts.sound[clip.media].step_s)
        inside = (places >= 0) & (places < source.size)
        heard = np.zeros(end - first, np.bool_)
        heard[inside] = source[places[inside].astype(np.intp)]
        said[first:end] |= heard[: said[first:end].size]
    return _joined(said, breath_s)


def is_heard(clip: Clip) -> bool:
    """Return whether the sound of `clip`, if it has any, is in the film."""
    return clip.volume > 0 and not clip.freeze


def _source_s(clip: Clip, timeline: Timeline, steps: int) -> Moments:
    """Return the moments of the source, in seconds, that are heard in `steps` of the clip."""
    passed_s = (np.arange(steps) + 0.5) * (_STEP_S * float(clip.speed))
    if clip.reverse:
        return timeline.seconds(clip.out_frame) - passed_s
    return timeline.seconds(clip.in_frame) + passed_s


def _speech(sound: SoundMap) -> Mask:
    heard = listen(sound)
    # What goes on without a pause, where no voice was found, is music or a street.
    return np.zeros_like(heard.mask) if heard.by != "voice" and heard.mask.all() else heard.mask


def _joined(said: Mask, breath_s: float) -> list[Seconds]:
    edges = np.flatnonzero(np.diff(said, prepend=False, append=False)) * _STEP_S
    together: list[Seconds] = []
    for start_s, end_s in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if together and start_s - together[-1][1] <= breath_s:
            together[-1] = (together[-1][0], end_s)
        elif end_s - start_s >= _SHORTEST_S:
            together.append((start_s, end_s))
    return together
