"""Clips that a clause names by a file, as the still, or by their numbers."""

from __future__ import annotations

from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.reading import Reading
from tui.studio.agent.targets import take_targets
from tui.studio.edits.marks import Span
from tui.studio.edits.which import ALL, Target

_A_PART = (
    r"(?<![a-z])(?:(?:boring|dull|slow|long|quiet|middle|tedious) )?"
    r"(?:bit|part|section|piece|stretch|portion|passage|stuff)"
    r"(?: (?:that|which) (?:goes|runs|is|lasts|starts)(?: from)?)?(?![a-z])|那段|这段|部分"
)


def take_clips(clause: Reading) -> tuple[Target, ...] | None:
    """Take the clips or the time that `clause` is about out of it, also files and stills.

    (ALL,) where nothing is said, None where that does not go together or cannot be told.
    """
    if clause.has(Kind.MEDIUM.pattern):
        return _files(clause)
    targets = take_targets(clause)
    if targets != (ALL,):
        if targets and isinstance(targets[0], Span):
            clause.take(_A_PART)
        return targets
    stills: tuple[Target, ...] = tuple(stills_of(clause))
    if clause.take_word("stills"):
        return stills or None
    if len(stills) == 1 and clause.take_word("still"):
        return stills
    return (ALL,)


def clips_of(token: str, masks: Masks) -> tuple[int, ...]:
    """Return the numbers of a token of clips."""
    value = masks.value(token)
    return value if isinstance(value, tuple) else ()


def stills_of(clause: Reading) -> list[int]:
    """Return the numbers of the stills on the timeline."""
    media = clause.facts.media
    return [
        number
        for number, clip in enumerate(clause.timeline.video.sg, 1)
        if clip.freeze or (clip.media in media and media[clip.media].kind == "image")
    ]


def _files(clause: Reading) -> tuple[Target, ...] | None:
    numbers: list[Target] = []
    for token in clause.take_all(Kind.MEDIUM):
        medium = clause.masks.text(token)
        clips = enumerate(clause.timeline.video.sg, 1)
        here = [n for n, clip in clips if medium and clip.media == medium]
        if len(here) != 1:
            return None
        numbers += here
    return tuple(numbers)
