"""What an instruction comes to: steps to carry out, and all that is not carried out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tui.studio.edits.outcome import Edit

Language = Literal["en", "zh"]


class Ask(StrEnum):
    """What the user must say more precisely."""

    WHAT = "what"
    """What to change at all."""
    WHICH_PART = "which part"
    """Which part of the video to cut."""
    CUT_OR_KEEP = "cut or keep"
    """Whether a range is to be cut or kept."""
    HOW_LONG = "how long"
    """How many seconds."""
    TITLE_TEXT = "title text"
    """What the title says."""
    SHAPE = "shape"
    """Which of the frame formats."""
    MUSIC = "music"
    """Which music of those that there are."""
    OWN_AUDIO = "own audio"
    """To upload the audio that was meant."""
    LEVEL = "level"
    """How loud."""
    COLOUR = "colour"
    """Which way the colours shall go, or how far."""


class Topic(StrEnum):
    """A wish that is understood but not done by an instruction of this version."""

    CAPTIONS = "captions"
    TRANSITIONS = "transitions"
    LUT = "lut"
    AUTO_COLOUR = "auto colour"
    COLOUR = "colour"
    SPEED = "speed"
    SPLIT = "split"
    ORDER = "order"
    FREEZE = "freeze"
    FADES = "fades"
    OWN_SOUND = "own sound"
    CLEAN_SOUND = "clean sound"
    DUCKING = "ducking"
    VOICE_OVER = "voice-over"
    FILLER_WORDS = "filler words"
    LOWER_THIRD = "lower third"
    TITLE_CHANGE = "title change"
    TITLE_LOOK = "title look"
    ROTATE = "rotate"
    ZOOM = "zoom"
    BLUR = "blur"
    WATERMARK = "watermark"
    OVERLAY = "overlay"
    STABILISE = "stabilise"
    INTRO = "intro"
    SLIDESHOW = "slideshow"
    VERSIONS = "versions"
    EXPORT = "export"
    RESOLUTION = "resolution"


@dataclass(frozen=True)
class Undo:
    """Take back the last `steps` edits; None: all of them."""

    steps: int | None = 1


@dataclass(frozen=True)
class Redo:
    """Do again the last `steps` edits that were taken back."""

    steps: int = 1


@dataclass(frozen=True)
class Question:
    """Ask the user; `about`: their own words, where that helps."""

    ask: Ask
    about: str = ""


@dataclass(frozen=True)
class Help:
    """Say what can be said."""


Step = Edit | Undo | Redo | Question | Help


@dataclass(frozen=True)
class NotYet:
    """A wish that was understood and cannot be done, in the user's `words`."""

    topic: Topic
    words: str


@dataclass(frozen=True)
class Plan:
    """The steps in the order in which to carry them out, and the rest.

    `left`: what was not understood; `not_yet`: what is known but not possible here; `heeded`:
    what the user said not to do. All three in the user's own words.
    """

    steps: tuple[Step, ...] = ()
    left: tuple[str, ...] = ()
    not_yet: tuple[NotYet, ...] = ()
    heeded: tuple[str, ...] = ()
    language: Language = "en"

    @property
    def questions(self) -> tuple[tuple[Ask, str], ...]:
        """What must be asked, each question once, with the words it is about."""
        asked = {step.ask: step.about for step in self.steps if isinstance(step, Question)}
        return tuple(asked.items())

    @property
    def asks_help(self) -> bool:
        """Whether the user wants to know what can be said."""
        return any(isinstance(step, Help) for step in self.steps)
