"""Sharing one finished file by a link, on demand."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse

from tui.studio.service.answers import Refused, body_of, ok, string_in
from tui.studio.service.link import CannotShare
from tui.studio.service.studio import Studio

_MOST_MINUTES: Final = 24 * 60


class Sharing:
    """The routes by which a link is made and ended. Whoever reaches the socket is the user."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    async def share(self, request: Request) -> JSONResponse:
        """Hand out the file that is named, in place of the one before."""
        body = await body_of(request)
        file, minutes = Path(string_in(body, "file")), body.get("minutes", 60)
        if not isinstance(minutes, int) or not 1 <= minutes <= _MOST_MINUTES:
            raise Refused(422, f"A link lasts 1 to {_MOST_MINUTES} minutes.", 422)
        lan = body.get("lan") is True
        try:
            url = await self._studio.link.open(file, lan=lan, life_s=60 * minutes)
        except CannotShare as error:
            raise Refused(404, str(error), 404) from None
        return ok({"url": url, "minutes": minutes})

    async def stop(self, _request: Request) -> JSONResponse:
        """End the link, if there is one."""
        return ok({"stopped": await self._studio.link.close()})
