"""The studio's replies in English."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Final

from tui.studio.agent.advise_english import (
    left,
    manual,
    polite,
    question,
    suggestion,
    suggestions,
)
from tui.studio.agent.phrases import english_and, english_s, english_texts, english_titles
from tui.studio.agent.plan import Topic
from tui.studio.agent.say_colour import graded_in_english
from tui.studio.agent.say_cuts import Cuts, cuts_in_english
from tui.studio.agent.say_history import HistoryDone, history_in_english
from tui.studio.agent.say_make import intro_in_english, slideshow_in_english
from tui.studio.agent.say_picture import Pictures, picture_in_english
from tui.studio.agent.say_sound import Sounds, sound_in_english
from tui.studio.agent.say_text import Texts, texts_in_english
from tui.studio.agent.say_timeline import timeline_in_english
from tui.studio.edits.colour import Graded
from tui.studio.edits.make import IntroMade, SlideshowMade
from tui.studio.edits.music import MusicAdded, MusicLevelSet, MusicRemoved
from tui.studio.edits.music_times import MusicPlays, MusicSilent
from tui.studio.edits.outcome import EditRefused, Report, clock
from tui.studio.edits.pauses import PausesTrimmed
from tui.studio.edits.place import Placed
from tui.studio.edits.ranges import RangesCut
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import TitlesRemoved

__all__ = [
    "answer",
    "heeded",
    "left",
    "manual",
    "model_failed",
    "not_yet",
    "nothing",
    "polite",
    "question",
    "refused",
    "report",
    "suggestion",
    "suggestions",
    "timeline",
]

_TOPICS: Final = {
    Topic.COLOUR: "that change of colour (say “brighter”, “contrast +20” or “cinematic” instead)",
    Topic.TRANSLATION: "translating",
    Topic.SOUND_EFFECTS: "sound effects, echo and equalisers",
    Topic.VOICE_OVER: "voice-overs",
    Topic.FILLER_WORDS: "cutting filler words",
    Topic.BLUR: "blurring",
    Topic.OVERLAY: "split screens, green screens and stickers",
    Topic.STABILISE: "stabilising",
    Topic.FRAME_RATE: "choosing a frame rate or bitrate",
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
        least = english_s(done.longer_than_s)
        return f"There are no pauses of {least} or more, so nothing was cut.{silent}"
    pauses = "1 pause" if done.pauses == 1 else f"{done.pauses} pauses"
    return (
        f"Cut {pauses}, {english_s(done.removed_s)} in all: "
        f"{english_s(done.before_s)} → {english_s(done.after_s)}."
        f"{silent}{english_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: RangesCut) -> str:
    parts = ", ".join(f"{clock(start)}–{clock(end)}" for start, end in done.parts)
    verb = "Cut" if done.how == "cut" else "Kept"
    return (
        f"{verb} {parts}, which removes {english_s(done.removed_s)}: "
        f"{english_s(done.before_s)} → {english_s(done.after_s)}."
        f"{english_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: Texts) -> str:
    return texts_in_english(done)


@report.register
def _(done: TitlesRemoved) -> str:
    return f"Removed {english_texts(done.titles)}."


@report.register
def _(done: MusicAdded) -> str:
    instead = f" in place of “{done.replaced}”" if done.replaced else ""
    return (
        f"Added the music “{done.name}” at {done.volume:.0%} under the whole video "
        f"({english_s(done.length_s)}){instead}."
    )


@report.register
def _(done: MusicPlays) -> str:
    when = f"{clock(done.start_s)}–{clock(done.end_s)}"
    if done.added:
        return f"Added the music “{done.name}” at {done.volume:.0%}, {when}."
    return f"The music “{done.name}” plays {when} now, at {done.volume:.0%}."


@report.register
def _(done: MusicSilent) -> str:
    when = f"{clock(done.start_s)}–{clock(done.end_s)}"
    return f"No music plays {when} {'already' if done.was_so else 'now'}."


@report.register
def _(done: MusicLevelSet) -> str:
    when = f", {clock(done.during[0])}–{clock(done.during[1])}" if done.during else ""
    if done.before == done.after:
        return f"The music is at {done.after:.0%} already{when}."
    music = f"the music “{done.name}”" if done.name else "the music"
    return f"Set {music} from {done.before:.0%} to {done.after:.0%}{when}."


@report.register
def _(done: MusicRemoved) -> str:
    left = f" There is still “{'”, “'.join(done.left)}”." if done.left else ""
    return f"Removed the music “{done.name}”.{left}"


@report.register
def _(done: Pictures) -> str:
    return picture_in_english(done)


@report.register
def _(done: Sounds) -> str:
    return sound_in_english(done)


@report.register
def _(done: Graded) -> str:
    return graded_in_english(done)


@report.register
def _(done: IntroMade) -> str:
    return intro_in_english(done)


@report.register
def _(done: SlideshowMade) -> str:
    return slideshow_in_english(done)


@report.register
def _(done: Placed) -> str:
    canvas = f", {done.width}x{done.height}" if done.first else ""
    return f"Placed “{done.name}” at {clock(done.start_s)} ({english_s(done.length_s)}{canvas})."


@report.register
def _(done: Cuts) -> str:
    return cuts_in_english(done)


@report.register
def _(done: HistoryDone) -> str:
    return history_in_english(done)


def refused(error: EditRefused) -> str:
    """Say why an edit was not done."""
    return str(error)


def not_yet(topics: Sequence[Topic]) -> str:
    """Say what is not possible here."""
    names = english_and([_TOPICS[topic] for topic in topics])
    is_deed = names.split()[0].endswith("ing")  # "cutting filler words is …"
    is_one = len(topics) == 1 and (is_deed or not names.split(" (")[0].endswith("s"))
    verb = "is" if is_one else "are"
    return f"{names[0].upper()}{names[1:]} {verb} not possible here yet, so that was left out."


def answer(topic: Topic) -> str:
    """Say how to do in the program what `topic`, one of ANSWERED, is about."""
    if topic is Topic.PREVIEW:
        return "`p` in the timeline shows the picture there, and /export makes the finished file."
    return "/export makes the finished file of it."


def heeded(words: Sequence[str]) -> str:
    """Say what was left alone, as asked."""
    return f"Left alone, as you said: {english_and([f'“{w}”' for w in words])}."


def model_failed(why: str) -> str:
    """Say that the language model gave no answer."""
    return f"The language model could not help: {why}. Check NEMO_LLM_URL, _MODEL and _KEY."


def timeline(timeline: Timeline) -> str:
    """Say what is on `timeline`."""
    return timeline_in_english(timeline)


def nothing() -> str:
    """Answer to no wish at all."""
    return "All right, everything stays as it is."
