"""Titles over the picture."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import Span, first
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Timeline, Title
from tui.studio.edits.tracks import fresh_ids, titles, with_titles
from tui.wire.text import clean, clean_line

DEFAULT_SPAN = first(3.0)
LONGEST = 500


@dataclass(frozen=True)
class TitleAdded(Report):
    """A title lies from `start_s` to `end_s`; `bounded` where the timeline is shorter than asked.

    `over`: how many other titles are shown at the same time somewhere.
    """

    text: str
    start_s: float
    end_s: float
    bounded: bool = False
    over: int = 0


@dataclass(frozen=True)
class TitlesRemoved(Report):
    """These titles are gone."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class AddTitle(Edit):
    """Show `text` during `span`."""

    text: str
    span: Span = DEFAULT_SPAN

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the title. Raises EditRefused for no text or a wrong time."""
        del facts
        text = clean(self.text).strip()
        if not text:
            raise EditRefused(Reason.NO_TITLE_TEXT)
        if len(text) > LONGEST:
            raise EditRefused(Reason.TITLE_TOO_LONG, most=LONGEST)
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        start, end = self.span.frames(timeline)
        there = titles(timeline)
        title = Title(
            id=next(fresh_ids(timeline, "t")),
            name=clean_line(text, 60),
            text=text,
            at_frame=start,
            frames=end - start,
        )
        report = TitleAdded(
            text,
            timeline.seconds(start),
            timeline.seconds(end),
            bounded=self.span.end.frame(timeline) > end,
            over=sum(t.at_frame < end and t.end_frame > start for t in there),
        )
        return Outcome(with_titles(timeline, (*there, title)), report)


@dataclass(frozen=True)
class RemoveTitles(Edit):
    """Remove the titles that say `text`, or all of them where it is None."""

    text: str | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without them. Raises EditRefused where there is no such title."""
        del facts
        there = titles(timeline)
        wanted = None if self.text is None else self.text.strip().casefold()
        going = [t for t in there if wanted is None or t.text.strip().casefold() == wanted]
        if not going:
            raise EditRefused(Reason.NO_SUCH_TITLE)
        stay = [t for t in there if t not in going]
        return Outcome(
            with_titles(timeline, stay), TitlesRemoved(tuple(title.text for title in going))
        )
