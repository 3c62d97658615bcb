"""Telling a wish from a question and from a story."""

from __future__ import annotations

from tui.studio.agent.lexicon import compiled, word

_BEFORE = r"(?:(?:and|but|so|ok|okay|well|hey|hi|wait|hmm)[\s,]+)*"
_HAVE = r"(?:'ve| have| has| had| just| already| also)*"
_WISHES = r"(?!need|want|wish|hope|like|love|speed|feed|proceed)"
_WERE = r"(?:was|were|is|are|has been|have been|had been|got)(?: (?:already|just|all|now))*"
_WHO = r"(?:i|you|we|they|he|she|it)"


def asks(text: str) -> bool:
    """Whether `text` begins as a question does, with no more than an "and" or a "hey" before."""
    return compiled(_BEFORE + word("question")).match(text.strip()) is not None


def begins(text: str, name: str) -> bool:
    """Whether `text` begins with one of the words called `name`, manners aside."""
    return compiled(rf"(?:{word('filler')}[\s,]*)*?{word(name)}").match(text.strip()) is not None


def states(text: str) -> bool:
    """Whether somebody tells what was done ("I cut the pauses") instead of asking for it."""
    done = "|".join(word(name) for name in ("cut", "trim", "keep", "add", "change"))
    active = rf"{_WHO}{_HAVE}\s+(?:{done}|{_WISHES}[a-z]+ed(?![a-z]))"
    passive = (
        rf"(?:the |my |our |all |both )*\S+(?: [a-z]+)?\s+{_WERE} (?:[a-z]+ed|cut|gone)(?![a-z])"
    )
    return compiled(f"{active}|{passive}").match(text.strip()) is not None
