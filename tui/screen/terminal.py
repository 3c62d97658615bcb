"""Textual's driver, for terminals that stall or go away.

The stock driver waits for the terminal for ever when it is told to end, and reads a closed one in
a loop. Here nothing waits once the end has begun, and a hang-up is noticed without polling.
"""

from __future__ import annotations

import os
import select
import threading
from codecs import getincrementaldecoder
from collections.abc import Callable
from typing import Final

from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition
from textual.message import Message

from tui.screen.curtain import CURTAIN, OPEN
from tui.screen.key_parser import KeyParser
from tui.screen.writer.writing import Writer

_TICK_S: Final = 0.1  # a lone Escape is told from the beginning of a sequence by time


class Terminal(LinuxDriver):
    """A driver that never keeps the program alive."""

    class HungUp(Message):
        """The terminal is gone."""

    class TakenOver(Message):
        """The terminal is ours, at the start or once more."""

    class Answered(Message):
        """The terminal has drawn all that it was sent before it was asked."""

    _own_writer: Writer | None = None
    parting: Callable[[bool], str] = staticmethod(lambda _is_cut: "")
    """What leaves the terminal as it was, beyond what the driver itself changed.

    It is told whether some of what was written before never came to the terminal.
    """

    @property
    def _writer_thread(self) -> Writer | None:
        """The thread that writes. Textual sets its own here; ours takes its place."""
        return self._own_writer

    @_writer_thread.setter
    def _writer_thread(self, stock: WriterThread | None) -> None:
        self._own_writer = None if stock is None else Writer(stock.fileno())

    def write(self, data: str) -> None:
        """Write `data`, but do not go again to where the curtain is."""
        if data != OPEN or not CURTAIN.taken_over():
            super().write(data)

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._app.post_message(self.TakenOver())
        threading.Thread(target=self._watch, name="hang-up", daemon=True).start()

    def stop_application_mode(self) -> None:
        """Give the terminal back: nothing that was drawn stands in the way of that."""
        if self._own_writer is not None:
            self.write(self.parting(self._own_writer.drop()))
        super().stop_application_mode()

    def begin_end(self) -> None:
        """From now on do not wait for the terminal. Any thread may call it."""
        if self._own_writer is not None:
            self._own_writer.ending.set()

    def run_input_thread(self) -> None:
        """Read keys; a terminal that is gone ends the reading without a fuss."""
        parser = KeyParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        try:
            if early := decode(CURTAIN.take_typed()):  # to the parser, nothing means the end
                for event in parser.feed(early):
                    self.process_message(event)
            while not self.exit_event.is_set():
                ready, _, _ = select.select([self.fileno], [], [], _TICK_S)
                if ready:
                    if not (data := os.read(self.fileno, 4096)):
                        break
                    if text := decode(data):  # empty: the rest of a character is to come
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
            else:
                return
        except OSError:
            pass
        self._gone()

    def process_message(self, message: Message) -> None:
        """Pass on what the terminal said. Where its cursor is tells only that it got so far."""
        if isinstance(message, CursorPosition):
            self._app.post_message(self.Answered())
        else:
            super().process_message(message)

    def _watch(self) -> None:
        watch = select.poll()
        watch.register(self.fileno, 0)  # no event but a hang-up
        watch.poll()
        self._gone()

    def _gone(self) -> None:
        # A closed terminal is readable for ever: without this the reading thread would spin.
        self.exit_event.set()
        self.begin_end()
        self._app.post_message(self.HungUp())
