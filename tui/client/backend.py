"""One backend: a method for each route of the protocol.

The client does not know which backend it talks to. It never sends a chat message twice.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from tui.client.identity import Identity
from tui.client.multipart import FileBody
from tui.client.stream import TurnStream
from tui.client.transport import api_client
from tui.settings import Settings
from tui.wire.account import ClaimAnswer, CreditsAnswer, SessionAnswer, StateAnswer, TokenAnswer
from tui.wire.draft import Json
from tui.wire.envelope import open_envelope
from tui.wire.errors import (
    CLIENT_ID_MISSING,
    RATE_LIMITED,
    TOKEN_REFUSED,
    BackendError,
    ConnectionBroke,
)
from tui.wire.media import UploadAnswer, UploadedFile
from tui.wire.render import RenderView, read_render

_AGENT = "nemo_agent"
_Answer = TypeVar("_Answer", bound=BaseModel)


@dataclass(frozen=True)
class Attribution:
    """Which skill speaks, for the headers without which an export is refused."""

    source: str
    version: str
    platform: str

    @property
    def headers(self) -> dict[str, str]:
        """The three headers of every call but the token's."""
        return {
            "X-Skill-Source": self.source,
            "X-Skill-Version": self.version,
            "X-Skill-Platform": self.platform,
        }


