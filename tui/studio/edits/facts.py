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
    kind: Literal["video", "image", "audio", "lut", "text"]
    """A LUT is a `.cube` file; a text is captions (SRT, VTT, ASS) or a script (TXT)."""
    duration_s: float
    """0 for an image, a LUT and a text."""
    width: int = 0
    height: int = 0
    fps: Fraction = Fraction(0)
    """Average rate; 0 where there is no moving picture."""
    has_sound: bool = False
    colours: str = ""
    """Matrix of its picture as FFmpeg calls it, guessed by size where the file says nothing; empty
    where it is RGB or there is no picture."""
    hdr: Literal["", "hlg", "pq"] = ""
    """How its light is coded where that is HDR (ITU-R BT.2100)."""
    interlaced: bool = False
    """Whether its pictures are two fields each, taken one after the other."""
    surround: bool = False
    """Whether its sound has more than two channels."""
    transparent: bool = False
    """Whether parts of its picture may be."""
    decoder: str = ""
    """FFmpeg's decoder that sees what is transparent, where the usual one does not."""
    loops: bool = False
    """Whether it is made to begin again at its end: a GIF, an animated WebP."""

    @property
    def endless(self) -> bool:
        """Whether it lasts as long as it is shown over a film: a still, and what loops."""
        return self.kind == "image" or self.loops


@dataclass(frozen=True)
class Cue:
    """Words and when they are said, in seconds from the start of their medium or file."""

    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True)
class TextFact:
    """What a text file says: cues with times, or (of a script) only words."""

    cues: tuple[Cue, ...] = ()
    script: str = ""


@dataclass(frozen=True)
class PictureMap:
    """How light a medium is, and in which light, measured on some of its pictures.

    `luma`: percentiles 0 to 100 of luma, 101 values from 0 (black) to 1 (white). `cast_red` and
    `cast_blue`: Cr and Cb over luma of what is nearly grey, and neither nearly black nor nearly
    white; 0 is grey. `grey`: the share of the pictures that this is. `bars`: what is black in all
    of them at the left, the top, the right and the bottom, as they are shown, as shares.
    """

    luma: npt.NDArray[np.float32]
    cast_red: float
    cast_blue: float
    grey: float
    bars: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


Passage = tuple[str, float, float]
"""A medium, and from when to when of it, in seconds."""


@dataclass(frozen=True)
class Needs:
    """Ids of the media that an edit has to know more about than their facts."""

    sound: frozenset[str] = frozenset()
    picture: frozenset[str] = frozenset()
    light: frozenset[Passage] = frozenset()
    words: frozenset[str] = frozenset()
    """Of those, what is said in them is recognised."""
    text: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Facts:
    """All that is known about the media of a session, in the order in which they came.

    All but `media` hold only what an edit asked for by its `Needs`.
    """

    media: Mapping[str, MediaFact] = field(default_factory=dict)
    sound: Mapping[str, SoundMap] = field(default_factory=dict)
    picture: Mapping[str, PictureMap] = field(default_factory=dict)
    light: Mapping[Passage, float] = field(default_factory=dict)
    """The median of luma in a passage, 0 to 1."""
    words: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    """One cue a word. A medium is missing where no recogniser is here."""
    text: Mapping[str, TextFact] = field(default_factory=dict)
