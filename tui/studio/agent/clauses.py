"""One instruction, split into the wishes that it joins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import ANY_TOKEN, Kind


class Joint(Enum):
    """How a clause hangs on the one before it."""

    START = auto()
    STOP = auto()
    COMMA = auto()
    AND = auto()
    THEN = auto()
    BUT = auto()
    NOT = auto()


@dataclass(frozen=True)
class Clause:
    """A wish: its words, and how it is joined to the clause before."""

    text: str
    joint: Joint


_STOP = r"[.!?;。\n]+(?=\s|$)|[!?;。\n]"


def split(text: str) -> list[Clause]:
    """Return the clauses of `text` (with tokens), in order."""
    kinds = (
        (Joint.STOP, _STOP),
        (Joint.BUT, word("joiner_but")),
        (Joint.NOT, word("joiner_not")),
        (Joint.THEN, word("joiner_then")),
        (Joint.AND, rf"{word('joiner_and')}|[&+]"),
        (Joint.COMMA, r"[,、]"),
    )
    joiner = "|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in kinds)
    clauses: list[Clause] = []
    joints: set[Joint] = {Joint.START}
    after = 0
    for match in [*compiled(joiner).finditer(text), None]:
        end = len(text) if match is None else match.start()
        if piece := text[after:end].strip(" \t:-"):
            clauses.append(Clause(piece, _strongest(joints)))
            joints = set()
        if match is not None:
            joints.add(Joint[match.lastgroup or "COMMA"])
            after = match.end()
    return _completed(clauses)


def _strongest(joints: set[Joint]) -> Joint:
    if Joint.AND in joints and Joint.COMMA in joints:
        joints = joints - {Joint.AND}  # ", and" begins anew where "and" alone goes on
    order = (Joint.BUT, Joint.NOT, Joint.START, Joint.STOP, Joint.THEN, Joint.AND, Joint.COMMA)
    return next((joint for joint in order if joint in joints), Joint.COMMA)


def _completed(clauses: list[Clause]) -> list[Clause]:
    """Put parameters that were said after a comma back to the wish that they belong to."""
    result: list[Clause] = []
    for clause in clauses:
        if result and _completes(clause.text, result[-1].text):
            last = result.pop()
            result.append(Clause(f"{last.text} {clause.text}", last.joint))
        else:
            result.append(clause)
    return result


def _completes(text: str, before: str) -> bool:
    number = f"{Kind.DURATION.pattern}|{Kind.PERCENT.pattern}|{Kind.CLOCK.pattern}"
    number += f"|{Kind.EDGE.pattern}|{Kind.RANGE.pattern}|{Kind.DECIBEL.pattern}"
    if compiled(word("title")).search(before) and compiled(Kind.QUOTE.pattern).search(before):
        parameter = "|".join(word(n) for n in ("during", "at", "at_start", "at_end", "filler"))
        parameter += "|" + word("throughout")
        said = f"{number}|{word('at_start')}|{word('at_end')}|{word('throughout')}"
    elif compiled(word("music")).search(before):
        parameter = "|".join(word(n) for n in ("volume", "at", "filler"))
        said = f"{Kind.PERCENT.pattern}|{Kind.DECIBEL.pattern}"
    elif compiled(word("pauses")).search(before):
        names = ("padding", "longer_than", "or_longer", "threshold", "filler", "leave", "keep")
        parameter = "|".join(word(n) for n in names) + rf"|with|{Kind.DURATION.pattern}"
        said = "|".join(word(n) for n in ("padding", "longer_than", "threshold"))
        if not compiled(rf"{Kind.DURATION.pattern}|{Kind.DECIBEL.pattern}").search(text):
            return False
    else:
        return False
    return bool(
        compiled(said).search(text)
        and compiled(rf"(?:\s|{number}|{parameter})+").fullmatch(text)
        and not compiled(rf"(?!{number}){ANY_TOKEN}").search(text)
    )
