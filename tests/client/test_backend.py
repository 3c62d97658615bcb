"""The client over a real socket: tokens, retries that are promised, turns, files."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from tests.captures import capture_body, capture_names
from tests.server import Answer, Server, raw, replies, serving, streams
from tui.client.backend import Attribution, Backend
from tui.client.download import Part, fetch
from tui.engine.reply import Reply
from tui.settings import Settings
from tui.wire.chat import Failed, Text
from tui.wire.errors import BackendError, ConnectionBroke

TOKEN = "POST /api/auth/anonymous-token"
CREDITS = "GET /api/credits/balance/simple"
BALANCE = replies({"available": 90, "frozen": 10, "total": 100})


def token(value: str = "tok-1") -> Answer:
    return replies(
        {"token": value, "user_id": "anon_1", "expires_at": time.time() + 604_800, "credits": 100}
    )


def settings_for(server: Server, home: Path, **more: Any) -> Settings:
    return Settings(api_url=server.url, home=home, retry_s=0.01, **more)


def backend_on(server: Server, home: Path, **more: Any) -> Backend:
    attribution = Attribution("in-video", "1.2.3", "unknown")
    return Backend(settings_for(server, home, **more), attribution)


def test_an_anonymous_token_is_asked_for_once_and_kept(tmp_path: Path) -> None:
    async def scenario() -> list[str]:
        async with serving({TOKEN: [token()], CREDITS: [BALANCE]}) as server:
            for _ in range(2):
                async with backend_on(server, tmp_path) as backend:
                    assert (await backend.credits()).available == 90
            asked = server.got[0]
            assert "authorization" not in asked.headers
            assert len(asked.headers["x-client-id"]) == 36
            sent = server.got[-1].headers
            assert sent["authorization"] == "Bearer tok-1"
            assert sent["x-skill-source"] == "in-video"
            assert sent["x-skill-version"] == "1.2.3"
            assert sent["x-skill-platform"] == "unknown"
            return server.paths()

    assert asyncio.run(scenario()) == [TOKEN, CREDITS, CREDITS]
    (kept,) = (tmp_path / "state").glob("token-*.json")
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_refused_anonymous_token_is_replaced_once(tmp_path: Path) -> None:
    async def scenario() -> list[str]:
        refusal = replies("expired", code=1001, status="401 Unauthorized")
        answers = {TOKEN: [token("old"), token("new")], CREDITS: [refusal, BALANCE]}
        async with serving(answers) as server, backend_on(server, tmp_path) as backend:
            await backend.credits()
            assert server.got[-1].headers["authorization"] == "Bearer new"
            return server.paths()

    assert asyncio.run(scenario()) == [TOKEN, CREDITS, TOKEN, CREDITS]


def test_a_token_that_the_user_set_is_not_replaced(tmp_path: Path) -> None:
    async def scenario() -> list[str]:
        answers = {CREDITS: [replies("bad", code=1001)]}
        async with (
            serving(answers) as server,
            backend_on(server, tmp_path, token="mine") as backend,
        ):
            with pytest.raises(BackendError, match="NEMO_TOKEN"):
                await backend.credits()
            return server.paths()

    assert asyncio.run(scenario()) == [CREDITS]


def test_a_rate_limit_is_waited_for_once(tmp_path: Path) -> None:
    async def scenario() -> list[str]:
        limit = replies("slow", code=429, status="429 Too Many Requests")
        answers = {TOKEN: [token()], CREDITS: [limit, limit, BALANCE]}
        async with serving(answers) as server, backend_on(server, tmp_path) as backend:
            with pytest.raises(BackendError, match="slow down"):
                await backend.credits()
            return server.paths()

    assert asyncio.run(scenario()) == [TOKEN, CREDITS, CREDITS]


def test_a_session_id_above_2_53_stays_exact(tmp_path: Path) -> None:
    async def scenario() -> str:
        made = raw(
            b'{"code": 0, "data": {"session_id": 9007199254740993, "task_id": "t"}}',
            headers="Content-Type: application/json\r\n",
        )
        answers = {TOKEN: [token()], "POST /api/tasks/me/with-session/nemo_agent": [made]}
        async with serving(answers) as server, backend_on(server, tmp_path) as backend:
            return (await backend.create_session("en")).session_id

    assert asyncio.run(scenario()) == "9007199254740993"


async def _turn(home: Path, answer: Answer) -> tuple[str, list[object], Server]:
    async with (
        serving({TOKEN: [token()], "POST /run_sse": [answer]}) as server,
        backend_on(server, home) as backend,
    ):
        reply, said = Reply(), []
        async with backend.run_turn("7", "trim") as stream:
            async for event in stream:
                said.append(event)
                if isinstance(event, Text):
                    reply.add(event)
        return reply.text, said, server


@pytest.mark.parametrize("name", capture_names())
def test_every_recorded_stream_reads_the_same_byte_by_byte(name: str, tmp_path: Path) -> None:
    body = capture_body(name)
    whole = asyncio.run(_turn(tmp_path, streams(body)))
    sliced = asyncio.run(
        _turn(tmp_path, streams(*(body[i : i + 7] for i in range(0, len(body), 7))))
    )
    assert whole[:2] == sliced[:2]


def test_a_message_goes_out_once_as_the_protocol_says(tmp_path: Path) -> None:
    text, _, server = asyncio.run(_turn(tmp_path, streams(capture_body("adk-2.13-text_stream"))))
    assert text.startswith("Sure — cutting the pauses")
    sent = server.got[-1]
    assert sent.headers["accept"] == "text/event-stream"
    assert sent.json() == {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": "7",
        "new_message": {"parts": [{"text": "trim"}]},
        "streaming": True,
    }


def test_a_foreign_charset_an_odd_type_and_a_bom_do_not_matter(tmp_path: Path) -> None:
    body = '\ufeffdata: {"content":{"parts":[{"text":"né 好"}]}}\n\n'.encode()
    answer = raw(body, headers="Content-Type: TEXT/EVENT-STREAM; charset=latin-1\r\n")
    assert asyncio.run(_turn(tmp_path, answer))[0] == "né 好"


def test_a_stream_cut_in_an_event_is_said_to_be_broken(tmp_path: Path) -> None:
    body = capture_body("adk-2.13-text_stream")
    with pytest.raises(ConnectionBroke, match="broke off"):
        asyncio.run(_turn(tmp_path, streams(body[:-40])))


def test_a_refusal_instead_of_a_stream_is_an_error_with_its_code(tmp_path: Path) -> None:
    with pytest.raises(BackendError) as raised:
        asyncio.run(_turn(tmp_path, replies("gone", code=1002, status="404 Not Found")))
    assert raised.value.code == 1002


def test_an_event_over_the_cap_is_skipped_and_the_turn_goes_on(tmp_path: Path) -> None:
    huge = b'data: {"x": "' + b"y" * (2 * 1024 * 1024) + b'"}\n\n'
    body = capture_body("adk-2.13-raise_midstream")
    _, said, _ = asyncio.run(_turn(tmp_path, streams(huge, body)))
    assert isinstance(said[-1], Failed)


def test_a_file_is_uploaded_as_it_is_with_its_length(tmp_path: Path) -> None:
    clip = tmp_path / 'odd "name" 剪.mp4'
    clip.write_bytes(bytes(range(256)) * 4000)
    sent: list[tuple[int, int]] = []

    async def scenario() -> Server:
        route = "POST /api/upload-video/nemo_agent/me/7"
        done = replies({"files": [{"filename": "a.mp4", "duration": 2.5}]})
        async with (
            serving({TOKEN: [token()], route: [done]}) as server,
            backend_on(server, tmp_path) as backend,
        ):
            files = await backend.upload("7", clip, lambda have, all_: sent.append((have, all_)))
            assert files[0].duration == 2.5
            return server

    got = asyncio.run(scenario()).got[-1]
    assert clip.read_bytes() in got.body
    assert 'filename="odd %22name%22 剪.mp4"'.encode() in got.body
    assert int(got.headers["content-length"]) == len(got.body)
    assert sent[-1] == (1_024_000, 1_024_000)


FILE = bytes(range(256)) * 100


async def _fetched(
    home: Path, answer: Answer, part: Part, *, other_host: bool = False
) -> tuple[Server, list[str | None]]:
    tags: list[str | None] = []
    async with (
        serving({TOKEN: [token()], "GET /file": [answer]}) as server,
        serving({"GET /file": [answer]}) as other,
        backend_on(server, home) as backend,
    ):
        source = other if other_host else server
        url = f"{source.url}/file"
        await fetch(backend, url, part, on_etag=tags.append, on_bytes=lambda *_: None)
        return source, tags


def test_a_download_is_written_whole_with_the_token_for_our_own_host_only(tmp_path: Path) -> None:
    part = Part(tmp_path / "a.part")
    answer = raw(FILE, headers=f'Content-Length: {len(FILE)}\r\nETag: "v1"\r\n')
    ours, tags = asyncio.run(_fetched(tmp_path, answer, part))
    assert part.path.read_bytes() == FILE
    assert tags == ['"v1"']
    assert "authorization" in ours.got[-1].headers
    theirs, _ = asyncio.run(_fetched(tmp_path, answer, part, other_host=True))
    assert "authorization" not in theirs.got[-1].headers
    assert not [name for name in theirs.got[-1].headers if name.startswith("x-skill")]


def test_a_download_goes_on_where_the_server_proves_that_it_is_the_same_file(
    tmp_path: Path,
) -> None:
    part = Part(tmp_path / "a.part", '"v1"')
    part.path.write_bytes(FILE[:1000])
    rest = raw(
        FILE[1000:],
        status="206 Partial Content",
        headers=f"Content-Range: bytes 1000-{len(FILE) - 1}/{len(FILE)}\r\n",
    )
    server, tags = asyncio.run(_fetched(tmp_path, rest, part))
    assert server.got[-1].headers["if-range"] == '"v1"'
    assert part.path.read_bytes() == FILE
    assert tags == []


def test_a_file_that_changed_meanwhile_starts_again(tmp_path: Path) -> None:
    part = Part(tmp_path / "a.part", '"v1"')
    part.path.write_bytes(b"z" * 50_000)
    whole = raw(FILE, headers=f'Content-Length: {len(FILE)}\r\nETag: "v2"\r\n')
    _, tags = asyncio.run(_fetched(tmp_path, whole, part))
    assert part.path.read_bytes() == FILE
    assert tags == ['"v2"']


def test_a_wrong_range_is_refused(tmp_path: Path) -> None:
    part = Part(tmp_path / "a.part", '"v1"')
    part.path.write_bytes(FILE[:1000])
    wrong = raw(
        FILE, status="206 Partial Content", headers=f"Content-Range: bytes 0-9/{len(FILE)}\r\n"
    )
    with pytest.raises(ConnectionBroke, match="wrong place"):
        asyncio.run(_fetched(tmp_path, wrong, part))


def test_a_download_that_breaks_off_says_so_and_keeps_what_it_has(tmp_path: Path) -> None:
    part = Part(tmp_path / "a.part")
    cut = raw(FILE[:500], headers=f'Content-Length: {len(FILE)}\r\nETag: "v1"\r\n')
    with pytest.raises(ConnectionBroke):
        asyncio.run(_fetched(tmp_path, cut, part))
    assert part.path.read_bytes() == FILE[:500]
