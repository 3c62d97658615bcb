"""What is said in a session of the batch is shown while that session is the one on the screen."""

from __future__ import annotations

from typing import Final

from tui.engine.workspace import Workspace
from tui.events import (
    Event,
    MessageSaid,
    Request,
    SessionRenamed,
    TextGrew,
    TimelineChanged,
    TurnEnded,
    TurnStarted,
    TurnWaiting,
)

_SHOWN: Final = (
    MessageSaid, SessionRenamed, TextGrew, TimelineChanged, TurnEnded, TurnStarted, TurnWaiting,
)  # fmt: skip


class Relay:
    """An inbox on the bus of one file of the batch."""

    def __init__(self, main: Workspace, side: Workspace) -> None:
        """`main` is on the screen; `side` is where the file is worked on."""
        self._main = main
        self._side = side

    def put(self, said: Event | Request) -> None:
        """Pass on what somebody looks at."""
        main, side = self._main, self._side
        if not isinstance(said, _SHOWN) or not (main.is_open and side.is_open):
            return
        if main.session.session_id == side.session.session_id:
            if isinstance(said, TimelineChanged):
                main.timeline = said.timeline
            main.bus.publish(said)
