"""One backend: a method for each route of the protocol.

The client does not know which backend it talks to. It never sends a chat message twice.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

import httpx

from tui.client.asides import asides
from tui.client.calls import Attribution, Caller, opened, parsed
from tui.client.multipart import FileBody
from tui.client.stream import TurnStream
from tui.client.transport import TURN_TIMEOUT, broken_line
from tui.settings import Settings
from tui.wire.account import (
    ClaimAnswer,
    CreditsAnswer,
    SessionAnswer,
    StateAnswer,
    VersionsAnswer,
)
from tui.wire.draft import Json
from tui.wire.errors import Account, BackendError
from tui.wire.media import UploadAnswer, UploadedFile
from tui.wire.render import RenderView, read_render

__all__ = ["Attribution", "Backend", "broken_line", "new_render_id"]

_AGENT = "nemo_agent"


class Backend:
    """A connection to one backend. Use it as an async context manager."""

    def __init__(
        self,
        settings: Settings,
        attribution: Attribution,
        *,
        on_rate_limit: Callable[[float], None] = lambda _left_s: None,
    ) -> None:
        """`on_rate_limit` hears each second how long a wait still is, and 0 at its end."""
        self._settings = settings
        self._caller = Caller(settings, attribution, on_rate_limit)
        self._call = self._caller.call

    async def __aenter__(self) -> Self:
        """Enter; no call is made yet."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connections."""
        await self.http.aclose()

    @property
    def http(self) -> httpx.AsyncClient:
        """The client for the API's own origin."""
        return self._caller.http

    @property
    def account(self) -> Account:
        """Whose work is done."""
        return self._caller.account

    @property
    def on_cloud(self) -> bool:
        """Whether it is the cloud and not the studio on this machine."""
        return self._settings.on_cloud

    def speak_as(self, attribution: Attribution) -> None:
        """Name another skill from now on."""
        self._caller.attribution = attribution

    async def connect(self) -> None:
        """Make sure of a token. Raises BackendError, ConnectionBroke."""
        await self._caller.headers()

    async def create_session(self, language: str) -> SessionAnswer:
        """Start a session; `language` is an ISO code."""
        data = await self._call(
            "POST",
            f"/api/tasks/me/with-session/{_AGENT}",
            json={"task_name": "project", "language": language},
        )
        return parsed(SessionAnswer, data)

    async def state(self, session_id: str) -> StateAnswer:
        """Read the latest draft and what belongs to it."""
        return parsed(
            StateAnswer, await self._call("GET", f"/api/state/{_AGENT}/me/{session_id}/latest")
        )

    async def fork(self, session_id: str) -> SessionAnswer:
        """Let the studio make a session that goes on from where this one is."""
        route = f"/studio/sessions/{session_id}/fork"
        return parsed(SessionAnswer, await self._call("POST", route, json={}))

    async def versions(self, session_id: str) -> VersionsAnswer:
        """Ask the studio for the other versions of a session's timeline."""
        route = f"/studio/sessions/{session_id}/versions"
        return parsed(VersionsAnswer, await self._call("GET", route))

    async def credits(self) -> CreditsAnswer:
        """Read the balance."""
        return parsed(CreditsAnswer, await self._call("GET", "/api/credits/balance/simple"))

    async def claim(self, session: SessionAnswer) -> ClaimAnswer:
        """Get a token for the link by which somebody can take the session over."""
        body = {"task_id": session.task_id, "session_id": session.session_id}
        return parsed(ClaimAnswer, await self._call("POST", "/api/auth/claim-token", json=body))

    async def upload(
        self, session_id: str, path: Path, on_sent: Callable[[int, int], None]
    ) -> list[UploadedFile]:
        """Stream the file at `path` to the session; `on_sent` hears bytes sent and all bytes.

        Raises OSError when the file cannot be read.
        """
        size = (await asyncio.to_thread(path.stat)).st_size
        body = FileBody(path, size, on_sent)
        data = await self._call("POST", self._upload_route(session_id), body=body)
        return parsed(UploadAnswer, data).files

    async def upload_url(self, session_id: str, url: str) -> list[UploadedFile]:
        """Let the backend fetch the medium at `url` by itself."""
        body = {"urls": [url], "source_type": "url"}
        data = await self._call("POST", self._upload_route(session_id), json=body)
        return parsed(UploadAnswer, data).files

    @asynccontextmanager
    async def run_turn(self, session_id: str, text: str) -> AsyncIterator[TurnStream]:
        """Send one chat message and open the stream of its turn. Sends once, whatever happens.

        Only a refused token and a rate limit are answered by a second try, once: they come before
        anything is done. Raises BackendError, ConnectionBroke.
        """
        body = {
            "app_name": _AGENT,
            "user_id": "me",
            "session_id": session_id,
            "new_message": {"parts": [{"text": text}]},
            "streaming": True,
        }
        headers = await self._caller.headers()
        response = await self._posted(body, headers)
        try:
            refusal = await _refusal(response)
            if refusal is not None and await self._caller.mended(refusal, headers):
                await response.aclose()
                response = await self._posted(body, await self._caller.headers())
                refusal = await _refusal(response)
            if refusal is not None:
                raise refusal.to(self.account)
            yield TurnStream(response)
        finally:
            await response.aclose()

    async def mended(self, refusal: BackendError) -> bool:
        """Do what the protocol says about a turn that was refused in its stream.

        Return whether it is worth a second try. Raises BackendError, ConnectionBroke.
        """
        return await self._caller.mended(refusal, await self._caller.headers())

    async def submit_render(
        self,
        render_id: str,
        session_id: str,
        draft: Json,
        output_format: str,
        quality: str,
        extras: Json | None = None,
    ) -> RenderView:
        """Ask for a render under our own `render_id`; the draft goes back as it came.

        `extras` is what was said of the output beyond the protocol's two members.
        """
        body = {
            "id": render_id,
            "sessionId": session_id,
            "draft": draft,
            "output": {"format": output_format, "quality": quality, **(extras or {})},
        }
        return read_render(await self._call("POST", "/api/render/proxy/lambda", json=body))

    async def lack(self) -> str:
        """Return why the studio can export nothing, in a sentence; empty where it can."""
        return str((await self._call("GET", "/studio/status")).get("lack", ""))

    async def poll_render(self, render_id: str) -> RenderView:
        """Ask how far a render is."""
        return read_render(await self._call("GET", f"/api/render/proxy/lambda/{render_id}"))

    async def cancel_render(self, render_id: str) -> None:
        """Ask the backend to stop a render."""
        await self._call("POST", f"/api/render/proxy/lambda/{render_id}/cancel", json={})

    async def share_file(self, file: Path, *, lan: bool, minutes: int) -> str:
        """Let the studio hand out `file` for so many minutes; return its URL.

        `lan`: to the network of this machine, not to the machine alone.
        """
        body = {"file": str(file), "lan": lan, "minutes": minutes}
        return str((await self._call("POST", "/studio/share", json=body)).get("url", ""))

    async def stop_sharing(self) -> bool:
        """Let the studio hand out nothing any more; return whether it did."""
        answer = await self._call("POST", "/studio/share/stop", json={})
        return answer.get("stopped") is True

    async def frame(
        self, session_id: str, at_ms: float, size: tuple[int, int], *, before: bool
    ) -> Json:
        """Ask the studio for the picture of the film at a time, within `size` in pixels.

        `before`: as it was before the last edit.
        """
        width, height = size
        asked = f"session={session_id}&at_ms={at_ms:.3f}&width={width}&height={height}"
        return await self._call("GET", f"/studio/frame?{asked}&before={int(before)}")

    async def sound(self, session_id: str, medium: str) -> Json:
        """Ask the studio how loud a medium is."""
        asked = f"session={session_id}&medium={quote(medium, safe='')}"
        return await self._call("GET", f"/studio/sound?{asked}")

    def download_url(self, render_id: str) -> str:
        """Return the route that hands out the result itself, for when its URL fails."""
        return f"{self._settings.base_url}/api/render/proxy/{render_id}/download"

    async def authorised_headers(self) -> dict[str, str]:
        """Return the headers of a call to the API's own origin, for a download."""
        return await self._caller.headers()

    @staticmethod
    def _upload_route(session_id: str) -> str:
        return f"/api/upload-video/{_AGENT}/me/{session_id}"

    async def _posted(self, body: Json, headers: dict[str, str]) -> httpx.Response:
        request = self.http.build_request(
            "POST",
            "/run_sse",
            json=body,
            headers={
                **headers,
                **asides(self._settings, self._caller.attribution.defaults),
                "Accept": "text/event-stream",
            },
            timeout=TURN_TIMEOUT,
        )
        with broken_line():
            return await self.http.send(request, stream=True)


def new_render_id() -> str:
    """Return a fresh `render_<ts>`: microseconds since 1970, which no two exports share."""
    return f"render_{time.time_ns() // 1000}"


async def _refusal(response: httpx.Response) -> BackendError | None:
    """Return why there is no stream of a turn, if there is none."""
    kind = response.headers.get("content-type", "").lower()
    if response.status_code == 200 and not kind.startswith("application/json"):
        return None
    with broken_line():
        await response.aread()
    try:
        opened(response)
    except BackendError as error:
        return error
    return None
