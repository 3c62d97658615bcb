"""Keys that were pressed while a reply was awaited: each is said when its turn has come.

What is asked for behind them in other ways, by a message or a command, comes after them.

A sentence names clips by number, and a reply may change which clip is which. So not the sentence
waits but the key, with what it was pressed on, and the sentence is made of the film as it is then.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from typing import Final

from tui.events import InTurn, Queued, SegmentView, SendMessage, TimelineView
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.lanes import Lane

Make = Callable[[Cursor, int], InTurn]
"""What is asked for by a key, pressed so many times; fewer than none: its opposite."""

_MOST: Final = 100
"""Keys that wait; more are a book that lies on the keyboard."""


class Aim(Cursor):
    """Where a key was pressed: it stays with its segments and its picture while the film changes.

    Where they went, it is on what stands there then, as if the key had been pressed then.
    """

    def __init__(self, cursor: Cursor, *, on_film: bool) -> None:
        """`on_film`: it is about the clip under the playhead, not about the segment chosen."""
        super().__init__()
        self.timeline, self.lanes, self.length_ms = cursor.timeline, cursor.lanes, cursor.length_ms
        self.lane, self.playhead_ms, self.segment = cursor.lane, cursor.playhead_ms, cursor.segment
        self.picked = dict(cursor.picked)
        self._on_film = on_film

    def show(self, timeline: TimelineView) -> None:
        """Go on in another timeline."""
        held, at_ms = self._held(), self.playhead_ms
        was_on_nothing, had_picked = not self.chosen, bool(self.picked)
        super().show(timeline)
        self.playhead_ms = self._within(at_ms)
        new = next((s for s in self._segments() if held is not None and s.key == held.key), None)
        if held is not None and new is not None:
            self.playhead_ms = self._within(_place(_in_source(at_ms, held), new))
        if self.segment is None or not self._is_inside(self.segment):
            self._find()
        if was_on_nothing or (had_picked and not self.picked):
            self.segment = None

    def _held(self) -> SegmentView | None:
        film = next((lane for lane in self.lanes if lane.is_film), None)
        if not self._on_film or film is None:
            return self.segment
        place = film.place_at(self.playhead_ms)
        return None if place is None else film.segments[place]

    def _segments(self) -> list[SegmentView]:
        lanes: tuple[Lane, ...] = self.lanes
        return [segment for lane in lanes for segment in lane.segments]


def _in_source(at_ms: float, segment: SegmentView) -> float:
    """Return which moment of its source stands at `at_ms` in `segment`."""
    return (segment.in_ms or 0.0) + (at_ms - segment.start_ms) * segment.speed


def _place(source_ms: float, segment: SegmentView) -> float:
    return segment.start_ms + (source_ms - (segment.in_ms or 0.0)) / segment.speed


@dataclass
class Press:
    """A key that waits."""

    what: str
    """The end of its id in the keymap: what it does."""
    make: Make
    aim: Aim
    steps: list[int] = field(default_factory=lambda: [1])
    """1 for each time that it was pressed, -1 for each time its opposite was."""

    @property
    def times(self) -> int:
        """What all steps come to."""
        return sum(self.steps)


@dataclass(frozen=True)
class Behind:
    """What was asked for behind keys, not by a key."""

    request: InTurn
    queued_id: int
    """Below zero: those of the messages that the engine holds are above."""


class Presses:
    """Keys that wait, in their order; those that add up are one."""

    def __init__(self) -> None:
        self._line: deque[Press | Behind] = deque()
        self._count = 0

    def __len__(self) -> int:
        return len(self._line)

    @property
    def waiting(self) -> tuple[tuple[str, int] | Queued, ...]:
        """What waits: what keys do, and how many times; and messages."""
        shown: list[tuple[str, int] | Queued] = []
        for waits in self._line:
            match waits:
                case Press():
                    shown += [(waits.what, waits.times)] * bool(waits.times)
                case Behind(SendMessage(text), queued_id):
                    shown.append(Queued(queued_id, text))
        return tuple(shown)

    def add(self, press: Press, *, adds_up: bool) -> None:
        """Let `press` wait; `adds_up`: twice of it is one step of twice the size."""
        last = self._line[-1] if self._line else None
        if (
            adds_up
            and isinstance(last, Press)
            and last.make is press.make
            and [s.key for s in last.aim.chosen] == [s.key for s in press.aim.chosen]
        ):
            last.steps += press.steps
        elif len(self._line) < _MOST:
            self._line.append(press)

    def put(self, request: InTurn) -> None:
        """Let what is asked for wait for the keys before it."""
        self._count += 1
        self._line.append(Behind(request, -self._count))

    def take_back(self, queued_id: int) -> bool:
        """Remove a message; return whether it waited here."""
        kept = [w for w in self._line if not isinstance(w, Behind) or w.queued_id != queued_id]
        found = len(kept) < len(self._line)
        self._line = deque(kept)
        return found

    def part(self) -> None:
        """Let the steps of the last be said one by one: an undo that follows is for one."""
        if self._line and isinstance(last := self._line[-1], Press):
            self._line.pop()
            self._line.extend(
                Press(last.what, last.make, copy(last.aim), [step]) for step in last.steps
            )

    def next(self) -> Press | InTurn | None:
        """Take the first out."""
        first = self._line.popleft() if self._line else None
        return first.request if isinstance(first, Behind) else first

    def drop(self) -> tuple[bool, tuple[InTurn, ...]]:
        """Forget the keys; return whether there were any, and what was asked for behind them."""
        behind = tuple(waits.request for waits in self._line if isinstance(waits, Behind))
        were = len(behind) < len(self._line)
        self._line.clear()
        return were, behind

    def show(self, timeline: TimelineView) -> None:
        """Follow a change of the film."""
        for waits in self._line:
            if isinstance(waits, Press):
                waits.aim.show(timeline)
