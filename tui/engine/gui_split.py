"""Where sentences and clauses of a growing text end.

Every answer depends on the text up to the place in question and at most the character after it,
so that a text cut anywhere is split at the same places as the whole one. Nothing ends inside
quotation marks, brackets, emphasis or code: what is cut out leaves well-formed Markdown behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from tui.engine.gui_heads import is_leaning, may_follow_a_word

LONGEST_SENTENCE: Final = 1000
"""A longer one is cut here, so that the cost of a growing text stays in proportion to it."""

_PAIRS: Final = {"“": "”", "「": "」", "『": "』", "《": "》", "(": ")", "（": "）", "[": "]"}
_BRACKETS: Final = "(（"
_TERMINALS: Final = ".!?…"
_WIDE_TERMINALS: Final = "。！？"
_AFTER_TERMINAL: Final = "\"'”’)）」』*_.!?…。！？"
_ABBREVIATION: Final = re.compile(
    r"(?<![A-Za-z])(?:e\.g|i\.e|vs|approx|mr|mrs|dr|no|etc|a\.m|p\.m|[A-Z])\.\Z", re.I
)
_WORD_JOINT: Final = re.compile(
    r"\s+(?:(?:and|so|then|or|but|to|by|which|where)\s+)(?:(?:then|now|also|that|just|please)\s+)*"
    r"[*_]*([A-Za-z]+(?:['’][a-z]+)?)(?=([^A-Za-z'’])|\Z)"
)
_DASH: Final = re.compile(r"\s*[—–]+\s*|\s+-{1,2}\s+")


@dataclass
class _Depth:
    """What is open at one place: quotation marks, brackets, emphasis, code."""

    open: list[str] = field(default_factory=list)

    def take(self, text: str, at: int) -> None:
        """Go over the character at `at`."""
        char, inside = text[at], self.open[-1] if self.open else ""
        if char == inside and (char != "'" or _closes(text, at)):
            self.open.pop()
        elif inside == "`":
            return
        elif char in '`"':
            self.open.append(char)
        elif char in _PAIRS:
            self.open.append(_PAIRS[char])
        elif char in "'‘" and _opens(text, at):
            self.open.append("'" if char == "'" else "’")
        elif char in "*_" and self._begins_emphasis(text, at):
            self.open.append(char)

    @staticmethod
    def _begins_emphasis(text: str, at: int) -> bool:
        return (at == 0 or not text[at - 1].isalnum()) and not text[at + 1 : at + 2].isspace()


def _opens(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return (at == 0 or not text[at - 1].isalnum()) and after.isalpha()


def _closes(text: str, at: int) -> bool:
    return not text[at + 1 : at + 2].isalnum()


def sentence_end(text: str, start: int, whole: bool) -> int | None:
    """Return where the sentence at `start` ends, None while that is not known.

    `whole` says that nothing comes after `text`.
    """
    depth = _Depth()
    limit = start + LONGEST_SENTENCE
    at = start
    while at < len(text):
        if text[at] == "\n" or at >= limit:
            return at
        if at + 1 == len(text) and not whole:
            return None
        if not depth.open and text[at] in _TERMINALS + _WIDE_TERMINALS:
            end = at + 1
            while end < len(text) and text[end] in _AFTER_TERMINAL:
                end += 1
            if end == len(text):
                return end if whole else None
            if (text[at] in _WIDE_TERMINALS or text[end].isspace()) and not _is_abbreviated(
                text, start, end
            ):
                return min(end, limit)
        depth.take(text, at)
        at += 1
    return len(text) if whole else None


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    return _ABBREVIATION.search(text, max(start, end - 8), end) is not None


@dataclass(frozen=True)
class Clause:
    """A part of a sentence that can stay or go by itself; `joint` ties it to what is before."""

    joint: str
    body: str


def clauses(sentence: str, whole: bool) -> list[Clause]:
    """Return the clauses of `sentence`, from which its last mark is taken already."""
    found: list[Clause] = []
    depth = _Depth()
    start = body = at = 0
    while at < len(sentence):
        if at + 1 == len(sentence) and not whole:
            break
        joint = None if depth.open else _joint(sentence, at, body)
        if joint is not None:
            if at > start:
                found.append(Clause(sentence[start:body], sentence[body:at]))
            start, body = at, at + len(joint)
        upto = max(at + 1, body)
        was_in_brackets = bool(depth.open) and depth.open[0] in ")）"
        while at < upto and at < len(sentence):
            depth.take(sentence, at)
            at += 1
        if was_in_brackets and not depth.open and sentence[body : body + 1] in tuple(_BRACKETS):
            # What stood in brackets is a clause of its own.
            found.append(Clause(sentence[start:body], sentence[body:at]))
            start = body = at
    found.append(Clause(sentence[start:body], sentence[body:]))
    return found


def _joint(sentence: str, at: int, body: int) -> str | None:
    """Return the joint that begins at `at`, if one does, for a clause that began at `body`."""
    char, after = sentence[at], sentence[at + 1 : at + 2]
    so_far = sentence[body:at]
    if char in ",:" and after.isspace():
        return None if is_leaning(so_far) else char + after
    if char in "，：":
        return None if is_leaning(so_far) else char
    if char in ";；" and (char == "；" or after.isspace()):
        return char + (after if char == ";" else "")
    if char.isspace() and after in tuple(_BRACKETS):
        return char
    if char == "（":
        return ""
    if dash := _DASH.match(sentence, at):
        return None if dash.end() == len(sentence) or not so_far.strip() else dash[0]
    if char.isspace() and so_far.strip():
        word = _WORD_JOINT.match(sentence, at)
        if word and may_follow_a_word(word[0].split(), complete=bool(word[2])):
            return char
    return None
