"""Answers in the protocol's envelope."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from tui.studio.media.refusal import MediaRefused
from tui.studio.service.refusals_chinese import SENTENCES
from tui.wire.draft import Json


class Refused(Exception):
    """A request that is answered with a code; `sentence` says why to a person."""

    def __init__(self, code: int, sentence: str, status: int = 200) -> None:
        super().__init__(sentence)
        self.code = code
        self.status = status


def ok(data: Json) -> JSONResponse:
    """Answer in the usual form."""
    return JSONResponse({"code": 0, "data": data})


def rendered(data: Json) -> JSONResponse:
    """Answer in the form of the render routes."""
    return JSONResponse({"success": True, "data": data})


async def refuse(_request: Request, error: Exception) -> JSONResponse:
    """Answer a Refused."""
    status, code = (error.status, error.code) if isinstance(error, Refused) else (500, 500)
    return JSONResponse({"code": code, "message": str(error)}, status)


def wants_chinese(request: Request) -> bool:
    """Return whether the caller asks for sentences in Chinese."""
    return request.headers.get("accept-language", "").lower().startswith("zh")


async def refuse_media(request: Request, error: Exception) -> JSONResponse:
    """Answer a MediaRefused, in Chinese where the caller asks for that."""
    assert isinstance(error, MediaRefused)  # noqa: S101 (it is the handler of these)
    said = str(error)
    if wants_chinese(request):
        said = SENTENCES[error.reason].format(**error.values)
    # The codes of the protocol that are no status of HTTP come with 200.
    return JSONResponse(
        {"code": error.code, "message": said}, error.code if error.code < 600 else 200
    )


async def body_of(request: Request) -> dict[str, Any]:
    """Return the JSON object of a request. Raises Refused."""
    try:
        parsed = await request.json()
    except ValueError:
        parsed = None
    if not isinstance(parsed, dict):
        raise Refused(422, "The request is not a JSON object.", 422)
    return parsed


def string_in(body: dict[str, Any], name: str) -> str:
    """Return a member that must be a string. Raises Refused."""
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise Refused(422, f"The request lacks {name}.", 422)
    return value
