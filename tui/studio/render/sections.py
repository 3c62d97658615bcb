"""A film too much for one graph as several: how much of it one FFmpeg process is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from tui.studio.edits.facts import MediaFact
from tui.studio.edits.timeline import Timeline
from tui.studio.render.pieces import Blend, Piece, Slot, cut, in_stretches, slots
from tui.studio.render.reading import Hearings, Readings

# Beyond these an FFmpeg process takes more memory, or more time for the same, than another one.
_MOST_INPUTS: Final = 4
_MOST_PADS: Final = 48
_MOST_PIECES: Final = 500
_MOST_HEARD: Final = 64
# What is played backwards is held in memory.
_BACKWARDS_BYTES: Final = 48_000_000
_BACKWARDS_S: Final = 30


class _Load(Protocol):
    """What a process has to bear so far."""

    def add(self, slot: Slot) -> bool:
        """Add `slot`; return whether that can still be borne."""


def shown_in_sections(timeline: Timeline, media: dict[str, MediaFact]) -> list[list[Slot]]:
    """Return what the film shows, in order, as much together as one graph can bear."""
    frames = {one: max(2, _BACKWARDS_BYTES // _bytes(fact)) for one, fact in media.items()}
    whole = slots(in_stretches(cut(timeline), frames))
    return _split(whole, lambda: _Shown(Readings(media, timeline.fps)))


def heard_in_sections(timeline: Timeline, media: dict[str, MediaFact]) -> list[list[Slot]]:
    """Return what is heard of the film, in order, as much together as one graph can bear."""
    frames = dict.fromkeys(media, round(_BACKWARDS_S * timeline.fps))
    whole = slots(in_stretches(cut(timeline), frames))
    return _split(whole, lambda: _Heard(Hearings(timeline.fps)))


@dataclass
class _Shown:
    passes: Readings
    pieces: int = 0
    pads: int = 0
    before: Slot | None = None

    def add(self, slot: Slot) -> bool:
        if isinstance(slot, Blend):
            self.pads += 2
        else:
            self.passes.add(slot)
            self.pieces += 1
            if not isinstance(self.before, Piece) or _look(slot) != _look(self.before):
                self.pads += 1
        self.before = slot
        return (
            self.pieces <= _MOST_PIECES
            and self.pads <= _MOST_PADS
            and len(self.passes.all) <= _MOST_INPUTS
        )


@dataclass
class _Heard:
    passes: Hearings
    slots: int = 0

    def add(self, slot: Slot) -> bool:
        self.slots += 1
        if isinstance(slot, Piece):
            self.passes.add(slot)
        return self.slots <= _MOST_HEARD and len(self.passes.all) <= _MOST_INPUTS


def _split(whole: Sequence[Slot], begin: Callable[[], _Load]) -> list[list[Slot]]:
    sections: list[list[Slot]] = []
    load = begin()
    for slot in whole:
        fits = load.add(slot)
        if sections and (fits or not _may_begin(slot, sections[-1][-1])):
            sections[-1].append(slot)
        else:
            sections.append([slot])
            load = begin()
            load.add(slot)
    return sections


def _may_begin(slot: Slot, before: Slot) -> bool:
    """Return whether a section may begin with `slot`: the piece that a transition leaves would
    have to be rendered once more for it."""
    return isinstance(slot, Piece) or isinstance(before, Blend)


def _look(piece: Piece) -> object:
    clip = piece.clip
    return clip.media, clip.grade, clip.framing, clip.framing.zoom and clip


def _bytes(fact: MediaFact) -> int:
    return max(1, fact.width * fact.height * 3 // 2)
