"""What every edit has in common: it takes a timeline, and gives another one and a report."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum

from tui.studio.edits.facts import Facts, Needs
from tui.studio.edits.strict import STRICT
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
    NO_SPEECH = (
        "Nobody is heard speaking in it, so I cannot tell where that begins or ends. Name the part "
        "to cut by its time, such as “cut the first 3 seconds”."
    )
    SPEAKS_THERE = "Somebody speaks right there already, so there is nothing to cut."
    BEYOND_THE_END = (
        "{at} lies beyond the end: the timeline is {length} long. Name an earlier time."
    )
    BEYOND_THE_CLIP = "Clip {number} is {length} long: name a time within it."
    BACKWARDS = "{start} is not before {end}: name the earlier time first."
    TOO_SHORT = "From {start} to {end} is less than one frame: name a longer part."
    NOTHING_WOULD_STAY = "That would remove the whole video: name a shorter part."
    NO_TITLE_TEXT = "A title needs a text: put it in quotes."
    TITLE_TOO_LONG = "A title can have up to {most} characters: make it shorter."
    NO_FONT = (
        "No font here can draw {missing} ({script}): install a font that can, such as {package}."
    )
    NO_SUCH_FONT = "There is no font “{name}” here: use {some} or another that is installed."
    NO_SUCH_TITLE = "There is no such title on the timeline."
    WHICH_TITLE = "There are {count} titles: say which one by its words or its number."
    NO_SUCH_COLOUR = "“{name}” is no colour that I know: say one such as yellow or #ffcc00."
    NO_CAPTIONS = "There are no captions yet: say “add captions” first."
    NO_SUCH_CAPTION = "No caption says “{text}”: give words that one of them says."
    NO_WORDS = (
        "There are no words for captions. Upload an SRT, VTT, ASS or TXT file, or say “add "
        "captions from my script:” and what is said, or let them be heard: pip install "
        "'nemo-tui[captions]' and set NEMO_ASR_MODEL to the folder of a Whisper model."
    )
    NO_RECOGNISER = (
        "Speech cannot be recognised yet: pip install 'nemo-tui[captions]', and set "
        "NEMO_ASR_MODEL to the folder of a Whisper model."
    )
    NO_MODEL = (
        "To let speech be recognised, set NEMO_ASR_MODEL to the folder of a Whisper model in the "
        "form of CTranslate2, such as faster-whisper-small."
    )
    NO_MODEL_FOLDER = "There is no folder {folder}: set NEMO_ASR_MODEL to that of a Whisper model."
    MODEL_LACKS = "The model in {folder} is not whole, it lacks {files}: fetch the model again."
    NO_WHISPER = (
        "{folder} holds no Whisper model in the form of CTranslate2 (model.bin): set "
        "NEMO_ASR_MODEL to another folder, such as that of faster-whisper-small."
    )
    MODEL_BROKEN = "The model in {folder} cannot be loaded ({why}): fetch the model again."
    NO_MEMORY_TO_HEAR = (
        "The memory was too small to recognise words with the model in {folder}: set "
        "NEMO_ASR_MODEL to a smaller model."
    )
    NOT_RECOGNISED = "The words could not be recognised: {why}."
    LISTENING_STOPPED = (
        "Listening was stopped. What was heard is kept: say it again, and it goes on from there."
    )
    NOTHING_SAID = "No words were recognised in it: upload captions or a script instead."
    NOT_A_TEXT = "“{name}” holds no captions: upload an SRT, VTT, ASS or TXT file."
    CAPTIONS_ELSEWHERE = (
        "Nothing of “{name}” is said in what is left of “{film}”: its times are those of that "
        "file as it was uploaded."
    )
    SCRIPT_TOO_FAST = (
        "The script has {letters} characters for {length} of speech, more than can be read: "
        "use a shorter one."
    )
    NO_MUSIC = "There is no music on the timeline yet: say “add lo-fi music” first."
    NO_MUSIC_THERE = "No music plays there, so it cannot be louder or quieter."
    NOT_HEARD = "There is no sound in that part of the video: name a clip that has some."
    NOT_AUDIO = "“{name}” cannot be used as music: upload an audio file (mp3, wav, m4a, aac)."
    NOT_PLACEABLE = "“{name}” is audio: it waits to be used as music."
    NO_SUCH_CLIP = "There is no clip {number}: the timeline has {count} in all."
    NOT_EACH_CLIP = "Name each of the {count} clips once, such as “put the clips in order 2, 1”."
    TIMES_OUT_OF_RANGE = "A part can be repeated 1 to {most} times."
    LENGTH_TOO_SHORT = "That is less than one frame: name a longer time."
    STILL_TOO_LONG = "A picture can stand still for up to {most}: name a shorter time."
    NO_CUTS = (
        "There is only one clip, so there is no cut for a transition: split it, cut something out "
        "of it, or upload another first."
    )
    NO_SUCH_CUT = "There is no cut {number}: the timeline has {count} in all."
    NO_ROOM_FOR_TRANSITION = "The clips there are too short for a transition."
    UNKNOWN_MEDIUM = "That file is not here any more: upload it again."
    NO_PHOTO = "There is no photo yet: upload one (JPG, PNG, WebP) and say it again."
    NO_SCRIPT = (
        "There is no script yet: write it after “script:” in your message, or upload it as a .txt "
        "file."
    )
    SCRIPT_TOO_LONG = "The script is longer than {most} minutes of film: shorten it."
    RESOLUTION_OUT_OF_RANGE = "The picture can have {least} to {most} lines: say one, such as 720p."
    CROPPED_AWAY = "That would crop the whole picture away: leave at least a twentieth of it."
    NOT_A_QUARTER_TURN = "A picture can be turned by 90, 180 or 270 degrees: say one of them."
    NO_SUCH_OVERLAY = "No such picture lies over the film: there is {names}."
    NO_SUCH_MUSIC = "There is no such music on the timeline: there is {names}."
    NO_SOUND_OF = "“{name}” has no sound of its own."
    NO_OVERLAY = "Nothing lies over the film yet: say “add a watermark” or “picture in picture”."
    NO_IMAGE_TO_LAY = "There is no image for that yet: upload one (PNG, JPG, WebP) first."
    NO_PICTURE_TO_LAY = "There is nothing to lay over the film: upload a second video or an image."
    ONLY_PICTURE = "“{name}” is all that the film shows: upload what it shall lie over."
    NO_LUT = "There is no LUT yet: upload a .cube file and say it again."
    NOT_A_LUT = "“{name}” is no LUT: upload a .cube file."
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

    __pydantic_config__ = STRICT

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return what `apply` has to know beyond the facts of the media, for this `timeline`."""
        del timeline, facts
        return Needs()

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
