"""Clauses that ask for the same of others: "mute clip 2, and clip 3 too", "… and the logo too"."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.clauses import Clause
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.reading import Reading

_THINGS = ("captions", "lower_third", "title", "watermark", "music")
_ALSO = r"(?<![a-z])(?:too|as well|also)(?![a-z])|也"


def with_the_same(clauses: list[Clause], place: Reading) -> list[Clause]:
    """Give "clip 3 too" the words of the clause before, said of its own clips."""
    result: list[Clause] = []
    for clause in clauses:
        before = result[-1].text if result else ""
        clips = _other_clips(place.again(clause.text))
        named = compiled(Kind.CLIPS.pattern).findall(before)
        thing = _other_thing(place.again(clause.text))
        things = _things_in(before) if thing else []
        if clips and len(named) == 1:
            result.append(replace(clause, text=before.replace(named[0], clips)))
        elif len(things) == 1:
            result.append(replace(clause, text=before.replace(things[0], thing, 1)))
        else:
            result.append(clause)
    return result


def _other_thing(clause: Reading) -> str:
    """Return the word for the thing of "and the logo too"; empty where it is another clause."""
    named = _things_in(clause.text)
    for thing in named:
        clause.take(thing)
    also = clause.take_word("the_same") or clause.take(_ALSO) is not None
    return named[0] if also and len(named) == 1 and not clause.rest("the_same") else ""


def _things_in(text: str) -> list[str]:
    """Return the words for things over or under the film in `text`."""
    return compiled("|".join(map(word, _THINGS))).findall(text)


def _other_clips(clause: Reading) -> str:
    """Return the token of the clips of "clip 3 too"; empty where it is another clause."""
    clips = clause.take_all(Kind.CLIPS)
    same = clause.take_word("the_same")
    also = clause.take(_ALSO) is not None
    if len(clips) != 1 or not (same or also):
        return ""
    return "" if clause.rest("the_same") else clips[0]
