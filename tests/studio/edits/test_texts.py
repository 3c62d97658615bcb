"""How titles look, what they say, and when."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import after, facts, placed, video
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.marks import between
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.edits.text_style import EditTitle, StyleChange, StyleTexts, TextsStyled, TitleEdited
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle, RemoveTitles, TitleAdded
from tui.studio.edits.tracks import titles
from tui.studio.edits.which import LAST

KNOWN = facts(video())
FILM = placed(KNOWN)
THREE = after(
    FILM,
    KNOWN,
    AddTitle("Hello", between(0, 3)),
    AddTitle("Ada Lovelace\nCTO", between(4, 8), "lower third"),
    AddTitle("The End", between(15, 20)),
)


def said(timeline: Timeline) -> list[str]:
    return [title.text for title in titles(timeline)]


def test_a_lower_third_has_a_name_and_a_role_and_fades() -> None:
    third = titles(THREE)[1]
    assert (third.role, third.at_frame, third.frames) == ("lower third", 120, 120)
    assert third.style.fade_in_frames == third.style.fade_out_frames == 12
    assert titles(THREE)[0].style.fade_in_frames == 0


def test_a_title_takes_its_style_at_once() -> None:
    change = StyleChange(colour="#FF0000", size=1.5, place="top", fade_in_s=0.5)
    title = titles(after(FILM, KNOWN, AddTitle("Hi", style=change)))[0]
    assert (title.style.colour, title.style.size, title.style.place) == ("#ff0000", 1.5, "top")
    assert title.style.fade_in_frames == 15


def test_a_title_overlaps_only_at_the_same_place() -> None:
    again = AddTitle("Again", between(1, 2)).apply(THREE, KNOWN).report
    above = AddTitle("Above", between(1, 2), style=StyleChange(place="top")).apply(THREE, KNOWN)
    assert isinstance(again, TitleAdded)
    assert isinstance(above.report, TitleAdded)
    assert (again.over, above.report.over) == (1, 0)


@pytest.mark.parametrize(
    ("edit", "styled"),
    [
        (StyleTexts(StyleChange(bold=True)), [0, 1, 2]),
        (StyleTexts(StyleChange(bold=True), "title"), [0, 2]),
        (StyleTexts(StyleChange(bold=True), text="hello"), [0]),
        (StyleTexts(StyleChange(bold=True), text="ada"), [1]),
        (StyleTexts(StyleChange(bold=True), number=2), [1]),
        (StyleTexts(StyleChange(bold=True), "title", number=LAST), [2]),
    ],
)
def test_a_style_goes_to_those_that_are_meant(edit: StyleTexts, styled: list[int]) -> None:
    after_it = titles(after(THREE, KNOWN, edit))
    assert [n for n, title in enumerate(after_it) if title.style.bold] == styled


def test_bigger_is_bigger_until_its_end_and_fades_are_in_frames() -> None:
    larger = StyleTexts(StyleChange(scale=1.5), text="Hello")
    once = after(THREE, KNOWN, larger)
    assert titles(once)[0].style.size == 1.5
    outcome = larger.apply(after(once, KNOWN, larger, larger), KNOWN)
    assert titles(outcome.timeline)[0].style.size == 4
    assert isinstance(outcome.report, TextsStyled)
    assert outcome.report.limited
    faded = after(THREE, KNOWN, StyleTexts(StyleChange(fade_in_s=1, fade_out_s=0), number=2))
    assert titles(faded)[1].style.fade_in_frames == 30
    assert titles(faded)[1].style.fade_out_frames == 0


def test_a_title_is_changed_in_words_and_in_time() -> None:
    outcome = EditTitle("hello", new_text="Good day", span=between(1, 30)).apply(THREE, KNOWN)
    assert said(outcome.timeline) == ["Good day", "Ada Lovelace\nCTO", "The End"]
    assert outcome.report == TitleEdited("Hello", "Good day", 1, 20, moved=True, bounded=True)
    last = after(THREE, KNOWN, EditTitle(number=LAST, new_text="Fin"))
    assert said(last)[-1] == "Fin"


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (EditTitle(new_text="x"), Reason.WHICH_TITLE),
        (EditTitle("nobody", new_text="x"), Reason.NO_SUCH_TITLE),
        (EditTitle("hello", new_text=" \u200b"), Reason.NO_TITLE_TEXT),
        (EditTitle("hello", new_text="x" * 501), Reason.TITLE_TOO_LONG),
        (EditTitle("hello", span=between(30, 40)), Reason.BEYOND_THE_END),
        (StyleTexts(StyleChange(bold=True), number=4), Reason.NO_SUCH_TITLE),
        (StyleTexts(StyleChange(bold=True), number=0), Reason.NO_SUCH_TITLE),
        (StyleTexts(StyleChange(colour="rot"), number=1), Reason.NO_SUCH_COLOUR),
        (RemoveTitles(role="caption"), Reason.NO_CAPTIONS),
        (RemoveTitles(text="nobody"), Reason.NO_SUCH_TITLE),
    ],
)
def test_what_cannot_be_done_says_what_to_do(edit: EditTitle, reason: Reason) -> None:
    with pytest.raises(EditRefused) as refusal:
        edit.apply(THREE, KNOWN)
    assert refusal.value.reason is reason


def test_titles_go_by_their_words_number_or_role() -> None:
    assert said(after(THREE, KNOWN, RemoveTitles(number=2))) == ["Hello", "The End"]
    assert said(after(THREE, KNOWN, RemoveTitles(role="title"))) == ["Ada Lovelace\nCTO"]
    assert said(after(THREE, KNOWN, RemoveTitles("the end"))) == ["Hello", "Ada Lovelace\nCTO"]
    assert said(after(THREE, KNOWN, RemoveTitles())) == []


def test_a_draft_keeps_every_style() -> None:
    styled = after(
        THREE,
        KNOWN,
        StyleTexts(StyleChange("top left", 2, None, "#00ff00", "none", "Ubuntu", True)),
    )
    assert from_draft(to_draft(styled)) == styled
