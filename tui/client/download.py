"""Fetching a result: resumed only when the server proves that it is the same file."""

from __future__ import annotations

import asyncio
import errno
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import httpx

from tui.client.backend import Backend, broken_line
from tui.client.transport import bare_client, origin
from tui.wire.errors import ConnectionBroke

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")


class CannotSave(Exception):
    """The file cannot be written here; `str()` is one sentence."""


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

    `on_etag` hears the strong ETag of a download that begins anew, before any byte is written, and
    `on_bytes` the bytes so far and in all. The token goes along to the API's own origin only.
    Raises ConnectionBroke, CannotSave.
    """
    target = backend.http.base_url.join(url)
    ours = origin(target) == origin(backend.http.base_url)
    headers = await backend.authorised_headers() if ours else {}
    headers["Accept-Encoding"] = "identity"
    have = part.path.stat().st_size if part.etag and part.path.exists() else 0
    if have:
        headers |= {"Range": f"bytes={have}-", "If-Range": part.etag or ""}
    client = backend.http if ours else bare_client()
    try:
        with broken_line():
            async with client.stream("GET", target, headers=headers) as response:
                start, total = _begin(response, have)
                if start == 0:
                    etag = response.headers.get("etag")
                    on_etag(etag if etag and not etag.startswith("W/") else None)
                return await _write(response, part.path, start, total, on_bytes)
    finally:
        if not ours:
            await client.aclose()


def _begin(response: httpx.Response, have: int) -> tuple[int, int | None]:
    """Return where the answer's bytes go, and the size of the whole file where it is known."""
    if response.status_code == 206 and have:
        found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
        if found and int(found[1]) == have:
            return have, int(found[2])
        raise ConnectionBroke("The server resumed the download at the wrong place.")
    if response.status_code != 200:
        raise ConnectionBroke(f"The server does not hand out the file ({response.status_code}).")
    length = response.headers.get("content-length", "")
    return 0, int(length) if length.isdigit() else None


async def _write(
    response: httpx.Response,
    path: Path,
    start: int,
    total: int | None,
    on_bytes: Callable[[int, int | None], None],
) -> int:
    try:
        file = await asyncio.to_thread(path.open, "r+b" if start else "wb")
        try:
            if total and not start and hasattr(os, "posix_fallocate"):
                # A disk that is too small says so now, not after the last byte but one. The
                # space is given back at once, as the file's size is what a resume goes by.
                await asyncio.to_thread(_reserve, file.fileno(), total)
            file.seek(start)
            written = start
            async for chunk in response.aiter_raw():
                await asyncio.to_thread(file.write, chunk)
                written += len(chunk)
                on_bytes(written, total)
            file.truncate(written)
            await asyncio.to_thread(_sync, file)
        finally:
            file.close()
    except OSError as error:
        raise CannotSave(why_not_saved(error, path.parent)) from error
    if total is not None and written != total:
        raise ConnectionBroke("The download broke off.")
    return written


def why_not_saved(error: OSError, folder: Path) -> str:
    """Return a sentence for an error of the file system while writing into `folder`."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"The disk is full: free some space in {folder}, then export again."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return (
                f"{folder} cannot be written to. Choose another folder with -o or NEMO_DOWNLOADS."
            )
        case errno.ENOENT | errno.ENOTDIR:
            return f"The folder {folder} does not exist. Make it, or choose another with -o."
        case _:
            return f"The file cannot be saved in {folder}: {error.strerror or error}."


def _reserve(descriptor: int, size: int) -> None:
    try:
        os.posix_fallocate(descriptor, 0, size)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise
    finally:
        os.ftruncate(descriptor, 0)


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
