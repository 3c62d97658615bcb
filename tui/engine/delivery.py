"""Where a finished file goes, and under which name."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tui.client.download import CannotSave, why_not_saved
from tui.wire.text import clean_line

# Longer names fail on file systems that count 255 bytes, four a character at worst.
_LONGEST_STEM = 50


def file_name(first_media: str, render_id: str, output_format: str) -> str:
    """Return our own name for a result: `<first media>-<short id>.<format>`."""
    stem = Path(clean_line(first_media)).stem or "video"
    safe = re.sub(r"[^\w.+-]+", "-", stem).strip("-.")[:_LONGEST_STEM] or "video"
    return f"{safe}-{short_id(render_id)}.{output_format}"


def short_id(render_id: str) -> str:
    """Return six letters that stand for a render."""
    return hashlib.sha256(render_id.encode()).hexdigest()[:6]


def part_of(target: Path, render_id: str) -> Path:
    """Return the place of the unfinished file, beside the target and its own for each render."""
    return target.with_name(f"{target.name}.{short_id(render_id)}.part")


def check_folder(part: Path) -> None:
    """Raise CannotSave when no file can be written where `part` will lie."""
    try:
        part.open("ab").close()
        if part.stat().st_size == 0:
            part.unlink()
    except OSError as error:
        raise CannotSave(why_not_saved(error, part.parent)) from error


def deliver(part: Path, target: Path) -> Path:
    """Give the finished `part` its name and return it: `target`, or a numbered one beside it.

    Nothing is overwritten, not even by a file that appears meanwhile. Raises CannotSave.
    """
    try:
        final = _named(part, target)
        folder = os.open(final.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise CannotSave(why_not_saved(error, target.parent)) from error
    return final


def looks_right(part: Path, output_format: str) -> bool:
    """Return whether the file can be what it claims: an error page saved as MP4 cannot."""
    with part.open("rb") as file:
        head = file.read(12)
    return len(head) == 12 and (output_format not in {"mp4", "mov", "m4a"} or head[4:8] == b"ftyp")


def _named(part: Path, target: Path) -> Path:
    for candidate in _candidates(target):
        try:
            # A hard link fails when the name is taken; a rename would replace what is there.
            os.link(part, candidate)
        except FileExistsError:
            continue
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK}:
                raise
            if candidate.exists():
                continue
            part.rename(candidate)  # a file system without hard links
            return candidate
        part.unlink()
        return candidate
    raise AssertionError("count() has no end")


def _candidates(target: Path) -> Iterator[Path]:
    yield target
    for n in count(2):
        yield target.with_name(f"{target.stem}-{n}{target.suffix}")
