"""Two timelines row by row."""

from __future__ import annotations

from dataclasses import replace

from tui.engine.comparing import rows_of
from tui.events import SegmentView, TimelineView, TrackView


def clip(name: str, start_ms: float, **more: object) -> SegmentView:
    return SegmentView(name, "talk.mp4", start_ms, 3000, in_ms=start_ms, **more)  # type: ignore[arg-type]


def film(*clips: SegmentView) -> TimelineView:
    return TimelineView((TrackView(0, "Video", clips),))


A, B, C = clip("a", 0), clip("b", 3000), clip("c", 6000)


def words_of(was: TimelineView, now: TimelineView) -> list[tuple[str, str, str]]:
    return [
        (row.was.key if row.was else "", row.now.key if row.now else "", row.words)
        for row in rows_of(was, now)
    ]


def test_equal_timelines_have_no_words() -> None:
    assert words_of(film(A, B), film(A, B)) == [("a", "a", ""), ("b", "b", "")]


def test_what_is_gone_stands_where_it_was() -> None:
    moved = replace(C, start_ms=3000)
    assert words_of(film(A, B, C), film(A, moved)) == [
        ("a", "a", ""),
        ("b", "", "removed"),
        ("c", "c", "moved from 6 s to 3 s"),
    ]


def test_a_track_that_is_gone_comes_last_and_a_new_one_says_so() -> None:
    title = TrackView(7, "Titles", (SegmentView("t", "Hi", 0, 1000, text="Hi"),))
    with_title = TimelineView((title, TrackView(0, "Video", (A,))))
    assert words_of(with_title, film(A)) == [("a", "a", ""), ("t", "", "removed")]
    assert words_of(film(A), with_title) == [("", "t", "added"), ("a", "a", "")]
