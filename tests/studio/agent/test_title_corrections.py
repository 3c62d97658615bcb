"""What a title says is put right, as a whole or a piece of it, and nothing else becomes a title."""

from __future__ import annotations

import pytest

from tests.studio.agent.sentences_part_two import looks, title
from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after
from tui.studio.agent.plan import Step
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.marks import first, last
from tui.studio.edits.music import SetMusicVolume
from tui.studio.edits.text_style import EditTitle, StyleChange
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import titles

HELLO = EditTitle(new_text="Hello")


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("the title says Helo but should say Hello", (HELLO,)),  # it says My Trip
        ('the title says "Helo" but it should say "Hello"', (HELLO,)),
        ("the title should say Hello instead of Helo", (HELLO,)),
        ("fix the title: Hello", (HELLO,)),
        ("fix the typo in the title: Hello", (HELLO,)),
        ("typo in the title: Helo should be Hello", (HELLO,)),
        ("there's a typo in the title, it should say hello", (EditTitle(new_text="hello"),)),
        (
            "the title is wrong, it should be Hello, and mute the music",
            (HELLO, SetMusicVolume(0.0)),
        ),
        ("the title says My Trip but should say My Tour", (EditTitle("My Trip", None, "My Tour"),)),
        ('change "Trip" to "Tour" in the title', (EditTitle("Trip", None, "Tour"),)),
        ("change Trip to Tour in the title", (EditTitle("Trip", None, "Tour"),)),
        ("in the title replace Trip with Tour", (EditTitle("Trip", None, "Tour"),)),
        ("把标题里的Trip改成Tour", (EditTitle("Trip", None, "Tour"),)),
        ("标题改成夏日旅行", (EditTitle(new_text="夏日旅行"),)),
        ("标题写错了，应该是夏日旅行", (EditTitle(new_text="夏日旅行"),)),
        (
            "把标题改成夏日旅行，再改成红色",
            (EditTitle(new_text="夏日旅行"), looks(colour="#ff0000")),
        ),
        # These say how it shall be, or do another thing.
        ("标题改成红色", (looks(colour="#ff0000"),)),
        ("标题改成大一点", (looks(scale=1.25),)),
        ("标题改成英文", ()),
        ("the title is wrong, it should be bigger", (looks(scale=1.25),)),
        ("the title is wrong, it should be at the end", (EditTitle(span=last(3)),)),
    ],
)
def test_what_a_title_says_is_corrected(said: str, steps: tuple[Step, ...]) -> None:
    assert plan_of(said).steps == steps


@pytest.mark.parametrize(
    ("there", "old", "new", "says"),
    [
        ("My Trip", "trip", "Tour", "My Tour"),
        ("My Trip", "My  Trip", "Hello", "Hello"),
        ("Art of the Start", "art", "Craft", "Craft of the Start"),
        ("夏日旅行", "夏日", "冬日", "冬日旅行"),
    ],
)
def test_a_piece_of_a_title_is_exchanged_alone(there: str, old: str, new: str, says: str) -> None:
    film = after(TRIP, KNOWN, EditTitle(new_text=there), EditTitle(old, None, new))
    assert [text.text for text in titles(film)] == [says]


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("add a title Hello, world", (title("Hello, world", first(3)),)),
        (
            "add a title Hello, world, then make it square",
            (title("Hello, world", first(3)), SetFrame("1:1", "crop")),
        ),
        ("change the title to Hello, world", (EditTitle(new_text="Hello, world"),)),
    ],
)
def test_a_title_keeps_its_comma(said: str, steps: tuple[Step, ...]) -> None:
    assert plan_of(said).steps == steps


def test_what_is_said_of_the_looks_of_a_title_is_no_part_of_it() -> None:
    (step,) = plan_of("add a title Hello, fade it in").steps
    assert isinstance(step, AddTitle)
    assert (step.text, step.style.fade_in_s) == ("Hello", 0.5)


@pytest.mark.parametrize(
    ("said", "text", "style"),
    [
        ("add a title Hello, bigger", "Hello", {"scale": 1.25}),
        (
            "add a title Hello, red, at the bottom",
            "Hello",
            {"colour": "#ff0000", "place": "bottom"},
        ),
        ("add a title Hi in the first 3 seconds of clip 2", "Hi", {}),
    ],
)
def test_nor_is_how_it_looks_behind_a_comma_and_when_it_is_shown(
    said: str, text: str, style: dict[str, object]
) -> None:
    (step,) = plan_of(said).steps
    assert isinstance(step, AddTitle)
    assert (step.text, step.style) == (text, StyleChange(**style))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("the title should say Hello and be red", ()),  # a second title is none of it
        ("make the title bigger and slower", (looks(scale=1.25),)),  # the film keeps its speed
    ],
)
def test_what_cannot_be_said_of_a_title_is_left(said: str, steps: tuple[Step, ...]) -> None:
    plan = plan_of(said)
    assert plan.steps == steps
    assert plan.left
