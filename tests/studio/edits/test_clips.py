"""Splitting, deleting, moving and doubling clips; what lies over and under them comes along."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.studio.edits.desk import after, facts, photo, placed, song, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.edits.clips import (
    ClipsDeleted,
    ClipsOrdered,
    ClipsSplit,
    DeleteClips,
    Duplicate,
    Duplicated,
    MoveClip,
    OrderClips,
    SplitAt,
    SwapClips,
)
from tui.studio.edits.marks import END, START, Mark, between, first
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import Edit, EditRefused, Reason
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.timeline import Clip, Timeline, Title
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import beds, captions, overlays, titles, with_captions, with_overlays
from tui.studio.edits.transitions import AddTransitions
from tui.studio.edits.which import ALL, LAST, Where, split_at

KNOWN = facts(video("a", 10), video("b", 5), photo("c"), song("song"), photo("logo"))
"""a 0-10 s, b 10-15 s, c 15-20 s; 30 frames a second."""
FILM = placed(facts(video("a", 10), video("b", 5), photo("c")))


def media(timeline: Timeline) -> str:
    return "".join(clip.media for clip in timeline.video.sg)


def blends(timeline: Timeline) -> list[int]:
    """The length of the transition into each clip, 0 for a hard cut."""
    return [clip.transition.frames if clip.transition else 0 for clip in timeline.video.sg]


def why(edit: Edit, timeline: Timeline = FILM) -> Reason:
    with pytest.raises(EditRefused) as refused:
        edit.apply(timeline, KNOWN)
    assert "{" not in str(refused.value)
    return refused.value.reason


def saying(timeline: Timeline, *words: tuple[str, float, float]) -> Timeline:
    """Captions with their times in seconds."""
    return with_captions(
        timeline,
        [
            Title(
                id=f"c{number}", name=text, text=text, role="caption",
                at_frame=round(start_s * 30), frames=round((end_s - start_s) * 30),
            )
            for number, (text, start_s, end_s) in enumerate(words, 1)
        ],
    )  # fmt: skip


def said(timeline: Timeline) -> list[tuple[str, float, float]]:
    return [(c.text, c.at_frame / 30, c.end_frame / 30) for c in captions(timeline)]


def over(timeline: Timeline, medium: str, start_s: float, end_s: float) -> Timeline:
    """A picture over the film."""
    return with_overlays(
        timeline,
        [
            Clip(
                id="o1", name=medium, media=medium,
                at_frame=round(start_s * 30), frames=round((end_s - start_s) * 30),
            )
        ],
    )  # fmt: skip


# ── splitting ─────────────────────────────────────────────────────────────────────────────────


def test_a_split_clip_goes_on_where_it_was_split() -> None:
    outcome = SplitAt((Mark(4), Mark(12))).apply(FILM, KNOWN)
    clips = outcome.timeline.video.sg
    assert [(c.id, c.media, c.at_frame, c.frames, c.in_frame) for c in clips] == [
        ("v1", "a", 0, 120, 0),
        ("v4", "a", 120, 180, 120),
        ("v2", "b", 300, 60, 0),
        ("v5", "b", 360, 90, 60),
        ("v3", "c", 450, 150, 0),
    ]  # fmt: skip
    assert outcome.report == ClipsSplit((4.0, 12.0), (), 5)


def test_where_there_is_a_cut_already_nothing_is_split() -> None:
    outcome = SplitAt((Mark(10), START, END)).apply(FILM, KNOWN)
    assert outcome.timeline == FILM
    assert outcome.report == ClipsSplit((), (0.0, 10.0, 20.0), 3)
    assert why(SplitAt((Mark(21),))) is Reason.BEYOND_THE_END
    assert why(SplitAt((Mark(1),)), Timeline()) is Reason.NO_VIDEO


def test_a_split_parts_the_fades_of_the_sound_but_doubles_none() -> None:
    (clip,) = placed(facts(video("a", 10))).video.sg
    faded = clip.model_copy(update={"fade_in_frames": 15, "fade_out_frames": 30})
    timeline = split_at(
        FILM.model_copy(update={"t": (FILM.video.model_copy(update={"sg": (faded,)}),)}), 60, 120
    )
    ends = [(c.fade_in_frames, c.fade_out_frames) for c in timeline.video.sg]
    assert ends == [(15, 0), (0, 0), (0, 30)]


# ── deleting ──────────────────────────────────────────────────────────────────────────────────


def test_deleting_a_clip_closes_the_gap_in_all_tracks() -> None:
    timeline = after(
        FILM,
        KNOWN,
        AddMusic("song"),
        AddTitle("A", between(11, 13)),
        AddTitle("C", between(16, 18)),
    )
    timeline = saying(timeline, ("one", 9, 11), ("two", 16, 17))
    outcome = DeleteClips((2,)).apply(timeline, KNOWN)
    assert media(outcome.timeline) == "ac"
    assert [(t.text, t.at_frame) for t in titles(outcome.timeline)] == [("C", 330)]
    assert said(outcome.timeline) == [("one", 9, 10), ("two", 11, 12)]
    assert beds(outcome.timeline)[0].frames == 450
    gone = tuple(title for title in titles(timeline) if title.text == "A")
    assert outcome.report == ClipsDeleted((2,), ("b.mp4",), 20.0, 15.0, (), gone)


def test_no_caption_flashes_by_after_a_cut() -> None:
    timeline = saying(FILM, ("long", 2, 5), ("short", 7, 7.1))
    cut = after(timeline, KNOWN, CutRanges((between(2.1, 6),)))
    assert said(cut) == [("short", pytest.approx(3.1), pytest.approx(3.2))]
    assert said(after(timeline, KNOWN, CutRanges((between(2.5, 6),))))[0] == ("long", 2, 2.5)


def test_clips_are_deleted_by_the_numbers_that_they_have_together() -> None:
    assert media(after(FILM, KNOWN, DeleteClips((1, LAST)))) == "b"
    assert media(after(FILM, KNOWN, DeleteClips((2, 1, 2)))) == "c"
    assert why(DeleteClips((1, 2, 3))) is Reason.NOTHING_WOULD_STAY
    assert why(DeleteClips((4,))) is Reason.NO_SUCH_CLIP
    assert why(DeleteClips((1,)), Timeline()) is Reason.NO_VIDEO


# ── order ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("edit", "order"),
    [
        (MoveClip(3, 1), "cab"),
        (MoveClip(1, LAST), "bca"),
        (MoveClip(1, 2), "bac"),
        (SwapClips(1, LAST), "cba"),
        (OrderClips((2, 3, 1)), "bca"),
        (OrderClips((LAST, 1, 2)), "cab"),
        (OrderClips(), "cba"),
    ],
)
def test_clips_change_places(edit: Edit, order: str) -> None:
    outcome = edit.apply(FILM, KNOWN)
    assert media(outcome.timeline) == order
    assert isinstance(outcome.report, ClipsOrdered)
    assert "".join(name[0] for name in outcome.report.names) == order
    assert {c.id: c.media for c in outcome.timeline.video.sg} == {"v1": "a", "v2": "b", "v3": "c"}


def test_an_order_that_is_there_already_changes_nothing() -> None:
    for edit in (MoveClip(2, 2), SwapClips(3, LAST), OrderClips((1, 2, 3))):
        outcome = edit.apply(FILM, KNOWN)
        assert outcome.timeline == FILM
        assert isinstance(outcome.report, ClipsOrdered)
        assert not outcome.report.changed
    assert why(OrderClips((1, 2))) is Reason.NOT_EACH_CLIP
    assert why(OrderClips((1, 2, 2))) is Reason.NOT_EACH_CLIP
    assert why(MoveClip(1, 9)) is Reason.NO_SUCH_CLIP
    assert why(OrderClips(), Timeline()) is Reason.NO_VIDEO


def test_titles_and_captions_go_with_the_clip_that_is_moved() -> None:
    timeline = after(FILM, KNOWN, AddTitle("B", between(11, 13)))
    timeline = saying(timeline, ("over both", 9, 11), ("b", 12, 13))
    moved = after(timeline, KNOWN, MoveClip(2, 1))
    assert [(t.text, t.at_frame, t.frames) for t in titles(moved)] == [("B", 30, 60)]
    # What is said over the cut is said at both ends now.
    assert said(moved) == [("over both", 0, 1), ("b", 2, 3), ("over both", 14, 15)]
    assert len({c.id for c in captions(moved)}) == 3


def test_moving_there_and_back_gives_the_same_film() -> None:
    timeline = saying(after(FILM, KNOWN, AddTitle("B", between(11, 13))), ("b", 12, 13))
    assert after(timeline, KNOWN, MoveClip(2, 1), MoveClip(1, 2)) == timeline


# ── doubling ──────────────────────────────────────────────────────────────────────────────────


def test_a_clip_is_shown_once_more_with_what_is_said_in_it() -> None:
    timeline = saying(after(FILM, KNOWN, AddMusic("song")), ("b", 12, 13))
    outcome = Duplicate(2).apply(timeline, KNOWN)
    assert media(outcome.timeline) == "abbc"
    assert said(outcome.timeline) == [("b", 12, 13), ("b", 17, 18)]
    assert beds(outcome.timeline)[0].frames == 750
    assert outcome.report == Duplicated(Where(2, "b.mp4", 10.0, 15.0), 1, 20.0, 25.0)


def test_a_stretch_over_a_cut_is_repeated_as_a_whole() -> None:
    done = after(FILM, KNOWN, Duplicate(between(9, 11), 2))
    assert media(done) == "aabababbc"
    assert done.frames == 24 * 30
    assert [c.in_frame for c in done.video.sg] == [0, 270, 0, 270, 0, 270, 0, 30, 0]
    ids = [c.id for c in done.video.sg]
    assert len(set(ids)) == len(ids)
    assert media(after(FILM, KNOWN, Duplicate(ALL))) == "abcabc"
    assert why(Duplicate(2, 0)) is Reason.TIMES_OUT_OF_RANGE
    assert why(Duplicate(2, 101)) is Reason.TIMES_OUT_OF_RANGE


# ── transitions through it all ────────────────────────────────────────────────────────────────


def test_a_cut_that_is_still_there_keeps_its_transition() -> None:
    timeline = after(FILM, KNOWN, AddTransitions(seconds=1.0, cut=2))
    assert blends(timeline) == [0, 0, 30]
    # An end is cut off, a clip is split, another comes between or goes: the cut is as it was.
    assert blends(after(timeline, KNOWN, CutRanges((between(14, 16),)))) == [0, 0, 30]
    assert blends(after(timeline, KNOWN, CutRanges((between(11, 12),)))) == [0, 0, 0, 30]
    assert blends(after(timeline, KNOWN, DeleteClips((1,)))) == [0, 30]
    assert blends(after(timeline, KNOWN, SplitAt((Mark(12),)))) == [0, 0, 0, 30]
    assert blends(after(timeline, KNOWN, MoveClip(1, 3))) == [0, 30, 0]
    # Where its clips part, it goes.
    assert blends(after(timeline, KNOWN, MoveClip(3, 1))) == [0, 0, 0]
    assert blends(after(timeline, KNOWN, DeleteClips((2,)))) == [0, 0]
    assert blends(after(timeline, KNOWN, KeepRanges((between(15, 20),)))) == [0]


def test_where_every_cut_had_a_transition_every_cut_between_clips_has_one() -> None:
    timeline = after(FILM, KNOWN, AddTransitions(seconds=1.0))
    assert blends(after(timeline, KNOWN, MoveClip(3, 1))) == [0, 30, 30]
    assert blends(after(timeline, KNOWN, DeleteClips((2,)))) == [0, 30]
    assert blends(after(timeline, KNOWN, Duplicate(2))) == [0, 30, 30, 30]
    # But what is cut out of a clip leaves a hard cut.
    assert blends(after(timeline, KNOWN, CutRanges((between(2, 3),)))) == [0, 0, 30, 30]


def test_a_transition_takes_up_at_most_half_of_the_clips_beside_it() -> None:
    timeline = after(FILM, KNOWN, AddTransitions(seconds=1.0))
    assert blends(after(timeline, KNOWN, KeepRanges((between(9.5, 20),)))) == [0, 14, 30]
    assert blends(after(timeline, KNOWN, KeepRanges((between(9.97, 20),)))) == [0, 0, 30]
    split = SplitAt((Mark(10.4),)).apply(timeline, KNOWN)
    assert blends(split.timeline) == [0, 12, 0, 30]
    assert split.report == ClipsSplit((10.4,), (), 4, transitions_shortened=1)


# ── overlays and music ────────────────────────────────────────────────────────────────────────


def test_a_film_over_the_film_that_is_cut_in_the_middle_becomes_two() -> None:
    timeline = over(FILM, "b", 2, 7)
    done = after(timeline, KNOWN, CutRanges((between(4, 5),)))
    assert [(c.at_frame, c.frames, c.in_frame) for c in overlays(done)] == [
        (60, 60, 0),
        (120, 60, 90),
    ]


def test_a_still_over_the_film_stays_one_and_covers_what_it_covered() -> None:
    timeline = over(FILM, "logo", 0, 20)
    done = after(timeline, KNOWN, CutRanges((between(4, 5), between(7, 8))))
    assert [(c.at_frame, c.frames) for c in overlays(done)] == [(0, 540)]
    assert overlays(after(timeline, KNOWN, Duplicate(1)))[0].frames == 900
    short = after(over(FILM, "logo", 3, 6), KNOWN, CutRanges((first(4),)))
    assert [(c.at_frame, c.frames) for c in overlays(short)] == [(0, 60)]


def test_what_covers_the_film_covers_a_clip_that_comes_later() -> None:
    timeline = after(over(FILM, "logo", 0, 20), KNOWN, PlaceMedia("b"))
    assert [(c.at_frame, c.frames) for c in overlays(timeline)] == [(0, 750)]
    # A film over the film ends where it ends; a GIF, which begins again and again, does not.
    known = facts(video(), video("b", 10.0), replace(video("gif", 1.0), loops=True))
    film = placed(facts(video(), video("b", 10.0)))
    laid = after(film, known, AddOverlay("picture", "gif"))
    assert overlays(laid)[0].frames == film.frames
    longer = after(laid, known, PlaceMedia("b"))
    assert overlays(longer)[0].frames == longer.frames
    cut = after(longer, known, CutRanges((between(4, 5),)))
    assert [(c.at_frame, c.frames) for c in overlays(cut)] == [(0, cut.frames)]
    assert overlays(after(over(FILM, "b", 15, 20), KNOWN, PlaceMedia("b")))[0].frames == 150


def test_music_that_ended_with_the_film_still_does() -> None:
    timeline = after(FILM, KNOWN, AddMusic("song"))
    for edit in (Duplicate(1), DeleteClips((1,)), MoveClip(1, 3), CutRanges((between(3, 17),))):
        done = after(timeline, KNOWN, edit)
        assert [(bed.at_frame, bed.frames) for bed in beds(done)] == [(0, done.frames)]


def test_a_title_that_an_order_leaves_no_room_is_named() -> None:
    film = after(FILM, KNOWN, AddTitle("Across", between(9, 12)))
    done = SwapClips(1, LAST).apply(film, KNOWN)
    (title,) = titles(done.timeline)
    assert (title.at_frame, title.frames) == (19 * 30, 30), "it begins with its clip, at the end"
    assert "The title “Across” is shorter now." in say_english.report(done.report)
    assert "“Across”" in say_chinese.report(done.report)
    assert "title" not in say_english.report(SwapClips(2, 3).apply(FILM, KNOWN).report)


@pytest.mark.parametrize(
    ("medium", "at"),
    [
        # Over the last 2 s of a and the first 3 of b, which stand the other way round now.
        ("b", [(13, 2, 0), (0, 3, 2)]),
        ("logo", [(13, 2, None), (0, 3, None)]),
    ],
)
def test_what_lies_over_clips_goes_with_each_of_them(
    medium: str, at: list[tuple[int, int, int | None]]
) -> None:
    film = over(placed(facts(video("a", 10), video("b", 5))), medium, 8, 13)
    done = SwapClips(1, 2).apply(film, KNOWN).timeline
    lying = overlays(done)
    assert [(c.at_frame / 30, c.frames / 30) for c in lying] == [(s, d) for s, d, _ in at]
    if medium == "b":
        assert [c.in_frame / 30 for c in lying] == [first for _, _, first in at]
    assert len({c.id for c in lying}) == 2
    throughout = over(placed(facts(video("a", 10), video("b", 5))), "logo", 0, 15)
    assert len(overlays(SwapClips(1, 2).apply(throughout, KNOWN).timeline)) == 1
