"""What an edit may know about media: plain data, gathered beforehand by `studio/media`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class SoundMap:
    """Where a medium is loud and where somebody speaks, in steps of `step_s` from its start.

    `level_db`: RMS of each step in dBFS, floored at -100. `voice`: probability of speech of each
    step, 0 to 1, or None where no detector ran. Both have one value a step.
    """

    step_s: float
    level_db: npt.NDArray[np.float32]
    voice: npt.NDArray[np.float32] | None = None


@dataclass(frozen=True)
class MediaFact:
    """A medium as `studio/media/probe.py` found it. Sizes are as displayed (rotation applied)."""

    id: str
    name: str
    kind: Literal["video", "image", "audio"]
    duration_s: float
    """0 for an image."""
    width: int = 0
    height: int = 0
    fps: Fraction = Fraction(0)
    """Average rate; 0 where there is no moving picture."""
    has_sound: bool = False
    colours: str = ""
    """Matrix of its picture as FFmpeg calls it, guessed by size where the file says nothing; empty
    where it is RGB or there is no picture."""


@dataclass(frozen=True)
class Facts:
    """All that is known about the media of a session, in the order in which they came."""

    media: Mapping[str, MediaFact] = field(default_factory=dict)
    sound: Mapping[str, SoundMap] = field(default_factory=dict)
    """Only of media whose edit asked for it."""
