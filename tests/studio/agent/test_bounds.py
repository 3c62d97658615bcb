"""What says how far a wish goes is never dropped: with it, or not at all."""

from __future__ import annotations

import pytest

from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Plan
from tui.studio.edits.marks import first
from tui.studio.edits.motion import Reverse, SetSpeed
from tui.studio.edits.music_times import PlayMusic, SilenceMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.sound import ReduceNoise, SetClipVolume
from tui.studio.edits.titles import AddTitle

EDITS = ("make it black and white", "mute it", "speed it up", "add captions", "crop it to square")
EDITS_HAN = ("变成黑白", "静音", "加速", "加字幕", "裁成方形", "加欢快的音乐", "剪掉停顿")


def edits_of(plan: Plan) -> list[Edit]:
    return [step for step in plan.steps if isinstance(step, Edit)]


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize(
    "limited",
    [
        "{}, only for the intro",
        "{}, but only in the interview",
        "{}, until I say hello",
        "{}, not in the intro",
        "{}, don't touch clip 2",
        "{}, leave clip 2 as it is",
        "{}, skip clip 2",
        "{}, no more than 20 s",
        "{}, from the logo on",
        "{}, all but the last 5 seconds",
        "{}. Not the last one.",
        "{} for the b-roll",
        "{} in the shots with the dog",
        "{} up to the beach scene",
        "except for clip 2, {}",
        "without touching clip 2, {}",
        "don't touch clip 2, {}",
        "leave clip 2 alone and {}",
        "in the shots with the dog, {}",
        "while I talk, {}",
    ],
)
def test_a_limit_that_is_not_understood_keeps_its_wish_from_being_done(
    edit: str, limited: str
) -> None:
    assert not edits_of(plan_of(limited.format(edit)))


@pytest.mark.parametrize("edit", EDITS_HAN)
@pytest.mark.parametrize(
    "limited",
    [
        "{}，片头不要",
        "{}，只要前10秒",
        "{}，直到我说你好",
        "{}，别动片段2",
        "{}，不要超过20秒",
        "{}，只限采访部分",
        "除了最后一段，{}",
        "有狗的时候{}",
    ],
)
def test_a_limit_in_chinese_keeps_its_wish_from_being_done(edit: str, limited: str) -> None:
    assert not edits_of(plan_of(limited.format(edit)))


@pytest.mark.parametrize(
    "said",
    [
        # They cut the film.
        "remove the music from 0:10 to 0:20 and after 0:40",
        "remove the pauses, only clip 1",
        "remove the pauses, all but the last 5 seconds",
        "trim the pauses but keep the first 5 seconds",
        "remove the music but keep the first 10 seconds",
        "add captions. Only the first 10 seconds.",
        "音乐在结尾淡出，只要最后2秒",
        "剪掉最后10秒，只剪安静的部分",
        # They changed all clips.
        "give clip 2 the same look as clip 1 but brighter",
        "slow down clip 2 but brighter",
        "片段2和片段1一样的色调，不过暖一点",
        # They counted from where the film begins.
        "start the song at 0:30 in the track",
        # They faded the music, too.
        "fade out at the end but don't fade the music",
        "结尾淡出，但是音乐不要淡出",
        "删除停顿，片段2不要删",
        # They showed the limit as a part of the text, or at another time.
        "add a title Hello while I talk",
        "add a title Hello in the shots with the dog",
        "标题显示到片段2",
        "在采访那段加标题“你好”",
        "make the title red only for the first second",
        'add "Hello" at 0:10, only if nothing else is there',
        "put the logo in the corner, not over the title",
        # They were only asked about.
        "is clip 2 muted? if not, mute it",
        "有音乐吗？有的话去掉",
        "有字幕吗？",
        # They made an intro.
        "只在片头加水印 logo.jpg",
    ],
)
def test_nothing_else_is_done_instead(said: str) -> None:
    assert not edits_of(plan_of(said))


@pytest.mark.parametrize(
    ("said", "edit"),
    [
        ("mute clip 1, don't touch clip 2", SetClipVolume(1, 0.0)),
        ("只给片段1降噪，别动片段2", ReduceNoise(1)),
        ("reduce the noise, only clip 1", ReduceNoise(1)),
        ("add a title Hello only for the intro", AddTitle("Hello")),
        ("add a title Scenes from my trip", AddTitle("Scenes from my trip")),
    ],
)
def test_what_says_again_where_it_is_takes_nothing_back(said: str, edit: Edit) -> None:
    assert edits_of(plan_of(said)) == [edit]


@pytest.mark.parametrize(
    "said", ["keep the first 10 seconds and speed up the rest", "保留前10秒，其余的加速"]
)
def test_what_is_kept_beside_a_rest_is_left_as_it_is(said: str) -> None:
    (edit,) = edits_of(plan_of(said))
    assert isinstance(edit, SetSpeed)


@pytest.mark.parametrize("said", ["音乐只放在前10秒", "只有前10秒放音乐"])
def test_music_that_is_there_is_not_replaced_where_it_plays_for_shorter(said: str) -> None:
    assert edits_of(plan_of(said)) == [PlayMusic(first(10))]


def test_the_other_way_round_of_a_look_plays_nothing_backwards() -> None:
    said = ("give clip 2 the same look as clip 1", "no, the other way round")
    assert not any(isinstance(edit, Reverse) for edit in edits_of(plan_of(said)))


@pytest.mark.parametrize(
    "said",
    [
        "no music while I talk",
        "stop the music when I start talking",
        "between 0:10 and 0:20 no sound",
        "add music, not so loud",
    ],
)
def test_less_of_what_is_there_is_not_called_left_alone(said: str) -> None:
    plan = plan_of(said)
    assert plan.left
    assert not plan.heeded


def test_the_rest_is_named_as_it_was_said() -> None:
    plan = understand("在0:10到0:20之间加速，其余的画面翻转一半", TRIP, KNOWN)
    assert not any("the rest" in words for words in (*plan.left, *plan.heeded))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("no music in the first 10 seconds", SilenceMusic),
        ("delete all but the last 5 seconds", KeepRanges),
        ("cut 0:05-0:10 and after 0:40", CutRanges),
    ],
)
def test_limits_that_are_understood_are_done(said: str, kind: type[Edit]) -> None:
    (edit,) = edits_of(plan_of(said))
    assert isinstance(edit, kind)


@pytest.mark.parametrize(
    ("said", "spared"),
    [
        ("speed up clip 2, but leave clip 1 alone", "leave clip 1 alone"),
        ("speed up clip 2 and keep the first clip as it is", "keep the first clip as it is"),
        ("speed up clip 2, leave the first one untouched", "leave the first one untouched"),
    ],
)
def test_clips_that_no_wish_is_about_are_left_alone_and_the_wish_is_done(
    said: str, spared: str
) -> None:
    plan = plan_of(said)
    assert plan.steps == (SetSpeed(2, 1.5, relative=True),)
    assert (plan.left, plan.heeded) == ((), (spared,))


@pytest.mark.parametrize(
    "said",
    ["speed up clip 2, but keep clip 2 as it is", "make it grey, but leave clip 1 alone"],
)
def test_a_wish_about_clips_that_shall_be_left_alone_is_not_done(said: str) -> None:
    assert not plan_of(said).steps
