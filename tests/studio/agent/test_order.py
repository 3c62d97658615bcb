"""Which clip a number means where a sentence makes clips before it: the film has two."""

from __future__ import annotations

import pytest

from tests.studio.agent.trip import plan_of


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("trim the pauses and make clip 2 black and white", ["AdjustGrade", "TrimPauses"]),
        ("trim the pauses and make clip 3 black and white", ["TrimPauses", "AdjustGrade"]),
        ("剪掉停顿，第二段黑白", ["AdjustGrade", "TrimPauses"]),
        ("剪掉停顿，第三段黑白", ["TrimPauses", "AdjustGrade"]),
        ("cut 0:05 to 0:07 and mute clip 3", ["CutRanges", "SetClipVolume"]),
        ("cut 0:05 to 0:07 and mute clip 2", ["SetClipVolume", "CutRanges"]),
        ('trim the pauses and add a title "Hi" on clip 4', ["TrimPauses", "AddTitle"]),
        ("split at 0:05 and mute clip 3", ["SplitAt", "SetClipVolume"]),
    ],
)
def test_a_clip_that_only_a_cut_makes_is_named_as_it_is_behind_it(
    said: str, order: list[str]
) -> None:
    plan = plan_of((said,))
    assert [type(step).__name__ for step in plan.steps] == order
    assert not plan.left
