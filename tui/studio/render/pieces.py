"""The picture track as pieces, each with the frames that it lends to the transitions at its ends.

Positions are whole frames of the timeline and whole samples at 48 kHz. Samples are counted from the
frame positions, never added up, so that sound cannot drift from the picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import Final

from tui.studio.edits.timeline import Clip, Timeline, Transition
from tui.studio.render.errors import Unrenderable

SAMPLE_RATE_HZ: Final = 48_000
_DIPS: Final = frozenset({"dip to black", "dip to white"})


@dataclass(frozen=True)
class Piece:
    """Frames of a clip, from its frame `first` on; `place` is its number on the track.

    `opening` and `closing` are the transitions at its ends, as long as they can be. What is
    rendered of it is its stream: its own frames, and those that it lends beyond its ends. `cut_in`
    and `cut_out` say that a hard cut is at that end.
    """

    place: int
    clip: Clip
    first: int
    frames: int
    opening: Transition | None = None
    closing: Transition | None = None
    cut_in: bool = False
    cut_out: bool = False

    @property
    def at_frame(self) -> int:
        """Where it begins on the timeline."""
        return self.clip.at_frame + self.first

    @property
    def lent_before(self) -> int:
        """How many frames its stream begins before it."""
        return _lent(self.opening)

    @property
    def opening_frames(self) -> int:
        """How many frames of its stream, from the first, are the opening transition's."""
        return _half(self.opening) + self.lent_before

    @property
    def closing_frames(self) -> int:
        """How many frames of its stream, up to the last, are the closing transition's."""
        return _half(self.closing) + _lent(self.closing)

    @property
    def stream_at(self) -> int:
        """The frame of the timeline at which its stream begins."""
        return self.at_frame - self.lent_before

    @property
    def stream_first(self) -> int:
        """The frame of the clip with which its stream begins; below 0 it lies before the clip."""
        return self.first - self.lent_before

    @property
    def stream_frames(self) -> int:
        """Length of its stream."""
        return self.lent_before + self.frames + _lent(self.closing)

    @property
    def is_whole(self) -> bool:
        """Whether all of its stream is seen as it is, without a transition."""
        return self.opening is None and self.closing is None

    @property
    def stands(self) -> bool:
        """Whether it is one picture only."""
        return self.clip.freeze

    @property
    def plays(self) -> tuple[Fraction, Fraction]:
        """Where in the source its stream lies, in frames of the timeline's rate: start and end."""
        clip, begin = self.clip, self.stream_first
        if clip.reverse:
            begin = clip.frames - begin - self.stream_frames
        start = clip.in_frame + begin * clip.speed
        return start, start + self.stream_frames * clip.speed

    def pictures(self, finer: int) -> tuple[int, int]:
        """Return the first and the last picture of its stream, on a grid `finer` than the rate.

        Slowed down, a picture begins at the frame nearest to its time. Sped up, a frame shows the
        picture nearest to its own. Before the source there is its first picture.
        """
        clip = self.clip
        if self.stands:
            return clip.in_frame * finer, clip.in_frame * finer
        start, _ = self.plays
        step = clip.speed * finer
        slack = min(step, Fraction(1)) / 2
        last_at = start * finer + (self.stream_frames - 1) * step
        first, last = ceil(start * finer + slack) - 1, ceil(last_at + slack) - 1
        if self.is_whole:
            last = min(last, clip.out_frame * finer - 1)
        first = max(0, first)
        return first, max(first, last)


@dataclass(frozen=True)
class Blend:
    """The transition from one piece to the next."""

    before: Piece
    after: Piece

    @property
    def transition(self) -> Transition:
        """Its kind, and how long it is."""
        assert self.after.opening is not None  # noqa: S101 (that is what makes it a blend)
        return self.after.opening


Slot = Piece | Blend
"""What the film is made of, in order: what a piece shows by itself, and transitions."""


def sample_at(frame: Fraction | int, rate: Fraction) -> int:
    """Return the sample at which `frame` begins."""
    return round(Fraction(frame * SAMPLE_RATE_HZ) / rate)


def is_dip(transition: Transition | None) -> bool:
    """Return whether it goes through a colour, so that neither side lends a frame."""
    return transition is not None and transition.kind in _DIPS


