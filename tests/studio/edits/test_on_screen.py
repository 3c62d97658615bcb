"""Edited films, rendered and decoded: just the frames that were meant, in their order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Footage
from tests.measure import numbers
from tests.studio.edits.desk import after
from tests.studio.render.edit import Desk
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, OrderClips, SplitAt
from tui.studio.edits.marks import END, Mark, Span, between
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.outcome import Edit
from tui.studio.edits.ranges import CutRanges

FRAMES = list(range(90))


def at(number: int) -> Mark:
    return Mark(number / 30)


def stretch(start: int, end: int) -> Span:
    return between(start / 30, end / 30)


@pytest.mark.parametrize(
    ("edits", "shown"),
    [
        ((SplitAt((at(20), at(50))),), FRAMES),
        ((SplitAt((at(30), at(60))), MoveClip(3, 1)), [*FRAMES[60:], *FRAMES[:60]]),
        (
            (SplitAt((at(30), at(60))), OrderClips(), DeleteClips((2,))),
            [*FRAMES[60:], *FRAMES[:30]],
        ),
        ((Duplicate(stretch(10, 20), 2),), [*FRAMES[:20], *FRAMES[10:20] * 2, *FRAMES[20:]]),
        ((SetSpeed(factor=2),), FRAMES[::2]),
        ((SetSpeed(factor=2), CutRanges((stretch(10, 20),))), [*FRAMES[:20:2], *FRAMES[40::2]]),
        ((SetSpeed(stretch(30, 60), 3),), [*FRAMES[:30], *FRAMES[30:60:3], *FRAMES[60:]]),
        ((Reverse(),), FRAMES[::-1]),
        ((Reverse(), CutRanges((stretch(10, 20),))), [*FRAMES[:79:-1], *FRAMES[69::-1]]),
        ((SetSpeed(factor=2), Reverse()), FRAMES[88::-2]),
        (
            (SetSpeed(factor=2), Reverse(), CutRanges((stretch(10, 20),)), Freeze(at(12), 0.1)),
            [*FRAMES[88:68:-2], *FRAMES[48:44:-2], *[44] * 3, *FRAMES[44::-2]],
        ),
        ((Freeze(at(45), 0.5),), [*FRAMES[:45], *[45] * 15, *FRAMES[45:]]),
        ((Freeze(END, 0.5),), [*FRAMES, *[89] * 15]),
        (
            (Reverse(stretch(0, 30)), Freeze(at(10), 0.1)),
            [*FRAMES[29:19:-1], *[19] * 3, *FRAMES[19::-1], *FRAMES[30:]],
        ),
        ((CutRanges((stretch(0, 60),)), SetLength(1, 0.5)), FRAMES[60:75]),
    ],
)  # fmt: skip
def test_an_edited_film_shows_just_those_frames(
    edits: tuple[Edit, ...], shown: list[int], footage: Footage, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    desk.add("film", footage.film.path)
    timeline = after(desk.timeline([("film", 0, 90)]), desk.facts, *edits)
    assert numbers(desk.render(timeline)) == shown
