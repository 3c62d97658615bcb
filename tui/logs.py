"""The log: a file of the user's with warnings and crashes of this program, and no secrets.

Only what is ours is written down, whatever level libraries are set to: HTTP libraries log the
headers of requests. What we log ourselves has its tokens taken out as well.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tui.paths import private

OURS: Final = ("tui", "asyncio", "textual")

_BEARER = re.compile(r"(?i)\b(bearer\s+)[^\s'\",)]+")


class Discreet(logging.Formatter):
    """Writes a record, its traceback too, without tokens."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__("%(asctime)s %(name)s %(levelname)s %(message)s")
        self._secrets = [secret for secret in secrets if secret]

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as lines, its secrets as stars."""
        lines = super().format(record)
        for secret in self._secrets:
            lines = lines.replace(secret, "***")
        return _BEARER.sub(r"\1***", lines)


def log_to(file: Path, secrets: Iterable[str] = ()) -> None:
    """Keep warnings and crashes in `file`: nothing may be written over the screen."""
    private(file.parent)
    handler = logging.FileHandler(file, mode="w", encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(Discreet(secrets))
    for name in OURS:
        logging.getLogger(name).addHandler(handler)
    # Without any handler, Python prints warnings of libraries over the screen.
    logging.getLogger().addHandler(logging.NullHandler())
