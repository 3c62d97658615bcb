"""Uploads as the protocol knows them: how large they may be, and what they answer."""

from __future__ import annotations

from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, field_validator

from tui.wire.text import visible_name

MAX_UPLOAD_BYTES: Final = 500 * 1000 * 1000


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
    hdr: str | None = None
    """How its light is coded where that is HDR: "hlg" or "pq"."""
    interlaced: bool | None = None

    @field_validator("filename", mode="before")
    @classmethod
    def _shown(cls, value: Any) -> str:
        return visible_name(value) if isinstance(value, str) else "unnamed"

    @field_validator("duration", "width", "height", "fps", "hdr", "interlaced", mode="wrap")
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
