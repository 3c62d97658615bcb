"""The app's part for what is chosen on the timeline: keys become words in the chat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from textual.actions import SkipAction
from textual.widgets import Tree

from tui.events import (
    BackendChanged,
    Event,
    HearMedia,
    MessageSaid,
    NoticeRaised,
    PictureMade,
    PicturesFailed,
    SendMessage,
    SessionOpened,
    ShowPictures,
    TurnEnded,
)
from tui.screen import words
from tui.screen.board_app import BoardApp
from tui.screen.timeline import sentences
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.film import Film
from tui.screen.timeline.sentences import Refused
from tui.screen.tracks import TrackTree

_SECOND_MS: Final = 1000.0
_SLOWEST: Final = 40_000
"""Bytes a second of a line that pictures are for."""

Edit = Literal[
    "delete", "split", "trim_start", "trim_end", "earlier", "later", "louder", "quieter",
    "duplicate",
]  # fmt: skip
_SAY: Final[dict[Edit, Callable[[Cursor], str]]] = {
    "delete": sentences.delete,
    "split": sentences.split,
    "trim_start": sentences.trim_start,
    "trim_end": sentences.trim_end,
    "earlier": sentences.earlier,
    "later": sentences.later,
    "louder": sentences.louder,
    "quieter": sentences.quieter,
    "duplicate": sentences.duplicate,
}
_MOVE: Final[dict[str, Callable[[Cursor], float]]] = {
    "back": lambda cursor: cursor.playhead_ms - _SECOND_MS,
    "forth": lambda cursor: cursor.playhead_ms + _SECOND_MS,
    "back_far": lambda cursor: cursor.playhead_ms - 10 * _SECOND_MS,
    "forth_far": lambda cursor: cursor.playhead_ms + 10 * _SECOND_MS,
    "frame_back": lambda cursor: cursor.playhead_ms - cursor.frame_ms,
    "frame_forth": lambda cursor: cursor.playhead_ms + cursor.frame_ms,
}


class EditingApp(BoardApp, inherit_bindings=False):
    """An app whose timeline is edited by keys."""

    _expects_reply = False
    _on_cloud = False

    def show_editing(self, event: Event) -> None:
        """Take in what matters to editing by keys."""
        match event:
            case BackendChanged(backend=backend):
                self._on_cloud = backend == "cloud"
                self._expects_reply = False
            case TurnEnded() | SessionOpened() | NoticeRaised():
                self._expects_reply = False
            case MessageSaid(message=message) if message.who == "notice":
                self._expects_reply = False
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
        """Pick nothing; where nothing is picked, Escape means what it means elsewhere."""
        if self.board.cursor.clear():
            self.board.follow()
        else:
            raise SkipAction

    # ── what is said ──────────────────────────────────────────────────────────────────────────

    def action_edit(self, what: Edit) -> None:
        """Say in the chat what a key does to what is chosen."""
        self._say(lambda: _SAY[what](self.board.cursor))

    def action_edit_text(self) -> None:
        """Ask for the new text of a title or a caption, then say it in the chat."""
        from tui.screen.timeline.new_text import NewText

        cursor = self.board.cursor

        def say(text: str | None) -> None:
            if text and text != present:
                self._say(lambda: sentences.rewrite(cursor, text))

        try:
            present = sentences.text_to_edit(cursor).text or ""
        except Refused as why:
            self.notify(str(why), markup=False)
        else:
            self.push_screen(NewText(present), say)

    def _say(self, sentence: Callable[[], str]) -> None:
        board = self.board
        if self._expects_reply or board.chat.is_writing or board.queue.newest is not None:
            self.notify(words.EDIT_WAIT, markup=False)
            return
        try:
            said = sentence()
        except Refused as why:
            self.notify(str(why), markup=False)
            return
        self._expects_reply = True
        board.cursor.clear()
        board.follow()
        self.ask(SendMessage(said))

    # ── pictures ──────────────────────────────────────────────────────────────────────────────

    def action_pictures(self, what: Literal["one", "sheet", "compare"]) -> None:
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

        def leave(_nothing: None) -> None:
            self.ask(ShowPictures(0))
            self.board.follow()

        self.push_screen(Pictures(what, self.board.cursor, look, easel), leave)

    def _why_no_pictures(self) -> str:
        if self._on_cloud:
            return words.PICTURES_STUDIO_ONLY
        if self.board.cursor.timeline.is_empty:
            return words.PICTURES_NO_FILM
        slow = self.bytes_per_s
        return words.PICTURES_NOT_HERE if slow is not None and slow < _SLOWEST else ""
