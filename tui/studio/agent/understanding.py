"""The plan of one instruction, as it grows clause by clause."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.studio.agent.bounds import bounded, bounds, oversteps, spares, spares_others
from tui.studio.agent.clauses import Clause, Joint
from tui.studio.agent.lexicon import compiled, has_han, word
from tui.studio.agent.limits import (
    fits_frame,
    has_frame,
    is_harmless,
    is_kept,
    leaves_out_music,
)
from tui.studio.agent.masks import TARGET, Kind
from tui.studio.agent.named_clips import stills_of
from tui.studio.agent.neighbours import (
    IT,
    Entry,
    asks_only,
    clips_gone_on_about,
    cuts_after_it,
    drop_reasons,
    frames_after_text,
    goes_on_about_clips,
    grades_after_sound,
    grades_after_text,
    is_bare_cut,
    lies_under,
    may_be_half_of_a_piece,
    names_clips,
    says_how_far,
    says_so_again,
    with_subject,
    without_comparison,
    without_noise,
    without_what_clips_have,
)
from tui.studio.agent.no_more import silence_of, wish_of, wishes_less
from tui.studio.agent.order import in_order
from tui.studio.agent.paraphrases import affirmed
from tui.studio.agent.plan import (
    Ask,
    Help,
    Language,
    ListVersions,
    NotYet,
    Plan,
    Question,
    Step,
    Topic,
)
from tui.studio.agent.read_history import read_help
from tui.studio.agent.read_status import read_status
from tui.studio.agent.read_versions import read_versions
from tui.studio.agent.readers import read_clause
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.statements import asks, is_reason, states
from tui.studio.agent.topics import answered, topic_of
from tui.studio.agent.verbs import goes_on, has_verb, verb_of, with_verbs
from tui.studio.edits.clips import DeleteClips, MoveClip

_THINGS = ("music", "noise", "title", "transition", "watermark", "inset", "captions", "film_fade")
_WHOLE = rf"{TARGET}|(?<![a-z])(?:video|film|movie|everything|all|whole|title|music)(?![a-z])"
_WHOLE += r"|[整全]|视频|画面|影片|片子|音乐|标题|字幕|声音|音量|[人原]声|噪"
_LIMITS_HAN = r"才[算要是行剪删加改]|除外|不算|(?:以上|以下|以内)的?$|就不用|另说"
"""Says after a Chinese wish how far it goes."""
_TOO_MUCH = r"(?:别|不要)(?:太|过)|(?<![a-z])not (?:so|too|that)(?![a-z])"


@dataclass
class Understanding:
    """The plan while it grows, clause by clause."""

    place: Reading
    written: dict[str, str]
    entries: list[Entry] = field(default_factory=list)
    heeded: list[str] = field(default_factory=list)
    verb: str = ""
    """Of the clause before, for one that goes on without its own ("… and the last 2 seconds")."""
    clips: str = ""
    """A token of the clips that the clause before named, for an "it" in the next one."""
    moved: dict[str, str] = field(default_factory=dict)
    """For a token of clips that were moved, one of where they are after "then"."""
    was_negated: bool = False

    def of(self, clauses: list[Clause], language: Language) -> Plan:
        """Return the plan for `clauses`."""
        in_question = False
        for clause in with_verbs(clauses) if language == "zh" else clauses:
            if clause.joint in (Joint.START, Joint.STOP):
                in_question = False
                self.was_negated = False
            if clause.joint is Joint.THEN:
                self.clips = self.moved.get(self.clips, self.clips)
            entry = Entry(clause)
            self.entries.append(entry)
            if clause.joint is Joint.WHY:
                self._take_complaint(entry)
                continue  # "… because it is dark" is no wish
            if (told := self._asked_about_the_film(clause.text)) is not None:
                entry.steps.extend(told.steps)
                continue
            is_question = asks(clause.text) or (
                language == "zh" and compiled(word("question")).search(clause.text) is not None
            )
            if is_question and (topic := answered(clause.text)) is not None:
                entry.not_yet.append(NotYet(topic, self._words(clause.text)))
            elif is_question and compiled(word("how_to")).search(clause.text):
                entry.steps.append(Help())
            elif in_question or is_question or states(clause.text):
                self._leave(entry)
                self.clips = self._clips_for_it(clause.text, None)
            else:
                self._take(entry)
            in_question = in_question or is_question
        self._leave(*bounded(self.entries))
        drop_reasons(self.entries)
        return Plan(
            in_order(
                ((step, e.clause.joint) for e in self.entries for step in e.steps),
                self.place.timeline,
            ),
            tuple(words for entry in self.entries for words in entry.left),
            tuple({one.topic: one for e in reversed(self.entries) for one in e.not_yet}.values())[
                ::-1
            ],
            tuple(self.heeded),
            language,
            asked=tuple(
                self._words(entry.clause.text)
                for entry in self.entries
                if any(isinstance(step, Question) for step in entry.steps)
            ),
        )

    def _asked_about_the_film(self, text: str) -> Read | None:
        """Read a question that is answered by what is there, and edits nothing."""
        listed = read_versions(self.place.again(text))
        if listed is not None and isinstance(listed.steps[0], ListVersions):
            return listed
        return read_status(self.place.again(text))

    def _take_complaint(self, entry: Entry) -> None:
        """Take "I can't hear myself because the music is too loud", whose wish is in its reason."""
        before = self._before()
        told = is_reason(before.clause.text) and not before.steps
        read = self._read(entry.clause.text) if told and is_reason(entry.clause.text) else None
        if read is not None and not read.left and not asks_only(read):
            entry.steps.extend(read.steps)
            before.left, before.not_yet = [], []

    def _take(self, entry: Entry) -> None:
        text, joint = self._without_harmless_limit(entry.clause.text), entry.clause.joint
        is_cut = is_bare_cut(text)  # 去掉 is made of fillers, too
        if (
            not is_cut
            and not self.place.again(text).rest("praise")
            and not read_help(self.place.again(text))
        ):
            if bounds(text):
                self._leave(entry)  # "but only in the interview"
            return
        negated = joint is Joint.NOT or compiled(word("negation")).search(text) is not None
        if negated and is_reason(text) and affirmed(text) is None:
            self._leave(entry)
            self.clips = self._clips_for_it(text, None)
            return
        if negated and not has_frame(self.place.again(text)):
            wish = self._affirmed(text, joint)
            read = self._read(wish) if wish else None
            if wish is None or read is None or not read.steps:
                self._heed(entry)
                self.clips = self._clips_for_it(text, None)
                return
            text, negated = wish, False
        clause = self.place.again
        if not negated and (
            is_kept(clause(text))
            or is_harmless(clause(text))
            or spares_others(clause(text), self.entries[:-1])
        ):
            self.heeded.append(self._words(text))
            return
        if self.was_negated and joint is Joint.AND:
            # "don't trim the pauses and crop it": nobody can tell whether that is wanted.
            self._leave(entry)
            return
        self.was_negated = False
        before = self._before()
        if (before.steps and says_so_again(text, before)) or says_how_far(text, before):
            return
        read = self._read_on(text, joint)
        if (
            read is None
            and self.clips
            and goes_on_about_clips(self.place.again(text), joint, self.clips)
        ):
            text = f"{text} {self.clips}"  # "make clip 2 brighter and slower"
        if read is not None and asks_only(read):
            own = self._read(text)  # "add a title Hi, fade out at the end"
            read = own if own is not None and not asks_only(own) else read
        if read is None and not (self.verb and joint is Joint.AND and self._is_bare(text)):
            read = self._read(text)
        if read is not None and self._is_doubtful(read, text, joint):
            read = None
        if read is not None and oversteps(read, self.place.again(text), joint, before):
            self._leave(entry, before)
            return
        if read is not None and may_be_half_of_a_piece(read, self.entries):
            read = Read((Question(Ask.WHICH_PART),))
        if read is not None:
            entry.steps.extend(read.steps)
            if read.left:
                self._note_or_leave(entry, read.left)
        else:
            self._note_or_leave(entry, text)
            if joint is Joint.BUT or compiled(_LIMITS_HAN).search(text):
                self._take_back_before(entry)
        self.verb = verb_of(text, read) or self.verb
        self.clips = self._clips_for_it(text, read)

    def _is_doubtful(self, read: Read, text: str, joint: Joint) -> bool:
        """Whether what was `read` is more likely said of a text or a sound just before."""
        is_bare = not (has_verb(text) or compiled(f"{_WHOLE}|{word('colours')}").search(text))
        if joint is Joint.AND and is_bare and grades_after_text(read, self._before()):
            return True  # "make the title smaller and less bright" does not darken the picture
        doubts = (frames_after_text, grades_after_sound) if joint is Joint.COMMA else ()
        picture = compiled(f"{TARGET}|画面|视频|[整全]").search(text)
        return not picture and any(doubt(read, self._before()) for doubt in doubts)

    def _affirmed(self, text: str, joint: Joint) -> str | None:
        """Return what is wanted by a clause that says "not"; None where it only forbids."""
        if joint is Joint.NOT:
            return None
        begins = joint in (Joint.START, Joint.STOP)
        wish = wish_of(text, self.place.timeline) if begins else None
        return wish or silence_of(text, self.place.timeline) or affirmed(text)

    def _read(self, text: str) -> Read | None:
        attempts = [text]
        if self.clips and is_bare_cut(text):
            attempts = [f"{self.clips}{text}"]
        if self.clips and compiled(IT).search(text) and not names_clips(text):
            attempts.insert(0, compiled(IT).sub(f" {self.clips} ", text, count=1))
        elif (
            self.clips
            and self._before().is_reason
            and not (_names_a_thing(without_noise(text, self._before().clause.text)))
        ):
            attempts.insert(0, f"{text} {self.clips}")  # "clip 2 is dull, add contrast"
        elif (topic := clips_gone_on_about(text, self._before())) and not _names_a_thing(
            without_what_clips_have(text)
        ):
            read = read_clause(self.place.again(f"{topic} {text}"))
            if read is not None and not read.left and all(_has_target(s) for s in read.steps):
                return read
        attempts += with_subject(text, self._before())
        if len(self.place.timeline.video.sg) == 1 and stills_of(self.place):
            # "Hold it for 3 seconds", said of the only photo.
            attempts.append(compiled(IT).sub(self.place.masks.hide(Kind.CLIPS, (1,), "it"), text))
        for attempt in attempts:
            read = read_clause(self.place.again(attempt))
            if read is not None and (attempt == text or not asks_only(read)):
                other = lies_under(attempt, read) or cuts_after_it(attempt, read, self.place.masks)
                return None if self.clips and other else read
        return None

    def _read_on(self, text: str, joint: Joint) -> Read | None:
        """Read a clause that leaves out the verb of the one before ("… and the last 2 seconds")."""
        if not self.verb or joint is Joint.BUT or has_verb(text) or bounds(text):
            return None
        read = read_clause(self.place.again(f"{self.verb} {text}"))
        if read is None:
            return None
        is_quote = compiled(rf"\s*{Kind.QUOTE.pattern}\s*").fullmatch(text) is not None
        is_listed = (self._is_bare(text) and joint is Joint.AND) or (
            self._took_away() and (is_quote or self._is_bare(text))
        )
        noise = compiled(word("noise")).search(text) and not self.place.again(text).rest("noise")
        is_listed = is_listed or bool(noise)  # "remove pauses, noise": nobody adds any
        return read if goes_on(self.verb, read) or is_listed else None

    def _took_away(self) -> bool:
        """Whether the clause before removed a thing: "remove the music, captions"."""
        if compiled(word("denoise")).search(self._before().clause.text):
            return False  # 降噪，字幕: that says all by itself
        taken = ("Remove", "Delete", "Cut", "ReduceNoise")
        return any(type(step).__name__.startswith(taken) for step in self._before().steps)

    def _before(self) -> Entry:
        """What became of the clause before; an empty one before the first."""
        return self.entries[-2] if len(self.entries) > 1 else Entry(Clause("", Joint.START))

    def _is_bare(self, text: str) -> bool:
        """Whether `text` only names a thing: of "cut the pauses and music" the verb says what."""
        return not self.place.again(text).rest(*_THINGS) and not has_verb(text)

    def _clips_for_it(self, text: str, read: Read | None) -> str:
        """Return a token of the clips that an "it" of the next clause means, or nothing."""
        parts = compiled(Kind.EDGE.pattern).sub(lambda m: self.place.masks.said(m[0]), text)
        tokens = compiled(Kind.CLIPS.pattern).findall(parts)
        steps = read.steps if read is not None and not asks_only(read) else ()
        if not steps:
            if spares(text) or self.entries[-1].clause.joint in (Joint.BUT, Joint.NOT):
                return ""
            told = compiled(TARGET).findall(text)  # "I cough from 0:12 to 0:14, cut that"
            failed = compiled(word("cut")).search(text) is not None and not is_reason(text)
            return told[0] if len(told) == 1 and not failed else self.clips
        if len(tokens) != 1 or any(isinstance(step, DeleteClips) for step in steps):
            return ""
        if isinstance(steps[0], MoveClip):
            there = self.place.masks.hide(Kind.CLIPS, (steps[0].to,), tokens[0])
            self.moved[tokens[0]] = there
        of_clip = parts != text or all(_has_target(step) for step in steps)
        return tokens[0] if of_clip else ""

    def _without_harmless_limit(self, text: str) -> str:
        """Take "without cutting any words" out: that is what a cut does anyway."""
        limit = compiled(rf"(?:without|not)\s+(?:{word('harmless_limit')})").search(text)
        if limit is None or not text[: limit.start()].strip():
            return text
        self.heeded.append(self._words(limit[0]))
        return f"{text[: limit.start()]} {text[limit.end() :]}"

    def _heed(self, entry: Entry) -> None:
        self.was_negated = True
        limits = entry.clause.joint in (Joint.BUT, Joint.NOT)
        too_much = r"(?:别|不要)(?:太|过)" if limits else _TOO_MUCH
        if compiled(too_much).search(entry.clause.text):
            self._leave(entry)  # 别太花: nothing is done about that
            return
        if wishes_less(entry.clause.text, self.place.timeline):
            self._leave(entry)
            return
        reading = self.place.again(entry.clause.text)
        if fits_frame(self.entries, reading.again()) or leaves_out_music(self._before(), reading):
            self.was_negated = False
            return
        wish = compiled(word("negation")).sub(" ", entry.clause.text, count=1)
        read = self._read_on(wish, entry.clause.joint) or self._read(wish)
        for earlier in self.entries:
            # Said again with a "not": the later word counts.
            forbidden = read.steps if read is not None else ()
            earlier.steps = [step for step in earlier.steps if step not in forbidden]
        self.heeded.append(self._words(entry.clause.text))
        if (
            read is None
            and limits
            and topic_of(wish) is None
            and not is_harmless(self.place.again(wish))
            and not is_kept(self.place.again(entry.clause.text))
            and not self._is_bare(wish)
        ):
            self._take_back_before(entry)

    def _take_back_before(self, entry: Entry) -> None:
        """A limit on the clause before was not understood: that is not done without it."""
        before = self.entries[self.entries.index(entry) - 1]
        if before is not entry and before.steps:
            self._leave(before)

    def _note_or_leave(self, entry: Entry, text: str) -> None:
        topic = topic_of(text)
        tells = has_han(text) and is_reason(text)
        if topic is None or (topic is Topic.COLOUR and tells):
            entry.left.append(self._words(text))
        else:
            entry.not_yet.append(NotYet(topic, self._words(text)))

    def _leave(self, *entries: Entry) -> None:
        for entry in entries:
            entry.steps, entry.left = [], [self._words(entry.clause.text)]

    def _words(self, text: str) -> str:
        # What courtesy stood there for is not what was written.
        own = compiled(r"^\s*please\s{2,}").sub("", text)
        words = self.place.masks.unmask(own).strip(" ,.;:!-，。；：！、")
        for meant, as_written in self.written.items():
            # There are no bounds of words in Chinese.
            bound = r"\b" if meant.isascii() else ""
            words = re.sub(f"{bound}{re.escape(meant)}{bound}", lambda _, w=as_written: w, words)  # type: ignore[misc]
        return words


def _names_a_thing(text: str) -> bool:
    return compiled(_WHOLE).search(without_comparison(text)) is not None


def _has_target(step: Step) -> bool:
    return isinstance(step, MoveClip) or hasattr(step, "target") or hasattr(step, "clip")
