"""All but what is named: what is left out is not touched, and all else is.

The film: clip 1 0-40 s, clip 2 40-60 s.
"""

from __future__ import annotations

import pytest

from tests.studio.agent.reel import KNOWN as REEL_KNOWN
from tests.studio.agent.reel import REEL, after
from tests.studio.agent.sentences_part_two import GREY, by, volume
from tests.studio.agent.trip import plan_of
from tui.studio.agent.grammar import understand
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.colour import AdjustGrade
from tui.studio.edits.marks import between, first
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.music_times import SilenceMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.ranges import KeepRanges

GREY_1, GREY_2 = AdjustGrade(1, GREY), AdjustGrade(2, GREY)
FASTER_1 = SetSpeed(1, 1.5, relative=True)


@pytest.mark.parametrize(
    ("said", "edits"),
    [
        ("everything but clip 2 grey", [GREY_1]),
        ("black and white except the first clip", [GREY_2]),
        ("make it black and white, but not clip 2", [GREY_1]),
        ("except for clip 2, make everything grey", [GREY_1]),
        ("mute everything except clip 1", [volume(0.0, of=2)]),
        ("mute all but the first clip", [volume(0.0, of=2)]),
        ("speed up all clips but the last", [FASTER_1]),
        ("speed everything up, apart from clip 2", [FASTER_1]),
        ("make all clips except clip 2 brighter", [by(1, exposure=0.3)]),
        ("all clips but the last one should be faster", [FASTER_1]),
        ("make all clips black and white but the second", [GREY_1]),
        (
            "mute everything except clip 1, and make it louder",
            [volume(0.0, of=2), volume(gain=3, of=1)],
        ),
        ("mute the whole video except for the first 5 seconds", [volume(0.0, of=after(5))]),
        (
            "mute everything except 0:05 to 0:10",
            [volume(0.0, of=first(5)), volume(0.0, of=after(10))],
        ),
        ("remove the music everywhere but in clip 2", [SilenceMusic(1)]),
        ("delete everything except clip 2", [DeleteClips((1,))]),
        ("cut everything except the first 10 seconds", [KeepRanges((first(10),))]),
        ("除了第二段都变黑白", [GREY_1]),
        ("除第一段外全部黑白", [GREY_2]),
        ("除了第一段，其他都静音", [volume(0.0, of=2)]),
        ("静音，除了最后一段", [volume(0.0, of=1)]),
        ("全部加速，第二段除外", [FASTER_1]),
        ("给除了第二段以外的片段加速", [FASTER_1]),
        ("除了前10秒都静音", [volume(0.0, of=after(10))]),
    ],
)
def test_all_but_what_is_named_is_changed(said: str, edits: list[Edit]) -> None:
    plan = plan_of(said)
    assert (list(plan.steps), plan.left, plan.heeded) == (edits, (), ())


def test_several_are_left_out() -> None:
    plan = understand("mute everything except clips 2 and 3", REEL, REEL_KNOWN)
    assert plan.steps == (volume(0.0, of=1), volume(0.0, of=4))
    plan = understand("除第一段和第三段外都倒放", REEL, REEL_KNOWN)
    assert [getattr(step, "target", None) for step in plan.steps] == [2, 4]


@pytest.mark.parametrize(
    "said",
    [
        # Two wishes may share the exception, or only the last has it.
        "make everything grey and faster except clip 2",
        # No clip or time can be left out of these.
        "remove the pauses everywhere except in clip 2",
        "add transitions everywhere except the first cut",
        "speed up everything except the title",
        # The other clips are none.
        "mute everything except clips 1 and 2",
        # Besides is no exception.
        "除了第二段，第一段也静音",
        "除了片头都静音",
    ],
)
def test_an_exception_that_cannot_be_made_keeps_its_wish_from_being_done(said: str) -> None:
    plan = plan_of(said)
    assert not [step for step in plan.steps if isinstance(step, Edit)]
    assert plan.left


def test_only_the_wish_that_has_the_exception_is_limited() -> None:
    plan = plan_of("cut 0:05 to 0:08 and mute everything except clip 1")
    assert volume(0.0, of=2) in plan.steps
    assert not plan.left
    assert between(5, 8) in {span for step in plan.steps for span in getattr(step, "spans", ())}
