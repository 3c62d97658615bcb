"""What sounds like a wish in other words and is none, and how long a long message takes."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from tests.studio.agent.trip import KNOWN, TRIP, plan_of
from tests.studio.edits.desk import after
from tui.studio.agent.grammar import LONGEST, understand
from tui.studio.agent.plan import Describe
from tui.studio.agent.reply import reply
from tui.studio.agent.voices import active, with_particle
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.outcome import Edit
from tui.studio.edits.sound import SetClipVolume


@pytest.mark.parametrize(
    "said",
    [
        "the pauses removed made it worse",
        "music lowered already?",
        "clip 2 needs work",
        "the title needs to go live tomorrow",
        "I have the pauses removed by my editor",
        "I want to know if the pauses were removed",
        "I hope the pauses were removed",
        "tell me whether the music is muted",
        "I need to think about clip 2",
        "we had the title moved",
        "I kept the music muted",
        "let me know when the pauses are removed",
        "the video was sped up by my boss",
        "is the second clip muted",
        "what if we cut it in half?",
        "it would be terrible if the music was louder",
        "people hate when the music is louder",
        "have you removed the pauses",
        "do you want the music lowered",
        "the noise is gone now",
        "mute clip 2 when I speak",
        "cut the part where I laugh",
        "remove clip 1 unless it has speech",
        "cut the first 3 seconds if they are silent",
        "the track is nice",
        "the transitions are lovely",
        "don't forget that the music is loud",
    ],
)
def test_what_is_told_or_asked_edits_nothing(said: str) -> None:
    plan = understand(said, TRIP, KNOWN)
    assert not [step for step in plan.steps if isinstance(step, Edit)]


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("the music should be lowered a bit", "lower the music a bit"),
        ("can the last clip be reversed", "reverse the last clip"),
        ("clip 2 needs muting", "mute clip 2"),
        ("I'd like the title moved up to the top", "move up the title to the top"),
        ("tighten this up by cutting the pauses", "cut the pauses"),
        ("lower the music", None),
    ],
)
def test_a_wish_in_the_passive_is_put_as_an_order(said: str, order: str | None) -> None:
    assert active(said) == order


def test_a_verb_gets_its_particle_back() -> None:
    assert with_particle("cool it down a bit") == "cool down it a bit"
    assert with_particle("cool down a bit") is None


@pytest.mark.parametrize(
    "words",
    [
        "please ", "word ", "a", "I want the x to be removed ", "the clip which is ", "0:10 to ",
        "cut it so ", "could the be ", "by making it ", "the part where I ",
    ],
)  # fmt: skip
def test_a_message_as_long_as_can_be_takes_no_time_to_speak_of(words: str) -> None:
    said = (words * LONGEST)[:LONGEST]
    understand("a", TRIP, KNOWN)
    start = time.process_time()
    understand(said, TRIP, KNOWN)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "said",
    [
        "how long is it now?",
        "can you tell me how long the film is?",
        "what's on the timeline?",
        "how many clips do we have",
        "which titles are there?",
        "how loud is the music?",
        "is clip 2 muted?",
        "what should I do next?",
        "现在多长？",
        "时间线上有什么",
        "现在有几段？",
        "告诉我现在的时长",
    ],
)
def test_whoever_asks_what_is_there_is_told(said: str) -> None:
    assert understand(said, TRIP, KNOWN).steps == (Describe(),)


@pytest.mark.parametrize("said", ["what is a J-cut", "which clip is the darkest", "is it too dark"])
def test_what_the_timeline_does_not_tell_is_not_answered_by_it(said: str) -> None:
    assert Describe() not in understand(said, TRIP, KNOWN).steps


def test_the_answer_names_length_clips_titles_and_music() -> None:
    slow = after(TRIP, KNOWN, SetSpeed(2, Fraction(1, 2)), SetClipVolume(1, level=0))
    told = reply(understand("what's on the timeline?", slow, KNOWN), (), slow, KNOWN)
    assert told.startswith(
        "The film is 1:20 long, 1920×1080, 30 fps.\n"
        "Clips: 1 talk.mp4 0:00–0:40, muted · 2 beach.mp4 0:40–1:20, 0.5 times the speed.\n"
    )
    assert "Titles: “My Trip” 0:00–0:03.\n" in told
    assert "Music: Lo-fi 0:00–1:20, 25%." in told


def test_a_question_between_two_messages_does_not_part_them() -> None:
    plan = plan_of(("add lo-fi music", "how long is it?", "a bit louder"))
    assert [type(step).__name__ for step in plan.steps] == ["SetMusicVolume"]
