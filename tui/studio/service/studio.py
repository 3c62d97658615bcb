"""The parts of a running studio, composed once."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from starlette.requests import Request

from tui.paths import private
from tui.studio.edits.draft import from_draft
from tui.studio.edits.timeline import Timeline
from tui.studio.render.errors import RenderFailed
from tui.studio.render.ffmpeg import find_ffmpeg
from tui.studio.render.queue import Material, RenderQueue
from tui.studio.rows import SessionRow
from tui.studio.service.answers import Refused
from tui.studio.service.latest import Latest
from tui.studio.service.library import Library
from tui.studio.service.link import FileLink
from tui.studio.store import Store
from tui.wire.errors import SESSION_NOT_FOUND, TOKEN_REFUSED

_ATTRIBUTION = ("x-skill-source", "x-skill-version", "x-skill-platform")


class Studio:
    """Store, library and render queue, and who is at work."""

    def __init__(self, folder: Path, ffmpeg: Path | None) -> None:
        """Open the studio that keeps its files in `folder`."""
        private(folder)
        self.store = Store(folder / "studio.db")
        self.library = Library(folder, self.store)
        self.ffmpeg = ffmpeg
        self.queue = RenderQueue(self.store, folder, ffmpeg, self._material)
        self.link = FileLink()
        self.latest = Latest(self.store)
        self.last_call_at = time.monotonic()
        self._open_calls = 0
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def lack(self) -> str:
        """Return why nothing can be exported here, in a sentence, or an empty one. Blocks."""
        try:
            find_ffmpeg(self.ffmpeg)
        except RenderFailed as failure:
            return str(failure)
        return ""

    @property
    def idle_s(self) -> float:
        """Seconds since the last call or render ended; 0 while anything is at work."""
        if self._open_calls or self.queue.busy or self.link.is_open:
            self.last_call_at = time.monotonic()
        return time.monotonic() - self.last_call_at

    @contextlib.contextmanager
    def call(self) -> Iterator[None]:
        """Count a call as work for as long as it lasts."""
        self._open_calls += 1
        try:
            yield
        finally:
            self._open_calls -= 1
            self.last_call_at = time.monotonic()

    def one_at_a_time(self, session_id: str) -> asyncio.Lock:
        """Return the lock under which a session's draft is changed."""
        return self._turns[session_id]

    def timeline(self, session_id: str) -> Timeline:
        """Return the session's timeline, an empty one before the first edit."""
        draft = self.store.draft(session_id)
        return Timeline() if draft is None else from_draft(draft)

    def session_of(self, session_id: str) -> SessionRow:
        """Return a session. Raises Refused."""
        row = self.store.session(session_id)
        if row is None:
            raise Refused(SESSION_NOT_FOUND, "The studio knows no session of this id.")
        return row

    def admit(self, request: Request) -> None:
        """Let a caller in who has a token of ours. Raises Refused."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not self.store.knows_token(token):
            raise Refused(TOKEN_REFUSED, "The token is unknown or has expired.")

    @staticmethod
    def has_attribution(request: Request) -> bool:
        """Return whether the three headers of attribution are there."""
        return all(request.headers.get(name) for name in _ATTRIBUTION)

    def _material(self, session_id: str, timeline: Timeline) -> Material:
        return self.library.material(session_id, timeline)
