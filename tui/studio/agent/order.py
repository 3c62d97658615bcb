"""The order in which the steps of one sentence are carried out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.studio.agent.clauses import Joint
from tui.studio.agent.plan import Ask, Help, Question, Redo, Step, Undo
from tui.studio.edits.colour import ALL, AdjustGrade, ApplyLook, GradeEdit
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.ranges import CutRanges, KeepRanges


def in_order(steps: Iterable[tuple[Step, Joint]]) -> tuple[Step, ...]:
    """Return the steps in the order in which they are meant.

    Times to cut are those that the user sees while writing, so they are cut first and together;
    what is added is said of the result, so it comes after the cuts. "Then" and an undo end a group.
    """
    groups: list[list[Step]] = [[]]
    for step, joint in steps:
        if joint is Joint.THEN or isinstance(step, Undo | Redo):
            groups.append([])
        groups[-1].append(step)
        if isinstance(step, Undo | Redo):
            groups.append([])
    return tuple(step for group in groups for step in _group(group))


def _group(steps: list[Step]) -> list[Step]:
    ordered: list[Step] = []
    for step in sorted(steps, key=_rank):
        before = ordered[-1] if ordered else None
        if isinstance(step, CutRanges) and isinstance(before, CutRanges):
            ordered[-1] = CutRanges((*before.spans, *step.spans))
        elif isinstance(step, KeepRanges) and isinstance(before, KeepRanges):
            ordered[-1] = KeepRanges((*before.spans, *step.spans))
        elif (
            isinstance(step, AdjustGrade)
            and isinstance(before, AdjustGrade)
            and step.clip == before.clip
        ):
            ordered[-1] = replace(before, changes=(*before.changes, *step.changes))
        elif step not in ordered:
            ordered.append(step)
    ordered = _graded(_with_fill(ordered))
    frames = [step for step in ordered if isinstance(step, SetFrame)]
    if len({frame.shape for frame in frames}) > 1:
        ordered = [step for step in ordered if step not in frames]
        ordered.append(Question(Ask.SHAPE))
    return ordered


def _with_fill(steps: list[Step]) -> list[Step]:
    """Make one step of "square" and "with bars"."""
    shaped = [s for s in steps if isinstance(s, SetFrame) and s.shape is not None]
    fills = [s for s in steps if isinstance(s, SetFrame) and s.shape is None]
    if not shaped or not fills:
        return steps
    return [
        replace(s, fill=fills[-1].fill) if isinstance(s, SetFrame) else s
        for s in steps
        if s not in fills
    ]


def _graded(steps: list[Step]) -> list[Step]:
    """Answer "grade it and adjust the contrast" by the grade: it says how far by itself."""
    looks = [step for step in steps if isinstance(step, ApplyLook)]
    if not looks:
        return steps
    if len({look.clip for look in looks}) < len(looks):
        return [*(step for step in steps if step not in looks), Question(Ask.COLOUR)]
    vague = (Question(Ask.COLOUR), Question(Ask.WHAT))
    return [step for step in steps if step not in vague]


def _rank(step: Step) -> int:
    if isinstance(step, Undo | Redo):
        return 0
    if isinstance(step, GradeEdit):
        # "Clip 2" is the one that the user sees while writing, and it is said on top of what is
        # said of all; so are sliders on top of a look.
        return (1 if step.clip == ALL else 3) + isinstance(step, AdjustGrade)
    if isinstance(step, CutRanges | KeepRanges):
        return 5
    if isinstance(step, TrimPauses):
        return 6
    return 8 if isinstance(step, Question | Help) else 7
