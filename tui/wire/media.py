"""Media as the protocol names them: what may be uploaded, and what an upload answers."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from tui.wire.text import visible_name

MAX_UPLOAD_BYTES: Final = 500 * 1000 * 1000

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

_MEDIA: Final = "MP4, MOV, AVI, WebM, MKV, JPG, PNG, GIF, WebP, MP3, WAV, M4A"
SUPPORTED: Final = f"{_MEDIA} or AAC"
SUPPORTED_BY_STUDIO: Final = f"{_MEDIA}, AAC, SRT, VTT, ASS, TXT or CUBE"


def kind_of_name(name: str) -> MediaKind | None:
    """Return what a file of this name is by its ending, or None when the protocol has no such."""
    return KIND_OF_SUFFIX.get(_suffix(name))


def studio_kind_of_name(name: str) -> MediaKind | None:
    """Return what a file of this name is to the studio, or None when it does not take it."""
    return STUDIO_KIND_OF_SUFFIX.get(_suffix(name))


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower().removeprefix(".")


class UploadedFile(BaseModel):
    """One row of an upload's answer. Members that are missing or odd stay None."""

    model_config = ConfigDict(extra="allow")

    filename: str = ""
    file_type: str | None = None
    cdn_url: str | None = None
    duration: float | None = None
    """Seconds."""
    width: int | None = None
    height: int | None = None
    fps: float | None = None
    hash: str | None = None

    @field_validator("filename", mode="before")
    @classmethod
    def _shown(cls, value: Any) -> str:
        return visible_name(value) if isinstance(value, str) else "unnamed"

    @field_validator("duration", "width", "height", "fps", mode="wrap")
    @classmethod
    def _or_none(cls, value: Any, parse: Any) -> Any:
        try:
            return parse(value)
        except ValueError:
            return None


class UploadAnswer(BaseModel):
    """`data` of an upload."""

    model_config = ConfigDict(extra="allow")

    files: list[UploadedFile] = Field(default_factory=list)
