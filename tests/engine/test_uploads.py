"""Uploads: once, to be stopped at any time, and never half there."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.footage import ffmpeg, make_counted
from tests.homes import Home
from tests.server import Answer, Got, replies, serving
from tests.uploading import (
    MB,
    Heard,
    at_work,
    incoming,
    newest,
    notices,
    segments,
    swollen,
)
from tui.bus import Bus
from tui.engine.failure import WorkFailed
from tui.engine.workspace import Workspace
from tui.settings import Settings

ROUTE = "POST /api/upload-video/nemo_agent/me/7"


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a second in little."""
    path = tmp_path_factory.mktemp("clip") / "talk.mp4"
    make_counted(path, frames=15, size=(160, 90))
    return path


# ── once ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_is_here_already_is_not_sent_again_under_any_name(
    shared_home: Home, clip: Path, tmp_path: Path
) -> None:
    twin = tmp_path / "other.mp4"
    twin.write_bytes(clip.read_bytes())

    async def work(workspace: Workspace) -> None:
        assert len(await workspace.add_media(str(clip))) == 1
        assert await workspace.add_media(str(clip)) == []
        assert await workspace.add_media(str(twin)) == []
        assert notices(workspace)[1:] == ["talk.mp4 is here already.", "other.mp4 is here already."]
        assert segments(workspace) == 1
        assert newest(workspace).state == "done"

    at_work(shared_home.settings, work)


def test_what_is_done_to_hdr_and_to_interlaced_film_is_said_once(
    shared_home: Home, clip: Path, tmp_path: Path
) -> None:
    small = ("-c:v", "libx264", "-preset", "ultrafast")
    tags = "colorspace=bt2020nc:color_primaries=bt2020:color_trc=arib-std-b67"
    phone, tape = tmp_path / "phone.mp4", tmp_path / "tape.mp4"
    ffmpeg("-i", clip, "-vf", f"format=yuv420p10,setparams={tags}", *small, phone)
    ffmpeg("-i", clip, "-vf", "scale=160:92,setfield=tff", *small, "-x264-params", "tff=1", tape)

    async def work(workspace: Workspace) -> None:
        for path in (phone, tape, clip):
            await workspace.add_media(str(path))
        assert notices(workspace) == [
            "Added phone.mp4 (0:00.5, 160×90, 30 fps, HDR shown as SDR).",
            "Added tape.mp4 (0:00.5, 160×92, 30 fps, deinterlaced).",
            "Added talk.mp4 (0:00.5, 160×90, 30 fps).",
        ]

    at_work(shared_home.settings, work)


def test_another_session_gets_its_own_and_so_does_changed_content(
    shared_home: Home, clip: Path, tmp_path: Path
) -> None:
    path = tmp_path / "cut.mp4"
    path.write_bytes(clip.read_bytes())

    async def work(workspace: Workspace) -> None:
        await workspace.add_media(str(path))
        make_counted(path, frames=20, size=(160, 90))
        assert len(await workspace.add_media(str(path))) == 1
        assert segments(workspace) == 2
        await workspace.new_session()
        assert len(await workspace.add_media(str(path))) == 1

    at_work(shared_home.settings, work)


def test_same_size_and_other_bytes_are_another_file(
    shared_home: Home, clip: Path, tmp_path: Path
) -> None:
    one = swollen(clip, tmp_path / "one.mp4", 100_000)
    two = tmp_path / "two.mp4"
    two.write_bytes(one.read_bytes()[:-1] + b"!")

    async def work(workspace: Workspace) -> None:
        await workspace.add_media(str(one))
        assert len(await workspace.add_media(str(two))) == 1

    at_work(shared_home.settings, work)


# ── whole or not at all ───────────────────────────────────────────────────────────────────────────


def on_a_stand_in(
    tmp_path: Path, answers: list[Answer], work: Callable[[Workspace], Awaitable[None]]
) -> int:
    """Do `work` on a scripted server; return how often a file came."""

    async def scenario() -> int:
        token = {"token": "t", "user_id": "u", "expires_at": time.time() + 9e5}
        balance = {"available": 1, "frozen": 0, "total": 1}
        state = {"session_id": "7", "state": {"draft": {}}}
        every = {
            "POST /api/auth/anonymous-token": [replies(token)],
            "GET /api/credits/balance/simple": [replies(balance)],
            "POST /api/tasks/me/with-session/nemo_agent": [
                replies({"session_id": "7", "task_id": "t", "user_id": "u"})
            ],
            "GET /api/state/nemo_agent/me/7/latest": [replies(state)],
            ROUTE: answers,
        }
        async with serving(every) as server:
            settings = Settings(api_url=server.url, home=tmp_path / "home", retry_s=0.01)
            async with Workspace(settings, Bus()) as workspace:
                await workspace.link.connect()
                await workspace.new_session()
                await work(workspace)
            return len([got for got in server.got if f"POST {got.path}" == ROUTE])

    return asyncio.run(scenario())


