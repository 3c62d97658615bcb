"""What was done, in a person's words, in the language of the instruction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tui.studio.agent import say_chinese, say_english
from tui.studio.agent.next_steps import next_steps
from tui.studio.agent.plan import ANSWERED, Ask, Courtesy, Language, Plan, Topic
from tui.studio.edits.facts import Facts
from tui.studio.edits.outcome import EditRefused, Report
from tui.studio.edits.timeline import Timeline


class Speaker(Protocol):
    """A language: says each thing that can be in a reply, as whole sentences."""

    def report(self, report: Report) -> str:
        """Say what an edit did."""

    def refused(self, error: EditRefused) -> str:
        """Say why an edit was not done."""

    def question(self, ask: Ask, about: str) -> str:
        """Ask for what is missing."""

    def not_yet(self, topics: Sequence[Topic]) -> str:
        """Say what is not possible here."""

    def answer(self, topic: Topic) -> str:
        """Say how to do in the program what `topic`, one of ANSWERED, is about."""

    def heeded(self, words: Sequence[str]) -> str:
        """Say what was left alone, as asked."""

    def left(self, words: Sequence[str], meant: str) -> str:
        """Say what was not understood, and ask for the first line of what may be `meant`."""

    def model_failed(self, why: str) -> str:
        """Say that the language model gave no answer."""

    def timeline(self, timeline: Timeline) -> str:
        """Say what is on `timeline`."""

    def manual(self) -> str:
        """Say what can be said."""

    def polite(self, courtesy: Courtesy, *, has_media: bool) -> str:
        """Answer to what is only polite; `has_media`: whether there is something to edit."""

    def nothing(self) -> str:
        """Answer to no wish at all."""

    def suggestion(self, key: str) -> str:
        """Return something to say next."""

    def suggestions(self, sentences: Sequence[str]) -> str:
        """Offer what to say next."""


_SPEAKERS: dict[Language, Speaker] = {"en": say_english, "zh": say_chinese}


def reply(
    plan: Plan,
    results: Sequence[Report | EditRefused],
    timeline: Timeline,
    facts: Facts,
) -> str:
    """Return the answer to the instruction of `plan`, in simple Markdown.

    `results`: for every step that is an edit or moves in the history, in order, its report or why
    it was refused. `timeline`: as it is after it.
    """
    say = _SPEAKERS[plan.language]
    # What needs an answer stands below what is done, where one reads last.
    lines = [say.report(result) for result in results if not isinstance(result, EditRefused)]
    lines.extend(_refused(plan, results))
    lines.extend(_asked(plan))
    lines.extend(say.answer(wish.topic) for wish in plan.not_yet if wish.topic in ANSWERED)
    if plan.heeded:
        lines.append(say.heeded(plan.heeded))
    if plan.model_said:
        lines.append(plan.model_said)
    lines.extend(_left(plan))
    if plan.model_failed:
        lines.append(say.model_failed(plan.model_failed))
    if plan.asks_what_is_there:
        lines.append(say.timeline(timeline))
    if plan.asks_help:
        lines.append(say.manual())
    if plan.courtesy:
        lines.append(say.polite(plan.courtesy, has_media=bool(facts.media)))
    if not lines:
        lines.append(say.nothing())
    text = "\n".join(lines)
    following = plan.offers
    if not following and not plan.asks_help and plan.courtesy in (None, Courtesy.GREETING):
        following = suggestions(timeline, facts, plan.language, results)
    return f"{text}\n\n{say.suggestions(following)}" if following else text


def undone(plan: Plan, results: Sequence[Report | EditRefused]) -> tuple[str, ...]:
    """Return the sentences of the answer that say what was not done."""
    # Whoever names no change is asked for one, and nothing that was asked for is missing.
    return (*_refused(plan, results), *_asked(plan, besides=Ask.WHAT), *_left(plan))


def _refused(plan: Plan, results: Sequence[Report | EditRefused]) -> list[str]:
    say = _SPEAKERS[plan.language]
    return [say.refused(result) for result in results if isinstance(result, EditRefused)]


def _asked(plan: Plan, besides: Ask = Ask.DID_YOU_MEAN) -> list[str]:
    """Say what must be said more precisely, and what is not possible here."""
    say = _SPEAKERS[plan.language]
    passed_over = {Ask.DID_YOU_MEAN, besides}
    lines = [say.question(ask, about) for ask, about in plan.questions if ask not in passed_over]
    topics = [wish.topic for wish in plan.not_yet if wish.topic not in ANSWERED]
    return [*lines, say.not_yet(topics)] if topics else lines


def _left(plan: Plan) -> list[str]:
    meant = dict(plan.questions).get(Ask.DID_YOU_MEAN, "")
    return [_SPEAKERS[plan.language].left(plan.left, meant)] if plan.left else []


def suggestions(
    timeline: Timeline,
    facts: Facts,
    language: Language,
    results: Sequence[Report | EditRefused] = (),
) -> tuple[str, ...]:
    """Return up to three things to say next that are possible on `timeline`, after `results`."""
    return tuple(
        _SPEAKERS[language].suggestion(key) for key in next_steps(results, timeline, facts)
    )
