"""Of several things that the last message did, one is taken back alone."""

from __future__ import annotations

import pytest

from tests.studio.agent.sentences_part_one import SQUARE
from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after
from tui.studio.agent.plan import Step, Undo, UndoMatching
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.transitions import SetFades

FADES = SetFades(out_s=1.0)
DID = "add upbeat music at 20%, make it square and fade out at the end"


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ((DID, "undo the fade"), (Undo(), SQUARE, AddMusic("music:upbeat", 0.2))),
        ((DID, "undo the music"), (Undo(), SQUARE, FADES)),
        ((DID, "go back to before the music"), (UndoMatching("AddMusic"),)),
        ((DID, "undo"), (Undo(),)),
        (("add upbeat music", "undo the music"), (UndoMatching("AddMusic"),)),
        # What was done to the music goes with it.
        (("add upbeat music and duck it", "undo the music"), (UndoMatching("AddMusic"),)),
        # It was an earlier message.
        ((DID, "mute clip 1", "undo the fade"), (UndoMatching("SetFades"),)),
        (("加标题“你好”，再变成方形", "撤销标题"), (Undo(), SQUARE)),
    ],
)
def test_one_thing_of_the_last_message_is_taken_back(
    said: tuple[str, ...], steps: tuple[Step, ...]
) -> None:
    did = plan_of(said).steps
    assert sorted(map(repr, did)) == sorted(map(repr, steps))
    assert did[0] == steps[0]


def test_all_else_of_the_message_is_as_it_was() -> None:
    edits = [step for step in plan_of(DID).steps if isinstance(step, Edit)]
    rest = [step for step in plan_of((DID, "undo the fade")).steps if isinstance(step, Edit)]
    assert after(TRIP, KNOWN, *rest, FADES) == after(TRIP, KNOWN, *edits)