class Backend:
    """A connection to one backend. Use it as an async context manager."""

    def __init__(
        self,
        settings: Settings,
        attribution: Attribution,
        *,
        on_rate_limit: Callable[[float], None] = lambda _wait_s: None,
    ) -> None:
        """`on_rate_limit` hears of each wait (seconds) that the backend asks for."""
        self.attribution = attribution
        self._settings = settings
        self._identity = Identity(settings)
        self._on_rate_limit = on_rate_limit
        self._token: TokenAnswer | None = None
        self._token_lock = asyncio.Lock()
        self.http = api_client(
            settings.base_url, None if settings.on_cloud else settings.paths.socket
        )

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

    async def connect(self) -> None:
        """Make sure of a token. Raises BackendError, ConnectionBroke."""
        await self._headers()

    async def create_session(self, language: str) -> SessionAnswer:
        """Start a session; `language` is an ISO code."""
        data = await self._call(
            "POST",
            f"/api/tasks/me/with-session/{_AGENT}",
            json={"task_name": "project", "language": language},
        )
        return _parsed(SessionAnswer, data)

    async def state(self, session_id: str) -> StateAnswer:
        """Read the latest draft and what belongs to it."""
        return _parsed(
            StateAnswer, await self._call("GET", f"/api/state/{_AGENT}/me/{session_id}/latest")
        )

    async def credits(self) -> CreditsAnswer:
        """Read the balance."""
        return _parsed(CreditsAnswer, await self._call("GET", "/api/credits/balance/simple"))

    async def claim(self, session: SessionAnswer) -> ClaimAnswer:
        """Get a token for the link by which somebody can take the session over."""
        body = {"task_id": session.task_id, "session_id": session.session_id}
        return _parsed(ClaimAnswer, await self._call("POST", "/api/auth/claim-token", json=body))

    async def upload(
        self, session_id: str, path: Path, on_sent: Callable[[int, int], None]
    ) -> list[UploadedFile]:
        """Stream the file at `path` to the session; `on_sent` hears bytes sent and all bytes.

        Raises OSError when the file cannot be read.
        """
        size = (await asyncio.to_thread(path.stat)).st_size
        body = FileBody(path, size, on_sent)
        data = await self._call("POST", self._upload_route(session_id), body=body)
        return _parsed(UploadAnswer, data).files

    async def upload_url(self, session_id: str, url: str) -> list[UploadedFile]:
        """Let the backend fetch the medium at `url` by itself."""
        body = {"urls": [url], "source_type": "url"}
        data = await self._call("POST", self._upload_route(session_id), json=body)
        return _parsed(UploadAnswer, data).files

    @asynccontextmanager
    async def run_turn(self, session_id: str, text: str) -> AsyncIterator[TurnStream]:
        """Send one chat message and open the stream of its turn. Sends once, whatever happens.

        Only a refused token is answered by a second try: it was refused before anything was done.
        """
        body = {
            "app_name": _AGENT,
            "user_id": "me",
            "session_id": session_id,
            "new_message": {"parts": [{"text": text}]},
            "streaming": True,
        }
        for attempt in (0, 1):
            headers = await self._headers() | {"Accept": "text/event-stream"}
            request = self.http.build_request(
                "POST", "/run_sse", json=body, headers=headers, timeout=httpx.Timeout(20, read=None)
            )
            with broken_line():
                response = await self.http.send(request, stream=True)
            try:
                kind = response.headers.get("content-type", "").lower()
                if response.status_code == 200 and not kind.startswith("application/json"):
                    yield TurnStream(response)
                    return
                with broken_line():
                    await response.aread()
                try:
                    open_envelope(response.status_code, response.content, _retry_after(response))
                except BackendError as error:
                    if error.code != TOKEN_REFUSED or attempt or not await self._renewed():
                        raise
            finally:
                await response.aclose()

    async def submit_render(
        self, render_id: str, session_id: str, draft: Json, output_format: str, quality: str
    ) -> RenderView:
        """Ask for a render under our own `render_id`; the draft goes back as it came."""
        body = {
            "id": render_id,
            "sessionId": session_id,
            "draft": draft,
            "output": {"format": output_format, "quality": quality},
        }
        return read_render(await self._call("POST", "/api/render/proxy/lambda", json=body))

    async def poll_render(self, render_id: str) -> RenderView:
        """Ask how far a render is."""
        return read_render(await self._call("GET", f"/api/render/proxy/lambda/{render_id}"))

    async def cancel_render(self, render_id: str) -> None:
        """Ask the backend to stop a render."""
        await self._call("POST", f"/api/render/proxy/lambda/{render_id}/cancel", json={})

    def download_url(self, render_id: str) -> str:
        """Return the route that hands out the result itself, for when its URL fails."""
        return f"{self._settings.base_url}/api/render/proxy/{render_id}/download"

    async def authorised_headers(self) -> dict[str, str]:
        """Return the headers of a call to the API's own origin, for a download."""
        return await self._headers()

    @staticmethod
    def _upload_route(session_id: str) -> str:
        return f"/api/upload-video/{_AGENT}/me/{session_id}"

    async def _call(
        self, method: str, route: str, *, json: Json | None = None, body: FileBody | None = None
    ) -> Json:
        """Make one call, again once where the protocol promises that."""
        again = True
        while True:
            headers = await self._headers()
            try:
                return await self._once(method, route, headers, json=json, body=body)
            except BackendError as error:
                if not again or not await self._mended(error):
                    raise
                again = False

    async def _once(
        self,
        method: str,
        route: str,
        headers: Mapping[str, str],
        *,
        json: Json | None = None,
        body: FileBody | None = None,
    ) -> Json:
        extra: dict[str, Any] = {"json": json} if json is not None else {}
        if body is not None:
            extra = {"content": body}
            headers = {**headers, **body.headers}
        with broken_line():
            response = await self.http.request(method, route, headers=headers, **extra)
        return open_envelope(response.status_code, response.content, _retry_after(response))

    async def _mended(self, error: BackendError) -> bool:
        """Do what the protocol says about `error`; return whether the call is worth a retry."""
        if error.code == TOKEN_REFUSED:
            return await self._renewed()
        if error.code == RATE_LIMITED:
            wait_s = error.retry_after_s or self._settings.retry_s
            self._on_rate_limit(wait_s)
            await asyncio.sleep(wait_s)
            return True
        return False

    async def _headers(self) -> dict[str, str]:
        chosen = self._identity.chosen_token()
        if chosen is None:
            async with self._token_lock:
                if self._token is None:
                    self._token = self._identity.kept_token() or await self._new_token()
                chosen = self._token.token
        return {"Authorization": f"Bearer {chosen.get_secret_value()}"} | self.attribution.headers

    async def _renewed(self) -> bool:
        """Get a new anonymous token; a token that the user set is not replaced."""
        if self._identity.chosen_token() is not None:
            return False
        async with self._token_lock:
            self._token = await self._new_token()
        return True

    async def _new_token(self) -> TokenAnswer:
        route, again = "/api/auth/anonymous-token", True
        while True:
            try:
                data = await self._once("POST", route, {"X-Client-Id": self._identity.client_id()})
                break
            except BackendError as error:
                # A refused token cannot be mended by asking for a token.
                if not again or error.code not in {RATE_LIMITED, CLIENT_ID_MISSING}:
                    raise
                again = False
                await self._mended(error)
        answer = _parsed(TokenAnswer, data)
        self._identity.keep_token(answer)
        return answer


def new_render_id() -> str:
    """Return a fresh `render_<ts>`: microseconds since 1970, which no two exports share."""
    return f"render_{time.time_ns() // 1000}"


def _retry_after(response: httpx.Response) -> str | None:
    value: str | None = response.headers.get("retry-after")
    return value


@contextmanager
def broken_line() -> Iterator[None]:
    """Turn httpx's errors into ConnectionBroke, with a sentence."""
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise ConnectionBroke("The backend cannot be reached. Check the network.") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise ConnectionBroke("The connection to the backend broke.") from error


def _parsed(model: type[_Answer], data: Json) -> _Answer:
    try:
        return model.model_validate(data)
    except ValidationError:
        raise BackendError(502, "its answer lacks what the protocol promises") from None
