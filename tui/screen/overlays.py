"""The app's part for the screens over the board: sessions, batch, comparison."""

from __future__ import annotations

from tui.events import (
    BatchChanged,
    BatchItemChanged,
    Compare,
    Compared,
    Event,
    ForkSession,
    ListSessions,
    Request,
    SessionsListed,
    ShowBatch,
)
from tui.screen import words
from tui.screen.board_app import BoardApp


class OverlayApp(BoardApp, inherit_bindings=False):
    """An app with these screens over its board."""

    def show_overlays(self, event: Event) -> None:
        """Show what was asked for, or draw it anew where it is on the screen."""
        match event:
            case SessionsListed():
                self._list_sessions(event)
            case BatchChanged() | BatchItemChanged():
                self._show_batch(event)
            case Compared():
                self._show_comparison(event)

    def action_sessions(self) -> None:
        """Show the list of sessions, or close it."""
        from tui.screen.sessions import Sessions

        if not self.screen.is_modal:
            self.push_screen(Sessions(self.ask), self._then_ask)
            self.ask(ListSessions())
        else:
            self._close("Sessions")

    def action_fork(self) -> None:
        """Go on from here in another session."""
        self.ask(ForkSession())

    def action_compare(self) -> None:
        """Set the timeline beside the one before the last message, or close that."""
        if not self.screen.is_modal:
            self.ask(Compare())
        else:
            self._close("Comparison")

    def action_batch(self, line: str = "") -> None:
        """Show the batch, with what `line` adds to it; or close it."""
        from tui.screen.batch.line import meaning
        from tui.screen.batch.panel import BatchPanel

        if not self.screen.is_modal:
            first = meaning(line) or ShowBatch()
            self.push_screen(BatchPanel(self.ask, first), self._then_ask)
        else:
            self._close("BatchPanel")

    def _close(self, name: str) -> None:
        """Close the screen on top where it is this one."""
        if type(self.screen).__name__ == name:
            self.screen.dismiss(None)

    def _list_sessions(self, listed: SessionsListed) -> None:
        from tui.screen.sessions import Sessions

        if not listed.sessions:
            self._close("Sessions")
            self.notify(words.NO_SESSIONS, markup=False)
            return
        if not self.screen.is_modal:
            self.push_screen(Sessions(self.ask), self._then_ask)
        if isinstance(self.screen, Sessions):
            screen = self.screen
            screen.call_after_refresh(screen.show, listed.sessions, listed.open_id)

    def _show_batch(self, event: BatchChanged | BatchItemChanged) -> None:
        if len(self.screen_stack) == 1:
            return  # it is not open, and need not be loaded
        from tui.screen.batch.panel import BatchPanel

        for screen in self.screen_stack:
            if isinstance(screen, BatchPanel):
                screen.show(event)

    def _show_comparison(self, compared: Compared) -> None:
        from tui.screen.compare import Comparison

        if isinstance(self.screen, Comparison):
            self.screen.show(compared)
        elif not self.screen.is_modal:
            self.push_screen(Comparison(compared, self.ask))

    def _then_ask(self, request: Request | None) -> None:
        if request is not None:
            self.ask(request)
