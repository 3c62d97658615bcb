"""The stream of one turn, as chat events."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import httpx
from httpx_sse import EventSource

from tui.client import words
from tui.wire.chat import ChatEvent, read_event
from tui.wire.errors import ConnectionBroke
from tui.wire.sse import SseTap


class TurnStream:
    """Iterate over it for what the backend says; every byte counts as a sign of life."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self._tap = SseTap()
        self.last_byte_at = time.monotonic()

    async def __aiter__(self) -> AsyncIterator[ChatEvent]:
        """Yield events until the turn ends.

        Raises ConnectionBroke when the line breaks or the stream ends inside an event.
        """
        # The decoder gets the tapped bytes as a response of its own, whose type and encoding are
        # what the protocol fixes, whatever the server's header says.
        tapped = httpx.Response(
            200,
            headers={"Content-Type": "text/event-stream"},
            stream=_Tapped(self),
            default_encoding="utf-8",
        )
        try:
            async for event in EventSource(tapped).aiter_sse():
                for said in read_event(event.data, event.event):
                    yield said
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise ConnectionBroke(words.REPLY_LINE_LOST) from error
        if self._tap.truncated:
            raise ConnectionBroke(words.REPLY_BROKE)

    async def pour(self) -> AsyncIterator[bytes]:
        """Yield the response's bytes through the tap."""
        async for chunk in self._response.aiter_bytes():
            self.last_byte_at = time.monotonic()
            yield self._tap.feed(chunk)


class _Tapped(httpx.AsyncByteStream):
    def __init__(self, stream: TurnStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream.pour():
            yield chunk
