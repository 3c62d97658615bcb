"""Timelines in words: the summary line and the difference."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.engine.timeline import difference, summary
from tui.wire.draft import SegmentView, TimelineView, TrackView


def seg(key: str, name: str, start_s: float, end_s: float, **more: object) -> SegmentView:
    return SegmentView(key, name, start_s * 1000, (end_s - start_s) * 1000, **more)  # type: ignore[arg-type]


VIDEO = TrackView(0, "Video", (seg("v1", "city timelapse", 0, 10),))
BGM = TrackView(1, "BGM", (seg("a1", "Lo-fi", 0, 10, volume=0.35),))
TITLE = TrackView(7, "Title", (seg("t1", "Urban Dreams", 0, 3, text="Urban Dreams"),))


def test_the_summary_line_reads_as_the_protocol_writes_it() -> None:
    assert summary(TimelineView((VIDEO, BGM, TITLE))) == (
        "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
        '3. Title: "Urban Dreams" (0-3s)'
    )


def test_many_segments_of_one_source_are_said_together() -> None:
    cuts = tuple(seg(f"v{n}", "talk.mp4", n, n + 1) for n in range(12))
    view = TimelineView((TrackView(0, "Video", cuts),))
    assert summary(view) == "Timeline (1 track): 1. Video: talk.mp4 in 12 segments (0-12s)"


def test_an_added_title_is_named_with_its_text_and_times() -> None:
    changed = difference(TimelineView((VIDEO,)), TimelineView((VIDEO, TITLE)))
    assert changed.changes == ('Title added: "Urban Dreams" (0-3s)',)
    assert changed.keys == {"t1"}


def test_a_changed_level_text_length_and_place_are_named() -> None:
    before = TimelineView((BGM, TITLE), width=1920, height=1080)
    louder = replace(BGM.segments[0], volume=0.5)
    moved = replace(TITLE.segments[0], text="City", start_ms=1000, duration_ms=2000)
    after = TimelineView(
        (replace(BGM, segments=(louder,)), replace(TITLE, segments=(moved,))),
        width=1080,
        height=1080,
    )
    assert difference(before, after).changes == (
        "Canvas is now 1080×1080",
        "BGM Lo-fi: level 35% → 50%",
        'Title "City": text is now “City”, length 3 s → 2 s, moved to 1 s',
    )


def test_many_changes_of_a_track_are_said_in_one_line() -> None:
    cuts = tuple(seg(f"v{n}", "talk.mp4", 2 * n, 2 * n + 1) for n in range(5))
    after = TimelineView((TrackView(0, "Video", cuts),))
    changed = difference(TimelineView((VIDEO,)), after)
    assert changed.changes == ("Video: 1 → 5 segments, 10 s → 5 s",)
    assert len(changed.keys) == 5


ms = st.floats(0, 1e6)
segments = st.builds(
    SegmentView,
    key=st.sampled_from("abcdef"),
    name=st.sampled_from(["x", "y"]),
    start_ms=ms,
    duration_ms=ms,
    volume=st.none() | st.sampled_from([0.5, 1.0]),
    text=st.none() | st.sampled_from(["hi", "ho"]),
)
tracks = st.builds(
    TrackView,
    kind=st.sampled_from([0, 1, 7, 42, None]),
    name=st.just("T"),
    segments=st.lists(segments, max_size=4, unique_by=lambda s: s.key).map(tuple),
)
timelines = st.builds(
    TimelineView, tracks=st.lists(tracks, max_size=4, unique_by=lambda t: t.kind).map(tuple)
)


def shown(view: TimelineView) -> object:
    """What a person sees, written down independently: track by track, in whole milliseconds."""
    return {
        track.kind: sorted(
            (s.key, s.name, s.text or "", s.volume or -1, round(s.start_ms), round(s.duration_ms))
            for s in track.segments
        )
        for track in view.tracks
        if track.segments
    }


@given(timelines, timelines)
def test_a_difference_is_empty_for_the_same_and_not_for_what_shows_otherwise(
    before: TimelineView, after: TimelineView
) -> None:
    assert not difference(before, before).changes
    if shown(before) != shown(after):
        assert difference(before, after).changes
    assert summary(after)
