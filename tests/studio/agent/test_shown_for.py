"""How long and from when something is shown: titles, logos and photos.

The film: clip 1 0-40 s, clip 2 40-60 s; the title "My Trip" for the first 3 s.
"""

from __future__ import annotations

import pytest

from tests.studio.agent.channel import CHANNEL
from tests.studio.agent.channel import KNOWN as CHANNEL_KNOWN
from tests.studio.agent.reel import KNOWN as REEL_KNOWN
from tests.studio.agent.reel import REEL
from tests.studio.agent.sentences_part_two import title
from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask
from tui.studio.edits.marks import END, START, Mark, Span, between, first
from tui.studio.edits.motion import Freeze, SetLength
from tui.studio.edits.music_times import PlayMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.titles import AddTitle, RemoveTitles

FROM_CLIP_2 = Span(Mark(40), END)
WHOLE = Span(START, END)


def shown(seconds: float) -> EditTitle:
    return EditTitle(None, None, None, first(seconds))


@pytest.mark.parametrize(
    ("said", "edit"),
    [
        ("show the title for longer", shown(4.5)),
        ("show the title a bit longer", shown(3.75)),
        ("keep the title on screen much longer", shown(6)),
        ("show the title 2 seconds longer", shown(5)),
        ("show the title for another 2 seconds", shown(5)),
        ("show the title for longer, 7 seconds", shown(7)),
        ("let the title stay until 0:08", shown(8)),
        ("hide the title after 2 seconds", shown(2)),
        ("remove the title at 0:02", shown(2)),
        ("let the title disappear after 2 seconds", shown(2)),
        ("标题多停一会儿", shown(4.5)),
        ("标题多停2秒", shown(5)),
        ("标题显示到8秒", shown(8)),
        ("2秒后隐藏标题", shown(2)),
        ("标题太快就没了，多停一会儿", shown(4.5)),
        ('put "Hello" on screen when clip 2 starts', title("Hello", between(40, 43))),
        ("put Hello on screen when clip 2 starts", title("Hello", between(40, 43))),
        ("add a title Hi until 0:08", title("Hi", first(8))),
        ("add a title Hi and remove it after 5 seconds", title("Hi", first(5))),
        ("add a title One at 0:05, then hide it after 4 seconds", title("One", between(5, 9))),
        ('show "Two" when clip 2 starts for 5 seconds in the top left',
         title("Two", between(40, 45), place="top left")),
        ("第二段开始的时候打上“你好”", title("你好", between(40, 43))),
        ("put my logo on screen when clip 2 starts", AddOverlay("watermark", span=FROM_CLIP_2)),
        ("put my logo on screen at 0:10", AddOverlay("watermark", span=Span(Mark(10), END))),
        ("put my logo top left and remove it after 10 seconds",
         AddOverlay("watermark", None, "top left", span=first(10))),
        ("add logo.jpg top left, small, and hide it after 10 seconds",
         AddOverlay("watermark", "logo", "top left", 0.084, span=first(10))),
        ("logo左上角，10秒后去掉", AddOverlay("watermark", None, "top left", span=first(10))),
        ("show the logo only during clip 2", AddOverlay("watermark", span=WHOLE, on_clip=2)),
        ("add a title Hi during clip 2", AddTitle("Hi", WHOLE, on_clip=2)),
        ("keep the title for the whole clip 1", EditTitle(None, None, None, WHOLE, 1)),
        ("第二段期间显示logo", AddOverlay("watermark", span=WHOLE, on_clip=2)),
        ("加个标题“你好”，5秒后不要了", title("你好", first(5))),
        ("start the music when clip 2 starts", PlayMusic(FROM_CLIP_2)),
        ("freeze when clip 2 starts for 2 seconds", Freeze(Mark(40), 2.0)),
    ],
)  # fmt: skip
def test_it_is_shown_from_then_and_for_as_long_as_is_said(said: str, edit: Edit) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left) == ((edit,), ())


@pytest.mark.parametrize(
    "said",
    [
        "remove the logo after 10 seconds",
        "hide the logo at 0:10",
        "the logo should go away after 10 seconds",
        "10秒后去掉logo",
        "logo 10秒后消失",
    ],
)
def test_a_logo_that_goes_stays_until_then_from_when_it_came(said: str) -> None:
    whole = after(TRIP, KNOWN, AddOverlay("watermark", "logo"))
    assert understand(said, whole, KNOWN).steps == (ChangeOverlays(span=first(10)),)
    late = after(TRIP, KNOWN, AddOverlay("watermark", "logo", span=Span(Mark(5), END)))
    assert understand(said, late, KNOWN).steps == (ChangeOverlays(span=between(5, 10)),)


def test_seconds_that_may_count_from_the_film_or_from_the_title_are_asked_about() -> None:
    late = after(TRIP, KNOWN, RemoveTitles(), AddTitle("Late", between(4, 10)))
    assert understand("hide the title after 0:08", late, KNOWN).steps == (
        EditTitle(None, None, None, between(4, 8)),
    )
    # 0:03 is before it comes: these are seconds of the title.
    assert understand("hide the title after 3 seconds", late, KNOWN).steps == (
        EditTitle(None, None, None, between(4, 7)),
    )
    asked = understand("hide the title after 5 seconds", late, KNOWN)
    assert [ask for ask, _ in asked.questions] == [Ask.TITLE_CHANGE]


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("show the photo for longer", 7.5),
        ("let the photo stay longer, 7 seconds", 7),
        ("show clip 3 for 2 seconds longer", 7),
        ("那张照片多停一会儿，7秒", 7),
        ("第三段多停2秒", 7),
    ],
)
def test_a_photo_stays_longer(said: str, seconds: float) -> None:
    plan = understand(said, REEL, REEL_KNOWN)
    assert plan.steps == (SetLength(3, seconds),)


def test_a_title_is_named_by_its_words_where_there_are_two() -> None:
    plan = understand("“关注我”多停一会儿", CHANNEL, CHANNEL_KNOWN)
    assert plan.steps == (EditTitle("关注我", None, None, Span(Mark(90), Mark(96))),)


@pytest.mark.parametrize(
    "said",
    [
        "remove the title from 0:01 to 0:02",
        "remove the title after the intro",
        "the title could be shorter I think",
        "make clip 1 longer",
        "remove the logo from 0:10 to 0:20",
        "fade in at the start of clip 2",
    ],
)
def test_what_cannot_be_shown_so_is_left(said: str) -> None:
    plan = plan_of(said)
    assert not [step for step in plan.steps if isinstance(step, Edit)]


def test_the_same_is_done_to_another_thing_that_is_named() -> None:
    plan = plan_of("hide the title after 2 seconds and the logo too")
    assert plan.steps == (shown(2), ChangeOverlays(span=first(2)))
