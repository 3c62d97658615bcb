"""What a backend may refuse, and the one sentence a person reads about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from tui.wire import words
from tui.wire.text import clean_line

TOKEN_REFUSED: Final = 1001
SESSION_NOT_FOUND: Final = 1002
NO_CREDITS: Final = 2001
TYPE_NOT_SUPPORTED: Final = 4001
TOO_LARGE: Final = 4002
CLIENT_ID_MISSING: Final = 400
EXPORT_BLOCKED: Final = 402
RATE_LIMITED: Final = 429

# Refused before anything was done, so that saying it again does nothing twice.
REFUSED_UNDONE: Final = frozenset({TOKEN_REFUSED, SESSION_NOT_FOUND, RATE_LIMITED})

# A proxy in front of the backend, or the agent server behind it, knows no codes: its HTTP status
# means the same.
_STATUS_MEANS: Final = {401: TOKEN_REFUSED, 413: TOO_LARGE, 415: TYPE_NOT_SUPPORTED}


@dataclass(frozen=True)
class Account:
    """Whose credits are spent: `anonymous_id` is None where the user set a token of their own."""

    web_url: str
    anonymous_id: str | None = None

    @property
    def register_link(self) -> str:
        """Where an anonymous user registers and keeps what was made."""
        bind = f"?bind={quote(self.anonymous_id, safe='')}" if self.anonymous_id else ""
        return f"{self.web_url}/register{bind}"


class BackendError(Exception):
    """A backend refused a call. `str()` is one sentence for a person.

    `code` is the envelope's code, or what the HTTP status means where there is none. `said` is the
    backend's own explanation, cleaned; it may be empty.
    """

    def __init__(
        self,
        code: int,
        said: str = "",
        *,
        retry_after_s: float | None = None,
        account: Account | None = None,
    ) -> None:
        self.said = clean_line(said, 300)
        self.code = _meant(code, self.said)
        self.retry_after_s = retry_after_s
        super().__init__(sentence(self.code, self.said, account, retry_after_s))

    def to(self, account: Account) -> BackendError:
        """Return the same refusal in words for the holder of `account`."""
        return BackendError(self.code, self.said, retry_after_s=self.retry_after_s, account=account)


class ConnectionBroke(Exception):
    """The backend could not be reached, or the line broke. `str()` is one sentence."""


class Unreachable(ConnectionBroke):
    """There was no connection at all, so nothing can have been done."""


class NoToken(BackendError):
    """A free token is not to be had."""

    def __init__(self, refusal: BackendError) -> None:
        super().__init__(refusal.code, refusal.said, retry_after_s=refusal.retry_after_s)
        if refusal.code == RATE_LIMITED:
            self.args = (words.NO_FREE_ACCESS.format(later=_later(self.retry_after_s)),)


def sentence(
    code: int, said: str = "", account: Account | None = None, retry_after_s: float | None = None
) -> str:
    """Return what a person reads about `code`.

    `said` is the backend's cleaned explanation, `account` whose work it refused,
    `retry_after_s` how long it asks to be left alone.
    """
    register = account.register_link if account and account.anonymous_id is not None else None
    web = account.web_url if account else words.THE_WEB
    if code == TOKEN_REFUSED and register:
        return words.FREE_ACCESS_REFUSED
    if code == TOKEN_REFUSED:
        return words.ACCESS_REFUSED
    if code == SESSION_NOT_FOUND:
        return words.SESSION_UNKNOWN
    if code == NO_CREDITS and register:
        return words.NO_CREDITS_REGISTER.format(link=register)
    if code == NO_CREDITS:
        return words.NO_CREDITS.format(web=web)
    if code == TYPE_NOT_SUPPORTED:
        # The backend knows which file it was and why; we know what to do about it.
        said = _ended(said or words.TYPE_NOT_SUPPORTED)
        if "MOV" in said.upper():
            return said
        return words.USE.format(said=said, supported=words.SUPPORTED)
    if code == TOO_LARGE:
        said = _ended(said or words.TOO_LARGE)
        return words.COMPRESS.format(said=said)
    if code == EXPORT_BLOCKED:
        register_how = words.REGISTER.format(link=register)
        how = register_how if register else words.UPGRADE.format(web=web)
        return words.EXPORT_BLOCKED.format(how=how)
    if code == RATE_LIMITED:
        return words.SLOW_DOWN.format(later=_later(retry_after_s))
    if code == CLIENT_ID_MISSING:
        return _ended(said or words.INCOMPLETE)
    if said.endswith((".", "。", "!", "?", "！", "？")):
        return said
    if said:
        return words.REFUSED.format(said=said)
    if 500 <= code < 600:
        return words.OUT_OF_ORDER.format(code=code)
    return words.FAILED.format(code=code)


def _meant(code: int, said: str) -> int:
    if code == 404 and "session not found" in said.lower():
        return SESSION_NOT_FOUND
    return _STATUS_MEANS.get(code, code)


def _ended(said: str) -> str:
    return said if said.endswith((".", "。", "!", "！")) else f"{said}{words.STOP}"


def _later(wait_s: float | None) -> str:
    if wait_s is None or wait_s <= 45:
        return words.IN_HALF_A_MINUTE
    if wait_s < 5400:
        return words.IN_MINUTES.format(n=max(1, round(wait_s / 60)))
    if wait_s < 129_600:
        return words.IN_HOURS.format(n=round(wait_s / 3600))
    return words.IN_DAYS.format(n=round(wait_s / 86_400))
