"""What is laid on a clip: titles, name bars, logos and captions.

The film: clip 1 0-40 s, clip 2 40-60 s; the title "My Trip" for the first 3 s.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after
from tui.studio.agent import say_chinese, say_english
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask
from tui.studio.edits.captions import AddCaptions, RemoveCaptions
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, SetSpeed
from tui.studio.edits.outcome import Edit, EditRefused
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.text_style import EditTitle, StyleChange
from tui.studio.edits.titles import DEFAULT_SPAN, AddTitle, RemoveTitles
from tui.studio.edits.tracks import titles

WHOLE = Span(START, END)


def on(clip: int, text: str, span: Span = DEFAULT_SPAN, **style: object) -> AddTitle:
    return AddTitle(text, span, "title", StyleChange(**style), clip)  # type: ignore[arg-type]


def logo(clip: int, span: Span = WHOLE) -> AddOverlay:
    return AddOverlay("watermark", span=span, on_clip=clip)


@pytest.mark.parametrize(
    ("said", "edits"),
    [
        ('add a title "Hi" on clip 2', [on(2, "Hi")]),
        ('add a title "Hi" over clip 2', [on(2, "Hi")]),
        ('add a title "Hi" to the second clip', [on(2, "Hi")]),
        ('put the title "Hi" on clip 2', [on(2, "Hi")]),
        ('show "Hi" on the second clip', [on(2, "Hi")]),
        ('add "Hi" as text on the beach clip', [on(2, "Hi")]),
        ('give clip 2 a title "Hi"', [on(2, "Hi")]),
        ('clip 2 needs a title "Hi"', [on(2, "Hi")]),
        ('label clip 2 "Kitchen"', [on(2, "Kitchen")]),
        ('caption clip 2 with "hello"', [on(2, "hello", place="bottom")]),
        ('text "Hi" on clip 2 in red', [on(2, "Hi", colour="#ff0000")]),
        ('add a title "Hi" on clip 2 and make it red', [on(2, "Hi", colour="#ff0000")]),
        ("给第二段加标题“嗨”", [on(2, "嗨")]),
        ("在第二段上加个标题“嗨”", [on(2, "嗨")]),
        ("第2段加标题“嗨”", [on(2, "嗨")]),
        ("给第二段加个标题写着你好", [on(2, "你好")]),
        ("第二段上写“嗨”", [on(2, "嗨")]),
        ("在第二段里加字幕“嗨”", [on(2, "嗨", place="bottom")]),
        ('add a lower third "Ada, CTO" on clip 2',
         [replace(on(2, "Ada\nCTO"), role="lower third")]),
        ('add a title "A" on clip 1 and "B" on clip 2', [on(1, "A"), on(2, "B")]),
        ("第一段加标题“一”，第二段加标题“二”", [on(1, "一"), on(2, "二")]),
        ('add a title "Hi" to every clip', [on(1, "Hi"), on(2, "Hi")]),
        ("每段都加标题“嗨”", [on(1, "嗨"), on(2, "嗨")]),
    ],
)  # fmt: skip
def test_a_title_on_a_clip_begins_with_it(said: str, edits: list[Edit]) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left) == (tuple(edits), ())


@pytest.mark.parametrize(
    ("said", "edit"),
    [
        ('add a title "Hi" on clip 2 for the whole clip', on(2, "Hi", WHOLE)),
        ('add a title "Hi" on clip 2 for 2 seconds', on(2, "Hi", first(2))),
        ('add a title "Hi" after 1 second of clip 2', on(2, "Hi", between(1, 4))),
        ('add a title "Hi" at the end of clip 2', on(2, "Hi", last(3))),
        ('add a title "Hi" 3 seconds into clip 2', AddTitle("Hi", between(43, 46))),
        ('add a title "Hi" on clip 2 from 0:45 to 0:50', AddTitle("Hi", between(45, 50))),
        ("第二段第3秒加标题“嗨”", on(2, "嗨", between(3, 6))),
        ("第二段结尾加标题“嗨”", on(2, "嗨", last(3))),
        ("add the logo to clip 2 for 5 seconds", logo(2, first(5))),
        ("freeze 3 seconds into clip 2", Freeze(Mark(43), 2.0)),
    ],
)
def test_times_said_besides_a_clip_are_those_of_the_clip(said: str, edit: Edit) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left) == ((edit,), ())


@pytest.mark.parametrize(
    ("said", "edits"),
    [
        ("put the logo on clip 2", [logo(2)]),
        ("overlay the logo on clip 2", [logo(2)]),
        ("logo on clip 2 only", [logo(2)]),
        ("put the logo on every clip", [AddOverlay("watermark", span=WHOLE)]),
        ("第二段放logo", [logo(2)]),
        ("给第二段加水印", [logo(2)]),
        ("put me.jpg on clip 2", [AddOverlay("picture", "me", span=WHOLE, on_clip=2)]),
        ("add captions to clip 2 only", [AddCaptions(on_clip=2)]),
        ("caption clip 2", [AddCaptions(on_clip=2)]),
        ("captions except on clip 2", [AddCaptions(on_clip=1)]),
        ("add captions to all clips", [AddCaptions()]),
        ("remove the captions on clip 2", [RemoveCaptions(on_clip=2)]),
        ("只给第二段加字幕", [AddCaptions(on_clip=2)]),
        ("除了第二段都加字幕", [AddCaptions(on_clip=1)]),
        ("去掉第二段的字幕", [RemoveCaptions(on_clip=2)]),
    ],
)
def test_a_logo_or_captions_lie_on_all_of_a_clip(said: str, edits: list[Edit]) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left) == (tuple(edits), ())


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("add a title saying Hi to the second clip", "Hi"),
        ("add a title Hello World on clip 2", "Hello World"),
        ("add a title Welcome to clip 2", "Welcome"),
        ("add a title that says Fresh Fish over the last clip", "Fresh Fish"),
    ],
)
def test_a_title_without_quotes_ends_before_its_clip(said: str, text: str) -> None:
    (step,) = plan_of(said).steps
    assert isinstance(step, AddTitle)
    assert step.text == text
    assert step.on_clip != 0


def test_a_title_or_logo_that_is_there_moves_to_a_clip() -> None:
    moved = EditTitle(None, None, None, first(3), 2)
    for said in ("move the title to clip 2", "show the title on clip 2 instead", "标题放到第二段"):
        assert plan_of(said).steps == (moved,)
    there = after(TRIP, KNOWN, AddOverlay("watermark", "logo"))
    plan = understand("show the logo only on clip 2", there, KNOWN)
    assert plan.steps == (ChangeOverlays(span=WHOLE, on_clip=2),)


@pytest.mark.parametrize(
    "said",
    [
        "make the title on clip 2 red",  # which one is meant
        "change the title to clip 2",
        "remove the title on clip 2",
        'add a title "Hi" from clip 1 to clip 2',
        'add a title "Hi" before clip 2',
        'add a title "Hi" on clip 2 at 0:05',
        "add captions, but only on clip 2",
    ],
)
def test_what_is_not_clear_is_left(said: str) -> None:
    plan = plan_of(said)
    assert plan.steps == ()
    assert plan.left


def test_what_lies_on_a_clip_is_laid_there_before_the_film_is_cut() -> None:
    assert plan_of('trim the pauses and add a title "Hi" on clip 2').steps == (
        on(2, "Hi"),
        TrimPauses(),
    )
    assert plan_of('delete clip 1 and add a title "Hi" during clip 2').steps == (
        on(2, "Hi", WHOLE),
        DeleteClips((1,)),
    )
    # The title is shown for three seconds of what is seen.
    assert plan_of('add a title "Hi" on clip 2 and play clip 2 at 2x').steps == (
        SetSpeed(2, 2.0),
        on(2, "Hi"),
    )


def test_what_goes_before_a_text_is_laid_on_a_clip_goes_before_it() -> None:
    assert plan_of('remove the title and put "Intro" on clip 1').steps == (
        RemoveTitles(),
        on(1, "Intro"),
    )
    for joint in ("and", "then"):
        plan = plan_of(f"add captions {joint} remove those on clip 2")
        assert plan.steps == (AddCaptions(), RemoveCaptions(on_clip=2))


def test_a_clip_or_a_time_of_it_that_is_not_there_is_told() -> None:
    with pytest.raises(EditRefused) as refused:
        on(9, "Hi").apply(TRIP, KNOWN)
    assert say_english.refused(refused.value) == "There is no clip 9: the timeline has 2 in all."
    with pytest.raises(EditRefused) as refused:
        on(2, "Hi", between(30, 33)).apply(TRIP, KNOWN)
    assert say_english.refused(refused.value) == "Clip 2 is 0:20 long: name a time within it."
    assert "第 2 个片段长 0:20" in say_chinese.refused(refused.value)


def test_a_title_is_not_longer_than_its_clip() -> None:
    film = after(TRIP, KNOWN, on(2, "Hi", last(3)), on(1, "Long", first(90)))
    times = {t.text: (film.seconds(t.at_frame), film.seconds(t.end_frame)) for t in titles(film)}
    assert times == {"My Trip": (0, 3), "Hi": (57, 60), "Long": (0, 40)}


def test_a_title_for_a_clip_asks_for_its_words() -> None:
    assert [ask for ask, _ in plan_of("add a title to clip 2").questions] == [Ask.TITLE_TEXT]
