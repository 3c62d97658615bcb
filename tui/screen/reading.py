"""The stretch of a transcript that is made into widgets, which follows what is read.

A widget costs time at each layout, so of a long session only some screens are made. Near an end of
the stretch more is made; what is far away is let go of again, and what is read stays in its place.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Sequence
from typing import Final

from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.layout import DockArrangeResult
from textual.widget import Widget
from textual.widgets import Static

from tui.events import Message
from tui.screen.message import MessageView
from tui.screen.transcript import Transcript

KEPT_LINES: Final = 1500
PRUNED_AT_LINES: Final = 2000  # a distance between the two, so that not every message prunes
_LEAST_LINES: Final = 20  # where the panel's size is not known yet


class Reading(VerticalScroll):
    """Messages, newest at the bottom."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.said = Transcript()
        self._views: list[Static] = []
        self._held: tuple[Widget, int] | None = None
        """What keeps its place while more is made above it, and that place in lines."""

    def view(self, at: int) -> Static:
        """Return a widget for the message at `at`."""
        return MessageView(self.said.messages[at])

    def end_is_shown(self, is_shown: bool) -> None:
        """Hear whether what follows the newest message is to be shown."""

    def read(self, messages: Iterable[Message]) -> None:
        """Show the end of another transcript."""
        self.said, self._views = Transcript(messages), []
        self.read_end()

    def add(self, message: Message) -> None:
        """Add the newest message."""
        if self.said.add(message):
            view = self.view(self.said.end - 1)
            self._views.append(view)
            self.mount(view)
            self.call_after_refresh(self._prune)

    def take_back(self, at: int) -> None:
        """Remove the message at `at`."""
        if self.said.start <= at < self.said.end:
            self._views.pop(at - self.said.start).remove()
        self.said.remove(at)

    def read_end(self) -> None:
        """Go to the newest message and stay there."""
        said = self.said
        if not (self._views and said.is_at_end):
            said.start = said.end = len(said.messages)
            self._show_instead(said.show_before(self._portion, self._columns))
            self.end_is_shown(True)
        self.anchor()

    def read_from(self, at: int) -> None:
        """Go to the message at `at`."""
        said = self.said
        if said.start <= at < said.end:
            view = self._views[at - said.start]
            self.scroll_to_widget(view, animate=False, top=True, immediate=True)
        else:
            self.anchor(False)
            self._show_instead(said.show_at(at, self._portion, self._columns))
            self.end_is_shown(said.is_at_end)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Make more of the transcript when its end comes near."""
        super().watch_scroll_y(old_value, new_value)
        if self._held is not None:
            widget, line = self._held
            self._held = widget, line - round(new_value - old_value)
        self._fill()

    def on_resize(self) -> None:
        """There may be room for more."""
        self.call_after_refresh(self._fill)

    def arrange(self, size: Size, optimal: bool = False) -> DockArrangeResult:
        """Lay the messages out; the one that is held keeps its place on the screen.

        It is done here, as Textual does it for what is anchored: a scroll after the layout would
        be seen.
        """
        arranged = super().arrange(size, optimal)
        if self._held is not None:
            held, line = self._held
            at = next((p.region.y for p in arranged.placements if p.widget is held), None)
            if at is not None:
                most = arranged.total_region.bottom - self.container_size.height
                y = max(0, min(at - line, most))
                self.set_reactive(Widget.scroll_y, y)
                self.set_reactive(Widget.scroll_target_y, y)
                self.vertical_scrollbar._reactive_position = y  # type: ignore[attr-defined]
        return arranged

    @property
    def _portion(self) -> int:
        """Lines that are made at once."""
        return 2 * max(self.size.height, _LEAST_LINES)

    @property
    def _columns(self) -> int:
        return max(20, self.size.width)

    def _show_instead(self, messages: range) -> None:
        with self.app.batch_update():
            self.remove_children()
            self._views = [self.view(at) for at in messages]
            if self._views:
                self._hold(self._views[0], 0, self.mount_all(self._views))

    def _fill(self) -> None:
        """Have a screen more than is seen, above and below."""
        if self._held is not None or not self._views:
            return
        said, near = self.said, self.size.height
        if said.start and self.scroll_y < near:
            first = self._views[0]
            earlier = said.show_before(self._portion, self._columns)
            views = [self.view(at) for at in earlier]
            self._views[:0] = views
            self._hold(first, self._line(first), self.mount_all(views, before=first))
        elif not said.is_at_end and self.max_scroll_y - self.scroll_y < near:
            last = self._views[-1]
            later = said.show_after(self._portion, self._columns)
            views = [self.view(at) for at in later]
            self._views += views
            self._hold(last, self._line(last), self.mount_all(views, after=last))
            if said.is_at_end:
                self.end_is_shown(True)
                self._anchored = True  # without going there, as `anchor` would
                self.release_anchor()

    def _hold(self, widget: Widget, line: int, changing: Awaitable[None]) -> None:
        """Keep `widget` in this line of the panel until what changes is laid out."""

        async def settle() -> None:
            await changing
            self.call_after_refresh(self._let_go)

        self._held = widget, line
        self.call_later(settle)

    def _let_go(self) -> None:
        self._held = None
        self._prune()
        self._fill()

    def _prune(self) -> None:
        """Let go of what is far above or far below of what is seen."""
        surplus = self.virtual_size.height - KEPT_LINES
        if self.virtual_size.height <= PRUNED_AT_LINES or self._held is not None:
            return
        screens = 2 * self.size.height
        above, below = self.scroll_y, self.max_scroll_y - self.scroll_y
        if above > below:
            gone = _first_lines(self._views, min(surplus, above - screens))
            self.said.start += len(gone)
            self._views = self._views[len(gone) :]
            if gone:
                self._hold(self._views[0], self._line(self._views[0]), self.remove_children(gone))
        else:
            gone = _first_lines(self._views[::-1], min(surplus, below - screens))
            self.said.end -= len(gone)
            self._views = self._views[: len(self._views) - len(gone)]
            if gone:
                self.anchor(False)
                self.end_is_shown(False)
                self.remove_children(gone)

    def _line(self, view: Static) -> int:
        """Return in which line of the panel `view` begins."""
        return round(view.virtual_region.y - self.scroll_y)


def _first_lines(views: Sequence[Static], lines: float) -> list[Static]:
    """Return the first of `views`, as many as have no more than `lines` lines together."""
    first = []
    for view in views:
        lines -= view.outer_size.height + 1
        if lines < 0:
            break
        first.append(view)
    return first
