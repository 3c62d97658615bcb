"""Transitions at the cuts, and the fades of the whole film."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import after, facts, photo, placed, video
from tests.studio.edits.test_clips import blends
from tui.studio.edits.clips import SplitAt
from tui.studio.edits.marks import Mark, between
from tui.studio.edits.outcome import Edit, EditRefused, Reason
from tui.studio.edits.ranges import KeepRanges
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.transitions import (
    AddTransitions,
    FadesSet,
    RemoveTransitions,
    SetFades,
    TransitionsAdded,
    TransitionsRemoved,
)
from tui.studio.edits.which import ALL, LAST

KNOWN = facts(video("a", 10), video("b", 5), photo("c"))
FILM = placed(KNOWN)


def why(edit: Edit, timeline: Timeline = FILM) -> Reason:
    with pytest.raises(EditRefused) as refused:
        edit.apply(timeline, KNOWN)
    assert "{" not in str(refused.value)
    return refused.value.reason


def test_every_cut_gets_a_transition_and_no_length_changes() -> None:
    outcome = AddTransitions("dip to black", 1.0).apply(FILM, KNOWN)
    assert blends(outcome.timeline) == [0, 30, 30]
    assert {c.transition.kind for c in outcome.timeline.video.sg if c.transition} == {
        "dip to black"
    }
    assert outcome.timeline.frames == FILM.frames
    assert outcome.report == TransitionsAdded("dip to black", 0, 2, 1.0, 1.0)


def test_one_cut_is_named_by_its_number() -> None:
    assert blends(after(FILM, KNOWN, AddTransitions(cut=1))) == [0, 16, 0]
    assert blends(after(FILM, KNOWN, AddTransitions(cut=LAST, seconds=0.2))) == [0, 0, 6]
    both = after(FILM, KNOWN, AddTransitions(), AddTransitions("slide left", 1.0, 2))
    assert blends(both) == [0, 16, 30]
    assert blends(after(both, KNOWN, RemoveTransitions(1))) == [0, 0, 30]
    assert RemoveTransitions(ALL).apply(both, KNOWN).report == TransitionsRemoved(0, 2)
    assert after(both, KNOWN, RemoveTransitions()) == FILM
    assert RemoveTransitions().apply(FILM, KNOWN).report == TransitionsRemoved(0, 0)


def test_a_transition_is_as_long_as_its_clips_allow_and_that_is_said() -> None:
    outcome = AddTransitions(seconds=60).apply(FILM, KNOWN)
    assert blends(outcome.timeline) == [0, 150, 150]
    assert outcome.report == TransitionsAdded("crossfade", 0, 2, 60.0, 5.0)
    brief = after(FILM, KNOWN, SplitAt((Mark(10 + 1 / 30),)))
    report = AddTransitions().apply(brief, KNOWN).report
    assert report == TransitionsAdded("crossfade", 0, 1, 16 / 30, 16 / 30, left=2)
    assert why(AddTransitions(cut=1), brief) is Reason.NO_ROOM_FOR_TRANSITION


def test_a_cut_that_is_not_there_is_refused() -> None:
    alone = after(FILM, KNOWN, KeepRanges((between(1, 5),)))
    for edit in (AddTransitions(), RemoveTransitions(), AddTransitions(cut=LAST)):
        assert why(edit, alone) is Reason.NO_CUTS
        assert why(edit, Timeline()) is Reason.NO_VIDEO
    assert why(AddTransitions(cut=3)) is Reason.NO_SUCH_CUT
    assert why(RemoveTransitions(-2)) is Reason.NO_SUCH_CUT
    assert why(AddTransitions(seconds=0)) is Reason.LENGTH_TOO_SHORT


def test_the_film_fades_in_and_out() -> None:
    outcome = SetFades(in_s=1.5, out_s=3.0).apply(FILM, KNOWN)
    meta = outcome.timeline.m
    assert (meta.fade_in_frames, meta.fade_out_frames) == (45, 90)
    assert (meta.sound_fade_in_frames, meta.sound_fade_out_frames) == (45, 90)
    assert outcome.report == FadesSet(1.5, 3.0, True, True, limited=False, changed=True)
    only = after(outcome.timeline, KNOWN, SetFades(out_s=0.0, sound=False)).m
    assert (only.fade_in_frames, only.fade_out_frames, only.sound_fade_out_frames) == (45, 0, 90)
    assert after(outcome.timeline, KNOWN, SetFades(0.0, 0.0)) == FILM
    assert why(SetFades(1.0), Timeline()) is Reason.NO_VIDEO


def test_a_fade_is_at_most_half_of_the_film_and_stays_so() -> None:
    outcome = SetFades(out_s=100).apply(FILM, KNOWN)
    assert outcome.timeline.m.fade_out_frames == 300
    assert outcome.report == FadesSet(None, 10.0, True, True, limited=True, changed=True)
    shorter = after(outcome.timeline, KNOWN, KeepRanges((between(0, 4),)))
    assert (shorter.m.fade_out_frames, shorter.m.sound_fade_out_frames) == (60, 60)
