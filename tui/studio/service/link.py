"""A link to one file over HTTP: asked for, never there by itself, and gone after its time.

It is the only thing of the studio that listens on a network. The path holds 192 random bits, so
that whoever was not given the link finds nothing; nothing but this one file is ever handed out.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

import uvicorn
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from tui.studio.render.output import CONTENT_TYPES

# Nothing is sent there: it is an address of documentation (RFC 5737), asked for the way to it.
_SOMEWHERE: Final = ("192.0.2.1", 9)
_SAFE: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class CannotShare(Exception):
    """There is nothing to share, or no way to; `str()` is one sentence."""


class FileLink:
    """The one file that is handed out now, if any."""

    def __init__(self) -> None:
        """Nothing listens yet."""
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self._ending: asyncio.TimerHandle | None = None

    @property
    def is_open(self) -> bool:
        """Whether a file is handed out."""
        return self._serving is not None and not self._serving.done()

    async def open(self, file: Path, *, lan: bool, life_s: float) -> str:
        """Hand out `file` for `life_s` seconds, in place of the one before; return its URL.

        `lan`: to the network that this machine is in, not to this machine alone. Raises
        CannotShare.
        """
        shared = await asyncio.to_thread(_shared, file)
        await self.close()
        listening = _listening(_own_address() if lan else "127.0.0.1")
        host, port = listening.getsockname()[:2]
        config = uvicorn.Config(
            shared,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)
        self._serving = asyncio.create_task(self._server.serve([listening]))
        self._ending = asyncio.get_running_loop().call_later(life_s, self._end)
        return f"http://{host}:{port}{quote(shared.path)}"

    async def close(self) -> bool:
        """Hand out nothing any more; return whether anything was."""
        was_open, serving = self.is_open, self._serving
        self._end()
        if serving is not None:
            await asyncio.wait({serving})
        return was_open

    def _end(self) -> None:
        if self._ending is not None:
            self._ending.cancel()
        if self._server is not None:
            self._server.should_exit = True


class _Server(uvicorn.Server):
    """A server beside another, which leaves the signals of the process to that one."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@dataclass(frozen=True)
class _Shared:
    """The application that hands out `file` at `path`, as long as it is the same file."""

    file: Path
    path: str
    number: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        asked = str(scope["path"]).encode(errors="surrogateescape")
        wanted = self.path.encode(errors="surrogateescape")
        if not secrets.compare_digest(asked, wanted) or not self._is_there():
            return Response(status_code=404, headers=_SAFE)
        if scope["method"] not in {"GET", "HEAD"}:
            return Response(status_code=405, headers={**_SAFE, "Allow": "GET, HEAD"})
        kind = CONTENT_TYPES.get(self.file.suffix.lower().removeprefix("."))
        return FileResponse(self.file, media_type=kind or "application/octet-stream", headers=_SAFE)

    def _is_there(self) -> bool:
        with contextlib.suppress(OSError):
            return self.file.stat().st_ino == self.number
        return False


def _shared(file: Path) -> _Shared:
    if not file.is_file():
        raise CannotShare(f"There is no file {file.name} to share any more.")
    return _Shared(file, f"/{secrets.token_urlsafe(24)}/{file.name}", file.stat().st_ino)


def _listening(host: str) -> socket.socket:
    try:
        return socket.create_server((host, 0))
    except OSError as error:
        raise CannotShare(f"Nothing can listen on {host}: {error.strerror}.") from None


def _own_address() -> str:
    """Return this machine's address in its network. Raises CannotShare."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE)
        except OSError:
            raise CannotShare("This machine is in no network.") from None
        return str(probe.getsockname()[0])
