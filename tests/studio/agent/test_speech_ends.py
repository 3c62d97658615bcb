"""What lies before the first word and after the last is cut, at no word's cost."""

from __future__ import annotations

import pytest

from tests.studio.agent.sentences_part_one import PAUSES
from tests.studio.agent.trip import plan_of
from tests.studio.edits.desk import STEP_S, facts, placed, room, speech_in, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.agent.plan import Step
from tui.studio.edits.ends import TrimEnds
from tui.studio.edits.facts import Facts, SoundMap
from tui.studio.edits.outcome import EditRefused, Reason

START, END, BOTH = TrimEnds(end=False), TrimEnds(start=False), TrimEnds()


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("get rid of everything before I start talking", (START,)),
        ("cut everything after I stop talking", (END,)),
        ("cut everything before I start talking and after I stop talking", (BOTH,)),
        ("trim the silence at the start and the end", (BOTH,)),
        ("remove leading and trailing silence", (BOTH,)),
        ("cut the silence at the end", (END,)),
        ("删掉我开口之前的部分", (START,)),
        ("把我说完之后的都剪掉", (END,)),
        ("剪掉开头和结尾的静音", (BOTH,)),
        ("开头的静音部分剪掉", (START,)),
        ("remove the silence", (PAUSES,)),
        ("mute everything before I start talking", ()),
        ("cut the pauses at the start of clip 2", ()),
    ],
)
def test_what_is_before_and_after_all_speech_is_cut(said: str, steps: tuple[Step, ...]) -> None:
    assert plan_of(said).steps == steps


def _talk(*words: tuple[float, float]) -> Facts:
    level, voice = speech_in(room(20, -40), *words)
    return facts(video(seconds=20), talk=SoundMap(STEP_S, level, voice))


@pytest.mark.parametrize(
    ("edit", "start_s", "end_s"),
    [(BOTH, 3, 16), (START, 3, 20), (END, 0, 16)],
)
def test_no_frame_of_a_word_is_cut(edit: TrimEnds, start_s: int, end_s: int) -> None:
    known = _talk((3, 5), (9, 16))
    film = placed(known)
    (clip,) = edit.apply(film, known).timeline.video.sg
    # No frame of a word goes, and up to a quarter of a second stays beside it.
    assert max(0, start_s * 30 - 7) <= clip.in_frame <= start_s * 30
    assert end_s * 30 <= clip.out_frame <= min(20 * 30, end_s * 30 + 7)
    assert edit.needs(film, known).sound == {"talk"}


@pytest.mark.parametrize(
    ("known", "reason"),
    [(_talk(), Reason.NO_SPEECH), (_talk((0, 20)), Reason.SPEAKS_THERE)],
)
def test_where_nobody_speaks_or_somebody_does_throughout_it_is_said(
    known: Facts, reason: Reason
) -> None:
    with pytest.raises(EditRefused) as refused:
        BOTH.apply(placed(known), known)
    assert refused.value.reason is reason
    assert say_english.refused(refused.value) == reason.value
    assert say_chinese.refused(refused.value) != reason.value
