"""Two timelines side by side, row by row, with what differs marked and in words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.engine.nouns import track_name
from tui.events import Compare, Compared, ComparedRow, Request, SegmentView
from tui.screen import words
from tui.screen.keymap import bindings
from tui.talk.figures import percent, timecode
from tui.wire.text import clean_line

_SIDE_BY_SIDE_FROM: Final = 72
_CHANGED: Final = "◆"


class Comparison(ModalScreen[None]):
    """A list of rows; the words for the one under the cursor stand below it."""

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("compare")

    def __init__(self, compared: Compared, ask: Callable[[Request], None]) -> None:
        super().__init__()
        self._compared = compared
        self._ask = ask
        self._rows: list[ComparedRow | None] = []
        """What each line of the list shows; None for the name of a track."""

    def compose(self) -> ComposeResult:
        """The names of the sides, the rows, and what differs in words."""
        with Vertical(classes="box") as box:
            box.border_title = words.COMPARE_TITLE
            box.border_subtitle = words.COMPARE_HINT
            yield Static(markup=False, id="sides")
            yield OptionList(markup=False, compact=True)
            yield Static(markup=False, id="about")

    def on_mount(self) -> None:
        """Begin at the first difference."""
        self.call_after_refresh(self._begin)

    def show(self, compared: Compared) -> None:
        """Show another pair."""
        self._compared = compared
        self._begin()

    def on_resize(self) -> None:
        """Fit the rows to the width, the cursor where it was."""
        self.call_after_refresh(self._fit)

    def on_option_list_option_highlighted(self) -> None:
        """Say what differs in the row."""
        self._draw_about()

    def action_difference(self, by: int) -> None:
        """Go to the next difference, or to the one before."""
        listing = self.query_one(OptionList)
        places = [n for n, row in enumerate(self._rows) if row is not None and row.words]
        at = listing.highlighted
        at = -1 if at is None else at
        ahead = [n for n in places if n > at] if by > 0 else [n for n in places[::-1] if n < at]
        if ahead or places:
            listing.highlighted = ahead[0] if ahead else places[0 if by > 0 else -1]
        elif not self._compared.changes:
            self.notify(words.COMPARE_SAME, markup=False)

    def action_version(self, by: int) -> None:
        """Compare with the next thing that there is to compare with."""
        ids = [version.version_id for version in self._compared.versions]
        if len(ids) > 1:
            at = ids.index(self._compared.version_id)
            self._ask(Compare(ids[(at + by) % len(ids)]))
        else:
            self.notify(words.COMPARE_NO_OTHER, markup=False)

    def action_move(self, way: str) -> None:
        """Move by a row."""
        listing = self.query_one(OptionList)
        {
            "down": listing.action_cursor_down,
            "up": listing.action_cursor_up,
            "first": listing.action_first,
            "last": listing.action_last,
        }[way]()

    def action_close(self) -> None:
        """Leave."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        from tui.screen.help import Help

        self.app.push_screen(Help("compare"))

    def _fit(self) -> None:
        if self._rows:
            self._draw(self.query_one(OptionList).highlighted)

    def _begin(self) -> None:
        self._draw(None)
        if any(row is not None and row.words for row in self._rows):
            self.action_difference(1)

    def _draw(self, at: int | None) -> None:
        listing = self.query_one(OptionList)
        width = max(20, listing.scrollable_content_region.width)
        side_by_side = width >= _SIDE_BY_SIDE_FROM
        options: list[Option] = []
        self._rows = []
        for track, rows in groupby(self._compared.rows, key=lambda row: row.track):
            name = Content(track_name(track) or words.UNTITLED).stylize("bold")
            options.append(Option(name, disabled=True))
            self._rows.append(None)
            for row in rows:
                options.append(Option(_beside(row, width) if side_by_side else _under(row, width)))
                self._rows.append(row)
        empty = Option(Content(words.COMPARE_EMPTY).stylize("$quiet"), disabled=True)
        listing.set_options(options or [empty])
        listing.highlighted = at if at is not None and at < len(options) else None
        self._draw_sides(width, side_by_side)
        self._draw_about()

    def _draw_sides(self, width: int, side_by_side: bool) -> None:
        was, now = clean_line(self._compared.was, 60), clean_line(self._compared.now, 60)
        if side_by_side:
            half = (width - 5) // 2
            left = Content(was).truncate(half, ellipsis=True, pad=True)
            text = Content.assemble("  ", left, " │ ", now)
        else:
            text = Content.assemble(("− ", "$error"), was, "   ", ("+ ", "$success"), now)
        self.query_one("#sides", Static).update(text.stylize("$quiet"))
        versions = self._compared.versions
        ids = [version.version_id for version in versions]
        parts = [words.COMPARE_TITLE]
        if len(ids) > 1 and self._compared.version_id in ids:
            place = ids.index(self._compared.version_id) + 1
            parts.append(words.COMPARE_PLACE.format(place=place, count=len(ids)))
        self.query_one(".box").border_title = " · ".join(parts)

    def _draw_about(self) -> None:
        at = self.query_one(OptionList).highlighted
        row = self._rows[at] if at is not None and at < len(self._rows) else None
        if row is not None and row.words:
            lines = [Content.assemble((f"{_CHANGED} ", "$primary"), clean_line(row.words, 500))]
        elif count := sum(bool(row.words) for row in self._compared.rows):
            lines = [Content(words.COMPARE_COUNT.format(count=count)).stylize("$quiet")]
        elif self._compared.changes:  # of the whole film, its shape for one
            mark = (f"{_CHANGED} ", "$primary")
            changes = self._compared.changes
            lines = [Content.assemble(mark, clean_line(change, 500)) for change in changes]
        else:
            lines = [Content(words.COMPARE_SAME).stylize("$quiet")]
        self.query_one("#about", Static).update(Content("\n").join(lines))


def _beside(row: ComparedRow, width: int) -> Content:
    half = (width - 5) // 2
    mark = f"{_CHANGED} " if row.words else "  "
    was = _segment(row.was).truncate(half, ellipsis=True, pad=True)
    now = _segment(row.now).truncate(half, ellipsis=True, pad=True)
    line = Content.assemble((mark, "$primary"), was, (" │ ", "$faint"), now)
    return line if row.words else line.stylize("$quiet")


def _under(row: ComparedRow, width: int) -> Content:
    """Return the row as in a list of changes: the older side over the newer one."""
    if not row.words:
        return (Content("  ") + _segment(row.now)).truncate(width, ellipsis=True).stylize("$quiet")
    sides = ((row.was, "−", "$error"), (row.now, "+", "$success"))
    lines = [
        Content.assemble((f"{mark} ", colour), _segment(side)).truncate(width, ellipsis=True)
        for side, mark, colour in sides
        if side is not None
    ]
    return Content("\n").join(lines)


def _segment(segment: SegmentView | None) -> Content:
    if segment is None:
        return Content()
    span = f"{timecode(segment.start_ms)}–{timecode(segment.end_ms)}"
    name = clean_line(segment.name)
    if segment.text is not None:
        name = f"“{clean_line(segment.text)}”"
    level = ""
    if segment.volume is not None and segment.text is None:
        level = f"  {percent(segment.volume)}"
    return Content(f"{span:<15} {name}{level}")
