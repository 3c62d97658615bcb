"""The sound half of a graph. Filter text, made of numbers and of names of ours alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from tui.studio.edits.timeline import Clip
from tui.studio.render.pieces import SAMPLE_RATE_HZ, Piece, Run, sample_at

_STEREO: Final = f"aformat=sample_fmts=fltp:sample_rates={SAMPLE_RATE_HZ}:channel_layouts=stereo"
# Every sample is there, so its number is its time. Some filters leave another clock behind.
_COUNTED: Final = f"asettb=1/{SAMPLE_RATE_HZ},asetpts=N"
_JOIN_FADE: Final = 240  # samples, 5 ms: too short to hear, long enough against a click
_END_FADE_S: Final = 1.5
_MOST_BRANCHES: Final = 16


def piece_pad(piece: Piece) -> str:
    """Return the pad of a piece's sound."""
    return f"a{piece.place}"


def heard_chains(pad: str, run: Run, rate: Fraction, pieces: int) -> list[str]:
    """Return the chains from the input `pad` to one pad for each piece of `run`.

    `pieces` is how many the timeline has in all.
    """
    first = sample_at(run.pieces[0].in_frame, rate)
    source = (
        # Gaps become silence; the first sample is the one at the run's in point, also where the
        # sound begins later or reading began earlier.
        f"[{pad}]aresample={SAMPLE_RATE_HZ}:async=1:first_pts={first},{_STEREO},apad,{_COUNTED}"
    )
    return _branched(source, run.pieces, first, rate, pieces)


def _branched(
    source: str, pieces: Sequence[Piece], start: int, rate: Fraction, total: int
) -> list[str]:
    """Split `source`, whose first sample is sample `start` of the file, in a tree.

    Every branch sees every block of samples until its end, so that a flat split into hundreds
    would cost more than the rest of the sound.
    """
    if len(pieces) == 1:
        (piece,) = pieces
        return [f"{source},{_piece_chain(piece, start, rate, total)}[{piece_pad(piece)}]"]
    size = -(-len(pieces) // min(len(pieces), _MOST_BRANCHES))
    branches = [pieces[at : at + size] for at in range(0, len(pieces), size)]
    names = [f"b{branch[0].place}n{len(branch)}" for branch in branches]
    chains = [f"{source},asplit={len(names)}{''.join(f'[{name}]' for name in names)}"]
    for name, branch in zip(names, branches, strict=True):
        if len(branch) == 1:
            chains += _branched(f"[{name}]anull", branch, start, rate, total)
            continue
        first, last = sample_at(branch[0].in_frame, rate), _out_sample(branch[-1], rate)
        cut = f"[{name}]atrim=start_sample={first - start}:end_sample={last - start},{_COUNTED}"
        chains += _branched(cut, branch, first, rate, total)
    return chains


def _length(piece: Piece, rate: Fraction) -> int:
    return sample_at(piece.end_frame, rate) - sample_at(piece.at_frame, rate)


def _out_sample(piece: Piece, rate: Fraction) -> int:
    return sample_at(piece.in_frame, rate) + _length(piece, rate)


def _piece_chain(piece: Piece, start: int, rate: Fraction, total: int) -> str:
    first, end = sample_at(piece.in_frame, rate) - start, _out_sample(piece, rate) - start
    chain = [f"atrim=start_sample={first}:end_sample={end}", _COUNTED]
    length = end - first
    fade = min(_JOIN_FADE, length // 2)
    if piece.volume != 1:
        chain.append(f"volume={piece.volume:.6f}")
    if piece.place > 0:
        chain.append(f"afade=t=in:ss=0:ns={fade}")
    if piece.place < total - 1:
        chain.append(f"afade=t=out:ss={length - fade}:ns={fade}")
    return ",".join(chain)


def silence_chain(piece: Piece, rate: Fraction) -> str:
    """Return the chain that makes silence for a piece whose medium has no sound."""
    return (
        f"anullsrc=r={SAMPLE_RATE_HZ}:cl=stereo,{_STEREO},"
        f"atrim=end_sample={_length(piece, rate)}[{piece_pad(piece)}]"
    )


def music_chain(pad: str, clip: Clip, frames: int, rate: Fraction, out: str) -> str:
    """Return the chain that makes the looped input `pad` the music of `clip`.

    `frames` is the length of the timeline; music does not go on beyond it.
    """
    begin = sample_at(clip.at_frame, rate)
    length = sample_at(min(clip.end_frame, frames), rate) - begin
    first = sample_at(clip.in_frame, rate)
    fade = min(round(_END_FADE_S * SAMPLE_RATE_HZ), length // 2)
    chain = [
        f"[{pad}]aresample={SAMPLE_RATE_HZ},{_STEREO},{_COUNTED}",
        f"atrim=start_sample={first}:end_sample={first + length}",
        _COUNTED,
        f"volume={clip.volume:.6f}",
        f"afade=t=out:ss={length - fade}:ns={fade}",
    ]
    if begin:
        chain.append(f"adelay={begin}S:all=1")
    return f"{','.join(chain)}[{out}]"


def join_sounds(pads: Sequence[str], out: str) -> str:
    """Return the chain that plays `pads` one after another into `out`."""
    joined = f"concat=n={len(pads)}:v=0:a=1" if len(pads) > 1 else "anull"
    return f"{''.join(f'[{pad}]' for pad in pads)}{joined}[{out}]"


def mix_chain(pads: Sequence[str], samples: int, out: str, *, loud: bool) -> str:
    """Return the chain that mixes `pads` into `out`, exactly `samples` long.

    The levels are those that were asked for; `loud` says that they may add up beyond full scale.
    """
    chain = [f"amix=inputs={len(pads)}:normalize=0"] if len(pads) > 1 else []
    if loud:
        chain.append("alimiter=limit=0.95:attack=2:release=60:level=0:latency=1")
    chain += ["apad", f"atrim=end_sample={samples}", _COUNTED]
    return f"{''.join(f'[{pad}]' for pad in pads)}{','.join(chain)}[{out}]"
