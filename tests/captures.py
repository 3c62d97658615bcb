"""Recorded answers of real ADK servers: a line with the request, the headers, the body."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


def capture_names() -> list[str]:
    return sorted(file.stem for file in _FOLDER.glob("adk-*.txt"))


def capture_body(name: str) -> bytes:
    """The body as it came over the wire, without what the recorder wrote around it."""
    raw = (_FOLDER / f"{name}.txt").read_bytes()
    return raw.split(b"\r\n\r\n", 1)[1].rsplit(b"# curl exit", 1)[0]
