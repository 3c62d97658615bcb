"""Replies: what was done with numbers, what was not, and what to say next."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from tests.studio.edits.desk import STEP_S, after, facts, photo, placed, room, speech_in, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.agent.grammar import understand
from tui.studio.agent.history import HistoryMoved
from tui.studio.agent.lexicon import words_by_key
from tui.studio.agent.plan import ANSWERED, Ask, Language, Topic
from tui.studio.agent.reply import reply, suggestions
from tui.studio.edits.captions import AddCaptions
from tui.studio.edits.facts import Cue, Facts, MediaFact, SoundMap, TextFact
from tui.studio.edits.marks import between
from tui.studio.edits.music import AddMusic, MusicAdded
from tui.studio.edits.outcome import Edit, EditRefused, Reason, Report
from tui.studio.edits.pauses import PausesTrimmed
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle


def talking(seconds: float) -> SoundMap:
    """A voice with pauses in a quiet room."""
    words = [(start + 0.5, start + 1.5) for start in range(0, int(seconds) - 2, 3)]
    level_db, voice = speech_in(room(seconds, -60), *words)
    return SoundMap(STEP_S, level_db, voice)


KNOWN = facts(video("talk", 42.4))
TALK = placed(KNOWN)
ALL_KINDS = Facts(
    {
        fact.id: fact
        for fact in (
            *facts(
                video("talk", 42.4), video("b"), video("c"), photo("me"), photo("logo")
            ).media.values(),
            MediaFact("lut", "teal.cube", "lut", 0.0),
            MediaFact("subs", "subs.srt", "text", 0.0),
        )
    },
    {name: talking(42.4) for name in ("talk", "b", "c")},
    text={"subs": TextFact((Cue(0.5, 2.0, "Hello there"),), "Hello there. I am Ada.")},
)
FILM = placed(facts(video("talk", 42.4), video("b"), video("c")))
WHOLE = after(FILM, ALL_KINDS, AddTitle("Hi"), AddMusic("music:lo-fi"), AddCaptions())
TRIMMED = PausesTrimmed(11, 8.4, 42.4, 34.0, 0.5)


def answer(said: str, *results: Report | EditRefused, timeline: Timeline = TALK) -> list[str]:
    """The reply's lines; edits without a given result are carried out."""
    plan = understand(said, timeline, KNOWN)
    outcomes = list(results)
    for step in plan.steps if not results else ():
        if isinstance(step, Edit):
            try:
                outcome = step.apply(timeline, KNOWN)
            except EditRefused as refused:
                outcomes.append(refused)
            else:
                timeline = outcome.timeline
                outcomes.append(outcome.report)
    return reply(plan, outcomes, timeline, KNOWN).splitlines()


def test_pauses_are_counted_in_both_languages() -> None:
    assert answer("trim the pauses", TRIMMED)[0] == (
        "Cut 11 pauses, 8.4 s in all: 42.4 s → 34.0 s."
    )
    assert answer("剪掉停顿", TRIMMED)[0] == "剪掉了 11 处停顿，共 8.4 秒：42.4 秒 → 34.0 秒。"


def test_no_pauses_is_said_honestly() -> None:
    none = PausesTrimmed(0, 0.0, 42.4, 42.4, 0.5, silent_clips=("screen.mp4",))
    assert answer("trim the pauses", none)[0] == (
        "There are no pauses of 0.5 s or more, so nothing was cut. "
        "“screen.mp4” is silent from end to end, so I left it as it is."
    )


def test_each_edit_says_what_it_did() -> None:
    said = 'cut the first 3 seconds, add a title "Hi", add lo-fi music at 35% and make it square'
    lines = answer(said)
    assert lines[:4] == [
        "Cut 0:00–0:03, which removes 3.0 s: 42.4 s → 39.4 s.",
        "Added the title “Hi”, 0:00–0:03.",
        "Added the music “Lo-fi” at 35% under the whole video (39.4 s).",
        "Set the picture to 1:1, 1080x1080, cropped to fill it.",
    ]


def test_what_is_not_possible_is_said_plainly_and_the_rest_is_done() -> None:
    lines = answer("make it square, stabilise it and export it")
    assert lines[1] == "Stabilising is not possible here yet, so that was left out."
    assert lines[2] == "/export makes the finished file of it."
    assert answer("cut the ums")[0].startswith("Cutting filler words is not possible here yet")
    assert answer("防抖")[0] == "目前还做不了：防抖，这部分没有做。"


def test_what_was_not_understood_is_repeated() -> None:
    first = answer("trim my beard")[0]
    assert first.startswith("I did not understand “trim my beard”, so I did nothing about it.")
    assert answer("don't trim the pauses")[0] == "Left alone, as you said: “don't trim the pauses”."


