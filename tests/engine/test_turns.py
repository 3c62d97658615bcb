"""A turn over a real socket, and everything that can go wrong with it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.behaviours import (
    HEARTBEAT,
    event,
    refuses,
    streams,
    text,
    titles,
)
from tests.captures import capture_body
from tests.cloud import cloud_running
from tests.engine.stage import offers, staged, told, working
from tests.proxy import proxied
from tui.engine.words import STOPPED
from tui.events import (
    CancelTurn,
    MessageSaid,
    SendMessage,
    SessionOpened,
    TextGrew,
    TurnStarted,
    TurnWaiting,
)

GROWING = text("Looking at", partial=True)
SILENT = event({"errorCode": "MODEL_RETURNED_NO_CONTENT"})


def test_a_reply_grows_and_ends_and_the_credits_are_read_again(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            before = len(stage.cloud.sent("credits"))
            stage.do(SendMessage("add a title"))
            ended = await stage.ended()
            assert ended.ok
            assert ended.text.startswith("Done: add a title.")
            assert stage.all(TextGrew)
            await stage.until(lambda: len(stage.cloud.sent("credits")) > before)

    asyncio.run(scenario())


def test_a_silent_edit_is_said_in_words(tmp_path: Path) -> None:
    ended, stage = told(tmp_path, streams(titles("Hello"), SILENT))
    assert ended.ok
    assert "Hello" in ended.text
    assert "added" in ended.text
    assert not offers(stage)


@pytest.mark.parametrize("body", [(), (HEARTBEAT,), (SILENT,)])
def test_a_turn_without_a_word_that_changed_nothing_says_so(
    tmp_path: Path, body: tuple[bytes, ...]
) -> None:
    ended, stage = told(tmp_path, streams(*body))
    assert not ended.ok
    assert "without a word, and nothing on the timeline changed" in ended.text
    assert stage.cloud.said() == ["brighten it"]


def test_what_was_said_before_an_error_stays_and_the_trouble_follows(tmp_path: Path) -> None:
    ended, _ = told(tmp_path, streams(text("First this."), event({"error": "the model is out"})))
    assert not ended.ok
    assert ended.text == "First this.\n\nThat did not work: the model is out"


def test_an_error_written_as_no_json_over_two_lines_is_understood(tmp_path: Path) -> None:
    ended, _ = told(tmp_path, streams(capture_body("adk-1.4-raise_midstream")))
    assert not ended.ok
    assert "did not work" in ended.text
    assert "Traceback" not in ended.text


def test_a_temporary_issue_after_a_reply_means_nothing(tmp_path: Path) -> None:
    hiccup = "I encountered a temporary issue while finishing. " * 20
    for behaviour in (
        streams(text("Title added."), text(hiccup, partial=True), text(hiccup)),
        streams(text("Title added."), event({"error": hiccup})),
    ):
        ended, stage = told(tmp_path, behaviour)
        assert (ended.text, ended.ok) == ("Title added.", True)
        assert all("temporary" not in grown.text for grown in stage.all(TextGrew))


def test_credits_that_run_out_in_the_middle_are_explained(tmp_path: Path) -> None:
    ended, _ = told(tmp_path, streams(event({"code": 2001, "message": "insufficient"})))
    assert "https://web.test/register?bind=anon_7" in ended.text


def test_an_event_of_twenty_megabytes_is_passed_over(tmp_path: Path) -> None:
    huge = b"data: " + b"x" * 20_000_000 + b"\n\n"
    ended, _ = told(tmp_path, streams(huge, text("Done.")))
    assert (ended.text, ended.ok) == ("Done.", True)


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ((GROWING, 9.0), "The line is dead: nothing came for"),
        ((GROWING, *([HEARTBEAT, 0.05] * 99)), "The backend said nothing for"),
        (([text("and on ", partial=True), 0.05] * 99), "The reply took longer than"),
    ],
)
def test_a_turn_ends_for_certain(tmp_path: Path, pieces: Any, words: str) -> None:
    ended, stage = told(tmp_path, streams(*pieces), turn_timeout_s=0.9)
    assert words in ended.text
    assert not ended.ok
    assert len(stage.cloud.said()) == 1


def test_a_slow_narrow_and_sliced_line_carries_the_reply_whole(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud, proxied(cloud.url) as proxy:
            proxy.latency_s, proxy.bytes_per_s, proxy.slice_bytes = 0.05, 50_000, 3
            cloud.will("chat", streams(text("né 好 👩‍💻 done")))
            async with working(cloud, tmp_path, proxy.url) as stage:
                stage.do(SendMessage("go"))
                assert (await stage.ended()).text == "né 好 👩‍💻 done"

    asyncio.run(scenario())


def test_the_user_may_stop_a_turn_and_its_words_stay(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("chat", streams(GROWING, 60.0))
            stage.do(SendMessage("brighten it"))
            await stage.until(lambda: stage.all(TextGrew))
            stage.do(CancelTurn())
            ended = await stage.ended()
            assert ended.text == f"Looking at\n\n{STOPPED}"
            stage.cloud.edit("Made all the same")
            stage.do(SendMessage("and now?"))
            again = await stage.ended(2)
            assert again.ok
            assert "Made all" not in again.text

    asyncio.run(scenario())


def test_a_long_turn_says_that_it_goes_on(tmp_path: Path) -> None:
    pieces: list[Any] = [HEARTBEAT, 0.02] * 10
    _, stage = told(tmp_path, streams(*pieces, text("Done.")), heartbeat_status_s=0.05)
    assert stage.all(TurnWaiting)[0].text.startswith("⏳ Still working… 0:0")


@pytest.mark.parametrize("in_the_stream", [False, True])
def test_a_lost_session_gets_a_new_one_and_the_message_once_more(
    tmp_path: Path, in_the_stream: bool
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            lost = refuses(1002, status=404)
            if in_the_stream:
                lost = streams(HEARTBEAT, event({"code": 1002, "message": "gone"}))
            stage.cloud.will("chat", lost)
            stage.do(SendMessage("brighten it"))
            assert (await stage.ended(2)).ok
            assert stage.cloud.said() == ["brighten it"] * 2
            sessions = [got.json()["session_id"] for got in stage.cloud.sent("chat")]  # type: ignore[index]
            assert len(set(sessions)) == 2
            assert "Media must be uploaded again." in stage.notices[-1]
            opened = stage.heard.index(stage.all(SessionOpened)[-1])
            after = stage.heard[opened:]
            said = [e.message.text for e in after if isinstance(e, MessageSaid)]
            assert "brighten it" in said
            assert sum(isinstance(e, TurnStarted) for e in after) == 1

    asyncio.run(scenario())


def test_a_backend_that_loses_every_session_is_asked_twice_and_no_more(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("chat", refuses(1002), refuses(1002))
            stage.do(SendMessage("brighten it"))
            ended = await stage.ended(2)
            assert "no longer knows this session" in ended.text
            assert len(stage.cloud.said()) == 2

    asyncio.run(scenario())
