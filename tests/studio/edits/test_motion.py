"""Faster, slower, backwards and standing still, exact to the frame."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from tests.studio.edits.desk import (
    STEP_S,
    after,
    facts,
    photo,
    placed,
    room,
    song,
    speech_in,
    video,
)
from tests.studio.edits.test_clips import blends, media, over, said, saying
from tui.studio.edits.clips import SplitAt
from tui.studio.edits.facts import SoundMap
from tui.studio.edits.marks import END, START, Mark, between, first, last
from tui.studio.edits.motion import (
    Freeze,
    Frozen,
    LengthSet,
    Reverse,
    Reversed,
    SetLength,
    SetSpeed,
    SpeedSet,
)
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import Edit, EditRefused, Reason
from tui.studio.edits.pauses import PausesTrimmed, TrimPauses
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.timeline import Clip, Framing, Timeline, Zoom
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import beds, captions, overlays, titles, with_clips
from tui.studio.edits.transitions import AddTransitions
from tui.studio.edits.which import ALL, Where

KNOWN = facts(video("a", 10), video("b", 5), photo("c"), song("song"), photo("logo"))
"""a 0-10 s, b 10-15 s, c 15-20 s; 30 frames a second."""
FILM = placed(facts(video("a", 10), video("b", 5), photo("c")))
ALONE = placed(facts(video("a", 10)))


def why(edit: Edit, timeline: Timeline = FILM) -> Reason:
    with pytest.raises(EditRefused) as refused:
        edit.apply(timeline, KNOWN)
    assert "{" not in str(refused.value)
    return refused.value.reason


def shown(clip: Clip) -> list[int]:
    """The frames of the source that a clip shows, one a frame of the timeline."""
    if clip.freeze:
        return [clip.in_frame] * clip.frames
    frames = [clip.in_frame + int(n * clip.speed) for n in range(clip.frames)]
    return frames[::-1] if clip.reverse else frames


# ── speed ─────────────────────────────────────────────────────────────────────────────────────


def test_twice_as_fast_is_half_as_long_in_all_tracks() -> None:
    timeline = saying(
        after(FILM, KNOWN, AddMusic("song"), AddTitle("T", between(4, 7))), ("a", 4, 6)
    )
    outcome = SetSpeed(factor=2).apply(timeline, KNOWN)
    assert [(c.frames, c.speed, c.source_frames) for c in outcome.timeline.video.sg] == [
        (150, 2, 300), (75, 2, 150), (75, 2, 150),
    ]  # fmt: skip
    assert said(outcome.timeline) == [("a", 2, 3)]
    # A title keeps its length, so that it can be read.
    assert [(t.at_frame, t.frames) for t in titles(outcome.timeline)] == [(60, 90)]
    assert beds(outcome.timeline)[0].frames == outcome.timeline.frames == 300
    assert outcome.report == SpeedSet(
        Where(0, "", 0.0, 20.0, whole=True), (1.0, 1.0), (2.0, 2.0), (20.0, 10.0), (20.0, 10.0),
        limited=False, changed=True,
    )  # fmt: skip


def test_a_title_at_the_very_end_stays_in_the_film() -> None:
    timeline = after(ALONE, KNOWN, AddTitle("End", last(0.2)), SetSpeed(factor=16))
    assert timeline.frames == 18
    assert [(t.at_frame, t.frames) for t in titles(timeline)] == [(17, 1)]


def test_a_stretch_in_slow_motion_is_cut_out_and_the_rest_stays() -> None:
    done = after(saying(FILM, ("x", 3, 5)), KNOWN, SetSpeed(between(2, 4), 0.5))
    assert [(c.frames, c.in_frame, str(c.speed)) for c in done.video.sg] == [
        (60, 0, "1"), (120, 60, "1/2"), (180, 120, "1"), (150, 0, "1"), (150, 0, "1"),
    ]  # fmt: skip
    assert said(done) == [("x", 4, 7)]


def test_the_speed_is_exact_however_it_is_said() -> None:
    def speed(*edits: Edit) -> Fraction:
        return after(ALONE, KNOWN, *edits).video.sg[0].speed

    assert speed(SetSpeed(factor=1.1)) == Fraction(11, 10)
    assert speed(SetSpeed(factor=1 / 3)) == Fraction(1, 3)
    assert speed(SetSpeed(factor=2), SetSpeed(factor=1.5, relative=True)) == 3
    assert speed(SetSpeed(factor=2), SetSpeed(factor=1.5)) == Fraction(3, 2)
    assert speed(SetSpeed(to_s=7)) == Fraction(10, 7)
    assert after(ALONE, KNOWN, SetSpeed(factor=2), SetSpeed(factor=1)) == ALONE


@pytest.mark.parametrize(("to_s", "frames"), [(7, 210), (30, 900), (1, 30)])
def test_a_film_is_made_as_long_as_was_said(to_s: float, frames: int) -> None:
    assert after(ALONE, KNOWN, SetSpeed(to_s=to_s)).frames == frames


def test_photos_and_stills_get_faster_with_the_film() -> None:
    timeline = after(FILM, KNOWN, Freeze(Mark(5), 2))
    assert timeline.frames == 660
    assert after(timeline, KNOWN, SetSpeed(to_s=11)).frames == 330
    assert after(timeline, KNOWN, SetSpeed(factor=2), SetSpeed(factor=1)) == timeline


@pytest.mark.parametrize(
    ("edit", "speed"),
    [
        (SetSpeed(factor=100), 16),
        (SetSpeed(factor=0.001), Fraction(1, 16)),
        (SetSpeed(to_s=0.1), 16),
        (SetSpeed(factor=-3), Fraction(1, 16)),
    ],
)
def test_speeds_have_limits_which_are_said(edit: Edit, speed: Fraction) -> None:
    outcome = edit.apply(ALONE, KNOWN)
    assert outcome.timeline.video.sg[0].speed == speed
    assert isinstance(outcome.report, SpeedSet)
    assert outcome.report.limited


def test_a_speed_that_is_there_already_changes_nothing() -> None:
    outcome = SetSpeed(between(2, 4), 1.0).apply(FILM, KNOWN)
    assert outcome.timeline == FILM
    assert isinstance(outcome.report, SpeedSet)
    assert not outcome.report.changed
    assert why(SetSpeed(to_s=0.001)) is Reason.LENGTH_TOO_SHORT
    assert why(SetSpeed(9)) is Reason.NO_SUCH_CLIP


def test_a_clip_never_gets_shorter_than_a_frame() -> None:
    brief = after(ALONE, KNOWN, SplitAt((Mark(0.1),)), SetSpeed(1, 16))
    assert [c.frames for c in brief.video.sg] == [1, 297]


def test_no_speed_shows_more_than_the_source_has() -> None:
    known = facts(video("odd", 10.3))
    for factor in (16, 7, 3, 1.5, 0.4):
        fast = after(placed(known), known, SetSpeed(factor=factor))
        assert fast.video.sg[0].out_frame <= 309
        assert after(fast, known, SetSpeed(factor=1)).frames <= 309
    brief = after(placed(known), known, SetSpeed(to_s=1), SetSpeed(to_s=8))
    assert (brief.frames, brief.video.sg[0].out_frame) == (240, 309)


def test_the_end_of_slow_motion_begins_with_its_last_picture() -> None:
    slow = after(ALONE, KNOWN, SetSpeed(factor=0.1), SplitAt((Mark(100 - 1 / 30),)))
    assert [(c.in_frame, c.frames) for c in slow.video.sg] == [(0, 2999), (299, 1)]


def test_transitions_get_shorter_with_their_clips() -> None:
    timeline = after(FILM, KNOWN, AddTransitions(seconds=2), SetSpeed(2, 10))
    assert [c.frames for c in timeline.video.sg] == [300, 15, 150]
    assert blends(timeline) == [0, 14, 14]


# ── cutting what is sped or turned ────────────────────────────────────────────────────────────


@pytest.mark.parametrize("speed", [2, 1.5, 0.5, 1.1, 16, 0.07])
@pytest.mark.parametrize("turned", [False, True])
def test_pieces_of_a_sped_clip_show_what_it_showed_there(speed: float, turned: bool) -> None:
    timeline = after(ALONE, KNOWN, SetSpeed(factor=speed), *([Reverse()] if turned else []))
    (whole,) = timeline.video.sg
    step = whole.frames // 9
    cuts = SplitAt(tuple(Mark(n * step / 30) for n in range(1, 9)))
    pieces = after(timeline, KNOWN, cuts).video.sg
    there = [frame for piece in pieces for frame in shown(piece)]
    # In points are whole frames of the source: no piece is more than one off, and none adds up.
    assert np.abs(np.array(there) - np.array(shown(whole))).max() <= 1
    assert all(0 <= piece.in_frame < 300 for piece in pieces)


def test_cutting_twice_as_fast_footage_is_exact() -> None:
    timeline = after(ALONE, KNOWN, SetSpeed(factor=2), CutRanges((between(1, 2),)))
    assert [(c.in_frame, c.frames) for c in timeline.video.sg] == [(0, 30), (120, 90)]
    back = after(ALONE, KNOWN, Reverse(), CutRanges((between(1, 2),)))
    assert [(c.in_frame, c.out_frame) for c in back.video.sg] == [(270, 300), (0, 240)]
    assert [shown(c)[0] for c in back.video.sg] == [299, 239]


def test_pauses_are_heard_where_the_clip_says_them() -> None:
    level, voice = speech_in(room(20, -60), (0.0, 4.0), (8.0, 20.0))
    known = facts(video("talk", 20), talk=SoundMap(STEP_S, level, voice))
    whole = placed(known)

    def left(*edits: Edit) -> list[tuple[int, int]]:
        timeline = after(whole, known, *edits, TrimPauses())
        return [(c.in_frame, c.out_frame) for c in timeline.video.sg]

    # 4 s of silence, but 0.15 s at either end: 4.5 frames, heard to a step or two.
    assert left() == [(0, pytest.approx(125, abs=2)), (pytest.approx(235, abs=2), 600)]
    # Twice as fast those 0.15 s are 9 frames of the source.
    assert left(SetSpeed(factor=2)) == [
        (0, pytest.approx(129, abs=3)),
        (pytest.approx(231, abs=3), 600),
    ]
    assert left(Reverse()) == [
        (pytest.approx(235, abs=2), 600),
        (0, pytest.approx(125, abs=2)),
    ]
    frozen = after(whole, known, Freeze(Mark(6), 3.0))
    report = TrimPauses().apply(frozen, known).report
    assert isinstance(report, PausesTrimmed)
    # A picture that was made to stand still is no pause.
    assert report.pauses == 2
    assert report.removed_s == pytest.approx(4 - 4 * 0.15, abs=0.1)


# ── backwards ─────────────────────────────────────────────────────────────────────────────────


def test_backwards_shows_the_last_frame_first() -> None:
    done = after(ALONE, KNOWN, Reverse())
    assert shown(done.video.sg[0]) == list(reversed(range(300)))
    assert after(done, KNOWN, Reverse()) == ALONE


def test_a_film_backwards_begins_with_its_last_clip() -> None:
    timeline = after(
        FILM, KNOWN, AddTransitions("wipe left", 1.0, 1), AddTitle("B", between(11, 13))
    )
    outcome = Reverse().apply(timeline, KNOWN)
    assert media(outcome.timeline) == "cba"
    assert blends(outcome.timeline) == [0, 0, 30]
    assert [(t.text, t.at_frame) for t in titles(outcome.timeline)] == [("B", 180)]
    assert outcome.report == Reversed(Where(0, "", 0.0, 20.0, whole=True), forwards=False)
    assert after(outcome.timeline, KNOWN, Reverse()) == timeline


def test_captions_over_what_runs_backwards_go() -> None:
    timeline = saying(FILM, ("before", 1, 2), ("over the edge", 7, 9), ("inside", 9, 10))
    outcome = Reverse(between(8, 10)).apply(timeline, KNOWN)
    assert said(outcome.timeline) == [("before", 1, 2), ("over the edge", 7, 8)]
    assert isinstance(outcome.report, Reversed)
    assert outcome.report.captions_removed == 1


def test_fades_and_zooms_run_backwards_too() -> None:
    zoom = Zoom(from_scale=1.0, to_scale=2.0, from_x=0.2)
    (clip,) = ALONE.video.sg
    made = clip.model_copy(update={"fade_in_frames": 10, "framing": Framing(zoom=zoom)})
    (back,) = after(with_clips(ALONE, [made]), KNOWN, Reverse()).video.sg
    assert (back.fade_in_frames, back.fade_out_frames) == (0, 10)
    assert back.framing.zoom == Zoom(from_scale=2.0, to_scale=1.0, to_x=0.2)


def test_a_zoom_goes_on_over_a_cut_as_if_there_were_none() -> None:
    (clip,) = ALONE.video.sg
    zoom = Zoom(from_scale=1.0, to_scale=2.0)
    made = with_clips(ALONE, [clip.model_copy(update={"framing": Framing(zoom=zoom)})])
    halves = after(made, KNOWN, SplitAt((Mark(5),))).video.sg
    zooms = [c.framing.zoom for c in halves if c.framing.zoom]
    assert [(z.from_scale, z.to_scale) for z in zooms] == [(1.0, 1.5), (1.5, 2.0)]


# ── standing still ────────────────────────────────────────────────────────────────────────────


def test_a_freeze_in_the_middle_of_a_clip_splits_it() -> None:
    timeline = saying(
        after(FILM, KNOWN, AddTitle("T", between(4, 7))), ("over it", 4, 6), ("b", 12, 13)
    )
    outcome = Freeze(Mark(5), 2).apply(timeline, KNOWN)
    clips = outcome.timeline.video.sg
    assert [(c.media, c.frames, c.in_frame, c.freeze) for c in clips[:3]] == [
        ("a", 150, 0, False), ("a", 60, 150, True), ("a", 150, 150, False),
    ]  # fmt: skip
    assert said(outcome.timeline) == [("over it", 4, 5), ("over it", 7, 8), ("b", 14, 15)]
    assert [(t.at_frame, t.frames) for t in titles(outcome.timeline)] == [(120, 90)]
    assert outcome.report == Frozen(5.0, 2.0, 20.0, 22.0)


def test_the_first_and_the_last_picture_can_be_held() -> None:
    held = after(FILM, KNOWN, AddTransitions(), Freeze(Mark(10), 1)).video.sg
    assert [(c.media, c.in_frame, c.freeze) for c in held[1:3]] == [("b", 0, True), ("b", 0, False)]
    assert blends(after(FILM, KNOWN, AddTransitions(), Freeze(Mark(10), 1))) == [0, 16, 0, 16]
    first_ = after(ALONE, KNOWN, Freeze(START, 0.5)).video.sg
    assert [(c.id, c.in_frame, c.freeze, c.frames) for c in first_] == [
        ("v2", 0, True, 15), ("v1", 0, False, 300),
    ]  # fmt: skip
    end = after(ALONE, KNOWN, SetSpeed(factor=2), Freeze(END, 1)).video.sg[-1]
    assert (end.in_frame, end.freeze, end.speed) == (298, True, 1)
    turned = after(ALONE, KNOWN, Reverse(), Freeze(START, 1)).video.sg[0]
    assert (turned.in_frame, turned.reverse) == (299, False)


def test_a_freeze_has_a_place_and_a_length() -> None:
    assert why(Freeze(Mark(21))) is Reason.BEYOND_THE_END
    assert why(Freeze(Mark(1), 0)) is Reason.LENGTH_TOO_SHORT
    assert why(Freeze(Mark(1), 4000)) is Reason.STILL_TOO_LONG
    assert why(Freeze(Mark(1)), Timeline()) is Reason.NO_VIDEO


# ── length ────────────────────────────────────────────────────────────────────────────────────


def test_a_photo_is_shown_for_as_long_as_was_said() -> None:
    timeline = after(FILM, KNOWN, AddMusic("song"), AddTitle("T", between(16, 19)))
    outcome = SetLength(3, 2).apply(timeline, KNOWN)
    assert [c.frames for c in outcome.timeline.video.sg] == [300, 150, 60]
    assert titles(outcome.timeline)[0].frames == 30
    assert outcome.report == LengthSet(
        3, "c.jpg", 1, 2.0, limited=False, changed=True, before_s=20.0, after_s=17.0,
        titles_shortened=tuple(titles(timeline)),
    )  # fmt: skip
    longer = after(timeline, KNOWN, SetLength(3, 8))
    assert longer.frames == beds(longer)[0].frames == 690
    # Of all clips, the photos are meant.
    assert [c.frames for c in after(FILM, KNOWN, SetLength(ALL, 3)).video.sg] == [300, 150, 90]


def test_a_film_lasts_no_longer_than_its_source() -> None:
    timeline = after(ALONE, KNOWN, CutRanges((first(3), last(3))))
    outcome = SetLength(1, 30).apply(timeline, KNOWN)
    assert [(c.in_frame, c.out_frame) for c in outcome.timeline.video.sg] == [(90, 300)]
    assert isinstance(outcome.report, LengthSet)
    assert outcome.report.limited
    assert outcome.report.length_s == 7.0
    back = after(timeline, KNOWN, Reverse(), SetLength(1, 30))
    assert [(c.in_frame, c.out_frame) for c in back.video.sg] == [(0, 210)]
    fast = after(timeline, KNOWN, SetSpeed(factor=2), SetLength(1, 3))
    assert [(c.in_frame, c.out_frame) for c in fast.video.sg] == [(90, 270)]
    assert why(SetLength(1, 0)) is Reason.LENGTH_TOO_SHORT
    assert why(SetLength(3, 4000)) is Reason.STILL_TOO_LONG


def test_what_lay_over_the_whole_film_still_does() -> None:
    timeline = after(over(FILM, "logo", 0, 20), KNOWN, AddTitle("Draft", between(0, 20)))
    for edit in (SetSpeed(factor=0.5), Freeze(Mark(3)), SetLength(3, 9), Reverse()):
        done = after(timeline, KNOWN, edit)
        assert overlays(done)[0].frames == titles(done)[0].frames == done.frames
    assert not captions(timeline)
