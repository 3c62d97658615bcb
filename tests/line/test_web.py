"""`nemo-tui web`: the app in a browser, for the one who has the link. The browser here is a
WebSocket client that speaks as the page's script does.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
import pyte
import pytest

from tests.homes import Home

_NOT_FOR_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?\d+\$p|\x1b\[6n")


def free_port() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


def apps_of(home: Home) -> list[int]:
    """The apps that live in `home`."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            line = (folder / "cmdline").read_bytes().split(b"\0")[1:-1]
            if line == [b"-m", b"tui"] and str(home.folder) in (
                (folder / "environ").read_bytes().decode(errors="replace")
            ):
                found.append(int(folder.name))
    return found


@contextmanager
def served(home: Home, *more: str) -> Iterator[str]:
    """The link to the app."""
    process = home.start("web", "--port", free_port(), *more)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 128 + signal.SIGTERM
        process.communicate()


class Page:
    """What a browser shows."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self._screen)
        self.received = 0

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    async def type(self, text: str) -> None:
        await self._socket.send_json(["stdin", text])

    async def until(self, true: Callable[[], bool], seconds: float = 30) -> None:
        async with asyncio.timeout(seconds):
            while not true():
                message = await self._socket.receive()
                assert message.type == aiohttp.WSMsgType.BINARY, message
                self.received += len(message.data)
                for _ in range(message.data.count(b"\x1b[6n")):
                    await self.type("\x1b[1;1R")
                self._stream.feed(_NOT_FOR_PYTE.sub(b"", message.data))


def test_the_app_runs_in_a_browser_and_a_key_costs_little(home: Home) -> None:
    async def scenario(link: str) -> None:
        async with (
            aiohttp.ClientSession() as browser,
            browser.ws_connect(f"{link}ws?width=100&height=30") as socket,
        ):
            page = Page(socket)
            await socket.send_json(["focus"])
            await page.until(lambda: "studio ready" in page.text)
            await page.type("trim the paus")
            await page.until(lambda: "trim the paus" in page.text)
            before = page.received
            await page.type("e")
            await page.until(lambda: "trim the pause" in page.text)
            # Textual's own writer would send the whole line, and more.
            assert page.received - before < 150

    with served(home) as link:
        asyncio.run(scenario(link))


def test_when_the_server_is_gone_the_app_behind_a_page_ends_too(home: Home) -> None:
    process = home.start("web", "--port", free_port())
    assert process.stdout is not None
    link = process.stdout.readline().split()[-1]

    async def look() -> None:
        async with (
            aiohttp.ClientSession() as browser,
            browser.ws_connect(f"{link}ws?width=100&height=30") as socket,
        ):
            page = Page(socket)
            await page.until(lambda: "studio ready" in page.text)
            assert apps_of(home)
            process.kill()

    asyncio.run(look())
    process.communicate()
    give_up_at = time.monotonic() + 10
    while apps_of(home):
        assert time.monotonic() < give_up_at
        time.sleep(0.1)


def test_nobody_gets_in_without_the_link(home: Home) -> None:
    async def scenario(link: str) -> None:
        root, token = link.rstrip("/").rsplit("/", 1)
        wrong = f"{root}/{token[:-1]}{'A' if token[-1] != 'A' else 'B'}/"
        port = root.rsplit(":", 1)[1]
        refused = [
            (f"{root}/", {}),
            (wrong, {}),
            (f"{wrong}ws", {}),
            (f"{root}/ws", {}),
            (f"{root}/static/js/textual.js", {}),
            (link, {"Host": f"rebound.example:{port}"}),
            (f"{link}ws", {"Origin": "http://other.example"}),
        ]
        async with aiohttp.ClientSession() as browser:
            for url, headers in refused:
                async with browser.get(url, headers=headers) as answer:
                    assert answer.status == 403, url
                    assert token not in await answer.text()
            for url in (f"{wrong}ws", f"{root}/ws"):
                with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
                    await browser.ws_connect(url)
            async with browser.get(link) as answer:
                assert answer.status == 200
                # The page's address holds the secret: no other host may come to know it.
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
                assert f"ws://127.0.0.1:{port}/{token}/ws" in await answer.text()

    with served(home) as link:
        asyncio.run(scenario(link))


def test_it_listens_on_this_machine_only(home: Home) -> None:
    with served(home) as link:
        port = int(link.split(":")[2].split("/")[0])
        listening = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        addresses = {row[1] for row in listening if row[3] == "0A"}
        assert f"0100007F:{port:04X}" in addresses
        assert f"00000000:{port:04X}" not in addresses
