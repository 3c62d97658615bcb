"""The app with its board, between the user and the bus: what the parts of the app stand on."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePath

from textual.app import ComposeResult
from textual.notifications import Notify, SeverityLevel

from tui.bus import Bus
from tui.events import Request
from tui.screen.board import Board
from tui.screen.keyboard import OrderlyApp
from tui.screen.notices import Notice
from tui.screen.tabs import Panel
from tui.settings import ScreenSettings
from tui.terminal_kinds import TerminalKind


class BoardApp(OrderlyApp, inherit_bindings=False):
    """An app that shows the board. It knows the bus and nothing else of the program."""

    def __init__(self, bus: Bus, styles: Iterable[PurePath], settings: ScreenSettings) -> None:
        super().__init__(styles)
        self._bus = bus
        self._settings = settings
        self._kind = TerminalKind(dict(os.environ))
        self.board = Board()

    def compose(self) -> ComposeResult:
        """The board is all there is; other screens are pushed over it."""
        yield self.board

    def ask(self, *requests: Request) -> None:
        """Say on the bus what the user wants."""
        for request in requests:
            self._bus.publish(request)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show a notice, for `timeout` seconds where that is given. Any thread may call it."""
        lasts_s = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
        self.post_message(Notify(Notice(message, title, severity, lasts_s, markup=markup)))

    def on_notify(self, event: Notify) -> None:
        """Renew a notice that stands already, where the same would be said beside it."""
        new = event.notification
        for old in tuple(self._notifications):
            if (old.title, old.message) == (new.title, new.message):
                self._unnotify(old, refresh=False)

    def action_show(self, panel: Panel) -> None:
        """Go to a panel."""
        self.board.go_to(panel)
        self.board.takes_keys[panel].focus()
