"""A real Chromium without a window, driven over its DevTools protocol."""

from __future__ import annotations

import asyncio
import base64
import os
import re
import shutil
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import aiohttp
import pyte

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE_S: Final = 30.0
_BINARY: Final = 2
_MOST_CELLS: Final = (400, 120)
_NOT_FOR_PYTE: Final = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?\d+\$p|\x1b\[6n")
_FLAGS: Final = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-port=0",
)


def chromium() -> str | None:
    """Return the browser of this machine, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Tab:
    """One page. Every wait in it is bounded."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._asked = 0
        self._screen = pyte.Screen(*_MOST_CELLS)
        self._stream = pyte.ByteStream(self._screen)
        self.events: list[dict[str, Any]] = []
        """All that the browser told by itself."""

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask the browser for something and return its answer."""
        self._asked += 1
        await self._socket.send_json({"id": self._asked, "method": method, "params": params})
        async with asyncio.timeout(_PATIENCE_S):
            while True:
                message = await self._socket.receive_json()
                if message.get("id") == self._asked:
                    assert "error" not in message, message
                    result: dict[str, Any] = message["result"]
                    return result
                self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        self.events.append(message)
        if message.get("method") == "Network.webSocketFrameReceived":
            frame = message["params"]["response"]
            if frame["opcode"] == _BINARY:
                self._stream.feed(_NOT_FOR_PYTE.sub(b"", base64.b64decode(frame["payloadData"])))

    @property
    def text(self) -> str:
        """What the terminal in the page was given to show. It draws on a canvas, without text."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    async def shows(self, text: str) -> None:
        """Wait until the terminal in the page was given `text` to show."""
        try:
            await self.until(lambda: text in self.text)
        except TimeoutError:
            raise AssertionError(f"No {text!r} in the page:\n{self.text}") from None

    async def open(self, url: str) -> None:
        """Go to `url`, and note what its WebSockets and its requests are."""
        await self.ask("Network.enable")
        await self.ask("Runtime.enable")
        await self.ask("Log.enable")
        await self.ask("Page.enable")
        await self.ask("Emulation.setFocusEmulationEnabled", enabled=True)  # it lies in front
        self.events.clear()
        await self.ask("Page.navigate", url=url)

    async def js(self, expression: str) -> Any:
        """Return what `expression` comes to in the page."""
        found = await self.ask(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        return found["result"].get("value")

    async def until(self, true: Callable[[], bool]) -> None:
        """Hear what the browser tells until something is so."""
        async with asyncio.timeout(_PATIENCE_S):
            while not true():
                self._hear(await self._socket.receive_json())

    async def type(self, text: str) -> None:
        """Type `text`, key by key."""
        for sign in text:
            key = {"\r": "Enter"}.get(sign, sign)
            code = {"key": key, "text": sign, "windowsVirtualKeyCode": ord(sign.upper())}
            await self.ask("Input.dispatchKeyEvent", type="keyDown", **code)
            await self.ask("Input.dispatchKeyEvent", type="keyUp", **code)

    async def picture(self) -> bytes:
        """Return a PNG of the page."""
        return base64.b64decode((await self.ask("Page.captureScreenshot"))["data"])

    def is_loaded(self) -> bool:
        """Return whether the page that was opened last is all there."""
        return any(event.get("method") == "Page.loadEventFired" for event in self.events)

    def complaints(self) -> list[str]:
        """Return what the browser found to be wrong with the page."""
        entries = [e["params"]["entry"] for e in self.events if e.get("method") == "Log.entryAdded"]
        return [entry["text"] for entry in entries if entry["level"] == "error"]

    def requested(self) -> list[str]:
        """Return the addresses that the page asked for, WebSockets too."""
        urls = []
        for event in self.events:
            params = event.get("params", {})
            if event.get("method") == "Network.requestWillBeSent":
                urls.append(params["request"]["url"])
            elif event.get("method") == "Network.webSocketCreated":
                urls.append(params["url"])
        return urls


@asynccontextmanager
async def browsing(width: int = 1200, height: int = 800) -> AsyncIterator[Tab]:
    """Start the browser with nothing of the user's, and end it for certain."""
    program = chromium()
    assert program is not None
    with tempfile.TemporaryDirectory(prefix="nt-chromium-", ignore_cleanup_errors=True) as folder:
        # As root it has no sandbox of its own; it opens nothing but our page.
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        process = await asyncio.create_subprocess_exec(
            program,
            *_FLAGS,
            *root,
            f"--user-data-dir={folder}",
            f"--window-size={width},{height}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            port = await asyncio.to_thread(_port, Path(folder) / "DevToolsActivePort")
            async with aiohttp.ClientSession() as session:
                async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                    pages = [page for page in await answer.json() if page["type"] == "page"]
                address = pages[0]["webSocketDebuggerUrl"]
                async with session.ws_connect(address, max_msg_size=0) as socket:
                    yield Tab(socket)
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)
            await asyncio.wait_for(process.wait(), 10)


def _port(file: Path) -> int:
    """Wait until the browser has written down where it listens."""
    give_up_at = time.monotonic() + _PATIENCE_S
    while not (file.is_file() and (lines := file.read_text().splitlines())):
        assert time.monotonic() < give_up_at, "The browser did not start."
        time.sleep(0.05)
    return int(lines[0])
