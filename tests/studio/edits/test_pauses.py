"""Trimming pauses: no word is clipped, and the pauses go."""

from __future__ import annotations

from dataclasses import replace
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
from tui.studio.edits.facts import Facts, SoundMap
from tui.studio.edits.marks import between
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.pauses import PausesTrimmed, TrimPauses
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.sound import SetClipVolume
from tui.studio.edits.speech import spoken
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import beds, overlays, titles

WORDS = ((1.0, 2.5), (2.7, 4.0), (5.2, 7.9), (9.0, 9.6), (11.0, 15.0), (17.5, 18.6))


def talk(floor_db: float, words: tuple[tuple[float, float], ...] = WORDS, by_voice: bool = True):
    level, voice = speech_in(room(20, floor_db), *words)
    return facts(video(), talk=SoundMap(STEP_S, level, voice if by_voice else None))


def trimmed(timeline: Timeline, known: Facts, edit: TrimPauses | None = None) -> PausesTrimmed:
    report = (edit or TrimPauses()).apply(timeline, known).report
    assert isinstance(report, PausesTrimmed)
    return report


def kept_steps(timeline: Timeline, media: str, count: int) -> np.ndarray:
    """Which steps of a medium's sound are still on the timeline, wholly."""
    kept = np.zeros(count, bool)
    for clip in timeline.video.sg:
        if clip.media == media:
            start = float(clip.in_frame / timeline.fps) / STEP_S
            end = float(clip.out_frame / timeline.fps) / STEP_S
            kept[int(np.ceil(start - 1e-6)) : int(np.floor(end + 1e-6))] = True
    return kept


@pytest.mark.parametrize("floor_db", [-60, -40, -30])
@pytest.mark.parametrize("fps", [Fraction(30), Fraction(24000, 1001), Fraction(60)])
def test_no_step_of_speech_is_cut_and_the_pauses_go(floor_db: float, fps: Fraction) -> None:
    known = talk(floor_db)
    known = Facts({"talk": video(fps=fps)}, known.sound)
    done = after(placed(known), known, TrimPauses())
    kept = kept_steps(done, "talk", 2000)
    for start_s, end_s in WORDS:
        assert kept[round(start_s / STEP_S) : round(end_s / STEP_S)].all()
    pauses = [
        (before + 0.15 if before else 0.0, start - 0.15 if start < 20 else 20.0)
        for before, start in zip(
            [0.0, *(end for _, end in WORDS)], [*(start for start, _ in WORDS), 20.0], strict=True
        )
        if start - before >= 0.5
    ]
    # Two frames of a cut are lost to the frame grid at most.
    possible_s = sum(end - start - float(2 / fps) for start, end in pauses)
    gone_s = float((placed(known).frames - done.frames) / done.fps)
    assert gone_s >= 0.95 * possible_s
    assert len(pauses) == trimmed(placed(known), known).pauses


@pytest.mark.parametrize("floor_db", [-60, -50])
def test_without_a_detector_levels_alone_do_it(floor_db: float) -> None:
    known = talk(floor_db, by_voice=False)
    done = after(placed(known), known, TrimPauses())
    kept = kept_steps(done, "talk", 2000)
    for start_s, end_s in WORDS:
        # The padding saves even consonants that are as soft as the room.
        assert kept[round(start_s / STEP_S) : round(end_s / STEP_S)].all()
    assert trimmed(placed(known), known).pauses == 6


def test_without_a_detector_a_loud_room_is_still_told_from_bursts() -> None:
    level = room(20, -40)
    for start_s in (2, 6, 7, 13):
        level[start_s * 100 : start_s * 100 + 80] = -12
    known = facts(video(), talk=SoundMap(STEP_S, level, np.zeros(2000, np.float32)))
    report = trimmed(placed(known), known)
    assert report.pauses == 4
    assert report.removed_s == pytest.approx(20 - 4 * 0.8 - 0.2 - 7 * 0.15, abs=0.4)


def test_a_detector_that_lingers_over_silence_is_not_believed() -> None:
    known = talk(-100)
    voice = known.sound["talk"].voice
    assert voice is not None
    voice[1500:1740] = 0.99
    assert trimmed(placed(known), known).removed_s > 6.5


