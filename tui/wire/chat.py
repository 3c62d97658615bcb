"""One event of `/run_sse`, in any of its forms, as what it means for a conversation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tui.wire.draft import Json
from tui.wire.envelope import said_in
from tui.wire.sse import OVERSIZE
from tui.wire.text import clean, clean_line

# After a tool's result this says that the model had nothing to add: a silent edit, no failure.
_NO_CONTENT: Final = "MODEL_RETURNED_NO_CONTENT"


@dataclass(frozen=True)
class Text:
    """Words of the reply. A partial one grows; the final one after partials replaces them."""

    text: str
    partial: bool = False
    undone: tuple[str, ...] = ()
    """Sentences of it that say what was not done, where the backend tells them apart."""


@dataclass(frozen=True)
class Thought:
    """The model's thinking: never shown."""

    text: str


@dataclass(frozen=True)
class ToolCalled:
    """A tool began; `call_id` tells the copies of one call apart from another call."""

    call_id: str
    name: str
    args: Json = field(default_factory=dict)


@dataclass(frozen=True)
class ToolAnswered:
    """A tool's result."""

    call_id: str
    name: str


@dataclass(frozen=True)
class Failed:
    """The turn broke off; `said` is the backend's cleaned explanation."""

    said: str
    code: int | None = None


@dataclass(frozen=True)
class Heartbeat:
    """A sign of life."""


ChatEvent = Text | Thought | ToolCalled | ToolAnswered | Failed | Heartbeat


def read_event(data: str, event: str = "message") -> list[ChatEvent]:
    """Return what one SSE event says. `data` is its joined data, `event` its type. Never raises."""
    if event == OVERSIZE:  # some tool's huge result: nothing of it would be shown
        return []
    if event == "heartbeat" or not data.strip():
        return [Heartbeat()]
    try:
        parsed = json.loads(data)
    except (ValueError, RecursionError):
        # ADK 1.4 writes an error's text into JSON without escaping it, over two lines.
        if data.lstrip().startswith('{"error"'):
            return [Failed(clean_line(data.split(":", 1)[-1].strip(' "{}'), 300))]
        return []
    return list(_read(parsed)) if isinstance(parsed, Mapping) else []


def _read(event: Mapping[str, Any]) -> Iterator[ChatEvent]:
    kind = event.get("type")
    if isinstance(kind, str):
        yield from _read_tagged(kind, event)
        return
    if "error" in event or ("code" in event and event.get("code") != 0):
        code = event.get("code")
        yield Failed(clean_line(said_in(event), 300), code if isinstance(code, int) else None)
        return
    yield from _read_adk(event)


def _read_tagged(kind: str, event: Mapping[str, Any]) -> Iterator[ChatEvent]:
    match kind:
        case "text" if isinstance(event.get("content"), str):
            yield Text(clean(event["content"]), partial=True)
        case "tool_call":
            args = event.get("args")
            yield ToolCalled("", _name(event), dict(args) if isinstance(args, Mapping) else {})
        case "tool_result":
            yield ToolAnswered("", _name(event))
        case "heartbeat":
            yield Heartbeat()
        case "error":
            yield Failed(clean_line(said_in(event), 300))


def _read_adk(event: Mapping[str, Any]) -> Iterator[ChatEvent]:
    content = event.get("content")
    parts = content.get("parts") if isinstance(content, Mapping) else None
    partial = event.get("partial") is True
    texts: list[str] = []
    for part in parts if isinstance(parts, list) else ():
        if not isinstance(part, Mapping):
            continue
        text, call, answer = (part.get(k) for k in ("text", "functionCall", "functionResponse"))
        if isinstance(text, str):
            if part.get("thought") is True:
                yield Thought(clean(text))
            else:
                texts.append(text)
        elif isinstance(call, Mapping):
            args = call.get("args")
            yield ToolCalled(
                _id(call), _name(call), dict(args) if isinstance(args, Mapping) else {}
            )
        elif isinstance(answer, Mapping):
            yield ToolAnswered(_id(answer), _name(answer))
    # The parts of one event join with nothing between them.
    if texts and (joined := clean("".join(texts))):
        yield Text(joined, partial, _undone(event))
    error = event.get("errorCode")
    if error is not None and error != _NO_CONTENT:
        yield Failed(clean_line(said_in(event) or str(error), 300))


def _undone(event: Mapping[str, Any]) -> tuple[str, ...]:
    told = event.get("customMetadata")
    undone = told.get("undone") if isinstance(told, Mapping) else None
    said = undone if isinstance(undone, list) else ()
    return tuple(clean(sentence) for sentence in said if isinstance(sentence, str))


def _id(value: Mapping[str, Any]) -> str:
    found = value.get("id")
    return found if isinstance(found, str) else ""


def _name(value: Mapping[str, Any]) -> str:
    found = value.get("name")
    return clean_line(found, 80) if isinstance(found, str) else ""
