"""The picture track as pieces of sources, grouped so that a source is opened as rarely as can be.

Positions are whole frames of the timeline and whole samples at 48 kHz. Samples are counted from the
frame positions, never added up, so that sound cannot drift from the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tui.studio.edits.timeline import NEUTRAL, Clip, Grade, Timeline
from tui.studio.render.errors import Unrenderable

SAMPLE_RATE_HZ: Final = 48_000
# Decoding past so much unused material costs more than opening the file again further on.
_FAR_S: Final = 10


@dataclass(frozen=True)
class Piece:
    """Frames of one medium, from `in_frame`, shown from `at_frame`; `place` is its number."""

    place: int
    media: str
    at_frame: int
    in_frame: int
    frames: int
    volume: float
    grade: Grade = NEUTRAL

    @property
    def end_frame(self) -> int:
        """First frame after it on the timeline."""
        return self.at_frame + self.frames

    @property
    def out_frame(self) -> int:
        """First frame of the source after it."""
        return self.in_frame + self.frames


@dataclass(frozen=True)
class Run:
    """Pieces of one medium in the order of both the timeline and the source: one input."""

    media: str
    pieces: tuple[Piece, ...]

    @property
    def stretches(self) -> tuple[tuple[Piece, ...], ...]:
        """Its pieces, those together that follow one another on the timeline in one grade."""
        together: list[list[Piece]] = []
        for piece in self.pieces:
            last = together[-1][-1] if together else None
            if last and (last.place, last.grade) == (piece.place - 1, piece.grade):
                together[-1].append(piece)
            else:
                together.append([piece])
        return tuple(tuple(stretch) for stretch in together)


def sample_at(frame: int, rate: Fraction) -> int:
    """Return the sample at which `frame` begins."""
    return round(Fraction(frame * SAMPLE_RATE_HZ) / rate)


def cut(timeline: Timeline) -> tuple[Piece, ...]:
    """Return the pieces of the picture track in order, neighbours that are no cut joined.

    Raises Unrenderable where there is no picture, or the clips leave a gap or overlap.
    """
    clips = sorted(timeline.video.sg, key=lambda clip: clip.at_frame)
    if not clips:
        raise Unrenderable("There is nothing to export yet: the picture track is empty.")
    pieces: list[Piece] = []
    at_frame = 0
    for clip in clips:
        if clip.at_frame != at_frame:
            raise Unrenderable(f"The clip {clip.name} does not follow the one before it.")
        at_frame = clip.end_frame
        if pieces and _goes_on(pieces[-1], clip):
            pieces[-1] = replace(pieces[-1], frames=pieces[-1].frames + clip.frames)
        else:
            pieces.append(
                Piece(len(pieces), clip.media, clip.at_frame, clip.in_frame, clip.frames,
                      clip.volume, clip.grade)
            )  # fmt: skip
    return tuple(pieces)


def _goes_on(piece: Piece, clip: Clip) -> bool:
    before = (piece.media, piece.out_frame, piece.volume, piece.grade)
    return before == (clip.media, clip.in_frame, clip.volume, clip.grade)


def group(pieces: Sequence[Piece], rate: Fraction) -> tuple[Run, ...]:
    """Return `pieces` as runs, one input each, in the order in which they begin."""
    far = round(_FAR_S * rate)
    runs: list[list[Piece]] = []
    latest: dict[str, list[Piece]] = {}
    for piece in pieces:
        run = latest.get(piece.media)
        if run is not None and 0 <= piece.in_frame - run[-1].out_frame <= far:
            run.append(piece)
        else:
            latest[piece.media] = run = [piece]
            runs.append(run)
    return tuple(Run(run[0].media, tuple(run)) for run in runs)
