"""Which overlay, or which piece of music, a clause names where there are several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.studio.agent.reading import Reading
from tui.studio.agent.times import number_of
from tui.studio.edits.pieces import pieces
from tui.studio.edits.timeline import Clip
from tui.studio.edits.which import LAST

_NTH = "first|1st second|2nd third|3rd fourth|4th fifth|5th".split()
_PLURAL = (
    r"(?<![a-z])(?:all|both|overlays|logos|watermarks|pictures|images|songs|tracks|them)(?![a-z])"
    r"|全部|所有|都"
)
_HAN = "一二三四五"


@dataclass(frozen=True)
class Piece:
    """As edits take it: the medium, or the number in order of time; neither means all."""

    media: str | None = None
    number: int | None = None


ALL_PIECES = Piece()


def take_nth(clause: Reading, noun: str) -> int | None:
    """Take "the second …" or "… 2" out of `clause`, where `noun` is what it counts."""
    for number, said in enumerate(_NTH, 1):
        if clause.take(rf"(?<![a-z])(?:the )?(?:{said})(?= (?:one|{noun}))"):
            return number
    if clause.take(rf"(?<![a-z])(?:the )?(?:last|latest|newest)(?= (?:one|{noun}))|最后一?个"):
        return LAST
    if match := clause.take(rf"(?P<noun>{noun})\s*(?:no\.?|number|#)?\s*(?P<n>\d)(?![\d.:%a-z])"):
        clause.text += f" {match['noun']}"
        return int(match["n"])
    match = clause.take(rf"第([{_HAN}\d])[个段首]")
    return None if match is None else int(number_of(match[1]))


def names_all(clause: Reading) -> bool:
    """Whether `clause` speaks of several: "the overlays", "both logos"."""
    return clause.has(_PLURAL)


def pieces_of(
    meant: Sequence[Clip], there: Sequence[Clip], nth: int | None, *, plural: bool
) -> tuple[Piece, ...]:
    """Return the pieces of `there` that one word for all of `meant` means, or `nth` of those.

    Empty where it means one and there are several.
    """
    of_kind, found = pieces(meant), pieces(there)
    if nth is not None:
        at = len(of_kind) if nth == LAST else nth
        if not 0 < at <= len(of_kind):
            return (Piece(number=nth),)
        of_kind = [of_kind[at - 1]]
    elif len(of_kind) == len(found) and (len(found) < 2 or plural):
        return (ALL_PIECES,)
    elif len(of_kind) > 1 and not plural:
        return ()
    by_medium = tuple(Piece(media=media) for media in {p[0].media: None for p in of_kind})
    if sum(Piece(media=piece[0].media) in by_medium for piece in found) == len(of_kind):
        return by_medium
    # A medium that lies there twice is told by its place in the row.
    return (Piece(number=found.index(of_kind[0]) + 1),) if len(of_kind) == 1 else ()
