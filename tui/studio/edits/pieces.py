"""Which of several overlays, or of several pieces of music, an edit is about."""

from __future__ import annotations

from collections.abc import Sequence

from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.edits.timeline import Clip
from tui.studio.edits.which import LAST


def pieces(clips: Sequence[Clip]) -> list[tuple[Clip, ...]]:
    """Return `clips` in order of time, those that a cut parted together as one piece."""
    found: list[tuple[Clip, ...]] = []
    for clip in sorted(clips, key=lambda clip: clip.at_frame):
        before = next((n for n, piece in enumerate(found) if _goes_on(piece[-1], clip)), None)
        if before is None:
            found.append((clip,))
        else:
            found[before] += (clip,)
    return found


def chosen_pieces(
    clips: Sequence[Clip], media: str | None, number: int | None, missing: Reason
) -> tuple[Clip, ...]:
    """Return the clips of `media`, those of the `number`-th piece (from 1, or LAST), or all.

    Raises EditRefused(`missing`, names of what is there) where there is no such piece.
    """
    found = pieces([clip for clip in clips if media in (None, clip.media)])
    if number is not None:
        at = len(found) if number == LAST else number
        found = found[at - 1 : at] if at > 0 else []
    if not found:
        raise EditRefused(missing, names=", ".join(dict.fromkeys(clip.name for clip in clips)))
    return tuple(clip for piece in found for clip in piece)


def _goes_on(before: Clip, clip: Clip) -> bool:
    if (before.media, before.place) != (clip.media, clip.place):
        return False
    if before.end_frame == clip.at_frame:
        return True
    # Where its level changes, both levels overlap.
    in_step = clip.at_frame - before.at_frame == clip.in_frame - before.in_frame
    return before.at_frame < clip.at_frame < before.end_frame and in_step
