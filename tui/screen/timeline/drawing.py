"""One row of a lane as text in styles. Only the cells that are seen are computed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from tui.events import SegmentView, SoundHeard
from tui.screen.timeline.lanes import Lane
from tui.screen.timeline.scale import Scale
from tui.screen.timeline.wave import wave
from tui.talk.figures import percent
from tui.wire.draft import AUDIO, TEXT, VIDEO
from tui.wire.text import clean_line

CHANGED: Final = "◆"
PICKED: Final = "✓"
_EDGE, _JOINED, _MANY = "▏", "⋈", "▒"
_FADES_IN, _FADES_OUT = "◢", "◣"
_BACKWARDS, _STILL = "◀", "❚❚"


@dataclass(frozen=True)
class Marks:
    """What of a lane is to be seen beyond its segments."""

    here: SegmentView | None = None
    picked: Collection[str] = ()
    changed: Collection[str] = ()
    heard: Mapping[str, SoundHeard] = field(default_factory=dict)


Styles = Callable[[str], Style]
"""Gives the style of a part by its name in the style sheet."""


def lane_row(lane: Lane, row: int, scale: Scale, marks: Marks, styles: Styles) -> list[Segment]:
    """Return row `row` of `lane`: 0 has the names, 1 the sound."""
    drawn: list[Segment] = []
    segments, starts = lane.segments, lane.starts
    gap = styles("gap")
    place = max(0, lane.next_from(scale.start_ms) - 1)
    at = 0
    while at < scale.width and place < len(segments) and starts[place] < scale.end_ms:
        segment = segments[place]
        first = max(at, scale.column(segment.start_ms))
        end = min(scale.width, scale.column(segment.end_ms))
        if end > first:
            drawn += _gap(first - at, gap)
            drawn += _block(lane, segment, place, row, scale, (first, end), marks, styles)
            at, place = end, place + 1
            continue
        if first == at < scale.width and scale.column(segment.start_ms) >= at:
            # Too short for a cell of its own: one stands for all that begin in it.
            drawn.append(Segment(_MANY if row == 0 else " ", styles(_name_of(lane, 0))))
            at += 1
        place = max(place + 1, lane.next_from(scale.time(at - 0.5)))
    return drawn + _gap(scale.width - at, gap)


def _gap(width: int, style: Style) -> list[Segment]:
    return [Segment(" " * width, style)] if width > 0 else []


def _name_of(lane: Lane, place: int) -> str:
    if lane.kind == TEXT:
        kind = "text"
    elif lane.kind == VIDEO:
        kind = "over" if lane.layer else "clip"
    else:
        kind = "sound"
    # Neighbours differ, so that a cut is seen where there is no room for its edge.
    return f"{kind}-{place % 2}"


def _block(
    lane: Lane,
    segment: SegmentView,
    place: int,
    row: int,
    scale: Scale,
    cells: tuple[int, int],
    marks: Marks,
    styles: Styles,
) -> list[Segment]:
    first, end = cells
    style = styles(_name_of(lane, place))
    if segment is marks.here:
        style += styles("here")
    if segment.key in marks.picked:
        style += styles("picked")
    if row == 1:
        heard = marks.heard.get(segment.medium or "")
        if heard is None:
            return [Segment(" " * (end - first), style)]
        loops = lane.kind == AUDIO
        return [
            Segment(wave(segment, heard, scale, first, end, loops=loops), style + styles("wave"))
        ]
    starts_here = scale.column(segment.start_ms) >= first
    edge = (_JOINED if segment.transition else _EDGE) if starts_here else ""
    said = _said(segment, marks)
    room = end - first - cell_len(edge)
    if cell_len(said) > room:
        said = set_cell_size(said, max(0, room - 1)) + "…" if room > 3 else said
    text = set_cell_size(edge + said, end - first)
    if segment.key in marks.changed and (at := text.find(CHANGED)) >= 0:
        return [
            Segment(text[:at], style),
            Segment(CHANGED, style + styles("changed")),
            Segment(text[at + 1 :], style),
        ]
    return [Segment(text, style)]


def _said(segment: SegmentView, marks: Marks) -> str:
    """Return the marks of a segment, its name or text, and what is not as usual with it."""
    name = clean_line(segment.name if segment.text is None else segment.text)
    parts = [
        PICKED if segment.key in marks.picked else "",
        CHANGED if segment.key in marks.changed else "",
        _FADES_IN if segment.fade_in_ms else "",
        f"{segment.speed:.3g}×" if segment.speed != 1 else "",
        _BACKWARDS if segment.is_reversed else "",
        _STILL if segment.is_frozen else "",
        name,
        _level(segment),
        _FADES_OUT if segment.fade_out_ms else "",
    ]
    return " ".join(part for part in parts if part)


def _level(segment: SegmentView) -> str:
    if segment.text is not None or segment.volume in {None, 1.0}:
        return ""
    return percent(segment.volume or 0.0)
