"""How much is on its way to a terminal, for lines of every kind. Nothing here waits."""

from __future__ import annotations

import pytest

from tui.screen.writer.pace import AT_ONCE, Pace


class Line:
    """A line of `bytes_per_s` with a round trip, and the clock of both ends."""

    def __init__(self, bytes_per_s: float, round_trip_s: float) -> None:
        self.pace = Pace()
        self.bytes_per_s, self.round_trip_s = bytes_per_s, round_trip_s
        self.now = 0.0

    def frame(self, wanted: int) -> int:
        """Send a frame of up to `wanted` bytes and wait for its answer; return its bytes."""
        size = min(wanted, self.pace.budget())
        self.pace.sent(size, self.now)
        self.now += self.round_trip_s + size / self.bytes_per_s
        self.pace.answered(self.now)
        return size


def test_a_near_terminal_gets_all_at_once() -> None:
    line = Line(100e6, 0.0005)
    assert [line.frame(9_000) for _ in range(20)] == [9_000] * 20
    assert line.pace.budget() == AT_ONCE


@pytest.mark.parametrize("round_trip_s", [0.02, 0.1, 0.3])
def test_on_a_slow_line_a_frame_keeps_it_busy_for_a_twentieth_of_a_second(
    round_trip_s: float,
) -> None:
    line = Line(30_000, round_trip_s)
    line.frame(100)
    for _ in range(20):
        size = line.frame(9_000)
    assert size / 30_000 == pytest.approx(0.05, rel=0.2)


def test_a_long_way_alone_is_not_taken_for_a_slow_line() -> None:
    line = Line(10e6, 0.3)
    assert [line.frame(9_000) for _ in range(10)] == [9_000] * 10


def test_a_line_that_gets_faster_is_used_again() -> None:
    line = Line(30_000, 0.1)
    line.frame(100)
    for _ in range(20):
        line.frame(9_000)
    line.bytes_per_s = 10e6
    for _ in range(40):
        line.frame(9_000)
    assert line.pace.budget() == AT_ONCE


def test_nothing_follows_a_frame_before_its_answer_but_a_little_of_the_line_typed_in() -> None:
    pace = Pace()
    pace.sent(5_000, 0.0)
    assert pace.budget() == 0
    room = pace.room_for_small()
    assert 500 < room < 3_000
    pace.sent_small(room)
    assert pace.room_for_small() == 0
    pace.answered(0.1)
    assert pace.budget() > 0


def test_after_a_stall_it_goes_on_and_asks_ever_more_rarely() -> None:
    pace = Pace()
    pace.sent(100, 0.0)
    pace.answered(0.01)
    waits, now = [], 1.0
    for _ in range(8):
        assert pace.asks
        pace.sent(100, now)
        assert pace.due_at is not None
        waits.append(pace.due_at - now)
        now = pace.due_at
        pace.given_up()
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]
    pace.answered(now)
    assert pace.due_at is None
    pace.sent(100, now)
    assert pace.due_at == now + 1


def test_a_terminal_that_never_answers_is_asked_three_times() -> None:
    pace = Pace()
    asked = 0
    while pace.asks:
        pace.sent(100, 0.0)
        pace.given_up()
        asked += 1
    assert asked == 3
    assert pace.budget() == AT_ONCE
