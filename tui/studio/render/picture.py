"""The pictures of a film, from an input to the pads of its parts.

Filter text, made of numbers and of names of ours alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby, pairwise

from tui.studio.edits.timeline import Clip, Framing, Grade, Meta
from tui.studio.render.framing import look_chains
from tui.studio.render.pieces import Piece
from tui.studio.render.reading import Reading
from tui.studio.render.source import whole_pictures
from tui.studio.render.timing import end_of, placed, timing_filters


@dataclass
class Drawn:
    """Chains, and the pads at which they end."""

    chains: list[str] = field(default_factory=list)
    pads: set[str] = field(default_factory=set)

    def deal(self, source: str, shares: Sequence[Share], length: int) -> None:
        """Add the chains that deal the frames of the chain `source`, `length` of them, out."""
        self.chains += _dealt(source, shares, length)
        self.pads |= {share.pad for share in shares}


@dataclass(frozen=True)
class Share:
    """Frames of a stream, from `start` up to `end`, and the pad that they go to."""

    start: int
    end: int
    pad: str


def opening_pad(piece: Piece) -> str:
    """Return the pad of what a piece gives to the transition at its start."""
    return f"o{piece.place}"


def body_pad(piece: Piece) -> str:
    """Return the pad of what a piece shows by itself."""
    return f"v{piece.place}"


def closing_pad(piece: Piece) -> str:
    """Return the pad of what a piece gives to the transition at its end."""
    return f"c{piece.place}"


def reading_chains(
    pad: str,
    reading: Reading,
    canvas: Meta,
    wanted: set[str],
    *,
    seeked: bool,
    written_from: int = 0,
) -> Drawn:
    """Return the chains from the input `pad` to those `wanted` that `reading` can give.

    The file of the input begins with the picture `written_from` of the reading's grid.

    Pieces that follow one another in one look come out as one, at the pad of the first. Frames that
    no piece shows are dropped before they are scaled.
    """
    if reading.fact.kind == "image":
        return _still(pad, reading, canvas, wanted)
    grid = canvas.fps * reading.finer
    first, end = reading.first, end_of(reading)
    counted = on_grid(grid, first, end, seeked=seeked, written_from=written_from)
    common = f"[{pad}]{','.join([*whole_pictures(reading.fact), counted])}"
    name = f"r{reading.pieces[0].place}"
    drawn = Drawn()
    if len(reading.lanes) == 1:
        _draw_lane(drawn, common, name, reading, reading.lanes[0], canvas, wanted)
        return drawn
    names = [f"{name}l{number}" for number in range(len(reading.lanes))]
    drawn.chains.append(f"{common},split={len(names)}{''.join(f'[{one}]' for one in names)}")
    for one, lane in zip(names, reading.lanes, strict=True):
        _draw_lane(drawn, f"[{one}]null", one, reading, lane, canvas, wanted)
    return drawn


def on_grid(grid: Fraction, first: int, end: int, *, seeked: bool, written_from: int = 0) -> str:
    """Return the filters that leave the pictures from `first` up to `end` of a `grid`, counted
    from 0 at the start of a source, of which the input has those from `written_from` on.
    """
    chain = [
        # The input keeps the times of its file, also after a seek, so that a frame's number at the
        # grid's rate is its place on one grid from 0, wherever reading began. A source whose
        # picture starts late shows its first picture from the start of the file. After a seek that
        # rule would repeat a picture for the whole length passed over.
        f"fps={grid}" if seeked else f"fps={grid}:start_time=0",
        *([f"setpts=PTS+{written_from}"] if written_from else []),
        "tpad=stop=-1:stop_mode=clone",  # a picture that ends early cannot shorten a clip
        f"trim=start_pts={first}:end_pts={end}",
    ]
    return ",".join(chain)


def join_pictures(pads: Sequence[str], rate: Fraction, out: str) -> str:
    """Return the chain that plays `pads` one after another into `out`."""
    # Every frame is there, so its number is its time: no rounding is left to the encoder.
    counted = f"settb={1 / rate},setpts=N"
    joined = f"concat=n={len(pads)}:v=1:a=0," if len(pads) > 1 else ""
    return f"{''.join(f'[{pad}]' for pad in pads)}{joined}{counted}[{out}]"


def join_shares(pieces: Iterable[tuple[int, Piece]], wanted: set[str]) -> list[Share]:
    """Return what of the streams of `pieces`, each with its place, goes to which of the `wanted`.

    Bodies that touch there and follow one another on the timeline are one share.
    """
    shares: list[Share] = []
    body_before = -1
    for at, piece in pieces:
        end = at + piece.stream_frames
        opened, closed = at + piece.opening_frames, end - piece.closing_frames
        if opening_pad(piece) in wanted:
            shares.append(Share(at, opened, opening_pad(piece)))
        if body_pad(piece) in wanted:
            if shares and shares[-1].end == opened and body_before == piece.place - 1:
                shares[-1] = Share(shares[-1].start, closed, shares[-1].pad)
            else:
                shares.append(Share(opened, closed, body_pad(piece)))
            body_before = piece.place if closed == end else -1
        if closing_pad(piece) in wanted:
            shares.append(Share(closed, end, closing_pad(piece)))
    return shares


def _draw_lane(
    drawn: Drawn,
    source: str,
    name: str,
    reading: Reading,
    lane: Sequence[Piece],
    canvas: Meta,
    wanted: set[str],
) -> None:
    timed = ",".join([source, *timing_filters(lane, reading, canvas.fps)])
    starts, length = placed(lane, reading)
    there = list(zip(starts, lane, strict=True))
    looks = [list(pieces) for _, pieces in groupby(there, key=lambda place: _look(place[1]))]
    ends = [*(pieces[0][0] for pieces in looks), length]
    names = [f"{name}k{number}" for number in range(len(looks))]
    dealt = [Share(*span, one) for span, one in zip(pairwise(ends), names, strict=True)]
    drawn.chains += _dealt(timed, dealt, length)
    for pieces, share in zip(looks, dealt, strict=True):
        one, head = share.pad, pieces[0][1]
        drawn.chains += look_chains(
            one, f"{one}x", head.clip, reading.fact, canvas, head.clip.frames,
            first=head.stream_first,
        )  # fmt: skip
        within = [(at - share.start, piece) for at, piece in pieces]
        drawn.deal(f"[{one}x]null", join_shares(within, wanted), share.end - share.start)


def _still(pad: str, reading: Reading, canvas: Meta, wanted: set[str]) -> Drawn:
    (piece,) = reading.pieces
    name = f"r{piece.place}"
    moves = piece.clip.framing.zoom is not None
    # Read as one of 25 pictures a second, it would be rounded to none of 12.
    drawn = Drawn([f"[{pad}]fps={canvas.fps}:round=up,trim=end_frame=1,setpts=0[{name}]"])
    drawn.chains += look_chains(
        name, f"{name}x", piece.clip, reading.fact, canvas, piece.clip.frames,
        first=piece.stream_first, stays=piece.stream_frames if moves else 0,
    )  # fmt: skip
    # What does not move is drawn once and shown often.
    shown = "null" if moves else f"tpad=stop={piece.stream_frames - 1}:stop_mode=clone"
    shares = join_shares([(0, piece)], wanted)
    drawn.deal(f"[{name}x]{shown}", shares, piece.stream_frames)
    return drawn


def _look(piece: Piece) -> tuple[Grade, Framing, Clip | None]:
    """Return what pieces that can be drawn together have in common; a move is one clip's own."""
    framing = piece.clip.framing
    return piece.clip.grade, framing, piece.clip if framing.zoom else None


def _dealt(source: str, shares: Sequence[Share], length: int) -> list[str]:
    names = [share.pad if _is_all(share, length) else f"{share.pad}all" for share in shares]
    split = f",split={len(shares)}" if len(shares) > 1 else ""
    chains = [f"{source}{split}{''.join(f'[{name}]' for name in names)}"]
    for share, name in zip(shares, names, strict=True):
        if not _is_all(share, length):
            cut = f"trim=start_frame={share.start}:end_frame={share.end},setpts=PTS-STARTPTS"
            chains.append(f"[{name}]{cut}[{share.pad}]")
    return chains


def _is_all(share: Share, length: int) -> bool:
    return (share.start, share.end) == (0, length)
