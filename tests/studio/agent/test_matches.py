"""What is measured: as bright and as loud as another clip, black bars. And views of the picture.

The film: clip 1 0-40 s, clip 2 40-60 s.
"""

from __future__ import annotations

import pytest

from tests.studio.agent.trip import plan_of
from tui.studio.agent.plan import Ask, Question, Step
from tui.studio.edits.colour import AdjustGrade, ApplyLook, Change
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import CropBars, ZoomPicture
from tui.studio.edits.look import MatchExposure
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.sound import MatchLoudness
from tui.studio.edits.timeline import Zoom

BRIGHT, LOUD = MatchExposure(1, 2), MatchLoudness(1, 2)
CLOSER = Zoom(from_scale=1.2, to_scale=1.2)
CORNER = CLOSER.model_copy(update={"from_x": 1.0, "to_x": 1.0, "from_y": 0.0, "to_y": 0.0})
VINTAGE = (ApplyLook(look="vintage"), AdjustGrade(changes=(Change("temperature", 20),)))


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("make clip 2 as bright as clip 1", (BRIGHT,)),
        ("match the brightness of clip 2 to clip 1", (BRIGHT,)),
        ("give clip 2 the same exposure as the first clip", (BRIGHT,)),
        ("make all clips as bright as the first one", (MatchExposure(1),)),
        ("make clip 2 as loud as clip 1", (LOUD,)),
        ("clip 2 is too quiet, make it as loud as clip 1", (LOUD,)),
        ("the volume of clip 2 should be the same as clip 1", (LOUD,)),
        ("match clip 2's volume to clip 1", (LOUD,)),
        ("make it as loud as clip 1", (Question(Ask.WHICH_CLIP),)),
        ("把第二段调得跟第一段一样亮", (BRIGHT,)),
        ("第二段跟第一段一样亮", (BRIGHT,)),
        ("第二段声音调到和第一段一样大", (LOUD,)),
        ("第二段声音太小了，调到和第一段一样大", (LOUD,)),
        ("crop out the black bars", (CropBars(),)),
        ("get rid of the black borders around my screen recording", (CropBars(),)),
        ("crop the top and bottom black bars", (CropBars(),)),
        ("crop the black bars off clip 2", (CropBars(2),)),
        ("there are black bars at the top and bottom, remove them", (CropBars(),)),
        ("no black bars please", (CropBars(),)),
        ("去掉上下的黑边", (CropBars(),)),
        ("不要黑边", (CropBars(),)),
        ("去掉黑边改成竖屏", (CropBars(), SetFrame("9:16"))),
        ("make it square, no black bars", (SetFrame("1:1"),)),
        ("make it square with black bars", (SetFrame("1:1", "fit"),)),
        ("give it a warm vintage feel", VINTAGE),
        ("调成温暖复古的感觉", VINTAGE),
        ("zoom in on the middle", (ZoomPicture(CLOSER),)),
        ("zoom in on the top right in clip 2", (ZoomPicture(CORNER, 2),)),
        ("slowly zoom in on the middle", (ZoomPicture(Zoom(to_scale=1.2)),)),
        ("放大画面中间", (ZoomPicture(CLOSER),)),
        (
            "my logo bottom right, small, 50% opacity",
            (AddOverlay("watermark", None, "bottom right", 0.084, 0.5),),
        ),
        (
            "logo放右下角，小一点，50%不透明",
            (AddOverlay("watermark", None, "bottom right", 0.096, 0.5),),
        ),
    ],
)
def test_it_is_understood_whole(said: str, steps: tuple[Step, ...]) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left, plan.not_yet, plan.heeded) == (steps, (), (), ())


@pytest.mark.parametrize(
    "said",
    [
        "remove the black bar at the top",  # all that are there are measured
        "blur the black bars",
        "zoom in on my face",
        "zoom in on the middle of clip 2",  # which is a time
        "clip 2 is as bright as clip 1",
        # How much more than another is not measured.
        "make clip 2 brighter like clip 1",
        "make clip 1 louder than clip 2",
        "make clip 2 as fast as clip 1",
        "第二段比第一段亮一点",
        "it looks so grey and lifeless",
    ],
)
def test_what_is_not_measured_so_changes_nothing(said: str) -> None:
    plan = plan_of(said)
    assert not [step for step in plan.steps if not isinstance(step, Question)]
    assert plan.left or plan.not_yet or plan.questions
