"""Sentences that were written before they were tried, and which of several things is meant."""

from __future__ import annotations

import pytest

from tests.studio.agent.reel import is_harmful, is_right
from tests.studio.agent.sentences_fresh import ROUND_ONE, ROUND_TWO
from tests.studio.agent.sentences_fresh_eight import ROUND_EIGHT
from tests.studio.agent.sentences_fresh_eleven import ROUND_ELEVEN
from tests.studio.agent.sentences_fresh_five import ONCE_OFFERED, ROUND_FIVE
from tests.studio.agent.sentences_fresh_later import ROUND_FOUR, ROUND_THREE
from tests.studio.agent.sentences_fresh_nine import ROUND_NINE
from tests.studio.agent.sentences_fresh_seven import ROUND_SEVEN
from tests.studio.agent.sentences_fresh_six import ROUND_SIX
from tests.studio.agent.sentences_fresh_ten import ROUND_TEN
from tests.studio.agent.sentences_fresh_thirteen import ROUND_THIRTEEN
from tests.studio.agent.sentences_fresh_twelve import ROUND_TWELVE
from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after, facts, photo, placed, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Question, Step
from tui.studio.edits.clips import MoveClip
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.marks import between, first, last
from tui.studio.edits.music import MusicRemoved, RemoveMusic, SetMusicVolume
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays, RemoveOverlays
from tui.studio.edits.sound import FadeMusic, SetClipVolume
from tui.studio.edits.text_style import NO_CHANGE, EditTitle
from tui.studio.edits.timeline import Role
from tui.studio.edits.titles import AddTitle, RemoveTitles
from tui.studio.edits.tracks import beds, overlays, with_beds
from tui.studio.edits.transitions import SetFades
from tui.studio.edits.which import LAST

LEAST = 0.95
FRESH = (
    ROUND_ONE
    | ROUND_TWO
    | ROUND_THREE
    | ROUND_FOUR
    | ROUND_FIVE
    | ROUND_SIX
    | ROUND_SEVEN
    | ROUND_EIGHT
    | ROUND_NINE
    | ROUND_TEN
    | ROUND_ELEVEN
    | ROUND_TWELVE
    | ROUND_THIRTEEN
    | ONCE_OFFERED
)


MEDIA = facts(*KNOWN.media.values(), photo("badge", "400x400"), video("cam", 8), video("screen", 9))
LOGO = AddOverlay("watermark", "logo")
INSET = AddOverlay("picture", "cam", span=between(5, 10))
TWO = after(TRIP, MEDIA, LOGO, INSET)
"""The logo throughout, and a small picture in it."""
THREE = after(TWO, MEDIA, AddOverlay("watermark", "badge", corner="top left"))
_BED = beds(TRIP)[0]
_HALF = _BED.frames // 2
SONGS = with_beds(
    TRIP,
    (
        _BED.model_copy(update={"frames": _HALF}),
        _BED.model_copy(
            update={
                "id": "a9", "media": "song", "name": "song.mp3",
                "at_frame": _HALF, "frames": _BED.frames - _HALF,
            }
        ),
    ),
)  # fmt: skip
"""Lo-fi music for the first half and song.mp3 for the second."""


def test_what_people_say() -> None:
    plans = {said: plan_of(said) for said in FRESH}
    wrong = {said: plans[said] for said in FRESH if not is_right(plans[said], FRESH[said])}
    right = 1 - len(wrong) / len(FRESH)
    print(f"{right:.1%} of {len(FRESH)} sentences are right")
    for said, plan in wrong.items():
        print(f"  {said}\n    {plan}")
    assert not [said for said in FRESH if is_harmful(plans[said], FRESH[said])]
    assert right >= LEAST
    assert len(FRESH) >= 1000


def _text(said: str, span: object, role: Role = "title") -> Step:
    return AddTitle(said, span, role, NO_CHANGE)  # type: ignore[arg-type]


