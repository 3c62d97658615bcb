"""One job as two lines: what it is, and how far it is or how it ended."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from tui.events import Job
from tui.screen import words
from tui.talk.figures import clock, data_rate, percent, render_rate
from tui.talk.states import state_name
from tui.wire.text import clean, clean_line

MARKS: Final = {
    "waiting": ("◌", "$quiet"),
    "uploading": ("↑", "$primary"),
    "rendering": ("▶", "$primary"),
    "downloading": ("↓", "$primary"),
    "done": ("✓", "$success"),
    "failed": ("✗", "$error"),
    "cancelled": ("–", "$quiet"),
}
LONGEST_BAR: Final = 24
DETAIL_LINES: Final = 3


class JobRow(Static):
    """A job at one moment."""

    def __init__(self, job: Job) -> None:
        super().__init__(markup=False)
        self.job = job
        self._drawn: tuple[int, Content] | None = None

    def show(self, job: Job) -> None:
        """Draw another moment of the job; nothing happens when it looks the same."""
        before = self._content(self._width())
        self.job = job
        after = self._content(self._width())
        if after.plain != before.plain:
            self.refresh(layout=after.plain.count("\n") != before.plain.count("\n"))

    def render(self) -> Content:
        """Return the lines for the width that there is."""
        return self._content(self._width())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines there are at `width`."""
        return self._content(width).plain.count("\n") + 1

    def _width(self) -> int:
        return self.content_size.width or 40

    def _content(self, width: int) -> Content:
        mark, colour = MARKS[self.job.state]
        state = state_name(self.job.state)
        room = max(4, width - cell_len(state) - 4)
        name = _fit(clean_line(self.job.name) or words.UNTITLED, room)
        first = Content.assemble((mark, f"bold {colour}"), " ", name, "  ", (state, "$quiet"))
        return Content("\n").join([first, *self._second(width - 2)])

    def _second(self, width: int) -> list[Content]:
        job = self.job
        if not job.is_over:
            return [Content("  ") + self._progress(width)]
        detail = Content(clean(job.detail).replace("\n", " "))
        lines = detail.wrap(max(8, width))[:DETAIL_LINES] if job.detail else []
        return [Content("  ") + line.stylize("$quiet") for line in lines]

    def _progress(self, width: int) -> Content:
        job = self.job
        figures = []
        if job.fraction is not None:
            figures.append(f"{percent(job.fraction):>5}")
        if job.speed is not None:
            moving = job.state in {"uploading", "downloading"}
            figures.append(data_rate(job.speed) if moving else render_rate(job.speed))
        if job.left_s is not None:
            figures.append(words.LEFT.format(time=clock(job.left_s)))
        text = "  ".join(figures) or (clean_line(job.detail) if job.detail else "")
        length = min(LONGEST_BAR, width - 1 - cell_len(text))
        if job.fraction is None or length < 6:
            return Content(_fit(text or "…", width).rstrip()).stylize("$quiet")
        full = round(min(max(job.fraction, 0.0), 1.0) * length)
        return Content.assemble(
            ("━" * full, "$primary"), ("╌" * (length - full), "$faint"), (f" {text}", "$quiet")
        )


def _fit(text: str, width: int) -> str:
    """Return `text` as exactly `width` cells."""
    if cell_len(text) > width:
        return set_cell_size(text, width - 1).rstrip() + "…"
    return set_cell_size(text, width)
