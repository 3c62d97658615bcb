"""The garbage collector, kept from holding the screen up."""

from __future__ import annotations

import gc

from tui.events import BackendChanged, Event, Request


class Settling:
    """An inbox that hears when all is loaded.

    Until then there is no garbage, only what is being loaded: the collector, which was left out,
    would take a tenth of the start. What is there then stays until the end, but the collector would
    look through it again and again: 50 ms and more at a time, in which no key is seen. From then on
    it looks at what is new.
    """

    def __init__(self) -> None:
        self._is_settled = False

    def put(self, said: Event | Request) -> None:
        """Leave all that there is alone when the backend was found, or was not."""
        is_over = isinstance(said, BackendChanged) and said.connection != "connecting"
        if is_over and not self._is_settled:
            self._is_settled = True
            gc.freeze()
            gc.enable()
