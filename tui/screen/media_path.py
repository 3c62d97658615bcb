"""Whether a piece of text names a media file, by how it looks; nothing is read from disk."""

from __future__ import annotations

import re
import shlex
from pathlib import Path, PurePath
from typing import Final
from urllib.parse import unquote, urlsplit

SUFFIXES: Final = frozenset("mp4 mov avi webm mkv jpg jpeg png gif webp mp3 wav m4a aac".split())
"""What can be uploaded, by the ending of its name."""


def is_media(source: str) -> bool:
    """Return whether `source`, a path or a URL, ends like a media file."""
    if re.match(r"https?://", source, re.IGNORECASE):
        try:
            name = urlsplit(source).path
        except ValueError:
            return False
    else:
        name = source
    return PurePath(name).suffix.lower().removeprefix(".") in SUFFIXES


def plain_path(text: str) -> str:
    """Return the path that `text` stands for: without quotes, backslashes and `file://`."""
    text = text.strip()
    if text.lower().startswith("file://"):
        return unquote(text[len("file://") :])
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    text = re.sub(r"\\(.)", r"\1", text)
    return str(Path(text).expanduser()) if text.startswith("~/") else text


def dropped(line: str) -> tuple[str, ...]:
    """Return the media files that `line` consists of, as a terminal writes what is dropped on it.

    Empty when the line says anything else. A bare `my clip.mp4` is a sentence, not a path; with
    `/`, `~` or `.` in front, or in quotes, it is a path.
    """
    line = line.strip()
    if not line or "\n" in line or line.startswith("@"):
        return ()
    try:
        words = shlex.split(line)
    except ValueError:
        words = [line]
    paths = tuple(plain_path(word) for word in words)
    if all(is_media(path) for path in paths):
        return paths
    whole = plain_path(line)
    rooted = line.startswith(("/", "~", "./", "../", "file://"))
    names_one = sum(is_media(word) for word in whole.split()) == 1
    return (whole,) if rooted and names_one and is_media(whole) else ()
