"""What an instruction comes to: steps to carry out, and all that is not carried out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from tui.studio.edits.outcome import Edit
from tui.studio.edits.timeline import Timeline

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
    WHICH_SOUND = "which sound"
    """Whether the own sound of the clips is meant or the music."""
    LOUDNESS = "loudness"
    """How many LUFS."""
    FADE = "fade"
    """Whether to fade in or out."""
    NAME = "name"
    """Whose name a lower third shows."""
    FONT = "font"
    """Which font."""
    TITLE_CHANGE = "title change"
    """What of a title to change."""
    SCRIPT = "script"
    """The words that the captions are to be made of."""
    CAPTION_FILE = "caption file"
    """To upload the file with the captions that was meant."""
    LUT = "lut"
    """To upload the LUT that was meant."""
    MAKE = "make"
    """What kind of film to make."""
    WHICH_CLIP = "which clip"
    """Which of the clips."""
    WHICH_CUT = "which cut"
    """Between which two neighbours a transition shall be."""
    WHERE = "where"
    """At which time."""
    WHERE_TO = "where to"
    """Where a clip shall go."""
    SPEED = "speed"
    """How fast."""
    ANGLE = "angle"
    """By which quarter turns."""
    RESOLUTION = "resolution"
    """Which resolution."""
    OVERLAY = "overlay"
    """How large, or how opaque."""
    WHICH_OVERLAY = "which overlay"
    """Which of the pictures over the film."""
    OVERLAY_GAP = "overlay gap"
    """From when to when a picture over the film is shown, which has no gap in between."""
    WHICH_STAYS = "which stays"
    """Which of several clips the others shall be like."""
    OWN_PICTURE = "own picture"
    """To upload the picture that was meant."""
    CORRECTION = "correction"
    """What shall be done instead of what was done."""
    AMOUNT = "amount"
    """How much more or less."""
    DID_YOU_MEAN = "did you mean"
    """Whether one of the nearest sentences was meant, one a line; the first above all."""


class Topic(StrEnum):
    """A wish that is understood but not done by an instruction of this version."""

    COLOUR = "colour"
    TRANSLATION = "translation"
    SOUND_EFFECTS = "sound effects"
    VOICE_OVER = "voice-over"
    FILLER_WORDS = "filler words"
    BLUR = "blur"
    OVERLAY = "overlay"
    STABILISE = "stabilise"
    EXPORT = "export"
    FRAME_RATE = "frame rate"
    PREVIEW = "preview"


ANSWERED = frozenset({Topic.EXPORT, Topic.PREVIEW})
"""Topics of which the reply says how to do that in the program."""


@dataclass(frozen=True)
class Undo:
    """Take back the last `steps` edits; None: all of them."""

    steps: int | None = 1


@dataclass(frozen=True)
class Redo:
    """Do again the last `steps` edits that were taken back."""

    steps: int = 1


@dataclass(frozen=True)
class UndoMatching:
    """Go back to before the last edit about `what`: the name of an edit class, or words."""

    what: str


@dataclass(frozen=True)
class SaveVersion:
    """Keep the timeline as it is under `name`; an earlier version of that name is replaced."""

    name: str


@dataclass(frozen=True)
class GoToVersion:
    """Bring the version called `name` back, as a new step of the history."""

    name: str


@dataclass(frozen=True)
class ListVersions:
    """Say which versions there are."""


@dataclass(frozen=True)
class Question:
    """Ask the user; `about`: their own words, where that helps."""

    ask: Ask
    about: str = ""


@dataclass(frozen=True)
class Describe:
    """Say what is on the timeline."""


class Courtesy(StrEnum):
    """What is said to be polite, and wishes nothing."""

    GREETING = "greeting"
    THANKS = "thanks"
    DELIGHT = "delight"
    FAREWELL = "farewell"


@dataclass(frozen=True)
class Help:
    """Say what can be said."""


Step = (
    Edit
    | Undo
    | Redo
    | UndoMatching
    | SaveVersion
    | GoToVersion
    | ListVersions
    | Question
    | Describe
    | Help
)


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
    meant: str = ""
    """The instruction that a correction comes to; empty where the words say all themselves."""
    model_said: str = ""
    """What a language model answered to the words that were left."""
    model_failed: str = ""
    """Why it did not, where it was asked."""
    asked: tuple[str, ...] = field(default=(), compare=False)
    """The user's own words that came to a question."""
    offers: tuple[str, ...] = field(default=(), compare=False)
    """Sentences to say next that are nearest to what was not done, the nearest first."""
    courtesy: Courtesy | None = field(default=None, compare=False)
    """What the message is where it wishes nothing and is only polite."""

    @property
    def questions(self) -> tuple[tuple[Ask, str], ...]:
        """What must be asked, each question once, with the words it is about."""
        asked = {step.ask: step.about for step in self.steps if isinstance(step, Question)}
        return tuple(asked.items())

    @property
    def asks_what_is_there(self) -> bool:
        """Whether the user wants to know what is on the timeline."""
        return any(isinstance(step, Describe) for step in self.steps)

    @property
    def asks_help(self) -> bool:
        """Whether the user wants to know what can be said."""
        return any(isinstance(step, Help) for step in self.steps)


@dataclass(frozen=True)
class Before:
    """The message before, for one that corrects it.

    `text`: its words, or what they came to; `timeline`: as it was when they were said; `changed`:
    whether it made one step of the history that is still the last one.
    """

    text: str
    plan: Plan
    timeline: Timeline
    changed: bool
