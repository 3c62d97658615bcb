"""Timelines in words: the summary line and the difference."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.timeline import difference, summary
from tui.wire.draft import SegmentView, TimelineView, TrackView, read_draft


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


def changes(before: TimelineView, after: TimelineView) -> tuple[str, ...]:
    return difference(before, after).changes


def with_segments(track: TrackView, *segments: SegmentView) -> TrackView:
    return replace(track, segments=segments)


def test_an_added_title_is_named_with_its_text_and_times() -> None:
    changed = difference(TimelineView((VIDEO,)), TimelineView((VIDEO, TITLE)))
    assert changed.changes == ('Title added: "Urban Dreams", 0–3 s',)
    assert changed.keys == {"t1"}


def test_a_removed_track_is_named_with_what_was_on_it() -> None:
    assert changes(TimelineView((VIDEO, BGM)), TimelineView((VIDEO,))) == (
        "Audio removed: Lo-fi, 0–10 s",
    )


def test_volume_text_length_and_place_are_named() -> None:
    before = TimelineView((BGM, TITLE), width=1920, height=1080)
    moved = replace(TITLE.segments[0], text="City", start_ms=1000, duration_ms=2000)
    after = TimelineView(
        (with_segments(BGM, replace(BGM.segments[0], volume=0.5)), with_segments(TITLE, moved)),
        width=1080,
        height=1080,
    )
    assert changes(before, after) == (
        "Canvas is now 1080×1080",
        "Audio Lo-fi: volume 35 % → 50 %",
        'Title "Urban Dreams" now reads "City", trimmed, 3 s → 2 s, moved from 0 s to 1 s',
    )


def test_a_first_clip_brings_its_canvas_without_a_word() -> None:
    assert changes(TimelineView(), TimelineView((VIDEO,), width=1280, height=720)) == (
        "Video added: city timelapse, 0–10 s",
    )


def test_a_track_is_renamed_or_comes_empty_or_changes_its_place() -> None:
    renamed = replace(BGM, name="Music")
    assert changes(TimelineView((BGM,)), TimelineView((renamed,))) == (
        "Track BGM is now called Music",
    )
    empty = TrackView(9, "Stickers", ())
    assert changes(TimelineView((BGM,)), TimelineView((BGM, empty))) == (
        "Track added: Stickers, empty",
    )
    assert changes(TimelineView((BGM, TITLE)), TimelineView((TITLE, BGM))) == (
        "Tracks are now in this order: Title, BGM",
    )


def test_a_cut_in_the_middle_of_clips_without_ids_is_one_cut() -> None:
    def cut(*parts: tuple[float, float]) -> dict[str, object]:
        return {"t": [{"tt": 0, "sg": [{"name": "talk", "in_ms": i, "d": d} for i, d in parts]}]}

    before = read_draft(cut((0, 4000), (5000, 3000), (9000, 2000)))
    after = read_draft(cut((0, 4000), (5000, 1000), (9000, 2000)))
    assert changes(before, after) == (
        "Video talk: trimmed, 3 s → 1 s",
        "Video talk: moved from 7 s to 5 s",
    )
    without = read_draft(cut((0, 4000), (9000, 2000)))
    assert changes(before, without) == (
        "Video removed: talk, 4–7 s",
        "Video talk: moved from 7 s to 4 s",
    )


def test_clips_that_a_cut_before_them_shifts_are_said_together() -> None:
    before = [seg(f"v{n}", f"{n}.mp4", 2 * n, 2 * n + 2) for n in range(6)]
    after = [replace(s, start_ms=s.start_ms - 2000) for s in before[1:]]
    assert changes(
        TimelineView((with_segments(VIDEO, *before),)),
        TimelineView((with_segments(VIDEO, *after),)),
    ) == ("Video removed: 0.mp4, 0–2 s", "Video: 5 clips moved 2 s earlier")


def test_a_clip_that_changes_its_track_is_said_to_move() -> None:
    overlay = TrackView(0, "Overlay", (seg("v2", "logo.png", 0, 2),))
    before = TimelineView((VIDEO, overlay))
    after = TimelineView((with_segments(VIDEO, *VIDEO.segments, *overlay.segments),))
    assert changes(before, after) == ("Picture logo.png: moved to track Video",)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("logo.png", "Logo"),
        ("our-LOGO2.webp", "Logo"),
        ("公司标志.png", "Logo"),
        ("logon screen.png", "Picture"),
        ("map.jpg", "Picture"),
        ("webcam.mp4", "Overlay"),
        ("logo.mov", "Overlay"),
    ],
)
def test_what_lies_over_the_film_is_called_what_it_is(name: str, said: str) -> None:
    over = TrackView(0, "Overlay", (seg("o", name, 0, 2),), layer=1)
    before, after = TimelineView((VIDEO,)), TimelineView((VIDEO, over))
    assert changes(before, after) == (f"{said} added: {name}, 0–2 s",)
    assert changes(after, before) == (f"{said} removed: {name}, 0–2 s",)
    moved = with_segments(over, replace(over.segments[0], start_ms=3000))
    assert changes(after, TimelineView((VIDEO, moved))) == (
        f"{said} {name}: moved from 0 s to 3 s",
    )
    assert f"2. Overlay: {name}" in summary(after)


def test_a_picture_in_the_film_and_texts_are_called_what_they_are() -> None:
    photo = with_segments(VIDEO, seg("v1", "beach.jpg", 0, 3))
    assert changes(TimelineView(), TimelineView((photo,))) == ("Picture added: beach.jpg, 0–3 s",)
    texts = (
        seg("c", "Hi", 0, 1, text="Hi", role="caption"),
        seg("l", "Ada", 1, 2, text="Ada", role="lower third"),
    )
    with_texts = TimelineView((VIDEO, with_segments(TITLE, *texts)))
    assert changes(TimelineView((VIDEO,)), with_texts) == (
        'Caption added: "Hi", 0–1 s',
        'Lower third added: "Ada", 1–2 s',
    )


def test_a_track_of_an_unknown_type_is_named_by_its_own_name() -> None:
    before = read_draft({"t": [{"tt": 42, "sg": []}]})
    after = read_draft({"t": [{"tt": 42, "sg": [{"d": 1500}]}]})
    assert changes(before, after) == ("Track of type 42 added: segment, 0–1.5 s",)


def test_many_changes_of_a_track_are_said_in_one_line() -> None:
    cuts = tuple(seg(f"v{n}", "talk.mp4", 2 * n, 2 * n + 1) for n in range(5))
    changed = difference(TimelineView((VIDEO,)), TimelineView((TrackView(0, "Video", cuts),)))
    assert changed.changes == ("Video: 1 → 5 clips, 10 s → 5 s",)
    assert len(changed.keys) == 5


def test_a_member_that_is_not_shown_changes_the_fingerprint_alone() -> None:
    def faded(fade_ms: int) -> TimelineView:
        return read_draft({"t": [{"tt": 0, "sg": [{"d": 1000, "fade": fade_ms}]}]})

    assert not changes(faded(0), faded(500))
    assert faded(0).fingerprint != faded(500).fingerprint


def drawn(view: TimelineView) -> object:
    """What the track tree draws, written down independently of the program."""
    canvas = f"{view.width}×{view.height}" if view.width and view.height else ""
    lines = []
    for track in view.tracks:
        lines.append(track.name)
        for s in track.segments:
            times = [round(ms / 100) for ms in (s.start_ms, s.end_ms, s.in_ms or 0)]
            if s.text is None:
                level = "" if s.volume is None else f"{round(s.volume * 100)} %"
                lines.append(f"  {times} {s.name} {level}")
            else:
                lines.append(f"  {times} “{s.text}”")
    return canvas, lines


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("t tt sg d m name start text volume in_ms id width height".split()),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)
numbers = st.sampled_from([0, 40, 1000, 1049, 1051, 2500.5, 1e300, -5, 2**70])
draft_segments = st.fixed_dictionaries(
    {},
    optional={
        "id": st.sampled_from(["a", "b", "c", "0.1", ""]),
        "name": st.sampled_from(["x.mp4", "y.mp4", ""]) | json_values,
        "d": numbers | json_values,
        "start": numbers,
        "in_ms": numbers,
        "volume": st.sampled_from([0, 0.352, 0.351, 1, 1e300, -1]),
        "text": st.sampled_from(["Hi", "Ho", ""]),
        "m": st.fixed_dictionaries({}, optional={"title": st.sampled_from(["x", "y"])}),
        "effect": json_values,
    },
)
draft_tracks = st.fixed_dictionaries(
    {"sg": st.lists(draft_segments, max_size=5)},
    optional={
        "tt": st.sampled_from([0, 1, 7, 42, 1.5, "video", None]),
        "name": st.sampled_from(["Main", "Overlay", 3]),
    },
)
drafts = st.fixed_dictionaries(
    {"t": st.lists(draft_tracks, max_size=4)},
    optional={"m": st.fixed_dictionaries({"width": numbers, "height": numbers})},
)


@st.composite
def edited(draw: st.DrawFn) -> tuple[object, object]:
    """A draft and the same one after a few small changes."""
    before = draw(drafts)
    after = copy.deepcopy(before)
    for _ in range(draw(st.integers(0, 3))):
        tracks = after["t"]
        if not tracks:
            break
        segments = draw(st.sampled_from(tracks))["sg"]
        match draw(st.integers(0, 5)):
            case 0:
                tracks.reverse()
            case 1:
                segments.reverse()
            case 2 if segments:
                segments.pop(draw(st.integers(0, len(segments) - 1)))
            case 3 if segments:
                draw(st.sampled_from(segments)).update(draw(draft_segments))
            case 4:
                segments.insert(0, draw(draft_segments))
            case 5 if segments:
                segment = draw(st.sampled_from(segments))
                segment["renamed"] = segment.pop("d", None)
    return before, after


@settings(max_examples=400, deadline=None)
@given(edited() | st.tuples(drafts | json_values, drafts | json_values))
def test_a_difference_is_empty_exactly_when_both_drafts_show_the_same(
    pair: tuple[object, object],
) -> None:
    before, after = (read_draft(draft) for draft in pair)
    assert bool(changes(before, after)) == (drawn(before) != drawn(after))
    assert all(changes(before, after))
    if changes(before, after):
        assert before.fingerprint != after.fingerprint
    keys = {segment.key for track in after.tracks for segment in track.segments}
    assert difference(before, after).keys <= keys
    assert summary(after)


def test_a_clip_that_got_the_freed_id_of_another_is_not_the_other() -> None:
    talk, logo = seg("v1", "talk.mp4", 0, 40), seg("v2", "logo.png", 40, 45)
    before = TimelineView((with_segments(VIDEO, talk, logo),))
    first, second = seg("v1", "talk.mp4", 0, 18), seg("v2", "talk.mp4", 18, 20, in_ms=38_000)
    overlay = TrackView(0, "Overlay", (seg("o1", "logo.png", 0, 20),))
    said = changes(before, TimelineView((with_segments(VIDEO, first, second), overlay)))
    assert not any("now is" in change for change in said)
    assert any("logo.png" in change for change in said)


def test_a_clip_that_is_renamed_is_still_the_same() -> None:
    before = TimelineView((with_segments(VIDEO, seg("v1", "talk.mp4", 0, 40)),))
    after = TimelineView((with_segments(VIDEO, seg("v1", "interview.mp4", 0, 40)),))
    assert changes(before, after) == ("Video talk.mp4 now is interview.mp4",)
