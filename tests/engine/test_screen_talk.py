"""A backend that talks of buttons: the words about the video stay, the button becomes an action."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.behaviours import Behaviour, streams, text, titles
from tests.cloud import Cloud
from tests.engine.stage import Stage, staged
from tests.exporting import FILM
from tui.engine.words import HIDDEN_CHANGE, ONLY_BUTTONS
from tui.events import ActionOffered, Export, JobChanged, SendMessage, TextGrew, TurnEnded

TALK = "I've trimmed the pauses. Click the Export button at the top right to download your video."


def said(home: Path, message: str, behaviour: Behaviour, *, exported: bool = False) -> Stage:
    async def scenario() -> Stage:
        async with staged(home) as stage:
            stage.cloud.result = FILM
            stage.cloud.will("chat", behaviour)
            stage.do(SendMessage(message))
            await stage.ended()
            if exported:
                await stage.until(
                    lambda: [e for e in stage.all(JobChanged) if e.job.state == "done"]
                )
            else:
                await stage.until(lambda: stage.all(ActionOffered) or stage.notices)
            return stage

    return asyncio.run(scenario())


def test_the_button_goes_and_an_export_is_offered_but_not_begun(tmp_path: Path) -> None:
    stage = said(tmp_path, "trim the pauses", streams(text(TALK), titles("Hi")))
    assert stage.all(TurnEnded)[0].text == "I've trimmed the pauses."
    assert stage.all(ActionOffered)[-1].request == Export()
    assert not stage.cloud.sent("render")


def test_an_export_that_the_user_asked_for_begins_by_itself(tmp_path: Path) -> None:
    behaviour = streams(titles("Hi"), text(TALK))
    stage = said(tmp_path, "trim the pauses and export it", behaviour, exported=True)
    assert len(stage.cloud.sent("render")) == 1
    assert list(tmp_path.rglob("*.mp4"))


def test_a_sentence_about_a_button_is_never_shown_while_it_comes(tmp_path: Path) -> None:
    partials = [text(word + " ", partial=True) for word in TALK.split()]
    stage = said(tmp_path, "trim the pauses", streams(*partials, text(TALK)))
    grown = [event.text for event in stage.all(TextGrew)]
    assert all("I've trimmed the pauses.".startswith(shown) for shown in grown)
    assert grown[-1] == "I've trimmed the pauses."


def test_a_reply_of_buttons_only_is_not_shown_as_nothing(tmp_path: Path) -> None:
    stage = said(tmp_path, "and now?", streams(text("Click the Export button.")))
    assert stage.all(TurnEnded)[0].text == ONLY_BUTTONS


def test_the_balance_is_read_where_the_reply_sends_one_to_the_account(tmp_path: Path) -> None:
    talk = "Done. You can check your balance on the account page."
    stage = said(tmp_path, "what now", streams(text(talk)))
    assert stage.all(TurnEnded)[0].text == "Done."
    assert any("credits" in notice for notice in stage.notices)


def test_a_silent_change_that_cannot_be_shown_is_said_to_be_one(tmp_path: Path) -> None:
    def hide(cloud: Cloud) -> None:
        for draft in cloud.drafts.values():
            draft["effects"] = [{"glow": 3}]

    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("chat", streams(titles("Hi")), streams(hide))
            stage.do(SendMessage("add a title"))
            stage.do(SendMessage("make it glow"))
            ended = await stage.ended(2)
            assert HIDDEN_CHANGE in ended.text
            assert ended.ok

    asyncio.run(scenario())
