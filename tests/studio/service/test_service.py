"""The studio's process over its real socket: uploads, turns, history, renders, life and death."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest

from tests.homes import Home
from tests.measure import durations, numbers
from tests.talk import Talk
from tui.client.backend import Attribution, Backend, new_render_id
from tui.client.transport import api_client
from tui.engine.launch import ensure_studio, is_running
from tui.engine.reply import Reply
from tui.settings import STUDIO_API
from tui.wire.chat import Text, ToolAnswered, ToolCalled
from tui.wire.draft import Json, read_draft
from tui.wire.errors import BackendError
from tui.wire.render import RenderView

T = TypeVar("T")


class Caller:
    """A client in a session of its own."""

    def __init__(self, backend: Backend, session_id: str) -> None:
        self.backend = backend
        self.session_id = session_id

    async def upload(self, path: Path) -> Any:
        return await self.backend.upload(self.session_id, path, lambda *_: None)

    async def say(self, text: str) -> tuple[str, list[str]]:
        """Say `text`; return the reply and the names of the tools that were called."""
        reply, tools = Reply(), []
        async with self.backend.run_turn(self.session_id, text) as stream:
            async for event in stream:
                if isinstance(event, Text):
                    reply.add(event)
                elif isinstance(event, ToolCalled):
                    tools.append(event.name)
                else:
                    assert isinstance(event, ToolAnswered)
        return reply.text, tools

    async def draft(self) -> Json:
        return (await self.backend.state(self.session_id)).draft

    async def render(self, render_id: str) -> None:
        await self.backend.submit_render(
            render_id, self.session_id, await self.draft(), "mp4", "low"
        )

    async def until_over(self, render_id: str) -> RenderView:
        return await self.until(render_id, lambda view: view.status in {"completed", "failed"})

    async def until(self, render_id: str, true: Callable[[RenderView], bool]) -> RenderView:
        give_up_at = time.monotonic() + 60
        while not true(view := await self.backend.poll_render(render_id)):
            assert time.monotonic() < give_up_at
            await asyncio.sleep(0.02)
        return view


def with_caller(home: Home, work: Callable[[Caller], Awaitable[T]]) -> T:
    async def scenario() -> T:
        await ensure_studio(home.settings)
        attribution = Attribution("in-video", "1", "unknown")
        async with Backend(home.settings, attribution) as backend:
            session = await backend.create_session("en")
            assert int(session.session_id) > 2**53
            return await work(Caller(backend, session.session_id))

    return asyncio.run(scenario())


def test_an_uploaded_film_lies_on_the_timeline_with_its_own_size_and_rate(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> Json:
        (row,) = await caller.upload(talk.path)
        assert (row.width, row.height, row.fps) == (320, 180, 30)
        assert row.duration == pytest.approx(11, abs=0.05)
        return await caller.draft()

    draft = with_caller(shared_home, work)
    (segment,) = draft["t"][0]["sg"]
    assert (draft["m"]["width"], draft["m"]["height"], draft["m"]["fps"]) == (320, 180, "30")
    assert segment["name"] == "talk.mp4"
    assert segment["frames"] == 330


def test_the_same_content_is_kept_and_placed_once(
    shared_home: Home, talk: Talk, tmp_path: Path
) -> None:
    twin = tmp_path / "other name.mp4"
    twin.write_bytes(talk.path.read_bytes())

    async def work(caller: Caller) -> Json:
        await caller.upload(talk.path)
        await caller.upload(twin)
        return await caller.draft()

    assert len(with_caller(shared_home, work)["t"][0]["sg"]) == 1
    kept = list((shared_home.settings.paths.studio / "media").iterdir())
    assert len({file.stem for file in kept}) == len(kept)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("clip.mp4", b"this is no clip at all" * 100, "cannot be read"),
        ("clip.doc", b"hello", "not a supported type"),
        ("clip.mp4", b"ffconcat version 1.0\nfile /etc/passwd\n", "cannot be read"),
        ("clip.mp4", b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "cannot be read"),
    ],
)
def test_what_is_no_medium_is_refused_with_4001_and_leaves_nothing(
    shared_home: Home, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    async def work(caller: Caller) -> None:
        with pytest.raises(BackendError, match=words) as raised:
            await caller.upload(path)
        assert raised.value.code == 4001
        assert name in str(raised.value)
        assert read_draft(await caller.draft()).is_empty

    with_caller(shared_home, work)
    assert not list((shared_home.settings.paths.studio / "incoming").iterdir())


def test_a_file_over_the_limit_is_refused_with_4002_before_it_is_sent_whole(
    shared_home: Home, tmp_path: Path
) -> None:
    path = tmp_path / "huge.mp4"
    with path.open("wb") as file:
        file.truncate(501 * 1000 * 1000)

    async def work(caller: Caller) -> None:
        with pytest.raises(BackendError, match="500 MB") as raised:
            await caller.upload(path)
        assert raised.value.code == 4002

    with_caller(shared_home, work)


def test_a_turn_calls_its_tools_then_says_what_it_did(shared_home: Home, talk: Talk) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        text, tools = await caller.say(
            'Please cut out the pauses, add a title "Urban Dreams" for 2 s and make it square.'
        )
        assert tools == ["trim_pauses", "add_title", "set_frame"]
        assert "3 pauses" in text
        assert "Urban Dreams" in text
        view = read_draft(await caller.draft())
        assert (view.width, view.height) == (1080, 1080)
        assert view.tracks[1].segments[0].duration_ms == 2000
        # Some of each pause stays around the words.
        paused_ms = 1000 * sum(end - start for start, end in talk.pauses)
        assert 0.5 * paused_ms < 11000 - view.duration_ms < paused_ms

    with_caller(shared_home, work)


def test_undo_takes_a_whole_message_back_and_redo_does_it_again(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        uploaded = await caller.draft()
        await caller.say("make it vertical and cut the first 3 seconds")
        edited = await caller.draft()
        assert edited["d"] == 8000
        await caller.say("undo")
        assert await caller.draft() == uploaded
        await caller.say("redo")
        assert await caller.draft() == edited

    with_caller(shared_home, work)


def test_an_instruction_that_is_not_understood_changes_nothing_and_says_so(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        before = await caller.draft()
        text, tools = await caller.say("frobnicate the wibble")
        assert not tools
        assert "frobnicate the wibble" in text
        assert await caller.draft() == before

    with_caller(shared_home, work)


def test_a_title_that_no_font_can_draw_is_refused_when_it_is_said(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        before = await caller.draft()
        text, _ = await caller.say('add a title "\U00012000\U00012001"')
        assert "No font here can draw" in text
        assert await caller.draft() == before

    with_caller(shared_home, work)


def test_a_render_is_polled_to_its_end_and_downloaded(
    shared_home: Home, talk: Talk, tmp_path: Path
) -> None:
    async def work(caller: Caller) -> bytes:
        await caller.upload(talk.path)
        await caller.say("keep 0:01 to 0:03")
        render_id = new_render_id()
        await caller.render(render_id)
        with pytest.raises(BackendError):
            await caller.render(render_id)
        view = await caller.until_over(render_id)
        assert view.status == "completed"
        assert view.url
        headers = await caller.backend.authorised_headers()
        return (await caller.backend.http.get(view.url, headers=headers)).content

    result = tmp_path / "result.mp4"
    result.write_bytes(with_caller(shared_home, work))
    assert numbers(result) == list(range(30, 90))
    picture_s, sound_s = durations(result)
    assert picture_s == pytest.approx(2)
    assert abs(picture_s - sound_s) < 1 / 30


def test_a_cancelled_render_stops_within_a_second_and_leaves_nothing(
    shared_home: Home, footage: Any
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(footage.long.path)
        render_id = new_render_id()
        await caller.render(render_id)
        await caller.until(render_id, lambda view: view.status != "pending")
        await caller.backend.cancel_render(render_id)
        view = await caller.backend.poll_render(render_id)
        assert (view.status, view.error) == ("failed", "The render was cancelled.")
        renders = shared_home.settings.paths.studio / "renders"
        give_up_at = time.monotonic() + 1.5
        while list(renders.glob(f"{render_id}*")):
            assert time.monotonic() < give_up_at
            await asyncio.sleep(0.02)

    with_caller(shared_home, work)


async def _plain(home: Home, method: str, path: str, **more: Any) -> httpx.Response:
    async with api_client(STUDIO_API, home.settings.paths.socket) as http:
        return await http.request(method, path, **more)


def test_calls_without_a_token_a_session_or_attribution_get_their_codes(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> None:
        token = await caller.backend.authorised_headers()
        bearer = {"Authorization": token["Authorization"]}
        state = "/api/state/nemo_agent/me/{}/latest"
        answers = [
            await _plain(shared_home, "GET", state.format(caller.session_id)),
            await _plain(shared_home, "GET", state.format(7), headers=bearer),
            await _plain(shared_home, "POST", "/api/auth/anonymous-token"),
            await _plain(
                shared_home, "POST", "/api/render/proxy/lambda", headers=bearer, json={"id": "r"}
            ),
        ]
        assert [answer.json()["code"] for answer in answers] == [1001, 1002, 400, 402]

    with_caller(shared_home, work)


@pytest.mark.parametrize("render_id", ["../../x", "a/b", "", "x" * 65, "r.mp4"])
def test_a_render_id_cannot_lead_out_of_the_folder(shared_home: Home, render_id: str) -> None:
    async def work(caller: Caller) -> None:
        with pytest.raises(BackendError):
            await caller.backend.submit_render(
                render_id, caller.session_id, {"t": [{"tt": 0, "sg": [{}]}]}, "mp4", "high"
            )

    with_caller(shared_home, work)


def test_a_draft_that_names_media_of_another_session_is_not_rendered(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        stolen = await caller.draft()
        other = Caller(caller.backend, (await caller.backend.create_session("en")).session_id)
        render_id = new_render_id()
        await caller.backend.submit_render(render_id, other.session_id, stolen, "mp4", "low")
        view = await other.until_over(render_id)
        assert view.status == "failed"
        assert view.error.endswith(".")

    with_caller(shared_home, work)


def test_only_the_user_can_reach_the_socket(shared_home: Home, talk: Talk) -> None:
    async def work(_caller: Caller) -> None:
        assert shared_home.settings.paths.runtime.stat().st_mode & 0o777 == 0o700
        assert shared_home.settings.paths.studio.stat().st_mode & 0o777 == 0o700

    with_caller(shared_home, work)


def test_two_starts_at_once_make_one_studio_and_a_second_serve_says_so(home: Home) -> None:
    async def both() -> None:
        await asyncio.gather(*(ensure_studio(home.settings) for _ in range(2)))

    asyncio.run(both())
    pid = home.studio_pid()
    second = home.nemo("studio", "serve")
    assert second.returncode == 1
    assert second.stderr == "nemo-tui: A studio is running already.\n"
    assert home.nemo("studio", "status").stdout.endswith("idle.\n")
    assert home.studio_pid() == pid
    assert home.nemo("studio", "stop").returncode == 0
    assert not is_running(home.settings.paths)


def test_a_studio_that_is_idle_stops_by_itself(home: Home) -> None:
    home.more["NEMO_STUDIO_IDLE_S"] = "1"
    serving = home.start("studio", "serve")
    try:
        assert serving.wait(30) == 0
    finally:
        serving.kill()
        serving.communicate()
    assert not home.settings.paths.socket.exists()


@pytest.mark.slow
def test_a_killed_studio_finishes_the_render_after_its_next_start(
    home: Home, footage: Any, tmp_path: Path
) -> None:
    async def work(caller: Caller) -> Any:
        await caller.upload(footage.long.path)
        render_id = new_render_id()
        await caller.render(render_id)
        await caller.until(render_id, lambda view: bool(view.fraction))
        os.kill(home.studio_pid(), signal.SIGKILL)
        while is_running(home.settings.paths):  # noqa: ASYNC110 (another process dies)
            await asyncio.sleep(0.02)
        await ensure_studio(home.settings)
        view = await caller.until_over(render_id)
        assert view.status == "completed"
        headers = await caller.backend.authorised_headers()
        return (await caller.backend.http.get(view.url or "", headers=headers)).content

    result = tmp_path / "result.mp4"
    result.write_bytes(with_caller(home, work))
    assert numbers(result) == list(range(1200))
