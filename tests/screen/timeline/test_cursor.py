"""Where one is after the timeline has changed."""

from __future__ import annotations

from tests.screen.timeline.cutting_room import FACTS, cursor_on, film, view
from tui.screen.timeline.cursor import Cursor
from tui.studio.edits.clips import DeleteClips, MoveClip, SplitAt
from tui.studio.edits.marks import Mark
from tui.studio.edits.outcome import Edit


def after(edit: Edit, cursor: Cursor) -> tuple[int, float]:
    """Return in which clip, and when, `cursor` is after `edit`."""
    cursor.show(view(edit.apply(film(), FACTS).timeline))
    assert cursor.segment is not None
    assert cursor.here is not None
    return (cursor.here.place_of(cursor.segment) or 0) + 1, cursor.playhead_ms


def test_after_a_split_one_is_in_the_second_piece() -> None:
    assert after(SplitAt((Mark(12.4),)), cursor_on("c2", at_s=12.4)) == (4, 12_400)


def test_after_a_split_between_milliseconds_too() -> None:
    at_s = 373 / 30
    clip, _ = after(SplitAt((Mark(12.433),)), cursor_on("c2", at_s=at_s))
    assert clip == 4


def test_one_stays_with_a_clip_that_moves() -> None:
    assert after(MoveClip(2, 4), cursor_on("c1")) == (4, 15_000)


def test_where_a_clip_goes_one_stays_at_the_time() -> None:
    assert after(DeleteClips((2,)), cursor_on("c1")) == (2, 5_000)


def test_at_the_end_the_playhead_comes_back_with_the_film() -> None:
    cursor = cursor_on("c5")
    cursor.seek(30_000)
    short = film(2)
    cursor.show(view(short.model_copy(update={"t": short.t[:1]})))
    assert cursor.playhead_ms == 10_000


def test_a_range_grows_and_shrinks_with_the_cursor() -> None:
    cursor = cursor_on("c2")
    cursor.range_from_here()
    cursor.step(1)
    cursor.step(1)
    assert [s.key for s in cursor.chosen] == ["c2", "c3", "c4"]
    cursor.step(-1)
    cursor.step(-1)
    cursor.step(-1)
    assert [s.key for s in cursor.chosen] == ["c1", "c2"]
