"""What somebody means who names files for a batch: paths, patterns, folders and URLs."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Final

from tui.dropped import is_url
from tui.paths import at_home
from tui.wire.kinds import kind_of_name

MOST: Final = 1000


def files_of(source: str) -> list[str]:
    """Return the files that `source` names, in order; none where it names none. Blocks."""
    if is_url(source):
        return [source]
    path = at_home(source).absolute()
    if path.is_dir():
        return _media(str(found) for found in path.iterdir())
    if path.exists():
        return [str(path)]
    return _media(islice(glob.iglob(str(path), recursive=True), MOST))  # noqa: PTH207


def _media(paths: Iterable[str]) -> list[str]:
    found = [Path(path) for path in paths]
    media = [path for path in found if kind_of_name(path.name) is not None and path.is_file()]
    return [str(path) for path in sorted(media)[:MOST]]
