"""The screen in Chinese: no English sentence is left on it, wherever one goes."""

from __future__ import annotations

import re

import pytest

from tests.screen.driving import SMALL, WIDE, Stage, play
from tests.screen.samples import job
from tests.screen.timeline.cutting_room import film, view
from tests.speaking import speak_chinese
from tui.engine import change_words, words
from tui.events import (
    BackendChanged,
    Compared,
    ComparedRow,
    CreditsChanged,
    Message,
    MessageDone,
    MessageSaid,
    NoticeRaised,
    QueueChanged,
    Queued,
    SegmentView,
    SessionOpened,
    TimelineChanged,
    TimelineView,
    TurnEnded,
    TurnStarted,
)
from tui.talk.commands import COMMANDS, Refuse, understand

ENGLISH = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z']{2,}){2,}")
"""Three words in a row; names and units come one or two at a time."""


@pytest.mark.parametrize("size", [WIDE, SMALL])
def test_no_english_sentence_is_on_the_screen(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_chinese(monkeypatch)

    async def scene(stage: Stage) -> None:
        def look(where: str) -> None:
            assert not ENGLISH.search(stage.text()), f"{where}:\n{stage.text()}"

        kept = view(film())
        await stage.publish(BackendChanged("studio", "connecting", "in-video"))
        look("connecting")
        await stage.publish(SessionOpened("s1", words.NEW_SESSION, kept=kept))
        look("opening")
        await stage.publish(BackendChanged("studio", "lost", "in-video", "连不上。"))
        look("lost")
        await stage.publish(
            BackendChanged("studio", "ready", "in-video"),
            CreditsChanged(0, 0, 0, unlimited=True),
            TimelineChanged(TimelineView()),
        )
        look("empty")
        await stage.publish(
            TimelineChanged(view(film()), (change_words.ORDER,), frozenset({"c1"})),
            MessageSaid(Message("user", "删除第 2 段")),
            MessageSaid(Message("notice", words.HERE_ALREADY.format(name="talk.mp4"))),
            TurnStarted(1),
            QueueChanged((Queued(1, "撤销"),)),
            job("rendering"),
            NoticeRaised(words.SENT_ALREADY),
        )
        look("writing")
        assert not re.search("Video|Title|Captions|Overlay", stage.text())
        await stage.publish(TurnEnded(1, "好了。"), QueueChanged(()), MessageDone())
        for keys in (
            ("f5",), ("x", "0", "0"), ("escape",), ("p",), ("f3",), ("f4",), ("f2",), ("f1",),
            ("escape",), ("ctrl+p",), ("escape",), ("f6",), ("escape",), ("i", "/"), ("escape",),
            ("ctrl+r",), ("escape",),
        ):  # fmt: skip
            await stage.press(*keys)
            look(" ".join(keys))

    play(scene, size)


def test_tracks_are_called_the_same_in_a_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_chinese(monkeypatch)

    async def scene(stage: Stage) -> None:
        clip = SegmentView("v0", "talk.mp4", 0, 4000)
        row = ComparedRow("Video", None, clip, words.ONLY_NOW)
        await stage.publish(Compared(words.BEFORE_LAST, words.AS_IT_IS, (row,), (), "1", ()))
        await stage.shows("视频")
        assert "Video" not in stage.text()

    play(scene, SMALL)


def test_what_follows_a_command_is_named_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_chinese(monkeypatch)
    refused = understand("/upload")
    assert isinstance(refused, Refuse)
    assert refused.sentence == "应写成 /upload 路径|网址。"
    for command in COMMANDS.values():
        assert not re.search(r"[A-Z]|format|quality|minutes", command.form)
