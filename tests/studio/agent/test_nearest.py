"""What is not understood is one key away: the nearest sentences are offered."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.studio.agent.sentences_nearest import CHINESE, ENGLISH
from tests.studio.edits.desk import after, facts, photo, placed, song, video
from tui.studio.agent.examples_chinese import CHINESE as CHINESE_WISHES
from tui.studio.agent.examples_english import ENGLISH as ENGLISH_WISHES
from tui.studio.agent.grammar import marked, understand
from tui.studio.agent.nearest import nearest, with_offers
from tui.studio.agent.plan import Ask, Before, Language, Plan, Question, Step
from tui.studio.agent.reply import reply
from tui.studio.agent.said_slots import SLOT, filled, opened, slots_of
from tui.studio.edits.clips import SplitAt
from tui.studio.edits.facts import MediaFact
from tui.studio.edits.marks import Mark
from tui.studio.edits.music import AddMusic
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.text_style import StyleChange, StyleTexts
from tui.studio.edits.timeline import Timeline, Title
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import with_captions

_CLIPS = (video("talk", 40), video("beach", 20))
KNOWN: Final = facts(
    *_CLIPS,
    photo("logo", "400x400"),
    video("me", 8),
    song("song"),
    MediaFact("teal", "teal.cube", "lut", 0.0),
    MediaFact("script", "script.txt", "text", 0.0),
)
BARE: Final = placed(facts(*_CLIPS))
FILM: Final = with_captions(
    after(
        BARE,
        KNOWN,
        AddMusic("music:lo-fi"),
        AddTitle("My Trip"),
        AddOverlay("watermark", "logo"),
    ),
    (
        Title(
            id="c1",
            name="Link In",
            text="Link In 领英网",
            at_frame=0,
            frames=60,
            role="caption",
        ),
    ),
)
"""1 talk.mp4 0-40 s, 2 beach.mp4 40-60 s; music, a title, a logo and a caption."""

WISHES: Final[tuple[tuple[Language, str], ...]] = (
    *(("en", wish) for wish in ENGLISH_WISHES),
    *(("zh", wish) for wish in CHINESE_WISHES),
)
SAID: Final = {
    "en": 'show "Day 1" and "Day 2" for 4 seconds at 0:12 and 0:18, clip 1 bottom left, red, '
    "30%, 3x, 720p",
    "zh": "“第一天”和“第二天”，4秒，0:12，0:18，第一段，左下角，红色，30%，3倍，720p",
}
"""Something for every slot but that of a file, which fits where its kind does."""


def offers(said: str, timeline: Timeline = FILM) -> tuple[str, ...]:
    """What is offered after `said`."""
    return with_offers(understand(said, timeline, KNOWN), timeline, KNOWN).offers


def is_done(said: str, meant: str) -> bool:
    """Whether by now the grammar does itself what was `meant`, though not always for as long."""
    plans = (understand(said, FILM, KNOWN), understand(meant, FILM, KNOWN))
    done, wanted = ([type(step) for step in plan.steps] for plan in plans)
    return done == wanted and not (plans[0].left or plans[0].not_yet)


@pytest.mark.parametrize("table", [ENGLISH, CHINESE])
def test_the_sentence_that_was_meant_is_done_or_among_those_offered(table: dict[str, str]) -> None:
    wrong = {
        said: offers(said)
        for said, meant in table.items()
        if meant not in offers(said) and not is_done(said, meant)
    }
    assert not wrong
    assert len(table) > 60


@pytest.mark.parametrize(("language", "wish"), WISHES)
def test_every_sentence_that_may_be_offered_is_understood_and_one_deed(
    language: Language, wish: str
) -> None:
    read = marked(SAID[language], FILM, KNOWN)
    for slots in ({}, slots_of(read, opened(read))):
        sentence = filled(wish, slots, language)
        plan = understand(sentence, FILM, KNOWN)
        assert len(plan.steps) == 1, sentence
        open_ = (*plan.questions, *plan.left, *plan.not_yet, *plan.heeded)
        assert not open_, sentence
        assert plan.language == language


@pytest.mark.parametrize("wishes", [ENGLISH_WISHES, CHINESE_WISHES])
def test_the_ways_of_a_wish_hold_no_other_slots_than_there_are(wishes: dict[str, str]) -> None:
    read = marked("x", FILM, KNOWN)
    for wish, ways in wishes.items():
        assert {match["name"] for match in SLOT.finditer(wish + ways)} <= set(slots_of(read, "x"))
        assert not re.search(r"\{\w+\}", wish), "what stands there where nothing was said"
    assert len(wishes) > 100


def test_what_was_named_is_taken_over() -> None:
    assert offers("razor at 0:14")[0] == "split at 0:14"
    assert offers("make a cut point at 14 seconds")[0] == "split at 0:14"
    assert offers("let the song die away over the last 4 seconds")[0] == (
        "fade the music out over 4 seconds"
    )
    assert offers('it says "Link In" in the subs, should be "LinkedIn"')[0] == (
        'replace "Link In" with "LinkedIn" in the captions'
    )
    assert offers("put song.mp3 underneath everything")[0] == "use song.mp3 as music"
    assert offers("海滩那段提到最前面")[0] == "把第2段移到开头"


def test_what_cannot_be_done_is_not_offered() -> None:
    said = "let the song die away over the last 4 seconds"
    assert not [s for s in offers(said, BARE) if "music" in s]
    assert "split at 1:14" not in offers("razor at 1:14")
    assert not nearest(["razor at 0:14"], "en", Timeline(), KNOWN)


@pytest.mark.parametrize("said", ["", "🙂", "qwertz uiop", "don't trim the pauses", "不要剪掉停顿"])
def test_nothing_is_offered_for_what_is_near_to_nothing_or_forbidden(said: str) -> None:
    plan = understand(said, FILM, KNOWN)
    assert with_offers(plan, FILM, KNOWN) == plan
    assert not offers(said)


def test_the_reply_asks_for_the_nearest_and_suggests_all() -> None:
    plan = with_offers(understand("play it at half pace", FILM, KNOWN), FILM, KNOWN)
    lines = reply(plan, (), FILM, KNOWN).splitlines()
    assert lines[0] == (
        "I did not understand “play it at half pace”, so I did nothing about it. "
        "Did you mean “play the video at half speed”?"
    )
    assert lines[-1].startswith("Next you could say: “play the video at half speed”")
    assert lines[-1].count("“") == len(plan.offers) <= 3
    han = with_offers(understand("海滩那段提到最前面", FILM, KNOWN), FILM, KNOWN)
    assert "你是想说「把第2段移到开头」吗？" in reply(han, (), FILM, KNOWN)


SPLIT: Final = (SplitAt((Mark(14.0),)),)


@pytest.mark.parametrize(
    ("answer", "steps"),
    [
        ("yes", SPLIT), ("Yes please!", SPLIT), ("the first one", SPLIT), ("是的", SPLIT),
        ("no", ()), ("不是", ()), ("the third one", ()),
    ],
)  # fmt: skip
def test_yes_does_the_first_of_them(answer: str, steps: tuple[Step, ...]) -> None:
    said = "razor at 0:14"
    plan = with_offers(understand(said, FILM, KNOWN), FILM, KNOWN)
    before = Before(said, Plan((Question(Ask.DID_YOU_MEAN, plan.offers[0]),)), FILM, False)
    assert understand(answer, FILM, KNOWN, before).steps == steps
    assert not understand(answer, FILM, KNOWN).steps
    assert plan.steps == (Question(Ask.DID_YOU_MEAN, "\n".join(plan.offers)),)


def test_that_captions_are_tiny_is_no_wish_for_tiny_ones() -> None:
    assert understand("the subs are tiny", FILM, KNOWN).steps == (
        StyleTexts(StyleChange(scale=1.25), "caption"),
    )
