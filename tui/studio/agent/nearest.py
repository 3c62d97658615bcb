"""The sentences that are understood and nearest to words that were not, to be offered.

Words are likened by what they hold in common: in English their stems and the three-letter pieces
of them, in Chinese characters and pairs of characters, and in both the kinds of things named (a
time, a quoted text). What few wishes have in common weighs most (idf: Spärck Jones 1972, "A
statistical interpretation of term specificity"). Only what could be done is offered.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from tui.studio.agent.examples_chinese import CHINESE
from tui.studio.agent.examples_english import ENGLISH
from tui.studio.agent.grammar import marked, understand
from tui.studio.agent.lexicon import HAN, compiled, word
from tui.studio.agent.plan import Ask, Language, Plan, Question, Topic
from tui.studio.agent.said_slots import SLOT, Slots, filled, held, opened, slots_of, with_slots
from tui.studio.agent.statements import asks, begins
from tui.studio.edits.facts import Facts, Needs
from tui.studio.edits.outcome import Edit, EditRefused
from tui.studio.edits.timeline import Timeline

_MOST: Final = 3
_LEAST: Final = 0.2
"""A sentence that is less near is not offered."""
_LEAST_OF_BEST: Final = 0.45
"""Nor is one that is so much further than the nearest."""
_TRIED: Final = 8
"""As many of the nearest are looked at for whether they can be done."""
_PIECE: Final = 0.35
"""What a piece of a word weighs beside a whole one."""
_NAMED: Final = 0.8
"""What the kind of a thing named weighs beside a word."""
_SMALL: Final = 0.3
"""What a word weighs that says little of the matter."""
_WITHOUT: Final = 0.55
"""How near a sentence still is that cannot say a thing that was named."""
_SMALL_WORDS: Final = frozenset(
    "a an the this that it its i me my you your we our is are am be was of to in on at for from by "
    "with and or so but as can could would should will just please some any all there here them "
    "they make out put get give do have has want need like bit one very really too".split()
)
_THINGS: Final = (
    "music", "title", "captions", "watermark", "inset", "noise", "pauses", "transition",
    "film_fade", "own_sound",
)  # fmt: skip
"""Names of words for one thing each: who says "subs" means what "captions" means."""
_EXAMPLES: Final = {"en": ENGLISH, "zh": CHINESE}
_LATIN: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")
_HAN_RUN: Final = re.compile(f"{HAN}+")
_ENDING: Final = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|ly)$")


def with_offers(plan: Plan, timeline: Timeline, facts: Facts) -> Plan:
    """Return `plan` with the sentences that are offered for what it leaves undone.

    What was not understood at all becomes a question: did you mean the first of them?
    """
    colours = [wish.words for wish in plan.not_yet if wish.topic is Topic.COLOUR]
    # "Don't cut it" forbids; "clip 2 has no colour" is why something is wanted.
    stated = [clause for clause in plan.heeded if not begins(clause, "negation")]
    said = (*plan.left, *colours, *plan.asked, *(() if plan.steps else stated))
    is_question = bool(said) and asks(said[0])
    words = [c for c in said if not (is_question or _is_scrap(c, plan))]
    # Said in two clauses, a wish is often one: "it's gloomy, lift it".
    clauses = dict.fromkeys([*words, ", ".join(words)]) if words else ()
    offers = nearest(tuple(clauses), plan.language, timeline, facts)
    if not offers:
        return plan
    question = (Question(Ask.DID_YOU_MEAN, "\n".join(offers)),)
    is_open = plan.left and not plan.questions
    return replace(plan, steps=(*plan.steps, *question) if is_open else plan.steps, offers=offers)


def _is_scrap(clause: str, plan: Plan) -> bool:
    """Whether `clause` is one word that was left of what is done: no wish of its own."""
    is_done = any(isinstance(step, Edit) for step in plan.steps)
    return is_done and len(clause.split()) == 1 and clause.isascii()


def nearest(
    words: Sequence[str], language: Language, timeline: Timeline, facts: Facts
) -> tuple[str, ...]:
    """Return up to three sentences, the nearest to any of `words` first, none twice."""
    scores: dict[str, float] = {}
    said: defaultdict[str, list[tuple[int, float, int]]] = defaultdict(list)
    slots: list[Slots] = []
    for number, clause in enumerate(words):
        read = marked(clause, timeline, facts)
        text = opened(read)
        slots.append(slots_of(read, text))
        for sentence, score in _index(language).scores(with_slots(text)):
            scores[sentence] = max(score, scores.get(sentence, 0.0))
            said[sentence].append((held(sentence, slots[-1]), score, number))
    ranked = sorted(scores.items(), key=lambda item: -item[1])[:_TRIED]
    least = max(_LEAST, _LEAST_OF_BEST * ranked[0][1]) if ranked else 0.0
    # Of the clauses, the one that fills most of its slots fills them.
    near = (
        filled(sentence, slots[max(said[sentence])[2]], language)
        for sentence, score in ranked
        if score >= least
    )
    possible = (sentence for sentence in near if _can_be_done(sentence, timeline, facts))
    return tuple(dict.fromkeys(possible))[:_MOST]


def _can_be_done(sentence: str, timeline: Timeline, facts: Facts) -> bool:
    """Whether `sentence` is one deed that is not refused; what needs a look at the media may be."""
    plan = understand(sentence, timeline, facts)
    if len(plan.steps) != 1 or plan.left or plan.not_yet or plan.heeded:
        return False
    (step,) = plan.steps
    if not isinstance(step, Edit):
        return not isinstance(step, Question)
    try:
        changed = step.apply(timeline, facts).timeline != timeline
    except EditRefused:
        changed = False
    return changed or (bool(timeline.video.sg) and step.needs(timeline, facts) != Needs())


@dataclass(frozen=True)
class _Index:
    """The ways of all wishes by their features.

    `ways`: for each feature, the numbers of the ways that have it and its weight there, of unit
    length a way; `wish`: the wish of each way.
    """

    language: Language
    rarity: dict[str, float]
    usual: float
    ways: dict[str, list[tuple[int, float]]]
    wish: list[str]
    words: dict[str, frozenset[str]]

    def scores(self, text: str) -> Iterator[tuple[str, float]]:
        """Yield how near `text` is to each wish that has anything in common with it, 0 to 1."""
        weights = _weights(_features(text, self.language), self.rarity, self.usual)
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        near: defaultdict[int, float] = defaultdict(float)
        for feature, weight in weights.items():
            for way, there in self.ways.get(feature, ()):
                near[way] += weight / length * there
        best: dict[str, float] = {}
        for way, score in near.items():
            best[self.wish[way]] = max(score, best.get(self.wish[way], 0.0))
        whole = sum(weights.values()) or 1.0
        named = {feature for feature in weights if feature[0] == "{"}
        for wish, score in best.items():
            shared = sum(w for f, w in weights.items() if f in self.words[wish]) / whole
            lost = len(named - self.words[wish])
            yield wish, (score + shared) / 2 * _WITHOUT**lost


@cache
def _index(language: Language) -> _Index:
    """Return the index of the wishes of `language`; it is made when it is first asked for."""
    ways = [
        (wish, frozenset(_features(SLOT.sub(r" {\g<name>} ", way), language)))
        for wish, others in _EXAMPLES[language].items()
        for way in (wish, *others.split(" | "))
    ]
    words: defaultdict[str, set[str]] = defaultdict(set)
    for wish, features in ways:
        words[wish] |= features
    count = Counter(feature for features in words.values() for feature in features)
    rarity = {feature: math.log(1 + len(words) / n) for feature, n in count.items()}
    usual = math.log(1 + len(words)) / 4  # a word that no wish has tells little
    by_feature: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for way, (_, features) in enumerate(ways):
        weights = _weights(features, rarity, usual)
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        for feature, weight in weights.items():
            by_feature[feature].append((way, weight / length))
    has = {wish: frozenset(features) for wish, features in words.items()}
    return _Index(language, rarity, usual, dict(by_feature), [wish for wish, _ in ways], has)


def _weights(features: Iterable[str], rarity: dict[str, float], usual: float) -> dict[str, float]:
    shares = {"~": _PIECE, "{": _NAMED}
    small = dict.fromkeys(_SMALL_WORDS, _SMALL)
    return {
        feature: rarity.get(feature, usual) * shares.get(feature[0], small.get(feature, 1.0))
        for feature in features
    }


def _features(text: str, language: Language) -> set[str]:
    """Return the stems of `text`, with "~" pieces of words, with "#" things that have several
    words, and with "{" the kinds of things named.
    """
    names = [match["name"] for match in SLOT.finditer(text)]
    features = {f"{{{name}" for name in names}
    if names.count("time") > 1:
        features.add("{stretch")
    text = SLOT.sub(" ", text).lower()
    features |= {f"#{thing}" for thing in _THINGS if compiled(word(thing)).search(text)}
    for said in _LATIN.findall(text):
        features.add(said if said in _SMALL_WORDS else _ENDING.sub("", said))
        if language == "en" and said not in _SMALL_WORDS:
            around = f"<{said}>"
            features.update(f"~{around[n : n + 3]}" for n in range(len(around) - 2))
    for run in _HAN_RUN.findall(text) if language == "zh" else ():
        features.update(f"~{character}" for character in run)
        features.update(run[n : n + 2] for n in range(len(run) - 1))
    return features
