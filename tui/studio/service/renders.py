"""Exports: submit, poll, cancel, download."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse

from tui.studio.edits.draft import DraftUnreadable, from_draft
from tui.studio.render.output import CONTENT_TYPES, OutputRefused, plain, read_output
from tui.studio.rows import RenderRow
from tui.studio.service.answers import Refused, body_of, rendered, string_in, wants_chinese
from tui.studio.service.failures_chinese import in_chinese
from tui.studio.service.notes_chinese import note_in_chinese
from tui.studio.service.studio import Studio
from tui.studio.store import RenderExists
from tui.wire.draft import Json, can_export
from tui.wire.errors import EXPORT_BLOCKED

# The id names a file of ours, so it has to be a plain word.
_RENDER_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Renders:
    """The render routes."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    async def submit(self, request: Request) -> JSONResponse:
        """Accept a render; it is on the disk before the answer goes out."""
        self._studio.admit(request)
        if not self._studio.has_attribution(request):
            raise Refused(EXPORT_BLOCKED, "The headers of attribution are missing.", 402)
        body = await body_of(request)
        render_id = string_in(body, "id")
        if not _RENDER_ID.fullmatch(render_id):
            raise Refused(422, "The render's id may hold letters, digits, _ and - only.", 422)
        session = self._studio.session_of(string_in(body, "sessionId"))
        draft, output = body.get("draft"), body.get("output")
        if not isinstance(draft, dict) or not can_export(draft):
            raise Refused(422, "There is nothing on the timeline to export.", 422)
        try:
            from_draft(draft)
            wanted = plain(read_output({} if output is None else output))
            self._studio.queue.submit(render_id, session.session_id, draft, wanted)
        except (DraftUnreadable, OutputRefused) as error:
            said = in_chinese(str(error)) if wants_chinese(request) else str(error)
            raise Refused(422, said, 422) from None
        except RenderExists:
            raise Refused(409, "A render of this id was asked for before.", 409) from None
        return rendered({"id": render_id, "status": "pending", "progress": 0})

    async def poll(self, request: Request) -> JSONResponse:
        """Say how far a render is."""
        return rendered(self._view(request))

    async def cancel(self, request: Request) -> JSONResponse:
        """Stop a render."""
        row = self._row(request)
        self._studio.queue.cancel(row)
        return rendered(self._view(request))

    async def download(self, request: Request) -> FileResponse:
        """Hand out the finished file, in ranges if asked to."""
        row = self._row(request)
        file = self._studio.queue.result(row)
        if row.status != "completed" or not file.is_file():
            raise Refused(404, "There is no finished file of this render.", 404)
        return FileResponse(file, media_type=CONTENT_TYPES[read_output(row.output).format])

    def _row(self, request: Request) -> RenderRow:
        self._studio.admit(request)
        row = self._studio.store.render(request.path_params["render_id"])
        if row is None:
            raise Refused(404, "The studio knows no render of this id.", 404)
        return row

    def _view(self, request: Request) -> Json:
        row = self._row(request)
        running = self._studio.queue.progress
        at_work = running if running and running.render_id == row.render_id else None
        fraction = 1.0 if row.status == "completed" else at_work.fraction if at_work else 0.0
        view: Json = {
            "id": row.render_id,
            "status": row.status,
            "progress": round(100 * fraction, 1),
            "createdAt": _iso(row.created_at),
        }
        if at_work:
            view["speed"] = round(at_work.speed, 2)
        if row.status == "completed":
            url = f"/api/render/proxy/{row.render_id}/download"
            view["outputUrl"] = url
            view["output"] = {"url": url, "duration": row.duration_s, "size": row.size}
            view["completedAt"] = _iso(row.completed_at)
        if row.error:
            view["error"] = in_chinese(row.error) if wants_chinese(request) else row.error
        if row.note:
            view["note"] = note_in_chinese(row.note) if wants_chinese(request) else row.note
        return view


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat()
