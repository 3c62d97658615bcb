"""The picture track as one film: its pictures and its sound, as parts of a command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.timeline import Timeline
from tui.studio.render.backwards import Stretch, as_written
from tui.studio.render.blend import blend_pictures, blend_sounds
from tui.studio.render.errors import Unrenderable
from tui.studio.render.parts import Parts
from tui.studio.render.picture import (
    body_pad,
    closing_pad,
    join_pictures,
    opening_pad,
    reading_chains,
)
from tui.studio.render.pieces import Blend, Slot, pieces_of
from tui.studio.render.reading import Hearings, Readings
from tui.studio.render.sound import heard_chains, join_sounds, silence_chains, sound_pad
from tui.studio.render.stock import find, reading_arguments, seek_for, written_arguments


@dataclass(frozen=True)
class Stock:
    """A timeline and its media.

    `written`: the stretches that pieces are read from instead of their media, by their places.
    """

    timeline: Timeline
    facts: Facts
    sources: Mapping[str, Path]
    written: Mapping[int, Stretch] = field(default_factory=dict)

    @property
    def media(self) -> dict[str, MediaFact]:
        """The media of the picture track, all there. Raises Unrenderable."""
        found = {}
        for media in {clip.media for clip in self.timeline.video.sg}:
            fact, _ = find(media, self.facts, self.sources)
            if fact.kind not in {"video", "image"}:
                raise Unrenderable(
                    f"{fact.name} has no picture, so it cannot be on the picture track."
                )
            found[media] = fact
        return found


def add_pictures(parts: Parts, shown: Sequence[Slot], stock: Stock, out: str) -> None:
    """Add what shows `shown`, one after another, at the pad `out`. Raises Unrenderable."""
    canvas, rate = stock.timeline.m, stock.timeline.fps
    wanted = _wanted(shown)
    found = Readings(stock.media, rate)
    for piece in pieces_of(shown):
        found.add(piece)
    joined: set[str] = set()
    for one in found.all:
        grid = rate * one.finer
        written = stock.written.get(one.pieces[0].place)
        if written:
            seek_s = max(Fraction(0), (one.first - written.first - Fraction(1, 2)) / grid)
            reading = written_arguments(written.path, seek_s)
            one.fact = as_written(one.fact)
        else:
            source = stock.sources[one.media]
            seek_s = Fraction(seek_for(float(one.first / grid), one.fact, source))
            reading = reading_arguments(source, int(seek_s), one.fact.decoder)
        stream = "v:0" if one.fact.kind == "image" else "V:0"
        drawn = reading_chains(
            f"{parts.add_input('-an', *reading)}:{stream}", one, canvas, wanted,
            seeked=seek_s > 0, written_from=written.first if written else 0,
        )  # fmt: skip
        parts.chains += drawn.chains
        joined |= drawn.pads
    pads: list[str] = []
    for slot in shown:
        if isinstance(slot, Blend):
            chains, blended = blend_pictures(slot, rate)
            parts.chains += chains
            pads += blended
        elif body_pad(slot) in joined:
            pads.append(body_pad(slot))
    parts.chains.append(join_pictures(pads, rate, out))


def add_sounds(parts: Parts, heard: Sequence[Slot], stock: Stock, out: str) -> None:
    """Add what lets `heard` be heard, one after another, at the pad `out`. Raises Unrenderable."""
    rate, media, wanted = stock.timeline.fps, stock.media, _wanted(heard)
    pieces = pieces_of(heard)
    found = Hearings(rate)
    for piece in pieces:
        if media[piece.clip.media].has_sound and not piece.clip.freeze:
            found.add(piece)
        else:
            parts.chains += silence_chains(piece, rate, wanted)
    for group in found.all:
        fact, source = media[group[0].clip.media], stock.sources[group[0].clip.media]
        first_s = float(max(Fraction(0), min(piece.plays[0] for piece in group)) / rate)
        seek_s = seek_for(first_s, fact, source)
        number = parts.add_input("-vn", *reading_arguments(source, seek_s))
        parts.chains += heard_chains(f"{number}:a:0", group, source, rate, wanted)
    pads: list[str] = []
    for slot in heard:
        if isinstance(slot, Blend):
            chains, blended = blend_sounds(slot, rate)
            parts.chains += chains
            pads += blended
        else:
            pads.append(sound_pad(body_pad(slot)))
    parts.chains.append(join_sounds(pads, out))


def _wanted(slots: Iterable[Slot]) -> set[str]:
    pads: set[str] = set()
    for slot in slots:
        if isinstance(slot, Blend):
            pads |= {closing_pad(slot.before), opening_pad(slot.after)}
        else:
            pads.add(body_pad(slot))
    return pads
