"""Which picture of a source stands at which frame, as filters: speed, backwards, standing still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tui.studio.render.pieces import Piece
from tui.studio.render.reading import Reading

_TICKS: Final = 16
"""To a picture of the grid, so that times between two frames can be told."""
_LATE: Final = 0.01
"""Ticks. A time exactly between two frames, however it was rounded, belongs to the later one."""


def end_of(reading: Reading) -> int:
    """Return the first picture of the grid that `timing_filters` do not need."""
    return reading.last + 1 + (not all(_is_plain(lane, reading) for lane in reading.lanes))


def placed(lane: Sequence[Piece], reading: Reading) -> tuple[list[int], int]:
    """Return at which frame of what `timing_filters` leave the pieces of `lane` begin, and how long
    that is in all."""
    starts, at = [], 0
    for piece, more in zip(lane, _trails(lane, reading), strict=True):
        starts.append(at)
        at += piece.stream_frames + more
    return starts, at


def timing_filters(lane: Sequence[Piece], reading: Reading, rate: Fraction) -> list[str]:
    """Return the filters that make the streams of `lane`, one after another, of a reading's grid.

    They take its pictures up to `end_of` it, whose times count the grid, and leave frames of `rate`
    counted from 0: those of each piece where `placed` says.
    """
    starts, at = placed(lane, reading)
    spans = [piece.pictures(reading.finer) for piece in lane]
    trails = _trails(lane, reading)
    shown = [(first, last + 1 + more) for (first, last), more in zip(spans, trails, strict=True)]
    if _is_plain(lane, reading):
        gaps = any(ahead[0] != behind[1] for behind, ahead in pairwise(shown))
        whole = not gaps and (shown[0][0], shown[-1][1]) == (reading.first, end_of(reading))
        chosen = [] if whole else [f"select='{_within(shown)}'"]
        return [*chosen, *_backwards(lane), "setpts=N"]
    pace = []
    for piece, start, (first, last), more in zip(lane, starts, spans, trails, strict=True):
        pace.append(_Pace(first, start, _instants(piece, start, reading.finer)))
        end = start + piece.stream_frames
        pace += [_standing(last + 1 + n, end + n, reading.finer) for n in range(more)]
    # The picture after the last one ends that one's time; it is not shown.
    after = shown[-1][1]
    pace.append(_standing(after, at, reading.finer))
    return [
        f"select='{_within([*shown, (after, after + 1)])}'",
        f"settb={1 / (rate * reading.finer * _TICKS)}",
        f"setpts='{_choice(pace, reading.finer)}'",
        f"fps={rate}",
        "tpad=stop=-1:stop_mode=clone",
        f"trim=end_frame={at}",
        *_backwards(lane),
        "setpts=N",
    ]


@dataclass(frozen=True)
class _Pace:
    """From the picture `first` on, which stands at the frame `at`: the times of the others."""

    first: int
    at: int
    instants: str


def _standing(picture: int, at: int, finer: int) -> _Pace:
    return _Pace(picture, at, str(at * finer * _TICKS))


def _trails(lane: Sequence[Piece], reading: Reading) -> list[int]:
    """Return how many frames come behind each piece of `lane` that nobody sees.

    That a piece is over FFmpeg finds out by what comes behind it. Where that were far off, and the
    piece that goes on meanwhile is in another lane, all of that one would be kept in memory.
    """
    if len(reading.lanes) == 1:
        return [0] * len(lane)
    trails = 1 if _is_plain(lane, reading) else 2  # changing the rate is one frame late
    near = [
        after.place == piece.place + 1
        or after.pictures(reading.finer)[0] - piece.pictures(reading.finer)[1] <= trails
        for piece, after in pairwise(lane)
    ]
    return [0 if is_near else trails for is_near in (*near, False)]


def _is_plain(lane: Sequence[Piece], reading: Reading) -> bool:
    """Return whether every picture of the grid stands for one frame."""
    spans = ((piece, *piece.pictures(reading.finer)) for piece in lane)
    return reading.finer == 1 and all(
        piece.clip.speed == 1 and last - first + 1 == piece.stream_frames
        for piece, first, last in spans
    )


def _backwards(lane: Sequence[Piece]) -> list[str]:
    return ["reverse"] if lane[0].clip.reverse else []


def _instants(piece: Piece, at: int, finer: int) -> str:
    """Return an expression for the time, in ticks, at which a later picture comes on show."""
    if piece.stands:
        return str(at * finer * _TICKS)
    start, step = piece.plays[0] * finer, piece.clip.speed * finer
    # A frame shows the latest picture whose time is before its middle. Sped up, that has to be the
    # picture nearest to the frame's own time.
    later = (1 - 1 / step) / 2 if step > 1 else Fraction(0)
    begin = (at + later - start / step) * finer * _TICKS
    return f"{float(begin) + _LATE!r}+PTS*{float(finer / step)!r}"


def _choice(paces: Sequence[_Pace], finer: int) -> str:
    """Return an expression of PTS for all of `paces`, as a tree of few comparisons."""
    if len(paces) > 1:
        half = len(paces) // 2
        before, after = _choice(paces[:half], finer), _choice(paces[half:], finer)
        return f"if(lt(PTS,{paces[half].first * _TICKS}),{before},{after})"
    (pace,) = paces
    # The first stands from the start, however early it began.
    return f"if(eq(PTS,{pace.first * _TICKS}),{pace.at * finer * _TICKS},{pace.instants})"


def _within(shown: Sequence[tuple[int, int]]) -> str:
    """Return an expression for "this picture is in one of these", as a tree of few comparisons.

    A sum of many terms is refused by FFmpeg from about a hundred on, and slow before.
    """
    if len(shown) == 1:
        first, end = shown[0]
        return f"between(pts,{first},{end - 1})"
    half = len(shown) // 2
    before, after = _within(shown[:half]), _within(shown[half:])
    return f"if(lt(pts,{shown[half][0]}),{before},{after})"
