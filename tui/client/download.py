"""Fetching a result: resumed only when the server proves that it is the same file."""

from __future__ import annotations

import asyncio
import errno
import os
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import httpx

from tui.client import words
from tui.client.backend import Backend, broken_line
from tui.client.transport import bare_client, origin
from tui.wire.errors import ConnectionBroke

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")
_NOTHING_LEFT = re.compile(r"(?:bytes )?\*/(\d+)")
_MOST_HOPS = 5


class CannotSave(Exception):
    """The file cannot be written here; `str()` is one sentence."""


class NotHandedOut(ConnectionBroke):
    """The server answered, but not with the file; asking again at once is in vain."""


@dataclass(frozen=True)
class Part:
    """An unfinished file beside its target, and what proves that the rest belongs to it."""

    path: Path
    etag: str | None = None


async def fetch(
    backend: Backend,
    url: str,
    part: Part,
    *,
    on_etag: Callable[[str | None], None],
    on_bytes: Callable[[int, int | None], None],
) -> int:
    """Download `url` into `part.path` and return its size in bytes; the data is on the disk then.

    `on_etag` hears what proves a later resume, when the old bytes are gone and before any new one
    is written. `on_bytes` hears the bytes so far and in all. The token goes along to the API's own
    origin only. Raises ConnectionBroke, CannotSave, BackendError.
    """
    have = await asyncio.to_thread(_size_of, part.path) if part.etag else 0
    transfer = _Transfer(part, have, on_etag, on_bytes)
    with broken_line():
        target = backend.http.base_url.join(url)
    ours = True
    for _ in range(_MOST_HOPS):
        # Whoever leads back to us from elsewhere does not get our token sent along.
        ours = ours and origin(target) == origin(backend.http.base_url)
        headers = await backend.authorised_headers() if ours else {}
        headers |= {"Accept-Encoding": "identity"}
        if have:
            headers |= {"Range": f"bytes={have}-", "If-Range": part.etag or ""}
        client = backend.http if ours else bare_client()
        try:
            with broken_line():
                async with client.stream(
                    "GET", target, headers=headers, follow_redirects=False
                ) as response:
                    if not response.has_redirect_location:
                        return await transfer.take(response)
                    target = target.join(response.headers["location"])
        finally:
            if not ours:
                await client.aclose()
    raise NotHandedOut(words.ROUND_IN_CIRCLES)


def absolute(backend: Backend, url: str) -> str:
    """Return `url` as seen from the API's base; one that is no URL stays as it is."""
    try:
        return str(backend.http.base_url.join(url))
    except httpx.InvalidURL:
        return url


@dataclass(frozen=True)
class _Transfer:
    """One answer's way into the part file, which holds the first `have` bytes already."""

    part: Part
    have: int
    on_etag: Callable[[str | None], None]
    on_bytes: Callable[[int, int | None], None]

    async def take(self, response: httpx.Response) -> int:
        """Write the answer's bytes where they belong and return the size of the whole file."""
        try:
            start, total = self._begin(response)
            if start == 0:
                # Old bytes go before a new proof is noted, or a kill between the two would let
                # the new file's end be put behind the old one's beginning.
                await asyncio.to_thread(_empty, self.part.path, total)
                self.on_etag(_strong(response.headers.get("etag")))
            written = await self._write(response, start, total)
        except OSError as error:
            raise CannotSave(why_not_saved(error, self.part.path.parent)) from error
        if total is not None and written != total:
            raise ConnectionBroke(words.DOWNLOAD_BROKE)
        return written

    def _begin(self, response: httpx.Response) -> tuple[int, int | None]:
        """Return where the answer's bytes go, and the size of the whole file where it is known."""
        said = response.headers.get("content-range", "")
        if response.status_code in {206, 416} and self.have:
            # A server that names another file than the one we began contradicts itself.
            same = response.headers.get("etag", self.part.etag) == self.part.etag
            if response.status_code == 206:
                found = _CONTENT_RANGE.fullmatch(said)
                if same and found and int(found[1]) == self.have:
                    return self.have, int(found[2])
            elif same and (left := _NOTHING_LEFT.fullmatch(said)) and int(left[1]) == self.have:
                return self.have, self.have
            self.part.path.unlink(missing_ok=True)
            self.on_etag(None)
            raise ConnectionBroke(words.WRONG_PLACE)
        if response.status_code != 200:
            said = words.NOT_HANDED_OUT.format(status=response.status_code)
            raise NotHandedOut(said)
        length = response.headers.get("content-length", "")
        return 0, int(length) if length.isdigit() else None

    async def _write(self, response: httpx.Response, start: int, total: int | None) -> int:
        written = start
        file = await asyncio.to_thread(self.part.path.open, "r+b")
        try:
            file.seek(start)
            if start != total:
                async for chunk in response.aiter_raw():
                    await asyncio.to_thread(file.write, chunk)
                    written += len(chunk)
                    self.on_bytes(written, total)
            file.truncate(written)
            await asyncio.to_thread(_sync, file)
        finally:
            file.close()
        return written


def _strong(etag: str | None) -> str | None:
    """Return `etag` where it proves that two answers are the same, byte by byte."""
    return etag if etag and not etag.startswith("W/") else None


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _empty(path: Path, total: int | None) -> None:
    """Make `path` an empty file, on a disk that has room for `total` bytes."""
    path.open("wb").close()
    if not total or not hasattr(os, "posix_fallocate"):
        return
    # A disk that is too small says so now, not after the last byte but one. It is asked with a
    # file without a name: the part's own size is what a resume goes by.
    with tempfile.TemporaryFile(dir=path.parent) as room:
        try:
            os.posix_fallocate(room.fileno(), 0, total)
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise


def why_not_saved(error: OSError, folder: Path) -> str:
    """Return a sentence for an error of the file system while writing into `folder`."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return words.DISK_FULL.format(folder=folder)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return words.NOT_WRITABLE.format(folder=folder)
        # The kernel's own folders are there and take no file.
        case errno.ENOENT if folder.is_dir():
            return words.NOT_WRITABLE.format(folder=folder)
        case errno.ENOENT | errno.ENOTDIR:
            return words.NO_FOLDER.format(folder=folder)
        case _:
            return words.NOT_SAVED.format(folder=folder, why=error.strerror or error)


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
