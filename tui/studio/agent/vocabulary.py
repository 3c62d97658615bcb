"""The shape of a language's vocabulary: what each language has to name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.studio.agent.plan import Topic
from tui.studio.edits.colour import SliderName
from tui.studio.edits.frame import Shape
from tui.studio.edits.looks import Look


@dataclass(frozen=True)
class Vocabulary:
    """Regular expressions of one language, each an alternation without its own group."""

    # joiners and manners
    joiner_then: str
    joiner_but: str
    joiner_not: str
    joiner_and: str
    negation: str
    question: str
    how_to: str
    filler: str
    praise: str
    delight: str
    """Praise that can stand alone."""
    greeting: str
    thanks: str
    farewell: str
    # verbs
    cut: str
    trim: str
    """Verbs that some use for cutting a range out and some for keeping it."""
    keep: str
    leave: str
    add: str
    change: str
    edit: str
    shorten: str
    # nouns and parameters
    pauses: str
    longer_than: str
    or_longer: str
    """Follows a duration."""
    padding: str
    threshold: str
    all_but: str
    down_to: str
    long: str
    vague: str
    title: str
    title_before_text: str
    """Stands between the noun and a title's text that has no quotes."""
    during: str
    at: str
    at_start: str
    at_end: str
    throughout: str
    music: str
    own_audio: str
    louder: str
    quieter: str
    much: str
    little: str
    half_level: str
    mute: str
    volume: str
    by: str
    style: Mapping[str, str]
    shape: Mapping[Shape, str]
    other_shape: str
    shape_noun: str
    crop: str
    fit: str
    # colour
    slider: Mapping[SliderName, str]
    """Nouns."""
    slider_up: Mapping[SliderName, str]
    """Words that say to move a slider up, such as "brighter"."""
    slider_down: Mapping[SliderName, str]
    more: str
    less: str
    brightness: str
    """A noun for exposure whose numbers are no stops."""
    look: Mapping[Look, str]
    look_noun: str
    grade: str
    colours: str
    warm: str
    cool: str
    monochrome: str
    in_colour: str
    reset: str
    colour_manner: str
    """Words around a wish about colour that mean nothing by themselves."""
    all_clips: str
    undo: str
    undo_all: str
    redo: str
    steps: str
    help: str
    topic: Mapping[Topic, str]
