"""Messages that only mean something after the one before: "no, the second one", "a bit less"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.studio.agent.clip_mentions import clip_named
from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.masks import ANY_TOKEN, Kind, Masks
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.nudges import nudged, rises
from tui.studio.agent.plan import Ask, Before, Plan, Question, Step, Undo
from tui.studio.agent.pronouns import IT, last_thing_of, thing_of
from tui.studio.agent.reading import Reading
from tui.studio.agent.times import NUMBER, NUMBER_WORD
from tui.studio.edits.outcome import Edit
from tui.studio.edits.timeline import Timeline

_FILLERS = rf"(?:{word('filler')}|[\s,.;:!?~，。；：！？、-])"
# "No zoom" forbids something, "no, zoom out" denies what was done.
_GOES_ON = (
    r" (?:make|sorry|wait|not|rather|actually|i (?:meant|mean|said)|it'?s|use|the (?:first|second"
    r"|third|last|other))(?![a-z])"
)
_DENIED = rf"(?:{word('no')}(?=\s*[,.;:!，。；！-]|\s*$|{_GOES_ON})|{word('no_that')})"
_DENIES = rf"{_FILLERS}*?{_DENIED}"
_MEANS = rf"{_FILLERS}*?(?:{_DENIED}|{word('i_meant')})"
_BEGINS = rf"(?:{_FILLERS}*?(?:{_DENIED}|{word('i_meant')}|{word('rather')}))+"
_ALSO = r"(?<![a-z])(?:too|as well|also)(?![a-z])|也"
_UP_HAN, _DOWN_HAN = "再[大高强响]声?一?[点些]", "再[小低弱轻]声?一?[点些]"
_MAKE_THAT = rf"(?:make|change) (?:that|it) (?:to )?(?=(?:like |about )?(?:{ANY_TOKEN}|\d))"
_OTHER_HAN = "(?:改[成为到]|换成?|还是|[调设降]到)"
_PLACES = "|".join(k.pattern for k in (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE))
_MEASURES = (Kind.DURATION, Kind.PERCENT, Kind.DECIBEL, Kind.FACTOR, Kind.DEGREES, Kind.STOPS)
_WORDS = ("style", "shape", "corner", "look", "transition_kind", "text_place", "text_colour")
"""Words of which one may be said instead of another of the same sort."""

_FEW = 6
"""Words of a message that may leave out what it is about."""
_THINGS = "|".join(
    word(name) for name in ("music", "title", "captions", "own_sound", "cut", "keep")
)
_CHOICES = (
    r"(?:yes|yeah|yep|yup|sure|ok|okay|right|correct|exactly|do it|that one|the first(?: one)?|1"
    r"|是的?|对的?|好的?|嗯|可以|行|没错|就这样|第一[个条句])",
    r"(?:the second(?: one)?|2|第二[个条句])",
    r"(?:the (?:third|last)(?: one)?|3|第三[个条句]|最后一[个条句])",
)
"""How one takes the first, the second or the third sentence that was offered."""

_MORE = {"": 1.0, "little": 0.5, "much": 2.0}
_LESS = {"": -0.5, "little": -0.25, "much": -0.75}

Again = Callable[[str, Timeline], Plan]


@dataclass(frozen=True)
class Correction:
    """What a message may be about: the one `before`, with its words as tokens in `plain`."""

    before: Before
    masks: Masks
    plain: str
    understand: Again
    """Understands an instruction by itself, on a timeline."""

    def of(self, clause: Reading) -> Plan | None:
        """Return the plan of `clause`, a whole message, if it is about the message before; None
        where it says all itself.
        """
        if not any(isinstance(step, Edit | Question) for step in self.before.plan.steps):
            return None
        if compiled(rf"{_FILLERS}*{word('no_thanks')}{_FILLERS}*").fullmatch(clause.text):
            return Plan()
        for reader in (self._chosen, self._again, self._nudged, self._for_another, self._answered):
            plan = reader(clause.again())
            if plan is not None:
                return plan
        denied = self._denied(clause.again())
        if denied is None:
            return self._about_it(clause)
        # "No, make it white" of a title that has no colour yet takes nothing of it back.
        asks = denied == _asking(Ask.CORRECTION)
        return (self._about_it(_without_denial(clause)) if asks else None) or denied

    def denies(self, clause: Reading) -> bool:
        """Whether `clause` begins by taking back what was understood."""
        return compiled(_MEANS).match(clause.text) is not None

    def _chosen(self, clause: Reading) -> Plan | None:
        """Take "yes" and "the second one" after sentences were offered."""
        offers = dict(self.before.plan.questions).get(Ask.DID_YOU_MEAN, "").splitlines()
        for number, words in enumerate(_CHOICES[: len(offers)]):
            if compiled(rf"{_FILLERS}*(?:{words}){_FILLERS}*").fullmatch(clause.text):
                plan = self.understand(offers[number], clause.timeline)
                return replace(plan, meant=offers[number])
        return None

    def _again(self, clause: Reading) -> Plan | None:
        if not clause.take_word("again") or clause.rest():
            return None
        plan = self.understand(self.before.text, clause.timeline)
        edits = tuple(step for step in plan.steps if isinstance(step, Edit))
        return Plan(edits, meant=self.before.text) if edits else None

    def _nudged(self, clause: Reading) -> Plan | None:
        less = clause.take_word("less_of_it")
        more = not less and clause.take_word("more_of_it")
        up = not (less or more) and clause.take(_UP_HAN) is not None
        down = not (less or more or up) and clause.take(_DOWN_HAN) is not None
        much, little = clause.take_word("much"), clause.take_word("a_bit")
        if not (less or more or up or down) or clause.rest("colour_manner"):
            return None
        if up or down:
            ways = {rises(step) for step in self.before.plan.steps}
            if len(ways) != 1 or None in ways:
                return _asking(Ask.AMOUNT)
            less = up not in ways  # 音乐小一点, 再大一点
        share = (_LESS if less else _MORE)["much" if much else "little" if little else ""]
        # What was said first has the way that "more" goes on in, also after "a bit less".
        first = self.understand(self.before.text, self.before.timeline)
        edits = [step for step in first.steps if isinstance(step, Edit)]
        steps = [nudged(step, share) for step in edits]
        done = tuple(step for step in steps if step is not None)
        if not self.before.changed or len(done) != 1 or len(edits) != 1:
            return _asking(Ask.AMOUNT)
        return Plan(done, meant=self.before.text)

    def _for_another(self, clause: Reading) -> Plan | None:
        """Read "the same for clip 2": on top of what was done."""
        clause.take(r"^\s*(?:and|then|plus)(?![a-z])")
        same = clause.take_word("the_same")
        also = clause.take(_ALSO) is not None
        other = self._other(clause) if same or also else None
        if not (same or also) or not (other or clause.has(Kind.CLIPS.pattern)):
            return None
        found = other or _one_token(clause)
        if found is None:
            return None
        meant = self._with(found) or self._with_clips_added(found)
        plan = self.understand(meant, clause.timeline) if meant else None
        if plan is None or not _is_whole(plan):
            return _asking(Ask.CORRECTION)
        return replace(plan, meant=meant or "")

    def _about_it(self, clause: Reading) -> Plan | None:
        """Read "make them bigger" after "add captions": what is said of such a thing is meant of
        that one.
        """
        if not clause.has(IT):
            return self._of_it(clause)
        if clause.has(rf"(?<![a-z])(?:play|run)\s+{IT}") and clause.has(Kind.FACTOR.pattern):
            return None  # a speed, and so the film's, not a size
        steps = self.before.plan.steps
        thing = thing_of(steps, clause.facts)
        if thing is None:  # of several, the last one, where it means nothing by itself
            alone = self.understand(clause.masks.unmask(clause.text), clause.timeline)
            thing = None if alone.steps else last_thing_of(steps, clause.facts)
        if thing is None:
            return None
        said = compiled(r"(?<=it|at|is|em)'s(?![a-z])").sub(" is", clause.masks.unmask(clause.text))
        meant = compiled(IT).sub(lambda _: thing, said, count=1)
        plan = self.understand(meant, clause.timeline)
        adds = any(type(step).__name__.startswith("Add") for step in plan.steps)
        return replace(plan, meant=meant) if _is_whole(plan) and not adds else None

    def _of_it(self, clause: Reading) -> Plan | None:
        """Read "a little quieter please" after "add upbeat music", which names no thing."""
        said = clause.masks.unmask(clause.text)
        thing = last_thing_of(self.before.plan.steps, clause.facts)
        if thing is None or len(said.split()) > _FEW or clause.has(_THINGS):
            return None
        alone = self.understand(said, clause.timeline)
        if any(isinstance(step, Edit) for step in alone.steps):
            return None
        meant = f"make {thing} {said}"
        plan = self.understand(meant, clause.timeline)
        adds = any(type(step).__name__.startswith("Add") for step in plan.steps)
        return replace(plan, meant=meant) if _is_whole(plan) and not adds else None

    def _answered(self, clause: Reading) -> Plan | None:
        """Take an answer to what was asked: the words that the message before left out."""
        questions = self.before.plan.questions
        if len(questions) != 1 or len(self.before.plan.steps) != 1 or self.before.changed:
            return None
        bare = compiled(
            rf"(?:{ANY_TOKEN}|{_FILLERS}|{word('at_start')}|{word('at_end')}|{word('at')})+"
        )
        if not bare.fullmatch(clause.text) or not clause.has(
            rf"{ANY_TOKEN}|{word('at_start')}|{word('at_end')}"
        ):
            return None
        found = _one_token(clause.again())
        said = clause.masks.unmask(clause.text)
        joined = f"{self.before.text} {said}"
        length = compiled(Kind.DURATION.pattern).search(self.plain)
        # 删掉3秒: 开头的 (3秒)
        ahead = length and self.plain[: length.start()] + said + self.plain[length.start() :]
        there = self.masks.unmask(ahead) if ahead else None
        for meant in (joined, self._with(found) if found else None, there):
            plan = self.understand(meant, clause.timeline) if meant else None
            if plan is not None and _is_whole(plan):
                return replace(plan, meant=meant or "")
        return None

    def _denied(self, clause: Reading) -> Plan | None:
        """Read "no, the second one" and "make it 5 seconds instead"."""
        denies = compiled(_DENIES).match(clause.text) is not None
        means = compiled(_MEANS).match(clause.text) is not None
        instead = clause.take_word("instead") or self._says_other(clause)
        hesitates = compiled(rf"{_FILLERS}*?{word('hesitation')}").match(clause.text) is not None
        if not (means or instead or hesitates):
            return None
        begin = compiled(_BEGINS).match(clause.text)
        said = clause.again((clause.text[begin.end() :] if begin else clause.text) or " ")
        if denies and not said.rest():
            return _asking(Ask.CORRECTION) if self.before.changed else None
        found = _one_token(said.again()) or _one_word(said.again()) or self._nth(said)
        found = found or self._other(said) or self._number(said)
        if found is None:
            anew = self._said_anew(said)
            if hesitates and anew is not None and not denies:
                return _asking(Ask.CORRECTION)  # instead of that, or as well?
            return anew if denies or instead else None
        meant = self._with(found)
        plan = self.understand(meant, self._timeline(clause)) if meant else None
        if plan is None or not _is_whole(plan) or plan.steps == self.before.plan.steps:
            return _asking(Ask.CORRECTION)
        return self._instead(plan, meant or "")

    def _says_other(self, clause: Reading) -> bool:
        """Whether it is "改成“再见”" or "还是2倍吧", that says nothing by itself."""
        if not compiled(rf"{_FILLERS}*?(?:{_OTHER_HAN}|{_MAKE_THAT})").match(clause.text):
            return False
        return not self.understand(clause.masks.unmask(clause.text), clause.timeline).steps

    def _said_anew(self, said: Reading) -> Plan | None:
        """Take "no, cut the last 5 seconds" for the same sort of edit, said again."""
        meant = said.masks.unmask(said.text)
        plan = self.understand(meant, self._timeline(said))
        sorts = [type(step) for step in plan.steps]
        same = sorts == [type(step) for step in self.before.plan.steps]
        return self._instead(plan, meant) if same and _is_whole(plan) else None

    def _instead(self, plan: Plan, meant: str) -> Plan:
        undo: tuple[Step, ...] = (Undo(),) if self.before.changed else ()
        return replace(plan, steps=(*undo, *plan.steps), meant=meant)

    def _timeline(self, clause: Reading) -> Timeline:
        return self.before.timeline if self.before.changed else clause.timeline

    def _nth(self, said: Reading) -> tuple[str, str] | None:
        """Read "the second one" as a clip, where the message before named one."""
        text = compiled(rf"^{_FILLERS}*?(?=the |first|second|third|last|\d)|{_FILLERS}+$").sub(
            "", said.text
        )
        number = clip_named(text)
        if number is None or not compiled(Kind.CLIPS.pattern).search(self.plain):
            return None
        return Kind.CLIPS.pattern, "the last clip" if number < 0 else f"clip {number}"

    def _other(self, said: Reading) -> tuple[str, str] | None:
        """Read "the other one", where there are two clips and one of them was meant."""
        tokens = compiled(Kind.CLIPS.pattern).findall(self.plain)
        if not said.take(
            r"(?<![a-z])the other(?: (?:one|clip|video))?(?![a-z])|另一个|另外一?[个段]"
        ):
            return None
        numbers = clips_of(tokens[0], self.masks) if len(tokens) == 1 else ()
        if said.rest() or len(numbers) != 1 or len(said.timeline.video.sg) != 2:
            return None
        return Kind.CLIPS.pattern, "clip 2" if numbers[0] == 1 else "clip 1"

    def _number(self, said: Reading) -> tuple[str, str] | None:
        """Read "make that 4" after a message that named one number."""
        number = said.take(rf"(?<![\d.:])(?:{NUMBER}|{NUMBER_WORD})(?![\d:%a-z])")
        measured = "|".join(kind.pattern for kind in _MEASURES)
        tokens = compiled(measured).findall(self._opened())
        if number is None or said.rest() or len(tokens) != 1:
            return None
        words = self.masks.said(tokens[0])
        found = compiled(rf"{NUMBER}|{NUMBER_WORD}").findall(words)
        return (measured, words.replace(found[0], number[0])) if len(found) == 1 else None

    def _with(self, found: tuple[str, str]) -> str | None:
        """Return the message before with what was `found` in the place of its like; None where it
        has none or several.
        """
        pattern, said = found
        for plain in (self.plain, self._opened()):
            places = list(compiled(pattern).finditer(plain))
            if len(places) == 1:
                start, end = places[0].span()
                token = self.masks.hide(Kind.QUOTE, said, said)
                return self.masks.unmask(plain[:start] + token + plain[end:])
            if places:
                return None
        return None

    def _opened(self) -> str:
        """The message before with its stretches of time taken apart into their times."""
        return compiled(_PLACES).sub(lambda m: self.masks.said(m[0]), self.plain)

    def _with_clips_added(self, found: tuple[str, str]) -> str | None:
        """Return the message before with clips, where it was about all of them."""
        named = compiled(f"{Kind.CLIPS.pattern}|{_PLACES}|{Kind.MEDIUM.pattern}").search(self.plain)
        targets = [getattr(s, "target", getattr(s, "clip", None)) for s in self.before.plan.steps]
        return None if named or None in targets else f"{self.before.text} {found[1]}"


def _without_denial(clause: Reading) -> Reading:
    """Return "make it white" of "no, make it white instead"."""
    rest = clause.again()
    rest.take_word("instead")
    begin = compiled(_MEANS).match(rest.text)
    return clause.again((rest.text[begin.end() :] if begin else rest.text) or " ")


def _one_token(clause: Reading) -> tuple[str, str] | None:
    """Return the pattern of the only token of `clause`, and its words; None where it says more."""
    tokens = compiled(ANY_TOKEN).findall(clause.text)
    if len(tokens) != 1:
        return None
    rest = clause.again(compiled(ANY_TOKEN).sub(" ", clause.text) or " ")
    if rest.rest("at", "during", "long"):
        return None
    kind = Kind(tokens[0][0])
    pattern = _PLACES if kind.pattern in _PLACES else kind.pattern
    return pattern, clause.masks.unmask(tokens[0])


def _one_word(clause: Reading) -> tuple[str, str] | None:
    """Return the words of which one is said, and the one; None where more is said."""
    for name in _WORDS:
        for words in words_by_key(name).values():
            rest = clause.again()
            match = rest.take(words)
            if match is not None and not rest.rest("look_noun", "shape_noun"):
                return "|".join(words_by_key(name).values()), match[0]
    return None


def _is_whole(plan: Plan) -> bool:
    """Whether a plan does something and nothing of it stays open."""
    edits = all(isinstance(step, Edit) for step in plan.steps)
    return bool(plan.steps) and edits and not (plan.left or plan.not_yet)


def _asking(ask: Ask) -> Plan:
    return Plan((Question(ask),))