def test_a_file_that_is_written_to_while_it_is_sent_is_refused(
    shared_home: Home, clip: Path, tmp_path: Path
) -> None:
    path = swollen(clip, tmp_path / "growing.mp4", 20 * MB)

    async def work(workspace: Workspace) -> None:
        heard = Heard(workspace)
        uploading = asyncio.create_task(workspace.add_media(str(path)))
        await heard.until(lambda job: bool(job.fraction))
        with path.open("r+b") as file:  # of the same size, and not the same
            file.seek(1000)
            file.write(b"other")
        with pytest.raises(WorkFailed) as raised:
            await uploading
        assert str(raised.value) == (
            "growing.mp4 changed while it was being uploaded. Upload it again."
        )
        assert newest(workspace).state == "failed"
        assert (await workspace.refresh_timeline()).is_empty

    at_work(shared_home.settings, work)
    assert_gone(shared_home)


def assert_gone(home: Home) -> None:
    give_up_at = time.monotonic() + 20
    while incoming(home):
        assert time.monotonic() < give_up_at, incoming(home)


def test_a_cancelled_upload_is_noted_and_nothing_half_stays(
    shared_home: Home, clip: Path, tmp_path: Path
) -> None:
    path = swollen(clip, tmp_path / "big.mp4", 50 * MB)

    async def work(workspace: Workspace) -> None:
        heard = Heard(workspace)
        uploading = asyncio.create_task(workspace.add_media(str(path)))
        job = await heard.until(lambda job: bool(job.fraction))
        assert 0 < (job.fraction or 0) < 1
        uploading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await uploading
        assert newest(workspace).state == "cancelled"
        assert (await workspace.refresh_timeline()).is_empty

    at_work(shared_home.settings, work)
    assert_gone(shared_home)


def test_an_upload_under_way_at_the_programs_end_goes_on_at_its_next_start(
    shared_home: Home, clip: Path, tmp_path: Path
) -> None:
    path = swollen(clip, tmp_path / "later.mp4", 30 * MB)

    async def leave(workspace: Workspace) -> None:
        heard = Heard(workspace)
        uploading = asyncio.create_task(workspace.add_media(str(path)))
        await heard.until(lambda job: bool(job.fraction))
        workspace.jobs.leaving = True
        uploading.cancel()
        await asyncio.wait({uploading})

    async def go_on() -> None:
        async with Workspace(shared_home.settings, Bus()) as workspace:
            await workspace.link.connect()
            await workspace.open(None)
            (ticket,) = [t for t in workspace.jobs.unfinished() if t.job.name == "later.mp4"]
            await workspace.resume(ticket)
            assert segments(workspace) == 1

    at_work(shared_home.settings, leave)
    asyncio.run(go_on())


def test_the_resume_of_an_upload_whose_file_is_gone_says_so(
    shared_home: Home, tmp_path: Path
) -> None:
    async def work(workspace: Workspace) -> None:
        ticket = workspace.jobs.plan_upload(workspace.session, str(tmp_path / "gone.mp4"))
        with pytest.raises(WorkFailed, match="There is no file"):
            await workspace.resume(ticket)
        assert ticket.job.state == "failed"

    at_work(shared_home.settings, work)


def test_a_file_is_not_sent_again_once_all_of_it_went_out(tmp_path: Path, clip: Path) -> None:
    """The backend may have it, and must not get a second copy."""

    async def hangs_up(_got: Got, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    async def in_vain(workspace: Workspace) -> None:
        with pytest.raises(WorkFailed, match="broke"):
            await workspace.add_media(str(clip))
        assert newest(workspace).state == "failed"

    assert on_a_stand_in(tmp_path, [hangs_up], in_vain) == 1


def test_what_was_refused_is_not_taken_for_held(tmp_path: Path, clip: Path) -> None:
    async def work(workspace: Workspace) -> None:
        with pytest.raises(WorkFailed, match="too big"):
            await workspace.add_media(str(clip))
        assert not workspace.memory.uploads("7", size)

    size = clip.stat().st_size
    on_a_stand_in(tmp_path, [replies("too big", code=4002)], work)


def test_a_studio_that_dies_under_an_upload_is_started_again_and_gets_all_of_it_anew(
    home: Home, clip: Path
) -> None:
    path = swollen(clip, home.work / "talk.mp4", 80 * MB)

    async def work(workspace: Workspace) -> None:
        heard = Heard(workspace)
        uploading = asyncio.create_task(workspace.add_media(str(path)))
        await heard.until(lambda job: bool(job.fraction))
        os.kill(home.studio_pid(), signal.SIGKILL)
        await uploading
        assert segments(workspace) == 1

    at_work(home.settings, work)
    assert incoming(home) == []
    assert len(list((home.settings.paths.studio / "media").iterdir())) == 1


def test_a_medium_without_a_session_does_not_outlive_the_studios_next_start(
    home: Home, clip: Path
) -> None:
    async def work(workspace: Workspace) -> None:
        await workspace.add_media(str(clip))

    at_work(home.settings, work)
    home.nemo("studio", "stop")
    media = home.settings.paths.studio / "media"
    (media / "0123456789abcdef.mp4").write_bytes(b"of an upload that a crash cut off")
    home.nemo("studio", "start")
    assert len(list(media.iterdir())) == 1
