"""Where a language model can be asked."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Endpoint:
    """An OpenAI-compatible API. `url` is the base that `/chat/completions` is appended to."""

    url: str
    model: str
    key: str = field(default="", repr=False)
