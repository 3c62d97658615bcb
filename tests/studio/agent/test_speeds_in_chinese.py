"""一倍 after a verb of speed is as much again: twice as fast, or half."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import facts, placed, video
from tui.studio.agent.grammar import understand
from tui.studio.edits.motion import SetSpeed

KNOWN = facts(video("talk", 42.4))


@pytest.mark.parametrize(
    ("said", "factor", "relative"),
    [
        ("加快一倍", 2.0, True),
        ("整体加速一倍", 2.0, True),
        ("速度提高一倍", 2.0, True),
        ("放慢一倍", 0.5, True),
        ("减速一倍", 0.5, True),
        ("把语速放慢一倍", 0.5, True),
        ("一倍速", 1.0, False),
        ("快两倍", 2.0, False),
    ],
)
def test_speed(said: str, factor: float, relative: bool) -> None:
    (step,) = understand(said, placed(KNOWN), KNOWN).steps
    assert isinstance(step, SetSpeed)
    assert (step.factor, step.relative) == (factor, relative)
