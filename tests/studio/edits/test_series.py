"""What holds after any series of cuts, moves, speeds and transitions, whatever it is."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.edits.desk import STEP_S, facts, photo, placed, room, song, speech_in, video
from tests.studio.edits.test_clips import saying
from tui.studio.edits.clips import (
    DeleteClips,
    Duplicate,
    MoveClip,
    OrderClips,
    SplitAt,
    SwapClips,
)
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.facts import SoundMap
from tui.studio.edits.marks import Mark, Span
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import Edit, EditRefused
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.timeline import Clip, Timeline, TransitionKind
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import beds, captions, overlays, texts, with_overlays
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST, split_at

LEVEL, VOICE = speech_in(room(20, -50), (0.5, 3), (4, 6), (8, 9), (14, 19))
KNOWN = facts(
    video(fps=Fraction(30000, 1001)),
    video("b", 7.3, Fraction(25)),
    photo(),
    photo("logo"),
    song(),
    talk=SoundMap(STEP_S, LEVEL, VOICE),
    b=SoundMap(STEP_S, np.full(730, -20, np.float32)),
)
FILM = placed(facts(video(fps=Fraction(30000, 1001)), video("b", 7.3, Fraction(25)), photo()))

seconds = st.floats(-3, 40, allow_nan=False).map(lambda s: round(s, 3))
marks = st.builds(Mark, seconds, st.sampled_from([0.0, 0.0, 0.5, 1.0]))
spans = st.builds(Span, marks, marks)
numbers = st.sampled_from([1, 2, 3, 5, LAST])
targets = st.one_of(st.sampled_from([ALL, 1, 2, 3, LAST]), spans)
kinds: st.SearchStrategy[TransitionKind] = st.sampled_from(["crossfade", "dip to black"])
factors = st.sampled_from([0.01, 1 / 16, 0.3, 0.5, 0.99, 1.0, 1.1, 1.5, 2.0, 3.7, 16.0, 99.0])
cutting: st.SearchStrategy[Edit] = st.one_of(
    st.builds(CutRanges, st.lists(spans, min_size=1, max_size=3).map(tuple)),
    st.builds(KeepRanges, st.lists(spans, min_size=1, max_size=3).map(tuple)),
    st.builds(TrimPauses, st.floats(0, 2), st.floats(0, 0.5)),
    st.builds(SplitAt, st.lists(marks, max_size=3).map(tuple)),
    st.builds(DeleteClips, st.lists(numbers, max_size=2).map(tuple)),
    st.builds(MoveClip, numbers, numbers),
    st.builds(SwapClips, numbers, numbers),
    st.builds(OrderClips, st.permutations([1, 2, 3]).map(tuple) | st.just(())),
    st.builds(Duplicate, targets, st.integers(1, 2)),
    st.builds(SetSpeed, targets, factors, st.none(), st.booleans()),
    st.builds(SetSpeed, targets, st.just(1.0), st.floats(0.01, 60)),
    st.builds(Reverse, targets),
    st.builds(Freeze, marks, st.floats(0.01, 5)),
    st.builds(SetLength, targets, st.floats(0.01, 30)),
    st.builds(AddTransitions, kinds, st.floats(0.01, 5), st.sampled_from([ALL, 1, 2, LAST])),
    st.builds(RemoveTransitions, st.sampled_from([ALL, 1, 2, LAST])),
    st.builds(SetFades, st.none() | st.floats(0, 30), st.none() | st.floats(0, 30)),
    st.builds(PlaceMedia, st.sampled_from(["b", "photo"])),
    st.builds(AddTitle, st.just("A"), spans),
)
"""Everything that makes the film longer, shorter, or another."""


def dressed(film: Timeline) -> Timeline:
    """`film` with music, captions and a watermark."""
    said = saying(film, ("one", 1, 2.5), ("two", 2.5, 5), ("three", 19, 22), ("four", 22, 26))
    logo = Clip(id="o1", name="logo", media="logo", at_frame=0, frames=film.frames)
    return AddMusic("song").apply(with_overlays(said, [logo]), KNOWN).timeline


def source_frames(clip: Clip, fps: Fraction) -> int:
    medium = KNOWN.media[clip.media]
    return 2**31 if medium.kind == "image" else int(Fraction(medium.duration_s) * fps) + 1


@settings(max_examples=400, deadline=None)
@given(st.lists(cutting, max_size=8))
def test_a_film_stays_sound_through_any_edits(series: list[Edit]) -> None:
    timeline = dressed(FILM)
    for edit in series:
        try:
            timeline = edit.apply(timeline, KNOWN).timeline
        except EditRefused:
            continue
        if timeline.frames > 10**6 or len(timeline.video.sg) > 300:
            return  # long enough
        clips = timeline.video.sg
        # The picture has no gap.
        assert [clip.at_frame for clip in clips] == [0, *(clip.end_frame for clip in clips[:-1])]
        for clip in clips:
            assert clip.frames >= 1
            there = source_frames(clip, timeline.fps)
            # Each first picture is one of the source, and so is the last, to half a frame of it.
            assert 0 <= clip.in_frame < there
            last = clip.in_frame + (0 if clip.freeze else int((clip.frames - 1) * clip.speed))
            assert last <= there
            assert clip.fade_in_frames <= clip.frames >= clip.fade_out_frames
        # Transitions fit, both of a clip together.
        assert clips[0].transition is None
        for left, right in pairwise(clips):
            half = right.transition.frames // 2 if right.transition else 0
            assert half <= min(left.frames, right.frames) / 2
        # What lies over and under the film lies within it.
        end = timeline.frames
        for part in (*texts(timeline), *overlays(timeline), *beds(timeline)):
            assert 0 <= part.at_frame < part.end_frame <= end
        assert all((bed.at_frame, bed.end_frame) == (0, end) for bed in beds(timeline))
        assert [(o.at_frame, o.end_frame) for o in overlays(timeline)] == [(0, end)]
        spoken = captions(timeline)
        assert all(a.end_frame <= b.at_frame for a, b in pairwise(spoken))
        fades = timeline.m.fade_in_frames + timeline.m.fade_out_frames
        assert fades <= end
        ids = [segment.id for track in timeline.t for segment in track.sg]
        assert len(ids) == len(set(ids))
        assert all(ids)
        # A draft says all of it, on the wire too.
        assert from_draft(json.loads(json.dumps(to_draft(timeline)))) == timeline


@settings(max_examples=100, deadline=None)
@given(st.lists(cutting, max_size=4), st.lists(st.integers(1, 900), max_size=6))
def test_a_split_changes_no_length_and_no_moment(series: list[Edit], frames: list[int]) -> None:
    timeline = dressed(FILM)
    for edit in series:
        try:
            timeline = edit.apply(timeline, KNOWN).timeline
        except EditRefused:
            continue
    split = split_at(timeline, *frames)
    assert split.frames == timeline.frames
    assert [t for t in split.t if t.tt != 0] == [t for t in timeline.t if t.tt != 0]
    edges = {clip.at_frame for clip in split.video.sg}
    assert edges == {clip.at_frame for clip in timeline.video.sg} | {
        at for at in frames if at < timeline.frames
    }


@settings(max_examples=100, deadline=None)
@given(st.permutations([0, 1, 2]))
def test_an_order_and_back_is_the_same_film(order: list[int]) -> None:
    timeline = saying(FILM, ("one", 1, 2.5), ("two", 20, 22), ("three", 28, 29))
    there = OrderClips(tuple(n + 1 for n in order)).apply(timeline, KNOWN).timeline
    back = OrderClips(tuple(order.index(n) + 1 for n in range(3))).apply(there, KNOWN).timeline
    assert back == timeline


@settings(max_examples=60, deadline=None)
@given(st.lists(cutting, max_size=4), targets)
def test_backwards_and_backwards_again_is_forwards(series: list[Edit], target: object) -> None:
    timeline = FILM
    for edit in series:
        try:
            timeline = edit.apply(timeline, KNOWN).timeline
        except EditRefused:
            continue
    if isinstance(target, Span):
        return
    try:
        twice = Reverse(target).apply(Reverse(target).apply(timeline, KNOWN).timeline, KNOWN)  # type: ignore[arg-type]
    except EditRefused:
        return
    assert twice.timeline.video == timeline.video
