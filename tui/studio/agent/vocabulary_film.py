"""The shape of a language's vocabulary for clips, motion, transitions, framing and overlays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.studio.edits.overlays import Corner
from tui.studio.edits.timeline import TransitionKind


@dataclass(frozen=True)
class FilmVocabulary:
    """Regular expressions of one language, each an alternation without its own group."""

    # clips
    split: str
    parts: str
    halves: str
    middle: str
    move: str
    to_start: str
    to_end: str
    before_it: str
    """Before or after a clip that is named (where the language has it)."""
    after_it: str
    swap: str
    sequence: str
    duplicate: str
    once_more: Mapping[str, str]
    """How often, by the number."""
    play: str
    only: str
    one_of: str
    # motion
    speed: str
    faster: str
    slower: str
    slow_motion: str
    time_lapse: str
    usual_speed: str
    of_speed: Mapping[str, str]
    """Speeds by words; keys are factors."""
    times_as_fast: Mapping[str, str]
    """Changes of speed by words; keys are factors."""
    lasts: str
    backwards: str
    freeze: str
    show: str
    still: str
    """A still on the timeline."""
    stills: str
    # transitions and fades
    transition: str
    transition_kind: Mapping[TransitionKind, str]
    between_clips: str
    hard_cut: str
    nth_cut: Mapping[str, str]
    film_fade: str
    fade_ins: str
    fade_outs: str
    fade_both: str
    to_black: str
    the_picture: str
    the_sound: str
    # the frame
    blur: str
    blurred_bars: str
    resolution: str
    high_definition: str
    crop_side: Mapping[str, str]
    crop_off: str
    rotate: str
    clockwise: str
    counterclockwise: str
    flip: str
    mirror: str
    flip_across: str
    flip_down: str
    zoom: str
    zoom_in: str
    zoom_out: str
    punch_in: str
    ken_burns: str
    pan: str
    pan_way: Mapping[str, str]
    """Keys say from where to where."""
    # overlays
    black_bars: str
    watermark: str
    inset: str
    lay_over: str
    corner: Mapping[Corner, str]
    corners: str
    opaque: str
    transparent: str
    half_transparent: str
    width: str
    twice_as_big: str
    overlay_bigger: str
    overlay_smaller: str
    # history
    version: str
    save_as: str
    go_to: str
    list_all: str
    before_that: str
    undone: Mapping[str, str]
    """What an edit was about, by the name of its class."""
    # manners
    courtesy: str
    """Says nothing but please, with words that would bind elsewhere."""
    film_manner: str
    unwanted: str
    raw_footage: str
    """What somebody has who wants it edited."""
    harmless_limit: str
    """What a cut does not do anyway: "don't cut any words"."""
    # corrections
    no: str
    no_that: str
    """Denies what was done."""
    no_thanks: str
    i_meant: str
    hesitation: str
    rather: str
    """Begins what shall be instead."""
    the_same: str
    again: str
    a_bit: str
    more_of_it: str
    less_of_it: str
    instead: str
