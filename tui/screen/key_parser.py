"""Reads keys out of what the terminal sends, for bursts of them too.

After Escape the stock parser waits for a longer sequence and takes up to 32 characters that come
in the same burst for it. No sequence that a terminal sends begins with Escape and a letter: that is
Alt and the letter, or Escape and then the letter, and it is told at once.

A long paste comes in pieces, and the terminal answers in between where its cursor is. The stock
parser would give the rest of the paste as keys, Enter too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

_ESCAPE: Final = "\x1b"
_BEGINS_SEQUENCE: Final = frozenset("[OP]^_X")  # CSI, SS3 and the strings of ECMA-48
_MARK: Final = re.compile(r"\x1b\[(?:20(?P<is_paste>[01])~|\d+;\d+R)")
_UNFINISHED: Final = re.compile(r"\x1b(?:\[[\d;]{0,11})?$")


class KeyParser(XTermParser):
    """Tells `alt+KEY`, with its character, for Escape and a character right behind it."""

    _pastes = False
    _held = ""

    def feed(self, data: str) -> Iterable[Message]:
        """Read `data`, and take the terminal's answers out of what is pasted."""
        rest, answers = self._without_answers(self._held + data)
        if rest or not data:
            yield from super().feed(rest)
        for _ in range(answers):
            yield events.CursorPosition(0, 0)

    def _without_answers(self, text: str) -> tuple[str, int]:
        kept: list[str] = []
        at = answers = 0
        for mark in _MARK.finditer(text):
            if mark["is_paste"]:
                self._pastes = mark["is_paste"] == "0"
            elif self._pastes:
                kept.append(text[at : mark.start()])
                at, answers = mark.end(), answers + 1
        unfinished = _UNFINISHED.search(text, at) if self._pastes else None
        end = unfinished.start() if unfinished else len(text)
        self._held = text[end:]
        return "".join([*kept, text[at:end]]), answers

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if len(sequence) == 2 and sequence[0] == _ESCAPE:
            character = sequence[1]
            if character == "\r" or (character.isprintable() and character not in _BEGINS_SEQUENCE):
                for key in super()._sequence_to_key_events(character):
                    yield events.Key(f"alt+{key.key}", character)
                return
        yield from super()._sequence_to_key_events(sequence, alt)
