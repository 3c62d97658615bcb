"""A timeline and the media of a session as short lines, for a reader that cannot see them."""

from __future__ import annotations

from typing import Final

from tui.studio.edits.facts import Facts
from tui.studio.edits.outcome import clock
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds, captions, overlays, titles
from tui.wire.text import clean_line

_MOST: Final = 60
"""Segments of a kind that are listed; of more, only their number is said."""


def describe(timeline: Timeline, facts: Facts) -> str:
    """Return what is on `timeline` and which media there are, one line each."""

    def at(start: int, end: int) -> str:
        return f"{clock(timeline.seconds(start))}-{clock(timeline.seconds(end))}"

    canvas = f"canvas {timeline.m.width}x{timeline.m.height}, {float(timeline.fps):g} fps"
    lines = [f"length {clock(timeline.seconds(timeline.frames))}, {canvas}"]
    listed = {
        "clip": [
            f"{at(c.at_frame, c.end_frame)} {_quoted(c.name)}, speed {float(c.speed):g}, "
            f"volume {c.volume:g}"
            for c in timeline.video.sg
        ],
        "overlay": [f"{at(c.at_frame, c.end_frame)} {_quoted(c.name)}" for c in overlays(timeline)],
        "music": [
            f"{at(c.at_frame, c.end_frame)} {_quoted(c.name)} at volume {c.volume:g}"
            for c in beds(timeline)
        ],
        "title": [
            f"{at(t.at_frame, t.end_frame)} {_quoted(t.text)} ({t.role})" for t in titles(timeline)
        ],
        "caption": [f"{at(t.at_frame, t.end_frame)} {_quoted(t.text)}" for t in captions(timeline)],
        "medium": [
            f"id {_quoted(fact.id)}: {_quoted(fact.name)}, {fact.kind}"
            + (f", {clock(fact.duration_s)}" if fact.duration_s else "")
            for fact in facts.media.values()
        ],
    }
    for kind, rows in listed.items():
        lines += [f"{kind} {n}: {row}" for n, row in enumerate(rows[:_MOST], 1)]
        if len(rows) > _MOST:
            lines.append(f"and {len(rows) - _MOST} more of kind {kind}")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return f"“{clean_line(text, 80)}”"
