"""A TCP proxy with the faults of real lines: slow, narrow, cut, reset, or gone silent."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass
class Proxy:
    """Passes connections on. Faults hit the answers to requests that begin with `only`."""

    host: str
    port: int
    url: str = ""
    only: bytes = b""
    latency_s: float = 0
    bytes_per_s: float = 0
    slice_bytes: int = 64 * 1024
    cut_at: int | None = None
    """Close in good order after this many bytes of the answer, headers included."""
    reset_at: int | None = None
    stall_at: int | None = None
    """Pass nothing more on, and keep the connection open."""

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one connection on."""
        tasks: list[asyncio.Task[None]] = []
        try:
            first = await reader.read(64 * 1024)
            their_reader, their_writer = await asyncio.open_connection(self.host, self.port)
            their_writer.write(first)
            asking = asyncio.create_task(_pass_on(reader, their_writer))
            faulty = first.startswith(self.only)
            answering = asyncio.create_task(self._answer(their_reader, writer, faulty))
            tasks = [asking, answering]
            await answering
            their_writer.close()
        except OSError:
            pass
        finally:
            for task in tasks:
                task.cancel()
            writer.close()

    async def _answer(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, faulty: bool
    ) -> None:
        if not faulty:
            await _pass_on(reader, writer)
            return
        await asyncio.sleep(self.latency_s)
        passed = 0
        ends = [at for at in (self.cut_at, self.reset_at, self.stall_at) if at is not None]
        end = min(ends, default=None)
        while chunk := await reader.read(self.slice_bytes):
            if end is not None:
                chunk = chunk[: end - passed]
            writer.write(chunk)
            await writer.drain()
            passed += len(chunk)
            if self.bytes_per_s:
                await asyncio.sleep(len(chunk) / self.bytes_per_s)
            if passed == end:
                await self._fault(writer)
                return

    async def _fault(self, writer: asyncio.StreamWriter) -> None:
        if self.stall_at is not None:
            await asyncio.Event().wait()
        if self.reset_at is not None:
            raw = writer.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while chunk := await reader.read(64 * 1024):
            writer.write(chunk)
            await writer.drain()


@asynccontextmanager
async def proxied(url: str, port: int = 0) -> AsyncIterator[Proxy]:
    """Put a proxy before the server at `url` for the length of the block."""
    target = urlsplit(url)
    proxy = Proxy(str(target.hostname), int(target.port or 80))
    listening = await asyncio.start_server(proxy.handle, "127.0.0.1", port)
    proxy.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    async with listening:
        yield proxy
