"""Captions from a file, a script or what is heard."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from tests.studio.edits.desk import STEP_S, after, facts, placed, room, speech_in, video
from tui.studio.edits.captions import (
    AddCaptions,
    CaptionsAdded,
    CaptionsRemoved,
    EditCaption,
    RemoveCaptions,
    ShowCaptions,
)
from tui.studio.edits.clips import OrderClips, SplitAt
from tui.studio.edits.facts import Cue, Facts, MediaFact, SoundMap, TextFact
from tui.studio.edits.marks import Mark, between
from tui.studio.edits.motion import Reverse, SetSpeed
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.edits.phrases import LINE_COLUMNS, columns, phrases
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.text_style import StyleChange, StyleTexts
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import captions

SUBS = MediaFact("subs", "talk.srt", "text", 0)
SCRIPT = MediaFact("script", "script.txt", "text", 0)
PROSE = (
    "Hello and welcome to my channel. Today I will show you how to cut a film, without ever "
    "leaving the terminal! First we trim the pauses, because nobody likes to wait; then we add "
    "some captions, a title, and music. It is quick. Shall we begin?"
)


def with_cues(*cues: tuple[float, float, str], seconds: float = 20.0, speed: int = 30) -> Facts:
    known = facts(video("talk", seconds, Fraction(speed)), SUBS)
    return replace(known, text={"subs": TextFact(tuple(Cue(*cue) for cue in cues))})


def talking(*words: tuple[float, float], seconds: float = 20.0, extra: MediaFact = SCRIPT) -> Facts:
    known = facts(video("talk", seconds), extra)
    sound = SoundMap(STEP_S, *speech_in(room(seconds, -60), *words))
    return replace(known, sound={"talk": sound})


def shown(timeline: Timeline) -> list[tuple[int, int, str]]:
    return [(c.at_frame, c.end_frame, c.text) for c in captions(timeline)]


def test_the_cues_of_a_file_lie_on_their_exact_frames() -> None:
    known = with_cues((1.0, 2.5, "One"), (2.5, 4.02, "Two\nlines"), (19.5, 30, "End"))
    film = placed(known)
    outcome = AddCaptions().apply(film, known)
    assert shown(outcome.timeline) == [(30, 75, "One"), (75, 121, "Two\nlines"), (585, 600, "End")]
    report = outcome.report
    assert isinstance(report, CaptionsAdded)
    assert (report.count, report.source, report.name, report.cut) == (3, "file", "talk.srt", 0)
    assert all(c.role == "caption" for c in captions(outcome.timeline))


def test_cues_go_through_the_cuts_by_the_clock_of_the_source() -> None:
    known = with_cues((1, 2, "A"), (4, 6, "B"), (7, 9, "cut"), (11, 12, "C"), (9.5, 10.1, "tail"))
    film = after(placed(known), known, CutRanges((between(4.5, 5), between(7, 10))))
    outcome = AddCaptions().apply(film, known)
    # B is cut through in its middle and stays one; of "tail" less than 0.3 s is left.
    assert shown(outcome.timeline) == [(30, 60, "A"), (120, 165, "B"), (225, 255, "C")]
    assert isinstance(outcome.report, CaptionsAdded)
    assert outcome.report.cut == 2


def test_cues_follow_a_changed_speed_and_order_and_are_not_said_backwards() -> None:
    known = with_cues((2, 4, "A"), (12, 14, "B"))
    fast = after(placed(known), known, SetSpeed(factor=2.0))
    assert shown(AddCaptions().apply(fast, known).timeline) == [(30, 60, "A"), (180, 210, "B")]
    cut = after(placed(known), known, CutRanges((between(10, 10.1),)), OrderClips((2, 1)))
    assert [text for *_, text in shown(AddCaptions().apply(cut, known).timeline)] == ["B", "A"]
    backwards = after(placed(known), known, Reverse())
    with pytest.raises(EditRefused) as refusal:
        AddCaptions().apply(backwards, known)
    assert refusal.value.reason is Reason.CAPTIONS_ELSEWHERE


def test_of_several_films_it_is_the_one_called_like_the_file_else_the_first() -> None:
    films = facts(video("intro", 5), video("talk", 20), SUBS)
    known = replace(films, text={"subs": TextFact((Cue(1, 2, "A"),))})
    outcome = AddCaptions().apply(placed(known), known)
    assert shown(outcome.timeline) == [(180, 210, "A")]
    assert isinstance(outcome.report, CaptionsAdded)
    assert (outcome.report.film, outcome.report.several) == ("talk.mp4", True)
    other = replace(SUBS, name="words.srt")
    known = replace(known, media={**known.media, "subs": other})
    assert shown(AddCaptions().apply(placed(known), known).timeline) == [(30, 60, "A")]


def test_captions_never_overlap_whatever_the_file_says() -> None:
    known = with_cues((1, 5, "A"), (2, 3, "B"), (2, 4, "C"), (2.001, 2.002, "D"))
    laid = shown(AddCaptions().apply(placed(known), known).timeline)
    assert laid[0] == (30, 60, "A")
    assert [text for *_, text in laid] == ["A", "B\nC\nD"]
    assert all(one[1] <= two[0] for one, two in pairwise(laid))


def test_new_captions_replace_the_old_ones_and_keep_their_look() -> None:
    known = with_cues((1, 2, "A"))
    film = after(placed(known), known, AddCaptions())
    film = after(film, known, StyleTexts(StyleChange(colour="#ffff00", size=1.5), "caption"))
    again = AddCaptions().apply(film, known)
    assert isinstance(again.report, CaptionsAdded)
    assert again.report.replaced == 1
    style = captions(again.timeline)[0].style
    assert (style.colour, style.size) == ("#ffff00", 1.5)


def test_a_script_is_laid_on_what_is_said_and_never_across_a_pause() -> None:
    words = [(1.0, 6.0), (8.0, 12.0), (14.0, 18.5)]
    known = talking(*words)
    outcome = AddCaptions(script=PROSE).apply(placed(known), known)
    laid = [(a / 30, b / 30, text) for a, b, text in shown(outcome.timeline)]
    assert " ".join(text.replace("\n", " ") for *_, text in laid) == PROSE
    for start_s, end_s, text in laid:
        here = next(n for n, (a, b) in enumerate(words) if a - 0.2 <= start_s < b)
        assert end_s <= words[here][1] + 0.7, text
        assert 0.9 <= end_s - start_s <= 7.05
    assert all(one[1] <= two[0] + 1e-6 for one, two in pairwise(laid))
    # Where somebody pauses, a sentence ends rather than goes on.
    ends = [one[2] for one, two in pairwise(laid) if two[0] - one[1] > 0.5]
    assert all(text[-1] in ".!?;,:" for text in ends)


def test_a_script_comes_from_a_text_file_too() -> None:
    known = replace(talking((1, 19)), text={"script": TextFact(script=PROSE)})
    needs = AddCaptions().needs(placed(known), known)
    assert (needs.text, needs.sound) == ({"script"}, {"talk"})
    outcome = AddCaptions().apply(placed(known), known)
    assert isinstance(outcome.report, CaptionsAdded)
    assert (outcome.report.source, outcome.report.name) == ("script", "script.txt")


def test_without_speech_a_script_is_spread_over_the_film_and_that_is_said() -> None:
    known = facts(video("talk", 20.0))
    outcome = AddCaptions(script=PROSE).apply(placed(known), known)
    assert isinstance(outcome.report, CaptionsAdded)
    assert not outcome.report.on_speech
    laid = shown(outcome.timeline)
    assert laid[0][0] == 0
    assert laid[-1][1] == 600
    lengths = np.array([end - start for start, end, _ in laid])
    letters = np.array([columns(text) for *_, text in laid])
    assert np.corrcoef(lengths, letters)[0, 1] > 0.95


def test_a_script_that_nobody_could_read_in_the_time_is_refused() -> None:
    known = facts(video("talk", 3.0))
    with pytest.raises(EditRefused) as refusal:
        AddCaptions(script=PROSE).apply(placed(known), known)
    assert refusal.value.reason is Reason.SCRIPT_TOO_FAST


def test_recognised_words_become_captions_through_the_cuts() -> None:
    said = "So this is the first sentence . And here is another one".split()
    words = tuple(Cue(1 + 0.4 * n, 1.3 + 0.4 * n, f" {word}") for n, word in enumerate(said[:6]))
    later = tuple(Cue(8 + 0.4 * n, 8.3 + 0.4 * n, f" {word}") for n, word in enumerate(said[7:]))
    known = replace(facts(video("talk", 20)), words={"talk": words + later})
    assert AddCaptions().needs(placed(known), known).words == {"talk"}
    film = after(placed(known), known, CutRanges((between(5, 7),)))
    laid = shown(AddCaptions().apply(film, known).timeline)
    said = [text for *_, text in laid]
    assert said == ["So this is the first sentence", "And here is another one"]
    assert laid[0][0] == 30
    assert laid[1][0] == 180


def test_without_a_file_a_script_or_a_recogniser_the_three_ways_are_told() -> None:
    known = facts(video("talk"))
    with pytest.raises(EditRefused, match=r"SRT.*my script.*nemo-tui\[captions\]"):
        AddCaptions().apply(placed(known), known)


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (AddCaptions(), Reason.NO_VIDEO),
        (RemoveCaptions(), Reason.NO_CAPTIONS),
        (ShowCaptions("track"), Reason.NO_CAPTIONS),
        (EditCaption("a", "b"), Reason.NO_CAPTIONS),
        (StyleTexts(StyleChange(bold=True), "caption"), Reason.NO_CAPTIONS),
    ],
)
def test_without_captions_there_is_nothing_to_change(edit: object, reason: Reason) -> None:
    with pytest.raises(EditRefused) as refusal:
        edit.apply(Timeline(), Facts())  # type: ignore[attr-defined]
    assert refusal.value.reason is reason


def test_a_wrong_word_is_put_right_wherever_it_is_said() -> None:
    known = with_cues((1, 2, "Helo world"), (3, 4, "Say helo\nthere"), (5, 6, "helotry"))
    film = after(placed(known), known, AddCaptions())
    fixed = after(film, known, EditCaption("helo", "Hello"))
    assert [text for *_, text in shown(fixed)] == ["Hello world", "Say Hello\nthere", "helotry"]
    whole = after(film, known, EditCaption("say helo there", "Good day"))
    assert [text for *_, text in shown(whole)] == ["Helo world", "Good day", "helotry"]
    gone = after(film, known, EditCaption("world", ""))
    assert [text for *_, text in shown(gone)] == ["Say helo\nthere", "helotry"]
    slashes = after(film, known, EditCaption("helotry", r"\g<0> \1"))
    assert shown(slashes)[2][2] == r"\g<0> \1"
    with pytest.raises(EditRefused, match="No caption says “nowhere”"):
        EditCaption("nowhere", "x").apply(film, known)


def test_captions_go_all_or_where_they_lie_and_can_be_a_track() -> None:
    known = with_cues((1, 2, "A"), (3, 5, "B"), (6, 7, "C"))
    film = after(placed(known), known, AddCaptions())
    some = RemoveCaptions(between(2.5, 4.5)).apply(film, known)
    assert [text for *_, text in shown(some.timeline)] == ["A", "C"]
    assert some.report == CaptionsRemoved(1, 2)
    assert shown(after(film, known, RemoveCaptions())) == []
    assert after(film, known, ShowCaptions("track")).m.captions == "track"


def test_captions_of_a_clip_leave_those_of_the_others_alone() -> None:
    cues = [Cue(1, 2, "A"), Cue(8, 9, "B"), Cue(21, 22, "C")]
    known = facts(video("talk", 10), video("beach", 10), SUBS)
    known = replace(known, text={"subs": TextFact(tuple(cues))})
    film = after(placed(facts(video("talk", 20))), known, AddCaptions())
    assert [text for *_, text in shown(film)] == ["A", "B"]
    parts = after(film, known, SplitAt((Mark(5),)), EditCaption("A", "Kept"))
    again = AddCaptions(on_clip=2).apply(after(parts, known, EditCaption("B", "Old")), known)
    assert [text for *_, text in shown(again.timeline)] == ["Kept", "B"]
    assert isinstance(again.report, CaptionsAdded)
    assert (again.report.count, again.report.replaced) == (1, 1)
    first = after(parts, known, RemoveCaptions(on_clip=1))
    assert [text for *_, text in shown(first)] == ["B"]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "今天我们来聊一聊视频剪辑，这是一个非常有趣的话题，每个人都可以学会，只要你愿意花一点时间来练习就可以了。大家好！",
        "one two three four five six seven eight nine ten " * 9,
        "A. B. C. Yes. No. Maybe, who knows what it is that we want to say here in the end.",
    ],
)
def test_phrases_are_two_balanced_lines_of_37_columns_without_orphans(text: str) -> None:
    made = phrases(text)
    assert "".join("".join(made).split()) == "".join(text.split())
    for phrase in made:
        lines = phrase.split("\n")
        assert len(lines) <= 2
        assert max(map(columns, lines)) <= LINE_COLUMNS
        if len(lines) == 2:
            assert min(map(columns, lines)) >= LINE_COLUMNS / 3
    if len(text) > 60:
        assert min(map(columns, made)) >= 8


def test_a_thousand_cues_are_laid_in_a_moment_and_none_twice() -> None:
    known = with_cues(*((n * 3.0, n * 3.0 + 2, f"Cue {n}") for n in range(1000)), seconds=3000.0)
    cuts = tuple(between(n * 30 + 2.5, n * 30 + 3.0) for n in range(100))
    film = after(placed(known), known, CutRanges(cuts))
    laid = shown(AddCaptions().apply(film, known).timeline)
    assert [text for *_, text in laid] == [f"Cue {n}" for n in range(1000)]


def heard(
    *words: tuple[float, float, str], seconds: float = 60.0
) -> list[tuple[float, float, str]]:
    """What captions are made of recognised words, as seconds and text."""
    cues = tuple(Cue(*word) for word in words)
    known = replace(facts(video("talk", seconds)), words={"talk": cues})
    laid = shown(AddCaptions().apply(placed(known), known).timeline)
    return [(start / 30, end / 30, text) for start, end, text in laid]


def test_what_is_heard_becomes_captions_that_can_be_read() -> None:
    said = f" {PROSE}".replace(" ", "\n ").split("\n")[1:]
    for word_s in (0.22, 0.35, 0.9):
        laid = heard(*((n * word_s, (n + 0.8) * word_s, w) for n, w in enumerate(said)))
        assert " ".join(text.replace("\n", " ") for *_, text in laid) == PROSE
        for start_s, end_s, text in laid:
            lines = text.split("\n")
            assert len(lines) <= 2
            assert max(map(columns, lines)) <= LINE_COLUMNS
            assert 0.9 <= end_s - start_s <= 7.1
            # None goes away before its last word is said.
            first = round(start_s / word_s)
            assert end_s >= (first + len(text.split()) - 1) * word_s
            assert len(text.split()) > 1


def test_a_word_of_its_own_does_not_flash_up() -> None:
    laid = heard((1, 1.2, " Yes."), *((1.2 + n / 4, 1.4 + n / 4, f" word{n}") for n in range(8)))
    assert laid[0][2].startswith("Yes. word0")


def test_words_stand_apart_only_where_they_are_said_apart() -> None:
    chinese = (
        (1, 1.2, "我"),
        (1.2, 1.4, "用"),
        (1.4, 1.6, "i"),
        (1.6, 2, "Phone"),
        (2, 2.5, "拍。"),
    )
    assert [text for *_, text in heard(*chinese)] == ["我用iPhone拍。"]
    thai = ((1, 1.2, " ส"), (1.2, 1.5, "วั"), (1.5, 2, "ส"), (2, 2.5, "ดี"))
    assert [text for *_, text in heard(*thai)] == ["สวัสดี"]


def test_lines_break_where_the_sense_does() -> None:
    assert phrases("You open the file, you say what you want,") == [
        "You open the file,\nyou say what you want,"
    ]
    assert phrases("Cutting them out by hand is tedious work.") == [
        "Cutting them out by hand\nis tedious work."
    ]
    long = "Today I want to show you something that saves me a lot of time when I edit my videos."
    assert phrases(long) == [
        "Today I want to show you\nsomething that saves me",
        "a lot of time when I edit my videos.",
    ]


def test_a_script_said_slowly_stays_as_long_as_it_is_said() -> None:
    known = talking((1.0, 19.0))
    outcome = AddCaptions(script=PROSE[:110]).apply(placed(known), known)
    laid = [(a / 30, b / 30) for a, b, _ in shown(outcome.timeline)]
    assert laid[-1][1] > 18.5
    assert all(abs(one[1] - two[0]) < 0.05 for one, two in pairwise(laid))
