"""The sound of a film's pieces. Filter text, made of numbers and of names of ours alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Final

from tui.studio.edits.timeline import Clip
from tui.studio.media.sound import in_its_place
from tui.studio.render.picture import join_shares
from tui.studio.render.pieces import SAMPLE_RATE_HZ, Piece, sample_at
from tui.studio.render.tempo import lead_samples, settled_samples, tempo_filters
from tui.studio.render.tone import piece_filters, stream_filters

_STEREO: Final = f"aformat=sample_fmts=fltp:sample_rates={SAMPLE_RATE_HZ}:channel_layouts=stereo"
# Every sample is there, so its number is its time. Some filters leave another clock behind.
_COUNTED: Final = f"asettb=1/{SAMPLE_RATE_HZ},asetpts=N"
_JOIN_FADE: Final = 240  # samples, 5 ms: too short to hear, long enough against a click
_MOST_BRANCHES: Final = 16


def sound_pad(pad: str) -> str:
    """Return the pad of the sound that belongs to the pictures at `pad`."""
    return f"{pad}a"


def heard_chains(
    pad: str, pieces: Sequence[Piece], source: Path, rate: Fraction, wanted: set[str]
) -> list[str]:
    """Return the chains from the input `pad` to the sounds of those `wanted` pads of pictures.

    `pieces` are those that are heard of one pass over `source`; their noise and voice settings are
    the same. Raises OSError or av.FFmpegError.
    """
    first = max(0, min(_plays(piece, rate)[0] for piece in pieces))
    heard = [
        # The first sample is the one at the in point, also where the sound begins later or reading
        # began earlier. FFmpeg counts it in the rate that comes in, so that has to be ours before.
        f"[{pad}]aresample={SAMPLE_RATE_HZ}",
        f"aresample={in_its_place(first)}",
        _STEREO,
        *stream_filters(pieces[0].clip, source),
        "apad",
        _COUNTED,
    ]
    return _branched(",".join(heard), pieces, first, rate, wanted)


def silence_chains(piece: Piece, rate: Fraction, wanted: set[str]) -> list[str]:
    """Return the chains that make silence for a piece that has no sound."""
    silence = (
        f"anullsrc=r={SAMPLE_RATE_HZ}:cl=stereo,{_STEREO},atrim=end_sample={_length(piece, rate)}"
    )
    return _deal(silence, piece, rate, wanted)


def join_sounds(pads: Sequence[str], out: str) -> str:
    """Return the chain that plays `pads` one after another into `out`."""
    joined = f"concat=n={len(pads)}:v=0:a=1" if len(pads) > 1 else "anull"
    return f"{''.join(f'[{pad}]' for pad in pads)}{joined}[{out}]"


def _branched(
    source: str, pieces: Sequence[Piece], start: int, rate: Fraction, wanted: set[str]
) -> list[str]:
    """Split `source`, whose first sample is sample `start` of the file, in a tree.

    Every branch sees every block of samples until its end, so that a flat split into hundreds
    would cost more than the rest of the sound.
    """
    if len(pieces) == 1:
        (piece,) = pieces
        return _deal(",".join([source, *_piece_filters(piece, start, rate)]), piece, rate, wanted)
    size = -(-len(pieces) // min(len(pieces), _MOST_BRANCHES))
    branches = [pieces[at : at + size] for at in range(0, len(pieces), size)]
    names = [f"b{branch[0].place}n{len(branch)}" for branch in branches]
    chains = [f"{source},asplit={len(names)}{''.join(f'[{name}]' for name in names)}"]
    for name, branch in zip(names, branches, strict=True):
        if len(branch) == 1:
            chains += _branched(f"[{name}]anull", branch, start, rate, wanted)
            continue
        first = max(0, min(_plays(piece, rate)[0] for piece in branch))
        end = max(_plays(piece, rate)[1] for piece in branch)
        cut = f"[{name}]atrim=start_sample={first - start}:end_sample={end - start},{_COUNTED}"
        chains += _branched(cut, branch, first, rate, wanted)
    return chains


def _length(piece: Piece, rate: Fraction) -> int:
    return _sample(piece, piece.stream_frames, rate)


def _sample(piece: Piece, frame: int, rate: Fraction) -> int:
    """Return which sample of a piece's stream belongs to `frame` of it."""
    return sample_at(piece.stream_at + frame, rate) - sample_at(piece.stream_at, rate)


def _plays(piece: Piece, rate: Fraction) -> tuple[int, int]:
    """Return the samples of the source that a piece needs: the first, and the first after them.

    The first may lie before the source.
    """
    start, end = (sample_at(frame, rate) for frame in piece.plays)
    if piece.clip.speed == 1:
        end = start + _length(piece, rate)
    speed = piece.clip.speed
    return start - lead_samples(speed), max(0, end) + settled_samples(speed)


def _piece_filters(piece: Piece, start: int, rate: Fraction) -> list[str]:
    clip, length = piece.clip, _length(piece, rate)
    first, end = _plays(piece, rate)
    begin = max(0, first)
    cut = f"atrim=start_sample={begin - start}:end_sample={max(end, begin + 1) - start}"
    chain = [cut, _COUNTED]
    if first < 0:
        chain.append(f"adelay={-first}S:all=1")
    chain += tempo_filters(clip.speed)
    chain += ["apad", f"atrim=end_sample={length}"]
    if clip.reverse:
        chain += ["areverse"]
    chain += [_COUNTED, *piece_filters(_as_streamed(piece), rate)]
    fade = min(_JOIN_FADE, length // 2)
    if piece.cut_in:
        chain.append(f"afade=t=in:ss=0:ns={fade}")
    if piece.cut_out:
        chain.append(f"afade=t=out:ss={length - fade}:ns={fade}")
    return chain


def _as_streamed(piece: Piece) -> Clip:
    """Return its clip as if it were its stream; where there is a transition, that is the fade."""
    clip, end = piece.clip, piece.first + piece.frames
    fades_in = piece.first == 0 and piece.opening is None
    fades_out = end == clip.frames and piece.closing is None
    return clip.model_copy(
        update={
            "at_frame": piece.stream_at,
            "frames": piece.stream_frames,
            "fade_in_frames": clip.fade_in_frames if fades_in else 0,
            "fade_out_frames": clip.fade_out_frames if fades_out else 0,
        }
    )


def _deal(source: str, piece: Piece, rate: Fraction, wanted: set[str]) -> list[str]:
    """Return the chains that deal the stream of `piece` at the chain `source` out."""
    shares = join_shares([(0, piece)], wanted)
    if [(share.start, share.end) for share in shares] == [(0, piece.stream_frames)]:
        return [f"{source}[{sound_pad(shares[0].pad)}]"]
    names = [f"{sound_pad(share.pad)}all" for share in shares]
    chains = [f"{source},asplit={len(names)}{''.join(f'[{name}]' for name in names)}"]
    for share, name in zip(shares, names, strict=True):
        first, end = (_sample(piece, frame, rate) for frame in (share.start, share.end))
        cut = f"atrim=start_sample={first}:end_sample={end},{_COUNTED}"
        chains.append(f"[{name}]{cut}[{sound_pad(share.pad)}]")
    return chains
