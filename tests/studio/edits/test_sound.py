"""Edits of sound: levels, fades, ducking, loudness, noise and voice, and what is said of them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.studio.edits.desk import after, facts, photo, placed, room, song, speech_in, video
from tui.studio.agent.say_sound import sound_in_chinese, sound_in_english
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.facts import SoundMap
from tui.studio.edits.marks import between, last
from tui.studio.edits.music import AddMusic, SetMusicVolume
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.sound import (
    CleanVoice,
    DuckMusic,
    FadeClips,
    FadeMusic,
    NormaliseLoudness,
    ReduceNoise,
    SetClipVolume,
)
from tui.studio.edits.sound_reports import (
    LoudnessSet,
    MusicDucked,
    NoiseReduced,
    SoundFaded,
    VoiceCleaned,
    VolumeSet,
)
from tui.studio.edits.speech import spoken
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds, with_clips

KNOWN = facts(video("one", 20), video("two", 10), song())
TWO = placed(KNOWN)
SUNG = after(TWO, KNOWN, AddMusic("music:lo-fi"))


def done(edit: Edit, timeline: Timeline = TWO) -> Outcome:
    return edit.apply(timeline, KNOWN)


def volumes(timeline: Timeline) -> list[float]:
    return [clip.volume for clip in timeline.video.sg]


def told(report: Report) -> str:
    """What is said in English; Chinese has words for it too."""
    assert sound_in_chinese(report)
    return sound_in_english(report)


def test_all_clips_are_made_softer_by_decibels() -> None:
    outcome = done(SetClipVolume(gain_db=-6.0))
    assert volumes(outcome.timeline) == pytest.approx([0.501, 0.501], abs=0.001)
    assert told(outcome.report) == (
        "Set the sound on all clips from 100% (+0.0 dB) to 50% (-6.0 dB)."
    )


def test_one_clip_is_muted() -> None:
    outcome = done(SetClipVolume(2, level=0.0))
    assert volumes(outcome.timeline) == [1.0, 0.0]
    assert told(outcome.report) == "Muted the sound on clip 2 (“two.mp4”, 0:20–0:30)."


def test_a_stretch_is_parted_so_that_the_rest_stays_as_it_was() -> None:
    timeline = done(SetClipVolume(between(5, 8), level=2.0)).timeline
    assert volumes(timeline) == [1.0, 2.0, 1.0, 1.0]
    assert [clip.frames for clip in timeline.video.sg] == [150, 90, 360, 300]


def test_a_stretch_that_is_so_already_is_not_parted() -> None:
    outcome = done(SetClipVolume(between(5, 8), level=1.0))
    assert outcome.timeline == TWO
    assert told(outcome.report) == "The sound at 0:05–0:08 is at 100% (+0.0 dB) already."


def test_a_level_ends_where_the_renderer_ends_and_says_so() -> None:
    outcome = done(SetClipVolume(1, gain_db=40.0))
    assert volumes(outcome.timeline) == [8.0, 1.0]
    assert told(outcome.report).endswith("That is as loud as it can get.")


def test_what_is_muted_stays_muted_however_much_louder() -> None:
    muted = done(SetClipVolume(1, level=0.0)).timeline
    assert volumes(done(SetClipVolume(1, gain_db=6.0), muted).timeline) == [0.0, 1.0]


@pytest.mark.parametrize(
    "edit", [SetClipVolume(level=0.5), FadeClips(in_s=1), ReduceNoise(), CleanVoice()]
)
def test_a_photo_has_no_sound_to_change(edit: Edit) -> None:
    silent = facts(photo())
    with pytest.raises(EditRefused) as refused:
        edit.apply(placed(silent), silent)
    assert refused.value.reason is Reason.NOT_HEARD


def test_a_photo_between_films_is_left_alone() -> None:
    known = facts(video("one"), photo())
    timeline = after(placed(known), known, ReduceNoise(strength=60))
    assert [clip.noise_reduction for clip in timeline.video.sg] == [60, 0]


def test_the_sound_of_a_clip_fades_at_its_ends() -> None:
    outcome = done(FadeClips(2, in_s=1.0, out_s=2.5))
    clip = outcome.timeline.video.sg[1]
    assert (clip.fade_in_frames, clip.fade_out_frames) == (30, 75)
    assert told(outcome.report) == (
        "The sound on clip 2 (“two.mp4”, 0:20–0:30) fades in over 1.0 s and fades out over 2.5 s."
    )


def test_a_stretch_of_clips_fades_in_with_the_first_and_out_with_the_last() -> None:
    timeline = done(FadeClips(last(15), in_s=1.0, out_s=2.0)).timeline
    assert [(c.fade_in_frames, c.fade_out_frames) for c in timeline.video.sg] == [
        (0, 0),
        (30, 0),
        (0, 60),
    ]


def test_fades_share_a_clip_that_is_too_short_for_both() -> None:
    timeline = after(TWO, KNOWN, CutRanges((last(7),)))  # the second clip is 3 s long now
    outcome = done(FadeClips(2, in_s=2.0, out_s=4.0), timeline)
    clip = outcome.timeline.video.sg[1]
    assert (clip.fade_in_frames, clip.fade_out_frames) == (30, 60)
    assert told(outcome.report).endswith("There is no room for more.")


def test_a_new_fade_leaves_the_other_one_as_it_was() -> None:
    timeline = after(TWO, KNOWN, FadeClips(2, out_s=8.0), FadeClips(2, in_s=5.0))
    clip = timeline.video.sg[1]
    assert (clip.fade_in_frames, clip.fade_out_frames) == (60, 240)


def test_fades_are_taken_away() -> None:
    faded = after(TWO, KNOWN, FadeClips(2, in_s=1.0))
    outcome = done(FadeClips(2, in_s=0.0, out_s=0.0), faded)
    assert outcome.timeline == TWO
    assert "does not fade in and does not fade out." in told(outcome.report)


def test_music_fades() -> None:
    outcome = done(FadeMusic(in_s=2.0, out_s=4.0), SUNG)
    (bed,) = beds(outcome.timeline)
    assert (bed.fade_in_frames, bed.fade_out_frames) == (60, 120)
    assert told(outcome.report) == "The music fades in over 2.0 s and fades out over 4.0 s."


def test_music_can_end_at_once() -> None:
    outcome = done(FadeMusic(out_s=0.0), SUNG)
    (bed,) = beds(outcome.timeline)
    assert bed.fade_out_frames == 1  # none would be the usual fade
    assert told(outcome.report) == "The music does not fade out."


@pytest.mark.parametrize("edit", [FadeMusic(in_s=1), DuckMusic()])
def test_without_music_there_is_nothing_to_duck_or_fade(edit: Edit) -> None:
    with pytest.raises(EditRefused) as refused:
        done(edit)
    assert refused.value.reason is Reason.NO_MUSIC


def test_other_music_keeps_level_ducking_and_fades() -> None:
    timeline = after(
        SUNG, KNOWN, SetMusicVolume(0.4), DuckMusic(9), FadeMusic(1.0, 2.0), AddMusic("song")
    )
    (bed,) = beds(timeline)
    kept = (bed.media, bed.volume, bed.duck_db, bed.fade_in_frames, bed.fade_out_frames)
    assert kept == ("song", 0.4, 9.0, 30, 60)


def test_music_is_not_ducked_unless_it_was_asked_for() -> None:
    assert beds(SUNG)[0].duck_db == 0


def said_in(seconds: float, *words: tuple[float, float]) -> SoundMap:
    """A recording in which somebody speaks at `words`."""
    level, voice = speech_in(room(seconds, -60), *words)
    return SoundMap(0.01, level, voice)


HEARD = facts(video("one", 20), video("two", 10), one=said_in(20, (2, 6), (10, 12)))


def test_ducking_tells_for_how_long_somebody_speaks() -> None:
    outcome = DuckMusic(12).apply(SUNG, HEARD)
    assert isinstance(outcome.report, MusicDucked)
    assert outcome.report.spoken_s == pytest.approx(6, abs=0.3)
    assert told(outcome.report).startswith("The music steps back by 12 dB while somebody speaks: ")
    assert beds(outcome.timeline)[0].duck_db == 12
    assert DuckMusic(12).needs(TWO, KNOWN).sound == {"one", "two"}


def test_ducking_is_turned_off() -> None:
    outcome = DuckMusic(0).apply(after(SUNG, HEARD, DuckMusic(10)), HEARD)
    assert beds(outcome.timeline)[0].duck_db == 0
    assert told(outcome.report) == ("The music no longer steps back for speech (it did by 10 dB).")


def near(spans: list[tuple[float, float]]) -> list[float]:
    return [float(np.round(edge, 1)) for span in spans for edge in span]


def test_speech_is_found_through_cuts_speed_and_reverse() -> None:
    timeline = after(TWO, HEARD, CutRanges((between(0, 1), between(15, 30))))
    assert near(spoken(timeline, HEARD)) == pytest.approx([1, 5, 9, 11], abs=0.15)
    (clip,) = timeline.video.sg
    fast = with_clips(timeline, [clip.model_copy(update={"speed": 2, "frames": 210})])
    assert near(spoken(fast, HEARD)) == pytest.approx([0.5, 2.5, 4.5, 5.5], abs=0.15)
    back = with_clips(timeline, [clip.model_copy(update={"reverse": True})])
    assert near(spoken(back, HEARD)) == pytest.approx([3, 5, 9, 13], abs=0.15)


@pytest.mark.parametrize("silent", [{"volume": 0.0}, {"freeze": True}])
def test_nobody_speaks_where_nothing_is_heard(silent: dict[str, object]) -> None:
    clips = [clip.model_copy(update=silent) for clip in TWO.video.sg]
    assert spoken(with_clips(TWO, clips), HEARD) == []


def test_a_breath_is_part_of_what_is_said() -> None:
    heard = facts(video("one", 20), one=said_in(20, (2, 4), (5, 7), (9, 11)))
    assert near(spoken(placed(heard), heard)) == pytest.approx([2, 7, 9, 11], abs=0.15)


def test_music_without_a_pause_is_nobody_speaking() -> None:
    loud = np.full(1000, -20, np.float32) + np.random.default_rng(1).normal(0, 6, 1000)
    heard = facts(video("one", 10), one=SoundMap(0.01, loud.astype(np.float32), None))
    assert spoken(placed(heard), heard) == []


def test_loudness_is_a_goal_of_the_export() -> None:
    outcome = done(NormaliseLoudness(-16.0))
    assert outcome.timeline.m.loudness_lufs == -16
    assert told(outcome.report) == (
        "The export will come out at -16 LUFS, with its peaks below -1 dBTP."
    )
    again = done(NormaliseLoudness(None), outcome.timeline)
    assert again.timeline == TWO
    assert told(again.report) == "The loudness is as it comes again, no longer -16 LUFS."


def test_a_goal_is_bounded_to_what_can_be_reached() -> None:
    assert done(NormaliseLoudness(-2.0)).timeline.m.loudness_lufs == -5


def test_of_a_silent_film_it_is_said_that_it_stays_silent() -> None:
    silent = facts(photo())
    outcome = NormaliseLoudness().apply(placed(silent), silent)
    assert told(outcome.report).endswith("silence stays silent.")


def test_noise_is_reduced_by_a_strength() -> None:
    outcome = done(ReduceNoise(1, 50))
    assert [clip.noise_reduction for clip in outcome.timeline.video.sg] == [50, 0]
    assert told(outcome.report) == (
        "Set the noise reduction on clip 1 (“one.mp4”, 0:00–0:20) to 50% (up to 14 dB)."
    )
    stronger = done(ReduceNoise(1, 80), outcome.timeline)
    assert told(stronger.report).endswith("to 80% (up to 22 dB) instead of 50%.")
    gone = done(ReduceNoise(1, 0), outcome.timeline)
    assert gone.timeline == TWO


def test_a_voice_is_cleaned_up_and_left_as_it_was_again() -> None:
    outcome = done(CleanVoice())
    assert all(clip.voice for clip in outcome.timeline.video.sg)
    assert "soft words are nearer to loud ones" in told(outcome.report)
    back = done(CleanVoice(on=False), outcome.timeline)
    assert back.timeline == TWO
    assert told(back.report) == "The voice on all clips is as recorded again."


def test_what_was_done_to_the_sound_survives_the_draft() -> None:
    timeline = after(
        SUNG, KNOWN, SetClipVolume(1, level=0.5), FadeClips(1, 1, 1), ReduceNoise(), CleanVoice(),
        DuckMusic(9), FadeMusic(1, 1), NormaliseLoudness(),
    )  # fmt: skip
    assert from_draft(to_draft(timeline)) == timeline


@pytest.mark.parametrize("words", [sound_in_english, sound_in_chinese])
def test_there_are_words_for_every_case(words: object) -> None:
    assert callable(words)
    where = done(SetClipVolume(gain_db=1)).report.where  # type: ignore[attr-defined]
    reports: list[Report] = [
        VolumeSet(where, (0.0, 1.0), (0.0, 2.0), limited=False),
        SoundFaded(None, 1.0, None, limited=False, changed=False),
        MusicDucked(0, 0, 0), MusicDucked(0, 12, 0), MusicDucked(6, 12, 3), MusicDucked(6, 6, 3),
        LoudnessSet(None, None, silent=False), LoudnessSet(-14, -14, silent=False),
        LoudnessSet(-14, -16, silent=False),
        NoiseReduced(where, (0, 0), 0), NoiseReduced(where, (10, 50), 50),
        NoiseReduced(where, (50, 50), 50),
        VoiceCleaned(where, on=True, changed=False), VoiceCleaned(where, on=False, changed=False),
    ]  # fmt: skip
    said = [words(report) for report in reports]
    assert len(set(said)) == len(said)
    assert all(sentence.strip() == sentence and sentence[-1] in ".。" for sentence in said)