def cut(timeline: Timeline) -> tuple[Piece, ...]:
    """Return the pieces of the picture track in order, neighbours that are no cut joined.

    Raises Unrenderable where there is no picture, or the clips leave a gap or overlap.
    """
    clips = sorted(timeline.video.sg, key=lambda clip: clip.at_frame)
    if not clips:
        raise Unrenderable("There is nothing to export yet: the picture track is empty.")
    joined: list[Clip] = []
    at_frame = 0
    for clip in clips:
        if clip.at_frame != at_frame:
            raise Unrenderable(f"The clip {clip.name} does not follow the one before it.")
        at_frame = clip.end_frame
        if joined and (both := _together(joined[-1], clip)):
            joined[-1] = both
        else:
            joined.append(clip)
    meetings = [None, *(_meeting(before, after) for before, after in pairwise(joined)), None]
    pieces: list[Piece] = []
    for place, (clip, ends) in enumerate(zip(joined, pairwise(meetings), strict=True)):
        cut_in, cut_out = (end is None for end in ends)
        cut_in, cut_out = cut_in and place > 0, cut_out and place < len(joined) - 1
        pieces.append(Piece(place, clip, 0, clip.frames, *ends, cut_in, cut_out))
    return tuple(pieces)


def slots(pieces: Sequence[Piece]) -> list[Slot]:
    """Return what the film shows one after another."""
    shown: list[Slot] = []
    for number, piece in enumerate(pieces):
        if piece.opening and number:
            shown.append(Blend(pieces[number - 1], piece))
        if piece.opening_frames + piece.closing_frames < piece.stream_frames:
            shown.append(piece)
    return shown


def pieces_of(slots: Iterable[Slot]) -> list[Piece]:
    """Return the pieces that `slots` show anything of, those at the end no longer than that."""
    found: dict[int, Piece] = {}
    for slot in slots:
        if isinstance(slot, Piece):
            found[slot.place] = slot
            continue
        found[slot.before.place] = slot.before
        after = slot.after
        found[after.place] = replace(
            after, frames=after.opening_frames - after.lent_before, closing=None, cut_out=False
        )
    return [found[place] for place in sorted(found)]


def in_stretches(pieces: Sequence[Piece], frames: dict[str, int]) -> tuple[Piece, ...]:
    """Return `pieces`, those that run backwards in parts.

    `frames`: how long the parts of each medium may be, as backwards all of one must be kept in
    memory.
    """
    parts: list[Piece] = []
    for piece in pieces:
        parts += _parts(piece, frames[piece.clip.media]) if piece.clip.reverse else [piece]
    return tuple(replace(part, place=place) for place, part in enumerate(parts))


def _parts(piece: Piece, frames: int) -> Iterator[Piece]:
    # The ends hold their transitions whole.
    firsts = [0, *range(max(frames, piece.opening_frames), piece.frames, frames)]
    while len(firsts) > 1 and piece.frames - firsts[-1] <= piece.closing_frames:
        firsts.pop()
    for first, end in pairwise([*firsts, piece.frames]):
        yield replace(
            piece,
            first=piece.first + first,
            frames=end - first,
            opening=None if first else piece.opening,
            closing=None if end < piece.frames else piece.closing,
            cut_in=piece.cut_in and not first,
            cut_out=piece.cut_out and end == piece.frames,
        )


def _half(transition: Transition | None) -> int:
    return transition.frames // 2 if transition else 0


def _lent(transition: Transition | None) -> int:
    return 0 if is_dip(transition) else _half(transition)


def _meeting(before: Clip, after: Clip) -> Transition | None:
    if after.transition is None:
        return None
    half = min(after.transition.frames // 2, before.frames // 2, after.frames // 2)
    return after.transition.model_copy(update={"frames": 2 * half}) if half else None


def _together(before: Clip, after: Clip) -> Clip | None:
    """Return both as one clip where nothing changes between them."""
    here = {"id": "", "name": "", "at_frame": 0, "frames": 1, "in_frame": 0, "transition": None}
    alike = before.model_copy(update={**here, "fade_in_frames": 0}) == after.model_copy(
        update={**here, "fade_out_frames": 0}
    )
    if not alike or after.transition or before.framing.zoom:
        return None
    both = {
        "frames": before.frames + after.frames,
        "fade_out_frames": after.fade_out_frames,
    }
    if before.freeze:
        return before.model_copy(update=both) if before.in_frame == after.in_frame else None
    first, second = (after, before) if before.reverse else (before, after)
    if second.in_frame != first.in_frame + first.frames * first.speed:
        return None
    return before.model_copy(update={**both, "in_frame": first.in_frame})