def test_a_refusal_says_what_to_do_in_the_users_language() -> None:
    assert answer("cut 1:00 to 1:10")[0] == (
        "1:00 lies beyond the end: the timeline is 0:42.4 long. Name an earlier time."
    )
    assert answer("剪掉1:00到1:10")[0] == "1:00 超出了结尾：时间线长 0:42.4。请说一个更早的时间。"


def test_moves_in_the_history() -> None:
    assert answer("undo", HistoryMoved(True, ("trim the pauses",), 34.0, 42.4))[0] == (
        "Took back “trim the pauses”: 34.0 s → 42.4 s."
    )
    assert answer("redo", HistoryMoved(False, ("a", "b"), 9.0, 8.0))[0] == (
        "Did again 2 edits: 9.0 s → 8.0 s."
    )
    assert answer("redo", HistoryMoved(False, (), 34.0, 34.0))[0] == "There is nothing to redo."


def test_suggestions_fit_the_timeline_and_are_understood() -> None:
    assert suggestions(Timeline(), KNOWN, "en") == ()
    done = after(TALK, KNOWN, AddTitle("A"), AddMusic("music:lo-fi"))
    assert suggestions(done, KNOWN, "en")[0] == "trim the pauses"
    for timeline in (TALK, done):
        for sentence in (
            *suggestions(timeline, KNOWN, "en"),
            *suggestions(timeline, KNOWN, "zh"),
        ):
            plan = understand(sentence, timeline, KNOWN)
            assert [isinstance(step, Edit) for step in plan.steps] == [True]
            assert not plan.left


@pytest.mark.parametrize("timeline", [FILM, WHOLE])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("done", [(), (TRIMMED,), (MusicAdded("Lo-fi", 0.25, 42.4),)])
def test_every_suggestion_is_understood_and_can_be_done(
    timeline: Timeline, language: Language, done: tuple[Report, ...]
) -> None:
    """One after another, each as it was suggested after the one before."""
    taken: set[str] = set()
    for _ in range(12):
        following = [s for s in suggestions(timeline, ALL_KINDS, language, done) if s not in taken]
        if not following:
            break
        taken.add(following[0])
        plan = understand(following[0], timeline, ALL_KINDS)
        assert plan.steps, following[0]
        assert not plan.left, following[0]
        for step in plan.steps:
            if isinstance(step, Edit):
                outcome = step.apply(timeline, ALL_KINDS)
                timeline, done = outcome.timeline, (outcome.report,)
    assert len(taken) >= 4, taken


def test_what_was_just_done_decides_what_is_suggested() -> None:
    cut = after(FILM, ALL_KINDS, CutRanges((between(10, 12),)))
    assert suggestions(cut, ALL_KINDS, "en", (TRIMMED,))[0] == "add captions"
    assert suggestions(cut, ALL_KINDS, "zh", (TRIMMED,))[0] == "加字幕"
    with_music = after(FILM, ALL_KINDS, AddMusic("music:lo-fi"))
    added = MusicAdded("Lo-fi", 0.25, 82.4)
    assert suggestions(with_music, ALL_KINDS, "en", (added,))[0] == "lower the music when I speak"
    assert "add captions" not in suggestions(TALK, KNOWN, "en", (TRIMMED,))


def test_a_picture_without_sound_gets_no_advice_about_pauses() -> None:
    silent = facts(photo("film"))
    assert "trim the pauses" not in suggestions(placed(silent), silent, "en")


@pytest.mark.parametrize("say", [say_english, say_chinese])
def test_every_sentence_exists_in_both_languages(say: object) -> None:
    for reason in Reason:
        named = [name for _, name, _, _ in Formatter().parse(reason.value) if name]
        values = {name: 3 if name in ("number", "count", "most") else "x" for name in named}
        assert "{" not in say.refused(EditRefused(reason, **values))
    for ask in Ask:
        assert say.question(ask, "x")
    for topic in Topic:
        assert say.answer(topic) if topic in ANSWERED else say.not_yet([topic])


def test_every_topic_has_words() -> None:
    assert set(words_by_key("topic")) == set(Topic)


@pytest.mark.parametrize("manual", [say_english.manual(), say_chinese.manual()])
def test_what_the_manual_says_is_understood(manual: str) -> None:
    sentences = re.findall("「([^」]+)」" if "「" in manual else "“([^”]+)”", manual)
    assert len(sentences) > 30
    for sentence in sentences:
        plan = understand(sentence, WHOLE, ALL_KINDS)
        assert plan.steps, sentence
        assert not plan.left, sentence
        assert not plan.questions, sentence


def test_the_letters_that_no_font_here_can_draw_are_named_in_chinese() -> None:
    refusal = EditRefused(
        Reason.NO_FONT, missing="界", script="Chinese, Japanese or Korean", package="Noto Sans CJK"
    )
    assert say_chinese.refused(refusal) == (
        "这台机器上没有能显示 界（中日韩文字）的字体：请安装，例如 Noto Sans CJK。"
    )
