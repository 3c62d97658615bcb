"""A slow line: TCP in front, a studio's Unix socket behind, no faster than it is told to be."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Line:
    """Carries bytes both ways. `up` and `down` are bytes a second, 0 as fast as it goes."""

    def __init__(self, socket: Path) -> None:
        self.socket = socket
        self.up = self.down = 0
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._main, daemon=True)

    def start(self) -> None:
        self._thread.start()
        self._ready.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _main(self) -> None:
        asyncio.set_event_loop(self._loop)
        serving = self._loop.run_until_complete(
            asyncio.start_server(self._connected, "127.0.0.1", 0)
        )
        self.url = f"http://127.0.0.1:{serving.sockets[0].getsockname()[1]}"
        self._ready.set()
        self._loop.run_forever()
        serving.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            back, forth = await asyncio.open_unix_connection(str(self.socket))
        except OSError:
            writer.transport.abort()
            return
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(
                self._carry(reader, forth, "up"), self._carry(back, writer, "down")
            )

    async def _carry(
        self, source: asyncio.StreamReader, to: asyncio.StreamWriter, way: str
    ) -> None:
        with contextlib.suppress(OSError):
            while True:
                rate = getattr(self, way)
                data = await source.read(max(256, rate // 50) if rate else 65536)
                if not data:
                    break
                to.write(data)
                await to.drain()
                if rate:
                    await asyncio.sleep(len(data) / rate)
        with contextlib.suppress(OSError):
            to.close()


@contextmanager
def slow_line(socket: Path) -> Iterator[Line]:
    """A line to the studio at `socket` for the length of the block."""
    line = Line(socket)
    line.start()
    try:
        yield line
    finally:
        line.stop()
