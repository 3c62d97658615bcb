"""The tables of sentences, read and compared with what must come of them."""

from __future__ import annotations

import pytest

from tests.studio.agent.reel import KNOWN, REEL, Does, is_harmful, is_right
from tests.studio.agent.sentences_held_out import HELD_OUT, HELD_OUT_LATER
from tests.studio.agent.sentences_part_one import NOT_SAID, PART_ONE
from tests.studio.agent.sentences_part_one_chinese import PART_ONE_CHINESE
from tests.studio.edits.desk import facts, placed, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Before
from tui.studio.edits.clips import DeleteClips, SplitAt, SwapClips
from tui.studio.edits.marks import Mark
from tui.studio.edits.motion import Reverse, SetSpeed
from tui.studio.edits.outcome import Edit
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays
from tui.studio.edits.pauses import TrimPauses

LEAST = 0.95
TABLES = {
    "English": PART_ONE,
    "Chinese": PART_ONE_CHINESE,
    "written later": HELD_OUT | HELD_OUT_LATER,
}


@pytest.mark.parametrize("name", TABLES)
def test_what_people_say(name: str) -> None:
    table: dict[str, Does] = TABLES[name]
    plans = {said: understand(said, REEL, KNOWN) for said in table}
    wrong = {said: plans[said] for said in table if not is_right(plans[said], table[said])}
    right = 1 - len(wrong) / len(table)
    print(f"{name}: {right:.1%} of {len(table)} sentences are right")
    for said, plan in wrong.items():
        print(f"  {said}\n    {plan}")
    assert not [said for said in table if is_harmful(plans[said], table[said])]
    assert right >= LEAST


def test_there_are_enough_of_them_and_enough_that_ask_for_nothing() -> None:
    assert sum(map(len, TABLES.values())) >= 400
    assert len(NOT_SAID) >= 40


@pytest.mark.parametrize("name", TABLES)
def test_what_is_said_can_be_done_and_is_told_in_both_languages(name: str) -> None:
    film = AddOverlay("watermark", "logo").apply(REEL, KNOWN).timeline
    for said in TABLES[name]:
        timeline = film
        for step in understand(said, film, KNOWN).steps:
            if isinstance(step, Edit) and not isinstance(step, TrimPauses):
                done = step.apply(timeline, KNOWN)
                timeline = done.timeline
                assert say_english.report(done.report)
                assert say_chinese.report(done.report)


@pytest.mark.parametrize(
    ("said", "volume"),
    [
        ("unmute the picture in picture", 1.0),
        ("let me hear the picture in picture", 1.0),
        ("mute the picture in picture", 0.0),
        ("set the volume of the picture in picture to 50%", 0.5),
        ("取消画中画静音", 1.0),
        ("画中画静音", 0.0),
        ("画中画的声音调到50%", 0.5),
    ],
)
def test_the_sound_of_a_picture_in_picture_is_its_own(said: str, volume: float) -> None:
    film = AddOverlay("picture", "me").apply(REEL, KNOWN).timeline
    assert understand(said, film, KNOWN).steps == (ChangeOverlays(volume=volume),)


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("split at 4s and reverse clip 2", (SplitAt((Mark(4),)), Reverse(2))),
        ("split at 2s, delete clip 1", (SplitAt((Mark(2),)), DeleteClips((1,)))),
        ("split it at 5s, swap clips 1 and 2", (SplitAt((Mark(5),)), SwapClips(1, 2))),
        ("在5秒处分割，删除第二段", (SplitAt((Mark(5),)), DeleteClips((2,)))),
    ],
)
def test_a_clip_that_a_split_makes_is_meant_after_it(said: str, steps: tuple[Edit, ...]) -> None:
    one = facts(video("talk", 20))
    assert understand(said, placed(one), one).steps == steps


@pytest.mark.parametrize("added", ["add captions", 'add a title "Hi"', "add lo-fi music"])
def test_what_is_played_at_a_speed_is_the_film_not_what_was_added(added: str) -> None:
    before = Before(added, understand(added, REEL, KNOWN), REEL, changed=True)
    assert understand("play it at 2x", REEL, KNOWN, before).steps == (SetSpeed(factor=2.0),)
