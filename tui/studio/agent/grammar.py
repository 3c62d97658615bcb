"""An instruction in English or Chinese, understood without a network or a model.

The same words on the same timeline always give the same plan. A clause is carried out only when
all of it was understood, as words that are left may limit what is meant ("the pauses in the second
half"); so nothing happens that was not said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tui.studio.agent.amounts import mark_amounts
from tui.studio.agent.carry import with_clips_named
from tui.studio.agent.chinese import TRADITIONAL
from tui.studio.agent.clauses import Clause, Joint, split
from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind, Masks, without_private
from tui.studio.agent.order import in_order
from tui.studio.agent.plan import (
    Ask,
    Help,
    Language,
    NotYet,
    Plan,
    Question,
    Step,
)
from tui.studio.agent.quotes import protect, protect_unquoted_titles
from tui.studio.agent.read_colour import read_colour
from tui.studio.agent.read_cuts import read_pauses, read_ranges
from tui.studio.agent.read_frame import read_frame
from tui.studio.agent.read_history import read_help, read_history
from tui.studio.agent.read_music import read_music
from tui.studio.agent.read_titles import read_title
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.spans import mark_spans
from tui.studio.agent.times import mark_times
from tui.studio.agent.topics import topic_of
from tui.studio.agent.typos import correct
from tui.studio.edits.facts import Facts
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle

LONGEST = 4000
"""More characters than this are no instruction."""

_READERS: tuple[Callable[[Reading], Read | None], ...] = (
    read_help,
    read_history,
    read_title,
    read_pauses,
    read_colour,
    read_music,
    read_ranges,
    read_frame,
)
_KEPT = ("pauses", "music", "title", "colours", "grade")
_HAN = re.compile("[\u3400-\u9fff]")


def understand(text: str, timeline: Timeline, facts: Facts) -> Plan:
    """Return what `text` asks for, on `timeline` and with the media of `facts`. Never raises."""
    masks = Masks()
    plain = protect(without_private(text[:LONGEST]), facts, masks).translate(TRADITIONAL)
    language: Language = "zh" if _HAN.search(plain) or _only_han(plain, text) else "en"
    plain, written = correct(plain)
    plain = mark_times(mark_amounts(plain, masks), masks)
    plain = protect_unquoted_titles(plain, masks)
    plain = mark_spans(plain, masks)
    clauses = with_clips_named(split(plain))
    return _Understanding(Reading("", masks, timeline, facts), written).of(clauses, language)


def _only_han(plain: str, text: str) -> bool:
    return not compiled("[a-z]").search(plain) and bool(_HAN.search(text))


@dataclass
class _Entry:
    """What became of one clause."""

    clause: Clause
    steps: list[Step] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


@dataclass
class _Understanding:
    """The plan while it grows, clause by clause."""

    place: Reading
    written: dict[str, str]
    entries: list[_Entry] = field(default_factory=list)
    not_yet: list[NotYet] = field(default_factory=list)
    heeded: list[str] = field(default_factory=list)
    verb: str = ""
    """Of the clause before, for one that goes on without its own ("… and the last 2 seconds")."""
    was_negated: bool = False

    def of(self, clauses: list[Clause], language: Language) -> Plan:
        """Return the plan for `clauses`."""
        in_question = False
        for clause in _with_verbs(clauses) if language == "zh" else clauses:
            if clause.joint in (Joint.START, Joint.STOP):
                in_question = False
                self.was_negated = False
            entry = _Entry(clause)
            self.entries.append(entry)
            is_question = _asks(clause.text) or (
                language == "zh" and compiled(word("question")).search(clause.text) is not None
            )
            if is_question and compiled(word("how_to")).search(clause.text):
                entry.steps.append(Help())
            elif in_question or is_question or _states(clause.text):
                self._leave(entry)
            else:
                self._take(entry)
            in_question = in_question or is_question
        return Plan(
            in_order((step, e.clause.joint) for e in self.entries for step in e.steps),
            tuple(words for entry in self.entries for words in entry.left),
            tuple(self.not_yet),
            tuple(self.heeded),
            language,
        )

    def _take(self, entry: _Entry) -> None:
        text, joint = entry.clause.text, entry.clause.joint
        if not self.place.again(text).rest("praise") and not read_help(self.place.again(text)):
            return
        negated = joint is Joint.NOT or compiled(word("negation")).search(text) is not None
        if negated and not self._has_frame(text):
            self._heed(entry)
            return
        if not negated and self._is_kept(text):
            self.heeded.append(self._words(text))
            return
        if self.was_negated and joint is Joint.AND:
            # "don't trim the pauses and crop it": nobody can tell whether that is wanted.
            self._leave(entry)
            return
        self.was_negated = False
        read = self._read(text, joint)
        if read is not None:
            entry.steps.extend(read.steps)
            if read.left:
                self._note_or_leave(entry, read.left)
        else:
            self._note_or_leave(entry, text)
            if joint is Joint.BUT:
                self._take_back_before(entry)
        self.verb = _verb_of(text, read) or self.verb

    def _read(self, text: str, joint: Joint) -> Read | None:
        if _begins(text, "edit"):
            rest = compiled(word("edit")).sub(" ", text)
            if not self.place.again(rest).rest():
                return Read((Question(Ask.WHAT),))
        names = ("cut", "trim", "keep", "add", "change", "shorten")
        attempts = [text]
        goes_on = self.verb and joint is not Joint.BUT
        if goes_on and not any(compiled(word(name)).search(text) for name in names):
            attempts.insert(0, f"{self.verb} {text}")
            if joint is Joint.AND and not self.place.again(text).rest("music"):
                attempts.pop()  # "cut the pauses and music": that is hardly a wish for music
        for attempt in attempts:
            for reader in _READERS:
                read = reader(self.place.again(attempt))
                if read is not None:
                    return read
        return None

    def _is_kept(self, text: str) -> bool:
        """Whether the clause says to leave something that there is as it is."""
        reading = self.place.again(text)
        if not (reading.take_word("leave") or reading.take_word("keep")):
            return False
        things = [name for name in _KEPT if reading.take_word(name)]
        alone = r"(?<![a-z])(?:alone|as (?:it|they) (?:is|are)|as is|unchanged|untouched)(?![a-z])"
        reading.take(alone)
        return bool(things) and not reading.rest(*_KEPT)

    def _has_frame(self, text: str) -> bool:
        """Whether a "not" only says how to fill a frame ("vertical without cropping")."""
        reading = self.place.again(text)
        if not (reading.take_word("fit") or reading.take_word("crop")):
            return False
        if compiled(word("negation")).search(reading.text):
            return False
        read = read_frame(self.place.again(text))
        steps = read.steps if read is not None else ()
        return any(isinstance(step, SetFrame) and step.shape is not None for step in steps)

    def _heed(self, entry: _Entry) -> None:
        self.was_negated = True
        if self._fits_frame_before(entry):
            return
        wish = compiled(word("negation")).sub(" ", entry.clause.text, count=1)
        read = self._read(wish, entry.clause.joint)
        for earlier in self.entries:
            # Said again with a "not": the later word counts.
            forbidden = read.steps if read is not None else ()
            earlier.steps = [step for step in earlier.steps if step not in forbidden]
        self.heeded.append(self._words(entry.clause.text))
        limits = entry.clause.joint in (Joint.BUT, Joint.NOT)
        if (
            read is None
            and limits
            and topic_of(wish) is None
            and not self._is_kept(entry.clause.text)
        ):
            self._take_back_before(entry)

    def _fits_frame_before(self, entry: _Entry) -> bool:
        """Let "…, but don't crop it" change the format that was asked for just before."""
        reading = self.place.again(entry.clause.text)
        before = [e for e in self.entries if any(isinstance(s, SetFrame) for s in e.steps)]
        if not before or not reading.take_word("fit") or reading.rest():
            return False
        before[-1].steps = [
            SetFrame(step.shape, "fit") if isinstance(step, SetFrame) else step
            for step in before[-1].steps
        ]
        self.was_negated = False
        return True

    def _take_back_before(self, entry: _Entry) -> None:
        """A limit on the clause before was not understood: that is not done without it."""
        before = self.entries[self.entries.index(entry) - 1]
        if before is not entry and before.steps:
            before.steps = []
            before.left = []
            self._leave(before)

    def _note_or_leave(self, entry: _Entry, text: str) -> None:
        topic = topic_of(text)
        if topic is None:
            entry.left.append(self._words(text))
        elif all(known.topic is not topic for known in self.not_yet):
            self.not_yet.append(NotYet(topic, self._words(text)))

    def _leave(self, entry: _Entry) -> None:
        entry.left.append(self._words(entry.clause.text))

    def _words(self, text: str) -> str:
        words = self.place.masks.unmask(text).strip(" ,.;:!-，。；：！、")
        for meant, as_written in self.written.items():
            words = re.sub(rf"\b{meant}\b", as_written, words)
        return words


def _asks(text: str) -> bool:
    """Whether `text` begins as a question does, with no more than an "and" or a "hey" before."""
    before = r"(?:(?:and|but|so|ok|okay|well|hey|hi|wait|hmm)[\s,]+)*"
    return compiled(before + word("question")).match(text.strip()) is not None


def _begins(text: str, name: str) -> bool:
    """Whether `text` begins with one of the words called `name`, manners aside."""
    return compiled(rf"(?:{word('filler')}[\s,]*)*?{word(name)}").match(text.strip()) is not None


def _states(text: str) -> bool:
    """Whether somebody tells what was done ("I cut the pauses") instead of asking for it."""
    done = "|".join(word(name) for name in ("cut", "trim", "keep", "add", "change"))
    return compiled(rf"(?:i|you|we|they|he|she)\s+(?:{done})").match(text.strip()) is not None


def _with_verbs(clauses: list[Clause]) -> list[Clause]:
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


def _verb_of(text: str, read: Read | None) -> str:
    if read is not None and any(isinstance(step, AddTitle) for step in read.steps):
        return "add title"
    for name in ("cut", "trim", "keep", "shorten"):
        if match := compiled(word(name)).search(text):
            return match[0]
    return ""
