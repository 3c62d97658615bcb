"""What an "it" and a thing without a name mean in the clause after a wish about something."""

from __future__ import annotations

import pytest

from tests.studio.agent.reel import KNOWN as REEL_KNOWN
from tests.studio.agent.reel import REEL
from tests.studio.agent.sentences_part_two import by, title
from tests.studio.agent.trip import plan_of
from tests.studio.edits.desk import facts, photo, placed
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Step
from tui.studio.edits.clips import MoveClip
from tui.studio.edits.colour import CopyGrade
from tui.studio.edits.marks import first
from tui.studio.edits.motion import SetLength
from tui.studio.edits.music import SetMusicVolume
from tui.studio.edits.music_times import PlayMusic
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.sound import SetClipVolume


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("put clip 3 first and make it brighter", [by(3, exposure=0.3), MoveClip(3, 1)]),
        ("Put clip 3 first. Mute it.", [SetClipVolume(3, level=0.0), MoveClip(3, 1)]),
        ("put clip 3 first and show it for 3 seconds", [SetLength(3, 3.0), MoveClip(3, 1)]),
        ("put clip 3 first, then make it brighter", [MoveClip(3, 1), by(1, exposure=0.3)]),
        ("把第三段放到最前面，把它调亮", [by(3, exposure=0.3), MoveClip(3, 1)]),
    ],
)
def test_a_clip_that_moves_is_meant_wherever_it_is_by_then(said: str, steps: list[Step]) -> None:
    assert understand(said, REEL, REEL_KNOWN).steps == tuple(steps)


@pytest.mark.parametrize(
    "said",
    ["put clip 2 first and remove it after 10 seconds", "mute clip 2 and cut it after 10 seconds"],
)
def test_seconds_of_a_clip_do_not_cut_the_film(said: str) -> None:
    plan = plan_of(said)
    assert len(plan.steps) == 1
    assert plan.left


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("add my logo and cut it after 10 seconds", [AddOverlay("watermark", span=first(10))]),
        ('add a title "Hi" and cut it after 10 seconds', [title("Hi", first(10))]),
        ("add music and cut it after 10 seconds", [PlayMusic(first(10), "song")]),
        ("加个logo，10秒后剪掉", [AddOverlay("watermark", span=first(10))]),
    ],
)
def test_what_was_just_added_is_what_goes(said: str, steps: list[Step]) -> None:
    assert plan_of(said).steps == tuple(steps)


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("第二段音乐小一点，声音大一点",
         [SetMusicVolume(0.25, 0.7, during=2), SetClipVolume(2, gain_db=3.0)]),
        ("第二段亮一点，声音大一点", [by(2, exposure=0.3), SetClipVolume(2, gain_db=3.0)]),
        ("第二段放到最前面，声音大一点", [SetClipVolume(2, gain_db=3.0), MoveClip(2, 1)]),
        ("第二段亮一点，整体声音大一点", [by(2, exposure=0.3), SetClipVolume(gain_db=3.0)]),
    ],
)  # fmt: skip
def test_the_sound_behind_a_chinese_topic_is_that_of_the_clip(said: str, steps: list[Step]) -> None:
    assert plan_of(said).steps == tuple(steps)


@pytest.mark.parametrize("said", ["hold it for 3 seconds", "show it for 3 seconds", "让它停3秒"])
def test_the_only_photo_is_held(said: str) -> None:
    known = facts(photo("me"))
    assert understand(said, placed(known), known).steps == (SetLength(1, 3.0),)
    assert understand(said, REEL, REEL_KNOWN).steps == ()


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("match the colours of clip 1", Ask.WHICH_STAYS),
        ("make clip 1 and clip 2 equally loud", Ask.WHICH_STAYS),
        ("make all clips equally loud", Ask.WHICH_STAYS),
        ("hide the logo from 0:05 to 0:10", Ask.OVERLAY_GAP),
        ("remove the logo from clip 2", Ask.OVERLAY_GAP),
        ("5秒到10秒隐藏logo", Ask.OVERLAY_GAP),
    ],
)
def test_what_can_be_meant_in_two_ways_is_asked(said: str, ask: Ask) -> None:
    plan = plan_of(said)
    assert ([asked for asked, _ in plan.questions], len(plan.steps)) == ([ask], 1)


def test_the_colours_of_a_clip_are_matched_to_another() -> None:
    assert plan_of("match the colours of clip 2 to clip 1").steps == (CopyGrade(2, 1),)


def test_a_title_that_greets_is_a_title() -> None:
    assert plan_of("title Hello grey").steps == (title("Hello grey"),)
