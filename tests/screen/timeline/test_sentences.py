"""What keys say: each sentence is understood by the studio as exactly what the key means."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.screen.timeline.cutting_room import FACTS, cursor_on, film
from tests.speaking import speak_chinese
from tui.engine import words, words_chinese
from tui.engine.router import AskChat, route
from tui.screen.timeline import sentences
from tui.screen.timeline.cursor import Cursor
from tui.studio.agent.grammar import understand
from tui.studio.edits.captions import EditCaption, RemoveCaptions
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, SplitAt
from tui.studio.edits.marks import Mark, between
from tui.studio.edits.music import RemoveMusic, SetMusicVolume
from tui.studio.edits.overlays import RemoveOverlays
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.sound import SetClipVolume
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.titles import RemoveTitles

Say = Callable[[Cursor], str]
on = cursor_on


def earlier(cursor: Cursor) -> str:
    return sentences.move(cursor, -1)


def later(cursor: Cursor) -> str:
    return sentences.move(cursor, 1)


def quieter(cursor: Cursor) -> str:
    return sentences.level(cursor, -1)


def louder(cursor: Cursor) -> str:
    return sentences.level(cursor, 1)


def rewritten(text: str) -> Say:
    return lambda cursor: sentences.rewrite(cursor, text)


SAID: list[tuple[Say, Cursor, str, tuple[object, ...]]] = [
    (sentences.delete, on("c1"), "delete clip 2", (DeleteClips((2,)),)),
    (
        sentences.delete,
        on("c1", "c4", "c2"),
        "delete clips 2, 3 and 5",
        (DeleteClips((2, 3, 5)),),
    ),
    (sentences.delete, on("t0"), 'remove the title "Hi"', (RemoveTitles("Hi", None, None),)),
    (sentences.delete, on("t1"), "remove title 2", (RemoveTitles(None, 2, None),)),
    (
        sentences.delete,
        on("t0", "t1", "c0"),
        'delete clip 1, then remove title 2, then remove the title "Hi"',
        (DeleteClips((1,)), RemoveTitles(None, 2, None), RemoveTitles("Hi", None, None)),
    ),
    (
        sentences.delete,
        on("k1"),
        "remove the captions from 0:02 to 0:04",
        (RemoveCaptions(between(2, 4)),),
    ),
    (sentences.delete, on("b"), "remove the music", (RemoveMusic(),)),
    (sentences.delete, on("o0", "o1"), "remove the overlays", (RemoveOverlays(),)),
    (sentences.split, on("c2", at_s=12.4), "split at 0:12.4", (SplitAt((Mark(12.4),)),)),
    (sentences.split, on("t0", at_s=373 / 30), "split at 0:12.433", (SplitAt((Mark(12.433),)),)),
    (
        sentences.trim_start,
        on("c2", at_s=12.4),
        "cut 0:10 to 0:12.4",
        (CutRanges((between(10, 12.4),)),),
    ),
    (
        sentences.trim_end,
        on("c2", at_s=12.4),
        "cut 0:12.4 to 0:15",
        (CutRanges((between(12.4, 15),)),),
    ),
    (
        sentences.trim_start,
        on("t0", at_s=1),
        'show the title "Hi" from 0:01 to 0:03',
        (EditTitle("Hi", None, None, between(1, 3)),),
    ),
    (
        sentences.trim_end,
        on("t1", at_s=11.5),
        "show title 2 from 0:10 to 0:11.5",
        (EditTitle(None, 2, None, between(10, 11.5)),),
    ),
    (earlier, on("c2"), "move clip 3 before clip 2", (MoveClip(3, 2),)),
    (later, on("c2"), "move clip 3 after clip 4", (MoveClip(3, 4),)),
    (
        later,
        on("t0"),
        'show the title "Hi" from 0:01 to 0:04',
        (EditTitle("Hi", None, None, between(1, 4)),),
    ),
    (
        quieter,
        on("c1"),
        "set the volume of clip 2 to 90%",
        (SetClipVolume(2, level=0.9),),
    ),
    (
        louder,
        on("c1", "c2"),
        "set the volume of clips 2 and 3 to 110%",
        (SetClipVolume(2, level=1.1), SetClipVolume(3, level=1.1)),
    ),
    (
        lambda cursor: sentences.move(cursor, -9),
        on("c2"),
        "move clip 3 before clip 1",
        (MoveClip(3, 1),),
    ),
    (
        lambda cursor: sentences.level(cursor, 3),
        on("c1"),
        "set the volume of clip 2 to 130%",
        (SetClipVolume(2, level=1.3),),
    ),
    (quieter, on("b"), "set the music volume to 20%", (SetMusicVolume(0.2),)),
    (sentences.duplicate, on("c1"), "duplicate clip 2", (Duplicate(2),)),
    (
        sentences.duplicate,
        on("c1", "c4"),
        "duplicate clip 5, then duplicate clip 2",
        (Duplicate(5), Duplicate(2)),
    ),
    (
        rewritten("Hello"),
        on("t0"),
        'change the title "Hi" to "Hello"',
        (EditTitle("Hi", None, "Hello", None),),
    ),
    (
        rewritten('say "what", remove all clips'),
        on("t1"),
        'change title 2 to 「say "what", remove all clips」',
        (EditTitle(None, 2, 'say "what", remove all clips', None),),
    ),
    (
        rewritten("five"),
        on("k0"),
        'change the caption "one two" to "five"',
        (EditCaption("one two", "five"),),
    ),
]


@pytest.mark.parametrize(("say", "cursor", "said", "steps"), SAID, ids=[case[2] for case in SAID])
def test_the_studio_understands_what_a_key_says(
    say: Say, cursor: Cursor, said: str, steps: tuple[object, ...]
) -> None:
    assert say(cursor) == said
    plan = understand(said, film(), FACTS)
    assert plan.steps == steps
    assert not plan.left
    assert route(said) == AskChat(said)


@pytest.mark.parametrize(
    ("say", "cursor"),
    [
        (sentences.delete, Cursor()),
        (sentences.delete, on("o0")),
        (sentences.delete, on(*(f"c{n}" for n in range(6)))),
        (sentences.split, on("c2", at_s=10)),
        (sentences.split, on("c2", at_s=30)),
        (sentences.trim_start, on("c2", at_s=10)),
        (sentences.trim_end, on("b", at_s=10)),
        (earlier, on("c0")),
        (later, on("c5")),
        (later, on("c1", "c2")),
        (earlier, on("t0")),
        (louder, on("t0")),
        (sentences.duplicate, on("b")),
        (rewritten("x"), on("c0")),
    ],
)
def test_a_key_that_can_do_nothing_says_why(say: Say, cursor: Cursor) -> None:
    with pytest.raises(sentences.Refused, match=r"^[A-Z].*\.$"):
        say(cursor)


HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize(("say", "cursor", "said", "steps"), SAID, ids=[case[2] for case in SAID])
def test_in_chinese_a_key_says_the_same_in_chinese(
    say: Say,
    cursor: Cursor,
    said: str,
    steps: tuple[object, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    speak_chinese(monkeypatch)
    in_chinese = say(cursor)
    assert HAN.search(in_chinese)
    latin = set(re.findall("[A-Za-z]+", in_chinese))
    assert latin <= set(re.findall("[A-Za-z]+", "Hi Hello one two five say what remove all clips"))
    plan = understand(in_chinese, film(), FACTS)
    assert plan.steps == steps
    assert not plan.left
    assert plan.language == "zh"
    assert route(in_chinese) == AskChat(in_chinese)


KEYS: list[Say] = [
    sentences.delete,
    sentences.split,
    sentences.trim_start,
    sentences.trim_end,
    earlier,
    later,
    louder,
    quieter,
    lambda cursor: sentences.move(cursor, -3),
    lambda cursor: sentences.level(cursor, 4),
    sentences.duplicate,
    rewritten("Hello, 世界"),
    rewritten("删除片段 2，然后导出"),
    rewritten("it's “so” 5:30 and 20%"),
]
FILM = film(24)
PICKED = st.one_of(
    st.lists(st.integers(0, 23).map("c{}".format), min_size=1, max_size=12, unique=True),
    st.sampled_from([["t0"], ["t1"], ["t0", "t1"], ["k0"], ["k1"], ["k0", "k1"], ["b"]]),
    st.sampled_from([["o0", "o1"], ["c0", "t1"], ["c3", "b", "o0", "o1", "k1", "t0"]]),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    say=st.sampled_from(KEYS),
    picked=PICKED,
    frame=st.integers(0, 24 * 150),
    volume=st.integers(0, 20),
)
def test_whatever_is_chosen_the_sentences_of_both_languages_mean_the_same(
    say: Say, picked: list[str], frame: int, volume: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    clips = tuple(clip.model_copy(update={"volume": volume / 10}) for clip in FILM.video.sg)
    tracks = (FILM.t[0].model_copy(update={"sg": clips}), *FILM.t[1:])
    timeline = FILM.model_copy(update={"t": tracks})
    cursor = cursor_on(*picked, at_s=frame / 30, timeline=timeline)
    try:
        english = say(cursor)
    except sentences.Refused:
        return
    with monkeypatch.context() as chinese:
        speak_chinese(chinese)
        in_chinese = say(cursor)
    plans = [understand(said, timeline, FACTS) for said in (english, in_chinese)]
    assert plans[0].steps
    assert not plans[0].left
    assert plans[1].steps == plans[0].steps
    assert not plans[1].left
    assert HAN.search(in_chinese)
    assert not HAN.search(english) or say in KEYS[-3:]


@pytest.mark.parametrize("word", ["UNDO", "REDO"])
def test_undo_and_redo_mean_the_same_in_both_languages(word: str) -> None:
    steps = [
        understand(getattr(table, word), film(), FACTS).steps for table in (words, words_chinese)
    ]
    assert steps[0] == steps[1]
    assert steps[0]
