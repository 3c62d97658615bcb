"""Cutting away what lies before the first word and after the last one."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from tui.studio.edits.facts import Facts, Needs
from tui.studio.edits.marks import END, START, Mark, Span
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.speech import speakers, spoken
from tui.studio.edits.timeline import Timeline

_STAYS_S: Final = 0.15
"""What stays before the first word and after the last, as beside a pause that is cut."""


@dataclass(frozen=True)
class TrimEnds(Edit):
    """Cut what lies before somebody speaks (`start`), and what lies after that (`end`)."""

    start: bool = True
    end: bool = True

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return the sound of all that is heard."""
        return Needs(sound=speakers(timeline, facts))

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` from the first word to the last, exact to the frame: no word is cut.

        Raises EditRefused where nobody speaks, or somebody does from end to end.
        """
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        said = spoken(timeline, facts)
        if not said:
            raise EditRefused(Reason.NO_SPEECH)
        fps = float(timeline.fps)
        first = floor((said[0][0] - _STAYS_S) * fps)
        after = ceil((said[-1][1] + _STAYS_S) * fps)
        gone = []
        if self.start and first > 0:
            gone.append(Span(START, Mark(timeline.seconds(first))))
        if self.end and after < timeline.frames:
            gone.append(Span(Mark(timeline.seconds(after)), END))
        if not gone:
            raise EditRefused(Reason.SPEAKS_THERE)
        return CutRanges(tuple(gone)).apply(timeline, facts)
