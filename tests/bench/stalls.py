"""A terminal that takes nothing, while a reply and a file come over the network."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.behaviours import Behaviour, event, streams, text
from tests.bench.watching import unread
from tests.cloud import Cloud, cloud_running
from tests.homes import new_home
from tests.server import Got
from tests.terminal import Terminal

_APP = [sys.executable, "-m", "tui"]
_PIECE = 20_000
_PER_SECOND = 20


@dataclass(frozen=True)
class Gaps:
    """The longest time for which what had come was not read."""

    reply_s: float
    file_s: float


def measure(seconds: float) -> Gaps:
    """Stall a terminal for `seconds` and look at what waits in the kernel for the program."""
    with cloud() as there, new_home() as home:
        home.more = {"NEMO_API_URL": there.url, "NEMO_TOKEN": "t", "NEMO_POLL_S": "0.2"}
        piece = text("The cut is softer now. ", partial=True)
        there.will("result", slow_file(seconds + 20))
        there.will("chat", streams(*[piece, 0.005] * int((seconds + 10) * 200), event({})))
        (home.work / "clip.mp4").write_bytes(b"\0" * 20_000)
        with Terminal(_APP, 120, 36, env=home.env, cwd=home.work) as terminal:
            terminal.wait_for("ready")
            terminal.send("/upload clip.mp4\r")
            terminal.wait_for("Added")
            terminal.send("/export\r")
            terminal.wait_for("downloading")
            terminal.send("go on\r")
            terminal.wait_for("softer now")
            ports = {urlsplit(there.url).port or 0, urlsplit(there.results_url).port or 0}
            gaps = watch(ports, seconds)
            reply, file = (urlsplit(url).port or 0 for url in (there.url, there.results_url))
            return Gaps(gaps[reply], gaps[file])


def watch(ports: set[int], seconds: float) -> dict[int, float]:
    """Return for each port the longest time that bytes from it lay there and none was read."""
    longest: dict[int, float] = defaultdict(float)
    since: dict[tuple[int, int], tuple[float, int]] = {}
    until = time.monotonic() + seconds
    while (now := time.monotonic()) < until:
        for port in ports:
            for connection, waiting in unread(port):
                key = (port, connection)
                known = since.get(key)
                if waiting == 0 or known is None or waiting < known[1]:
                    since[key] = (now, waiting)  # nothing waits, or some was read
                else:
                    since[key] = (known[0], waiting)
                    longest[port] = max(longest[port], now - known[0])
        time.sleep(0.02)
    return longest


def slow_file(seconds: float) -> Behaviour:
    """Send a file for so long."""

    async def answer(_cloud: Cloud, _got: Got, writer: asyncio.StreamWriter) -> None:
        pieces = int(seconds * _PER_SECOND)
        head = f"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {pieces * _PIECE}\r\n"
        writer.write(f"{head}Content-Type: video/mp4\r\n\r\n".encode())
        for _ in range(pieces):
            writer.write(b"\0" * _PIECE)
            await writer.drain()
            await asyncio.sleep(1 / _PER_SECOND)

    return answer


@contextmanager
def cloud() -> Iterator[Cloud]:
    """Run a cloud on a thread of its own."""
    there: list[Cloud] = []
    loop = asyncio.new_event_loop()
    begun, end = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with cloud_running() as running:
            there.append(running)
            begun.set()
            await end.wait()
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    begun.wait(10)
    try:
        yield there[0]
    finally:
        loop.call_soon_threadsafe(end.set)
        thread.join(5)
