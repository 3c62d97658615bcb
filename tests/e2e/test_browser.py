"""`nemo-tui web` in a real Chromium: what a person sees, types and is refused."""

from __future__ import annotations

import asyncio
import io
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest
from PIL import Image

from tests.browser import NAMES, browsing, chromium
from tests.homes import Home
from tests.line.test_web import apps_of, free_port

pytestmark = pytest.mark.skipif(
    chromium() is None, reason=f"There is no browser here: none of {', '.join(NAMES)}."
)
_LOOPBACK = {"0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F"}


@pytest.fixture
def link(home: Home) -> Iterator[str]:
    """The link to the app; at the end all that the server started is gone."""
    process = home.start("web", "--port", free_port())
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 128 + signal.SIGTERM
        process.communicate(timeout=10)
    give_up_at = time.monotonic() + 10
    while apps_of(home):
        assert time.monotonic() < give_up_at
        time.sleep(0.1)


_TRIED = """new Promise(done => {
    const socket = new WebSocket("%s");
    socket.onopen = () => done("in");
    socket.onerror = () => done("refused");
})"""


def drawn(picture: bytes) -> int:
    """Return how many pixels of the page are not of its ground."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    counts = image.getcolors(1 << 24)
    assert counts is not None
    return image.width * image.height - max(count for count, _ in counts)


def test_one_opens_the_link_and_types_and_gets_a_reply(link: str, home: Home) -> None:
    async def scenario() -> None:
        async with browsing() as tab:
            await tab.open(link)
            await tab.shows("studio ready")
            # Nothing was clicked: a page that is opened takes what is typed.
            await tab.shows("Enter send")
            before = drawn(await tab.picture())
            assert before > 2_000  # a canvas holds no text, but pixels
            await tab.type("hello there")
            await tab.shows("hello there")
            await tab.type("\r")
            await tab.shows("Hello! Let's begin")
            await tab.type("/status\r")
            await tab.shows("The timeline is empty. Upload a clip to begin.")
            assert drawn(await tab.picture()) > 2_000
            assert len(apps_of(home)) == 1
            ours = urlsplit(link).netloc
            assert {urlsplit(url).netloc for url in tab.requested()} == {ours}
            assert tab.complaints() == []

    asyncio.run(scenario())


def test_the_page_without_the_token_is_refused_and_so_is_its_socket(link: str) -> None:
    async def scenario() -> None:
        async with browsing() as tab:
            root = link.rstrip("/").rsplit("/", 1)[0]
            await tab.open(f"{root}/")
            await tab.until(tab.is_loaded)
            assert (await tab.js("document.body.innerText")).strip() == "403"
            socket_of = root.replace("http", "ws")
            assert await tab.js(_TRIED % f"{socket_of}/ws") == "refused"
            assert await tab.js(_TRIED % f"{socket_of}/guess/ws") == "refused"
            # Another page of the same browser has no way in either, though it knew the token.
            await tab.open("data:text/html,<p>elsewhere</p>")
            await tab.until(tab.is_loaded)
            inside = f"{link.replace('http', 'ws')}ws?width=80&height=24"
            assert await tab.js(_TRIED % inside) == "refused"

    asyncio.run(scenario())


def test_nothing_listens_beyond_this_machine(link: str) -> None:
    port = urlsplit(link).port
    rows = [
        row.split()
        for table in ("tcp", "tcp6")
        for row in Path(f"/proc/net/{table}").read_text().splitlines()[1:]
    ]
    listening = {row[1] for row in rows if row[3] == "0A"}
    ours = {address for address in listening if int(address.split(":")[1], 16) == port}
    assert ours
    assert {address.split(":")[0] for address in ours} <= _LOOPBACK
    for _, _, _, _, (address, *_) in socket.getaddrinfo(socket.gethostname(), port):
        if not str(address).startswith("127.") and address != "::1":
            with pytest.raises(OSError, match=r"refused|unreachable|timed out"):
                socket.create_connection((str(address), port), timeout=2)


def test_when_the_server_ends_the_page_says_so_and_no_app_stays(home: Home) -> None:
    async def scenario() -> None:
        process = home.start("web", "--port", free_port())
        assert process.stdout is not None
        address = (await asyncio.to_thread(process.stdout.readline)).split()[-1]
        async with browsing() as tab:
            await tab.open(address)
            await tab.shows("studio ready")
            process.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(process.wait, 10) == 128 + signal.SIGTERM
            async with asyncio.timeout(20):
                while "-closed" not in await tab.js("document.body.className"):
                    pass
            with pytest.raises(aiohttp.ClientError):
                async with aiohttp.ClientSession() as session:
                    await session.get(address)
        await asyncio.to_thread(process.communicate)
        async with asyncio.timeout(10):
            while await asyncio.to_thread(apps_of, home):
                pass

    asyncio.run(scenario())
