"""What people say when the captions shall be what is heard."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import facts, placed, video
from tui.studio.agent.grammar import understand
from tui.studio.edits.captions import AddCaptions, ShowCaptions
from tui.studio.edits.facts import MediaFact

KNOWN = facts(video("talk", 20.0), MediaFact("script", "script.txt", "text", 0.0))


@pytest.mark.parametrize(
    "said",
    [
        "add captions from speech",
        "add captions from the speech",
        "transcribe the video",
        "please transcribe it",
        "auto-generate captions from the audio",
        "caption what is said",
        "add captions from what I say",
        "generate subtitles from the voice",
        "add captions by speech recognition",
        "speech-to-text captions",
        "根据语音加字幕",
        "听写字幕",
        "用听写加字幕",
        "语音转字幕",
        "按说的话加字幕",
        "识别语音生成字幕",
    ],
)
def test_what_is_heard_is_meant_even_where_a_script_lies_by(said: str) -> None:
    plan = understand(said, placed(KNOWN), KNOWN)
    assert plan.steps == (AddCaptions(heard=True),)
    assert plan.left == ()
    assert plan.steps[0].needs(placed(KNOWN), KNOWN).words == {"talk"}


def test_they_can_be_a_track_at_once() -> None:
    plan = understand("add captions from the speech as a separate track", placed(KNOWN), KNOWN)
    assert plan.steps == (AddCaptions(heard=True), ShowCaptions("track"))


def test_captions_without_a_word_on_it_come_from_the_script() -> None:
    plan = understand("add captions", placed(KNOWN), KNOWN)
    assert plan.steps == (AddCaptions(),)
    assert plan.steps[0].needs(placed(KNOWN), KNOWN).text == {"script"}