def _third(said: str, start_s: float, end_s: float) -> Step:
    return _text(said, between(start_s, end_s), "lower third")


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        (
            'add two lower thirds: "Ada, CTO" at 0:02 and "Bob, CEO" at 0:10',
            (_third("Ada\nCTO", 2, 5), _third("Bob\nCEO", 10, 13)),
        ),
        (
            "lower third Ada Lovelace, CTO at 0:05 and Bob Ross, Painter at 0:12",
            (_third("Ada Lovelace\nCTO", 5, 8), _third("Bob Ross\nPainter", 12, 15)),
        ),
        (
            "add a lower third with Sam Carter, Host at 0:03 and one with Jo Lee, Guest at 0:15",
            (_third("Sam Carter\nHost", 3, 6), _third("Jo Lee\nGuest", 15, 18)),
        ),
        (
            'add a lower third "Ada" from 0:05 to 0:08 and another one "Bob" from 0:10 to 0:14',
            (_third("Ada", 5, 8), _third("Bob", 10, 14)),
        ),
        (
            'Add two titles, "Part 1" at 5 seconds and "Part 2" at 25 seconds',
            (_text("Part 1", between(5, 8)), _text("Part 2", between(25, 28))),
        ),
        (
            'add titles "One" and "Two" at 0:05 and 0:10',
            (_text("One", between(5, 8)), _text("Two", between(10, 13))),
        ),
        (
            "a title saying Welcome at the start and one saying Goodbye at the end",
            (_text("Welcome", first(3)), _text("Goodbye", last(3))),
        ),
        (
            'put "Chapter 1" at 0:00 and "Chapter 2" at 0:20 on screen',
            (_text("Chapter 1", first(3)), _text("Chapter 2", between(20, 23))),
        ),
    ],
)
def test_several_texts_in_one_sentence_each_have_their_time(
    said: str, steps: tuple[Step, ...]
) -> None:
    plan = plan_of(said)
    assert plan.steps == steps
    assert not plan.left


WHICH_OVERLAY = Question(Ask.WHICH_OVERLAY)


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("remove the logo", RemoveOverlays("logo")),
        ("remove the picture in picture", RemoveOverlays("cam")),
        ("remove the second overlay", RemoveOverlays("cam")),
        ("delete the last overlay", RemoveOverlays("cam")),
        ("remove overlay 1", RemoveOverlays("logo")),
        ("remove cam.mp4", RemoveOverlays("cam")),
        ("remove all overlays", RemoveOverlays()),
        ("remove the overlay", WHICH_OVERLAY),
        ("make the overlay smaller", WHICH_OVERLAY),
        ("make the logo smaller", ChangeOverlays(scale=0.8, media="logo")),
        ("make the second overlay bigger", ChangeOverlays(scale=1.25, media="cam")),
        ("move the pip to the top left", ChangeOverlays("top left", media="cam")),
        (
            "make the logo smaller and slightly transparent",
            ChangeOverlays(scale=0.8, opacity=0.7, media="logo"),
        ),
        (
            "move the logo to the top left, slightly transparent",
            ChangeOverlays("top left", opacity=0.7, media="logo"),
        ),
    ],
)
def test_one_of_several_overlays_is_meant(said: str, step: Step) -> None:
    assert understand(said, TWO, MEDIA).steps == (step,)


def test_logos_are_counted_among_logos() -> None:
    assert understand("remove the second logo", THREE, MEDIA).steps == (RemoveOverlays("badge"),)
    assert understand("remove the logo", THREE, MEDIA).steps == (WHICH_OVERLAY,)
    both = (RemoveOverlays("logo"), RemoveOverlays("badge"))
    assert understand("remove both logos", THREE, MEDIA).steps == both


def test_the_other_overlays_stay_as_they_are() -> None:
    left = after(THREE, MEDIA, RemoveOverlays("cam"))
    assert [clip.media for clip in overlays(left)] == ["logo", "badge"]
    smaller = after(THREE, MEDIA, ChangeOverlays(scale=0.5, number=2))
    assert overlays(smaller)[0] == overlays(THREE)[0]
    changed = [a.media for a, b in zip(overlays(smaller), overlays(THREE), strict=True) if a != b]
    assert changed == ["badge"]  # it begins with the film, and the small picture later


def test_an_overlay_that_lies_there_twice_is_told_by_its_number() -> None:
    twice = after(TRIP, MEDIA, INSET, AddOverlay("picture", "cam", span=between(20, 25)))
    (step,) = understand("remove the second overlay", twice, MEDIA).steps
    assert step == RemoveOverlays(number=2)
    (left,) = overlays(after(twice, MEDIA, RemoveOverlays(number=2)))
    assert left.at_frame == 5 * 30
    assert overlays(after(twice, MEDIA, RemoveOverlays(number=LAST))) == (left,)


