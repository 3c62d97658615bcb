"""What each code of the protocol leads to, at every route where it can come."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from tests.behaviours import fails, refuses, replies, shows_a_page
from tests.engine.stage import Stage, staged
from tui.events import (
    AddMedia,
    BackendChanged,
    Export,
    NewSession,
    SendMessage,
    Share,
    ShowCredits,
    ShowStatus,
)


async def noticed(stage: Stage, words: str) -> str:
    await stage.until(lambda: any(words in notice for notice in stage.notices))
    return next(notice for notice in stage.notices if words in notice)


def film(home: Path) -> Path:
    path = home / "clip.mp4"
    path.write_bytes(b"\0\0\0\x18ftypmp42" + b"x" * 1000)
    return path


ASKING = {
    "credits": ShowCredits(),
    "state": ShowStatus(),
    "session": NewSession(),
    "claim": Share(),
    "chat": SendMessage("brighten it"),
}


@pytest.mark.parametrize("status", [200, 401])
@pytest.mark.parametrize("route", [*ASKING, "upload", "render"])
def test_an_expired_token_is_replaced_and_the_call_made_once_more(
    tmp_path: Path, route: str, status: int
) -> None:
    asyncio.run(_once_more(tmp_path, route, refuses(1001, status=status), new_token=True))


@pytest.mark.parametrize("route", [*ASKING, "upload", "render"])
def test_a_rate_limit_is_waited_for_and_the_call_made_once_more(tmp_path: Path, route: str) -> None:
    date = format_datetime(datetime.now(UTC), usegmt=True)
    limit = refuses(429, status=429, retry_after=date if route == "chat" else "")
    asyncio.run(_once_more(tmp_path, route, limit, new_token=False))


async def _once_more(home: Path, route: str, refusal: Any, *, new_token: bool) -> None:
    async with staged(home) as stage:
        cloud = stage.cloud
        stage.do(AddMedia(str(film(home))))
        await noticed(stage, "Added")
        before = len(cloud.sent(route))
        cloud.will(route, refusal)
        if route == "upload":
            (home / "other.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + b"y" * 1200)
            stage.do(AddMedia(str(home / "other.mp4")))
        else:
            stage.do(Export() if route == "render" else ASKING[route])
        await stage.until(lambda: len(cloud.sent(route)) >= before + 2)
        again = cloud.sent(route)[before : before + 2]
        assert again[0].body == again[1].body or route == "upload"
        tokens = {got.headers["authorization"] for got in again}
        assert len(tokens) == (2 if new_token else 1)
        if route == "chat":
            assert (await stage.ended()).ok
            assert len(cloud.said()) == 2


@pytest.mark.parametrize("code", [1001, 429])
def test_a_refusal_that_stays_is_said_after_one_more_try(tmp_path: Path, code: int) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("chat", *[refuses(code)] * 5)
            stage.do(SendMessage("go"))
            ended = await stage.ended()
            assert not ended.ok
            assert len(stage.cloud.said()) == 2

    asyncio.run(scenario())


def test_a_rate_limit_counts_down_and_then_all_is_well(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("chat", refuses(429, status=429, retry_after="2"))
            stage.do(SendMessage("go"))
            assert (await stage.ended()).ok
            said = [e.detail for e in stage.all(BackendChanged) if e.detail]
            slow = "The backend asks to slow down: trying again in 0:0{}."
            assert said == [slow.format(2), slow.format(1)]
            assert stage.all(BackendChanged)[-1].connection == "ready"

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("token", "code", "words"),
    [
        (None, 2001, "Register at https://web.test/register?bind=anon_7"),
        ("mine", 2001, "Top up in your account at https://web.test,"),
        (None, 402, "not help"),
        ("mine", 402, "Upgrade your plan"),
        (None, 4001, "Use MP4, MOV"),
        (None, 4002, "Compress or trim it"),
        (None, 7777, "refused: no."),
    ],
)
@pytest.mark.parametrize("status", [200, 400])
def test_a_refusal_is_one_sentence_that_says_what_to_do(
    tmp_path: Path, token: str | None, code: int, words: str, status: int
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path, token=token) as stage:
            stage.cloud.will("chat", refuses(code, status=status))
            stage.do(SendMessage("go"))
            assert words in (await stage.ended()).text
            stage.cloud.will("upload", refuses(code, status=status))
            stage.do(AddMedia(str(film(tmp_path))))
            await noticed(stage, words)
            assert len(stage.cloud.said()) == len(stage.cloud.sent("upload")) == 1

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        (shows_a_page(502), "out of order (502)"),
        (fails("Not Found", 404, status=404), "refused: Not Found"),
        (replies({"available": []}), "lacks what the protocol promises"),
    ],
)
def test_what_no_protocol_knows_is_a_sentence_too(
    tmp_path: Path, behaviour: Any, words: str
) -> None:
    async def scenario() -> None:
        async with staged(tmp_path) as stage:
            stage.cloud.will("credits", behaviour)
            stage.do(ShowCredits())
            await noticed(stage, words)

    asyncio.run(scenario())
