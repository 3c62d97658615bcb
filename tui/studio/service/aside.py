"""What a call tells besides its message: which model may be asked, and what vague words mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import get_args
from urllib.parse import unquote

from starlette.requests import Request

from tui.studio.agent.defaults import USUAL, Defaults
from tui.studio.agent.endpoint import Endpoint
from tui.studio.edits.frame import Shape
from tui.studio.edits.looks import Look
from tui.studio.service.answers import wants_chinese


@dataclass(frozen=True)
class Aside:
    """Of one message. `model` and `asr_model`, a folder, are None where the user named none.

    `chinese`: the interface speaks Chinese, whatever the message is written in.
    """

    model: Endpoint | None = None
    defaults: Defaults = USUAL
    asr_model: Path | None = None
    chinese: bool = False


def aside_of(request: Request) -> Aside:
    """Return what the headers of `request` say; what is not known counts as not said."""

    def said(name: str) -> str:
        return unquote(request.headers.get(f"x-nemo-{name}", ""))

    url = said("llm-url")
    model = Endpoint(url, said("llm-model"), said("llm-key")) if url else None
    frame, grade, captions = (said(f"default-{n}") for n in ("frame", "grade", "captions"))
    return Aside(
        model,
        Defaults(
            frame=next((shape for shape in get_args(Shape) if shape == frame), None),
            grade=next((look for look in get_args(Look) if look == grade), None),
            captions=next((how for how in ("burned", "track") if how == captions), None),
        ),
        Path(folder) if (folder := said("asr-model")) else None,
        wants_chinese(request),
    )
