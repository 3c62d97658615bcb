"""Getting connected, and staying so: tokens, sessions, the link to share."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.behaviours import after, fails, refuses, shows_a_page
from tests.cloud import Cloud, cloud_running
from tests.engine.stage import Stage, staged, working
from tui.events import (
    AddMedia,
    BackendChanged,
    CreditsChanged,
    Export,
    JobChanged,
    NewSession,
    NoticeRaised,
    SessionOpened,
    Share,
    ShowCredits,
    ShowStatus,
)
from tui.wire.account import TokenAnswer

DAY = 86_400


def bearer(cloud: Cloud, route: str) -> list[str]:
    return [got.headers["authorization"] for got in cloud.sent(route)]


async def connected(stage: Stage) -> Stage:
    await stage.until(lambda: stage.workspace.is_open and stage.workspace.link.is_ready)
    return stage


async def noticed(stage: Stage, words: str) -> str:
    await stage.until(lambda: any(words in notice for notice in stage.notices))
    return next(notice for notice in stage.notices if words in notice)


def film(home: Path) -> Path:
    path = home / "clip.mp4"
    path.write_bytes(b"\0\0\0\x18ftypmp42" + b"x" * 1000)
    return path


# ── tokens ────────────────────────────────────────────────────────────────────────────────────


def test_a_free_token_is_got_once_and_kept_for_the_next_start(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            for _ in range(2):
                async with working(cloud, tmp_path) as stage:
                    await connected(stage)
            assert len(cloud.sent("token")) == 1
            assert set(bearer(cloud, "credits")) == {"Bearer tok-1"}
            assert stage.all(CreditsChanged)[0].available == 100

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("said", "end"),
    [
        (1_800_000_000, 1_800_000_000),
        ("1800000000", 1_800_000_000),
        (1_800_000_000_000, 1_800_000_000),
        ("2027-01-15T08:00:00Z", 1_800_000_000),
        ("2027-01-15T09:00:00+01:00", 1_800_000_000),
        ("2027-01-15T08:00:00.000", 1_800_000_000),
        (None, None),
        ("soon", None),
        ("nan", None),
        (-1, None),
    ],
)
def test_the_end_of_a_token_is_read_in_every_form(said: Any, end: float | None) -> None:
    assert TokenAnswer.model_validate({"token": "t", "expires_at": said}).expires_at_s == end


@pytest.mark.parametrize(("ends_in_s", "asked"), [(6 * DAY, 1), (60, 2), (-60, 2), (None, 1)])
def test_a_token_near_its_end_is_replaced_before_it_is_used(
    tmp_path: Path, ends_in_s: float | None, asked: int
) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            cloud.expires_at = None
            if ends_in_s is not None:
                end = datetime.fromtimestamp(time.time() + ends_in_s, UTC)
                cloud.expires_at = end.isoformat()
            async with working(cloud, tmp_path) as stage:
                await connected(stage)
            cloud.expires_at = time.time() + 7 * DAY
            async with working(cloud, tmp_path) as stage:
                await connected(stage)
                stage.do(ShowCredits())
                await noticed(stage, "credits available")
            assert len(cloud.sent("token")) == asked
            assert bearer(cloud, "credits")[-1] == f"Bearer tok-{asked}"

    asyncio.run(scenario())


def test_a_new_token_that_is_refused_ahead_of_time_costs_nothing(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            cloud.expires_at = time.time() + 60
            async with working(cloud, tmp_path) as stage:
                await connected(stage)
            cloud.will("token", refuses(429, retry_after="600000"))
            async with working(cloud, tmp_path) as stage:
                await connected(stage)
                stage.do(ShowCredits())
                await noticed(stage, "credits available")
            assert bearer(cloud, "credits")[-1] == "Bearer tok-1"
            assert len(cloud.sent("token")) == 2

    asyncio.run(scenario())


def test_calls_that_are_refused_at_once_get_one_new_token_between_them(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            both = asyncio.Event()
            refused = after(both, refuses(1001, status=401))
            stage.cloud.will("credits", refused, refused)
            backend = stage.workspace.link.backend
            calls = [asyncio.create_task(backend.credits()) for _ in range(2)]
            before = len(stage.cloud.sent("credits"))
            await stage.until(lambda: len(stage.cloud.sent("credits")) >= before + 1)
            both.set()
            await asyncio.gather(*calls)
            assert len(stage.cloud.sent("token")) == 2

    asyncio.run(scenario())


def test_a_token_of_the_users_is_used_as_it_is_and_its_refusal_is_said(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            cloud.will("credits", refuses(1001))
            async with working(cloud, tmp_path, token="mine") as stage:
                await stage.until(lambda: stage.all(NoticeRaised))
                assert "NEMO_TOKEN" in stage.all(NoticeRaised)[0].text
                assert stage.all(BackendChanged)[-1].connection == "lost"
            assert cloud.sent("token") == []
            assert bearer(cloud, "credits") == ["Bearer mine"]

    asyncio.run(scenario())


def test_a_missing_client_id_is_made_and_sent_once_more(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            cloud.will("token", refuses(400, "client id missing", status=400))
            async with working(cloud, tmp_path) as stage:
                await connected(stage)
            first, second = (got.headers["x-client-id"] for got in cloud.sent("token"))
            assert first != second
            assert (tmp_path / "config" / "client_id").read_text().strip() == second

    asyncio.run(scenario())


def test_no_free_token_is_said_in_words_of_its_own(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            cloud.will("token", refuses(429, retry_after="259200"))
            async with working(cloud, tmp_path) as stage:
                await stage.until(lambda: stage.all(NoticeRaised))
                said = stage.all(NoticeRaised)[0].text
                assert said.startswith("No free token is to be had now")
                assert "in 3 d" in said

    asyncio.run(scenario())


# ── sessions ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("refusal", [refuses(1002), fails("Session not found", 404, status=404)])
@pytest.mark.parametrize("route", ["state", "upload"])
def test_a_session_that_the_backend_lost_is_replaced_and_that_is_said(
    tmp_path: Path, route: str, refusal: Any
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            first = stage.workspace.session.session_id
            stage.cloud.will(route, refusal)
            stage.do(ShowStatus() if route == "state" else AddMedia(str(film(tmp_path))))
            await noticed(stage, "Media must be uploaded again.")
            await noticed(stage, "timeline is empty" if route == "state" else "Added clip.mp4")
            assert stage.workspace.session.session_id != first
            assert len(stage.all(SessionOpened)) >= 2

    asyncio.run(scenario())


def test_an_export_of_a_lost_session_says_that_there_is_nothing(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.drafts.clear()
            stage.do(Export())
            await noticed(stage, "nothing on the timeline")
            assert stage.cloud.sent("render") == []

    asyncio.run(scenario())


def test_a_backend_that_is_down_at_the_start_is_found_again_later(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            async with working(cloud, tmp_path) as stage:
                await connected(stage)
            cloud.will("credits", shows_a_page(503))
            async with working(cloud, tmp_path) as stage:
                await stage.until(lambda: stage.all(BackendChanged)[-1:] and stage.notices)
                assert stage.all(BackendChanged)[-1].connection == "lost"
                cloud.edit("Meanwhile")
                stage.do(ShowStatus())
                assert "Meanwhile" in await noticed(stage, "Timeline (")
                assert stage.all(BackendChanged)[-1].connection == "ready"

    asyncio.run(scenario())


# ── sharing ───────────────────────────────────────────────────────────────────────────────────


def test_a_session_is_shared_by_a_link(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.do(Share())
            said = await noticed(stage, "take the session over")
            assert said.endswith(
                "within 7 days can take the session over: "
                "https://web.test/workspace/claim?ct=clm_1%2F2"
            )
            asked = json.loads(stage.cloud.sent("claim")[0].body)
            assert asked == {"task_id": "task-1", "session_id": str(2**53 + 1)}

    asyncio.run(scenario())


@pytest.mark.parametrize("form", ["A", "B"])
def test_an_export_ends_with_its_file_and_the_link(tmp_path: Path, footage: Any, form: str) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            cloud = stage.cloud
            cloud.result, cloud.render_form = footage.silent.path.read_bytes(), form
            stage.do(AddMedia(str(film(tmp_path))))
            stage.do(Export())
            stage.do(NewSession())
            await stage.until(
                lambda: any(e.job.kind == "export" and e.job.is_over for e in stage.all(JobChanged))
            )
            job = stage.all(JobChanged)[-1].job
            assert job.state == "done", job.detail
            assert await asyncio.to_thread(Path(job.detail).read_bytes) == cloud.result
            await stage.until(lambda: cloud.sent("claim"))
            first = next(e.session_id for e in stage.all(SessionOpened) if e.session_id)
            memory = stage.workspace.memory
            await stage.until(lambda: "claim?ct=" in memory.transcript(first)[-1].text)
            assert not any("Exported" in notice for notice in stage.notices)
            assert all("authorization" not in got.headers for got in cloud.sent("result"))
            assert json.loads(cloud.sent("claim")[0].body)["session_id"] == first

    asyncio.run(scenario())
