"""What became of clips, their speed and the cuts between them, in English."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.phrases import (
    english_and,
    english_change,
    english_s,
    english_titles,
)
from tui.studio.edits.clips import ClipsDeleted, ClipsOrdered, ClipsSplit, Duplicated
from tui.studio.edits.motion import Frozen, LengthSet, Reversed, SpeedSet
from tui.studio.edits.outcome import clock
from tui.studio.edits.transitions import FadesSet, TransitionsAdded, TransitionsRemoved
from tui.studio.edits.which import Where

Cuts = (
    ClipsSplit | ClipsDeleted | ClipsOrdered | Duplicated
    | SpeedSet | Reversed | Frozen | LengthSet
    | TransitionsAdded | TransitionsRemoved | FadesSet
)  # fmt: skip

FEW: Final = 8
"""Clips of which the names are told one by one."""


def cuts_in_english(done: Cuts) -> str:
    """Say what was done, with its numbers."""
    match done:
        case ClipsSplit():
            return _split(done)
        case ClipsDeleted():
            which = english_and([f"{n} (“{name}”)" for n, name in pairs_in(done)])
            clips = "clip" if len(done.numbers) == 1 else "clips"
            gone = english_titles(done.titles_shortened, done.titles_removed)
            return f"Deleted {clips} {which}: {english_change(done.before_s, done.after_s)}.{gone}"
        case ClipsOrdered():
            return _ordered(done)
        case Duplicated():
            times = "once" if done.times == 1 else f"{done.times} times"
            length = english_change(done.before_s, done.after_s)
            return f"Repeated {_where(done.what)} {times} more: {length}."
        case SpeedSet():
            return _sped(done)
        case Reversed():
            how = "forwards again" if done.forwards else "backwards"
            many = done.captions_removed
            went = f" {many} caption{'s' * (many > 1)} over it went." if many else ""
            return f"{_upper(_where(done.what))} now plays {how}.{went}"
        case Frozen():
            length = english_change(done.before_s, done.after_s)
            at = clock(done.at_s)
            return f"The picture stands still at {at} for {english_s(done.length_s)}: {length}."
        case LengthSet():
            return _lengthened(done)
        case TransitionsAdded():
            return _joined(done)
        case TransitionsRemoved():
            if not done.cuts:
                return "There is no transition there: the cuts are hard already."
            which = f"Cut {done.cut} is" if done.cut else f"{done.cuts} cuts are"
            return f"{'1 cut is' if done.cuts == 1 and not done.cut else which} hard again."
        case FadesSet():
            return _faded(done)


def pairs_in(done: ClipsDeleted) -> list[tuple[int, str]]:
    """Return the numbers and names of the clips that went."""
    return list(zip(done.numbers, done.names, strict=True))


def _where(what: Where) -> str:
    if what.clip:
        return f"clip {what.clip} (“{what.name}”)"
    return "the film" if what.whole else f"{clock(what.start_s)}–{clock(what.end_s)}"


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


def _split(done: ClipsSplit) -> str:
    there = english_and([clock(at) for at in done.there_s]) if done.there_s else ""
    if not done.at_s:
        return f"There is a cut at {there} already."
    also = f" At {there} there was one before." if there else ""
    short = ""
    if done.transitions_shortened:
        one = done.transitions_shortened == 1
        many = "1 transition is" if one else f"{done.transitions_shortened} transitions are"
        short = f" {many} shorter now, to fit the clips beside."
    times = english_and([clock(at) for at in done.at_s])
    return f"Split at {times}: {done.clips} clips now.{also}{short}"


def _ordered(done: ClipsOrdered) -> str:
    if not done.changed:
        return "The clips are in that order already."
    names = f": {', '.join(done.names)}" if len(done.names) <= FEW else ""
    shorter = english_titles(done.titles_shortened, ())
    if done.moved is None:
        return f"Put the clips in another order{names}.{shorter}"
    first, second = done.moved
    if done.swapped:
        return f"Swapped clips {first} and {second}{names}.{shorter}"
    return f"Moved clip {first} to place {second}{names}.{shorter}"


def factor_of(ends: tuple[float, float]) -> str:
    """Return a speed, or the lowest and the highest of several."""
    low, high = (f"{end:.3g}x" for end in ends)
    return low if low == high else f"{low} to {high}"


def _sped(done: SpeedSet) -> str:
    where, now = _where(done.what), factor_of(done.after)
    end = " That is as far as the speed can go." if done.limited else ""
    if not done.changed:
        return f"{_upper(where)} plays at {now} already.{end}"
    length = "" if done.what.whole else f"{english_change(*done.part_s)}, the film "
    return (
        f"{_upper(where)} plays at {now} instead of {factor_of(done.before)}: "
        f"{length}{english_change(*done.film_s)}.{end}{english_titles(done.titles_shortened, ())}"
    )


def _lengthened(done: LengthSet) -> str:
    which = f"Clip {done.clip} (“{done.name}”)" if done.clip else f"{done.clips} clips"
    verb, each = ("lasts", "") if done.clip else ("last", " each")
    more = " Its source has no more." if done.limited and done.clip else ""
    more = more or (" A source may have no more than a clip shows." if done.limited else "")
    already = "" if done.changed else " already"
    gone = english_titles(done.titles_shortened, done.titles_removed)
    return (
        f"{which} {verb} {english_s(done.length_s)}{each}{already}: "
        f"{english_change(done.before_s, done.after_s)}.{more}{gone}"
    )


def _joined(done: TransitionsAdded) -> str:
    where = f"cut {done.cut}" if done.cut else "1 cut" if done.cuts == 1 else f"{done.cuts} cuts"
    short = ""
    if done.shortest_s < done.wanted_s:
        short = f" Where clips are short it is shorter, down to {english_s(done.shortest_s)}."
        if done.cuts == 1:
            short = f" It lasts {english_s(done.shortest_s)}, as the clips are short."
    left = f" {done.left} had no room for one." if done.left else ""
    return f"Added a {done.kind} of {english_s(done.wanted_s)} to {where}.{short}{left}"


def _faded(done: FadesSet) -> str:
    of = "" if done.picture and done.sound else " picture" if done.picture else " sound"
    ends = {"in": done.in_s, "out": done.out_s}
    said = [
        f"fades {end} over {english_s(seconds)}" if seconds else f"does not fade {end}"
        for end, seconds in ends.items()
        if seconds is not None
    ]
    if not said:
        return "No fade was changed."
    already = "" if done.changed else " already"
    most = " That is half of it, as long as a fade can be." if done.limited else ""
    whose = f"The film's{of}" if of else "The film"
    return f"{whose}{already} {english_and(said)}.{most}"
