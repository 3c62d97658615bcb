"""Music, as people say it: which, how loud, and where. The film: clip 1 0-40 s, clip 2 40-60 s."""

from __future__ import annotations

from functools import partial

import pytest

from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after
from tui.studio.agent.grammar import understand
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.music_times import PlayMusic, SilenceMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.sound import SetClipVolume

SOFTER = partial(SetMusicVolume, factor=0.7)
LOUDER = partial(SetMusicVolume, factor=1.4)
LO_FI, UPBEAT = "music:lo-fi", "music:upbeat"
TO_END = Span(Mark(10), END)


@pytest.mark.parametrize(
    ("said", "edit"),
    [
        # no music in a stretch
        ("mute the music from 0:10 to 0:20", SilenceMusic(between(10, 20))),
        ("remove the music from 0:10 to 0:20", SilenceMusic(between(10, 20))),
        ("no music under clip 2", SilenceMusic(2)),
        ("no music in the first 10 seconds please", SilenceMusic(first(10))),
        ("don't play music under clip 2", SilenceMusic(2)),
        ("the music shouldn't play under clip 1", SilenceMusic(1)),
        ("cut the music after the first clip", SilenceMusic(Span(Mark(40), END))),
        ("第二段不要音乐", SilenceMusic(2)),
        ("10秒到20秒的音乐去掉", SilenceMusic(between(10, 20))),
        # where it starts and ends
        ("start the music at 10 seconds", PlayMusic(TO_END)),
        ("the music should start at 0:10", PlayMusic(TO_END)),
        ("have the music come in after 10 seconds", PlayMusic(TO_END)),
        ("let the music begin at clip 2", PlayMusic(Span(Mark(40), END))),
        ("stop the music at 0:30", PlayMusic(Span(START, Mark(30)))),
        ("end the music with clip 1", PlayMusic(Span(START, Mark(40)))),
        ("音乐从10秒开始", PlayMusic(TO_END)),
        ("音乐到30秒结束", PlayMusic(Span(START, Mark(30)))),
        # only in a stretch
        ("play the music only in the last 20 seconds", PlayMusic(last(20))),
        ("music from 0:05 to 0:15 only", PlayMusic(between(5, 15))),
        ("音乐只在第二段播放", PlayMusic(2)),
        # music that is new
        ("add lo-fi music from 0:10 to 0:30", PlayMusic(between(10, 30), LO_FI)),
        ("add lo-fi music for the first 10 seconds at 40%", PlayMusic(first(10), LO_FI, 0.4)),
        ("add upbeat music only under clip 2", PlayMusic(2, UPBEAT)),
        ("add subtle music for the first 10 seconds", PlayMusic(first(10), "song", 0.15)),
        ("add my song from 0:10 on", PlayMusic(TO_END, "song")),
        ("前10秒加音乐", PlayMusic(first(10), "song")),
    ],
)
def test_music_plays_where_it_is_said(said: str, edit: Edit) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left, plan.heeded) == ((edit,), (), ())


@pytest.mark.parametrize(
    "said",
    [
        "set the music to 30% from 0:10",
        "turn the music down to 20% from 0:10 to 0:20",
        "change the music from 0:10",
        "make the music subtle from 0:10 to 0:20",
        "the music from 0:10 to 0:20 is too loud",
        "silence the audio from 0:10 to 0:20",
        "music only for the intro",
    ],
)
def test_what_is_no_wish_about_where_it_plays_changes_nothing_of_that(said: str) -> None:
    steps = plan_of(said).steps
    assert not [step for step in steps if isinstance(step, PlayMusic | SilenceMusic)]


def test_music_for_no_known_stretch_is_not_laid_under_the_whole_film() -> None:
    assert not [
        step for step in plan_of("music only for the intro").steps if isinstance(step, Edit)
    ]


def test_music_that_begins_later_ends_where_it_did() -> None:
    early = after(TRIP, KNOWN, PlayMusic(between(0, 30)))
    plan = understand("start the music at 0:10", early, KNOWN)
    assert plan.steps == (PlayMusic(between(10, 30)),)


def test_all_music_goes_where_no_stretch_is_named() -> None:
    assert plan_of("no music").steps == (RemoveMusic(),)
    assert plan_of("delete clip 1, no music under clip 2").steps == (
        SilenceMusic(2),
        DeleteClips((1,)),
    )


@pytest.mark.parametrize(
    ("said", "edit"),
    [
        ("add subtle background music", AddMusic("song", 0.15)),
        ("put some quiet music underneath", AddMusic("song", 0.15)),
        ("add very quiet lo-fi", AddMusic(LO_FI, 0.15)),
        ("add calm and relaxing music", AddMusic("music:ambient")),
        ("make the music subtle", SetMusicVolume(0.15)),
        ("加点小声的背景音乐", AddMusic("song", 0.15)),
    ],
)
def test_how_loud_music_shall_be_is_said_in_a_word(said: str, edit: Edit) -> None:
    assert plan_of(said).steps == (edit,)


@pytest.mark.parametrize(
    ("said", "edit"),
    [
        ("music quieter from 0:05 to 0:10", SOFTER(during=between(5, 10))),
        ("turn the music down during clip 2", SOFTER(during=2)),
        ("the music from 0:10 to 0:20 is too loud", SOFTER(during=between(10, 20))),
        ("turn down the music when clip 2 starts", SOFTER(during=Span(Mark(40), END))),
        ("set the music to 30% from 0:10", SetMusicVolume(0.3, during=TO_END)),
        ("music at 10% during the first 5 seconds", SetMusicVolume(0.1, during=first(5))),
        ("make the music louder for the last 20 seconds", LOUDER(during=last(20))),
        ("第二段的音乐小声点", SOFTER(during=2)),
        ("前10秒把背景音乐压低", SOFTER(during=first(10))),
        ("第二段音乐调到10%", SetMusicVolume(0.1, during=2)),
        ("第二段开始的时候音乐小一点", SOFTER(during=Span(Mark(40), END))),
    ],
)
def test_music_is_louder_or_quieter_for_a_while(said: str, edit: Edit) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left) == ((edit,), ())


def test_how_loud_new_music_is_for_a_while_is_said_of_that_music() -> None:
    quieter = (AddMusic(LO_FI), SOFTER(during=between(5, 10)))
    assert plan_of("add lo-fi music, quieter from 0:05 to 0:10").steps == quieter
    assert plan_of("add lo-fi music and make it quieter from 0:05 to 0:10").steps == quieter
    in_clip = (AddMusic(LO_FI), SOFTER(during=2))
    assert plan_of("add lo-fi music but quieter during clip 2").steps == in_clip
    # What names a clip first is about the sound of that clip.
    assert SetClipVolume(2, gain_db=3) in plan_of("add lo-fi music, clip 2 louder").steps


def test_the_music_and_the_sound_beside_it_are_told_apart() -> None:
    plan = plan_of("音乐小一点，声音大一点")
    assert not [step for step in plan.steps if step == LOUDER()]
    assert plan_of("来点轻松的音乐，声音小点").steps[-1] == SOFTER()


def test_the_level_of_a_part_is_set_after_that_of_the_whole() -> None:
    assert plan_of("louder music in clip 2, and set the music to 20%").steps == (
        SetMusicVolume(0.2),
        LOUDER(during=2),
    )
