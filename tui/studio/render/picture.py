"""The picture half of a graph. Filter text, made of numbers and of names of ours alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from tui.studio.edits.facts import MediaFact
from tui.studio.edits.timeline import Meta
from tui.studio.render.pieces import Run


def film_chains(pad: str, run: Run, fact: MediaFact, canvas: Meta, *, seeked: bool) -> list[str]:
    """Return the chains from the input `pad` to the pads that `stretch_pads` names.

    The input keeps the times of its file, also after a seek, so that a frame's number at the
    timeline's rate is its place on one grid from 0, wherever reading began. Frames that no piece
    shows are dropped before they are scaled.
    """
    first, last = run.pieces[0].in_frame, run.pieces[-1].out_frame
    chain = [
        # A source whose picture starts late shows its first picture from the start of the file.
        # After a seek that rule would repeat a picture for the whole length passed over.
        f"fps={canvas.fps}" if seeked else f"fps={canvas.fps}:start_time=0",
        "tpad=stop=-1:stop_mode=clone",  # a picture that ends early cannot shorten a clip
        f"trim=start_pts={first}:end_pts={last}",
    ]
    shown = [(piece.in_frame - first, piece.out_frame - first) for piece in run.pieces]
    if any(ahead[0] != behind[1] for behind, ahead in pairwise(shown)):
        chain.append(f"select='{_within(shown)}'")
    chain += ["setpts=N", *_conformed(fact, canvas)]
    return _dealt(f"[{pad}]{','.join(chain)}", run)


def still_chains(pad: str, run: Run, fact: MediaFact, canvas: Meta) -> list[str]:
    """Return the chains that let the picture at `pad` stand for the frames of `run`."""
    frames = sum(piece.frames for piece in run.pieces)
    chain = [
        *(f"fps={canvas.fps}", "trim=end_frame=1", "setpts=0"),
        *_conformed(fact, canvas),
        f"tpad=stop={frames - 1}:stop_mode=clone",  # scaled once, shown often
    ]
    return _dealt(f"[{pad}]{','.join(chain)}", run)


def stretch_pads(run: Run) -> list[tuple[int, str]]:
    """Return the pads of a run's stretches, each with the place of its first piece."""
    return [(stretch[0].place, f"v{stretch[0].place}") for stretch in run.stretches]


def join_pictures(pads: Sequence[str], rate: Fraction, out: str) -> str:
    """Return the chain that plays `pads` one after another into `out`."""
    # Every frame is there, so its number is its time: no rounding is left to the encoder.
    counted = f"settb={1 / rate},setpts=N"
    joined = f"concat=n={len(pads)}:v=1:a=0,{counted}" if len(pads) > 1 else "null"
    return f"{''.join(f'[{pad}]' for pad in pads)}{joined}[{out}]"


def title_chain(under: str, pad: str, at: tuple[int, int], shown: tuple[int, int], out: str) -> str:
    """Return the chain that lays the picture `pad` at `at` (x, y) over the frames `shown`."""
    first, end = shown
    return f"[{under}][{pad}]overlay={at[0]}:{at[1]}:enable='between(n,{first},{end - 1})'[{out}]"


def _within(shown: Sequence[tuple[int, int]]) -> str:
    """Return an expression for "frame n is in one of these", as a tree of few comparisons.

    A sum of many terms is refused by FFmpeg from about a hundred on, and slow before.
    """
    if len(shown) == 1:
        first, end = shown[0]
        return f"between(n,{first},{end - 1})"
    half = len(shown) // 2
    before, after = _within(shown[:half]), _within(shown[half:])
    return f"if(lt(n,{shown[half][0]}),{before},{after})"


def _conformed(fact: MediaFact, canvas: Meta) -> list[str]:
    width, height = canvas.width, canvas.height
    given = f"in_color_matrix={fact.colours}:" if fact.colours else ""
    colours = f"{given}out_color_matrix=bt709:out_range=tv"
    if canvas.fit == "crop":
        shape = [
            # Cropped first, so that only what is seen is scaled.
            f"crop=w='min(iw,ih*{width}/{height}/sar)':h='min(ih,iw*sar*{height}/{width})'",
            f"scale={width}:{height}:{colours}",
        ]
    else:
        shape = [
            f"scale=w='2*round(min({width},{height}*dar)/2)'"
            f":h='2*round(min({height},{width}/dar)/2)':{colours}",
            f"pad={width}:{height}:(ow-iw)/2:(oh-ih)/2",
        ]
    return [*shape, "setsar=1", "format=yuv420p"]


def _dealt(chain: str, run: Run) -> list[str]:
    """Deal the frames that `chain` makes to the stretches of `run`."""
    pads = [pad for _, pad in stretch_pads(run)]
    if len(pads) == 1:
        return [f"{chain}[{pads[0]}]"]
    chains = [f"{chain},split={len(pads)}{''.join(f'[{pad}all]' for pad in pads)}"]
    first = 0
    for pad, stretch in zip(pads, run.stretches, strict=True):
        end = first + sum(piece.frames for piece in stretch)
        chains.append(
            f"[{pad}all]trim=start_frame={first}:end_frame={end},setpts=PTS-STARTPTS[{pad}]"
        )
        first = end
    return chains
