"""What every edit has in common: it takes a timeline, and gives another one and a report."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum

from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline


class Reason(StrEnum):
    """Why an edit cannot be done: one sentence with what to do instead, in English.

    Other languages have their own sentences for these, with the same names in braces.
    """

    NO_VIDEO = "There is no video on the timeline yet: upload one first."
    NO_SOUND = "No clip on the timeline has sound, so there are no pauses to find."
    ALL_SILENT = (
        "The timeline is silent from end to end, so trimming pauses would leave nothing. "
        "Say which part to cut instead, such as “cut the first 3 seconds”."
    )
    BEYOND_THE_END = (
        "{at} lies beyond the end: the timeline is {length} long. Name an earlier time."
    )
    BACKWARDS = "{start} is not before {end}: name the earlier time first."
    TOO_SHORT = "From {start} to {end} is less than one frame: name a longer part."
    NOTHING_WOULD_STAY = "That would remove the whole video: name a shorter part."
    NO_TITLE_TEXT = "A title needs a text: put it in quotes."
    TITLE_TOO_LONG = "A title can have up to {most} characters: make it shorter."
    NO_FONT = "No font here can draw {missing}: install a font that can, such as {package}."
    NO_SUCH_TITLE = "There is no such title on the timeline."
    NO_MUSIC = "There is no music on the timeline yet: say “add lo-fi music” first."
    NOT_AUDIO = "“{name}” cannot be used as music: upload an audio file (mp3, wav, m4a, aac)."
    NOT_PLACEABLE = "“{name}” is audio: it waits to be used as music."
    NO_SUCH_CLIP = "There is no clip {number}: the timeline has {count} in all."
    UNKNOWN_MEDIUM = "That file is not here any more: upload it again."
    UNREADABLE_SIZE = "“{name}” has no picture that could be shown: upload another file."


class EditRefused(ValueError):
    """An edit that cannot be done; `str()` is one English sentence saying what to do."""

    def __init__(self, reason: Reason, **values: str | int) -> None:
        super().__init__(reason.value.format(**values))
        self.reason = reason
        self.values = values


@dataclass(frozen=True)
class Report:
    """What an edit did, in numbers; words are made of it elsewhere."""


@dataclass(frozen=True)
class Outcome:
    """The timeline after an edit, and what the edit did."""

    timeline: Timeline
    report: Report


@dataclass(frozen=True)
class Edit(ABC):
    """A change of a timeline, with its parameters. The same input gives the same outcome."""

    def needs_sound(self, timeline: Timeline) -> frozenset[str]:
        """Return the ids of the media whose SoundMap `apply` looks at, for this `timeline`."""
        del timeline
        return frozenset()

    @abstractmethod
    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return the timeline after this edit. Raises EditRefused and then changes nothing."""


def clock(seconds: float) -> str:
    """Return a time as people write it: 0:07, 0:07.5, 1:02:03."""
    tenths = round(max(0.0, seconds) * 10)
    whole, tenth = divmod(tenths, 10)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    text = f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
    return f"{text}.{tenth}" if tenth else text
