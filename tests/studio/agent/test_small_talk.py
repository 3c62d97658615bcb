"""Messages that are only polite are answered politely, and shortly."""

from __future__ import annotations

import pytest

from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Courtesy, Help, Language, Plan
from tui.studio.agent.reply import reply
from tui.studio.edits.facts import Facts
from tui.studio.edits.outcome import Edit
from tui.studio.edits.timeline import Timeline


def _answer(said: str, timeline: Timeline = TRIP, known: Facts = KNOWN) -> str:
    return reply(understand(said, timeline, known), (), timeline, known)


@pytest.mark.parametrize(
    ("said", "courtesy", "language"),
    [
        ("hi", Courtesy.GREETING, "en"),
        ("Hello there!", Courtesy.GREETING, "en"),
        ("hey, how are you?", Courtesy.GREETING, "en"),
        ("hey, can you help me?", Courtesy.GREETING, "en"),
        ("你好", Courtesy.GREETING, "zh"),
        ("早上好！", Courtesy.GREETING, "zh"),
        ("thanks a lot", Courtesy.THANKS, "en"),
        ("great, thank you for your help!", Courtesy.THANKS, "en"),
        ("谢谢你", Courtesy.THANKS, "zh"),
        ("謝謝", Courtesy.THANKS, "zh"),
        ("looks great", Courtesy.DELIGHT, "en"),
        ("太棒了", Courtesy.DELIGHT, "zh"),
        ("bye", Courtesy.FAREWELL, "en"),
        ("quit", Courtesy.FAREWELL, "en"),
        ("再见", Courtesy.FAREWELL, "zh"),
    ],
)
def test_politeness_is_understood(said: str, courtesy: Courtesy, language: Language) -> None:
    plan = understand(said, TRIP, KNOWN)
    assert plan == Plan(language=language)
    assert plan.courtesy is courtesy


@pytest.mark.parametrize(
    "said", ["?", "？", "what can you do?", "help", "who are you?", "你能做什么", "帮助", "你是谁"]
)
def test_who_asks_for_help_gets_it(said: str) -> None:
    assert understand(said, TRIP, KNOWN).steps == (Help(),)


@pytest.mark.parametrize(
    "said",
    [
        "hi, trim the pauses", "thanks, now make it square", "你好，把停顿剪掉",
        "谢谢，再加个标题“谢谢”", 'add a title "Hello"', 'add a title "Thanks!"',
    ],
)  # fmt: skip
def test_a_wish_that_is_said_politely_is_still_a_wish(said: str) -> None:
    plan = understand(said, TRIP, KNOWN)
    assert [isinstance(step, Edit) for step in plan.steps] == [True]
    assert plan.courtesy is None


@pytest.mark.parametrize("said", ["is it nice?", "great title", "hello world", "love the music"])
def test_what_only_begins_or_sounds_like_it_is_not_taken_for_it(said: str) -> None:
    assert understand(said, TRIP, KNOWN).courtesy is None


def test_a_greeting_before_there_is_anything_says_how_to_begin() -> None:
    assert "type its path" in _answer("hello", Timeline(), Facts())
    assert "输入它的路径" in _answer("你好", Timeline(), Facts())


def test_a_greeting_beside_a_film_offers_what_can_be_done_with_it() -> None:
    english, chinese = _answer("hi"), _answer("嗨")
    assert english.startswith("Hello!")
    assert "Next you could say: “trim the pauses” · " in english
    assert "接下来可以说：「剪掉停顿」" in chinese


@pytest.mark.parametrize(
    ("said", "answer"),
    [("thanks!", "You are welcome."), ("谢谢", "不客气。"), ("nice!", "Good to hear.")],
)
def test_thanks_and_praise_get_a_short_word_and_no_lecture(said: str, answer: str) -> None:
    assert _answer(said) == answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("ok", "All right, everything stays as it is."),
        ("sure, fine", "All right, everything stays as it is."),
        ("好的", "好的，一切保持不变。"),
    ],
)
def test_who_only_agrees_is_told_that_nothing_more_is_done(said: str, answer: str) -> None:
    assert _answer(said).startswith(answer)


def test_politeness_between_two_messages_does_not_part_them() -> None:
    plan = plan_of(("add lo-fi music", "nice, thanks", "a bit louder"))
    assert [type(step).__name__ for step in plan.steps] == ["SetMusicVolume"]
