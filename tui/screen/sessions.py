"""The sessions: found by typing, each with a preview; one is opened, forked or renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.events import ForkSession, OpenSession, RenameSession, Request, SessionSummary
from tui.screen import words
from tui.screen.keymap import bindings
from tui.talk.figures import clock, day_and_time
from tui.wire.text import clean, clean_line

_SHOWN_FILES: Final = 3
_BESIDE_FROM: Final = 100
_NARROWEST_WITH_DATE: Final = 44
_WHO: Final = {"user": "›", "assistant": " ", "notice": "·"}


class Sessions(ModalScreen[Request | None]):
    """Gives what is wanted of a session. A new title is asked for at once, and the list stays."""

    AUTO_FOCUS = "Input"

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("sessions"),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(8)", show=False, priority=True),
        Binding("pageup", "move(-8)", show=False, priority=True),
        Binding("escape", "close", show=False),
    ]

    def __init__(self, ask: Callable[[Request], None]) -> None:
        super().__init__()
        self._ask = ask
        self._all: tuple[SessionSummary, ...] = ()
        self._open_id = ""
        self._is_listed = self._is_awaited = False
        self._shown: tuple[SessionSummary, ...] = ()
        self._renaming: SessionSummary | None = None

    def compose(self) -> ComposeResult:
        """What is typed, the sessions, and what was said in the highlighted one."""
        asked = Input(placeholder=words.SESSIONS_FIND, compact=True)
        asked.cursor_blink = False
        listing = OptionList(markup=False, compact=True)
        listing.can_focus = False
        with Vertical(classes="box") as box:
            box.border_title = words.SESSIONS_TITLE
            box.border_subtitle = words.SESSIONS_HINT
            yield asked
            with Container(id="beside"):
                yield listing
                yield Static(markup=False, id="preview")

    def show(self, sessions: tuple[SessionSummary, ...], open_id: str) -> None:
        """Show all, the one before this one highlighted: Enter goes back and forth."""
        self._all, self._open_id = sessions, open_id
        self._is_listed = True
        self._offer(self._asked.value)
        if not self._asked.value:
            others = (n for n, one in enumerate(self._shown) if one.session_id != open_id)
            self._highlight(next(others, 0))
        if self._is_awaited:
            self._open()

    def on_input_changed(self, changed: Input.Changed) -> None:
        """Offer those that hold all that is typed."""
        if self._renaming is None:
            self._offer(changed.value)

    def on_input_submitted(self, submitted: Input.Submitted) -> None:
        """Open the highlighted one, or give it its new title."""
        renamed = self._renaming
        if renamed is not None:
            self._stop_renaming()
            if title := clean_line(submitted.value, 60).strip():
                self._ask(RenameSession(title, renamed.session_id))
                changed = replace(renamed, title=title)
                self._all = tuple(changed if one is renamed else one for one in self._all)
                self._offer("", changed)
        elif self._is_listed:
            self._open()
        else:
            self._is_awaited = True  # typed ahead, on a line that lags

    def on_option_list_option_selected(self, selected: OptionList.OptionSelected) -> None:
        """Open the one that was clicked."""
        self.dismiss(OpenSession(self._shown[selected.option_index].session_id))

    def on_option_list_option_highlighted(self) -> None:
        """Show what was said in it."""
        self._preview()

    def on_resize(self) -> None:
        """Fit the rows to the width; the preview stands beside them or below."""
        self.set_class(self.size.width < _BESIDE_FROM, "-stacked")
        self.call_after_refresh(lambda: self._offer(None, self._picked))

    def action_move(self, by: int) -> None:
        """Highlight another one."""
        if self._shown and self._renaming is None:
            at = (self._listing.highlighted or 0) + by
            self._highlight(min(max(at, 0), len(self._shown) - 1))

    def action_rename(self) -> None:
        """Write a new title in place of what is searched for."""
        picked = self._picked
        if picked is not None and self._renaming is None:
            self._renaming = picked
            box = self.query_one(".box")
            box.border_title, box.border_subtitle = words.SESSIONS_RENAME, words.SESSIONS_RENAMING
            self._asked.value = clean_line(picked.title, 60)

    def action_fork(self) -> None:
        """Go on from where the highlighted one is, in a new one."""
        if self._picked is not None and self._renaming is None:
            self.dismiss(ForkSession(self._picked.session_id))

    def action_help(self) -> None:
        """Show the keys of this list."""
        from tui.screen.help import Help

        self.app.push_screen(Help("sessions"))

    def action_close(self) -> None:
        """Leave the title as it is, or leave without a choice."""
        if self._renaming is not None:
            self._stop_renaming()
        else:
            self.dismiss(None)

    @property
    def _asked(self) -> Input:
        return self.query_one(Input)

    @property
    def _listing(self) -> OptionList:
        return self.query_one(OptionList)

    @property
    def _picked(self) -> SessionSummary | None:
        at = self._listing.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    def _open(self) -> None:
        if self._picked is not None:
            self.dismiss(OpenSession(self._picked.session_id))

    def _stop_renaming(self) -> None:
        self._renaming = None
        box = self.query_one(".box")
        box.border_title, box.border_subtitle = words.SESSIONS_TITLE, words.SESSIONS_HINT
        self._asked.value = ""

    def _offer(self, query: str | None, at: SessionSummary | None = None) -> None:
        if query is not None:
            wanted = query.casefold().split()
            self._shown = tuple(one for one in self._all if _holds(one, wanted))
        width = max(20, self._listing.size.width - 2)
        rows = [Option(_row(one, width, one.session_id == self._open_id)) for one in self._shown]
        nothing = words.PALETTE_NONE if self._is_listed else words.WAITING
        self._listing.set_options(rows or [Option(Content(nothing), disabled=True)])
        ids = [one.session_id for one in self._shown]
        if ids:
            known = at is not None and at.session_id in ids
            self._highlight(ids.index(at.session_id) if known and at is not None else 0)
        self._preview()

    def _highlight(self, at: int) -> None:
        self._listing.highlighted = at if self._shown else None

    def _preview(self) -> None:
        picked, preview = self._picked, self.query_one("#preview", Static)
        width, height = preview.content_size
        about = _about(picked) if picked is not None else []
        said = _said(picked) if picked is not None else []
        lines = [line for part in said for line in part.wrap(max(8, width))]
        # The newest is what one knows a session by.
        room = max(0, height - len(about) - 1)
        preview.update(Content("\n").join([*about, Content(), *lines[max(0, len(lines) - room) :]]))


def _holds(session: SessionSummary, wanted: Iterable[str]) -> bool:
    said = " ".join(message.text for message in session.last)
    text = f"{session.title} {session.summary} {said}".casefold()
    return all(word in text for word in wanted)


def _row(session: SessionSummary, width: int, is_open: bool) -> Content:
    title = clean_line(session.title, 60) or words.UNTITLED
    figures = [clock(session.length_s)] if session.tracks else []
    if session.files:
        figures.append(words.SESSIONS_FILES.format(count=len(session.files)))
    about = "  ".join([*figures, day_and_time(session.changed_at)])
    mark = "● " if is_open else "  "
    room = max(8, width - cell_len(about) - 4)
    if width < _NARROWEST_WITH_DATE:
        about, room = figures[0] if figures else "", max(8, width - 10)
    name = Content(title).truncate(room, ellipsis=True, pad=True)
    return Content.assemble((mark, "$primary"), name, "  ", (about, "$quiet"))


def _about(session: SessionSummary) -> list[Content]:
    tracks = words.SESSIONS_TRACKS.format(count=session.tracks, length=clock(session.length_s))
    lines = [Content(tracks if session.tracks else words.SESSIONS_EMPTY).stylize("$quiet")]
    for file in session.files[-_SHOWN_FILES:]:
        lines.append(Content.assemble(("✓ ", "$success"), (clean_line(file, 500), "$quiet")))
    return lines


def _said(session: SessionSummary) -> list[Content]:
    lines = []
    for message in session.last:
        text = Content(clean(message.text).strip())
        mark = Content(f"{_WHO[message.who]} ").stylize("$primary")
        lines.append(mark + (text if message.who == "user" else text.stylize("$quiet")))
    return lines
