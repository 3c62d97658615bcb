"""A language model behind the grammar, on the real program and a server of the test's own."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.test_secrets import processes
from tests.homes import Home
from tests.measure import numbers
from tests.server import Answer, Got, Server, serving
from tests.studio.agent.test_model import ROUTE, says
from tests.studio.service.test_service import Caller
from tui.client.backend import Attribution, Backend
from tui.engine.launch import ensure_studio

KEY = "s3ntinel-k3y-0f-a-model"
JAZZ = "frobnicate the wobble"


@pytest.fixture
def asked(home: Home, footage: Any) -> Callable[..., tuple[Any, Server]]:
    """Says something about a clip of 90 frames to a program that may ask a model."""

    def run(
        answer: Answer, *said: str, more: tuple[str, ...] = ()
    ) -> tuple[subprocess.CompletedProcess[str], Server]:
        async def scenario() -> tuple[subprocess.CompletedProcess[str], Server]:
            async with serving({ROUTE: [answer]}) as server:
                home.more |= {"NEMO_LLM_URL": f"{server.url}/v1", "NEMO_LLM_MODEL": "small"}
                home.more |= {"NEMO_LLM_KEY": KEY}
                messages = [part for text in said for part in ("-m", text)]
                arguments = ("run", footage.silent.path, *messages, *more, "-o", "out.mp4")
                return await asyncio.to_thread(home.nemo, *arguments), server

        return asyncio.run(scenario())

    return run


def test_what_the_grammar_does_not_understand_is_done_as_the_model_proposes(
    home: Home, asked: Any
) -> None:
    done, server = asked(says(set_speed={"factor": 2}), JAZZ)
    assert done.returncode == 0, done.stderr
    shown = numbers(home.work / "out.mp4")
    assert len(shown) == 45
    assert shown[::10] == pytest.approx([*range(0, 90, 20)], abs=1)
    (got,) = server.got
    assert got.headers["authorization"] == f"Bearer {KEY}"
    assert got.json()["messages"][-1]["content"] == JAZZ
    assert "silent.mp4" in got.json()["messages"][0]["content"]


def test_nothing_is_asked_when_the_grammar_understood(home: Home, asked: Any) -> None:
    done, server = asked(says("never"), "cut the first 2 seconds", "undo", "keep the first second")
    assert done.returncode == 0, done.stderr
    assert server.got == []
    assert numbers(home.work / "out.mp4") == [*range(30)]


def test_the_key_goes_to_that_server_and_is_kept_and_told_nowhere(home: Home, asked: Any) -> None:
    seen: list[bytes] = []

    async def looking(got: Got, writer: asyncio.StreamWriter) -> None:
        seen.extend(
            line + environment
            for line, environment in await asyncio.to_thread(lambda: [*processes()])
            if str(home.folder).encode() in line + environment and b"\0run\0" not in line
        )
        await says(set_speed={"factor": 2})(got, writer)

    done, server = asked(looking, JAZZ, more=("--record", "all.jsonl"))
    assert done.returncode == 0, done.stderr
    assert server.got[0].headers["authorization"] == f"Bearer {KEY}"
    assert any(b"studio" in text for text in seen)
    assert not any(KEY.encode() in text for text in seen)
    files = [file for folder in (home.folder, home.work) for file in folder.rglob("*")]
    assert home.work / "all.jsonl" in files
    for file in files:
        assert not file.is_file() or KEY.encode() not in file.read_bytes(), file
    assert KEY not in done.stdout + done.stderr


def test_an_edit_of_the_model_that_cannot_be_done_changes_nothing_and_is_said(
    home: Home, asked: Any
) -> None:
    span = {"start": {"seconds": 60}, "end": {"seconds": 70}}
    done, _ = asked(says(cut_ranges={"spans": [span]}), JAZZ)
    assert done.returncode == 0, done.stderr
    assert "1:00 lies beyond the end: the timeline is 0:03 long." in done.stdout
    assert numbers(home.work / "out.mp4") == [*range(90)]


def test_markup_and_control_characters_in_its_words_do_nothing(asked: Any) -> None:
    words = "\x1b]52;c;aGk=\x07[@click=app.quit]hi[/] \x9b31m\u202eolleh \x08[b"
    done, _ = asked(says(words), JAZZ)
    assert done.returncode == 0, done.stderr
    assert "[@click=app.quit]hi[/]" in done.stdout
    for character in "\x1b\x07\x9b\u202e\x08":
        assert character not in done.stdout + done.stderr


def test_without_an_answer_the_words_are_said_to_be_left_and_the_rest_is_done(
    home: Home, asked: Any
) -> None:
    async def refuses(_got: Got, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 500 Oops\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")

    done, _ = asked(refuses, f"keep the first second. {JAZZ}")
    assert done.returncode == 0, done.stderr
    assert f"“{JAZZ}”" in done.stdout
    assert "500" in done.stdout
    assert numbers(home.work / "out.mp4") == [*range(30)]


def with_hanging_model(
    home: Home, film: Path, work: Callable[[Caller, asyncio.Event], Awaitable[None]]
) -> None:
    """Do `work` in a session of the studio whose model takes a question and never answers."""

    async def scenario() -> None:
        heard = asyncio.Event()

        async def hang(_got: Got, _writer: asyncio.StreamWriter) -> None:
            heard.set()
            await asyncio.sleep(600)

        async with serving({ROUTE: [hang]}) as server:
            told = {"llm_url": f"{server.url}/v1", "llm_model": "small"}
            settings = home.settings.model_copy(update=told)
            await ensure_studio(settings)
            async with Backend(settings, Attribution("in-video", "1", "unknown")) as backend:
                caller = Caller(backend, (await backend.create_session("en")).session_id)
                await caller.upload(film)
                await work(caller, heard)

    asyncio.run(scenario())


def test_a_model_that_hangs_is_left_when_nobody_waits_and_the_rest_of_the_message_is_done(
    home: Home, footage: Any
) -> None:
    async def work(caller: Caller, heard: asyncio.Event) -> None:
        turn = asyncio.create_task(caller.say(f"cut the first second. {JAZZ}"))
        await asyncio.wait_for(heard.wait(), 20)
        turn.cancel()
        await asyncio.wait({turn})
        async with asyncio.timeout(60):  # the model would be waited for twice as long
            reply, tools = await caller.say("cut the first second")
        assert tools == ["cut_ranges"]
        assert "2.0 s → 1.0 s" in reply

    with_hanging_model(home, footage.silent.path, work)


def test_while_a_model_thinks_there_are_signs_of_life(home: Home, footage: Any) -> None:
    async def work(caller: Caller, heard: asyncio.Event) -> None:
        body = {
            "app_name": "nemo_agent", "user_id": "me", "session_id": caller.session_id,
            "new_message": {"parts": [{"text": JAZZ}]},
        }  # fmt: skip
        headers = {
            "X-Nemo-LLM-URL": caller.backend._settings.llm_url or "",
            "X-Nemo-LLM-Model": "small",
            **await caller.backend.authorised_headers(),
        }
        posted = caller.backend.http.stream("POST", "/run_sse", json=body, headers=headers)
        async with posted as response:
            lines = response.aiter_lines()
            assert await asyncio.wait_for(anext(lines), 20) == ": still working"
        assert heard.is_set()

    with_hanging_model(home, footage.silent.path, work)
