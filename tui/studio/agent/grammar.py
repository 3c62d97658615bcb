"""An instruction in English or Chinese, understood without a network or a model.

The same words on the same timeline always give the same plan. A clause is carried out only when
all of it was understood, as words that are left may limit what is meant ("the pauses in the second
half"); so nothing happens that was not said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tui.studio.agent.amounts import mark_amounts
from tui.studio.agent.both_chinese import with_both
from tui.studio.agent.carry import with_clips_named
from tui.studio.agent.carry_things import with_things_named
from tui.studio.agent.chinese import TRADITIONAL
from tui.studio.agent.clauses import split
from tui.studio.agent.clip_mentions import mark_clips
from tui.studio.agent.corrections import Correction
from tui.studio.agent.defaults import USUAL, Defaults
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Masks, without_private
from tui.studio.agent.mentions import mark_mentions
from tui.studio.agent.plain_chinese import plainly
from tui.studio.agent.plan import Before, Language, Plan
from tui.studio.agent.quotes import protect, protect_texts_there, protect_unquoted_titles
from tui.studio.agent.reading import Reading
from tui.studio.agent.run_on import with_parts
from tui.studio.agent.spans import mark_spans
from tui.studio.agent.spoken import protect_names, protect_script
from tui.studio.agent.text_lists import with_nouns
from tui.studio.agent.the_same import with_the_same
from tui.studio.agent.times import mark_times
from tui.studio.agent.typos import correct
from tui.studio.agent.understanding import Understanding
from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline

LONGEST = 4000
"""More characters than this are no instruction."""
LONGEST_WITH_SCRIPT = 20_000
"""More characters than this are not read at all."""

_HAN = re.compile("[\u3400-\u9fff]")


def understand(
    text: str,
    timeline: Timeline,
    facts: Facts,
    before: Before | None = None,
    *,
    defaults: Defaults = USUAL,
) -> Plan:
    """Return what `text` asks for, on `timeline` and with the media of `facts`. Never raises.

    `before`: the message that it may correct. `defaults`: what its vague words mean.
    """
    read = marked(text, timeline, facts, defaults)
    if before is not None:

        def again(said: str, on: Timeline) -> Plan:
            return _plan(marked(said, on, facts, defaults))

        was = marked(before.text, before.timeline, facts, defaults)
        correction = Correction(before, was.place.masks, was.plain, again)
        plan = correction.of(read.place.again(read.plain or " "))
        if plan is not None:
            return replace(plan, language=read.language)
    return _plan(read)


@dataclass(frozen=True)
class Marked:
    """An instruction whose quotes, names, numbers and times are tokens.

    `written`: what was written for each word whose spelling was put right.
    """

    plain: str
    written: dict[str, str]
    place: Reading
    language: Language


def marked(text: str, timeline: Timeline, facts: Facts, defaults: Defaults = USUAL) -> Marked:
    """Return `text` with its tokens, as it is read."""
    masks = Masks()
    said = protect_script(without_private(text[:LONGEST_WITH_SCRIPT]), masks)[:LONGEST]
    protected = protect(said, facts, masks)
    plain = read = protected.translate(TRADITIONAL)
    language: Language = "zh" if _HAN.search(plain) or _only_han(plain, text) else "en"
    plain, written = correct(plain)
    masks.remember(read, protected, written)
    plain = compiled(word("courtesy")).sub(" please ", plain)
    plain = with_nouns(mark_times(mark_amounts(plain, masks), masks))
    plain = protect_texts_there(plain, timeline, masks)
    plain = protect_unquoted_titles(protect_names(plain, masks), masks)
    plain = mark_clips(mark_mentions(plain, masks), masks, timeline)
    plain = mark_spans(plain, masks)
    if language == "zh":
        plain, spoken = plainly(plain)
        written = {**written, **spoken}
    return Marked(plain, written, Reading("", masks, timeline, facts, defaults), language)


def _plan(read: Marked) -> Plan:
    said = split(read.plain)
    if read.language == "zh":
        said = with_parts(with_both(said), read.place)
    said = with_the_same(said, read.place)
    clauses = with_things_named(with_clips_named(said), read.place)
    return Understanding(read.place, read.written).of(clauses, read.language)


def _only_han(plain: str, text: str) -> bool:
    return not compiled("[a-z]").search(plain) and bool(_HAN.search(text))
