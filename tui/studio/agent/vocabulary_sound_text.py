"""The shape of a language's vocabulary for sound, texts over the picture, and what is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.studio.edits.timeline import TextPlace


@dataclass(frozen=True)
class SoundTextVocabulary:
    """Regular expressions of one language, each an alternation without its own group."""

    # sound
    own_sound: str
    """Nouns for the sound that was recorded with the picture."""
    unmute: str
    twice: str
    fade: str
    fade_in: str
    fade_out: str
    noise: str
    denoise: str
    """Says by itself that noise is to go."""
    strong: str
    slightly: str
    clearer: str
    enhance: str
    loudness: str
    """Says that the loudness of the whole is meant."""
    platform: Mapping[str, str]
    """Where it is to be heard, by the LUFS that are usual there."""
    duck: str
    speaking: str
    """While somebody speaks."""
    turn_off: str
    voice_sound: str
    """Speech by itself, not the sound as a whole."""
    sound_manner: str
    # texts
    lower_third: str
    my_name: str
    captions: str
    caption_verb: str
    burned: str
    own_track: str
    script: str
    text_file: str
    text_place: Mapping[TextPlace, str]
    text_colour: Mapping[str, str]
    """Keys are colours as #rrggbb."""
    huge: str
    big: str
    small: str
    tiny: str
    bigger: str
    smaller: str
    half_size: str
    font: str
    bold: str
    text_box: str
    no_text_box: str
    nth_title: Mapping[str, str]
    text_manner: str
    another: str
    # colour
    lut: str
    auto: str
    fix: str
    auto_part: Mapping[str, str]
    # films that are made
    intro: str
    slideshow: str
    make: str
    photo: str
    no_music: str
    make_manner: str
