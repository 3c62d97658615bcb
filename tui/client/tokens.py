"""Which token goes along: the user's own, the kept free one, or a new free one."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from tui.client.identity import Identity
from tui.wire.account import TokenAnswer
from tui.wire.errors import (
    CLIENT_ID_MISSING,
    RATE_LIMITED,
    TOKEN_REFUSED,
    Account,
    BackendError,
    ConnectionBroke,
    NoToken,
)

# A token this near to its end is replaced before it is used, but not at the price of a wait: it may
# still work, our clock may be wrong, and a backend may refuse a new one before the old one's end.
_RENEW_BEFORE_S: Final = 300.0
_ASK_AGAIN_S: Final = 60.0


class Tokens:
    """The token of one backend. Free ones are asked for by `ask(client_id)`."""

    def __init__(
        self,
        identity: Identity,
        ask: Callable[[str], Awaitable[TokenAnswer]],
        wait: Callable[[BackendError], Awaitable[bool]],
    ) -> None:
        """`wait` waits as a rate limit asks for, and returns whether it did."""
        self._identity = identity
        self._ask = ask
        self._wait = wait
        self._free: TokenAnswer | None = None
        self._lock = asyncio.Lock()
        self._asked_at = float("-inf")
        self._clock_is_off = False

    @property
    def account(self) -> Account:
        """Whose work is done."""
        return self._identity.account(self._free)

    async def current(self) -> str:
        """Return the token for the next call. Raises BackendError, ConnectionBroke."""
        chosen = self._identity.chosen_token()
        if chosen is not None:
            token = chosen.get_secret_value().strip()
            if not token.isascii() or not token.isprintable():
                raise BackendError(TOKEN_REFUSED)  # no header could carry it
            return token
        async with self._lock:
            if self._free is None:
                self._free = self._identity.kept_token()
            if self._free is None:
                self._free = await self._new()
            elif _is_ending(self._free):
                await self._renew_early()
            return self._free.token.get_secret_value()

    async def replace(self, refused: str) -> bool:
        """Get another token for the `refused` one; return whether there is one.

        A token that the user set is not replaced. Two calls that are refused at once, in one
        process or in two, get one new token between them. Raises BackendError, ConnectionBroke.
        """
        if self._identity.chosen_token() is not None:
            return False
        async with self._lock:
            for known in (self._free, self._identity.kept_token()):
                if known is not None and known.token.get_secret_value() != refused:
                    self._free = known
                    return True
            self._free = await self._new()
        return True

    async def _renew_early(self) -> None:
        if self._clock_is_off or time.monotonic() - self._asked_at < _ASK_AGAIN_S:
            return
        self._asked_at = time.monotonic()
        try:
            self._free = self._kept(await self._ask(self._identity.client_id()))
        except (BackendError, ConnectionBroke):
            return

    async def _new(self) -> TokenAnswer:
        client_id = self._identity.client_id()
        try:
            return self._kept(await self._ask(client_id))
        except BackendError as error:
            if error.code == CLIENT_ID_MISSING:
                client_id = self._identity.new_client_id()
            elif error.code != RATE_LIMITED or not await self._wait(error):
                raise NoToken(error) from error
        try:
            return self._kept(await self._ask(client_id))
        except BackendError as error:
            raise NoToken(error) from error

    def _kept(self, answer: TokenAnswer) -> TokenAnswer:
        self._identity.keep_token(answer)
        # A new token that seems to end already tells of our clock, or of ends that come too fast
        # to be foreseen: then the backend's refusal counts alone.
        self._clock_is_off = _is_ending(answer)
        return answer


def _is_ending(token: TokenAnswer) -> bool:
    end = token.expires_at_s
    return end is not None and end - time.time() <= _RENEW_BEFORE_S
