"""Events of a turn in ADK's form, as its servers write them."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Sequence
from typing import Any

from tui.wire.draft import Json


class Invocation:
    """The events of one turn, which share an id."""

    def __init__(self) -> None:
        self._id = f"e-{uuid.uuid4()}"

    def text(self, text: str, *, partial: bool = False, undone: Sequence[str] = ()) -> bytes:
        """Return a piece of the reply, or (not partial) the whole that replaces the pieces.

        `undone`: the sentences of it that say what was not done, for callers that cannot read.
        """
        extra: Json = {"partial": True} if partial else {}
        if undone:
            extra["customMetadata"] = {"undone": list(undone)}
        return self._event([{"text": text}], "model", extra)

    def call(self, call_id: str, name: str, args: Json) -> bytes:
        """Return the call of a tool."""
        call = {"id": call_id, "args": args, "name": name}
        return self._event([{"functionCall": call}], "model")

    def answer(self, call_id: str, name: str, response: Json) -> bytes:
        """Return a tool's result."""
        answer = {"id": call_id, "name": name, "response": response}
        return self._event([{"functionResponse": answer}], "user")

    def _event(self, parts: list[Json], role: str, extra: Json | None = None) -> bytes:
        event: dict[str, Any] = {
            "content": {"parts": parts, "role": role},
            **(extra or {}),
            "invocationId": self._id,
            "author": "nemo_agent",
            "actions": {"stateDelta": {}, "artifactDelta": {}, "requestedAuthConfigs": {}},
            "id": str(uuid.uuid4()),
            "timestamp": time.time(),
        }
        return f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode()


def broke_off(sentence: str) -> bytes:
    """Return the event of a turn that failed in the middle."""
    return f"data: {json.dumps({'error': sentence}, ensure_ascii=False)}\n\n".encode()
