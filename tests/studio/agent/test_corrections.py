"""What a message means that is about the one before it."""

from __future__ import annotations

import pytest

from tests.studio.agent.reel import KNOWN, REEL
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Before, Plan, Question, Step, Undo
from tui.studio.edits.clips import DeleteClips, SplitAt
from tui.studio.edits.colour import AdjustGrade, Change
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import RotatePicture, ZoomPicture
from tui.studio.edits.marks import Mark, between, first, last
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.text_style import StyleChange, StyleTexts
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.transitions import SetFades
from tui.studio.edits.which import ALL, LAST


def cut_first(seconds: float) -> CutRanges:
    return CutRanges((first(seconds),))


WHITE = StyleTexts(StyleChange(colour="#ffffff"))


def lighter(stops: float, clip: int = ALL) -> AdjustGrade:
    return AdjustGrade(clip, (Change("exposure_stops", stops, relative=True),))


def title(text: str, seconds: float = 3) -> AddTitle:
    return AddTitle(text, first(seconds))


def last_of(*said: str) -> Plan:
    """Say one message after another; the last plan. Each one that edits changes the timeline."""
    before, plan = None, Plan()
    for text in said:
        plan = understand(text, REEL, KNOWN, before)
        edits = any(isinstance(step, Edit) for step in plan.steps)
        if plan.steps and not any(q in (Ask.CORRECTION, Ask.AMOUNT) for q, _ in plan.questions):
            before = Before(plan.meant or text, plan, REEL, edits)
    return plan


INSTEAD: dict[tuple[str, ...], tuple[Step, ...]] = {
    # on the other clip
    ("delete the last clip", "no, the second one"): (DeleteClips((2,)),),
    ("delete clip 2", "I meant clip 3"): (DeleteClips((3,)),),
    ("speed up clip 1", "not that one, the last"): (SetSpeed(LAST, 1.5, relative=True),),
    ("delete clip 2", "no, clip 3", "no, the first one"): (DeleteClips((1,)),),
    ("删除第二段", "不对，是第三段"): (DeleteClips((3,)),),
    ("第二段加速", "我说的是第三段"): (SetSpeed(3, 1.5, relative=True),),
    # another number, time or word
    ('add a title "Hi" for 3 seconds', "make it 5 seconds instead"): (title("Hi", 5),),
    ("cut the first 3 seconds", "no, 5 seconds"): (cut_first(5),),
    ("cut the first 3 seconds", "no, the last 3 seconds"): (CutRanges((last(3),)),),
    ("fade out over 2 seconds", "no", "no, 4 seconds"): (SetFades(out_s=4.0),),
    ("make it 2x", "no, 3x"): (SetSpeed(ALL, 3.0),),
    ("make it square", "no, vertical"): (SetFrame("9:16"),),
    ("put my logo top left", "no, top right"): (AddOverlay("watermark", corner="top right"),),
    ("add lofi music", "upbeat instead"): (AddMusic("music:upbeat"),),
    ('add a title "Hi"', 'no, "Hello"'): (title("Hello"),),
    ("剪掉前3秒", "不是，5秒"): (cut_first(5),),
    ("加标题“你好”", "不对，应该是“再见”"): (title("再见"),),
    ("改成方形", "不，竖屏"): (SetFrame("9:16"),),
    # the same sort of edit, said again
    ("cut the first 3 seconds", "no, cut the last 5 seconds"): (CutRanges((last(5),)),),
    ("cut 0:05 to 0:08", "that's wrong, cut 0:10 to 0:12"): (CutRanges((between(10, 12),)),),
}

ON_TOP: dict[tuple[str, ...], tuple[Step, ...]] = {
    ("make it brighter", "a bit less"): (lighter(-0.075),),
    ("make it brighter", "less"): (lighter(-0.15),),
    ("make it brighter", "more"): (lighter(0.3),),
    ("make it brighter", "a bit less", "more"): (lighter(0.3),),
    ("make it brighter", "a bit more please"): (lighter(0.15),),
    ("make it a little faster", "more"): (SetSpeed(ALL, 1.2, relative=True),),
    ("调亮", "少一点"): (lighter(-0.15),),
    ("make it brighter", "the same for clip 2"): (lighter(0.3, 2),),
    ("rotate clip 1 90 degrees", "clip 3 too"): (RotatePicture(90, 3),),
    ("第二段加速", "第三段也一样"): (SetSpeed(3, 1.5, relative=True),),
    ("cut the first 3 seconds", "again"): (cut_first(3),),
    ("第一段加速", "再来一次"): (SetSpeed(1, 1.5, relative=True),),
    # about the thing before, the last of several
    ("trim the pauses and move the title to the bottom", "make it white"): (WHITE,),
    ("make the title bigger", "no, make it white instead"): (WHITE,),
    ("trim the pauses and make the title bigger", "make it square"): (SetFrame("1:1"),),
    # answers to what was asked
    ("add a title", "“Urban Dreams”"): (title("Urban Dreams"),),
    ("cut 3 seconds", "at the end"): (CutRanges((last(3),)),),
    ("split the video", "at 0:10"): (SplitAt((Mark(10),)),),
    ("delete the clip", "clip 3"): (DeleteClips((3,)),),
    # messages of their own
    ("make it square", "make it vertical"): (SetFrame("9:16"),),
    ("delete clip 2", "cut the first 3 seconds"): (cut_first(3),),
    ("zoom in", "no zoom"): (),
    ("add lofi music", "no thanks"): (),
    ("删除第二段", "不用了"): (),
}

UNSURE = (
    ("trim the pauses", "no"),
    ("trim the pauses", "that's wrong"),
    ("delete clip 2", "no, the second one"),
    ("swap clips 1 and 2 and delete clip 3", "no, clip 4"),
    ("trim the pauses", "no, 1080p"),
    ("delete clip 2", "actually, delete clip 3"),
    ("trim the pauses", "a bit less"),
    ("make it square", "more"),
)


@pytest.mark.parametrize("said", INSTEAD)
def test_a_correction_undoes_what_was_done_and_does_it_otherwise(said: tuple[str, ...]) -> None:
    assert last_of(*said).steps == (Undo(), *INSTEAD[said])


@pytest.mark.parametrize("said", ON_TOP)
def test_what_goes_on_or_stands_by_itself_undoes_nothing(said: tuple[str, ...]) -> None:
    assert last_of(*said).steps == ON_TOP[said]


@pytest.mark.parametrize("said", UNSURE)
def test_a_correction_that_is_not_certain_asks(said: tuple[str, ...]) -> None:
    (step,) = last_of(*said).steps
    assert isinstance(step, Question)
    assert step.ask in (Ask.CORRECTION, Ask.AMOUNT)


def test_what_changed_nothing_is_not_undone() -> None:
    plan = understand("delete clip 9", REEL, KNOWN)
    before = Before("delete clip 9", plan, REEL, changed=False)
    assert understand("I meant clip 3", REEL, KNOWN, before).steps == (DeleteClips((3,)),)


@pytest.mark.parametrize(
    "said", ["no, the second one", "a bit less", "again", "the same for clip 2"]
)
def test_without_a_message_before_a_correction_does_nothing(said: str) -> None:
    assert not any(isinstance(step, Edit) for step in understand(said, REEL, KNOWN).steps)


def test_an_undo_is_not_done_again_but_redone() -> None:
    assert not any(
        isinstance(step, ZoomPicture) for step in last_of("zoom in", "undo", "again").steps
    )
