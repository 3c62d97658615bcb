"""The picture half of a graph. Filter text, made of numbers and of names of ours alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from tui.studio.edits.facts import MediaFact
from tui.studio.edits.timeline import Grade, Meta
from tui.studio.render.grade import grade_filters
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
    chain += ["setpts=N", *_scaled(fact, canvas)]
    return _dealt(pad, chain, run, canvas)


def still_chains(pad: str, run: Run, fact: MediaFact, canvas: Meta) -> list[str]:
    """Return the chains that let the picture at `pad` stand for the frames of `run`."""
    frames = sum(piece.frames for piece in run.pieces)
    chain = [f"fps={canvas.fps}", "trim=end_frame=1", "setpts=0", *_scaled(fact, canvas)]
    stands = f"tpad=stop={frames - 1}:stop_mode=clone"  # scaled once, shown often
    return _dealt(pad, chain, run, canvas, stands)


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


def _scaled(fact: MediaFact, canvas: Meta) -> list[str]:
    """Return the filters up to a picture in the colours of the film, that bars may still lack."""
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
        ]
    return [*shape, "format=yuv420p"]


def _finished(grade: Grade, canvas: Meta) -> list[str]:
    """Return the filters from there to the canvas: bars come after the grade, and stay black."""
    bars = f"pad={canvas.width}:{canvas.height}:(ow-iw)/2:(oh-ih)/2"
    return [*grade_filters(grade), *([] if canvas.fit == "crop" else [bars]), "setsar=1"]


def _dealt(pad: str, chain: list[str], run: Run, canvas: Meta, stands: str = "") -> list[str]:
    """Finish the frames that `chain` makes and deal them to the stretches of `run`.

    A grade that all of them share is applied before. `stands` makes many frames of one.
    """
    outs = [out for _, out in stretch_pads(run)]
    grades = [stretch[0].grade for stretch in run.stretches]
    shared = len(set(grades)) == 1
    before = [*chain, *(_finished(grades[0], canvas) if shared else [])]
    common = f"[{pad}]{','.join([*before, *([stands] if stands else [])])}"
    if len(outs) == 1:
        return [f"{common}[{outs[0]}]"]
    chains = [f"{common},split={len(outs)}{''.join(f'[{out}all]' for out in outs)}"]
    first = 0
    for out, stretch, grade in zip(outs, run.stretches, grades, strict=True):
        end = first + sum(piece.frames for piece in stretch)
        own = [f"trim=start_frame={first}:end_frame={end}", "setpts=PTS-STARTPTS"]
        own += [] if shared else _finished(grade, canvas)
        chains.append(f"[{out}all]{','.join(own)}[{out}]")
        first = end
    return chains
