"""Which kinds of media there are, by the endings of their names."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final, Literal

MediaKind = Literal["video", "image", "audio", "text", "lut"]

KIND_OF_SUFFIX: Final[dict[str, MediaKind]] = {
    **dict.fromkeys(("mp4", "mov", "avi", "webm", "mkv"), "video"),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp"), "image"),
    **dict.fromkeys(("mp3", "wav", "m4a", "aac"), "audio"),
}

STUDIO_KIND_OF_SUFFIX: Final[dict[str, MediaKind]] = {
    **KIND_OF_SUFFIX,
    **dict.fromkeys(("srt", "vtt", "ass", "txt"), "text"),
    "cube": "lut",
}
"""What the studio takes: what the protocol names, captions, scripts and LUTs."""

MEDIA: Final = "MP4, MOV, AVI, WebM, MKV, JPG, PNG, GIF, WebP, MP3, WAV, M4A"
SUPPORTED_BY_STUDIO: Final = f"{MEDIA}, AAC, SRT, VTT, ASS, TXT or CUBE"


def kind_of_name(name: str) -> MediaKind | None:
    """Return what a file of this name is by its ending, or None when the protocol has no such."""
    return KIND_OF_SUFFIX.get(_suffix(name))


def studio_kind_of_name(name: str) -> MediaKind | None:
    """Return what a file of this name is to the studio, or None when it does not take it."""
    return STUDIO_KIND_OF_SUFFIX.get(_suffix(name))


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower().removeprefix(".")
