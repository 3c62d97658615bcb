"""English wishes that follow each other without a comma, and the reason that follows one.

"Cut the pauses add captions", "make it square with a title Hi" and "I sneeze at 0:17 so please cut
that" are parted where a new wish may begin, and only where the clause is not understood as a whole,
every part is, and all ways to part it come to the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.english_verbs import imperative
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import TARGET, Kind
from tui.studio.agent.neighbours import IT, asks_only
from tui.studio.agent.plan import Step
from tui.studio.agent.readers import read_clause
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.statements import is_reason, subject_of
from tui.studio.agent.verbs import has_verb
from tui.studio.edits.colour import ApplyLook
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import SetResolution
from tui.studio.edits.make import MakeSlideshow
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.which import ALL

_LONGEST, _MOST_PLACES, _MOST_PARTS = 240, 8, 5
_OPEN = (
    r"(?<![a-z])(?:at|in|to|by|with|for|of|from|on|the|an?|my|our|and|or|not|is|are|be|as|into|no"
    r"|should"
    r"|must|can|could|will|would|needs?|has|have|want|i|we|you|that|when|while|if)$"
)
"""A part that ends so is not over."""
_ASKED = r"(?:please|pls|plz|can|could|would|will|kindly|let's|just)(?![a-z])"
_TAKES_MORE = SetFrame | SetResolution | ApplyLook | MakeSlideshow | SetSpeed
"""After these, "with captions" is another wish; elsewhere it may say which thing is meant."""


def with_parts(clauses: list[Clause], place: Reading) -> list[Clause]:
    """Return `clauses` with those parted that are understood only so."""
    result: list[Clause] = []
    for clause in clauses:
        parts = _parted(clause.text, place) if _may_part(clause) else None
        result.append(replace(clause, text=parts[0]) if parts else clause)
        result.extend(Clause(part, Joint.COMMA) for part in (parts or ())[1:])
    return result


def _may_part(clause: Clause) -> bool:
    is_story = clause.joint is Joint.WHY or len(clause.text) > _LONGEST
    return not is_story and compiled(_places()).search(clause.text) is not None


def _parted(text: str, place: Reading) -> tuple[str, ...] | None:
    if _whole(text, place) is not None:
        return None
    ways = {_steps(parts, place): parts for parts in _ways(text, place, _MOST_PARTS)}
    return next(iter(ways.values())) if len(ways) == 1 else None


def _ways(text: str, place: Reading, most: int) -> Iterator[tuple[str, ...]]:
    """Yield each way to part `text` in two and more, all of them understood."""
    if most < 2:
        return
    for match in list(compiled(_places()).finditer(text))[:_MOST_PLACES]:
        before, after = text[: match.start()].strip(), text[match.end() :].strip()
        if not before or not after or compiled(_OPEN).search(before):
            continue
        read = _whole(before, place)
        asked = match["so"] is not None or compiled(_ASKED).match(after) is not None
        told = read is None and asked and is_reason(before)
        if not told and (read is None or (match["with"] and not _takes_more(read))):
            continue
        if (
            not told
            and compiled(r"(?:the|my|our|this|that) ").match(before)
            and not has_verb(before)
        ):
            continue  # "the track should | fade out" asks for no track
        wishes = _named(after, before) if told else (after,)
        if read is not None and _forgets_clips(before, after, place):
            continue
        if any(_whole(wish, place) is not None for wish in wishes):
            yield before, after
        else:
            yield from ((before, *rest) for rest in _ways(after, place, most - 1))


def _whole(text: str, place: Reading) -> Read | None:
    read = read_clause(place.again(text))
    return None if read is None or read.left or not read.steps or asks_only(read) else read


def _forgets_clips(before: str, after: str, place: Reading) -> bool:
    """Whether `after` would do to all clips what may be meant of the one that `before` names."""
    if not compiled(Kind.CLIPS.pattern).search(before) or compiled(f"{TARGET}|{IT}").search(after):
        return False
    read = read_clause(place.again(after))
    steps = read.steps if read is not None else ()
    return any(getattr(step, "target", getattr(step, "clip", None)) == ALL for step in steps)


def _named(after: str, before: str) -> tuple[str, ...]:
    """Return "remove that" with what was told of: "I sneeze at 0:17 to 0:19 so remove that"."""
    told = compiled(TARGET).findall(before)
    things = (told[0] if len(told) == 1 else "", subject_of(before))
    named = (compiled(IT).sub(f" {thing} ", after, count=1) for thing in things if thing)
    return (after, *named)


def _takes_more(read: Read) -> bool:
    return all(isinstance(step, _TAKES_MORE) for step in read.steps)


def _steps(parts: tuple[str, ...], place: Reading) -> tuple[Step, ...]:
    reads = [read_clause(place.again(part)) for part in parts]
    return tuple(step for read in reads if read is not None for step in read.steps)


@cache
def _places() -> str:
    verbs: Final = imperative()
    polite = rf"(?:(?:{word('filler')})\s+){{0,3}}"
    return (
        rf"\s+(?P<so>(?:and )?so(?:,| that)?|therefore|hence)\s+"
        rf"(?=(?:{polite})?(?:{verbs}|{word('cut')}|please|pls|can|could|i|we|you|it|this|that|the"
        rf"|my)\s)"
        r"|\s+(?P<with>(?=with\s|without\s|including\s))"
        rf"|\s+(?P<verb>(?={polite}(?:{verbs}|{word('cut')})\s))"
    )
