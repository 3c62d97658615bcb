"""Looking and listening while one edits: a picture of the film, and how loud a medium is.

What is made here is small, is kept by nobody, and is dropped when whoever asked has gone away.
"""

from __future__ import annotations

import asyncio
import base64
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
from PIL import Image
from starlette.requests import Request
from starlette.responses import JSONResponse

from tui.studio.edits.draft import from_draft
from tui.studio.edits.facts import Needs, SoundMap
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import with_beds
from tui.studio.render.errors import RenderFailed
from tui.studio.render.export import export
from tui.studio.render.glance import glance
from tui.studio.render.output import Output
from tui.studio.service.answers import Refused, ok
from tui.studio.service.studio import Studio

_T = TypeVar("_T")
_MOST_PIXELS: Final = 640
_LEAST_STEP_S: Final = 0.05
_MOST_STEPS: Final = 6_000
_FLOOR_DB: Final = -60.0


class Previews:
    """The routes for pictures and sound that are looked at."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        # One at a time: each decodes a film on all cores.
        self._one = asyncio.Semaphore(1)

    async def frame(self, request: Request) -> JSONResponse:
        """Answer with the picture at `at_ms`, no larger than `width` x `height`, as RGB.

        `before=1`: as it was before the last edit.
        """
        self._studio.admit(request)
        session_id = self._session(request)
        at_ms, width, height = (_number(request, name) for name in ("at_ms", "width", "height"))
        back = 1 if request.query_params.get("before") == "1" else 0
        draft = self._studio.store.draft(session_id, back=back)
        timeline = with_beds(Timeline() if draft is None else from_draft(draft), ())
        if timeline.frames == 0:
            raise Refused(404, "There is no film to look at.", 404)
        box = min(int(width), _MOST_PIXELS), min(int(height), _MOST_PIXELS)
        picture = await _while_wanted(
            request, self._picture(session_id, timeline, at_ms / 1000, box)
        )
        pixels = base64.b64encode(picture.tobytes()).decode()
        return ok({"width": picture.width, "height": picture.height, "pixels": pixels})

    async def sound(self, request: Request) -> JSONResponse:
        """Answer with the levels of `medium`: a byte a step, 255 is full scale, 0 60 dB below."""
        self._studio.admit(request)
        session_id = self._session(request)
        medium = request.query_params.get("medium", "")
        fact = self._studio.library.held(session_id, medium)
        if fact is None:
            raise Refused(404, "The session holds no medium of this id.", 404)
        if not fact.has_sound:
            return ok({"step_ms": 1000.0, "levels": ""})
        needs = Needs(sound=frozenset({medium}))
        facts = await asyncio.to_thread(self._studio.library.facts, session_id, needs)
        step_s, levels = _levels(facts.sound[medium])
        return ok({"step_ms": 1000 * step_s, "levels": base64.b64encode(levels).decode()})

    def _session(self, request: Request) -> str:
        return self._studio.session_of(request.query_params.get("session", "")).session_id

    async def _picture(
        self, session_id: str, timeline: Timeline, at_s: float, box: tuple[int, int]
    ) -> Image.Image:
        canvas = timeline.m.width, timeline.m.height
        scale = min(box[0] / canvas[0], box[1] / canvas[1], 1.0)
        shorter = max(16, round(min(canvas) * scale))
        last = max(0, timeline.frames - 1)
        timeline, frame = glance(timeline, min(round(at_s * timeline.fps), last))
        wanted = Output(format="png", resolution=shorter, at_s=timeline.seconds(frame))
        async with self._one:
            material = await asyncio.to_thread(self._studio.library.material, session_id, timeline)
            with tempfile.TemporaryDirectory(prefix="nemo-look-") as folder:
                target = Path(folder) / "picture.png"
                try:
                    await export(
                        timeline,
                        material.facts,
                        material.sources,
                        target,
                        wanted,
                        ffmpeg=self._studio.ffmpeg,
                    )
                except RenderFailed as error:
                    raise Refused(422, str(error), 422) from None
                size = (max(1, round(side * scale)) for side in canvas)
                return await asyncio.to_thread(_read, target, (next(size), next(size)))


def _read(file: Path, size: tuple[int, int]) -> Image.Image:
    with Image.open(file) as picture:
        return picture.convert("RGB").resize(size, Image.Resampling.BOX)


def _levels(sound: SoundMap) -> tuple[float, bytes]:
    """Return the loudest of each step, as a byte, and how long a step is."""
    level_db = sound.level_db
    per_step = max(round(_LEAST_STEP_S / sound.step_s), -(-len(level_db) // _MOST_STEPS), 1)
    whole = -(-len(level_db) // per_step) * per_step
    padded = np.pad(level_db, (0, whole - len(level_db)), constant_values=_FLOOR_DB)
    loudest = padded.reshape(-1, per_step).max(axis=1) if whole else padded
    shares = np.clip((loudest - _FLOOR_DB) / -_FLOOR_DB, 0, 1)
    return per_step * sound.step_s, np.round(255 * shares).astype(np.uint8).tobytes()


def _number(request: Request, name: str) -> float:
    try:
        value = float(request.query_params[name])
    except (KeyError, ValueError):
        value = -1.0
    if not 0 <= value <= 1e9 or (name != "at_ms" and value < 1):
        raise Refused(422, f"The request lacks {name}.", 422)
    return value


async def _while_wanted(request: Request, work: Coroutine[Any, Any, _T]) -> _T:
    """Return what `work` gives; end it when whoever asked has gone away."""
    working = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise Refused(499, "Nobody waits for this any more.", 499)
        return working.result()
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
