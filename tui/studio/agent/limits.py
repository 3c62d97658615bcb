"""Clauses that say what not to touch: what a cut leaves anyway, and what stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.neighbours import Entry
from tui.studio.agent.read_frame import NO_BARS, read_frame
from tui.studio.agent.reading import Reading
from tui.studio.edits.frame import Fill, SetFrame
from tui.studio.edits.make import MakeIntro, MakeSlideshow

_KEPT = ("pauses", "music", "title", "colours", "grade")
ALONE = r"(?<![a-z])(?:alone|as (?:it|they) (?:is|are)|as is|unchanged|untouched)(?![a-z])"


def is_harmless(clause: Reading) -> bool:
    """Whether a cut does not do that anyway, such as cut words off."""
    return clause.take_word("harmless_limit") and not clause.rest()


def is_kept(clause: Reading) -> bool:
    """Whether the clause says to leave something that there is as it is."""
    if not (clause.take_word("leave") or clause.take_word("keep")):
        return False
    things = [name for name in _KEPT if clause.take_word(name)]
    clause.take(ALONE)
    return bool(things) and not clause.rest(*_KEPT)


def has_frame(clause: Reading) -> bool:
    """Whether a "not" only says how to fill a frame ("vertical without cropping")."""
    rest = clause.again()
    no_bars = rest.take(NO_BARS)
    if not (no_bars or rest.take_word("fit") or rest.take_word("crop")):
        return False
    while rest.take_word("fit"):
        pass
    if compiled(word("negation")).search(rest.text):
        return False
    read = read_frame(clause.again())
    steps = read.steps if read is not None else ()
    return any(isinstance(step, SetFrame) and step.shape is not None for step in steps)


def fits_frame(entries: Sequence[Entry], clause: Reading) -> bool:
    """Let "…, but don't crop it" change the format that was asked for just before."""
    before = [e for e in entries if any(isinstance(s, SetFrame) for s in e.steps)]
    fill: Fill = "crop" if clause.take(NO_BARS) else "fit"
    if not before or not (fill == "crop" or clause.take_word("fit")) or clause.rest():
        return False
    before[-1].steps = [
        SetFrame(step.shape, fill) if isinstance(step, SetFrame) else step
        for step in before[-1].steps
    ]
    return True


def leaves_out_music(before: Entry, clause: Reading) -> bool:
    """Let "…, no music" be said of the intro or the slideshow just before."""
    made = [step for step in before.steps if isinstance(step, MakeIntro | MakeSlideshow)]
    if not made or not clause.take_word("no_music") or clause.rest():
        return False
    before.steps = [
        replace(step, music=False) if isinstance(step, MakeIntro | MakeSlideshow) else step
        for step in before.steps
    ]
    return True
