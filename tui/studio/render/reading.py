"""Which passes over the media a film needs, so that a source is opened as rarely as can be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil
from typing import Final

from tui.studio.edits.facts import MediaFact
from tui.studio.edits.timeline import Clip
from tui.studio.render.pieces import Piece

# Decoding past so much unused material costs more than opening the file again further on.
_FAR_S: Final = 10
# So much of a picture that is wanted again is kept in memory until then.
_BACK_S: Final = 1
_FINEST: Final = 8
_MOST_LANES: Final = 2
_RECENT: Final = 2


@dataclass
class Reading:
    """One pass over a medium: one input.

    Positions are pictures on a grid `finer` times as fine as the timeline's rate. A lane holds
    pieces in the order of both the timeline and the source; where a transition shows a picture
    twice there is a second one.
    """

    media: str
    fact: MediaFact
    finer: int
    lanes: list[list[Piece]] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The first picture of it that is shown."""
        return min(lane[0].pictures(self.finer)[0] for lane in self.lanes)

    @property
    def last(self) -> int:
        """The last one."""
        return max(lane[-1].pictures(self.finer)[1] for lane in self.lanes)

    @property
    def pieces(self) -> list[Piece]:
        """All of them, in the order of the timeline."""
        return sorted((p for lane in self.lanes for p in lane), key=lambda piece: piece.place)

    def take(self, piece: Piece, rate: Fraction) -> bool:
        """Read `piece` in this pass too, where that is possible and pays."""
        if piece.clip.reverse or self.lanes[0][0].clip.reverse or self.fact.kind == "image":
            return False
        grid = rate * self.finer
        first, _ = piece.pictures(self.finer)
        if first - self.last > _FAR_S * grid or first < self.first:
            return False
        for lane in self.lanes:
            if first > lane[-1].pictures(self.finer)[1]:
                lane.append(piece)
                return True
        if len(self.lanes) < _MOST_LANES and self.last - first < _BACK_S * grid:
            self.lanes.append([piece])
            return True
        return False


class Readings:
    """The passes over all media, found piece by piece in the order of the timeline."""

    def __init__(self, media: Mapping[str, MediaFact], rate: Fraction) -> None:
        """`media`: what is known of those that the pieces are of."""
        self._media = media
        self._rate = rate
        self.all: list[Reading] = []

    def add(self, piece: Piece) -> None:
        """Find a pass for `piece`, or begin one."""
        media = piece.clip.media
        fact = self._media[media]
        finer = _finer(piece, fact, self._rate)
        alike = [one for one in self.all if (one.media, one.finer) == (media, finer)]
        # A talk goes on after a picture from elsewhere in the same file.
        if not any(one.take(piece, self._rate) for one in alike[: -_RECENT - 1 : -1]):
            self.all.append(Reading(media, fact, finer, [[piece]]))


class Hearings:
    """The passes over the sound of media, found piece by piece in the order of the timeline.

    What is treated differently is heard in different passes.
    """

    def __init__(self, rate: Fraction) -> None:
        """`rate` is the timeline's."""
        self._far, self._back = _FAR_S * rate, _BACK_S * rate
        self.all: list[list[Piece]] = []

    def add(self, piece: Piece) -> None:
        """Find a pass for `piece`, which has sound, or begin one."""
        start, _ = piece.plays
        alike = [one for one in self.all if _treated(one[0].clip) == _treated(piece.clip)]
        for one in alike[: -_RECENT - 1 : -1]:
            forward = not (piece.clip.reverse or one[0].clip.reverse)
            if forward and -self._back <= start - one[-1].plays[1] <= self._far:
                one.append(piece)
                return
        self.all.append([piece])


def _treated(clip: Clip) -> tuple[str, int, bool]:
    return clip.media, clip.noise_reduction, clip.voice


def _finer(piece: Piece, fact: MediaFact, rate: Fraction) -> int:
    """Return how much finer a source is looked at: slow motion shows what else falls out."""
    if piece.clip.speed >= 1 or piece.stands or fact.kind != "video":
        return 1
    return min(_FINEST, max(1, ceil(fact.fps / rate)))
