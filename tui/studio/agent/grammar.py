"""An instruction in English or Chinese, understood without a network or a model.

The same words on the same timeline always give the same plan. A clause is carried out only when
all of it was understood, as words that are left may limit what is meant ("the pauses in the second
half"); so nothing happens that was not said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.studio.agent import run_on, run_on_english
from tui.studio.agent.all_but import with_all_but
from tui.studio.agent.amounts import mark_amounts
from tui.studio.agent.both_chinese import with_both
from tui.studio.agent.carry import with_clips_named
from tui.studio.agent.carry_things import with_things_named
from tui.studio.agent.chinese import TRADITIONAL
from tui.studio.agent.clauses import split
from tui.studio.agent.clip_mentions import mark_clips
from tui.studio.agent.clip_parts import mark_moments, mark_parts
from tui.studio.agent.corrections import Again, Correction
from tui.studio.agent.defaults import USUAL, Defaults
from tui.studio.agent.lexicon import compiled, has_han, word
from tui.studio.agent.masks import Masks, without_private
from tui.studio.agent.mentions import mark_mentions
from tui.studio.agent.plain_chinese import plainly
from tui.studio.agent.plan import Before, Language, Plan, Question
from tui.studio.agent.pronouns import IT, last_thing_of
from tui.studio.agent.quotes import protect, protect_texts_there, protect_unquoted_titles
from tui.studio.agent.reading import Reading
from tui.studio.agent.rejoined import with_halves_joined
from tui.studio.agent.second_thoughts import on_second_thoughts
from tui.studio.agent.small_talk import courtesy_of
from tui.studio.agent.spans import mark_spans
from tui.studio.agent.speech_ends import mark_speech_ends
from tui.studio.agent.spoken import protect_names, protect_script
from tui.studio.agent.text_lists import with_nouns
from tui.studio.agent.the_rest import with_the_rest
from tui.studio.agent.the_same import with_the_same
from tui.studio.agent.times import mark_times
from tui.studio.agent.title_corrections import protect_corrections
from tui.studio.agent.typos import correct
from tui.studio.agent.understanding import Understanding
from tui.studio.agent.undo_part import without_part
from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline

LONGEST = 4000
"""More characters than this are no instruction."""
LONGEST_WITH_SCRIPT = 20_000
"""More characters than this are not read at all."""

_ENDS = r"[.!;\n]+\s*|[,，]?\s*(?<![a-z])(?:and|then|also|plus)(?![a-z])|[。！；]|然后|[,，]再"
"""Where a correction may end and another wish begin."""
_OF = (
    r"(?<=[a-z])'s(?= (?:volume|level|loudness|colou?r|size|font|position|speed|audio|background"
    r"|opacity)"
    r"(?![a-z]))"
)
"""Of "the track's volume"."""
_IS = (
    r"(?<=[a-z])'s(?= (?:too|so|way|a bit|a little|not|very|really|still|kinda|pretty|quite|getting"
    r"|barely|hardly)(?![a-z]))"
)
"""Of "the music's too loud"."""


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
        whole = read.place.again(read.plain or " ")
        # "No, clip 2, and mute it" corrects first; "make it bigger and red" is one wish.
        plan = None if correction.denies(whole) else correction.of(whole)
        plan = plan or _and_more(read, correction, before, again) or correction.of(whole)
        if plan is not None:
            return replace(plan, language=read.language)
    # As it was written: in front of a wish, manners are taken out before anything is read.
    said = read.place.again(text.translate(TRADITIONAL))
    if (courtesy := courtesy_of(said)) is not None:
        return Plan(language=read.language, courtesy=courtesy)

    def told(message: str, before: Before | None) -> Plan:
        return understand(message, timeline, facts, before, defaults=defaults)

    if (plan := on_second_thoughts(read.place.again(read.plain or " "), told)) is not None:
        return replace(plan, language=read.language)
    return without_part(_plan(read), before, read.place.again(read.plain or " "))


def _and_more(read: Marked, correction: Correction, before: Before, again: Again) -> Plan | None:
    """Return the plan of "no, the second one. And add a title": a correction, and wishes after it.

    None where the first part is none that is certain, or the rest is not understood.
    """
    for end in compiled(_ENDS).finditer(read.plain):
        first, rest = read.plain[: end.start()], read.plain[end.end() :]
        if not rest.strip():
            return None
        corrected = correction.of(read.place.again(first or " "))
        if corrected is None or any(isinstance(step, Question) for step in corrected.steps):
            continue
        timeline = before.timeline if before.changed else read.place.timeline
        said = read.place.masks.unmask(rest)
        thing = last_thing_of(corrected.steps, read.place.facts)
        more = again(compiled(IT).sub(thing, said, count=1) if thing else said, timeline)
        if not corrected.steps or not more.steps:
            continue
        return replace(
            corrected,
            steps=(*corrected.steps, *more.steps),
            left=(*corrected.left, *more.left),
            not_yet=(*corrected.not_yet, *more.not_yet),
            heeded=(*corrected.heeded, *more.heeded),
            asked=more.asked,
            meant=f"{corrected.meant}. {said.strip()}",
        )
    return None


def warm_up() -> None:
    """Build the patterns that instructions are read by, which takes the first one half a second."""
    for text in ("trim the pauses, add a title Hi, then make it square", "剪掉停顿，加标题“你好”"):
        understand(text, Timeline(), Facts())


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
    language: Language = "zh" if has_han(plain) or _only_han(plain, text) else "en"
    plain, written = correct(plain)
    masks.remember(read, protected, written)
    plain = compiled(_OF).sub("", plain)
    plain = compiled(_IS).sub(" is", compiled(word("courtesy")).sub(" please ", plain))
    plain = with_nouns(mark_times(mark_amounts(plain, masks), masks))
    plain = protect_corrections(plain, timeline, masks)
    plain = protect_texts_there(plain, timeline, masks)
    plain = protect_unquoted_titles(protect_names(plain, masks), masks)
    plain = mark_speech_ends(plain, masks)
    plain = mark_clips(mark_mentions(plain, masks), masks, timeline)
    plain = mark_moments(mark_spans(plain, masks), masks, timeline)
    plain = mark_parts(plain, masks, timeline)
    if language == "zh":
        plain, spoken = plainly(plain)
        written = {**written, **spoken}
    return Marked(plain, written, Reading("", masks, timeline, facts, defaults), language)


def _plan(read: Marked) -> Plan:
    said = split(read.plain)
    if read.language == "zh":
        said = run_on.with_parts(with_both(said), read.place)
    else:
        said = run_on_english.with_parts(with_halves_joined(said, read.place), read.place)
    said = with_the_rest(with_all_but(said, read.place), read.place)
    said = with_the_same(said, read.place)
    clauses = with_things_named(with_clips_named(said), read.place)
    return Understanding(read.place, read.written).of(clauses, read.language)


def _only_han(plain: str, text: str) -> bool:
    return not compiled("[a-z]").search(plain) and has_han(text)
