"""In which language the program speaks to people: English, or Chinese by `NEMO_LANGUAGE=zh`.

Each table of words is a module. Its Chinese twin holds the same names; choosing it puts them into
the place of the English ones, so that `words.X` is the right one wherever it is read. It is chosen
before the screen is imported.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

TABLES: Final = ("tui.screen.words", "tui.line.words", "tui.engine.words")


def speak(language: str) -> None:
    """Speak `language`, such as `zh` or `zh-CN`; any that is not known is English."""
    if language.lower().replace("_", "-").split("-")[0] == "zh":
        for name in TABLES:
            table = vars(import_module(name))
            table |= merged(table, vars(import_module(twin(name))))


def twin(table: str) -> str:
    """Return the name of the Chinese module to a table's."""
    return f"{table}_chinese"


def merged(english: dict[str, Any], chinese: dict[str, Any]) -> dict[str, Any]:
    """Return what of `chinese` takes the place of what is in `english`."""
    found: dict[str, Any] = {}
    for name in english.keys() & chinese.keys():
        if not name.startswith("_"):
            was, now = english[name], chinese[name]
            # What has no Chinese word yet keeps its English one.
            found[name] = {**was, **now} if isinstance(was, dict) else now
    return found
