"""What is typed while a turn is under way, and the order in which work is done."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.behaviours import raw, streams, text
from tests.cloud import cloud_running
from tests.engine.stage import Stage, staged, working
from tui.engine.opening import Opening
from tui.engine.words import SENT_ALREADY
from tui.events import (
    CancelJob,
    CancelTurn,
    Export,
    JobChanged,
    ListSessions,
    MessageDone,
    MessageSaid,
    NoticeRaised,
    OpenSession,
    QueueChanged,
    Queued,
    SendMessage,
    SessionsListed,
    TakeBack,
    TurnStarted,
    Undo,
)


def waiting(stage: Stage) -> list[str]:
    queues = stage.all(QueueChanged)
    return [queued.text for queued in queues[-1].waiting] if queues else []


def spoken(stage: Stage) -> list[str]:
    said = [event.message for event in stage.all(MessageSaid)]
    return [message.text for message in said if message.who == "user"]


def test_what_is_typed_during_a_turn_waits_in_sight_and_goes_out_in_order(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            go_on = asyncio.Event()
            stage.cloud.will("chat", streams(go_on, text("First done.")))
            stage.do(SendMessage("first"))
            await stage.until(stage.cloud.said)
            assert stage.all(QueueChanged) == []
            for message in ("second", "third"):
                stage.do(SendMessage(message))
            stage.do(Undo())
            await stage.until(lambda: waiting(stage) == ["second", "third", "undo"])
            assert spoken(stage) == ["first"]
            go_on.set()
            await stage.ended(4)
            assert stage.cloud.said() == spoken(stage) == ["first", "second", "third", "undo"]
            assert waiting(stage) == []

    asyncio.run(scenario())


def test_a_message_that_is_taken_back_is_neither_sent_nor_remembered(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            go_on = asyncio.Event()
            stage.cloud.will("chat", streams(go_on, text("Done.")))
            for message in ("first", "second", "third"):
                stage.do(SendMessage(message))
            await stage.until(lambda: waiting(stage) == ["second", "third"])
            second = stage.all(QueueChanged)[-1].waiting[0]
            assert isinstance(second, Queued)
            stage.do(TakeBack(second.queued_id))
            await stage.until(lambda: waiting(stage) == ["third"])
            go_on.set()
            await stage.ended(2)
            assert stage.cloud.said() == spoken(stage) == ["first", "third"]
            stage.do(TakeBack(second.queued_id))
            await stage.until(lambda: stage.all(NoticeRaised))
            assert stage.all(NoticeRaised)[-1].text == SENT_ALREADY

    asyncio.run(scenario())


def test_stopping_a_turn_lets_the_next_message_go(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("chat", streams(60.0))
            stage.do(SendMessage("first"))
            stage.do(SendMessage("second"))
            await stage.until(stage.cloud.said)
            stage.do(CancelTurn())
            assert (await stage.ended(2)).ok
            assert stage.cloud.said() == ["first", "second"]
            assert len(stage.all(TurnStarted)) == 2

    asyncio.run(scenario())


def test_files_of_the_start_are_uploaded_before_what_was_typed_meanwhile(tmp_path: Path) -> None:
    async def scenario() -> None:
        film = tmp_path / "clip.mp4"
        film.write_bytes(b"\0\0\0\x18ftypmp42" + b"x" * 1000)
        async with cloud_running() as cloud:
            async with working(cloud, tmp_path, opening=Opening((str(film),))) as stage:
                stage.do(SendMessage("trim it"))
                await stage.ended()
            routes = [route for route, _ in cloud.got if route in {"session", "upload", "chat"}]
            assert routes == ["session", "upload", "chat"]

    asyncio.run(scenario())


def test_the_list_of_sessions_waits_for_nothing(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("chat", streams(60.0))
            stage.do(SendMessage("first"))
            await stage.until(stage.cloud.said)
            stage.do(ListSessions())
            await stage.until(lambda: stage.all(SessionsListed))

    asyncio.run(scenario())


def test_a_session_that_nobody_knows_is_said_and_work_can_begin(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path, opening=Opening(session_id="nowhere")) as stage:
            await stage.until(lambda: any("no session nowhere" in n for n in stage.notices))
            stage.do(OpenSession("neither"))
            await stage.until(lambda: any("no session neither" in n for n in stage.notices))
            stage.do(SendMessage("go"))
            assert (await stage.ended()).ok

    asyncio.run(scenario())


def test_a_render_that_the_user_stops_is_stopped_at_the_backend(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.edit("Hello")
            going = b'{"success": true, "data": {"status": "processing"}}'
            stage.cloud.will("poll", *[raw(going)] * 500)
            stage.do(Export())
            await stage.until(lambda: stage.cloud.sent("poll"))
            job = stage.all(JobChanged)[-1].job
            stage.do(CancelJob(job.job_id))
            await stage.until(lambda: stage.all(JobChanged)[-1].job.state == "cancelled")
            await stage.until(lambda: len(stage.cloud.sent("cancel")) == 1)
            assert stage.workspace.jobs.at_work == {}

    asyncio.run(scenario())


def test_every_message_is_told_to_be_done_whether_it_was_or_failed_or_was_taken_back(
    tmp_path: Path,
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            go_on = asyncio.Event()
            stage.cloud.will("chat", streams(go_on, text("First done.")))
            for message in ("first", "second"):
                stage.do(SendMessage(message))
            await stage.until(lambda: waiting(stage) == ["second"])
            assert not stage.all(MessageDone)
            stage.do(TakeBack(stage.all(QueueChanged)[-1].waiting[0].queued_id))
            await stage.until(lambda: len(stage.all(MessageDone)) == 1)
            go_on.set()
            await stage.until(lambda: len(stage.all(MessageDone)) == 2)
            stage.do(SendMessage("/nowhere/clip.mp4"))
            await stage.until(lambda: len(stage.all(MessageDone)) == 3)
            stage.do(Undo())
            await stage.until(lambda: len(stage.all(MessageDone)) == 4)

    asyncio.run(scenario())
