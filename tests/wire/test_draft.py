"""A draft is shown whatever it holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.wire.draft import can_export, differs, read_draft


def test_published_members_are_enough_to_show_a_draft() -> None:
    view = read_draft({"t": [{"tt": 0, "sg": [{"d": 2000}, {"d": 500}]}, {"tt": 7, "sg": []}]})
    assert [(s.start_ms, s.end_ms) for s in view.tracks[0].segments] == [(0, 2000), (2000, 2500)]
    assert view.duration_ms == 2500
    assert not view.is_empty


def test_a_track_of_an_unknown_type_is_shown_by_its_number() -> None:
    assert read_draft({"t": [{"tt": 42, "sg": []}]}).tracks[0].name == "Track of type 42"


def test_members_of_another_type_count_as_absent() -> None:
    segment = {"d": "long", "name": 7, "volume": True, "text": ["x"], "start": float("nan")}
    view = read_draft({"t": [{"tt": "video", "sg": [segment, "no segment"]}], "m": 3})
    (shown,) = view.tracks[0].segments
    assert (shown.duration_ms, shown.volume, shown.text, shown.start_ms) == (0, None, None, 0)


def test_control_characters_of_names_are_taken_out() -> None:
    view = read_draft({"t": [{"sg": [{"name": "a\x1b[31m\x9bb\u202e.mp4"}]}]})
    assert view.tracks[0].segments[0].name == "a[31mb.mp4"


def test_a_draft_can_be_exported_when_a_track_has_a_segment() -> None:
    assert can_export({"t": [{"sg": []}, {"sg": [{}]}]})
    assert not can_export({"t": [{"sg": []}]})
    assert not can_export(None)


def test_drafts_differ_when_their_json_says_something_else() -> None:
    draft = {"t": [{"tt": 0, "sg": [{"d": 2000, "effect": {"glow": 1}}]}], "m": {}}
    same = {"m": {}, "t": [{"sg": [{"effect": {"glow": 1.0}, "d": 2000}], "tt": 0}]}
    other = {"m": {}, "t": [{"sg": [{"effect": {"glow": 2}, "d": 2000}], "tt": 0}]}
    assert not differs(draft, same)
    assert differs(draft, other)
    assert differs({"on": True}, {"on": 1})


def test_numbers_too_large_to_be_shown_count_as_absent() -> None:
    view = read_draft({"t": [{"sg": [{"d": 1e300, "volume": 1e308}]}], "m": {"width": 1e300}})
    (shown,) = view.tracks[0].segments
    assert (shown.duration_ms, shown.volume, view.width) == (0, None, None)


_names = st.sampled_from(["t", "tt", "sg", "d", "m", "name", "start", "text", "volume", "title"])
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=5),
    max_leaves=20,
)


@given(_json)
def test_no_draft_makes_reading_fail(draft: object) -> None:
    view = read_draft(draft)
    assert view.duration_ms >= 0
    assert can_export(draft) in {True, False}
