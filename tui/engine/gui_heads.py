"""How a clause begins, which tells early that it cannot be talk about a screen.

Most sentences are about the video and show it by their first word or two; those are shown while
they grow. Only a clause that begins like "Click", "You can" or "To export" is held back.
"""

from __future__ import annotations

import re
from typing import Final

_LEAD: Final = re.compile(r"[^\w\"“‘「『'`]*")
_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*['’]?")
_OPENERS: Final = frozenset(
    "and then so or but now also just simply please next finally lastly first second third which "
    "where that great perfect ok okay afterwards alternatively otherwise".split()
)
_LABELS: Final = frozenset("tip note reminder step steps next pro hint export download".split())
_LEANING: Final = frozenset(
    "to when whenever once if after for in from on at as how until before".split()
)
_SUSPECT: Final = _LEANING | frozenset(
    "click tap press hit push drag drop select choose pick open navigate switch visit check look "
    "by expand use using find locate preview see view watch review try remember don't clicking "
    "tapping pressing hitting dragging opening tip note step steps pro reminder hint export "
    "download play save log sign access scroll here".split()
)
_UI_WORDS: Final = frozenset(
    "export download save share render preview play timeline button panel media settings upload "
    "dialog window menu popup pop toolbar sidebar blue green big account §".split()
)
_SUSPECT_PAIRS: Final = {
    "you": frozenset(
        "can could may might should will need have just must only simply then now also want".split()
    ),
    "you're": frozenset({"able", "now"}),
    **dict.fromkeys(("the", "your", "a", "an"), _UI_WORDS),
    **dict.fromkeys(("it's", "it"), frozenset("is the located right at in next on".split())),
    "feel": frozenset({"free"}),
    "make": frozenset({"sure"}),
    "be": frozenset({"sure"}),
    "go": frozenset({"to", "ahead", "over", "back", "into"}),
    "head": frozenset({"to", "over", "back"}),
    "all": frozenset({"you"}),
    "right": frozenset({"click"}),
    "double": frozenset({"click"}),
    "top": frozenset({"up"}),
    "set": frozenset({"the", "your"}),
    "wait": frozenset({"for", "until"}),
}
_ALWAYS: Final = frozenset({"you'll", "you’ll"})
_SUSPECT_CHARACTERS: Final = frozenset(
    "点點单單双雙轻輕打拖在您你可现現请請然如想要若导導匯前进進切选選预預查右左上下接最再并並也即直只随隨"
    "当當完需去到使用按将將把展转轉检檢登充建温提注步等之后後就还還通从從于於"
)
# After these a clause may begin without a comma.
_AFTER_A_WORD: Final = frozenset(
    "you you'll you’ll click tap press hit drag open preview then feel go head check".split()
)
_AFTER_TO: Final = frozenset("preview view see watch click".split())
_TRAILING: Final = re.compile(
    r"(?:\s+(?:and|so|then|or|but|to|by|which|where|now|also|that|just|please))*"
    r"[\s,;:.!?…—–(（，；：。！？\"'’”*_-]*[A-Za-z'’]*\Z"
)


def head(clause: str, complete: bool) -> tuple[str, ...] | None:
    """Return the one or two words that tell what `clause` is about; None when not yet there.

    A quotation counts as the word `§`, a number as `#`. `complete` says that the clause has ended.
    """
    found: list[str] = []
    at = 0
    while len(found) < 2:
        at = _LEAD.match(clause, at).end()  # type: ignore[union-attr]
        if at >= len(clause):
            return tuple(found) if complete else None
        if clause[at] in "\"“‘「『'`":
            return (*found, "§")
        match = _WORD.match(clause, at)
        if match is None:
            return (*found, "#" if clause[at].isascii() else clause[at])
        if match.end() == len(clause) and not complete:
            return None
        at = match.end()
        word = match[0].lower().replace("’", "'")
        if found or word not in _OPENERS:
            found.append(word)
            if not _needs_another(word):
                break
    return tuple(found)


def _needs_another(word: str) -> bool:
    return word in _SUSPECT_PAIRS


def is_about_the_video(clause: str, complete: bool) -> bool:
    """Return whether `clause`, however it goes on, cannot be talk about a screen."""
    words = head(clause, complete)
    if words is None:
        return False
    if not words:
        return complete
    first = words[0]
    if first in _SUSPECT_PAIRS:
        return len(words) < 2 or words[1] not in _SUSPECT_PAIRS[first]
    return first not in _SUSPECT and first not in _ALWAYS and first not in _SUSPECT_CHARACTERS


def is_leaning(clause: str) -> bool:
    """Return whether `clause` only leads to the next one: "To download it", "Next", "Tip"."""
    words = head(clause, complete=True)
    if not words:
        return True
    if words[0] in {
        "如",
        "若",
        "想",
        "要",
        "当",
        "當",
        "完",
        "需",
        "提",
        "温",
        "注",
        "接",
        "最",
        "然",
    }:
        return True
    return words[0] in _LEANING or (words[0] in _LABELS and len(clause.split()) <= 3)


def may_follow_a_word(words: list[str], complete: bool) -> bool:
    """Return whether a clause begins at `words`, a word like "and" and what follows it."""
    last = words[-1].strip("*_").lower()
    if not complete:
        return False
    if words[0].lower() == "by":
        return last in {"clicking", "tapping", "pressing"}
    if words[0].lower() == "to":
        return len(words) == 2 and last in _AFTER_TO
    return last in _AFTER_A_WORD


def safe_length(clause: str) -> int:
    """Return how much of a growing clause about the video can be shown already.

    What might turn out to be a joint to the next clause, or half a word of one, waits.
    """
    start = max(0, len(clause) - 80)
    match = _TRAILING.search(clause, start)
    return match.start() if match else len(clause)
