"""An export over real sockets: asked for once, followed to its end, and stopped at once."""

from __future__ import annotations

import asyncio
import contextlib
import resource
from pathlib import Path
from typing import Any

import pytest

from tests.exporting import (
    ACCEPTED,
    CANCEL,
    DONE,
    FILM,
    GATEWAY,
    HANGS_UP,
    LOOK,
    RESULT,
    SUBMIT,
    UNKNOWN,
    Desk,
    at_a_desk,
    exported,
    film,
    refused,
    render,
    replies_raw,
)
from tests.server import Answer, replies
from tui.engine.failure import WorkFailed
from tui.engine.lease import Leases
from tui.engine.memory import Memory
from tui.events import JobChanged

# ── asking ────────────────────────────────────────────────────────────────────────────────────────


def test_the_id_is_on_the_disk_before_it_is_sent(tmp_path: Path) -> None:
    seen: list[bool] = []

    async def accept(got: Any, writer: asyncio.StreamWriter) -> None:
        memory = Memory(tmp_path / "home" / "state" / "nemo.db", "")
        spec = memory.job(got.json()["id"])
        seen.append(spec is not None and spec.spec["sent"])
        memory.close()
        await ACCEPTED(got, writer)

    exported(tmp_path, {SUBMIT: [accept], LOOK: [DONE], RESULT: [film()]})
    assert seen == [True]


def test_a_render_is_looked_at_until_it_is_done_in_either_form(tmp_path: Path) -> None:
    form_a = replies({"taskId": "r", "status": "completed", "output": {"url": "/result.mp4"}})
    looks = [render("pending"), render("processing", progress=40), form_a]
    desk = exported(tmp_path, {SUBMIT: [ACCEPTED], LOOK: looks, RESULT: [film()]})
    assert len(desk.renders) == 1


def test_a_failed_render_is_tried_once_more_with_a_new_id(tmp_path: Path) -> None:
    failed = render("failed", error="Out of memory.")
    desk = exported(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [failed, DONE], RESULT: [film()]})
    assert len(set(desk.renders)) == 2
    again = refused(tmp_path / "2", {SUBMIT: [ACCEPTED], LOOK: [failed]}, "Out of memory")
    assert len(set(again.renders)) == len(again.renders) == 2


def test_a_render_that_somebody_stopped_is_not_begun_again(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        with pytest.raises(WorkFailed, match="cancelled"):
            await desk.exporter.run(desk.plan())
        assert desk.memory.jobs()[0].job.state == "cancelled"
        assert len(desk.renders) == 1

    at_a_desk(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [render("cancelled")]}, work)


def test_a_repeated_id_is_replaced_once_and_a_later_failure_still_gets_its_second_try(
    tmp_path: Path,
) -> None:
    repeated = replies_raw({"success": False, "error": "id exists"}, "409 Conflict")
    desk = exported(
        tmp_path,
        {SUBMIT: [repeated, ACCEPTED], LOOK: [render("failed"), DONE], RESULT: [film()]},
    )
    assert len(set(desk.renders)) == 3
    assert len(refused(tmp_path / "2", {SUBMIT: [repeated]}, "id exists").renders) == 2


@pytest.mark.parametrize("code", [402, 2001, 1002])
def test_what_a_new_id_cannot_mend_is_not_asked_for_again(tmp_path: Path, code: int) -> None:
    desk = refused(tmp_path, {SUBMIT: [replies("no", code=code)]}, r"\.$")
    assert len(desk.renders) == 1


@pytest.mark.parametrize("answer", [GATEWAY, HANGS_UP], ids=["a gateway's page", "a cut line"])
def test_a_submit_whose_answer_was_lost_is_looked_for_before_it_is_sent_again(
    tmp_path: Path, answer: Answer
) -> None:
    desk = exported(tmp_path, {SUBMIT: [answer], LOOK: [render("pending"), DONE], RESULT: [film()]})
    assert len(desk.renders) == 1
    lost = {SUBMIT: [answer, ACCEPTED], LOOK: [UNKNOWN, DONE], RESULT: [film()]}
    assert len(exported(tmp_path / "2", lost).renders) == 2


