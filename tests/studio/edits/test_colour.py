"""Edits of colour: which clips, which sliders, and what a draft keeps of them."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import after, facts, placed, video
from tui.studio.edits.colour import AdjustGrade, ApplyLook, Change, ResetGrade, used
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.looks import LOOKS
from tui.studio.edits.marks import between
from tui.studio.edits.outcome import EditRefused
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.timeline import NEUTRAL, Grade, Timeline
from tui.studio.edits.which import LAST

KNOWN = facts(video("a"), video("b"))
TWO = placed(KNOWN)


def grades(timeline: Timeline) -> list[Grade]:
    return [clip.grade for clip in timeline.video.sg]


def test_a_slider_is_set_or_moved_on_all_clips_and_the_others_stay() -> None:
    done = after(
        TWO,
        KNOWN,
        AdjustGrade(changes=(Change("contrast", 20), Change("exposure_stops", 0.5))),
        AdjustGrade(changes=(Change("contrast", -5, relative=True),)),
    )
    assert grades(done) == [Grade(contrast=15, exposure_stops=0.5)] * 2


@pytest.mark.parametrize("number", [2, LAST])
def test_one_clip_alone(number: int) -> None:
    done = after(TWO, KNOWN, ApplyLook(number, "vivid"))
    assert grades(done) == [NEUTRAL, LOOKS["vivid"]]
    assert grades(after(done, KNOWN, ResetGrade(2))) == [NEUTRAL, NEUTRAL]


def test_a_clip_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditRefused, match="no clip 3: the timeline has 2"):
        ApplyLook(3).apply(TWO, KNOWN)
    with pytest.raises(EditRefused, match="no video"):
        ResetGrade().apply(Timeline(), KNOWN)


def test_a_look_replaces_what_was_there() -> None:
    done = after(TWO, KNOWN, ApplyLook(look="vintage"), ApplyLook(look="noir"))
    assert grades(done) == [LOOKS["noir"]] * 2


def test_every_look_does_something_of_its_own() -> None:
    assert all(used(grade) for grade in LOOKS.values())
    assert len(set(LOOKS.values())) == len(LOOKS)


def test_a_cut_keeps_the_grade_on_both_sides() -> None:
    done = after(TWO, KNOWN, ApplyLook(1, "matte"), CutRanges((between(5, 6),)))
    assert grades(done) == [LOOKS["matte"], LOOKS["matte"], NEUTRAL]


def test_a_draft_has_only_the_grades_that_there_are() -> None:
    draft = to_draft(after(TWO, KNOWN, ApplyLook(2)))
    first, second = draft["t"][0]["sg"]
    assert "grade" not in first
    assert second["grade"]["contrast"] == 12
    assert from_draft(draft) == after(TWO, KNOWN, ApplyLook(2))
