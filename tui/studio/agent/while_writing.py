"""Steps that change what clips and times are called, so that each means what the user sees.

Who writes "cut the first 3 seconds and delete clip 2" looks at the timeline as it is, not at the
one that is left after the first half of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.studio.agent.plan import Step
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, SplitAt, SwapClips
from tui.studio.edits.marks import Mark, Span
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.which import ALL, LAST, Target


def as_named_while_writing(steps: Sequence[Step], timeline: Timeline) -> list[Step]:
    """Return `steps` so that none renumbers the clips that another one names."""
    if any(_splits(step) for step in steps):
        return [_by_time(step, timeline) for step in steps]
    gone = {
        _number(clip, timeline)
        for step in steps
        if isinstance(step, DeleteClips)
        for clip in step.clips
    }
    return [_renumbered(step, gone) for step in steps] if gone else list(steps)


def start_of(step: Step, timeline: Timeline) -> float:
    """Return the first frame that `step` changes."""
    match step:
        case CutRanges():
            marks = [span.start for span in step.spans]
        case SplitAt():
            marks = list(step.marks)
        case Freeze():
            marks = [step.at]
        case DeleteClips():
            return min(_start_of_clip(clip, timeline) for clip in step.clips)
        case SetSpeed() | Reverse() | Duplicate() | SetLength() if isinstance(step.target, Span):
            marks = [step.target.start]
        case SetSpeed() | Reverse() | Duplicate() | SetLength() if isinstance(step.target, int):
            return _start_of_clip(step.target, timeline)
        case _:
            return 0
    return min(mark.frame(timeline) for mark in marks)


def _splits(step: Step) -> bool:
    """Whether `step` is about a stretch of time, and so may part a clip in two."""
    if isinstance(step, CutRanges | KeepRanges | SplitAt | Freeze):
        return True
    return isinstance(getattr(step, "target", getattr(step, "clip", None)), Span)


def _by_time(step: Step, timeline: Timeline) -> Step:
    match step:
        case DeleteClips():
            spans = [_span_of(clip, timeline) for clip in step.clips]
            known = tuple(span for span in spans if span is not None)
            return CutRanges(known) if len(known) == len(spans) else step
        case SetSpeed() | Reverse() | SetLength() | Duplicate():
            span = _span_of(step.target, timeline)
            return step if span is None else replace(step, target=span)
    return step


def _renumbered(step: Step, gone: set[int]) -> Step:
    def now(clip: int) -> int:
        return clip - sum(1 for number in gone if 0 < number < clip)

    match step:
        case MoveClip():
            return MoveClip(now(step.clip), now(step.to))
        case SwapClips():
            return SwapClips(now(step.first), now(step.second))
    return step


def _span_of(target: Target, timeline: Timeline) -> Span | None:
    clips = timeline.video.sg
    if isinstance(target, Span) or target == ALL or not _number(target, timeline) <= len(clips):
        return None
    clip = clips[_number(target, timeline) - 1]
    return Span(Mark(timeline.seconds(clip.at_frame)), Mark(timeline.seconds(clip.end_frame)))


def _number(clip: int, timeline: Timeline) -> int:
    return len(timeline.video.sg) if clip == LAST else clip


def _start_of_clip(clip: int, timeline: Timeline) -> int:
    clips = timeline.video.sg
    number = _number(clip, timeline)
    return clips[number - 1].at_frame if 0 < number <= len(clips) else 0