def test_laughter_that_is_no_voice_stays() -> None:
    level, voice = speech_in(room(20, -55), *WORDS)
    level[1600:1680] = -20
    known = facts(video(), talk=SoundMap(STEP_S, level, voice))
    done = after(placed(known), known, TrimPauses())
    assert kept_steps(done, "talk", 2000)[1600:1680].all()


def test_a_mouse_click_in_a_pause_does_not_keep_it() -> None:
    level, voice = speech_in(room(20, -55), *WORDS)
    level[1600:1603] = -15
    known = facts(video(), talk=SoundMap(STEP_S, level, voice))
    assert trimmed(placed(known), known).pauses == 6


def test_music_that_goes_up_and_down_has_no_pauses() -> None:
    swell = -25 + 9 * np.sin(np.arange(2000) / 150)
    known = facts(video(), talk=SoundMap(STEP_S, swell.astype(np.float32)))
    assert trimmed(placed(known), known).pauses == 0


def test_no_pauses_is_said_and_changes_nothing() -> None:
    known = talk(-60, words=((0.0, 20.0),))
    outcome = TrimPauses().apply(placed(known), known)
    assert outcome.timeline == placed(known)
    assert trimmed(placed(known), known).pauses == 0


def test_only_pauses_as_long_as_was_said_go() -> None:
    known = talk(-60)
    assert trimmed(placed(known), known, TrimPauses(longer_than_s=1.3)).pauses == 3
    assert trimmed(placed(known), known, TrimPauses(longer_than_s=2.0)).pauses == 1


def test_a_threshold_that_was_said_is_the_only_measure() -> None:
    known = talk(-40)
    assert trimmed(placed(known), known, TrimPauses(threshold_db=-50)).pauses == 0
    assert trimmed(placed(known), known, TrimPauses(threshold_db=-30)).pauses == 6


def test_trimming_twice_finds_nothing_more() -> None:
    known = talk(-60)
    once = after(placed(known), known, TrimPauses())
    assert trimmed(once, known).pauses == 0


def test_a_pause_over_the_joint_of_two_clips_is_one_pause() -> None:
    words = ((0.0, 4.7), (5.0, 9.7))
    level, voice = speech_in(room(10, -60), *words)
    sound = SoundMap(STEP_S, level, voice)
    known = facts(video("a", 10), video("b", 10), a=sound, b=sound)
    shifted, voiced = speech_in(room(10, -60), (0.4, 10.0))
    known = Facts(known.media, {"a": sound, "b": SoundMap(STEP_S, shifted, voiced)})
    report = trimmed(placed(known), known)
    assert report.pauses == 1
    assert report.removed_s == pytest.approx(0.3 + 0.4 - 0.3, abs=0.08)


def test_clips_that_are_cut_already_are_read_from_where_they_begin() -> None:
    known = talk(-60)
    timeline = after(placed(known), known, CutRanges((between(0, 10),)), TrimPauses())
    kept = kept_steps(timeline, "talk", 2000)
    assert not kept[:1000].any()
    assert kept[1100:1500].all()
    assert kept[1750:1860].all()
    assert not kept[1530:1730].any()


def test_photos_and_silent_clips_are_left_whole() -> None:
    level, voice = speech_in(room(20, -60), *WORDS)
    empty = SoundMap(STEP_S, np.full(500, -90, np.float32), np.zeros(500, np.float32))
    known = facts(
        video(), photo(), video("screen", 5), talk=SoundMap(STEP_S, level, voice), screen=empty
    )
    outcome = TrimPauses().apply(placed(known), known)
    lengths = {c.media: c.frames for c in outcome.timeline.video.sg}
    assert lengths["photo"] == lengths["screen"] == 150
    assert isinstance(outcome.report, PausesTrimmed)
    assert outcome.report.silent_clips == ("screen.mp4",)


def test_a_timeline_silent_from_end_to_end_is_not_emptied() -> None:
    silent = SoundMap(STEP_S, np.full(2000, -90, np.float32), np.zeros(2000, np.float32))
    known = facts(video(), talk=silent)
    with pytest.raises(EditRefused) as refused:
        TrimPauses().apply(placed(known), known)
    assert refused.value.reason is Reason.ALL_SILENT


def test_a_timeline_without_sound_has_no_pauses_to_find() -> None:
    known = facts(photo())
    with pytest.raises(EditRefused) as refused:
        TrimPauses().apply(placed(known), known)
    assert refused.value.reason is Reason.NO_SOUND


