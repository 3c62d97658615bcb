"""The pictures of the screen: those that the terminal holds, and those on their way to it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Final

from tui.screen.writer import kitty, sixel
from tui.screen.writer.placeholders import MOST

Wrap = Callable[[str], str]
_Size = tuple[int, int]
_UNSURE: Final = 32
"""Of how many pictures, the last, the word to forget them may not have been written yet."""


class Gallery:
    """Gives pictures numbers; `wake` is called when there is something to be written."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._wrap: Wrap = str
        self._commands: dict[int, list[str]] = {}
        self._waiting: deque[tuple[int, str]] = deque()
        self._begun: set[int] = set()
        self._told: deque[int] = deque(maxlen=_UNSURE)
        self._arrivals: dict[int, asyncio.Event] = {}
        self._last = 0
        self.strips: dict[int, sixel.Strips] = {}
        """Pictures that the painter draws by itself."""

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to be written."""
        return bool(self._waiting)

    async def send(self, size: _Size, pixels: bytes, cells: _Size, wrap: Wrap) -> int:
        """Give a picture to a terminal with Kitty's graphics; return its number when all is out.

        `size` is its width and height, `pixels` has three bytes for each, `cells` is how many
        columns and rows it fills. `wrap` makes of a command what gets through to the terminal.
        """
        number = self._new_number()
        self._wrap = wrap
        arrival = self._arrivals[number] = asyncio.Event()
        self._commands[number] = []
        try:
            commands = await asyncio.to_thread(kitty.sent, number, size, pixels, cells)
            self._commands[number] = [wrap(command) for command in commands]
            self._waiting += [(number, command) for command in self._commands[number]]
            self._wake()
            await arrival.wait()
        except asyncio.CancelledError:
            self.drop(number)
            raise
        return number

    async def encode(self, size: _Size, pixels: bytes, cells: _Size, cell: _Size) -> int:
        """Make sixels of a picture for cells of `cell` pixels; return its number."""
        number = self._new_number()
        strips = await asyncio.to_thread(sixel.encoded, size, pixels, cells, cell)
        self.strips[number] = strips
        return number

    def drop(self, number: int) -> None:
        """Forget a picture, and have the terminal forget it."""
        self.strips.pop(number, None)
        self._commands.pop(number, None)
        self._arrivals.pop(number, None)
        is_cut = any(place == number for place, _ in self._waiting)
        self._waiting = deque(item for item in self._waiting if item[0] != number)
        if number not in self._begun:
            return
        self._begun.discard(number)
        self._told.append(number)
        forget = self._wrap(kitty.deleted(number))
        if is_cut:  # no other command may come before its end
            self._waiting.appendleft((0, self._wrap(kitty.CUT_OFF) + forget))
        else:
            self._waiting.append((0, forget))
        self._wake()

    def take(self, size: int) -> str:
        """Return about `size` bytes of what is to be written now."""
        taken: list[str] = []
        while size > 0 and self._waiting:
            number, text = self._waiting.popleft()
            taken.append(text)
            size -= len(text)
            if not number:
                continue
            self._begun.add(number)
            if not any(place == number for place, _ in self._waiting):
                self._arrivals[number].set()
        return "".join(taken)

    def parting(self, *, is_cut: bool = False) -> str:
        """Return what has the terminal forget all pictures; `again` gives them anew.

        `is_cut`: some of what was taken was never written, so that a picture may have no end, and
        a picture that was dropped may still be there.
        """
        others = [text for number, text in self._waiting if not number]
        held = [*self._told, *self._begun] if is_cut else [*self._begun]
        has_no_end = is_cut or bool(self._waiting and self._waiting[0][0] in self._begun)
        end = [self._wrap(kitty.CUT_OFF)] if held and has_no_end else []
        deleted = [self._wrap(kitty.deleted(number)) for number in held]
        self._begun.clear()
        self._waiting.clear()
        return "".join([*end, *others, *deleted])

    def again(self) -> None:
        """Send all pictures once more to a terminal that forgot them."""
        self._begun.clear()
        self._waiting = deque(
            (number, command) for number, commands in self._commands.items() for command in commands
        )

    def _new_number(self) -> int:
        taken = {*self._commands, *self.strips}
        while True:
            self._last = self._last % MOST + 1
            if self._last not in taken:
                return self._last
