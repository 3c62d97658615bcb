"""Keys one after the other: none is handed on before the one before it has had its effect.

Textual gives a key to the widget that has the focus just then, while what the last key does (go to
another panel, open a screen) still waits in the queues of several widgets. On a line that lags keys
come in bursts: they would go where one was before.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

from textual import events
from textual.message import Message
from textual.widget import Widget

from tui.screen.edited import EditedText
from tui.screen.life import MortalApp

# Textual takes a key for the focus of the window, so what tells of that keeps its place.
Typed = events.Key | events.Paste | events.AppFocus | events.AppBlur

ROUNDS: Final = 4
"""A palette's choice is the longest way: picked, closed, done, the focus moved."""
PATIENCE_S: Final = 1.0  # what was awaited may have gone with a widget that was removed


class OrderlyApp(MortalApp, inherit_bindings=False):
    """An app in which nothing that was typed goes elsewhere."""

    class Passed(Message):
        """What was in the queues from the focus up to the app has been dealt with."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, styles: Iterable[PurePath]) -> None:
        super().__init__(styles)
        self.typed_at_s = -math.inf
        """When something was typed last, on the monotonic clock."""
        self._typed: deque[Typed] = deque()
        self._number = 0
        self._rounds_left = 0
        self._text_under_way = False
        self._has_begun = False
        self._rescue: asyncio.TimerHandle | None = None

    async def on_event(self, event: events.Event) -> None:
        """Put what was typed into its line; everything else is dealt with at once."""
        if isinstance(event, Typed) and not event.is_forwarded:
            self.typed_at_s = time.monotonic()
            self._typed.append(event)
            await self._hand_on()
        else:
            await super().on_event(event)
            if not self._has_begun and isinstance(event, events.DescendantFocus):
                self._has_begun = True  # what was typed before has a place to go to now
                await self._hand_on()

    async def on_orderly_app_passed(self, passed: Passed) -> None:
        """Go round once more, or hand on what was typed next."""
        if passed.number != self._number or not self._rounds_left:
            return
        self._rounds_left -= 1
        if self._rounds_left:
            self._go_round()
        else:
            await self._go_on()

    async def _hand_on(self) -> None:
        while self._typed and self._has_begun and not self._rounds_left:
            self._go_where_one_writes(self._typed[0])
            is_text = self._is_text(self._typed[0])
            if self._text_under_way and not is_text:
                self._wait()  # a key may overtake what is written: it shall not
                return
            first, *others = self._apart(self._typed.popleft())
            self._typed.extendleft(others)
            await super().on_event(first)
            if is_text:
                self._text_under_way = True
            else:
                self._wait()

    def _wait(self) -> None:
        self._rounds_left = ROUNDS
        self._rescue = asyncio.get_running_loop().call_later(PATIENCE_S, self._give_up)
        self._go_round()

    def _go_round(self) -> None:
        self._number += 1
        passed = self.Passed(self._number)
        focused = self.focused
        if focused is None or not focused.post_message(passed):
            self.screen.post_message(passed)

    def _give_up(self) -> None:
        self._rounds_left = 1
        self._number += 1
        self.post_message(self.Passed(self._number))

    async def _go_on(self) -> None:
        self._text_under_way = False
        if self._rescue is not None:
            self._rescue.cancel()
            self._rescue = None
        await self._hand_on()

    def _go_where_one_writes(self, event: Typed) -> None:
        """Leave a list for the line that its screen has, with what is no key of the list."""
        focused = self.focused
        if focused is not None and _is_written_in(focused):
            return
        if not self._can_only_be_written(event):
            return
        line = next(filter(_is_written_in, self.screen.focus_chain), None)
        if line is not None:
            self.screen.set_focus(line)

    def _can_only_be_written(self, event: Typed) -> bool:
        """Whether it is a paste, or what an input method gives: no key of ours."""
        if isinstance(event, events.Paste):
            return bool(event.text)
        if not isinstance(event, events.Key) or (event.character or "").isascii():
            return False
        is_key = any(
            event.key in bindings.key_to_bindings for _, bindings in self.screen._binding_chain
        )
        return event.is_printable and not is_key

    def _is_text(self, event: Typed) -> bool:
        """Whether the focused widget writes or edits by it: that keeps the focus and its order."""
        focused = self.focused
        if focused is None or isinstance(event, events.AppFocus | events.AppBlur):
            return False
        if isinstance(event, events.Paste):
            return _is_written_in(focused)
        if event.key.startswith("alt+"):
            return False
        if isinstance(focused, EditedText) and focused.edit_for(event.key):
            return True
        return event.is_printable and focused.check_consume_key(event.key, event.character)

    def _apart(self, event: Typed) -> list[Typed]:
        """Return Escape and a key that came so close behind it that both read as Alt and the key.

        Only where Alt and that key mean nothing.
        """
        if not isinstance(event, events.Key) or not event.key.startswith("alt+"):
            return [event]
        if event.character is None:  # a terminal that tells the two apart
            return [event]
        if any(event.key in bindings.key_to_bindings for _, bindings in self.screen._binding_chain):
            return [events.Key(event.key, None)]  # nothing to write, though it has a character
        key = event.key.removeprefix("alt+")
        return [events.Key("escape", "\x1b"), events.Key(key, event.character)]


def _is_written_in(widget: Widget) -> bool:
    return widget.check_consume_key("a", "a")
