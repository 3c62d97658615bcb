"""What an export may be, as the protocol's `output` names it."""

from __future__ import annotations

from typing import Final

FORMATS: Final = (
    "mp4", "mov", "webm", "mkv", "avi", "gif", "webp", "mp3", "wav", "m4a", "aac", "jpg", "png",
    "srt", "vtt",
)  # fmt: skip
"""Endings of the files that may come out. A backend may refuse some of them."""
