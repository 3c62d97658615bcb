"""How far the words of a medium have been heard, told while a turn waits for them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tui.studio.agent.plan import Language
from tui.studio.agent.say_captions import listening
from tui.studio.media.recognise import Hearing

_STEP_PERCENT: Final = 10
_SILENT_S: Final = 120.0  # so long at most nothing is told: a client gives up what says nothing


class Listening:
    """One turn's. Its `hearing` is asked from threads; `tell` gets text that grows, on the loop."""

    def __init__(
        self,
        model: Path | None,
        language: Language,
        tell: Callable[[str], None],
        gone: asyncio.Event,
    ) -> None:
        """The words are wanted until the caller is `gone`."""
        self._loop = asyncio.get_running_loop()
        self._language: Language = language
        self._tell = tell
        self._gone = gone
        self._next_percent = 0
        self._next_at = 0.0
        self.hearing = Hearing(model, self._goes_on)

    def _goes_on(self, share: float) -> bool:
        percent = int(100 * share)
        if percent >= self._next_percent or time.monotonic() >= self._next_at:
            begins = self._next_percent == 0
            text = listening(self._language, percent, begins=begins)
            self._next_percent = (percent // _STEP_PERCENT + 1) * _STEP_PERCENT
            self._next_at = time.monotonic() + _SILENT_S
            self._loop.call_soon_threadsafe(self._tell, text)
        return not self._gone.is_set()
