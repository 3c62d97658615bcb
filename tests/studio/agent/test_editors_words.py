"""What editors say in their own words: "tighten it up", "start over"."""

from __future__ import annotations

import pytest

from tests.studio.agent.sentences_part_one import PAUSES
from tests.studio.agent.trip import plan_of
from tui.studio.agent.plan import Step, Undo
from tui.studio.edits.colour import ApplyLook
from tui.studio.edits.framing import RotatePicture
from tui.studio.edits.outcome import Edit


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("tighten it up", PAUSES),
        ("can you tighten the edit up a bit", PAUSES),
        ("剪得紧凑一点", PAUSES),
        ("make it look like a film", ApplyLook(look="cinematic")),
        ("the video is upside down", RotatePicture(180)),
        ("start over", Undo(None)),
    ],
)
def test_editors_words_are_understood(said: str, step: Step) -> None:
    assert plan_of(said).steps == (step,)


@pytest.mark.parametrize(
    "said",
    [
        "tighten up the first 10 seconds",
        "speed through the first 10 seconds",
        "compress 0:10 to 0:20",
        "tighten the title",
    ],
)
def test_what_is_made_denser_is_not_cut_out(said: str) -> None:
    assert not [step for step in plan_of(said).steps if isinstance(step, Edit)]
