"""Clauses about how one clip becomes the next, and how the film begins and ends."""

from __future__ import annotations

from typing import cast

from tui.studio.agent.lexicon import word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.marks import END, START, Span
from tui.studio.edits.timeline import TransitionKind
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST

_FADE_S = 1.0
_MANNER = ("film_manner", "all_clips", "change", "add", "during", "at")
_NONE = -2
"""As a cut: one that cannot be told."""


def read_transitions(clause: Reading) -> Read | None:
    """Read "add transitions", "crossfade between clip 1 and 2", "fade out over 2 seconds"."""
    for reader in (_joined, _faded):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _joined(clause: Reading) -> Read | None:
    middle = rf"(?<={Kind.CLIPS.pattern})中间"
    between = clause.has(
        rf"{word('between_clips')}|(?<![a-z])(?:between|into)(?![a-z])|之间|{middle}"
    )
    named = clause.has_word("transition")
    hard = clause.take_word("hard_cut")
    kind = _kind(clause, fades=between or named)
    if not (named or hard or (kind and between)):
        return None
    two = clause.take(
        r"(?<=between )(?:the )?(?:both|two|2)(?= (?:clips|shots|videos|scenes|parts))"
    )
    cut = _cut(clause)
    if two and len(clause.timeline.video.sg) > 2:
        cut = _NONE
    while clause.take_word("transition"):
        pass
    while clause.take_word("between_clips"):
        pass
    clause.take(
        r"(?<![a-z])(?:the|this|that|each|every|all|those) (?:hard )?(?:cuts?"
        r"|joins?)(?![a-z])"
    )
    clause.take("中间")
    removes = hard or clause.take_word("cut")
    durations = clause.take_all(Kind.DURATION)
    clause.take(rf"(?<![a-z])between(?![a-z])|之间{'|中间' if between else ''}")
    manner = (*_MANNER, "go_to", "undo") if hard else _MANNER
    if clause.take(r"(?<![a-z])(?:longer|shorter|slower|faster)(?![a-z])|[长短]一?[点些]"):
        return None if clause.rest(*manner) else asking(Ask.HOW_LONG)
    if len(durations) > 1 or clause.rest(*manner):
        return None
    if cut == _NONE:
        return asking(Ask.WHICH_CUT)
    if removes:
        return None if durations else Read((RemoveTransitions(cut),))
    kind = kind or _kind_there(clause)
    if durations:
        return Read((AddTransitions(kind, clause.masks.number(durations[0]), cut),))
    return Read((AddTransitions(kind, cut=cut),))


def _kind(clause: Reading, *, fades: bool) -> TransitionKind | None:
    for kind, words in words_by_key("transition_kind").items():
        if (fades or kind not in ("dip to black", "dip to white")) and clause.take(words):
            return cast(TransitionKind, kind)
    return None


def _kind_there(clause: Reading) -> TransitionKind:
    """The kind of the transitions that are there, where only their length is said."""
    kinds = {clip.transition.kind for clip in clause.timeline.video.sg[1:] if clip.transition}
    return kinds.pop() if len(kinds) == 1 else "crossfade"


def _cut(clause: Reading) -> int:
    """Take which cut is meant out of `clause`."""
    for name, words in words_by_key("nth_cut").items():
        if clause.take(rf"(?:(?<![a-z])(?:at|on|for|to)\s+)?(?:the )?{words}"):
            return LAST if name == "last" else int(name)
    into = clause.take(
        rf"(?<![a-z])(?:into|before)\s+({Kind.CLIPS.pattern})|({Kind.CLIPS.pattern})(?:的)?(?:之前|前面"
        rf"|前)"
    )
    after = into or clause.take(
        rf"(?<![a-z])after\s+({Kind.CLIPS.pattern})|({Kind.CLIPS.pattern})(?:的)?(?:之后|后面|后)"
    )
    count = len(clause.timeline.video.sg)
    if match := into or after:
        numbers = clips_of(next(g for g in match.groups() if g), clause.masks)
        if len(numbers) != 1:
            return _NONE
        clip = count if numbers[0] == LAST else numbers[0]
        cut = clip - 1 if into else clip
        others = [n for token in clause.take_all(Kind.CLIPS) for n in clips_of(token, clause.masks)]
        if others and others != [cut if into else clip + 1]:
            return _NONE  # "clip 1 dissolves into clip 2" names both sides of the cut
        return cut if cut > 0 else _NONE
    tokens = clause.take_all(Kind.CLIPS)
    if not tokens:
        return ALL
    numbers = tuple(n for token in tokens for n in clips_of(token, clause.masks))
    if len(numbers) != 2:
        return _NONE
    first, second = sorted(count if n == LAST else n for n in numbers)
    return first if second == first + 1 else _NONE


def _faded(clause: Reading) -> Read | None:
    to_black = clause.take_word("to_black")
    masks = clause.masks
    both = any(masks.text(token) == "in out" for token in clause.take_all(Kind.PAIR))
    both = clause.take_word("fade_both") or both
    ins = clause.has_word("film_fade") and clause.has(r"淡入|渐入|渐显|fade-?ins?(?![a-z])")
    outs = to_black or clause.has(r"淡出|渐出|渐隐|渐黑|fade-?outs?(?![a-z])")
    fades = clause.take_word("film_fade")
    if not (fades or to_black or both):
        return None
    ins = clause.take_word("fade_ins") or ins
    outs = clause.take_word("fade_outs") or outs
    clause.take(r"(?<![a-z])(?:from|to|into) black(?![a-z])|黑场|黑屏")
    while clause.take_word("film_fade"):
        pass
    removes = clause.take_word("cut")
    picture, sound = clause.take_word("the_picture"), clause.take_word("the_sound")
    starts, ends = _edges(clause)
    edges = [masks.value(token) for token in clause.take_all(Kind.EDGE)]
    durations = [masks.number(token) for token in clause.take_all(Kind.DURATION)]
    for edge in edges:
        if not isinstance(edge, Span) or edge.start.share not in (0.0, 1.0):
            return None
        if edge.start != START and edge.end != END:
            return None  # of a clip: the film does not begin or end there
        starts, ends = starts or edge.start == START, ends or edge.end == END
        durations.append(abs(edge.end.seconds - edge.start.seconds))
    if len(durations) > 1 or clause.rest(*_MANNER, "only", "move"):
        return None
    if (ins and ends and not outs and not both) or (outs and starts and not ins and not both):
        return None
    ins, outs = ins or both, outs or both
    if not (ins or outs):
        ins, outs = (True, True) if removes or starts == ends else (starts, ends)
    seconds = 0.0 if removes else durations[0] if durations else _FADE_S
    return Read(
        (
            SetFades(
                seconds if ins else None,
                seconds if outs else None,
                picture=picture or not sound,
                sound=sound or not picture,
            ),
        )
    )


def _edges(clause: Reading) -> tuple[bool, bool]:
    starts, ends = clause.take_word("at_start"), clause.take_word("at_end")
    return starts, ends
