"""The app's part for what is chosen on the timeline: keys become words in the chat."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, Literal

from textual.actions import SkipAction
from textual.widgets import Tree

from tui.bus import Bus
from tui.events import (
    BackendChanged,
    CancelTurn,
    Event,
    HearMedia,
    InTurn,
    MessageDone,
    PictureMade,
    PicturesFailed,
    Queued,
    Redo,
    Request,
    SendMessage,
    SessionOpened,
    ShowPictures,
    TakeBack,
    TimelineChanged,
    TurnEnded,
    Undo,
)
from tui.screen import words
from tui.screen.board_app import BoardApp
from tui.screen.timeline import sentences
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.film import Film
from tui.screen.timeline.presses import Aim, Make, Press, Presses
from tui.screen.timeline.sentences import Refused
from tui.screen.tracks import TrackTree
from tui.settings import ScreenSettings

if TYPE_CHECKING:
    from tui.screen.timeline.pictures import Kind

_SECOND_MS: Final = 1000.0
_SLOWEST: Final = 40_000
"""Bytes a second of a line that pictures are for."""

Edit = Literal[
    "delete", "split", "trim_start", "trim_end", "earlier", "later", "louder", "quieter",
    "duplicate",
]  # fmt: skip
_Say = Callable[[Cursor], str]


def _once(say: _Say) -> Make:
    return lambda cursor, _times: SendMessage(say(cursor))


def _move(cursor: Cursor, by: int) -> SendMessage:
    return SendMessage(sentences.move(cursor, by))


def _level(cursor: Cursor, by: int) -> SendMessage:
    return SendMessage(sentences.level(cursor, by))


_MAKE: Final[dict[Edit, Make]] = {
    "delete": _once(sentences.delete),
    "split": _once(sentences.split),
    "trim_start": _once(sentences.trim_start),
    "trim_end": _once(sentences.trim_end),
    "earlier": _move,
    "later": _move,
    "louder": _level,
    "quieter": _level,
    "duplicate": _once(sentences.duplicate),
}
_ADD_UP: Final = {"earlier": -1, "later": 1, "quieter": -1, "louder": 1}
"""Keys that make one step of several, and which way it goes."""
_OPPOSITE: Final = {
    "earlier": "later",
    "later": "earlier",
    "quieter": "louder",
    "louder": "quieter",
}
_MOVE: Final[dict[str, Callable[[Cursor], float]]] = {
    "back": lambda cursor: cursor.playhead_ms - _SECOND_MS,
    "forth": lambda cursor: cursor.playhead_ms + _SECOND_MS,
    "back_far": lambda cursor: cursor.playhead_ms - 10 * _SECOND_MS,
    "forth_far": lambda cursor: cursor.playhead_ms + 10 * _SECOND_MS,
    "frame_back": lambda cursor: cursor.playhead_ms - cursor.frame_ms,
    "frame_forth": lambda cursor: cursor.playhead_ms + cursor.frame_ms,
}


def _as_it_is(request: InTurn) -> Make:
    return lambda _cursor, _times: request


def _shown(what: str, times: int) -> str:
    """Return in words what a key does that waits: "louder ×2"."""
    if times * _ADD_UP.get(what, 1) < 0:
        what = _OPPOSITE[what]
    many = f" ×{abs(times)}" if abs(times) > 1 else ""
    return f"{words.KEYS[f'edit.{what}']}{many}"


class EditingApp(BoardApp, inherit_bindings=False):
    """An app whose timeline is edited by keys."""

    _on_cloud = False

    def __init__(self, bus: Bus, styles: Iterable[PurePath], settings: ScreenSettings) -> None:
        super().__init__(bus, styles, settings)
        self._under_way = 0
        """Messages that were asked for and are not done."""
        self._presses = Presses()

    def ask(self, *requests: Request) -> None:
        """Say on the bus what the user wants; what has its turn keeps it behind keys that wait."""
        for request in requests:
            if isinstance(request, Undo | Redo) and self._presses:
                self._presses.part()
                self._press("undo" if isinstance(request, Undo) else "redo", _as_it_is(request))
            elif isinstance(request, InTurn) and self._presses:
                self._presses.put(request)
                self._show_presses()
            elif isinstance(request, TakeBack) and self._presses.take_back(request.queued_id):
                self._show_presses()
            else:
                if isinstance(request, CancelTurn):
                    self._drop_presses()
                self._tell(request)

    def _tell(self, request: Request) -> None:
        """Say on the bus what the user wants, now."""
        self._under_way += isinstance(request, SendMessage | Undo | Redo)
        super().ask(request)

    def show_editing(self, event: Event) -> None:
        """Take in what matters to editing by keys."""
        match event:
            case BackendChanged(backend=backend, connection=connection):
                self._on_cloud = backend == "cloud"
                if connection == "lost":
                    self._drop_presses()
            case SessionOpened() | TurnEnded(ok=False):
                self._drop_presses()
            case TimelineChanged(timeline=timeline):
                self._presses.show(timeline)
                self._say_next()
            case MessageDone():
                self._under_way = max(0, self._under_way - 1)
                self._say_next()
            case PictureMade() | PicturesFailed():
                from tui.screen.timeline.pictures import Pictures

                for screen in self.screen_stack:
                    if isinstance(screen, Pictures):
                        screen.show_event(event)

    # ── where one is ──────────────────────────────────────────────────────────────────────────

    def action_film(self) -> None:
        """Go to the timeline view; from there, away from it."""
        board = self.board
        if board.film.has_focus:
            board.close_film()
            board.go_to("tracks")
            board.tracks.listing.focus()
        else:
            board.go_to("film")
            board.film.focus()

    def on_film_moved(self) -> None:
        """Let the tree follow the timeline view."""
        self.board.follow()

    def on_film_wanted(self, wanted: Film.Wanted) -> None:
        """Find out how loud the media are that are drawn."""
        self.ask(HearMedia(wanted.media))

    def on_tree_node_highlighted(self, moved: Tree.NodeHighlighted[object]) -> None:
        """Let the timeline view follow the tree, where it was the tree that was moved."""
        tree = moved.control
        if isinstance(tree, TrackTree) and tree.has_focus and moved.node is tree.cursor_node:
            tree.choose_in(self.board.cursor)
            self.board.film.follow()

    def action_point(self, what: str) -> None:
        """Move the playhead, or pick."""
        cursor = self.board.cursor
        if what in _MOVE:
            cursor.seek(_MOVE[what](cursor))
        elif what == "go_to" and cursor.segment is not None:
            cursor.seek(cursor.segment.start_ms)
        elif what == "pick":
            cursor.toggle()
        elif what == "range":
            cursor.range_from_here()
        self.board.follow()

    def action_let_go(self) -> None:
        """Forget keys that wait, or pick nothing; else Escape means what it means elsewhere."""
        if self._drop_presses():
            return
        if self.board.cursor.clear():
            self.board.follow()
        else:
            raise SkipAction

    # ── what is said ──────────────────────────────────────────────────────────────────────────

    def action_edit(self, what: Edit) -> None:
        """Say in the chat what a key does to what is chosen."""
        self._press(what, _MAKE[what], _ADD_UP.get(what, 0))

    def action_edit_text(self) -> None:
        """Ask for the new text of a title or a caption, then say it in the chat."""
        from tui.screen.timeline.new_text import NewText

        cursor = self.board.cursor

        def say(text: str | None) -> None:
            if text and text != present:
                self._press("text", _once(lambda then: sentences.rewrite(then, text)))

        try:
            present = sentences.text_to_edit(cursor).text or ""
        except Refused as why:
            self.notify(str(why), markup=False)
        else:
            self.push_screen(NewText(present), say)

    @property
    def _must_wait(self) -> bool:
        # While its session is being opened, what is shown may not be the film any more.
        return self._under_way > 0 or self.board.tracks.is_opening

    def _press(self, what: str, make: Make, adds: int = 0) -> None:
        """Say what a key means: now, or when its turn has come."""
        cursor = self.board.cursor
        press = Press(what, make, Aim(cursor, on_film=what == "split"), [adds or 1])
        if self._must_wait or self._presses:
            self._presses.add(press, adds_up=bool(adds))
        elif not self._say(press):
            return
        # What is picked stays so where the same key may be meant for it once more.
        if what not in {"louder", "quieter"}:
            cursor.clear()
        self.board.follow()
        self._show_presses()

    def _say_next(self) -> None:
        """Say what keys mean that were pressed meanwhile, one at a time."""
        while not self._must_wait and (waits := self._presses.next()) is not None:
            if isinstance(waits, Press):
                self._say(waits)
            else:
                self._tell(waits)
        self._show_presses()

    def _say(self, press: Press) -> bool:
        """Say what a key means; return whether it means anything."""
        if not press.times:
            return False
        try:
            request = press.make(press.aim, press.times)
        except Refused as why:
            self.notify(str(why), markup=False)
            return False
        self._tell(request)
        return True

    def _drop_presses(self) -> bool:
        """Forget the keys that wait, and say so; return whether there were any."""
        were, behind = self._presses.drop()
        for request in behind:
            self._tell(request)
        if were:
            self.notify(words.EDIT_DROPPED, markup=False)
            self._show_presses()
        return were

    def _show_presses(self) -> None:
        waiting = self._presses.waiting
        self.board.show_pressed(
            tuple(waits if isinstance(waits, Queued) else _shown(*waits) for waits in waiting)
        )

    # ── pictures ──────────────────────────────────────────────────────────────────────────────

    def action_pictures(self, what: Kind) -> None:
        """Show pictures of the film."""
        from tui.screen.timeline.easel import easel_of

        easel = easel_of(self, self._kind, self._settings.pictures)
        why_not = words.PICTURES_OFF if easel is None else self._why_no_pictures()
        if easel is None or why_not:
            self.notify(why_not, markup=False)
            return
        from tui.screen.timeline.pictures import Pictures

        def look(wish: ShowPictures) -> None:
            self.ask(wish)

        def leave(instead: Kind | None) -> None:
            self.ask(ShowPictures(0))
            if instead is None:
                self.board.follow()
            else:
                self.action_pictures(instead)

        self.push_screen(Pictures(what, self.board.cursor, look, easel), leave)

    def _why_no_pictures(self) -> str:
        if self._on_cloud:
            return words.PICTURES_STUDIO_ONLY
        if self.board.cursor.timeline.is_empty:
            return words.PICTURES_NO_FILM
        slow = self.bytes_per_s
        return words.PICTURES_NOT_HERE if slow is not None and slow < _SLOWEST else ""
