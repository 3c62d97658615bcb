"""Transitions: how the end of one piece and the start of the next become one.

Filter text, made of numbers and of names of ours alone.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from tui.studio.edits.timeline import TransitionKind
from tui.studio.render.picture import closing_pad, opening_pad
from tui.studio.render.pieces import Blend, is_dip, sample_at
from tui.studio.render.sound import sound_pad

_WAYS: Final[dict[TransitionKind, str]] = {
    "crossfade": "fade",
    "wipe left": "wipeleft",
    "wipe right": "wiperight",
    "slide left": "slideleft",
    "slide right": "slideright",
}
_COLOURS: Final[dict[TransitionKind, str]] = {"dip to black": "black", "dip to white": "white"}


def blend_pictures(blend: Blend, rate: Fraction) -> tuple[list[str], list[str]]:
    """Return the chains of the pictures of a transition, and the pads that show it in order."""
    before, after = closing_pad(blend.before), opening_pad(blend.after)
    kind, frames = blend.transition.kind, blend.transition.frames
    if is_dip(blend.transition):
        half, colour = frames // 2, _COLOURS[kind]
        return [
            f"[{before}]fade=t=out:s=0:n={half}:color={colour}[{before}d]",
            f"[{after}]fade=t=in:s=0:n={half}:color={colour}[{after}d]",
        ], [f"{before}d", f"{after}d"]
    counted = f"settb={1 / rate},setpts=N"
    out = f"x{blend.after.place}"
    return [
        f"[{before}]{counted}[{before}n]",
        f"[{after}]{counted}[{after}n]",
        f"[{before}n][{after}n]xfade=transition={_WAYS[kind]}"
        f":duration={float(frames / rate):.6f}:offset=0[{out}]",
    ], [out]


def blend_sounds(blend: Blend, rate: Fraction) -> tuple[list[str], list[str]]:
    """Return the chains of the sound of a transition, and the pads that are heard in order.

    In a crossfade the power of both sides together stays the same.
    """
    before = sound_pad(closing_pad(blend.before))
    after = sound_pad(opening_pad(blend.after))
    dip = is_dip(blend.transition)
    begin, frames = blend.after.stream_at, blend.after.opening_frames
    after_samples = sample_at(begin + frames, rate) - sample_at(begin, rate)
    before_samples = after_samples
    if dip:
        before_samples = sample_at(begin, rate) - sample_at(begin - frames, rate)
    curve = "tri" if dip else "qsin"
    chains = [
        f"[{before}]afade=t=out:ss=0:ns={before_samples}:curve={curve}[{before}f]",
        f"[{after}]afade=t=in:ss=0:ns={after_samples}:curve={curve}[{after}f]",
    ]
    if dip:
        return chains, [f"{before}f", f"{after}f"]
    out = f"y{blend.after.place}"
    return [*chains, f"[{before}f][{after}f]amix=inputs=2:normalize=0[{out}]"], [out]
