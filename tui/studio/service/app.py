"""The studio's routes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from tui import __version__
from tui.studio.agent.grammar import warm_up
from tui.studio.media.refusal import MediaRefused
from tui.studio.service.account import Account
from tui.studio.service.answers import Refused, ok, refuse, refuse_media, wants_chinese
from tui.studio.service.failures_chinese import in_chinese
from tui.studio.service.previews import Previews
from tui.studio.service.renders import Renders
from tui.studio.service.sessions import Sessions
from tui.studio.service.sharing import Sharing
from tui.studio.service.studio import Studio
from tui.studio.service.turns import Turns
from tui.studio.service.uploads import Uploads

_log = logging.getLogger(__name__)
_SETTLES_S: Final = 1.0  # by then whoever started the studio has been answered


def create_app(studio: Studio, stop: Callable[[], None]) -> Starlette:
    """Return the application of `studio`; `stop` ends the process that serves it."""
    account, uploads, sessions = Account(studio), Uploads(studio), Sessions(studio)
    renders, turns, sharing = Renders(studio), Turns(studio), Sharing(studio)
    previews = Previews(studio)

    async def status(request: Request) -> JSONResponse:
        running = studio.queue.progress
        lack = await asyncio.to_thread(studio.lack)
        return ok(
            {
                "version": __version__,
                "busy": studio.queue.busy,
                "render": running and {"id": running.render_id, "progress": running.fraction},
                "lack": in_chinese(lack) if wants_chinese(request) else lack,
            }
        )

    async def end(_request: Request) -> JSONResponse:
        asyncio.get_running_loop().call_soon(stop)
        return ok({})

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        studio.queue.start()
        warming = asyncio.create_task(_warm_up())
        yield
        warming.cancel()
        studio.library.close()
        await studio.link.close()
        await studio.queue.stop()
        studio.store.close()

    render = "/api/render/proxy/lambda"
    app = Starlette(
        routes=[
            Route("/api/auth/anonymous-token", account.anonymous_token, methods=["POST"]),
            Route("/api/auth/claim-token", account.claim, methods=["POST"]),
            Route(
                "/api/tasks/me/with-session/nemo_agent", account.create_session, methods=["POST"]
            ),
            Route("/api/state/nemo_agent/me/{session_id}/latest", account.state),
            Route("/api/credits/balance/simple", account.credits),
            Route("/api/upload-video/nemo_agent/me/{session_id}", uploads.upload, methods=["POST"]),
            Route("/run_sse", turns.run, methods=["POST"]),
            Route(render, renders.submit, methods=["POST"]),
            Route(f"{render}/{{render_id}}", renders.poll),
            Route(f"{render}/{{render_id}}/cancel", renders.cancel, methods=["POST"]),
            Route("/api/render/proxy/{render_id}/download", renders.download),
            Route("/studio/status", status),
            Route("/studio/sessions/{session_id}/fork", sessions.fork, methods=["POST"]),
            Route("/studio/sessions/{session_id}/versions", sessions.versions),
            Route("/studio/stop", end, methods=["POST"]),
            Route("/studio/frame", previews.frame),
            Route("/studio/sound", previews.sound),
            Route("/studio/share", sharing.share, methods=["POST"]),
            Route("/studio/share/stop", sharing.stop, methods=["POST"]),
        ],
        exception_handlers={
            Refused: refuse,
            MediaRefused: refuse_media,
            Exception: _failed,
        },
        lifespan=lifespan,
    )
    app.add_middleware(_Counted, studio=studio)
    return app


async def _warm_up() -> None:
    await asyncio.sleep(_SETTLES_S)
    await asyncio.to_thread(warm_up)


class _Counted:
    """Counts open calls, streams included, so that the studio knows when it is idle."""

    def __init__(self, app: ASGIApp, studio: Studio) -> None:
        self._app = app
        self._studio = studio

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with self._studio.call():
            await self._app(scope, receive, send)


async def _failed(request: Request, error: Exception) -> JSONResponse:
    _log.error("%s %s", request.method, request.url.path, exc_info=error)
    said = "The studio failed for a reason unknown to it; its log says more."
    return JSONResponse({"code": 500, "message": said}, 500)
