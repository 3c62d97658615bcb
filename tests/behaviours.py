"""What the stand-in for the cloud may be told to do: answer, refuse, fail, stream, break off."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from tests.server import Got

if TYPE_CHECKING:
    from tests.cloud import Cloud

Behaviour = Callable[["Cloud", Got, asyncio.StreamWriter], Awaitable[None]]


def raw(
    body: bytes, *, status: int = 200, kind: str = "application/json", more: str = ""
) -> Behaviour:
    """Answer with these bytes."""

    async def answer(_cloud: Cloud, _got: Got, writer: asyncio.StreamWriter) -> None:
        _head(writer, status, f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}")
        writer.write(body)

    return answer


def replies(data: Any, *, status: int = 200) -> Behaviour:
    """Answer with `data` in the usual envelope."""
    return raw(json.dumps({"code": 0, "data": data}).encode(), status=status)


def refuses(code: int, said: str = "no", *, status: int = 200, retry_after: str = "") -> Behaviour:
    """Refuse by a code of the protocol, in a body of any HTTP status."""
    more = f"Retry-After: {retry_after}\r\n" if retry_after else ""
    return raw(json.dumps({"code": code, "message": said}).encode(), status=status, more=more)


def fails(said: str, code: int, *, status: int) -> Behaviour:
    """Fail as the agent server does, whose failures pass through."""
    return raw(json.dumps({"detail": said}).encode(), status=status)


def shows_a_page(status: int) -> Behaviour:
    """Answer with a proxy's page."""
    return raw(b"<html><h1>Bad Gateway</h1></html>", status=status, kind="text/html")


def after(wait: float | asyncio.Event, then: Behaviour) -> Behaviour:
    """Answer later: after some seconds, or once an event is set."""

    async def answer(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
        await (asyncio.sleep(wait) if isinstance(wait, float | int) else wait.wait())
        await then(cloud, got, writer)

    return answer


Piece = bytes | float | asyncio.Event | Callable[[Any], None]


def streams(*pieces: Piece, cut: bool = False) -> Behaviour:
    """Answer a message with a stream: bytes, waits, and what happens in between.

    `cut` resets the connection at the end instead of ending the turn.
    """

    async def answer(cloud: Cloud, _got: Got, writer: asyncio.StreamWriter) -> None:
        _head(writer, 200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n")
        for piece in pieces:
            if isinstance(piece, bytes):
                writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
                await writer.drain()
            elif isinstance(piece, asyncio.Event):
                await piece.wait()
            elif isinstance(piece, float | int):
                await asyncio.sleep(piece)
            else:
                piece(cloud)
        if cut:
            await writer.drain()
            writer.transport.abort()
        else:
            writer.write(b"0\r\n\r\n")

    return answer


def event(data: Any) -> bytes:
    """One event of a stream."""
    return f"data: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


def text(said: str, *, partial: bool = False) -> bytes:
    """Words of the agent's, as an event."""
    return event({"content": {"role": "model", "parts": [{"text": said}]}, "partial": partial})


def titles(title: str) -> Callable[[Cloud], None]:
    """The edit itself: a title appears on the timeline."""
    return lambda cloud: cloud.edit(title)


HEARTBEAT = b"event: heartbeat\ndata: {}\n\n"


def _head(writer: asyncio.StreamWriter, status: int, fields: str) -> None:
    writer.write(f"HTTP/1.1 {status} Said\r\nConnection: close\r\n{fields}\r\n".encode())
