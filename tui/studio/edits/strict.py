"""How the parameters of edits are read from outside: nothing unknown, no number that is none."""

from __future__ import annotations

from typing import Final

from pydantic import ConfigDict

STRICT: Final = ConfigDict(extra="forbid", allow_inf_nan=False)
"""As `__pydantic_config__` of a dataclass; the dataclass itself stays a plain one."""
