"""What the user may say next, in English: questions, the manual, and suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.studio.agent.phrases import english_and
from tui.studio.agent.plan import Ask, Courtesy

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
    Ask.WHICH_OVERLAY: "Which overlay? Say “the logo”, “the picture in picture”, its file or its "
    "number, such as “the second overlay”.",
    Ask.OVERLAY_GAP: "A picture over the film is shown in one piece: say “show the logo until "
    "0:05”, and then add it again “from 0:10 on”.",
    Ask.WHICH_STAYS: "Which of them stays as it is? Say “make clip 2 as loud as clip 1” or “give "
    "clip 2 the same colours as clip 1”.",
    Ask.WHICH_CLIP: "Which clip? Say it by its number, such as “clip 2” or “the last clip”.",
    Ask.WHICH_CUT: (
        "Between which two clips? They must be neighbours: “crossfade between clip 1 and 2”."
    ),
    Ask.WHERE: "At which time? Say it like “split at 0:10” or “freeze at 0:10 for 3 seconds”.",
    Ask.WHERE_TO: (
        "Where shall it go? Say it like “move clip 3 to the start”, “put clip 1 after clip 3” or "
        "“order: 3, 1, 2”."
    ),
    Ask.SPEED: (
        "How fast? Say it like “2x”, “half speed”, “20% faster” or “make it 30 seconds long”."
    ),
    Ask.ANGLE: "I can turn the picture by 90, 180 or 270 degrees: which of them?",
    Ask.RESOLUTION: "Which resolution? Say it like “1080p”, “720p” or “4K”.",
    Ask.OVERLAY: (
        "How large, or how opaque? Say it like “logo 25% wide”, “logo at 50% opacity” or “make the "
        "logo smaller”."
    ),
    Ask.OWN_PICTURE: "That picture is not here: upload it and say it again.",
    Ask.CORRECTION: (
        "I cannot tell what to change of what was done. Say “undo”, and then what you want instead."
    ),
    Ask.AMOUNT: "How much more or less? Say it with a number, or name what shall change.",
    Ask.COLOUR: (
        "How shall the colours change? Say it like “brighter”, “contrast +20”, “cinematic” or "
        "“black and white”. Exposure goes from -3 to +3 stops, the others from -100 to +100."
    ),
    Ask.WHICH_SOUND: (
        "Which sound do you mean? Say “make the original sound louder” or “make the music louder”."
    ),
    Ask.LOUDNESS: (
        "How loud shall the whole be? Say it in LUFS, from -40 to -5: “normalise to -14 LUFS”."
    ),
    Ask.FADE: "Shall it fade in or out? Say it like “fade the music out over 3 seconds”.",
    Ask.NAME: "Whose name shall it show? Say it like: add a lower third with Ada Lovelace, CTO.",
    Ask.FONT: "Which font? Say it like “use the font Noto Sans”.",
    Ask.TITLE_CHANGE: (
        'What of the title shall change? Say it like: change the title to "Hello", “make the '
        "title bigger” or “move the title to the top”."
    ),
    Ask.SCRIPT: (
        "Which script? Paste it after a colon, as in “add captions from my script: …”, or upload "
        "it as a text file."
    ),
    Ask.CAPTION_FILE: "That file is not here: upload it (srt, vtt, ass, txt) and say it again.",
    Ask.LUT: "That LUT is not here: upload it (a .cube file) and say it again.",
    Ask.MAKE: (
        "What shall I make? Say “make an intro from my script and photo” or “make a slideshow of "
        "my photos”, or upload footage and say what to change."
    ),
}

_SUGGESTIONS: Final = {
    "intro": "make an intro from my script and photo",
    "slideshow": "make a slideshow of my photos",
    "pauses": "trim the pauses",
    "captions": "add captions",
    "title": 'add a title "Your title" for 3 seconds',
    "music": "add lo-fi music at 25%",
    "duck": "lower the music when I speak",
    "fade": "fade the music out over 3 seconds",
    "transitions": "add crossfades between the clips",
    "colour": "apply a cinematic look",
    "square": "format for LinkedIn feed",
    "loudness": "normalise to -14 LUFS",
    "undo": "undo",
}

_POLITE: Final = {
    Courtesy.THANKS: "You are welcome.",
    Courtesy.DELIGHT: "Good to hear.",
    Courtesy.FAREWELL: "See you! /quit closes the program, and your work stays as it is.",
}


def question(ask: Ask, about: str) -> str:
    """Ask for what is missing."""
    if ask is Ask.DID_YOU_MEAN:
        return f"Did you mean “{about.splitlines()[0]}”?"
    return f"“{about}”: {_ASK[ask]}" if about else _ASK[ask]


def left(words: Sequence[str], meant: str) -> str:
    """Say what was not understood, and ask for the first line of what may be `meant`."""
    what = english_and([f"“{word}”" for word in words])
    said = f"I did not understand {what}, so I did nothing about it."
    if meant:
        return f"{said} {question(Ask.DID_YOU_MEAN, meant)}"
    return (
        f"{said} I can cut, order and speed up "
        "clips, add titles, captions, music and transitions, clean up the sound, grade colours, "
        "change the format, and undo. Say “help” to see how."
    )


def manual() -> str:
    """Say what can be said."""
    return (
        "Tell me what to change, several things at once if you like:\n"
        "- Cuts: “trim the pauses”, “remove silences longer than 1 second”, “cut the first 3 "
        "seconds”, “keep 0:10 to 0:20”\n"
        "- Clips: “split at 0:12”, “delete clip 2”, “move clip 3 to the start”, “play the first "
        "10 seconds twice as fast”, “reverse clip 1”, “freeze the last frame for 2 seconds”\n"
        "- Transitions: “add crossfades between the clips”, “fade out over 2 seconds”\n"
        '- Text: “add a title "Urban Dreams" for 3 seconds”, “add a lower third with Ada '
        "Lovelace, CTO”, “make the title bigger and yellow”\n"
        "- Captions: “add captions”, “add captions from my script: …”, “bigger captions, at the "
        "top”, “burn in the captions”\n"
        "- Music: “add lo-fi music at 35%” (or ambient, upbeat, or your own audio file), “lower "
        "the music when I speak”, “fade the music out over 3 seconds”, “remove the music”\n"
        "- Sound: “make my voice louder”, “mute clip 2”, “remove the background noise”, "
        "“normalise to -14 LUFS”\n"
        "- Colour: “brighter”, “contrast +20”, “make clip 2 warmer”, “apply a cinematic look”, "
        "“black and white”, “auto colour”, “apply my LUT”, “reset the colour”\n"
        "- Frame: “make it vertical”, “format for LinkedIn feed”, “square without cropping”, "
        "“zoom in slowly”, “rotate clip 1 by 90 degrees”, “add my logo at the top right”\n"
        "- From words and photos: “make an intro from my script and photo”, “make a slideshow of "
        "my photos, 3 seconds each”\n"
        "- History: “undo”, “redo”, “save this as version rough”, “go back to rough”\n"
        "- Files: type a path to add one, say export to get the film as one"
    )


def polite(courtesy: Courtesy, *, has_media: bool) -> str:
    """Answer to what is only polite; `has_media`: whether there is something to edit."""
    if courtesy is Courtesy.GREETING and not has_media:
        return (
            "Hello! Let's begin with a video, a picture or a song: type its path, or /upload and "
            "its path. Then say what to do with it."
        )
    if courtesy is Courtesy.GREETING:
        return "Hello! Say what to change, or “help” to see all that can be said."
    return _POLITE[courtesy]


def suggestion(key: str) -> str:
    """Return something to say next."""
    return _SUGGESTIONS[key]


def suggestions(sentences: Sequence[str]) -> str:
    """Offer what to say next."""
    return "Next you could say: " + " · ".join(f"“{sentence}”" for sentence in sentences)
