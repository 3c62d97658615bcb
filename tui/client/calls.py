"""One call to a backend, with its token and headers; again once where the protocol says so."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any, Final, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from tui.client.countdown import countdown
from tui.client.identity import Identity
from tui.client.multipart import FileBody
from tui.client.tokens import Tokens
from tui.client.transport import api_client, broken_line
from tui.settings import Settings
from tui.wire.account import TokenAnswer
from tui.wire.draft import Json
from tui.wire.envelope import open_envelope
from tui.wire.errors import RATE_LIMITED, TOKEN_REFUSED, Account, BackendError

Answer = TypeVar("Answer", bound=BaseModel)

# Nobody sits in front of a longer countdown: it is said how long to stay away instead.
_LONGEST_WAIT_S: Final = 300.0
_PRINTABLE: Final = "".join(map(chr, range(0x20, 0x7F)))


@dataclass(frozen=True)
class Attribution:
    """Which skill speaks, for the headers without which an export is refused.

    `defaults`: what it means by vague words, which only the studio is told.
    """

    source: str
    version: str
    platform: str
    defaults: Mapping[str, str] = field(default_factory=dict)

    @property
    def headers(self) -> dict[str, str]:
        """The three headers of every call but the token's."""
        headers = {
            "X-Skill-Source": self.source,
            "X-Skill-Version": self.version,
            "X-Skill-Platform": self.platform,
        }
        # A skill's name may be in any script; a header is ASCII.
        return {name: quote(value.strip(), safe=_PRINTABLE) for name, value in headers.items()}


class Caller:
    """Makes calls with the right token, and does what a refusal asks for."""

    def __init__(
        self, settings: Settings, attribution: Attribution, on_rate_limit: Callable[[float], None]
    ) -> None:
        """`on_rate_limit` hears each second how long a wait still is, and 0 at its end.

        Raises ConnectionBroke where the backend's address is none.
        """
        self.attribution = attribution
        self._settings = settings
        self._on_rate_limit = on_rate_limit
        self._tokens = Tokens(Identity(settings), self._ask_token, self._waited)
        with broken_line():  # an address that is none
            self.http = api_client(
                settings.base_url,
                None if settings.on_cloud else settings.paths.socket,
                settings.language,
            )

    @property
    def account(self) -> Account:
        """Whose work is done."""
        return self._tokens.account

    async def headers(self) -> dict[str, str]:
        """Return the headers of a call. Raises BackendError, ConnectionBroke."""
        token = await self._tokens.current()
        return {"Authorization": f"Bearer {token}"} | self.attribution.headers

    async def call(
        self, method: str, route: str, *, json: Json | None = None, body: FileBody | None = None
    ) -> Json:
        """Make one call, again once where the protocol promises that."""
        headers = await self.headers()
        try:
            return await self._once(method, route, headers, json=json, body=body)
        except BackendError as error:
            if not await self.mended(error, headers):
                raise error.to(self.account) from None
        try:
            return await self._once(method, route, await self.headers(), json=json, body=body)
        except BackendError as error:
            raise error.to(self.account) from None

    async def mended(self, error: BackendError, headers: Mapping[str, str]) -> bool:
        """Do what the protocol says about the refusal of a call that had `headers`.

        Return whether the call is worth a second try. Raises BackendError, ConnectionBroke.
        """
        if error.code == TOKEN_REFUSED:
            return await self._tokens.replace(headers["Authorization"].removeprefix("Bearer "))
        return error.code == RATE_LIMITED and await self._waited(error)

    async def _waited(self, error: BackendError) -> bool:
        asked_s = error.retry_after_s
        wait_s = self._settings.retry_s if asked_s is None else asked_s
        if wait_s > max(_LONGEST_WAIT_S, self._settings.retry_s):
            return False
        try:
            async for left_s in countdown(wait_s):
                self._on_rate_limit(left_s)
        finally:
            self._on_rate_limit(0)
        return True

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
        return opened(response)

    async def _ask_token(self, client_id: str) -> TokenAnswer:
        headers = {"X-Client-Id": quote(client_id, safe=_PRINTABLE)}
        return parsed(TokenAnswer, await self._once("POST", "/api/auth/anonymous-token", headers))


def opened(response: httpx.Response) -> Json:
    """Return the data of an answer that was read whole. Raises BackendError."""
    return open_envelope(response.status_code, response.content, _retry_after(response))


def parsed(model: type[Answer], data: Json) -> Answer:
    """Return `data` as `model`. Raises BackendError where it is something else."""
    try:
        return model.model_validate(data)
    except ValidationError:
        raise BackendError(502, "its answer lacks what the protocol promises") from None


def _retry_after(response: httpx.Response) -> str | None:
    """Return the header in whole seconds; it may also be written as a date."""
    value: str | None = response.headers.get("retry-after")
    if value is None or value.strip().isdigit():
        return value
    try:
        return str(max(0, round(parsedate_to_datetime(value).timestamp() - time.time())))
    except (ValueError, OverflowError):
        return None
