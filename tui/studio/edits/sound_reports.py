"""What the edits of sound report: numbers, of which words are made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.edits.outcome import Report
from tui.studio.edits.which import Where


@dataclass(frozen=True)
class VolumeSet(Report):
    """The own sound of clips, lowest and highest, before and after (1.0 is as recorded).

    `limited`: it would have gone beyond the loudest there is.
    """

    where: Where
    before: tuple[float, float]
    after: tuple[float, float]
    limited: bool


@dataclass(frozen=True)
class SoundFaded(Report):
    """Sound fades in and out over seconds, 0 where it does not; None: that one was not touched.

    `where` is None for music. `limited`: a clip is too short for what was asked for.
    """

    where: Where | None
    in_s: float | None
    out_s: float | None
    limited: bool
    changed: bool


@dataclass(frozen=True)
class MusicDucked(Report):
    """The music steps back by `after_db` where somebody speaks, `spoken_s` in all."""

    before_db: float
    after_db: float
    spoken_s: float


@dataclass(frozen=True)
class LoudnessSet(Report):
    """The loudness to come out at in LUFS, before and after; None: as it is.

    `silent`: there is nothing to hear so far.
    """

    before: float | None
    after: float | None
    silent: bool


@dataclass(frozen=True)
class NoiseReduced(Report):
    """The strengths of noise reduction, lowest and highest before, and the one after."""

    where: Where
    before: tuple[int, int]
    after: int


@dataclass(frozen=True)
class VoiceCleaned(Report):
    """The sound is treated as a voice, or no longer."""

    where: Where
    on: bool
    changed: bool
