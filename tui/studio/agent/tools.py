"""The edits as tools of a language model, and its calls of them checked by the edits' own types."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from tui.studio.edits import (
    captions,
    clips,
    colour,
    ends,
    frame,
    framing,
    look,
    make,
    motion,
    music,
    music_times,
    overlays,
    pauses,
    ranges,
    sound,
    text_style,
    titles,
    transitions,
)
from tui.studio.edits.outcome import Edit
from tui.wire.text import clean_line

_MODULES: Final = (
    pauses, ends, ranges, clips, motion, transitions, titles, text_style, captions, music,
    music_times, sound,
    colour, look, frame, framing, overlays, make,
)  # fmt: skip
_LONGEST: Final = 20_000
_FURTHEST: Final = 1e7  # no time, count or factor that means anything is beyond it


class CallWrong(ValueError):
    """A call that is none of an edit; `str()` says what is wrong with it, in one line."""


def tool_name(name: str) -> str:
    """Return the name of an edit as tools are named: TrimPauses is trim_pauses."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


@cache
def edits() -> dict[str, type[Edit]]:
    """Return every edit that can be asked for, by its tool name."""
    return {
        tool_name(kind.__name__): kind
        for module in _MODULES
        for kind in vars(module).values()
        if isinstance(kind, type)
        and issubclass(kind, Edit)
        and kind.__module__ == module.__name__
        and not getattr(kind, "__abstractmethods__", None)
    }


@cache
def tools() -> tuple[dict[str, Any], ...]:
    """Return the edits as the OpenAI chat API describes functions (name, text, JSON schema)."""
    return tuple(
        {
            "type": "function",
            "function": {
                "name": name,
                "description": " ".join((kind.__doc__ or "").split()),
                "parameters": TypeAdapter(kind).json_schema(),
            },
        }
        for name, kind in edits().items()
    )


def edit_of(name: str, arguments: str) -> Edit:
    """Return the edit that a call of `name` with JSON `arguments` asks for. Raises CallWrong."""
    kind = edits().get(name)
    if kind is None:
        raise CallWrong(f"there is no tool {clean_line(name, 60)}")
    if len(arguments) > _LONGEST:
        raise CallWrong("the arguments are too long")
    try:
        given = json.loads(arguments or "{}", parse_constant=_no_number)
        for number in _numbers(given):
            if abs(number) > _FURTHEST:
                raise CallWrong(f"{name}: {number:g} is out of range")
        return TypeAdapter(kind).validate_python(given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise CallWrong(clean_line(f"{name}: {where}: {first['msg']}")) from None
    except json.JSONDecodeError:
        raise CallWrong(f"{name}: the arguments are no JSON") from None
    except RecursionError:
        raise CallWrong(f"{name}: the arguments are nested too deeply") from None


def _no_number(constant: str) -> float:
    raise CallWrong(f"{constant} is no number")


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _numbers(item)
    elif isinstance(value, int | float):
        yield value
