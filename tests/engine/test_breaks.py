"""A turn whose line breaks: it is never sent again, and the timeline tells what became of it."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import pytest

from tests.behaviours import (
    event,
    raw,
    shows_a_page,
    streams,
    text,
    titles,
)
from tests.cloud import cloud_running
from tests.engine.stage import Stage, offers, staged, told, working
from tests.proxy import proxied
from tui.engine.words import AGAIN, STOPPED
from tui.events import (
    ActionOffered,
    BackendChanged,
    CancelTurn,
    SendMessage,
    TurnEnded,
    TurnWaiting,
)

GROWING = text("Looking at", partial=True)
SILENT = event({"errorCode": "MODEL_RETURNED_NO_CONTENT"})


def test_after_a_break_the_timeline_is_looked_at_and_the_message_is_not_sent_again(
    tmp_path: Path,
) -> None:
    ended, stage = told(tmp_path, streams(GROWING, titles("Late"), cut=True))
    assert ended.ok
    assert ended.text.startswith("Looking at\n\nThe reply broke off here, but the edit is there:")
    assert "Late" in ended.text
    assert stage.cloud.said() == ["brighten it"]


def test_a_break_that_changed_nothing_is_looked_at_five_times_with_a_countdown(
    tmp_path: Path,
) -> None:
    async def looked(stage: Stage) -> None:
        await stage.until(lambda: offers(stage))

    ended, stage = told(tmp_path, streams(GROWING, cut=True), looked, retry_s=0.6)
    assert not ended.ok
    assert "Nothing on the timeline changed, so it failed" in ended.text
    assert stage.cloud.said() == ["brighten it"]
    waits = [waiting.text for waiting in stage.all(TurnWaiting)]
    assert waits[0] == (
        "The reply broke off: the connection was lost. Looking at the timeline in 0:01 (1 of 5)…"
    )
    assert waits[1:3] == [waits[0].replace("0:01 (1", f"0:0{s} (2") for s in (2, 1)]
    assert waits[-1].endswith("0:01 (5 of 5)…")
    assert len(stage.cloud.sent("state")) == 1 + 5  # once before anything is said
    assert offers(stage) == [ActionOffered(AGAIN, SendMessage("brighten it"))]


def test_a_yes_to_the_offer_is_a_new_message(tmp_path: Path) -> None:
    async def accept(stage: Stage) -> None:
        await stage.until(lambda: offers(stage))
        request = offers(stage)[-1].request
        assert request is not None
        stage.do(request)
        assert (await stage.ended(2)).ok
        assert request not in {offer.request for offer in offers(stage)[-1:]}

    _, stage = told(tmp_path, streams(cut=True), accept)
    assert stage.cloud.said() == ["brighten it"] * 2


def test_a_change_that_comes_late_is_found_by_a_later_look(tmp_path: Path) -> None:
    async def scenario() -> TurnEnded:
        async with staged(tmp_path, retry_s=0.1) as stage:
            stage.cloud.will("chat", streams(cut=True))
            stage.do(SendMessage("brighten it"))
            await stage.until(lambda: any("(3 of 5)" in w.text for w in stage.all(TurnWaiting)))
            stage.cloud.edit("Late")
            return await stage.ended()

    ended = asyncio.run(scenario())
    assert ended.ok
    assert ended.text.startswith("The reply was lost, but the edit is there:")


@pytest.mark.parametrize("fault", ["cut_at", "reset_at", "stall_at"])
@pytest.mark.parametrize("at", [0, 40, 250])
def test_a_line_that_fails_at_any_byte_ends_the_turn_and_sends_nothing_twice(
    tmp_path: Path, fault: str, at: int
) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud, proxied(cloud.url) as proxy:
            proxy.only = b"POST /run_sse"
            proxy.slice_bytes = 7
            setattr(proxy, fault, at or 1)
            cloud.will("chat", streams(titles("Kept"), text("x" * 500)))
            async with working(cloud, tmp_path, proxy.url, turn_timeout_s=0.9) as stage:
                stage.do(SendMessage("go"))
                ended = await stage.ended()
            assert ended.ok
            assert "Kept" in ended.text
            assert cloud.said() == ["go"]

    asyncio.run(scenario())


def test_a_gateways_page_leaves_open_whether_the_message_arrived(tmp_path: Path) -> None:
    ended, stage = told(tmp_path, shows_a_page(502))
    assert "out of order (502)" in ended.text
    assert "Nothing on the timeline changed" in ended.text
    assert len(stage.cloud.said()) == 1


def test_an_answer_that_is_no_stream_is_never_asked_for_again(tmp_path: Path) -> None:
    ended, stage = told(tmp_path, raw(b'{"code": 0, "data": {}}'))
    assert not ended.ok
    assert len(stage.cloud.said()) == 1


def test_a_backend_that_cannot_be_reached_got_nothing_and_may_come_back(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            async with contextlib.AsyncExitStack() as desk:
                async with proxied(cloud.url) as proxy:
                    stage = await desk.enter_async_context(working(cloud, tmp_path, proxy.url))
                    await stage.until(lambda: stage.workspace.is_open)
                stage.do(SendMessage("go"))
                ended = await stage.ended()
                assert ended.text.endswith(
                    "cannot be reached. Check the network. Nothing was sent."
                )
                await stage.until(lambda: offers(stage))
                assert stage.all(BackendChanged)[-1].connection == "lost"
                async with proxied(cloud.url, int(proxy.url.rsplit(":", 1)[1])):
                    stage.do(offers(stage)[-1].request)  # type: ignore[arg-type]
                    assert (await stage.ended(2)).ok
                    assert stage.all(BackendChanged)[-1].connection == "ready"
            assert cloud.said() == ["go"]

    asyncio.run(scenario())


def test_the_user_may_stop_the_looking(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path, retry_s=60) as stage:
            stage.cloud.will("chat", streams(cut=True))
            stage.do(SendMessage("brighten it"))
            await stage.until(lambda: stage.all(TurnWaiting))
            assert "in 1:00 (1 of 5)" in stage.all(TurnWaiting)[0].text
            stage.do(CancelTurn())
            assert (await stage.ended()).text == STOPPED

    asyncio.run(scenario())
