"""Clauses that want the film edited and do not say how."""

from __future__ import annotations

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.plan import Ask, Question
from tui.studio.agent.read_frame import read_frame
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.statements import begins

_INTO = r"(?<![a-z])(?:into|as|to|for)(?![a-z])|成|为"


def read_edit(clause: Reading) -> Read | None:
    """Read "edit my raw footage", and of "edit it into a 1080p MP4" what it shall become."""
    if not begins(clause.text, "edit"):
        return None
    clause.take_word("edit")
    source, into, goal = clause.text, compiled(_INTO).search(clause.text), ""
    if into is not None:
        source, goal = clause.text[: into.start()], clause.text[into.start() :]
    if clause.again(source or " ").rest("raw_footage"):
        return None
    if not clause.again(goal or " ").rest("raw_footage"):
        return asking(Ask.WHAT)
    read = read_frame(clause.again(goal))
    return None if read is None else Read((*read.steps, Question(Ask.WHAT)), read.left)
