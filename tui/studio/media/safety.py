"""What FFmpeg may open: the containers we accept, from this machine's files, and nothing else.

An `ffconcat` or `.m3u8` text opens other files of the machine, whatever its name; with these
restrictions it is refused before anything is read through it. Every input of ours, in a child
process or in PyAV, is opened with what stands here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import av
import av.container

_FORMATS: Final = (
    *("mov", "avi", "matroska", "webm", "mp3", "wav", "aac"),
    *("gif", "jpeg_pipe", "png_pipe", "webp_pipe"),
)
_RESTRICTIONS: Final = {
    "protocol_whitelist": "file,pipe",
    "format_whitelist": ",".join(_FORMATS),
}

# FFmpeg takes a file named .jpg, .png or .webp for a numbered series of pictures and reads `%d` in
# its name as a pattern. Naming the demuxer by the content keeps the name a mere name.
_STARTS: Final = (
    (0, b"\x89PNG\r\n\x1a\n", "png_pipe"),
    (0, b"\xff\xd8\xff", "jpeg_pipe"),
    (0, b"GIF8", "gif"),
    (8, b"WEBP", "webp_pipe"),
    (8, b"WAVE", "wav"),
    (8, b"AVI ", "avi"),
    (4, b"ftyp", "mov"),
    (0, b"\x1aE\xdf\xa3", "matroska"),
)


def _demuxer(path: Path) -> str | None:
    with path.open("rb") as file:
        start = file.read(16)
    return next((name for at, mark, name in _STARTS if start[at:].startswith(mark)), None)


def is_of_our_kinds(path: Path) -> bool:
    """Return whether a file begins as the ones that we take do. Raises OSError."""
    return _demuxer(path) is not None


def input_arguments(path: Path) -> list[str]:
    """Return the arguments that make FFmpeg read `path` and nothing beyond it, `-i` included.

    Options for this input go before them. Raises OSError when the file cannot be read.
    """
    demuxer = _demuxer(path)
    restrictions = [part for name, value in _RESTRICTIONS.items() for part in (f"-{name}", value)]
    return [
        *restrictions,
        *(("-f", demuxer) if demuxer else ()),
        # The prefix keeps a name with a colon or a leading dash from being read as anything else.
        *("-i", f"file:{path.absolute()}"),
    ]


def open_media(path: Path, **options: str) -> av.container.InputContainer:
    """Return `path` opened by PyAV under the same restrictions.

    `options` go to the demuxer. Raises OSError or av.FFmpegError.
    """
    return av.open(
        f"file:{path.absolute()}",
        mode="r",
        format=_demuxer(path),
        options={**options, **_RESTRICTIONS},
    )
