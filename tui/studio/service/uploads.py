"""Uploads: a multipart stream to the disk, or a URL that the studio fetches."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import secrets
import sqlite3
import urllib.parse
import urllib.request
from dataclasses import replace
from http.client import HTTPException
from pathlib import Path

from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse

from tui.studio.edits.draft import to_draft
from tui.studio.edits.facts import MediaFact
from tui.studio.edits.place import PlaceMedia
from tui.studio.media.refusal import MediaRefused, Unfit
from tui.studio.service.answers import body_of, ok
from tui.studio.service.multipart import Incoming, Parts
from tui.studio.service.studio import Studio
from tui.wire.draft import Json
from tui.wire.errors import TOO_LARGE
from tui.wire.kinds import SUPPORTED_BY_STUDIO, studio_kind_of_name
from tui.wire.media import MAX_UPLOAD_BYTES
from tui.wire.text import visible_name

# Boundaries, headers and a little air around the file itself.
_OVERHEAD_BYTES = 64 * 1024
_CHUNK_BYTES = 1024 * 1024
_FETCH_TIMEOUT_S = 30


class Uploads:
    """The upload route."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    async def upload(self, request: Request) -> JSONResponse:
        """Take files in, probe them, and put pictures at the end of the timeline."""
        self._studio.admit(request)
        session = self._studio.session_of(request.path_params["session_id"])
        kind, options = parse_options_header(request.headers.get("content-type", ""))
        received: list[Incoming] = []
        try:
            if kind == b"multipart/form-data" and b"boundary" in options:
                await self._receive(request, options[b"boundary"], received)
            else:
                body = await body_of(request)
                for url in body.get("urls") or []:
                    await asyncio.to_thread(self._fetch, str(url), received)
            if not received:
                raise MediaRefused(Unfit.NO_FILE)
            rows = [await self._keep(session.session_id, file) for file in received]
        except (OSError, sqlite3.OperationalError) as error:
            if _is_full(error):
                raise MediaRefused(Unfit.DISK_FULL, 507) from None
            raise
        finally:
            for file in received:
                with contextlib.suppress(OSError):  # what a full disk did not take
                    file.file.close()
                file.path.unlink(missing_ok=True)
        return ok({"files": rows, "session_state_applied": True})

    async def _keep(self, session_id: str, file: Incoming) -> Json:
        file.file.close()
        if file.size == 0:
            raise MediaRefused(Unfit.EMPTY, name=file.name)
        digest = file.digest.hexdigest()
        media_id = digest[:32]
        library, store = self._studio.library, self._studio.store
        # The same film may come twice at once; only one of the two is new.
        async with self._studio.one_at_a_time(session_id):
            held = library.held(session_id, media_id)
            if held is not None:
                return _row(held, digest)
            fact, row = await asyncio.to_thread(library.shelve, file.path, media_id, file.name)
            draft = None
            if fact.kind in ("video", "image"):
                known = library.facts(session_id)
                facts = replace(known, media={**known.media, media_id: fact})
                placed = PlaceMedia(fact.id).apply(self._studio.timeline(session_id), facts)
                draft = to_draft(placed.timeline)
            store.add_media(session_id, row, draft)
        return _row(fact, digest)

    async def _receive(self, request: Request, boundary: bytes, received: list[Incoming]) -> None:
        length = request.headers.get("content-length", "")
        if length.isdigit() and int(length) > MAX_UPLOAD_BYTES + _OVERHEAD_BYTES:
            raise MediaRefused(Unfit.UPLOAD_TOO_LARGE, TOO_LARGE)
        parts = Parts(lambda name: self._open(name, received))
        parser = MultipartParser(boundary, parts.callbacks)  # type: ignore[arg-type]
        try:
            async for chunk in request.stream():
                # Parsing writes to the disk, which must not hold up other calls.
                await asyncio.to_thread(parser.write, chunk)
            parser.finalize()
        except (FormParserError, ClientDisconnect):
            raise MediaRefused(Unfit.BROKE_OFF) from None

    def _open(self, name: str, received: list[Incoming]) -> Incoming:
        shown = visible_name(Path(name.replace("\\", "/")).name)
        if studio_kind_of_name(shown) is None:
            raise MediaRefused(Unfit.WRONG_TYPE, name=shown, supported=SUPPORTED_BY_STUDIO)
        path = self._studio.library.incoming / f"{secrets.token_hex(8)}{Path(shown).suffix.lower()}"
        file = Incoming(path, shown, path.open("xb"))
        received.append(file)
        return file

    def _fetch(self, url: str, received: list[Incoming]) -> None:
        parsed = urllib.parse.urlsplit(url)
        if parsed.scheme not in {"http", "https"} or not parsed.hostname:
            raise MediaRefused(Unfit.NO_ADDRESS)
        file = self._open(urllib.parse.unquote(parsed.path), received)
        try:
            with urllib.request.urlopen(url, timeout=_FETCH_TIMEOUT_S) as answer:  # noqa: S310
                while chunk := answer.read(_CHUNK_BYTES):
                    file.write(chunk)
        except MediaRefused:
            raise
        except (OSError, HTTPException, ValueError) as error:
            if _is_full(error):
                raise
            why = str(getattr(error, "reason", None) or error)
            raise MediaRefused(Unfit.NOT_FETCHED, name=file.name, why=why) from None


def _is_full(error: Exception) -> bool:
    if isinstance(error, sqlite3.OperationalError):
        return error.sqlite_errorcode == sqlite3.SQLITE_FULL
    # A limit on the size of files is as good as a disk without room.
    full = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return isinstance(error, OSError) and error.errno in full


def _row(fact: MediaFact, digest: str) -> Json:
    return {
        "filename": fact.name,
        "file_type": fact.kind,
        "cdn_url": f"studio:{fact.id}",
        "duration": fact.duration_s,
        "width": fact.width,
        "height": fact.height,
        "fps": round(float(fact.fps), 3),
        "hash": digest,
        "hdr": fact.hdr,
        "interlaced": fact.interlaced,
    }
