"""A multipart upload, written to the disk while it streams in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from python_multipart.multipart import parse_options_header

from tui.studio.media.refusal import MediaRefused, Unfit
from tui.wire.errors import TOO_LARGE
from tui.wire.media import MAX_UPLOAD_BYTES


@dataclass
class Incoming:
    """A file on its way in."""

    path: Path
    name: str
    file: BinaryIO
    size: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    def write(self, data: bytes) -> None:
        """Add `data`. Raises MediaRefused over the limit of an upload."""
        self.size += len(data)
        if self.size > MAX_UPLOAD_BYTES:
            raise MediaRefused(Unfit.TOO_LARGE, TOO_LARGE, name=self.name)
        self.digest.update(data)
        self.file.write(data)


class Parts:
    """Callbacks of the multipart parser: each part with a file name becomes a file."""

    def __init__(self, open_file: Callable[[str], Incoming]) -> None:
        """`open_file` makes room for a file of the given name."""
        self._open = open_file
        self._field = b""
        self._value = b""
        self._headers: dict[bytes, bytes] = {}
        self._file: Incoming | None = None
        self.callbacks = {
            "on_part_begin": self._begin,
            "on_header_field": self._header_field,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_finished,
            "on_part_data": self._data,
        }

    def _begin(self) -> None:
        self._headers = {}
        self._file = None

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._field += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        self._headers[self._field.lower()] = self._value
        self._field = self._value = b""

    def _headers_finished(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        name = options.get(b"filename")
        if name is not None:
            self._file = self._open(name.decode("utf-8", "replace"))

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._file is not None:
            self._file.write(data[start:end])
