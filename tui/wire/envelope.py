"""Envelopes: `{"code", "data"}`, `{"success", "data"}`, ADK's `{"detail"}`, or none at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tui.wire import words
from tui.wire.draft import Json
from tui.wire.errors import BackendError


def open_envelope(status: int, body: bytes, retry_after: str | None = None) -> Json:
    """Return the data of an answer.

    `status` is the HTTP status, `retry_after` the header of that name. A code counts in a 200 body
    and in any other; an answer without an envelope is its own data. Raises BackendError.
    """
    parsed = _parse(body)
    wait_s = float(retry_after) if retry_after and retry_after.strip().isdigit() else None
    if not isinstance(parsed, Mapping):
        if 200 <= status < 300 and parsed is not None:
            return {"items": parsed}
        raise BackendError(status, "" if status >= 300 else words.NOT_JSON)
    code = parsed.get("code")
    code = code if isinstance(code, int) and not isinstance(code, bool) else None
    failed = parsed.get("success") is False or (code is None and "detail" in parsed)
    if (code or 0) != 0 or failed or not 200 <= status < 300:
        raise BackendError(code or status, said_in(parsed), retry_after_s=wait_s)
    data = parsed.get("data") if code == 0 or parsed.get("success") is True else parsed
    return dict(data) if isinstance(data, Mapping) else {}


def said_in(body: Mapping[str, Any]) -> str:
    """Return the explanation in a failure's body; its member has no published name."""
    for name in ("message", "msg", "detail", "error", "errorMessage"):
        value = body.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, list):  # ADK: [{"loc", "msg", "type"}]
            said = [
                v["msg"] for v in value if isinstance(v, Mapping) and isinstance(v.get("msg"), str)
            ]
            if said:
                return "; ".join(said)
    return ""


def _parse(body: bytes) -> object | None:
    try:
        parsed: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return parsed
