"""Placing, cutting, titles, music and the frame."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.studio.edits.desk import after, facts, photo, placed, song, video
from tui.studio.edits.frame import FrameSet, SetFrame
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.music import AddMusic, MusicAdded, MusicLevelSet, RemoveMusic, SetMusicVolume
from tui.studio.edits.outcome import Edit, EditRefused, Reason
from tui.studio.edits.place import PlaceMedia, usual_rate
from tui.studio.edits.ranges import CutRanges, KeepRanges, RangesCut
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle, RemoveTitles, TitleAdded
from tui.studio.edits.tracks import beds, titles

KNOWN = facts(video(), song(), video("more", 10, Fraction(25), "640x480"), photo())
TALK = PlaceMedia("talk").apply(Timeline(), KNOWN).timeline


def why(edit: Edit, timeline: Timeline = TALK) -> Reason:
    with pytest.raises(EditRefused) as refused:
        edit.apply(timeline, KNOWN)
    assert "{" not in str(refused.value)
    return refused.value.reason


@pytest.mark.parametrize(
    ("size", "canvas"),
    [
        ("1920x1080", (1920, 1080)),
        ("1280x720", (1280, 720)),
        ("3840x2160", (1920, 1080)),
        ("2160x3840", (1080, 1920)),
        ("3440x1440", (1920, 804)),
        ("721x405", (720, 404)),
        ("4000x4000", (1080, 1080)),
        ("8000x20", (1920, 16)),
    ],
)
def test_the_first_medium_sets_the_canvas(size: str, canvas: tuple[int, int]) -> None:
    timeline = placed(facts(video(size=size)))
    assert (timeline.m.width, timeline.m.height) == canvas


@pytest.mark.parametrize(
    ("fps", "rate"),
    [
        ("30000/1001", "30000/1001"),
        ("24000/1001", "24000/1001"),
        ("25", "25"),
        ("120", "60"),
        ("60000/1001", "60000/1001"),
        ("1499/50", "30000/1001"),
        ("70/3", "24000/1001"),
        ("0", "30"),
    ],
)
def test_the_rate_is_a_usual_one(fps: str, rate: str) -> None:
    assert usual_rate(Fraction(fps)) == Fraction(rate)


def test_media_follow_one_another_and_a_photo_lasts_five_seconds() -> None:
    timeline = placed(KNOWN)
    assert [(c.at_frame, c.frames) for c in timeline.video.sg] == [(0, 600), (600, 300), (900, 150)]
    assert timeline.fps == 30


def test_audio_is_not_placed_but_waits() -> None:
    assert why(PlaceMedia("song")) is Reason.NOT_PLACEABLE
    assert why(PlaceMedia("none")) is Reason.UNKNOWN_MEDIUM


def test_music_goes_on_under_a_clip_that_comes_later() -> None:
    timeline = after(TALK, KNOWN, AddMusic("song"), PlaceMedia("more"))
    assert beds(timeline)[0].frames == timeline.frames == 900


def test_cutting_the_first_seconds_moves_everything_up() -> None:
    timeline = after(TALK, KNOWN, AddTitle("Hi", between(5, 8)), CutRanges((first(3),)))
    (clip,) = timeline.video.sg
    assert (clip.id, clip.at_frame, clip.in_frame, clip.frames) == ("v1", 0, 90, 510)
    assert (titles(timeline)[0].at_frame, titles(timeline)[0].frames) == (60, 90)


def test_cutting_the_middle_makes_two_clips_of_which_the_first_keeps_its_id() -> None:
    outcome = CutRanges((between(5, 8), between(10, 12))).apply(TALK, KNOWN)
    assert [(c.id, c.at_frame, c.in_frame, c.frames) for c in outcome.timeline.video.sg] == [
        ("v1", 0, 0, 150),
        ("v2", 150, 240, 60),
        ("v3", 210, 360, 240),
    ]
    assert outcome.report == RangesCut("cut", ((5.0, 8.0), (10.0, 12.0)), 5.0, 20.0, 15.0)


def test_a_title_over_a_cut_is_shortened_and_one_inside_goes() -> None:
    timeline = after(TALK, KNOWN, AddTitle("A", between(4, 7)), AddTitle("B", between(5.5, 6)))
    outcome = CutRanges((between(5, 8),)).apply(timeline, KNOWN)
    assert [(t.text, t.at_frame, t.frames) for t in titles(outcome.timeline)] == [("A", 120, 30)]
    assert isinstance(outcome.report, RangesCut)
    assert [t.text for t in outcome.report.titles_shortened] == ["A"]
    assert [t.text for t in outcome.report.titles_removed] == ["B"]


@pytest.mark.parametrize(
    ("spans", "seconds"),
    [
        ((between(10, 20),), 10),
        ((between(2, 4), between(3, 6)), 4),
        ((Span(START, Mark(share=0.5)),), 10),
        ((last(5),), 5),
        ((between(15, 99),), 5),
    ],
)
def test_keeping_parts_removes_the_rest(spans: tuple[Span, ...], seconds: float) -> None:
    assert KeepRanges(spans).apply(TALK, KNOWN).timeline.frames == seconds * 30


def test_ranges_that_cannot_be_cut_are_refused() -> None:
    assert why(CutRanges((first(99),))) is Reason.NOTHING_WOULD_STAY
    assert why(CutRanges((Span(START, END),))) is Reason.NOTHING_WOULD_STAY
    assert why(CutRanges((last(99),))) is Reason.NOTHING_WOULD_STAY
    assert why(CutRanges((between(50, 60),))) is Reason.BEYOND_THE_END
    assert why(KeepRanges((between(20, 30),))) is Reason.BEYOND_THE_END
    assert why(CutRanges((between(8, 5),))) is Reason.BACKWARDS
    assert why(CutRanges((between(5, 5.001),))) is Reason.TOO_SHORT
    assert why(CutRanges((first(1),)), Timeline()) is Reason.NO_VIDEO


def test_a_title_is_bounded_to_the_video() -> None:
    outcome = AddTitle("End", between(18, 25)).apply(TALK, KNOWN)
    assert outcome.report == TitleAdded("End", 18.0, 20.0, bounded=True)
    assert why(AddTitle(" \u202e ")) is Reason.NO_TITLE_TEXT
    assert why(AddTitle("x" * 501)) is Reason.TITLE_TOO_LONG
    assert why(AddTitle("x", between(30, 33))) is Reason.BEYOND_THE_END


def test_titles_are_removed_by_what_they_say_or_all_together() -> None:
    timeline = after(TALK, KNOWN, AddTitle("A"), AddTitle("B"))
    assert [t.text for t in titles(after(timeline, KNOWN, RemoveTitles("a")))] == ["B"]
    assert after(timeline, KNOWN, RemoveTitles()) == TALK
    assert why(RemoveTitles("C"), timeline) is Reason.NO_SUCH_TITLE


def test_music_covers_everything_and_replaces_other_music() -> None:
    outcome = AddMusic("music:lo-fi", 0.35).apply(TALK, KNOWN)
    assert outcome.report == MusicAdded("Lo-fi", 0.35, 20.0)
    again = AddMusic("song").apply(outcome.timeline, KNOWN)
    assert again.report == MusicAdded("song.mp3", 0.35, 20.0, replaced="Lo-fi")
    assert len(beds(again.timeline)) == 1
    assert beds(again.timeline)[0].id != beds(outcome.timeline)[0].id


def test_the_level_of_the_music_is_set_bounded_and_scaled() -> None:
    timeline = after(TALK, KNOWN, AddMusic("music:upbeat", 0.8))
    assert SetMusicVolume(0.2).apply(timeline, KNOWN).report == MusicLevelSet(0.8, 0.2)
    assert SetMusicVolume(factor=2).apply(timeline, KNOWN).report == MusicLevelSet(0.8, 1.0)
    assert after(timeline, KNOWN, RemoveMusic()) == TALK
    assert why(SetMusicVolume(0.2)) is Reason.NO_MUSIC
    assert why(RemoveMusic()) is Reason.NO_MUSIC
    assert why(AddMusic("talk")) is Reason.NOT_AUDIO
    assert why(AddMusic("music:polka")) is Reason.NOT_AUDIO


def test_the_frame_changes_shape_and_back() -> None:
    square = SetFrame("1:1", "fit").apply(TALK, KNOWN)
    assert square.report == FrameSet("1:1", 1080, 1080, "fit", changed=True)
    assert square.timeline.m.fit == "fit"
    assert after(square.timeline, KNOWN, SetFrame(None, "crop")).m.width == 1080
    assert after(square.timeline, KNOWN, SetFrame("original")) == TALK


def test_a_sticker_that_came_first_does_not_make_the_film_jerk() -> None:
    sticker, film = video("gif", 1.2, Fraction(10)), video("film", 8.0, Fraction(30))
    known = facts(sticker, film)
    done = placed(known)
    assert done.fps == 30
    assert [(clip.at_frame, clip.frames) for clip in done.video.sg] == [(0, 36), (36, 240)]
    # What was edited keeps the rate by which it was edited.
    cut = after(placed(facts(sticker)), known, CutRanges((between(0, 0.5),)), PlaceMedia("film"))
    assert cut.fps == 10
    # A rate that is good enough stays, whatever comes.
    assert placed(facts(video("a", 4, Fraction(24)), video("b", 4, Fraction(60)))).fps == 24
