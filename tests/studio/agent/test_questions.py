"""Questions about the program itself, which a sentence answers, and starting again."""

from __future__ import annotations

import pytest

from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Help, Topic, Undo
from tui.studio.agent.reply import reply, undone


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("where is my video?", Topic.PREVIEW),
        ("play", Topic.PREVIEW),
        ("preview it", Topic.PREVIEW),
        ("can I see it?", Topic.PREVIEW),
        ("show me the video", Topic.PREVIEW),
        ("how can I watch it?", Topic.PREVIEW),
        ("how do I export?", Topic.EXPORT),
        ("how do I save the video", Topic.EXPORT),
        ("我的视频在哪？", Topic.PREVIEW),
        ("预览一下", Topic.PREVIEW),
        ("播放", Topic.PREVIEW),
        ("看看效果", Topic.PREVIEW),
        ("怎么导出？", Topic.EXPORT),
    ],
)
def test_a_question_about_the_program_is_answered_in_a_sentence(said: str, topic: Topic) -> None:
    plan = plan_of(said)
    assert (plan.steps, [wish.topic for wish in plan.not_yet], plan.left) == ((), [topic], ())
    assert undone(plan, ()) == ()


def test_the_answer_names_the_key_and_the_command() -> None:
    told = reply(understand("where is my video?", TRIP, KNOWN), (), TRIP, KNOWN)
    expected = "`p` in the timeline shows the picture there, and /export makes the finished file."
    assert told.splitlines()[0] == expected
    told = reply(understand("怎么导出？", TRIP, KNOWN), (), TRIP, KNOWN)
    assert told.splitlines()[0] == "/export 会导出成片。"


@pytest.mark.parametrize(
    "said", ["what can you do?", "how do I upload another clip?", "怎么上传？"]
)
def test_other_questions_about_the_program_show_the_manual(said: str) -> None:
    assert plan_of(said).steps == (Help(),)


@pytest.mark.parametrize("said", ["start over", "重新开始", "全部重新开始", "推倒重来"])
def test_starting_over_takes_all_back(said: str) -> None:
    assert plan_of(said).steps == (Undo(None),)
