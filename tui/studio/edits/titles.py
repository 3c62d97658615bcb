"""Titles over the picture."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import Span, first
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.text_style import NO_CHANGE, StyleChange, chosen, usual, worded
from tui.studio.edits.timeline import USUAL, Role, TextPlace, TextStyle, Timeline, Title
from tui.studio.edits.tracks import fresh_ids, titles, with_titles
from tui.studio.edits.which import ALL, frames_on
from tui.wire.text import clean_line

DEFAULT_SPAN = first(3.0)


@dataclass(frozen=True)
class TitleAdded(Report):
    """A title lies from `start_s` to `end_s`; `bounded` where the timeline is shorter than asked.

    `over`: how many other titles are shown at the same time at the same place somewhere. `change`:
    what was asked of its looks, which came out as `style`.
    """

    text: str
    start_s: float
    end_s: float
    bounded: bool = False
    over: int = 0
    role: Role = "title"
    change: StyleChange = NO_CHANGE
    style: TextStyle = USUAL


@dataclass(frozen=True)
class TitlesRemoved(Report):
    """These titles are gone."""

    titles: tuple[Title, ...]


@dataclass(frozen=True)
class AddTitle(Edit):
    """Show `text` during `span`, said of `on_clip` (a number from 1, or LAST; ALL: the film).

    Of a lower third, the first line is a name, the second a role.
    """

    text: str
    span: Span = DEFAULT_SPAN
    role: Role = "title"
    style: StyleChange = NO_CHANGE
    on_clip: int = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the title. Raises EditRefused for no text or a wrong time."""
        del facts
        text = worded(self.text)
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        start, end = frames_on(timeline, self.on_clip, self.span)
        there = titles(timeline)
        title = Title(
            id=next(fresh_ids(timeline, "t")),
            name=clean_line(text, 60),
            text=text,
            at_frame=start,
            frames=end - start,
            role=self.role,
            style=self.style.applied(usual(self.role, timeline.fps), timeline.fps),
        )
        report = TitleAdded(
            text,
            timeline.seconds(start),
            timeline.seconds(end),
            bounded=self.on_clip == ALL and self.span.end.frame(timeline) > end,
            over=sum(
                other.at_frame < end and other.end_frame > start and _place(other) == _place(title)
                for other in there
            ),
            role=self.role,
            change=self.style,
            style=title.style,
        )
        return Outcome(with_titles(timeline, (*there, title)), report)


@dataclass(frozen=True)
class RemoveTitles(Edit):
    """Remove the titles that say `text`, the `number`-th, those of `role`, or all of them."""

    text: str | None = None
    number: int | None = None
    role: Role | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without them. Raises EditRefused where there is no such title."""
        del facts
        there = titles(timeline)
        going = chosen(there, self.role, self.text, self.number)
        stay = [title for title in there if title not in going]
        return Outcome(with_titles(timeline, stay), TitlesRemoved(tuple(going)))


def _place(title: Title) -> tuple[Role, TextPlace | None]:
    return title.role, title.style.place
