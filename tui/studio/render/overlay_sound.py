"""The own sound of what lies over the film. Filter text, made of numbers and names of ours alone.

Overlays of one medium are heard by one pass over it, and laid end to end with silence between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from tui.studio.edits.facts import Facts
from tui.studio.edits.speech import is_heard
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import overlays
from tui.studio.render.overlay import together
from tui.studio.render.parts import Parts
from tui.studio.render.picture import body_pad
from tui.studio.render.pieces import Piece, sample_at
from tui.studio.render.sound import heard_chains, join_sounds, sound_pad
from tui.studio.render.stock import find, reading_arguments, seek_for

# Names of pads that no piece of the film itself has.
_FIRST_PLACE = 1_000_000


def add_overlay_sounds(
    timeline: Timeline, facts: Facts, sources: Mapping[str, Path], parts: Parts
) -> list[str]:
    """Add what is heard of the overlays of `timeline`; return its pads, each from the film's start
    on. Raises Unrenderable for a medium that is not there any more.
    """
    rate, pads, place = timeline.fps, list[str](), _FIRST_PLACE
    for clips in together(_heard(timeline, facts)):
        fact, source = find(clips[0].media, facts, sources)
        pieces = list(_pieces(clips, place))
        place += len(pieces)
        seek_s = seek_for(timeline.seconds(clips[0].in_frame), fact, source)
        number = parts.add_input("-vn", *reading_arguments(source, seek_s))
        wanted = {body_pad(piece) for piece in pieces}
        parts.chains += heard_chains(f"{number}:a:0", pieces, source, rate, wanted)
        laid: list[str] = []
        after = 0
        for piece in pieces:
            pad = sound_pad(body_pad(piece))
            late = sample_at(piece.at_frame, rate) - sample_at(after, rate)
            laid.append(f"{pad}late" if late else pad)
            if late:
                parts.chains.append(f"[{pad}]adelay={late}S:all=1[{pad}late]")
            after = piece.clip.end_frame
        pads.append(f"over{number}")
        parts.chains.append(join_sounds(laid, pads[-1]))
    return pads


def _heard(timeline: Timeline, facts: Facts) -> Iterator[Clip]:
    for clip in overlays(timeline):
        fact = facts.media.get(clip.media)
        if fact is not None and fact.has_sound and is_heard(clip):
            frames = min(clip.frames, timeline.frames - clip.at_frame)
            if frames > 0:
                yield clip.model_copy(update={"frames": frames})


def _pieces(clips: Sequence[Clip], place: int) -> Iterator[Piece]:
    """Yield `clips` as pieces that begin and end without a click, where they do not go on."""
    followed = [_goes_on(*two) for two in pairwise(clips)]
    for number, clip in enumerate(clips):
        cut_in = number == 0 or not followed[number - 1]
        cut_out = number == len(clips) - 1 or not followed[number]
        yield Piece(place + number, clip, 0, clip.frames, cut_in=cut_in, cut_out=cut_out)


def _goes_on(before: Clip, clip: Clip) -> bool:
    step = Fraction(clip.in_frame - before.in_frame)
    return before.end_frame == clip.at_frame and step == before.frames * before.speed
