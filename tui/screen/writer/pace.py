"""How much may be on its way to the terminal, so that a key never waits behind old pictures.

After a frame the terminal is asked where its cursor is. Its answer comes when it has drawn the
frame, so at most one frame is under way, and the time it took tells how fast the line is.
"""

from __future__ import annotations

from typing import Final

AT_ONCE: Final = 1 << 20
"""Bytes of a frame on a line that was never found slow."""

FIRST_BULK: Final = 1 << 14
"""Bytes of a picture that go first on a line of which nothing is known."""

_DELAY_S: Final = 0.05  # a frame may keep the line busy for so long
_LEAST: Final = 600  # and this much it may have on any line
_SMALL: Final = 1_500  # what may follow a frame before its answer, for the line that is typed in
_TELLING: Final = 400  # a frame of fewer bytes says nothing about the speed of a line
_FIRST_WAIT_S: Final = 1.0
_LONGEST_WAIT_S: Final = 30.0
_SILENT_AFTER: Final = 3  # questions without any answer ever: it is a terminal that has none


class Pace:
    """Counts bytes and times; it neither writes nor waits. Times are seconds of one clock."""

    def __init__(self) -> None:
        self._sent_at: float | None = None
        self._bytes = 0
        self._small = 0
        self._wait_s = _FIRST_WAIT_S
        self._unanswered = 0
        self._answers = 0
        self.bulk = FIRST_BULK
        """How many bytes of pictures may go at once: more with each that goes through fast."""
        self.round_trip_s: float | None = None
        """The shortest that was seen."""
        self.bytes_per_s: float | None = None
        """Of the line, where it was found to be slow."""

    @property
    def asks(self) -> bool:
        """Whether the terminal is asked after a frame: not one that never answered."""
        return self._answers > 0 or self._unanswered < _SILENT_AFTER

    @property
    def due_at(self) -> float | None:
        """When to go on although no answer came; None where none is awaited."""
        return None if self._sent_at is None else self._sent_at + self._wait_s

    def budget(self) -> int:
        """Return how many bytes a frame may have now; 0 while one is on its way."""
        if self._sent_at is not None:
            return 0
        if self.bytes_per_s is None:
            return AT_ONCE
        return max(_LEAST, round(self.bytes_per_s * _DELAY_S))

    def room_for_small(self) -> int:
        """Return how many bytes may still follow the frame that is on its way."""
        return max(0, _SMALL - self._small)

    def sent(self, size: int, now: float) -> None:
        """A frame of `size` bytes went out, with a question after it."""
        self._sent_at, self._bytes, self._small = now, size, 0

    def sent_small(self, size: int) -> None:
        """A small one followed it, without a question."""
        self._small += size

    def answered(self, now: float) -> None:
        """The terminal has drawn what was sent."""
        self._answers += 1
        self._unanswered = 0
        self._wait_s = _FIRST_WAIT_S
        if self._sent_at is None:
            return  # a late answer to a question that was given up
        took_s = now - self._sent_at
        self._sent_at = None
        if self.round_trip_s is None or took_s < self.round_trip_s:
            self.round_trip_s = max(took_s, 1e-4)
        if self._bytes >= _TELLING:
            self._learn(took_s)

    def given_up(self) -> None:
        """No answer came in time: the line stalls, or the terminal has no answers."""
        self._sent_at = None
        self._unanswered += 1
        self._wait_s = min(_LONGEST_WAIT_S, self._wait_s * 2)

    def _learn(self, took_s: float) -> None:
        busy_s = took_s - (self.round_trip_s or 0)
        if busy_s <= _DELAY_S / 4:
            if self._bytes >= self.bulk // 2:
                self.bulk = min(AT_ONCE, 2 * self.bulk)
            # Faster than can be told. A line that was slow is trusted step by step.
            self.bytes_per_s = self.bytes_per_s and self.bytes_per_s * 1.5
            if self.bytes_per_s and self.bytes_per_s * _DELAY_S > 64_000:
                self.bytes_per_s = None
            return
        self.bulk = FIRST_BULK
        measured = self._bytes / busy_s
        known = self.bytes_per_s
        self.bytes_per_s = measured if known is None else known + (measured - known) / 4
