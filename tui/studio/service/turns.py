"""The chat route: a turn's events as they happen, and signs of life between them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import StreamingResponse

from tui.studio.service.answers import Refused, body_of, string_in
from tui.studio.service.aside import Aside, aside_of
from tui.studio.service.studio import Studio
from tui.studio.service.turn import Turn

_LIFE_SIGN_S = 10.0
_LIFE_SIGN = b": still working\n\n"


class Turns:
    """`/run_sse`."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._at_work: set[asyncio.Task[None]] = set()

    async def run(self, request: Request) -> StreamingResponse:
        """Carry out one message. It is done to its end even when the caller goes away."""
        self._studio.admit(request)
        body = await body_of(request)
        session = self._studio.session_of(string_in(body, "session_id"))
        text = _text_of(body)
        events: asyncio.Queue[bytes | None] = asyncio.Queue()
        aside = aside_of(request)
        gone = asyncio.Event()
        task = asyncio.create_task(self._do(session.session_id, text, aside, events, gone))
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)
        return StreamingResponse(_drained(events, gone), media_type="text/event-stream")

    async def _do(
        self,
        session_id: str,
        text: str,
        aside: Aside,
        events: asyncio.Queue[bytes | None],
        gone: asyncio.Event,
    ) -> None:
        # The call counts as work of the studio for as long as the edit runs.
        with self._studio.call():
            await Turn(self._studio, session_id, text, aside, events.put_nowait, gone).run()
        events.put_nowait(None)


async def _drained(
    events: asyncio.Queue[bytes | None], gone: asyncio.Event
) -> AsyncIterator[bytes]:
    try:
        while True:
            try:
                event = await asyncio.wait_for(events.get(), _LIFE_SIGN_S)
            except TimeoutError:
                yield _LIFE_SIGN
                continue
            if event is None:
                return
            yield event
    finally:
        gone.set()


def _text_of(body: dict[str, object]) -> str:
    message = body.get("new_message")
    parts = message.get("parts") if isinstance(message, dict) else None
    texts = [
        part["text"]
        for part in (parts if isinstance(parts, list) else ())
        if isinstance(part, dict) and isinstance(part.get("text"), str)
    ]
    if not texts:
        raise Refused(422, "The message has no text.", 422)
    return "".join(texts)
