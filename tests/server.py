"""A small HTTP server over a real socket that answers with scripted bytes and keeps what it got."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Got:
    """A request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> object:
        return json.loads(self.body)


Answer = Callable[[Got, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Server:
    """Answers are looked up by `METHOD path`; the last of a list is used again and again."""

    answers: dict[str, list[Answer]]
    url: str = ""
    got: list[Got] = field(default_factory=list)

    def paths(self) -> list[str]:
        return [f"{g.method} {g.path}" for g in self.got]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            method, path, _ = head[0].split(" ")
            fields = (line.split(":", 1) for line in head[1:] if ":" in line)
            headers = {name.lower(): value.strip() for name, value in fields}
            body = await self._body(reader, headers)
            got = Got(method, path, headers, body)
            self.got.append(got)
            answers = self.answers[f"{method} {path.split('?')[0]}"]
            await (answers.pop(0) if len(answers) > 1 else answers[0])(got, writer)
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    @staticmethod
    async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
        if headers.get("transfer-encoding") != "chunked":
            return await reader.readexactly(int(headers.get("content-length", 0)))
        body = b""
        while size := int(await reader.readline(), 16):
            body += (await reader.readexactly(size + 2))[:-2]
        await reader.readline()
        return body


@asynccontextmanager
async def serving(answers: dict[str, list[Answer]]) -> AsyncIterator[Server]:
    """Serve on a free port of the loopback for the length of the block."""
    server = Server(answers)
    listening = await asyncio.start_server(server.handle, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    async with listening:
        yield server


def raw(*pieces: bytes, status: str = "200 OK", headers: str = "") -> Answer:
    """Answer with `pieces`, each its own write; the end of the connection is the end."""

    async def answer(_got: Got, writer: asyncio.StreamWriter) -> None:
        writer.write(f"HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n".encode())
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)

    return answer


def replies(data: object, *, code: int = 0, status: str = "200 OK", headers: str = "") -> Answer:
    """Answer in the usual envelope."""
    body = {"code": code, "data": data} if code == 0 else {"code": code, "message": data}
    return raw(
        json.dumps(body).encode(),
        status=status,
        headers=f"Content-Type: application/json\r\n{headers}",
    )


def streams(*pieces: bytes, headers: str = "") -> Answer:
    """Answer with an event stream."""
    return raw(*pieces, headers=f"Content-Type: text/event-stream\r\n{headers}")
