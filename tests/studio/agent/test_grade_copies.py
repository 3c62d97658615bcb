"""The colours of one clip are given to others."""

from __future__ import annotations

import pytest

from tests.studio.agent.sentences_part_two import by
from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after
from tui.studio.agent.plan import Step
from tui.studio.agent.reply import reply
from tui.studio.edits.colour import AdjustGrade, Change, CopyGrade
from tui.studio.edits.outcome import EditRefused, Reason


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("give clip 2 the same look as clip 1", CopyGrade(2, 1)),
        ("copy the colour of clip 1 to all clips", CopyGrade(source=1)),
        ("copy the grade of clip 1 to clip 2", CopyGrade(2, 1)),
        ("apply clip 1's look to clip 2", CopyGrade(2, 1)),
        ("make clip 2 look like clip 1", CopyGrade(2, 1)),
        ("把片段1的调色用到所有片段", CopyGrade(source=1)),
        ("第二段的调色跟第一段一样", CopyGrade(2, 1)),
    ],
)
def test_clips_are_given_the_colours_of_another(said: str, step: Step) -> None:
    assert plan_of(said).steps == (step,)


def test_all_sliders_are_those_of_the_other_clip_and_are_told() -> None:
    film = after(
        TRIP,
        KNOWN,
        AdjustGrade(1, (Change("contrast", 20),)),
        by(2, exposure=0.5),  # type: ignore[arg-type]
    )
    outcome = CopyGrade(2, 1).apply(film, KNOWN)
    first, second = outcome.timeline.video.sg
    assert second.grade == first.grade
    assert first.grade.contrast == 20
    plan = plan_of("make clip 2 look like clip 1")
    said = reply(plan, [outcome.report], outcome.timeline, KNOWN)
    assert "contrast" in said
    assert "exposure" in said
    with pytest.raises(EditRefused) as refused:
        CopyGrade(2, 3).apply(film, KNOWN)
    assert refused.value.reason is Reason.NO_SUCH_CLIP
