"""Timelines and sound maps for the tests of edits, in few words."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tui.studio.edits.facts import Facts, MediaFact, SoundMap
from tui.studio.edits.outcome import Edit
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.timeline import Timeline

STEP_S = 0.01


def video(
    id_: str = "talk", seconds: float = 20.0, fps: Fraction = Fraction(30), size: str = "1920x1080"
) -> MediaFact:
    width, height = map(int, size.split("x"))
    return MediaFact(id_, f"{id_}.mp4", "video", seconds, width, height, fps, has_sound=True)


def photo(id_: str = "photo", size: str = "4000x3000") -> MediaFact:
    width, height = map(int, size.split("x"))
    return MediaFact(id_, f"{id_}.jpg", "image", 0.0, width, height)


def song(id_: str = "song") -> MediaFact:
    return MediaFact(id_, f"{id_}.mp3", "audio", 30.0, has_sound=True)


def facts(*media: MediaFact, **sound: SoundMap) -> Facts:
    return Facts({medium.id: medium for medium in media}, sound)


def placed(known: Facts) -> Timeline:
    """Everything that has a picture, one after another."""
    timeline = Timeline()
    for medium in known.media.values():
        if medium.kind in ("video", "image"):
            timeline = PlaceMedia(medium.id).apply(timeline, known).timeline
    return timeline


def after(timeline: Timeline, known: Facts, *edits: Edit) -> Timeline:
    for edit in edits:
        timeline = edit.apply(timeline, known).timeline
    return timeline


def room(seconds: float, floor_db: float, seed: int = 1) -> np.ndarray:
    """The level of an empty room: steady noise, measured in short steps."""
    wobble = np.random.default_rng(seed).normal(0, 0.4, round(seconds / STEP_S))
    return np.maximum(floor_db + wobble, -100).astype(np.float32)


def speech_in(
    level_db: np.ndarray, *words: tuple[float, float], edge_s: float = 0.08
) -> tuple[np.ndarray, np.ndarray]:
    """Put words into a room: a voice at -18 dB, with soft consonants without voice at its edges.

    Returns the levels and the probability of a voice, which the consonants do not have.
    """
    level, voice = level_db.copy(), np.full(level_db.size, 0.02, np.float32)
    for start_s, end_s in words:
        start, end, edge = (round(t / STEP_S) for t in (start_s, end_s, edge_s))
        syllables = 4 * np.sin(np.arange(end - start) / 6)
        level[start:end] = np.maximum(level[start:end], -18 + syllables)
        for soft in (slice(start, start + edge), slice(end - edge, end)):
            level[soft] = np.maximum(level_db[soft], -44)
        voice[start + edge : end - edge] = 0.95
    return level, voice