def test_a_program_killed_after_it_sent_the_id_finds_its_render(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        ticket = desk.plan()
        ticket.spec["sent"] = True  # and then the answer was never noted
        ticket.save()
        assert (await desk.exporter.run(desk.as_left())).read_bytes() == FILM
        assert desk.renders == []

    at_a_desk(tmp_path, {LOOK: [DONE], RESULT: [film()]}, work)


# ── following ─────────────────────────────────────────────────────────────────────────────────────


def test_a_gateways_page_while_it_renders_ends_nothing(tmp_path: Path) -> None:
    looks = [GATEWAY, HANGS_UP, UNKNOWN, DONE]
    desk = exported(tmp_path, {SUBMIT: [ACCEPTED], LOOK: looks, RESULT: [film()]})
    assert len(desk.renders) == 1


def test_a_render_that_the_backend_lost_is_begun_again_once(tmp_path: Path) -> None:
    desk = refused(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [UNKNOWN]}, "lost this render")
    assert len(desk.renders) == 2


def test_a_long_time_without_news_is_said_once_and_the_looking_goes_on(tmp_path: Path) -> None:
    looks = [render("processing", progress=40)] * 30 + [DONE]
    answers = {SUBMIT: [ACCEPTED], LOOK: looks, RESULT: [film()]}
    desk = exported(tmp_path, answers, no_news_s=0.1)
    (said,) = desk.said
    assert "No news of out.mp4" in said
    steps = [render("processing", progress=n) for n in range(30)] + [DONE]
    told = exported(tmp_path / "2", {**answers, LOOK: steps}, no_news_s=30)
    assert told.said == []


def test_records_that_the_disk_does_not_take_are_one_sentence_too(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
        try:
            with pytest.raises(WorkFailed, match="records cannot be written"):
                desk.plan()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert desk.memory.jobs() == []

    at_a_desk(tmp_path, {}, work)


# ── stopping ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("state", ["rendering", "downloading"])
def test_a_cancelled_export_stops_at_once_and_leaves_nothing(tmp_path: Path, state: str) -> None:
    async def work(desk: Desk) -> None:
        async def stall(_got: Any, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 40000\r\n\r\n" + FILM[:20_000])
            await writer.drain()
            arrived.set()
            await asyncio.sleep(60)

        arrived = asyncio.Event()
        desk.server.answers[RESULT] = [stall]
        heard = desk.bus.subscribe(JobChanged)
        ticket = desk.plan()
        running = asyncio.create_task(desk.exporter.run(ticket))
        async for said in heard:
            if said.job.state == state:
                break
        if state == "downloading":
            await arrived.wait()
        await desk.exporter.abandon(ticket)
        with contextlib.suppress(asyncio.CancelledError):
            await running
        assert desk.memory.jobs()[0].job.state == "cancelled"
        assert list(desk.folder.iterdir()) == []
        assert desk.count("/cancel") == (1 if state == "rendering" else 0)
        assert len(desk.renders) == 1

    look = render("processing") if state == "rendering" else DONE
    at_a_desk(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [look], CANCEL: [render("cancelled")]}, work)


def test_one_of_two_programs_gets_a_job_and_locks_do_not_pile_up(tmp_path: Path) -> None:
    mine, theirs = Leases(tmp_path), Leases(tmp_path)
    assert mine.take("a")
    assert not theirs.take("a")
    theirs.sweep(unfinished=[])
    assert not theirs.take("a")  # a sweep leaves alone what somebody holds
    mine.give_back("a")
    assert theirs.take("a")
    (tmp_path / "of-a-killed-one.lock").touch()
    (tmp_path / "of-an-unfinished-one.lock").touch()
    mine.sweep(unfinished=["of-an-unfinished-one"])
    kept = {path.stem for path in tmp_path.glob("*.lock")}
    assert kept == {"a", "of-an-unfinished-one"}
