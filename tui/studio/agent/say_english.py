"""The studio's replies in English."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Final

from tui.studio.agent.history import HistoryMoved
from tui.studio.agent.plan import Ask, Topic
from tui.studio.agent.say_colour import graded_in_english
from tui.studio.edits.colour import Graded
from tui.studio.edits.frame import FrameSet
from tui.studio.edits.music import MusicAdded, MusicLevelSet, MusicRemoved
from tui.studio.edits.outcome import EditRefused, Report, clock
from tui.studio.edits.pauses import PausesTrimmed
from tui.studio.edits.place import Placed
from tui.studio.edits.ranges import RangesCut
from tui.studio.edits.titles import TitleAdded, TitlesRemoved

_ASK: Final = {
    Ask.WHAT: "What shall I change?",
    Ask.WHICH_PART: (
        "Which part do you mean? Say it like “cut the first 3 seconds”, “cut the last 5 seconds” "
        "or “cut 0:10 to 0:20”."
    ),
    Ask.CUT_OR_KEEP: (
        "Shall that part go or stay? Say “cut 0:10 to 0:20” or “keep 0:10 to 0:20”, "
        "with your times."
    ),
    Ask.HOW_LONG: "How many seconds is that? Say it with a number, such as “3 seconds”.",
    Ask.TITLE_TEXT: 'What shall the title say? Put it in quotes: add a title "Urban Dreams".',
    Ask.SHAPE: (
        "Which format? There are square (1:1), portrait (4:5), vertical (9:16), landscape (16:9) "
        "and original."
    ),
    Ask.MUSIC: (
        "That music is not here. I can make lo-fi, ambient or upbeat music, or use an audio file "
        "that you upload."
    ),
    Ask.OWN_AUDIO: "That audio file is not here: upload it (mp3, wav, m4a, aac) and say it again.",
    Ask.LEVEL: "How loud exactly? Say it as the level to reach, such as “set the music to 20%”.",
    Ask.COLOUR: (
        "How shall the colours change? Say it like “brighter”, “contrast +20”, “cinematic” or "
        "“black and white”. Exposure goes from -3 to +3 stops, the others from -100 to +100."
    ),
}

_TOPICS: Final = {
    Topic.CAPTIONS: "captions",
    Topic.TRANSITIONS: "transitions",
    Topic.LUT: "LUT files",
    Topic.AUTO_COLOUR: "grading by itself, from what is in the picture (say “colour grade it”)",
    Topic.COLOUR: "that change of colour (say “brighter”, “contrast +20” or “cinematic” instead)",
    Topic.SPEED: "changing the speed",
    Topic.SPLIT: "splitting a clip",
    Topic.ORDER: "moving, copying or reversing clips",
    Topic.FREEZE: "freeze frames",
    Topic.FADES: "fades",
    Topic.OWN_SOUND: "changing the clip's own sound",
    Topic.CLEAN_SOUND: "cleaning up the sound",
    Topic.DUCKING: "ducking the music",
    Topic.VOICE_OVER: "voice-overs",
    Topic.FILLER_WORDS: "cutting filler words",
    Topic.LOWER_THIRD: "lower thirds",
    Topic.TITLE_CHANGE: "changing a title (remove it and add another instead)",
    Topic.TITLE_LOOK: "choosing how a title looks",
    Topic.ROTATE: "rotating or flipping",
    Topic.ZOOM: "zooming",
    Topic.BLUR: "blurring",
    Topic.WATERMARK: "watermarks and logos",
    Topic.OVERLAY: "overlays",
    Topic.STABILISE: "stabilising",
    Topic.INTRO: "making an intro",
    Topic.SLIDESHOW: "slideshows",
    Topic.VERSIONS: "going back to a named version (say “undo” instead)",
    Topic.RESOLUTION: "choosing a resolution by an instruction",
}

_SUGGESTIONS: Final = {
    "pauses": "trim the pauses",
    "title": 'add a title "Your title" for 3 seconds',
    "music": "add lo-fi music at 25%",
    "louder": "set the music to 15%",
    "colour": "apply a cinematic look",
    "square": "format for LinkedIn feed",
    "undo": "undo",
}


@singledispatch
def report(done: Report) -> str:
    """Say what an edit did."""
    raise TypeError(f"There are no words for {type(done).__name__}.")


@report.register
def _(done: PausesTrimmed) -> str:
    silent = ""
    if done.silent_clips:
        names = ", ".join(f"“{name}”" for name in done.silent_clips)
        silent = f" {names} is silent from end to end, so I left it as it is."
    if not done.pauses:
        return (
            f"There are no pauses of {_s(done.longer_than_s)} or more, so nothing was cut.{silent}"
        )
    pauses = "1 pause" if done.pauses == 1 else f"{done.pauses} pauses"
    return (
        f"Cut {pauses}, {_s(done.removed_s)} in all: {_s(done.before_s)} → {_s(done.after_s)}."
        f"{silent}{_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: RangesCut) -> str:
    parts = ", ".join(f"{clock(start)}–{clock(end)}" for start, end in done.parts)
    verb = "Cut" if done.how == "cut" else "Kept"
    return (
        f"{verb} {parts}, which removes {_s(done.removed_s)}: "
        f"{_s(done.before_s)} → {_s(done.after_s)}."
        f"{_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: TitleAdded) -> str:
    bounded = " It ends with the video, which is shorter than that." if done.bounded else ""
    over = " It overlaps another title." if done.over else ""
    return (
        f"Added the title “{done.text}”, {clock(done.start_s)}–{clock(done.end_s)}.{bounded}{over}"
    )


@report.register
def _(done: TitlesRemoved) -> str:
    return f"Removed {_quoted('the title', 'the titles', done.texts)}."


@report.register
def _(done: MusicAdded) -> str:
    instead = f" in place of “{done.replaced}”" if done.replaced else ""
    return (
        f"Added the music “{done.name}” at {done.volume:.0%} under the whole video "
        f"({_s(done.length_s)}){instead}."
    )


@report.register
def _(done: MusicLevelSet) -> str:
    if done.before == done.after:
        return f"The music is at {done.after:.0%} already."
    return f"Set the music from {done.before:.0%} to {done.after:.0%}."


@report.register
def _(done: MusicRemoved) -> str:
    return f"Removed the music “{done.name}”."


@report.register
def _(done: FrameSet) -> str:
    shape = f"{done.shape}, " if done.shape else ""
    fill = "cropped to fill it" if done.fill == "crop" else "whole, with bars where it differs"
    if not done.changed:
        return f"The picture is {shape}{done.width}x{done.height} already, {fill}."
    return f"Set the picture to {shape}{done.width}x{done.height}, {fill}."


@report.register
def _(done: Graded) -> str:
    return graded_in_english(done)


@report.register
def _(done: Placed) -> str:
    canvas = f", {done.width}x{done.height}" if done.first else ""
    return f"Placed “{done.name}” at {clock(done.start_s)} ({_s(done.length_s)}{canvas})."


@report.register
def _(done: HistoryMoved) -> str:
    if not done.said:
        return "There is nothing to undo." if done.back else "There is nothing to redo."
    edits = f"“{done.said[0]}”" if len(done.said) == 1 else f"{len(done.said)} edits"
    verb = "Took back" if done.back else "Did again"
    length = _s(done.after_s)
    if _s(done.before_s) != length:
        length = f"{_s(done.before_s)} → {length}"
    return f"{verb} {edits}: {length}."


def refused(error: EditRefused) -> str:
    """Say why an edit was not done."""
    return str(error)


def question(ask: Ask, about: str) -> str:
    """Ask for what is missing."""
    return f"“{about}”: {_ASK[ask]}" if about else _ASK[ask]


def not_yet(topics: Sequence[Topic]) -> str:
    """Say what is not possible here."""
    names = _and([_TOPICS[topic] for topic in topics])
    verb = "is" if len(topics) == 1 and not names.split(" (")[0].endswith("s") else "are"
    return f"{names[0].upper()}{names[1:]} {verb} not possible here yet, so that was left out."


def export() -> str:
    """Say how to get the file."""
    return "An export makes the finished file of it."


def heeded(words: Sequence[str]) -> str:
    """Say what was left alone, as asked."""
    return f"Left alone, as you said: {_and([f'“{w}”' for w in words])}."


def left(words: Sequence[str]) -> str:
    """Say what was not understood."""
    return (
        f"I did not understand {_and([f'“{w}”' for w in words])}, so I did nothing about it. "
        "I can trim pauses, cut or keep times, add titles and music, grade colours, change the "
        "format, and undo."
    )


def manual() -> str:
    """Say what can be said."""
    return (
        "Tell me what to change, several things at once if you like:\n"
        "- “trim the pauses”, “remove silences longer than 1 second”\n"
        "- “cut the first 3 seconds”, “keep 0:10 to 0:20”\n"
        '- “add a title "Urban Dreams" for 3 seconds”\n'
        "- “add lo-fi music at 35%” (or ambient, upbeat, or your own audio file), "
        "“remove the music”\n"
        "- “brighter”, “contrast +20”, “make clip 2 warmer”, “apply a cinematic look”, "
        "“black and white”, “reset the colour”\n"
        "- “make it vertical”, “format for LinkedIn feed”, “square without cropping”\n"
        "- “undo”, “redo”"
    )


def nothing() -> str:
    """Answer to no wish at all."""
    return "Nothing was changed."


def suggestion(key: str) -> str:
    """Return something to say next."""
    return _SUGGESTIONS[key]


def suggestions(sentences: Sequence[str]) -> str:
    """Offer what to say next."""
    return "Next you could say: " + " · ".join(f"“{sentence}”" for sentence in sentences)


def _s(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds, 1), 60)
    return f"{minutes:.0f} min {rest:.1f} s"


def _and(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _quoted(one: str, many: str, texts: Sequence[str]) -> str:
    return f"{one if len(texts) == 1 else many} {_and([f'“{text}”' for text in texts])}"


def _titles(shortened: Sequence[str], removed: Sequence[str]) -> str:
    said = ""
    if shortened:
        verb = "is" if len(shortened) == 1 else "are"
        said += f" {_quoted('The title', 'The titles', shortened)} {verb} shorter now."
    if removed:
        said += (
            f" {_quoted('The title', 'The titles', removed)} lay over what was cut and went too."
        )
    return said
