"""What only the studio can do with a session: fork it, and show the versions of its timeline."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse

from tui.studio.rows import SessionRow
from tui.studio.service.answers import Refused, ok
from tui.studio.service.studio import Studio
from tui.wire.errors import SESSION_NOT_FOUND


class Sessions:
    """The routes of sessions as a whole."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    async def fork(self, request: Request) -> JSONResponse:
        """Make a session that goes on from where another one is."""
        session = self._session(request)
        async with self._studio.one_at_a_time(session.session_id):
            row = self._studio.store.fork(session.session_id)
        if row is None:
            raise Refused(SESSION_NOT_FOUND, "The studio knows no session of this id.")
        return ok({"task_id": row.task_id, "session_id": row.session_id, "user_id": "me"})

    async def versions(self, request: Request) -> JSONResponse:
        """Return the draft before the last edit (null where there is none) and the named ones."""
        session, store = self._session(request), self._studio.store
        before = store.draft(session.session_id, back=1) or {} if session.version else None
        rows = store.named_versions(session.session_id)
        named = [{"name": row.name, "draft": row.draft} for row in rows]
        return ok({"before": before, "named": named})

    def _session(self, request: Request) -> SessionRow:
        self._studio.admit(request)
        return self._studio.session_of(request.path_params["session_id"])
