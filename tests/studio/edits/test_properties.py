"""What holds after any edits, whatever they are."""

from __future__ import annotations

import json
from contextlib import suppress
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.edits.desk import STEP_S, facts, photo, placed, room, song, speech_in, video
from tui.studio.edits.colour import (
    SLIDERS,
    AdjustGrade,
    ApplyLook,
    Change,
    GradeEdit,
    ResetGrade,
)
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.facts import SoundMap
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.looks import LOOKS
from tui.studio.edits.marks import Mark, Span
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.outcome import Edit, EditRefused
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.titles import AddTitle, RemoveTitles
from tui.studio.edits.tracks import beds, titles
from tui.studio.edits.which import ALL, LAST

LEVEL, VOICE = speech_in(room(20, -50), (0.5, 3), (4, 6), (8, 9), (14, 19))
SOUND = SoundMap(STEP_S, LEVEL, VOICE)
KNOWN = facts(
    video(fps=Fraction(30000, 1001)),
    photo(),
    song(),
    video("b", 7.3, Fraction(25)),
    talk=SOUND,
    b=SoundMap(STEP_S, np.full(730, -20, np.float32)),
)

seconds = st.floats(-5, 40, allow_nan=False).map(lambda s: round(s, 3))
marks = st.builds(Mark, seconds, st.sampled_from([0.0, 0.0, 0.5, 1.0]))
spans = st.builds(Span, marks, marks)
some_spans = st.lists(spans, min_size=1, max_size=3).map(tuple)
clip_numbers = st.sampled_from([ALL, 1, 2, LAST])
changes = st.one_of(
    st.builds(Change, st.sampled_from(SLIDERS), st.integers(-120, 120), st.booleans()),
    st.builds(Change, st.just("exposure_stops"), st.floats(-4, 4), st.booleans()),
)
grade_edits = st.one_of(
    st.builds(AdjustGrade, clip_numbers, st.lists(changes, max_size=3).map(tuple)),
    st.builds(ApplyLook, clip_numbers, st.sampled_from(sorted(LOOKS))),
    st.builds(ResetGrade, clip_numbers),
)
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(PlaceMedia, st.sampled_from(["talk", "photo", "b", "song", "none"])),
    st.builds(TrimPauses, st.floats(0, 2), st.floats(0, 0.5)),
    st.builds(CutRanges, some_spans),
    st.builds(KeepRanges, some_spans),
    st.builds(AddTitle, st.sampled_from(["A", "标题", "", "x\x1b[31m"]), spans),
    st.builds(RemoveTitles, st.sampled_from([None, "A"])),
    st.builds(AddMusic, st.sampled_from(["song", "music:ambient", "talk"]), st.floats(0, 2)),
    st.builds(SetMusicVolume, st.floats(-1, 2), st.sampled_from([None, 0.5, 3.0])),
    st.just(RemoveMusic()),
    grade_edits,
    st.builds(SetFrame, st.sampled_from(["1:1", "9:16", "original", None])),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(edits, max_size=12))
def test_a_timeline_stays_sound(sequence: list[Edit]) -> None:
    timeline = placed(facts(video(fps=Fraction(30000, 1001)), talk=SOUND))
    for edit in sequence:
        try:
            timeline = edit.apply(timeline, KNOWN).timeline
        except EditRefused:
            continue
        at = 0
        for clip in timeline.video.sg:
            assert clip.at_frame == at
            assert clip.frames >= 1
            medium = KNOWN.media[clip.media]
            if medium.kind == "video":
                assert clip.out_frame <= medium.duration_s * timeline.fps + 1
            at = clip.end_frame
        assert timeline.frames == at > 0
        ids = [segment.id for track in timeline.t for segment in track.sg]
        assert len(ids) == len(set(ids))
        assert all(0 <= t.at_frame < t.end_frame <= at for t in titles(timeline))
        assert all((bed.at_frame, bed.frames) == (0, at) for bed in beds(timeline))
        assert all(track.sg for track in timeline.t)
        assert from_draft(to_draft(timeline)) == timeline


@settings(max_examples=150, deadline=None)
@given(st.lists(grade_edits, max_size=4), st.lists(edits, max_size=6))
def test_a_frame_keeps_its_grade_through_all_that_is_no_grading(
    grading: list[Edit], sequence: list[Edit]
) -> None:
    timeline = placed(facts(video("a"), video("b", 7.3, Fraction(25)), photo("c")))
    for edit in grading:
        with suppress(EditRefused):
            timeline = edit.apply(timeline, KNOWN).timeline
    before = timeline
    given_ = {clip.media: clip.grade for clip in timeline.video.sg}
    for edit in sequence:
        if isinstance(edit, GradeEdit | PlaceMedia):
            continue
        with suppress(EditRefused):
            timeline = edit.apply(timeline, KNOWN).timeline
    assert all(clip.grade == given_[clip.media] for clip in timeline.video.sg)
    # An undo takes back a whole draft: what it was is what it is again.
    assert from_draft(json.loads(json.dumps(to_draft(before)))) == before
