"""Files for their owner's eyes only, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tui.paths import private


def write_private(target: Path, text: str) -> None:
    """Write `text` to `target` (0600 in a 0700 folder), in the place of what was there.

    It is on the disk when this returns. Raises OSError.
    """
    handle, name = tempfile.mkstemp(dir=private(target.parent), prefix=f".{target.name}-")  # 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
