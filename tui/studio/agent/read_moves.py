"""Clauses about where in the row a clip shall stand."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.lexicon import word
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.times import NUMBER_WORD, number_of
from tui.studio.edits.clips import MoveClip
from tui.studio.edits.which import LAST

_PLACES: Final = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_CLIPS = Kind.CLIPS.pattern


def read_move(clause: Reading) -> Read | None:
    """Read "move clip 3 to the start", "put clip 1 after clip 3", "start with clip 2"."""
    first = clause.take(
        rf"(?<![a-z])(?:start|begin|open) with\s+(?:the )?({_CLIPS})|以({_CLIPS})开(?:头|始)"
    )
    last = None if first else clause.take(rf"(?<![a-z])(?:end|finish) with\s+(?:the )?({_CLIPS})")
    if match := first or last:
        one = clips_of(next(g for g in match.groups() if g), clause.masks)
        done = len(one) == 1 and not clause.rest("film_manner")
        return Read((MoveClip(one[0], 1 if first else LAST),)) if done else None
    made = clause.take(rf"(?<![a-z])make\s+({_CLIPS})\s+(?:the )?({_CLIPS})")
    if made:
        which, place = (clips_of(made[n], clause.masks) for n in (1, 2))
        done = len(which) == len(place) == 1 and not clause.rest()
        return Read((MoveClip(which[0], place[0]),)) if done else None
    goes = clause.has(rf"{_CLIPS}\s+(?:goes? )?(?:to the|at the|before|after|first|last)(?![a-z])")
    if not clause.has(_CLIPS) or not (clause.take_word("move") or goes):
        return None
    count = len(clause.timeline.video.sg)
    before = _take_beside(clause, "before_it")
    after = None if before else _take_beside(clause, "after_it")
    tokens = clause.take_all(Kind.CLIPS)
    numbers = [n for token in tokens for n in clips_of(token, clause.masks)]
    if len(numbers) != 1:
        return None
    (clip,) = numbers
    if beside := before or after:
        if len(beside) != 1 or clause.rest("film_manner"):
            return None
        return Read((MoveClip(clip, _place(clip, beside[0], count, before=before is not None)),))
    to = _goal(clause)
    clause.take_word("move")
    if clause.rest("film_manner"):
        return None
    if to is None:
        return asking(Ask.WHERE_TO) if clause.has(r"[\ue000-\uf8ff]") or not clause.rest() else None
    return Read((MoveClip(clip, to),))


def _take_beside(clause: Reading, name: str) -> tuple[int, ...] | None:
    """Take the clips out of `clause` that something shall stand before or after; None without."""
    match = clause.take(rf"{word(name)}\s+(?:the )?({_CLIPS})|({_CLIPS}){word(name)}")
    return None if match is None else clips_of(match[1] or match[2], clause.masks)


def _goal(clause: Reading) -> int | None:
    position = clause.take(
        rf"(?<![a-z])(?:to|in|at|into) (?:the )?(?:position|place|spot|number|slot)"
        rf" (\d{{1,3}}|{NUMBER_WORD})"
        rf"|(?<![a-z])(?:to|in|at|into) (?:the )?({'|'.join(_PLACES)}) (?:position|place|spot|slot)"
        r"|第([一二三四五六七八九十\d]{1,3})(?:位|个位置)"
    )
    if position:
        place = position[2] and _PLACES.index(position[2].lower()) + 1
        return place or int(number_of(position[1] or position[3]))
    if clause.take_word("to_start"):
        return 1
    return LAST if clause.take_word("to_end") else None


def _place(clip: int, other: int, count: int, *, before: bool) -> int:
    """Where a clip stands in the end that goes right before or right after `other`."""
    at = count if clip == LAST else clip
    beside = count if other == LAST else other
    if before:
        return beside if at > beside else beside - 1
    to = beside + 1 if at > beside else beside
    return LAST if other == LAST else to
