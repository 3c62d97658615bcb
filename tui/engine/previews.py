"""Pictures of the film and the sound of its media, fetched from the studio to be looked at."""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections import OrderedDict
from typing import Any, Final

from tui.engine import words
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.workspace import Workspace
from tui.events import HearMedia, PictureMade, PicturesFailed, ShowPictures, SoundHeard
from tui.wire.draft import Json

_MOST_KEPT: Final = 16_000_000  # characters of pictures
_Key = tuple[str, str, float, int, int, bool]


class Previews:
    """Does the newest wish only. What was seen is kept for as long as the timeline is the same."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._kept: OrderedDict[_Key, Json] = OrderedDict()
        self._looking: asyncio.Task[None] | None = None
        self._hearing: set[asyncio.Task[None]] = set()

    def take(self, request: ShowPictures | HearMedia) -> None:
        """Begin with `request` at once."""
        if isinstance(request, HearMedia):
            task = asyncio.create_task(self._hear(request))
            self._hearing.add(task)
            task.add_done_callback(self._hearing.discard)
            return
        if self._looking is not None:
            self._looking.cancel()
        self._looking = asyncio.create_task(self._look(request)) if request.at_ms else None

    def close(self) -> None:
        """Stop."""
        for task in (self._looking, *self._hearing):
            if task is not None:
                task.cancel()

    async def _look(self, wish: ShowPictures) -> None:
        workspace = self._workspace
        shown = [(at, True) for at in wish.at_ms] if wish.compares else []
        shown += [(at, False) for at in wish.at_ms]
        if workspace.settings.on_cloud:
            workspace.bus.publish(PicturesFailed(wish.wish, words.PICTURES_STUDIO_ONLY))
            return
        try:
            await workspace.link.ensure()
            for place, (at_ms, before) in enumerate(shown):
                answer = await self._picture(at_ms, (wish.width, wish.height), before=before)
                workspace.bus.publish(_made(wish.wish, place, answer))
        except WorkFailed as failure:
            workspace.bus.publish(PicturesFailed(wish.wish, str(failure)))
        except (KeyError, ValueError, TypeError):  # no answer of ours
            workspace.bus.publish(PicturesFailed(wish.wish, words.NO_PICTURE))

    async def _picture(self, at_ms: float, size: tuple[int, int], *, before: bool) -> Json:
        workspace = self._workspace
        session_id = workspace.session.session_id
        key = (session_id, workspace.timeline.fingerprint, at_ms, *size, before)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        with as_work_failed():
            answer = await workspace.link.backend.frame(session_id, at_ms, size, before=before)
        self._kept[key] = answer
        while len(self._kept) > 1 and sum(map(_size, self._kept.values())) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return answer

    async def _hear(self, request: HearMedia) -> None:
        """Tell how loud each medium is; what cannot be heard is not drawn, and that is all."""
        workspace = self._workspace
        if workspace.settings.on_cloud:
            return
        with contextlib.suppress(WorkFailed, KeyError, ValueError, TypeError):
            session_id = workspace.session.session_id
            for medium in request.media:
                with as_work_failed():
                    answer: dict[str, Any] = await workspace.link.backend.sound(session_id, medium)
                levels = base64.b64decode(answer["levels"])
                workspace.bus.publish(SoundHeard(medium, float(answer["step_ms"]), levels))


def _size(answer: Json) -> int:
    return len(str(answer.get("pixels", "")))


def _made(wish: int, place: int, answer: Json) -> PictureMade:
    width, height = int(answer["width"]), int(answer["height"])
    pixels = base64.b64decode(answer["pixels"])
    if len(pixels) != 3 * width * height:
        raise ValueError(answer["width"], answer["height"])
    return PictureMade(wish, place, width, height, pixels)
