"""A film out of words and photos."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.facts import Facts, MediaFact, TextFact
from tui.studio.edits.make import IntroMade, MakeIntro, MakeSlideshow, SlideshowMade
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.scenes import LONGEST, Speaker, reading_s, scenes_of, speaker_of
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import beds, titles

SCRIPT = "Hello, I am Ada Lovelace, analyst of the Engine. It costs 3.5 pounds! Shall we talk?"
PHOTO = MediaFact("photo", "me.jpg", "image", 0, 1200, 1600)
SECOND = MediaFact("second", "desk.png", "image", 0, 1600, 1200)
TALK = MediaFact("talk", "talk.mp4", "video", 10.0, 1280, 720, Fraction(25), has_sound=True)
NOTES = MediaFact("notes", "script.txt", "text", 0)


def known(*media: MediaFact) -> Facts:
    return Facts({fact.id: fact for fact in media})


def placed(facts: Facts) -> Timeline:
    timeline = Timeline()
    for fact in facts.media.values():
        if fact.kind in ("video", "image"):
            timeline = PlaceMedia(fact.id).apply(timeline, facts).timeline
    return timeline


def test_a_sentence_is_a_scene_and_a_number_with_a_point_is_not_its_end() -> None:
    assert scenes_of(SCRIPT) == [
        "Hello, I am Ada Lovelace, analyst of the Engine.",
        "It costs 3.5 pounds!",
        "Shall we talk?",
    ]
    assert scenes_of("大家好。我是小李！\n再见") == ["大家好。", "我是小李！", "再见"]


def test_a_long_sentence_is_parted_where_one_would_breathe() -> None:
    long = "We make engines that count faster than clerks, and they never tire of it, " * 3
    parts = scenes_of(long)
    assert all(len(part) <= LONGEST for part in parts)
    assert " ".join(parts).split() == long.split()
    assert all(part.endswith(",") for part in parts)


def test_who_introduces_themselves_is_known_by_name_and_role() -> None:
    assert speaker_of(SCRIPT) == Speaker("Ada Lovelace", "analyst of the Engine")
    assert speaker_of("My name is Grace Hopper. I like ships.") == Speaker("Grace Hopper")
    assert speaker_of("大家好，我叫李小龙，产品经理。") == Speaker("李小龙", "产品经理")
    assert speaker_of("I am happy to be here.") == Speaker()


def test_more_words_stand_longer() -> None:
    assert 2.5 == reading_s("Hi.") < reading_s("x" * 60) < reading_s("x" * 300) == 7


def test_an_intro_has_a_scene_for_who_it_is_and_one_for_each_sentence() -> None:
    facts = known(PHOTO)
    done = MakeIntro(SCRIPT).apply(placed(facts), facts)
    timeline, report = done.timeline, done.report
    assert isinstance(report, IntroMade)
    assert (report.scenes, report.name, report.rest_s) == (4, "Ada Lovelace", 0)
    assert [t.text for t in titles(timeline)] == [
        "Ada Lovelace\nanalyst of the Engine",
        *scenes_of(SCRIPT),
    ]
    assert [t.role for t in titles(timeline)] == ["lower third", "title", "title", "title"]
    assert (timeline.m.width, timeline.m.height, timeline.m.fit) == (1920, 1080, "blur")
    scenes = timeline.video.sg
    assert [(s.at_frame, s.end_frame) for s in scenes] == [
        (t.at_frame, t.end_frame) for t in titles(timeline)
    ]
    assert all(s.media == "photo" and s.framing.zoom for s in scenes)
    assert [s.transition is not None for s in scenes] == [False, True, True, True]
    (music,) = beds(timeline)
    assert (music.at_frame, music.end_frame) == (0, timeline.frames)
    assert from_draft(to_draft(timeline)) == timeline


def test_footage_goes_on_after_the_intro_with_all_that_lay_over_it() -> None:
    facts = known(TALK, PHOTO)
    before = AddTitle("Mine").apply(placed(facts), facts).timeline
    before = AddMusic("music:lo-fi").apply(before, facts).timeline
    done = MakeIntro(SCRIPT, name="Ada").apply(before, facts)
    timeline, report = done.timeline, done.report
    assert isinstance(report, IntroMade)
    length = round(report.length_s * 25)
    assert report.rest_s == 10
    assert [c.media for c in timeline.video.sg] == ["photo"] * report.scenes + ["talk"]
    assert (timeline.m.width, timeline.m.height) == (1280, 720)
    assert next(t for t in titles(timeline) if t.text == "Mine").at_frame == length
    (music,) = beds(timeline)
    assert (music.name, music.frames) == ("Lo-fi", timeline.frames)
    assert report.music == ""


def test_a_script_may_be_a_file() -> None:
    facts = known(PHOTO, NOTES)
    assert MakeIntro().needs(Timeline(), facts).text == {"notes"}
    assert MakeIntro("Mine.").needs(Timeline(), facts).text == frozenset()
    facts = Facts(facts.media, text={"notes": TextFact(script="One. Two.")})
    assert [t.text for t in titles(MakeIntro().apply(Timeline(), facts).timeline)] == [
        "One.",
        "Two.",
    ]


@pytest.mark.parametrize(
    ("edit", "facts", "reason"),
    [
        (MakeIntro(SCRIPT), known(TALK), Reason.NO_PHOTO),
        (MakeIntro(SCRIPT, photo="talk"), known(TALK), Reason.NO_PHOTO),
        (MakeIntro(), known(PHOTO), Reason.NO_SCRIPT),
        (MakeIntro(" \n!"), known(PHOTO), Reason.NO_SCRIPT),
        (MakeIntro("Word. " * 400), known(PHOTO), Reason.SCRIPT_TOO_LONG),
        (MakeSlideshow(), known(TALK), Reason.NO_PHOTO),
    ],
)
def test_what_is_missing_is_said(
    edit: MakeIntro | MakeSlideshow, facts: Facts, reason: Reason
) -> None:
    with pytest.raises(EditRefused) as refused:
        edit.apply(placed(facts), facts)
    assert refused.value.reason is reason


def test_a_slideshow_shows_every_photo_for_as_long_as_was_said() -> None:
    facts = known(PHOTO, TALK, SECOND)
    done = MakeSlideshow(3).apply(placed(facts), facts)
    assert isinstance(done.report, SlideshowMade)
    clips = done.timeline.video.sg
    assert [c.media for c in clips] == ["photo", "second", "talk"]
    assert [done.timeline.seconds(c.frames) for c in clips] == [3, 3, 10]
    assert done.report.rest_s == 10
    assert clips[1].transition is not None
    assert clips[2].transition is None
