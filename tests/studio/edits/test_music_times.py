"""Music that plays during a stretch of the film only, or not during one."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import after, facts, placed, song, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.marks import between
from tui.studio.edits.music import AddMusic, SetMusicVolume
from tui.studio.edits.music_times import PlayMusic, SilenceMusic
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.edits.pieces import pieces
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.sound import DuckMusic, FadeMusic
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds

KNOWN = facts(video("talk", 20), song())
FILM = placed(KNOWN)
SUNG = after(FILM, KNOWN, AddMusic("music:lo-fi", 0.4), DuckMusic(9), FadeMusic(1.0, 2.0))


def played(timeline: Timeline) -> list[tuple[str, float, float, float]]:
    """What plays, from when to when, and from where in the music; in seconds."""
    s = timeline.seconds
    assert from_draft(to_draft(timeline)) == timeline
    assert len({bed.id for bed in beds(timeline)}) == len(beds(timeline))
    return [(b.name, s(b.at_frame), s(b.end_frame), s(b.in_frame)) for b in beds(timeline)]


def test_after_a_silence_the_music_goes_on_as_if_it_had_played_and_fades_in() -> None:
    outcome = SilenceMusic(between(5, 8)).apply(SUNG, KNOWN)
    assert played(outcome.timeline) == [("Lo-fi", 0, 5, 0), ("Lo-fi", 8, 20, 8)]
    first, second = beds(outcome.timeline)
    assert (first.fade_in_frames, first.fade_out_frames) == (30, 0)  # 0 dies away as usual
    assert (second.fade_in_frames, second.fade_out_frames) == (15, 60)
    assert {bed.duck_db for bed in beds(outcome.timeline)} == {9}
    assert say_english.report(outcome.report) == "No music plays 0:05–0:08 now."
    assert say_chinese.report(outcome.report) == "0:05–0:08 不再有音乐。"


def test_where_none_plays_nothing_is_changed() -> None:
    once = after(SUNG, KNOWN, SilenceMusic(between(5, 8)))
    again = SilenceMusic(between(6, 7)).apply(once, KNOWN)
    assert again.timeline is once
    assert say_english.report(again.report) == "No music plays 0:06–0:07 already."


def test_music_that_is_there_plays_only_then_from_its_beginning() -> None:
    outcome = PlayMusic(between(5, 15)).apply(SUNG, KNOWN)
    assert played(outcome.timeline) == [("Lo-fi", 5, 15, 0)]
    (bed,) = beds(outcome.timeline)
    assert (bed.volume, bed.duck_db, bed.fade_in_frames, bed.fade_out_frames) == (0.4, 9, 30, 60)
    assert say_english.report(outcome.report) == "The music “Lo-fi” plays 0:05–0:15 now, at 40%."


def test_it_can_be_made_longer_again() -> None:
    short = after(SUNG, KNOWN, PlayMusic(between(5, 6)))
    assert played(after(short, KNOWN, PlayMusic(between(0, 20)))) == [("Lo-fi", 0, 20, 0)]


def test_other_music_takes_the_place_of_what_was_there_in_its_stretch_only() -> None:
    outcome = PlayMusic(between(5, 8), "song", 0.8).apply(SUNG, KNOWN)
    assert played(outcome.timeline) == [
        ("Lo-fi", 0, 5, 0),
        ("song.mp3", 5, 8, 0),
        ("Lo-fi", 8, 20, 8),
    ]
    assert [bed.volume for bed in beds(outcome.timeline)] == [0.4, 0.8, 0.4]
    assert say_english.report(outcome.report) == "Added the music “song.mp3” at 80%, 0:05–0:08."


def test_several_pieces_play_as_far_as_they_lie_in_the_stretch() -> None:
    two = after(SUNG, KNOWN, PlayMusic(between(5, 8), "song"))
    assert played(after(two, KNOWN, PlayMusic(between(4, 7)))) == [
        ("Lo-fi", 4, 5, 4),
        ("song.mp3", 5, 7, 0),
    ]


def test_a_cut_before_it_moves_music_of_a_stretch_with_the_picture() -> None:
    timeline = after(FILM, KNOWN, PlayMusic(between(5, 15), "song"), CutRanges((between(0, 2),)))
    assert played(timeline) == [("song.mp3", 3, 13, 0)]


@pytest.mark.parametrize("edit", [SilenceMusic(between(1, 2)), PlayMusic(between(1, 2))])
def test_without_music_there_is_none_to_play_or_to_silence(
    edit: SilenceMusic | PlayMusic,
) -> None:
    with pytest.raises(EditRefused) as refused:
        edit.apply(FILM, KNOWN)
    assert refused.value.reason is Reason.NO_MUSIC


def test_music_beyond_the_end_is_refused() -> None:
    with pytest.raises(EditRefused) as refused:
        PlayMusic(between(30, 40), "song").apply(FILM, KNOWN)
    assert refused.value.reason is Reason.BEYOND_THE_END


def test_music_that_is_quieter_for_a_while_stays_one_piece_and_keeps_its_beat() -> None:
    outcome = SetMusicVolume(factor=0.5, during=between(5, 10)).apply(SUNG, KNOWN)
    there = beds(outcome.timeline)
    assert [bed.volume for bed in there] == [0.4, 0.2, 0.4]
    # They overlap where the level changes, in step.
    assert played(outcome.timeline) == [
        ("Lo-fi", 0, 5.2, 0),
        ("Lo-fi", 4.8, 10.2, 4.8),
        ("Lo-fi", 9.8, 20, 9.8),
    ]
    assert [(bed.fade_in_frames, bed.fade_out_frames) for bed in there] == [
        (30, 12), (12, 12), (12, 60),
    ]  # fmt: skip
    assert len(pieces(there)) == 1
    assert {bed.duck_db for bed in there} == {9}
    assert say_english.report(outcome.report) == "Set the music from 40% to 20%, 0:05–0:10."
    assert say_chinese.report(outcome.report) == "0:05–0:10 的音乐音量从 40% 调到了 20%。"


def test_said_again_of_the_same_time_it_parts_no_fade() -> None:
    once = after(SUNG, KNOWN, SetMusicVolume(factor=0.5, during=between(5, 10)))
    again = after(once, KNOWN, SetMusicVolume(0.3, during=between(5, 10)))
    assert [bed.volume for bed in beds(again)] == [0.4, 0.3, 0.4]
    all_of_it = after(again, KNOWN, SetMusicVolume(factor=0.5))
    assert [bed.volume for bed in beds(all_of_it)] == [0.2, 0.15, 0.2]
    assert len(played(all_of_it)) == 3


def test_music_at_either_end_changes_its_level_once() -> None:
    start = after(SUNG, KNOWN, SetMusicVolume(0.1, during=between(0, 5)))
    assert [bed.volume for bed in beds(start)] == [0.1, 0.4]
    end = after(SUNG, KNOWN, SetMusicVolume(0.1, during=between(15, 20)))
    assert [(bed.volume, bed.fade_out_frames) for bed in beds(end)] == [(0.4, 12), (0.1, 60)]


def test_where_no_music_plays_none_can_be_quieter() -> None:
    short = after(SUNG, KNOWN, PlayMusic(between(0, 5)))
    with pytest.raises(EditRefused) as refused:
        SetMusicVolume(factor=0.5, during=between(10, 12)).apply(short, KNOWN)
    assert refused.value.reason is Reason.NO_MUSIC_THERE
