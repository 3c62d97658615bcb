"""Where a finished file goes, and under which name."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import BinaryIO

from tui.client.download import CannotSave, why_not_saved
from tui.wire.text import clean_line

# Longer names fail on file systems that count 255 bytes, four a character at worst.
_LONGEST_STEM = 50
_BOXED = frozenset({"mp4", "mov", "m4a"})
# What files of other kinds begin with, and at which byte.
_STARTS = {
    "webm": ((0, b"\x1aE\xdf\xa3"),),
    "mkv": ((0, b"\x1aE\xdf\xa3"),),
    "avi": ((0, b"RIFF"), (8, b"AVI ")),
    "gif": ((0, b"GIF8"),),
    "webp": ((0, b"RIFF"), (8, b"WEBP")),
    "wav": ((0, b"RIFF"), (8, b"WAVE")),
    "jpg": ((0, b"\xff\xd8\xff"),),
    "png": ((0, b"\x89PNG"),),
    "vtt": ((0, b"WEBVTT"),),
}
# The boxes that hold a film: pictures and sound, and where they lie.
_CONTENT = frozenset({b"moov", b"mdat", b"moof"})


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
        with contextlib.suppress(FileNotFoundError):
            part.lstat()  # a name that is too long says so here
        # A file without a name: a kill in this moment leaves nothing behind.
        tempfile.TemporaryFile(dir=part.parent).close()
    except OSError as error:
        raise CannotSave(why_not_saved(error, part.parent)) from error


def mark_of(path: Path) -> list[int]:
    """Return what a finished file is known by, whatever its name: device, number and size."""
    info = path.stat()
    return [info.st_dev, info.st_ino, info.st_size]


def find_marked(part: Path, target: Path, mark: list[int]) -> Path | None:
    """Return the file of `mark` where `deliver` has named it, else the `part` if it is that.

    A kill between the naming and its note on the disk must not make a second file.
    """
    try:
        beside = [p for p in target.parent.iterdir() if p.name.startswith(target.stem)]
    except OSError:
        return None
    named = [p for p in beside if p != part and p.suffix == target.suffix]
    for path in (*named, part):
        with contextlib.suppress(OSError):
            if mark_of(path) == mark:
                return path
    return None


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
    """Return whether the file can be what it claims.

    An error page saved as MP4 cannot, nor can a film whose end is missing: a server that does not
    say how long its answer is breaks off without a word.
    """
    size = part.stat().st_size
    with part.open("rb") as file:
        head = file.read(12)
        if output_format not in _BOXED:
            starts = _STARTS.get(output_format, ())
            # Whatever else it is, it is no page of a server.
            is_page = head.lstrip().startswith(b"<")
            return size > 0 and not is_page and all(head[at:].startswith(m) for at, m in starts)
        return len(head) == 12 and head[4:8] == b"ftyp" and not _ends_early(file, size)


def _ends_early(file: BinaryIO, size: int) -> bool:
    """Return whether a box of the container ends behind the end of the file."""
    at = 0
    while at + 8 <= size:
        file.seek(at)
        head = file.read(16)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length < 8:  # 0: it goes to the end of the file; the rest is no box
            return False
        at += length
        if head[4:8] in _CONTENT and at > size:
            return True
    return False


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
