"""Clauses about what was done before, and about help."""

from __future__ import annotations

from tui.studio.agent.plan import Help, Redo, Step, Undo
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.times import count_in

_TWICE = {"once": 1, "twice": 2, "thrice": 3}


def read_history(clause: Reading) -> Read | None:
    """Read "undo", "undo the last 2 changes", "redo"."""
    undoes = clause.take_word("undo")
    redoes = not undoes and clause.take_word("redo")
    if not (undoes or redoes):
        return None
    if undoes and clause.take_word("undo_all"):
        return None if clause.rest("steps") else Read((Undo(None),))
    steps = 1
    if match := clause.take(r"(?<![a-z])(once|twice|thrice)(?![a-z])"):
        steps = _TWICE[match[1].lower()]
    else:
        clause.text, count = count_in(clause.text)
        steps = 1 if count is None else count
    if clause.rest("steps") or steps < 1:
        return None
    step: Step = Undo(steps) if undoes else Redo(steps)
    return Read((step,))


def read_help(clause: Reading) -> Read | None:
    """Read "what can you do"."""
    text = clause.text.strip()
    if not clause.take_word("help") and text != "?":
        return None
    return None if clause.rest() else Read((Help(),))
