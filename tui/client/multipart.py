"""A multipart body that streams a file: constant memory, reads off the event loop.

httpx's own `files=` reads on the loop and cannot tell how far it is.
"""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from tui.client import words

_CHUNK_BYTES = 256 * 1024


class FileChanged(OSError):
    """The file is not the one any more that was begun; `str()` is one sentence."""


class FileBody:
    """The body of an upload of one file in the field `files`."""

    def __init__(self, path: Path, size_bytes: int, on_sent: Callable[[int, int], None]) -> None:
        """`on_sent` gets the file's bytes handed over so far, and all of them."""
        self._path = path
        self._size = size_bytes
        self._on_sent = on_sent
        self._boundary = secrets.token_hex(16)
        # Quoted as browsers do it; other bytes of a name go out as UTF-8.
        name = path.name.replace("\\", "_").replace('"', "%22").replace("\r", "").replace("\n", "")
        self._head = (
            f'--{self._boundary}\r\nContent-Disposition: form-data; name="files"; '
            f'filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        ).encode("utf-8", "replace")
        self._tail = f"\r\n--{self._boundary}--\r\n".encode()

    @property
    def headers(self) -> dict[str, str]:
        """Content type and exact length."""
        return {
            "Content-Type": f"multipart/form-data; boundary={self._boundary}",
            "Content-Length": str(len(self._head) + self._size + len(self._tail)),
        }

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the body; its end is never sent of a file that was written to meanwhile.

        Raises FileChanged, and OSError when the file cannot be read.
        """
        yield self._head
        sent = 0
        file = await asyncio.to_thread(self._path.open, "rb")
        try:
            begun = os.fstat(file.fileno())
            while chunk := await asyncio.to_thread(file.read, _CHUNK_BYTES):
                sent += len(chunk)
                if sent > self._size:
                    break
                yield chunk
                self._on_sent(sent, self._size)
            ended = os.fstat(file.fileno())
        finally:
            file.close()
        if sent != self._size or begun.st_mtime_ns != ended.st_mtime_ns:
            raise FileChanged(words.FILE_CHANGED.format(name=self._path.name))
        yield self._tail
