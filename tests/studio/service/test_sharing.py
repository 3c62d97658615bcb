"""A link to one file, spoken to over a real socket."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import httpx
import pytest

from tests.homes import Home
from tui.client.backend import Attribution, Backend
from tui.engine.launch import ensure_studio
from tui.studio.service.link import CannotShare, FileLink
from tui.studio.service.studio import Studio
from tui.wire.errors import BackendError

T = TypeVar("T")
CONTENT = bytes(range(256)) * 400


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "my film (1).mp4"
    path.write_bytes(CONTENT)
    (tmp_path / "secret.txt").write_text("nobody's business")
    return path


def with_backend(home: Home, work: Callable[[Backend], Awaitable[T]]) -> T:
    async def scenario() -> T:
        await ensure_studio(home.settings)
        async with Backend(home.settings, Attribution("s", "1", "p")) as backend:
            return await work(backend)

    return asyncio.run(scenario())


def listening_ports(pid: int) -> set[int]:
    """Return the TCP ports on which a process listens."""
    inodes = set()
    for number in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(OSError):
            inodes.add(str(number.readlink()))
    rows = [row.split() for row in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    ours = [row for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in inodes]
    return {int(row[1].split(":")[1], 16) for row in ours}


def test_nothing_listens_before_it_is_asked_for_and_after_it_is_stopped(
    home: Home, film: Path
) -> None:
    async def work(backend: Backend) -> None:
        pid = home.studio_pid()
        assert listening_ports(pid) == set()
        url = await backend.share_file(film, lan=False, minutes=1)
        assert listening_ports(pid) == {urlsplit(url).port}
        assert await backend.stop_sharing()
        assert listening_ports(pid) == set()
        assert not await backend.stop_sharing()

    with_backend(home, work)


def test_the_link_hands_out_the_file_whole_in_ranges_and_with_its_type(
    shared_home: Home, film: Path
) -> None:
    async def work(backend: Backend) -> None:
        url = await backend.share_file(film, lan=False, minutes=1)
        assert urlsplit(url).hostname == "127.0.0.1"
        async with httpx.AsyncClient() as client:
            whole = await client.get(url)
            assert (whole.status_code, whole.content) == (200, CONTENT)
            assert whole.headers["content-type"] == "video/mp4"
            assert whole.headers["x-content-type-options"] == "nosniff"
            head = await client.head(url)
            assert head.headers["content-length"] == str(len(CONTENT))
            part = await client.get(url, headers={"Range": "bytes=1000-1999"})
            assert (part.status_code, part.content) == (206, CONTENT[1000:2000])
            assert (await client.post(url)).status_code == 405

    with_backend(shared_home, work)


def test_whoever_lacks_the_link_finds_nothing(shared_home: Home, film: Path) -> None:
    async def work(backend: Backend) -> None:
        url = await backend.share_file(film, lan=False, minutes=1)
        parts = urlsplit(url)
        secret = parts.path.split("/")[1]
        assert len(secret) >= 32
        base = f"http://{parts.netloc}"
        async with httpx.AsyncClient() as client:
            for path in (
                "/", "/my%20film%20(1).mp4", f"/{secret}", f"/{secret}/", f"/{secret}/secret.txt",
                f"/{secret}/../secret.txt", f"/{secret}/%2e%2e/secret.txt", f"/{secret[:-1]}/x",
                "/studio/status", "/studio/stop", "/api/credits/balance/simple",
            ):  # fmt: skip
                assert (await client.get(base + path)).status_code == 404
        again = await backend.share_file(film, lan=False, minutes=1)
        assert again != url  # the one before is gone

    with_backend(shared_home, work)


def test_a_file_that_is_gone_or_another_one_is_not_handed_out(
    shared_home: Home, film: Path, tmp_path: Path
) -> None:
    async def work(backend: Backend) -> None:
        url = await backend.share_file(film, lan=False, minutes=1)
        other = tmp_path / "other"
        other.write_text("something else")
        other.replace(film)
        async with httpx.AsyncClient() as client:
            assert (await client.get(url)).status_code == 404
        for nothing in (tmp_path / "nowhere.mp4", tmp_path):
            with pytest.raises(BackendError, match="no file"):
                await backend.share_file(nothing, lan=False, minutes=1)
        for minutes in (0, -5, 10**6):
            with pytest.raises(BackendError, match="1 to 1440 minutes"):
                await backend.share_file(film, lan=False, minutes=minutes)

    with_backend(shared_home, work)


def test_a_link_ends_after_its_time(film: Path) -> None:
    async def scenario() -> None:
        link = FileLink()
        url = await link.open(film, lan=False, life_s=1.5)
        async with httpx.AsyncClient() as client:
            assert (await client.get(url)).status_code == 200
        give_up_at = time.monotonic() + 10
        while link.is_open:
            assert time.monotonic() < give_up_at
            await asyncio.sleep(0.02)
        async with httpx.AsyncClient() as client:
            with pytest.raises(httpx.ConnectError):
                await client.get(url)
        assert not await link.close()

    asyncio.run(scenario())


def test_for_the_network_it_listens_on_the_machines_own_address(film: Path) -> None:
    async def scenario() -> None:
        link = FileLink()
        try:
            url = await link.open(film, lan=True, life_s=60)
        except CannotShare as nowhere:
            pytest.skip(str(nowhere))
        host = urlsplit(url).hostname
        assert host is not None
        assert host != "0.0.0.0"  # noqa: S104 (it is not what is bound)
        assert not host.startswith("127.")
        async with httpx.AsyncClient() as client:
            assert (await client.get(url)).content == CONTENT
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", urlsplit(url).port or 0)) != 0
        await link.close()

    asyncio.run(scenario())


def test_a_studio_with_an_open_link_is_not_idle(film: Path, tmp_path: Path) -> None:
    async def scenario() -> None:
        studio = Studio(tmp_path / "studio", None)
        await studio.link.open(film, lan=False, life_s=60)
        await asyncio.sleep(0.2)
        assert studio.idle_s < 0.1
        await studio.link.close()
        await asyncio.sleep(0.2)
        assert studio.idle_s > 0.1
        studio.store.close()

    asyncio.run(scenario())


def test_the_command_line_shares_and_ends_it(home: Home, film: Path) -> None:
    done = home.nemo("studio", "share", film)
    assert done.returncode == 0, done.stderr
    url = done.stdout.split(": ", 1)[1].split()[0]
    assert httpx.get(url).content == CONTENT
    assert home.nemo("studio", "share", "--stop").stdout == "The link is closed.\n"
    assert home.nemo("studio", "share", "--stop").stdout == "No link is open.\n"
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("share",), "name a FILE"),
        (("share", "x.mp4", "--stop"), "name a FILE"),
        (("share", "x.mp4", "--minutes", "0"), "1 to 1440"),
        (("start", "--lan"), "go with share"),
    ],
)
def test_wrong_use_is_told(home: Home, arguments: tuple[str, ...], words: str) -> None:
    done = home.nemo("studio", *arguments)
    assert done.returncode == 2
    assert words in done.stderr


def test_a_file_that_is_not_there_is_said(home: Home) -> None:
    done = home.nemo("studio", "share", "nowhere.mp4")
    assert done.returncode == 1
    said = "There is no file nowhere.mp4, and no finished export of that id."
    assert done.stderr == f"nemo-tui: {said}\n"
