"""The cuts between clips: which of them keep their transition, and how long it can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.studio.edits.timeline import Clip, Transition


def kept(before: Sequence[Clip], pieces: Sequence[Clip]) -> list[Clip]:
    """Return `pieces` of the clips `before`, with the transitions of the cuts that are still there.

    A cut is still there where what is left of two neighbours follows one another as it did. A new
    cut is a hard one, unless every cut had a transition: then every cut between clips has one. A
    piece carries the id of its clip.
    """
    cuts = {(a.id, b.id): b.transition for a, b in pairwise(before)}
    everywhere = next(iter(cuts.values()), None) if all(cuts.values()) else None
    result = [piece.model_copy(update={"transition": None}) for piece in pieces[:1]]
    for left, piece in pairwise(pieces):
        if left.id == piece.id:
            # A copy of a clip may have one; a piece out of its middle does not.
            transition = piece.transition if everywhere else None
        else:
            transition = cuts.get((left.id, piece.id), everywhere)
        result.append(piece.model_copy(update={"transition": transition}))
    return result


def fitted(clips: Sequence[Clip]) -> list[Clip]:
    """Return `clips` with no transition longer than its neighbours allow.

    Each half of one takes up at most half of the clip on its side, so that the two of a clip fit
    into it. Beside a single frame there is none, and there is none into the first clip.
    """
    result: list[Clip] = []
    for number, clip in enumerate(clips):
        fits = None
        if clip.transition is not None and number:
            fits = shortened(clip.transition, clips[number - 1], clip)
        result.append(
            clip if fits == clip.transition else clip.model_copy(update={"transition": fits})
        )
    return result


def shortened(transition: Transition, left: Clip, right: Clip) -> Transition | None:
    """Return `transition` as long as it can be between `left` and `right`; None where none can."""
    most = min(left.frames, right.frames) // 2 * 2
    if most < 2:
        return None
    if transition.frames <= most:
        return transition
    return transition.model_copy(update={"frames": most})
