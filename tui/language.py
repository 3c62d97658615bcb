"""In which language the program speaks to people: English, or Chinese by `NEMO_LANGUAGE=zh`.

Each table of words is a module. Its Chinese twin holds the same names; choosing it puts them into
the place of the English ones, so that `words.X` is the right one wherever it is read. It is chosen
before anything else: what may be typed is explained in it, too.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from tui.paths import find_paths

TABLES: Final = (
    "tui.screen.words",
    "tui.screen.timeline.sayings",
    "tui.line.words",
    "tui.line.help_words",
    "tui.talk.words",
    "tui.engine.words",
    "tui.client.words",
    "tui.skills.words",
    "tui.wire.words",
    "tui.engine.change_words",
    "tui.studio.checks_words",
)


def chosen() -> str:
    """Return the language that the settings name; they are read later, with what is typed."""
    if language := os.environ.get("NEMO_LANGUAGE"):
        return language
    home = os.environ.get("NEMO_HOME")
    file = find_paths(Path(home) if home else None).config_file
    if not file.is_file():
        return ""
    import tomllib

    try:
        language = tomllib.loads(file.read_text(encoding="utf-8")).get("language")
    except (OSError, ValueError):  # the settings will say what is wrong
        return ""
    return language if isinstance(language, str) else ""


def speak(language: str) -> None:
    """Speak `language`, such as `zh` or `zh-CN`; any that is not known is English."""
    if primary(language) == "zh":
        for name in TABLES:
            table = vars(import_module(name))
            table |= merged(table, vars(import_module(twin(name))))


def primary(language: str) -> str:
    """Return the language of a code without its region: `zh` of `zh-CN` or `zh_TW`."""
    return language.lower().replace("_", "-").split("-")[0]


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
