"""What a backend may refuse, and the one sentence a person reads about it."""

from __future__ import annotations

from typing import Final

from tui.wire.media import SUPPORTED
from tui.wire.text import clean_line

TOKEN_REFUSED: Final = 1001
SESSION_NOT_FOUND: Final = 1002
NO_CREDITS: Final = 2001
TYPE_NOT_SUPPORTED: Final = 4001
TOO_LARGE: Final = 4002
CLIENT_ID_MISSING: Final = 400
EXPORT_BLOCKED: Final = 402
RATE_LIMITED: Final = 429

_SENTENCES: Final = {
    TOKEN_REFUSED: "The backend did not accept the token. Set a new NEMO_TOKEN, or unset it to "
    "get a free one.",
    SESSION_NOT_FOUND: "The backend no longer knows this session. Start another with /new; media "
    "must be uploaded again.",
    NO_CREDITS: "No credits are left. Register or top up your account, then say it again.",
    TYPE_NOT_SUPPORTED: f"This file's type is not supported. Use {SUPPORTED}.",
    TOO_LARGE: "The file is larger than 500 MB. Compress or trim it, then upload it again.",
    CLIENT_ID_MISSING: "The backend refused the request as incomplete.",
    EXPORT_BLOCKED: "Export is blocked on the free plan. Register or upgrade your plan to unlock "
    "it; this is not about credits.",
    RATE_LIMITED: "The backend asks to slow down. Try again in half a minute.",
}


class BackendError(Exception):
    """A backend refused a call. `str()` is one sentence for a person.

    `code` is the envelope's code, or the HTTP status where there is none. `said` is the backend's
    own explanation, cleaned; it may be empty.
    """

    def __init__(self, code: int, said: str = "", *, retry_after_s: float | None = None) -> None:
        self.code = code
        self.said = clean_line(said, 300)
        self.retry_after_s = retry_after_s
        super().__init__(sentence(code, self.said))


class ConnectionBroke(Exception):
    """The backend could not be reached, or the line broke. `str()` is one sentence."""


def sentence(code: int, said: str = "") -> str:
    """Return what a person reads about `code`; `said` is the backend's cleaned explanation."""
    known = _SENTENCES.get(code)
    if known is None:
        if said.endswith((".", "。")):
            return said
        return f"The backend refused: {said}." if said else f"The backend failed (code {code})."
    # The backend knows which file it was and why; we know what to do about it.
    if said and code in {TYPE_NOT_SUPPORTED, TOO_LARGE, CLIENT_ID_MISSING}:
        return said if said.endswith((".", "。")) else f"{said}."
    return known
