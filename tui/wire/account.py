"""Token, session, credits and claim: the small answers."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

from tui.wire.draft import Json

# Seconds since 1970 reach this in the year 5138; milliseconds were there in 1973.
_MILLISECONDS_FROM: Final = 1e11


class _Answer(BaseModel):
    model_config = ConfigDict(extra="allow", coerce_numbers_to_str=True)


class TokenAnswer(_Answer):
    """`data` of an anonymous token. `expires_at` has no published form and stays as it came."""

    token: SecretStr = Field(min_length=1)
    user_id: str = ""
    expires_at: str | None = None

    @property
    def expires_at_s(self) -> float | None:
        """When it ends, in seconds since 1970; None where the backend does not say."""
        return _moment(self.expires_at or "")


class SessionAnswer(_Answer):
    """`data` of a new session. `session_id` is a decimal string above 2^53."""

    session_id: str = Field(min_length=1)
    task_id: str = ""
    user_id: str = ""


class CreditsAnswer(_Answer):
    """`data` of the balance; `unlimited` is a word of the studio, absent elsewhere."""

    available: float = 0
    frozen: float = 0
    total: float = 0
    unlimited: bool = False


class ClaimAnswer(_Answer):
    """`data` of a claim token."""

    claim_token: str = Field(min_length=1)
    expires_in: float | None = None


class StateAnswer(_Answer):
    """`data` of the latest state; the draft stays raw JSON."""

    state: Json = Field(default_factory=dict)

    @field_validator("state", mode="before")
    @classmethod
    def _or_empty(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {}

    @property
    def draft(self) -> Json:
        """The draft as it came, an empty one when there is none."""
        draft = self.state.get("draft")
        return draft if isinstance(draft, dict) else {}


class NamedDraft(_Answer):
    """A version of a session's draft that was given a name."""

    name: str
    draft: Json


class VersionsAnswer(_Answer):
    """`data` of a session's versions: a word of the studio. `before` is null before any edit."""

    before: Json | None = None
    named: list[NamedDraft] = Field(default_factory=list)


def _moment(text: str) -> float | None:
    """Read ISO 8601, or seconds or milliseconds since 1970."""
    try:
        number = float(text)
    except ValueError:
        try:
            moment = datetime.fromisoformat(text)
            return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
        except (ValueError, OverflowError):
            return None
    if not math.isfinite(number) or number <= 0:
        return None
    return number / 1000 if number >= _MILLISECONDS_FROM else number
