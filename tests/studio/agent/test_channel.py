"""Chinese as it is typed: without commas, with complaints and corrections, on a talking video."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.studio.agent.channel import CHANNEL, KNOWN
from tests.studio.agent.reel import Does, is_harmful, is_right
from tests.studio.agent.sentences_channel_dialogues import DIALOGUES
from tests.studio.agent.sentences_channel_eight import TENTH_ROUND
from tests.studio.agent.sentences_channel_eleven import THIRTEENTH_ROUND
from tests.studio.agent.sentences_channel_five import SEVENTH_ROUND
from tests.studio.agent.sentences_channel_four import SIXTH_ROUND
from tests.studio.agent.sentences_channel_nine import ELEVENTH_ROUND
from tests.studio.agent.sentences_channel_one import FIRST_ROUND, SECOND_ROUND
from tests.studio.agent.sentences_channel_seven import NINTH_ROUND
from tests.studio.agent.sentences_channel_six import EIGHTH_ROUND
from tests.studio.agent.sentences_channel_ten import TWELFTH_ROUND
from tests.studio.agent.sentences_channel_thirteen import FIFTEENTH_ROUND
from tests.studio.agent.sentences_channel_three import FIFTH_ROUND
from tests.studio.agent.sentences_channel_twelve import FOURTEENTH_ROUND
from tests.studio.agent.sentences_channel_two import FOURTH_ROUND, THIRD_ROUND
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Before, Plan, Step
from tui.studio.edits.captions import AddCaptions
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.outcome import Edit
from tui.studio.edits.overlays import RemoveOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.sound import ReduceNoise
from tui.studio.edits.text_style import StyleChange, StyleTexts
from tui.studio.edits.transitions import AddTransitions

LEAST = 0.95
ROUNDS = {
    "first": FIRST_ROUND,
    "second": SECOND_ROUND,
    "third": THIRD_ROUND,
    "fourth": FOURTH_ROUND,
    "fifth": FIFTH_ROUND,
    "sixth": SIXTH_ROUND,
    "seventh": SEVENTH_ROUND,
    "eighth": EIGHTH_ROUND,
    "ninth": NINTH_ROUND,
    "tenth": TENTH_ROUND,
    "eleventh": ELEVENTH_ROUND,
    "twelfth": TWELFTH_ROUND,
    "thirteenth": THIRTEENTH_ROUND,
    "fourteenth": FOURTEENTH_ROUND,
    "fifteenth": FIFTEENTH_ROUND,
}

WISHES: dict[str, Step] = {
    "剪停顿": TrimPauses(),
    "加字幕": AddCaptions(),
    "降噪": ReduceNoise(),
    "改成竖屏": SetFrame("9:16"),
    "删掉第三段": DeleteClips((3,)),
    "标题改成红色": StyleTexts(StyleChange(colour="#ff0000")),
    "加转场": AddTransitions(),
    "去掉水印": RemoveOverlays(),
}


def last_of(*said: str) -> Plan:
    """Say one message after another; the last plan."""
    before, plan = None, Plan()
    for text in said:
        plan = understand(text, CHANNEL, KNOWN, before)
        edits = any(isinstance(step, Edit) for step in plan.steps)
        if plan.steps and not any(q in (Ask.CORRECTION, Ask.AMOUNT) for q, _ in plan.questions):
            before = Before(plan.meant or text, plan, CHANNEL, edits)
    return plan


@pytest.mark.parametrize("name", ROUNDS)
def test_what_people_type(name: str) -> None:
    table: dict[str, Does] = ROUNDS[name]
    plans = {said: understand(said, CHANNEL, KNOWN) for said in table}
    wrong = {said: plans[said] for said in table if not is_right(plans[said], table[said])}
    right = 1 - len(wrong) / len(table)
    print(f"{name}: {right:.1%} of {len(table)} sentences are right; not: {wrong}")
    assert not [said for said in table if is_harmful(plans[said], table[said])]
    assert right >= LEAST


@pytest.mark.parametrize("joint", ["", "，", "然后", "再"])
def test_any_two_wishes_are_both_done_however_they_are_joined(joint: str) -> None:
    for first, second in permutations(WISHES, 2):
        plan = understand(first + joint + second, CHANNEL, KNOWN)
        wanted = (WISHES[first], WISHES[second])
        assert sorted(map(repr, plan.steps)) == sorted(map(repr, wanted)), first + joint + second
        assert not plan.left


@pytest.mark.parametrize("said", DIALOGUES)
def test_what_people_say_next(said: tuple[str, ...]) -> None:
    steps: tuple[Step, ...] = DIALOGUES[said]
    assert last_of(*said).steps == steps


@pytest.mark.parametrize(
    "said",
    [
        "剪停顿加字幕" * 13,
        "音乐小一点" * 16,
        "第一段静音" * 15,
        "加" * 80,
        "好好" * 2000,
        "帮我" * 2000,
    ],
)
def test_a_run_of_wishes_without_an_end_is_read_and_does_no_harm(said: str) -> None:
    assert isinstance(understand(said, CHANNEL, KNOWN), Plan)
