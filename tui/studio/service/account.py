"""Token, session, state, credits, claim."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse

from tui.studio.edits.draft import to_draft
from tui.studio.edits.timeline import Timeline
from tui.studio.service.answers import Refused, body_of, ok, string_in
from tui.studio.service.library import fact_of
from tui.studio.service.studio import Studio
from tui.wire.draft import Json
from tui.wire.errors import CLIENT_ID_MISSING

_CLAIM_LIFE_S = 24 * 3600


class Account:
    """Routes that only read and write rows."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    async def anonymous_token(self, request: Request) -> JSONResponse:
        """Hand out a token: whoever reaches the socket is the user."""
        client_id = request.headers.get("x-client-id", "")
        if not client_id or len(client_id) > 64:
            raise Refused(CLIENT_ID_MISSING, "The header X-Client-Id is missing.", 400)
        token, user_id, expires_at = self._studio.store.issue_token(client_id)
        at = datetime.fromtimestamp(expires_at, UTC).isoformat()
        return ok({"token": token, "user_id": user_id, "expires_at": at, "credits": 100})

    async def create_session(self, request: Request) -> JSONResponse:
        """Start a session with an empty timeline."""
        self._studio.admit(request)
        body = await body_of(request)
        language = body.get("language")
        row = self._studio.store.create_session(
            string_in(body, "task_name")[:200], language if isinstance(language, str) else "en"
        )
        return ok({"task_id": row.task_id, "session_id": row.session_id, "user_id": "me"})

    async def credits(self, request: Request) -> JSONResponse:
        """Say that nothing is counted here."""
        self._studio.admit(request)
        return ok({"available": 0, "frozen": 0, "total": 0, "unlimited": True})

    async def claim(self, request: Request) -> JSONResponse:
        """Hand out a token to claim a session by."""
        self._studio.admit(request)
        session = self._studio.session_of(string_in(await body_of(request), "session_id"))
        token = self._studio.store.issue_claim(session.session_id, _CLAIM_LIFE_S)
        return ok({"claim_token": token, "expires_in": _CLAIM_LIFE_S})

    async def state(self, request: Request) -> JSONResponse:
        """Say what is on the timeline and which media there are."""
        self._studio.admit(request)
        session = self._studio.session_of(request.path_params["session_id"])
        draft = self._studio.store.draft(session.session_id) or to_draft(Timeline())
        media = [fact_of(row) for row in self._studio.store.media_of(session.session_id)]
        infos: list[Json] = [
            {
                "name": fact.name,
                "media": fact.id,
                "type": fact.kind,
                "duration": fact.duration_s,
                "width": fact.width,
                "height": fact.height,
            }
            for fact in media
        ]
        state = {
            "draft": draft,
            "video_infos": infos,
            "canvas_config": {"width": draft["m"]["width"], "height": draft["m"]["height"]},
            "video_analyses": [],
            "generated_media": [],
        }
        return ok(
            {
                "session_id": session.session_id,
                "task_id": session.task_id,
                "task_name": session.task_name,
                "state": state,
            }
        )