def test_the_silence_after_the_sound_has_ended_is_a_pause() -> None:
    level, voice = speech_in(room(20, -60), (0.0, 20.0))
    known = facts(video(seconds=25), talk=SoundMap(STEP_S, level, voice))
    assert trimmed(placed(known), known).removed_s == pytest.approx(5 - 0.15, abs=0.1)


def test_titles_and_music_go_with_the_picture() -> None:
    known = talk(-60)
    known = Facts({**known.media, "song": song()}, known.sound)
    late = AddTitle("Late", between(12, 14))
    gone = AddTitle("Gone", between(15.5, 16.5))
    timeline = after(placed(known), known, AddMusic("song"), late, gone)
    outcome = TrimPauses().apply(timeline, known)
    title = titles(outcome.timeline)[0]
    picture = next(c for c in outcome.timeline.video.sg if c.in_frame <= 12 * 30 < c.out_frame)
    assert title.at_frame - picture.at_frame == 12 * 30 - picture.in_frame
    assert title.frames == 60
    assert isinstance(outcome.report, PausesTrimmed)
    assert [t.text for t in outcome.report.titles_removed] == ["Gone"]
    bed = beds(outcome.timeline)[0]
    assert (bed.at_frame, bed.frames) == (0, outcome.timeline.frames)


def test_it_says_whose_sound_it_needs() -> None:
    known = facts(video(), photo(), song())
    assert TrimPauses().needs(placed(known), known).sound == {"talk", "photo"}
    assert AddMusic("song").needs(placed(known), known).sound == frozenset()


def test_an_hour_with_a_thousand_pauses_is_quick() -> None:
    level, voice = speech_in(room(3600, -55), *((3.6 * n, 3.6 * n + 2.4) for n in range(1000)))
    known = facts(video(seconds=3600), talk=SoundMap(STEP_S, level, voice))
    assert trimmed(placed(known), known).pauses == 1000


@pytest.mark.parametrize("own", ["none", "muted"])
def test_a_screen_is_cut_by_what_is_said_in_the_film_over_it(own: str) -> None:
    """A recording of a screen, and the face of who explains it in a corner."""
    level, voice = speech_in(room(20, -60), (2.0, 6.0), (9.0, 12.0))
    typing, _ = speech_in(room(20, -60), (6.5, 8.0))
    cam = SoundMap(STEP_S, level, voice)
    screen = replace(video("screen"), has_sound=own == "muted")
    sound = {"cam": cam} | ({"screen": SoundMap(STEP_S, typing)} if own == "muted" else {})
    known = facts(screen, video("cam"), **sound)
    film = AddOverlay("picture", "cam", volume=1.0).apply(placed(known), known).timeline
    if own == "muted":
        film = after(film, known, SetClipVolume(level=0.0))
    assert TrimPauses().needs(film, known).sound >= {"cam"}
    done = after(film, known, TrimPauses())
    assert done.seconds(done.frames) == pytest.approx(4 + 3 + 4 * 0.15, abs=0.2)
    assert [(clip.in_frame, clip.at_frame) for clip in overlays(done)] == [
        (clip.in_frame, clip.at_frame) for clip in done.video.sg
    ]
    talk = spoken(done, known)
    # What is left of the pause is a breath.
    assert sum(end - start for start, end in talk) == pytest.approx(7.3, abs=0.3)
    mute = AddOverlay("picture", "cam").apply(placed(known), known).timeline
    assert not TrimPauses().needs(mute, known).sound & {"cam"}


def test_what_is_said_over_a_pause_is_kept() -> None:
    level, voice = speech_in(room(20, -60), (1.0, 4.0), (10.0, 19.0))
    over, above = speech_in(room(8, -60), (0.5, 2.0))
    known = facts(
        video(),
        video("b", 8.0),
        talk=SoundMap(STEP_S, level, voice),
        b=SoundMap(STEP_S, over, above),
    )
    lay = AddOverlay("picture", "b", span=between(5, 9), volume=1.0)
    film = lay.apply(placed(known), known).timeline
    gone = TrimPauses().apply(film, known).timeline
    # The pause from 4 to 10 s is one before and one after what is said from 5.5 to 7 s.
    kept = kept_steps(gone, "talk", 2000)
    assert kept[540:710].all()
    assert not kept[430:520].any()
    assert not kept[730:970].any()
