"""Wishes that are taken back in the same message."""

from __future__ import annotations

import pytest

from tests.studio.agent.sentences_part_one import PAUSES
from tests.studio.agent.sentences_part_two import CAPTIONS, by, title, volume
from tests.studio.agent.trip import plan_of
from tui.studio.agent.plan import Step
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.marks import first
from tui.studio.edits.ranges import CutRanges


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("delete clip 1, no wait, delete clip 2", [DeleteClips((2,))]),
        ("delete clip 1. No wait, clip 2", [DeleteClips((2,))]),
        ("delete clip 1 - no, clip 2", [DeleteClips((2,))]),
        ("mute clip 1, sorry, clip 2", [volume(0.0, of=2)]),
        ("mute clip 1, I mean clip 2", [volume(0.0, of=2)]),
        ("make it brighter, no wait, darker", [by(exposure=-0.3)]),
        ("add music, scratch that, add captions", [CAPTIONS]),
        ("cut the first 5 seconds, I mean 3 seconds", [CutRanges((first(3),))]),
        ('add a title "Hi", no, "Hello"', [title("Hello")]),
        ("trim the pauses, mute clip 1, no wait, clip 2", [PAUSES, volume(0.0, of=2)]),
        ("删掉第一段，不对，删掉第二段", [DeleteClips((2,))]),
        ("删掉第一段，不是，第二段", [DeleteClips((2,))]),
        ("删掉第一段，不对，第一段静音", [volume(0.0, of=1)]),
        ("加音乐，错了，加字幕", [CAPTIONS]),
        ("加字幕，第一段静音，不对，是第二段", [CAPTIONS, volume(0.0, of=2)]),
    ],
)
def test_the_last_word_counts_and_the_wishes_before_it_stay(said: str, steps: list[Step]) -> None:
    plan = plan_of(said)
    assert (list(plan.steps), plan.left) == (steps, ())


def test_nothing_is_done_where_it_is_not_clear_what_is_wanted_instead() -> None:
    plan = plan_of("delete clip 1, no wait, mute it")
    assert (plan.steps, plan.left) == ((), ("delete clip 1, no wait, mute it",))


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("trim the pauses, sorry, thanks", PAUSES),
        ("trim the pauses. Sorry, I am new to this", PAUSES),
        ("add captions, no music", CAPTIONS),
        ('add a title "No, wait"', title("No, wait")),
    ],
)
def test_other_noes_take_nothing_back(said: str, step: Step) -> None:
    assert plan_of(said).steps == (step,)
