"""The order in which the steps of one sentence are carried out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.studio.agent.clauses import Joint
from tui.studio.agent.plan import (
    Ask,
    Describe,
    GoToVersion,
    Help,
    Question,
    Redo,
    SaveVersion,
    Step,
    Undo,
    UndoMatching,
)
from tui.studio.agent.while_writing import as_named_while_writing, start_of
from tui.studio.edits.captions import AddCaptions, RemoveCaptions
from tui.studio.edits.clips import (
    DeleteClips,
    Duplicate,
    MoveClip,
    OrderClips,
    SplitAt,
    SwapClips,
)
from tui.studio.edits.colour import AdjustGrade, ApplyLook, GradeEdit
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import CropPicture, RotatePicture, SetResolution
from tui.studio.edits.marks import Span
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic, SetMusicVolume
from tui.studio.edits.music_times import PlayMusic, SilenceMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.overlays import RemoveOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.sound import FadeMusic
from tui.studio.edits.timeline import Crop, Timeline
from tui.studio.edits.titles import RemoveTitles
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, Target

_MOVES = Undo | Redo | UndoMatching | GoToVersion | SaveVersion
"""Steps of the history: what is said before and after one stays there."""
_OF_NO_TIME = AddCaptions | RemoveCaptions | RemoveOverlays | RemoveTitles
"""Steps that come to the same before and after the film is cut."""
_ON_A_CLIP = (5, 0.5)
"""Behind a new speed of the clip, which would change how long a text on it is shown."""
_AT_ONCE = CutRanges | SplitAt | DeleteClips


def in_order(steps: Iterable[tuple[Step, Joint]], timeline: Timeline) -> tuple[Step, ...]:
    """Return the steps in the order in which they are meant on `timeline`.

    Times to cut are those that the user sees while writing, so they are cut first and together;
    what is added is said of the result, so it comes after the cuts. "Then" and an undo end a group,
    and so does a clip that is there only after a split or a cut.
    """
    groups: list[list[Step]] = [[]]
    for step, joint in steps:
        if (
            joint is Joint.THEN
            or isinstance(step, _MOVES)
            or _is_split_off(step, groups[-1], timeline)
        ):
            groups.append([])
        groups[-1].append(step)
        if isinstance(step, _MOVES):
            groups.append([])
    return tuple(step for group in groups for step in _group(group, timeline))


def _is_split_off(step: Step, before: list[Step], timeline: Timeline) -> bool:
    """Return whether `step` names a clip that only a split or a cut `before` it in the sentence
    makes."""
    count = len(timeline.video.sg)
    is_split = any(isinstance(one, SplitAt) for one in before)
    is_parted = is_split or any(isinstance(one, TrimPauses | CutRanges) for one in before)
    return any(
        (is_parted and number > count) or (is_split and number and count == 1)
        for number in _clips_named(step)
    )


def _clips_named(step: Step) -> list[int]:
    """Return the numbers of clips in `step`; 0 stands for all, and below it are counts from the
    end."""
    match step:
        case DeleteClips():
            return [*step.clips]
        case MoveClip():
            return [step.clip, step.to]
        case SwapClips():
            return [step.first, step.second]
        case GradeEdit():
            return [step.clip] if isinstance(step.clip, int) else []
    targets = (_target_of(step), getattr(step, "on_clip", ALL))
    return [target for target in targets if isinstance(target, int)]


def _group(steps: list[Step], timeline: Timeline) -> list[Step]:
    ordered: list[Step] = []
    named = _together(as_named_while_writing(steps, timeline))
    adds = any(isinstance(step, AddMusic) for step in named)
    on_clips = any(_is_on_a_clip(step) for step in named)
    parts = any(isinstance(step, SetMusicVolume) and step.during is not None for step in named)

    def rank(step: Step) -> tuple[int, float]:
        if parts and isinstance(step, SetMusicVolume):
            # "Music at 20%, at 10% in clip 2", which may be music that is added before.
            return 14 if adds else 4, step.during is not None
        if on_clips and isinstance(step, _OF_NO_TIME):
            return _ON_A_CLIP  # "remove the title and put "Intro" on clip 1", in this order
        return _rank(step, timeline)

    for step in sorted(named, key=rank):
        merged = _merged(ordered[-1], step) if ordered else None
        if merged is not None:
            ordered[-1] = merged
        elif step not in ordered:
            ordered.append(step)
    ordered = _graded(_with_fill(ordered))
    frames = [step for step in ordered if isinstance(step, SetFrame)]
    if len({frame.shape for frame in frames}) > 1:
        ordered = [step for step in ordered if step not in frames]
        ordered.append(Question(Ask.SHAPE))
    return ordered


def _together(steps: list[Step]) -> list[Step]:
    """Name all that is cut away at once: each time is said of the timeline as it is before."""
    result: list[Step] = []
    for step in steps:
        same = [n for n, other in enumerate(result) if type(other) is type(step)]
        merged = _merged(result[same[0]], step) if same and isinstance(step, _AT_ONCE) else None
        if merged is None:
            result.append(step)
        else:
            result[same[0]] = merged
    return result


def _merged(before: Step, step: Step) -> Step | None:
    """Make one step of two that are said in one breath; None where they stay two."""
    match before, step:
        case CutRanges(), CutRanges():
            return CutRanges((*before.spans, *step.spans))
        case KeepRanges(), KeepRanges():
            return KeepRanges((*before.spans, *step.spans))
        case SplitAt(), SplitAt():
            return SplitAt((*before.marks, *step.marks))
        case DeleteClips(), DeleteClips():
            return DeleteClips(tuple(dict.fromkeys((*before.clips, *step.clips))))
        case AdjustGrade(), AdjustGrade() if step.clip == before.clip:
            return replace(before, changes=(*before.changes, *step.changes))
        case FadeMusic(), FadeMusic():
            in_s = before.in_s if step.in_s is None else step.in_s
            return FadeMusic(in_s, before.out_s if step.out_s is None else step.out_s)
        case CropPicture(), CropPicture() if (
            step.target == before.target and step.crop and before.crop
        ):
            sides = {name: max(share, getattr(before.crop, name)) for name, share in step.crop}
            return CropPicture(Crop(**sides), step.target)
        case SetFades(), SetFades() if (step.picture, step.sound) == (before.picture, before.sound):
            in_s = before.in_s if step.in_s is None else step.in_s
            out_s = before.out_s if step.out_s is None else step.out_s
            return replace(before, in_s=in_s, out_s=out_s)
    return None


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


def _rank(step: Step, timeline: Timeline) -> tuple[int, float]:
    """The place of a step in its group.

    Numbers of clips and times are those that the user sees while writing: so what needs them and
    shifts none of them comes first, and what shifts them is done from the end to the start.
    """
    match step:
        case GradeEdit():
            # "Clip 2" is said on top of what is said of all; so are sliders on top of a look.
            return (1 if step.clip == ALL else 3) + isinstance(step, AdjustGrade), 0
        case CutRanges() | SplitAt() | DeleteClips() | Freeze():
            return 6, -start_of(step, timeline)
        case SetSpeed() | Reverse() | SetLength() if isinstance(step.target, int) and step.target:
            return 5, 0
        case SetSpeed() | Reverse() | SetLength() | Duplicate() if step.target != ALL:
            return 6, -start_of(step, timeline)
        case KeepRanges():
            return 7, 0
        case MoveClip() | SwapClips() | OrderClips():
            return 8, 0
        case TrimPauses():
            return 9, 0
        case SetSpeed() | Reverse() | Duplicate():
            return 10, 0
        case AddTransitions() | RemoveTransitions():
            return (5 if step.cut != ALL else 11), 0
        case SetResolution():
            return 14, 0  # a format brings its own size
        case SilenceMusic():
            return 4, 0
        case PlayMusic():
            # Where it was said as a time, music that is new begins there in the result.
            is_added = step.media is not None and isinstance(step.during, Span)
            return (13 if is_added else 4), 0
        case Question() | Describe() | Help():
            return 15, 0
    if _is_on_a_clip(step):
        return _ON_A_CLIP
    if (target := _target_of(step)) != ALL:
        # A stretch of time parts clips: after those that are named by their numbers.
        return 5, isinstance(target, Span)
    return (12 if isinstance(step, RotatePicture) else 13), 0  # turning may turn the canvas


def _is_on_a_clip(step: Step) -> bool:
    return getattr(step, "on_clip", ALL) != ALL


def _target_of(step: Step) -> Target:
    return getattr(step, "target", ALL) if isinstance(step, Edit) else ALL