def test_an_overlay_that_is_not_there_is_refused_with_what_is_there() -> None:
    for edit in (RemoveOverlays(number=3), RemoveOverlays("song"), ChangeOverlays(number=3)):
        with pytest.raises(EditRefused) as refused:
            edit.apply(TWO, MEDIA)
        assert refused.value.reason is Reason.NO_SUCH_OVERLAY
        assert "logo.jpg, cam.mp4" in say_english.refused(refused.value)
        assert "logo.jpg, cam.mp4" in say_chinese.refused(refused.value)


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("remove the second song", RemoveMusic(number=2)),
        ("remove song.mp3", RemoveMusic("song")),
        ("remove the lo-fi music", RemoveMusic("music:lo-fi")),
        ("remove the music", RemoveMusic()),
        ("the second song is too loud", SetMusicVolume(factor=0.7, number=2)),
        ("turn song.mp3 down to 10%", SetMusicVolume(0.1, media="song")),
        ("mute the lo-fi music", SetMusicVolume(0.0, media="music:lo-fi")),
    ],
)
def test_one_of_several_pieces_of_music_is_meant(said: str, step: Step) -> None:
    assert understand(said, SONGS, MEDIA).steps == (step,)


def test_the_other_music_stays_as_it_is() -> None:
    outcome = RemoveMusic(number=2).apply(SONGS, MEDIA)
    assert beds(outcome.timeline) == beds(SONGS)[:1]
    assert outcome.report == MusicRemoved("song.mp3", ("Lo-fi",))
    assert "Lo-fi" in say_english.report(outcome.report)
    assert "Lo-fi" in say_chinese.report(outcome.report)
    quieter = after(SONGS, MEDIA, SetMusicVolume(0.1, media="song"))
    assert [bed.volume for bed in beds(quieter)] == [_BED.volume, 0.1]
    with pytest.raises(EditRefused) as refused:
        RemoveMusic(number=3).apply(SONGS, MEDIA)
    assert refused.value.reason is Reason.NO_SUCH_MUSIC


@pytest.mark.parametrize(
    "said",
    [
        "I need to cut the first 3 seconds",
        "I'd like to cut the first 3 seconds",
        "we have to trim the first 3 seconds off",
        "you want to shorten it by the first 3 seconds",
    ],
)
def test_what_is_to_be_cut_is_never_kept_instead(said: str) -> None:
    names = [type(step).__name__ for step in plan_of(said).steps]
    assert names in (["CutRanges"], [])


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("no music", (RemoveMusic(),)),
        ("I don't want any music anymore", (RemoveMusic(),)),
        ("不要音乐", (RemoveMusic(),)),
        ("no titles please", (RemoveTitles(),)),
        ("no captions", ()),  # there are none
        ("make it square but no music", (SetFrame("1:1", "crop"),)),
        ("no sound for the beach clip", (SetClipVolume(2, 0.0),)),
    ],
)
def test_none_of_what_is_there_means_that_it_goes(said: str, steps: tuple[Step, ...]) -> None:
    plan = plan_of(said)
    assert (plan.steps, plan.left) == (steps, ())


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("put the talk first", MoveClip(2, 1)),
        ("move film to the end", MoveClip(1, LAST)),
        ("bring the talk before the film", MoveClip(2, 1)),
        ("put the title at the end", EditTitle(span=last(3))),
    ],
)
def test_what_is_put_somewhere_by_a_plain_name_is_the_clip_of_this_name(
    said: str, step: Step
) -> None:
    known = facts(video("film", 30), video("talk", 42.4), video("title", 5))
    film = after(placed(known), known, AddTitle("Hi"))
    assert understand(said, film, known).steps == (step,)


@pytest.mark.parametrize(
    ("said", "fade"),
    [
        ("louder voice, and fade out at the end over 2 secs", SetFades(out_s=2.0)),
        ("make my voice louder and fade it out at the end", SetFades(out_s=1.0, picture=False)),
        ("turn the music down and fade it out at the end", FadeMusic(out_s=2.0)),
    ],
)
def test_behind_a_wish_about_sound_a_fade_at_the_end_is_of_the_film_or_of_it(
    said: str, fade: Step
) -> None:
    assert plan_of(said).steps[1:] == (fade,)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("add a title Hello, I'm Sam!", "Hello, I'm Sam"),
        ("add a title Paris, France and make it red", "Paris, France"),
        ("change the title to Hello, World", "Hello, World"),
        ("add a title Hello, Add captions", "Hello"),
    ],
)
def test_a_title_without_quotes_goes_on_behind_a_comma_with_a_capital_letter(
    said: str, text: str
) -> None:
    first_step = plan_of(said).steps[0]
    assert isinstance(first_step, AddTitle | EditTitle)
    assert (first_step.new_text if isinstance(first_step, EditTitle) else first_step.text) == text
