"""What sounds like a wish in other words and is none, and how long a long message takes."""

from __future__ import annotations

import time

import pytest

from tests.studio.agent.trip import KNOWN, TRIP
from tui.studio.agent.grammar import LONGEST, understand
from tui.studio.agent.voices import active, with_particle
from tui.studio.edits.outcome import Edit


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
        "mute all clips except clip 2",
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
