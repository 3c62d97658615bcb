"""A render as the backend tells of it, in either of its two forms."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tui.wire.draft import Json
from tui.wire.text import clean_line

Status = Literal["pending", "processing", "completed", "failed"]


@dataclass(frozen=True)
class RenderView:
    """How far a render is. `fraction` is 0 to 1, None where the answer does not say."""

    render_id: str
    status: Status
    fraction: float | None = None
    url: str | None = None
    error: str = ""
    cancelled: bool = False
    """Whether it failed because somebody stopped it."""
    note: str = ""
    """What else the backend says of a finished render."""


def read_render(data: Json) -> RenderView:
    """Return what `data` says, form A (`taskId`, `output.url`) or form B (`id`, `outputUrl`).

    An unknown status counts as processing: only the two published ends end a render.
    """
    output = data.get("output")
    output = output if isinstance(output, Mapping) else {}
    status = str(data.get("status", "")).lower()
    known: Status = "processing"
    if status in {"completed", "complete", "succeeded", "success"}:
        known = "completed"
    elif status in {"failed", "error", "cancelled", "canceled"}:
        known = "failed"
    elif status in {"pending", "queued"}:
        known = "pending"
    url = output.get("url") or data.get("outputUrl")
    error, note = data.get("error"), data.get("note")
    return RenderView(
        render_id=str(data.get("id") or data.get("taskId") or ""),
        status=known,
        fraction=_fraction(data.get("progress")),
        url=url if isinstance(url, str) and url else None,
        error=clean_line(error, 300) if isinstance(error, str) else "",
        cancelled=status in {"cancelled", "canceled"},
        note=clean_line(note, 300) if isinstance(note, str) else "",
    )


def _fraction(progress: Any) -> float | None:
    """Whether progress counts to 1 or to 100 is not published; above 1 it is percent."""
    if isinstance(progress, bool) or not isinstance(progress, (int, float)):
        return None
    if not math.isfinite(progress) or progress < 0:
        return None
    return min(1.0, progress / 100 if progress > 1 else progress)
