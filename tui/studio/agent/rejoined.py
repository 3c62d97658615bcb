"""English wishes that a comma or an "and" parted, put together again.

"Some energetic music, quite low, at 12%", "cut both 0:03-0:05 and 0:40-0:42" and "use my headshot
and script to build an intro" are one wish each. Neighbours are joined only where no more than one
of them is understood by itself, and where all together are, as the same sort of edit.
"""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.english_verbs import imperative
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.neighbours import asks_only
from tui.studio.agent.readers import read_clause
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.statements import asks, is_reason, states
from tui.studio.agent.text_styles import is_style
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.titles import AddTitle

_LONGEST, _MOST = 240, 2
_JOINTS = (Joint.AND, Joint.COMMA)
_ANOTHER = r"(?<![a-z])(?:another(?: one)?|one more|the other(?: one)?|also|too|as well)(?![a-z])"
_THINGS = ("music", "noise", "title", "captions", "transition", "watermark", "pauses", "own_sound")


def with_halves_joined(clauses: list[Clause], place: Reading) -> list[Clause]:
    """Return `clauses` with those put together that mean something only together."""
    result: list[Clause] = []
    for clause in clauses:
        for many in range(1, min(_MOST, len(result)) + 1):
            whole = _joined((*result[-many:], clause), place)
            if whole is not None:
                result[-many:] = [replace(result[-many], text=whole)]
                break
        else:
            result.append(clause)
    return result


def _joined(clauses: tuple[Clause, ...], place: Reading) -> str | None:
    """Return the words of all as one wish; None where they are several."""
    if any(clause.joint not in _JOINTS for clause in clauses[1:]):
        return None
    if clauses[0].joint in (Joint.BUT, Joint.NOT):
        return None  # "except for clip 2, mute it" does not mute clip 2
    if sum(len(clause.text) for clause in clauses) > _LONGEST or any(map(_is_told, clauses)):
        return None
    known = [read for clause in clauses if (read := _whole(clause.text, place))]
    if len(known) > 1 or _name_two_things(clauses[-2].text, clauses[-1].text):
        return None
    if _begins_anew(clauses[-1].text) and known and AddTitle in _sorts(known[0]):
        return None  # "add a title Hello, fade it in" is no longer title
    links = [" and " if clause.joint is Joint.AND else " " for clause in clauses[1:]]
    rest = [clause.text for clause in clauses[1:]]
    linked = "".join(f"{link}{text}" for link, text in zip(links, rest, strict=True))
    more = " ".join(compiled(_ANOTHER).sub(" ", text) for text in rest)
    if known and AddTitle in _sorts(known[0]) and is_style(place.again(clauses[-1].text)):
        return None  # "add a title Hello, red" neither
    listed = ", ".join(clause.text for clause in clauses)
    for text in (listed, clauses[0].text + linked, f"{clauses[0].text} {more}"):
        read = _whole(text, place)
        if text is listed and not (read and set(_sorts(read)) <= {AddTitle, EditTitle}):
            continue  # a comma is a part of a title only
        if read is not None and (not known or set(_sorts(known[0])) <= set(_sorts(read))):
            return text
    return None


def _name_two_things(first: str, second: str) -> bool:
    """Whether each names a thing of its own: "remove the captions and the title"."""
    there = [{n for n in _THINGS if compiled(word(n)).search(text)} for text in (first, second)]
    return bool(all(there) and there[1] - there[0])


def _begins_anew(text: str) -> bool:
    return compiled(rf"\s*(?:{word('filler')}\s+)*{imperative()}").match(text) is not None


def _is_told(clause: Clause) -> bool:
    text = clause.text
    told = asks(text) or states(text) or is_reason(text)
    return told or compiled(word("negation")).search(text) is not None


def _whole(text: str, place: Reading) -> Read | None:
    read = read_clause(place.again(text))
    return None if read is None or read.left or not read.steps or asks_only(read) else read


def _sorts(read: Read) -> list[type]:
    return [type(step) for step in read.steps]
