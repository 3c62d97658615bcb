"""The verbs of clauses, and what a clause without one takes from its neighbour."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import ANY_TOKEN, Kind
from tui.studio.agent.plan import Question
from tui.studio.agent.reading import Read
from tui.studio.edits.captions import AddCaptions
from tui.studio.edits.clips import DeleteClips, SplitAt
from tui.studio.edits.framing import CropPicture
from tui.studio.edits.music import AddMusic
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.ranges import CutRanges, KeepRanges
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.transitions import AddTransitions, SetFades

_VERBS = ("cut", "trim", "keep", "add", "change", "shorten")
_ACTS = (
    rf"(?:{word('filler')}\s+)*?(?:cross-?fade|dissolve|fade|duck|denoise|normali[sz]e|subtitle"
    rf"|blend)\s+"
    rf"(?:the|my|our|it|this|that|all|both|everything|between|from|each|every|in|out|to"
    rf"|{ANY_TOKEN})(?![a-z])"
)
"""Nouns of things that are verbs here: "crossfade the clips"."""
_SAYS_ALL = ("fade", "crop")
"""Verbs that say by themselves what is done with the next noun."""
_GOES_ON_WITH = CutRanges | KeepRanges | TrimPauses | SplitAt | DeleteClips | AddTitle | Question


def goes_on(verb: str, read: Read) -> bool:
    """Whether `verb`, from the clause before, is surely meant by what was `read` with it."""
    if compiled(word("add")).fullmatch(verb):
        return False  # "add captions, music a bit lower"
    return verb in _SAYS_ALL or all(isinstance(step, _GOES_ON_WITH) for step in read.steps)


def with_verbs(clauses: list[Clause]) -> list[Clause]:
    """Give "把开头3秒和结尾2秒剪掉" its verb in both parts: in Chinese it stands at the end."""
    times = f"(?:{Kind.EDGE.pattern}|{Kind.RANGE.pattern}|{word('filler')}|\\s)+"
    result: list[Clause] = []
    verb, joint = "", Joint.START
    for clause in reversed(clauses):
        is_list = joint in (Joint.AND, Joint.COMMA) and compiled(times).fullmatch(clause.text)
        if not is_list:
            match = compiled(word("cut")).search(clause.text)
            verb = match[0] if match else ""
        result.append(replace(clause, text=clause.text + verb) if is_list else clause)
        joint = clause.joint
    return result[::-1]


def verb_of(text: str, read: Read | None) -> str:
    """Return the verb of a clause that was read so, for the next one to go on with; or nothing."""
    steps = read.steps if read is not None else ()
    if titles := [step for step in steps if isinstance(step, AddTitle)]:
        return f"add {titles[-1].role}"
    if any(isinstance(step, SplitAt) for step in steps):
        return "split at"
    if any(isinstance(step, SetFades) for step in steps):
        return "fade"
    if any(isinstance(step, CropPicture) for step in steps):
        return "crop"
    if any(isinstance(step, AddCaptions | AddMusic | AddTransitions) for step in steps):
        match = compiled(word("add")).search(text)
        return match[0] if match else ""
    for name in ("cut", "trim", "keep", "shorten"):
        if match := compiled(word(name)).search(text):
            return match[0]
    return ""


def has_verb(text: str) -> bool:
    """Whether a clause says itself what is to be done."""
    if compiled(rf"{word('caption_verb')}\s+(?:it|this|that|the|my)(?![a-z])").search(text):
        return True  # "caption it"
    if compiled(_ACTS).match(text.strip()):
        return True
    return any(compiled(word(name)).search(text) for name in _VERBS)
