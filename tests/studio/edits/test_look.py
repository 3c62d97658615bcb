"""LUTs, colour by measure, and grading a stretch of time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.studio.edits.desk import after, facts, placed, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.edits.colour import AdjustGrade, ApplyLook, Change, Graded, ResetGrade
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.facts import MediaFact, PictureMap
from tui.studio.edits.look import ApplyLut, AutoGrade, LutSet, RemoveLut
from tui.studio.edits.looks import LOOKS
from tui.studio.edits.marks import between, first
from tui.studio.edits.outcome import EditRefused
from tui.studio.edits.timeline import NEUTRAL, Grade, Timeline

LUTS = (MediaFact("old", "old.cube", "lut", 0), MediaFact("new", "new.cube", "lut", 0))
KNOWN = facts(video("a"), video("b"), *LUTS)
TWO = placed(facts(video("a"), video("b")))


def grades(timeline: Timeline) -> list[Grade]:
    return [clip.grade for clip in timeline.video.sg]


def pictures(**measured: PictureMap):
    return replace(KNOWN, picture=measured)


def measure(
    median: float = 0.48,
    spread: float = 0.7,
    red: float = 0.0,
    blue: float = 0.0,
    grey: float = 0.5,
) -> PictureMap:
    levels = np.linspace(median - spread / 2, median + spread / 2, 101)
    return PictureMap(np.clip(levels, 0, 1).astype(np.float32), red, blue, grey)


def test_the_newest_lut_goes_on_top_of_the_sliders_and_off_again() -> None:
    contrasty = after(TWO, KNOWN, AdjustGrade(changes=(Change("contrast", 20),)))
    done = ApplyLut().apply(contrasty, KNOWN)
    assert grades(done.timeline) == [Grade(contrast=20, lut="new")] * 2
    assert from_draft(to_draft(done.timeline)) == done.timeline
    assert say_english.report(done.report) == "The LUT “new.cube” is on all clips."
    assert after(done.timeline, KNOWN, RemoveLut()) == contrasty
    again = ApplyLut().apply(done.timeline, KNOWN).report
    assert isinstance(again, LutSet)
    assert not again.changed


def test_a_lut_for_one_clip_or_a_stretch() -> None:
    assert grades(after(TWO, KNOWN, ApplyLut(2, "old"))) == [NEUTRAL, Grade(lut="old")]
    done = ApplyLut(between(5, 10)).apply(TWO, KNOWN)
    assert [grade.lut for grade in grades(done.timeline)] == ["", "new", "", ""]
    assert say_chinese.report(done.report) == " 0:05–0:10 用上了 LUT “new.cube”。"


def test_without_a_lut_there_is_a_sentence() -> None:
    with pytest.raises(EditRefused, match=r"upload a \.cube file"):
        ApplyLut().apply(TWO, facts(video("a"), video("b")))
    with pytest.raises(EditRefused, match=r"“a\.mp4” is no LUT"):
        ApplyLut(media="a").apply(TWO, KNOWN)


def test_a_look_keeps_the_lut_and_a_reset_takes_all() -> None:
    done = after(TWO, KNOWN, ApplyLut(), ApplyLook(look="vivid"))
    assert grades(done)[0] == LOOKS["vivid"].model_copy(update={"lut": "new"})
    assert grades(after(done, KNOWN, ResetGrade())) == [NEUTRAL, NEUTRAL]


def test_the_first_seconds_are_graded_alone_and_the_reply_says_so() -> None:
    brighter = AdjustGrade(first(5), (Change("exposure_stops", 0.5, relative=True),))
    done = brighter.apply(TWO, KNOWN)
    assert [(clip.frames, clip.grade.exposure_stops) for clip in done.timeline.video.sg] == [
        (150, 0.5), (450, 0), (600, 0),
    ]  # fmt: skip
    assert say_english.report(done.report) == "Graded at 0:00–0:05: exposure 0 → +0.50 stops."
    nothing = ResetGrade(first(5)).apply(TWO, KNOWN)
    assert nothing.timeline == TWO


def test_only_the_media_that_are_meant_are_measured() -> None:
    assert AutoGrade(2).needs(TWO, KNOWN).picture == {"b"}
    assert AutoGrade().needs(TWO, KNOWN).picture == {"a", "b"}
    assert AutoGrade(between(18, 19)).needs(TWO, KNOWN).picture == {"a"}
    assert AutoGrade().needs(Timeline(), KNOWN).picture == frozenset()


def test_each_medium_gets_what_it_lacks() -> None:
    known = pictures(a=measure(median=0.2, spread=0.3), b=measure(blue=0.08, red=-0.05))
    dark, blue = grades(after(TWO, known, AutoGrade()))
    assert dark.exposure_stops > 0.5
    assert dark.contrast > 10
    assert dark.temperature == 0
    assert (blue.exposure_stops, blue.contrast) == (0, 0)
    assert blue.temperature > 20


@pytest.mark.parametrize(
    ("only", "moved"),
    [("exposure", {"exposure_stops"}), ("contrast", {"contrast", "whites", "blacks"}),
     ("white balance", {"temperature", "tint"})],
)  # fmt: skip
def test_one_matter_alone_leaves_the_other_sliders(only, moved: set[str]) -> None:
    wrong = measure(median=0.25, spread=0.3, blue=0.08)
    mine = Grade(exposure_stops=0.4, contrast=7, temperature=3, saturation=9)
    start = TWO.model_copy(
        update={"t": (TWO.video.model_copy(
            update={"sg": tuple(c.model_copy(update={"grade": mine}) for c in TWO.video.sg)}),)}
    )  # fmt: skip
    done = grades(after(start, pictures(a=wrong, b=wrong), AutoGrade(only=only)))[0]
    changed = {name for name in Grade.model_fields if getattr(done, name) != getattr(mine, name)}
    assert changed
    assert changed <= moved


def test_what_needs_nothing_is_said_to_need_nothing() -> None:
    fine = pictures(a=measure(), b=measure())
    done = AutoGrade().apply(TWO, fine)
    assert done.timeline == TWO
    assert isinstance(done.report, Graded)
    assert say_english.report(done.report) == (
        "Measured the picture on all clips: it needs no correction."
    )
    assert say_chinese.report(done.report) == "检查了所有片段的画面：不需要校正。"


def test_the_numbers_are_told() -> None:
    known = pictures(a=measure(median=0.25), b=measure(median=0.25))
    said = say_english.report(AutoGrade().apply(TWO, known).report)
    assert said == "Graded by what is in the picture on all clips: exposure 0 → +2.00 stops."


def test_with_little_grey_the_light_is_not_guessed() -> None:
    sunset = measure(red=0.1, blue=-0.12, grey=0.04)
    assert grades(after(TWO, pictures(a=sunset, b=sunset), AutoGrade())) == [NEUTRAL] * 2
