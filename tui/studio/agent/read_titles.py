"""Clauses about titles."""

from __future__ import annotations

import re

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.read_colour import speaks_of_colour
from tui.studio.agent.reading import Read, Reading, asking, binds
from tui.studio.agent.topics import topic_of
from tui.studio.edits.marks import END, START, Mark, Span, last
from tui.studio.edits.titles import DEFAULT_SPAN, AddTitle, RemoveTitles

_USUAL_S = DEFAULT_SPAN.end.seconds


def read_title(clause: Reading) -> Read | None:
    """Read "add a title "Urban Dreams" for 3 seconds" and "remove the title"."""
    original = clause.text
    noun = clause.take_word("title")
    quotes = clause.take_all(Kind.QUOTE)
    removes = clause.has_word("cut") and not clause.has_word("add")
    if removes:
        return _removed(clause, quotes) if noun else None
    if not noun and not (
        quotes and clause.has(r"(?:write|display|show|says?|写上?|显示)(?![a-z])")
    ):
        return None
    if clause.has(word("change")) and not clause.has_word("add"):
        return None
    clause.take(r"(?<![a-z])on (?:the )?screen(?![a-z])|屏幕上")
    clause.take_word("title_before_text")
    text = None if quotes else _text_in_capitals(original)
    if text is not None:
        clause.take(re.escape(text))
    while clause.take_word("add"):
        pass
    span = _when(clause)
    if span is None:
        return None
    rest = clause.rest("title", "during", "title_before_text")
    if len(quotes) > 1 or binds(rest):
        return None
    texts = [clause.masks.text(token) for token in quotes] or ([text] if text else [])
    if not texts and (topic_of(original) is not None or speaks_of_colour(original)):
        return None
    if not texts or not texts[0]:
        return asking(Ask.TITLE_TEXT, rest)
    return Read((AddTitle(texts[0], span),), clause.words_of(rest))


def _text_in_capitals(clause: str) -> str | None:
    """Return the text of "add a title Urban Dreams for 3 seconds", told by its capital."""
    after = rf"(?:{word('during')}|{word('at')})\s*(?:the )?[\ue002-\ue00a]|[\ue002-\ue00a]"
    after += rf"|{word('at_start')}|{word('at_end')}|{word('throughout')}|$"
    said = compiled(rf"{word('title')}\s+(?:it\s+)?((?-i:[A-Z])[^\ue000-\uf8ff]*?)\s*(?:{after})")
    match = said.search(clause)
    return None if match is None else match[1]


def _removed(clause: Reading, quotes: list[str]) -> Read | None:
    clause.take_word("cut")
    if len(quotes) > 1 or clause.rest("title", "title_before_text"):
        return None
    return Read((RemoveTitles(clause.masks.text(quotes[0]) if quotes else None),))


def _when(clause: Reading) -> Span | None:
    """Take the time of a title out of its clause; None where two times do not go together."""
    masks = clause.masks
    spans = clause.take_all(Kind.EDGE) + clause.take_all(Kind.RANGE)
    if spans:
        value = masks.value(spans[0])
        clause.take(rf"{word('during')}|{word('at')}|over")
        return value if len(spans) == 1 and isinstance(value, Span) else None
    if clause.take_word("throughout"):
        return Span(START, END)
    start = _start(clause)
    length_s = clause.take_number(rf"(?:{word('during')})?", Kind.DURATION, "(?:long|长)?(?![a-z])")
    at_end = start is None and clause.take_word("at_end")
    if start is None and not at_end:
        clause.take_word("at_start")
    seconds = _USUAL_S if length_s is None else length_s
    if at_end:
        return last(seconds)
    start = start or START
    return Span(start, Mark(start.seconds + seconds, start.share))


def _start(clause: Reading) -> Mark | None:
    masks, moment = clause.masks, "(?:in|处|时|的时候|开始)?"
    tokens = clause.take_all(Kind.AFTER)
    if tokens and isinstance(mark := masks.value(tokens[0]), Mark):
        return mark
    at_s = clause.take_number(f"(?:{word('at')})?", Kind.CLOCK, moment)
    if at_s is None:
        at_s = clause.take_number(word("at"), Kind.DURATION, moment)
    if at_s is not None:
        return Mark(at_s)
    share = clause.take_number(word("at"), Kind.PERCENT)
    return None if share is None else Mark(share=share)
