"""What was ever sent, kept across sessions: a JSON text a line, newest last."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from pathlib import Path
from typing import Final

from tui.paths import private
from tui.private_file import write_private

NAME: Final = "history.jsonl"
MOST: Final = 1000
_LONGEST: Final = 20_000  # a text that is longer is no sentence to be found again
_LOOKED_AT: Final = 4_000_000  # bytes from the end
_lock = threading.Lock()  # two messages sent at once keep their order


def read_history(state: Path) -> list[str]:
    """Return what was sent, oldest first, each text once; empty when it cannot be read. Blocks."""
    texts: dict[str, None] = {}
    with contextlib.suppress(OSError), (state / NAME).open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _LOOKED_AT))
        for line in file.read().splitlines():
            with contextlib.suppress(ValueError):
                if isinstance(text := json.loads(line), str):
                    texts.pop(text, None)  # the newest place counts
                    texts[text] = None
    return list(texts)[-MOST:]


def add_to_history(state: Path, text: str) -> None:
    """Keep `text`; a disk that does not take it costs only that. Blocks."""
    if len(text) > _LONGEST:
        return
    with _lock, contextlib.suppress(OSError):
        path = private(state) / NAME
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(json.dumps(text).encode() + b"\n")
            size = file.tell()
        if size > _LOOKED_AT // 2:
            kept = read_history(state)
            write_private(path, "".join(json.dumps(text) + "\n" for text in kept[-MOST // 2 :]))
