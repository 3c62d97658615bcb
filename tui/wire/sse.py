"""The byte tap in front of the SSE decoder.

The decoder (`httpx-sse`) follows the WHATWG rules but for a few points that matter here, so the
bytes pass through this first: one leading BOM is dropped, comments and unused fields are taken out
(they have been seen, which is all that a sign of life needs), an event over the cap is replaced
by an `oversize` event, and a stream that ends inside an event is known as truncated.
"""

from __future__ import annotations

import re
from typing import Final

MAX_EVENT_BYTES: Final = 1024 * 1024
OVERSIZE: Final = "oversize"

_BOM: Final = b"\xef\xbb\xbf"
_LINE_END: Final = re.compile(rb"\r\n|\n|\r")


class SseTap:
    """Feed it the stream's bytes as they come; it returns bytes for the decoder."""

    def __init__(self, max_event_bytes: int = MAX_EVENT_BYTES) -> None:
        self._max = max_event_bytes
        self._line = bytearray()  # the unfinished line
        self._event = bytearray()  # the finished lines of the unfinished event
        self._started = False
        self._after_cr = False
        self._oversize = False

    @property
    def truncated(self) -> bool:
        """Whether the stream, if it ends here, ends in the middle of an event."""
        return bool(self._event) or bool(self._line) or self._oversize

    def feed(self, chunk: bytes) -> bytes:
        """Return the whole events that `chunk` completes, cleaned; often empty."""
        if self._after_cr and chunk:
            # A CRLF cut between two reads ends one line, not two.
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        if chunk.endswith(b"\r"):
            self._after_cr = True
        out = bytearray()
        start = 0
        for end in _LINE_END.finditer(chunk):
            self._extend(chunk[start : end.start()])
            out += self._end_line()
            start = end.end()
        self._extend(chunk[start:])
        return bytes(out)

    def _extend(self, piece: bytes) -> None:
        if len(self._event) + len(self._line) + len(piece) > self._max:
            self._oversize = True
            self._event.clear()
            # Only whether the line is empty matters from here to the end of the event.
            self._line[:] = b"-"
        else:
            self._line += piece

    def _end_line(self) -> bytes:
        line = bytes(self._line)
        self._line.clear()
        if not self._started:
            self._started = True
            line = line.removeprefix(_BOM)
        if line:
            field = line.split(b":", 1)[0]
            if not self._oversize and field in {b"data", b"event"}:
                self._event += line + b"\n"
            return b""
        event, self._event = bytes(self._event), bytearray()
        if self._oversize:
            self._oversize = False
            return f"event: {OVERSIZE}\ndata:\n\n".encode()
        return event + b"\n" if event else b""
