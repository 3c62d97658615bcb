"""Pictures and sound to look at while one edits, asked for over the studio's real socket."""

from __future__ import annotations

import asyncio
import base64
import itertools
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.homes import Home
from tests.talk import Talk
from tui.client.backend import Attribution, Backend
from tui.engine.launch import ensure_studio
from tui.studio.edits.draft import from_draft
from tui.studio.edits.facts import Facts
from tui.studio.render.export import export
from tui.studio.render.output import Output
from tui.studio.service.library import fact_of
from tui.studio.store import Store
from tui.wire.draft import Json
from tui.wire.errors import BackendError

Work = Callable[[Backend, str], Awaitable[None]]


def edited(home: Home, clip: Path, work: Work) -> None:
    """Do `work` in a session that holds `clip`."""

    async def scenario() -> None:
        await ensure_studio(home.settings)
        async with Backend(home.settings, Attribution("s", "1", "p")) as backend:
            session = await backend.create_session("en")
            await backend.upload(session.session_id, clip, lambda *_: None)
            await work(backend, session.session_id)

    asyncio.run(scenario())


async def say(backend: Backend, session_id: str, text: str) -> None:
    async with backend.run_turn(session_id, text) as stream:
        async for _ in stream:
            pass


def shown(answer: Json) -> Any:
    """Return a picture as an array of rows."""
    pixels = np.frombuffer(base64.b64decode(answer["pixels"]), np.uint8)
    return pixels.reshape(answer["height"], answer["width"], 3).astype(float)


def test_a_picture_is_graded_framed_and_as_small_as_asked(home: Home, footage: Any) -> None:
    async def work(backend: Backend, session: str) -> None:
        before = shown(await backend.frame(session, 1000, (64, 64), before=False))
        assert max(before.shape[:2]) == 64
        await say(backend, session, "make it square and set exposure to -2")
        after = shown(await backend.frame(session, 1000, (64, 64), before=False))
        assert after.shape == (64, 64, 3)
        assert after.mean() < 0.6 * before.mean()
        again = shown(await backend.frame(session, 1000, (64, 64), before=True))
        assert np.array_equal(again, before)

    edited(home, footage.long.path, work)


def test_a_picture_shows_the_moment_that_is_asked_for(home: Home, footage: Any) -> None:
    async def work(backend: Backend, session: str) -> None:
        times = (0, 500, 1000, 39_000, 10**6)
        seen = [shown(await backend.frame(session, ms, (128, 72), before=False)) for ms in times]
        for one, next_ in itertools.pairwise(seen):
            assert np.abs(one - next_).max() > 40

    edited(home, footage.long.path, work)


def test_whoever_goes_away_is_not_rendered_for(home: Home, footage: Any) -> None:
    async def work(backend: Backend, session: str) -> None:
        asked = [
            asyncio.create_task(backend.frame(session, 500 * n, (200, 200), before=False))
            for n in range(30)
        ]
        await asyncio.sleep(0.2)
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        began = time.monotonic()
        await backend.frame(session, 20_000, (64, 64), before=False)
        assert time.monotonic() - began < 5  # and not after thirty others

    edited(home, footage.long.path, work)


def test_sound_is_loud_where_somebody_speaks(home: Home, talk: Talk) -> None:
    async def work(backend: Backend, session: str) -> None:
        draft = (await backend.state(session)).draft
        medium = draft["t"][0]["sg"][0]["media"]
        answer = await backend.sound(session, medium)
        levels = np.frombuffer(base64.b64decode(answer["levels"]), np.uint8).astype(float)
        at_s = (np.arange(len(levels)) + 0.5) * answer["step_ms"] / 1000

        def level(start_s: float, end_s: float) -> float:
            inside = (at_s > start_s + 0.2) & (at_s < end_s - 0.2)
            return float(np.median(levels[inside]))

        speech = [level(*part) for part in talk.speech]
        pauses = [level(a[1], b[0]) for a, b in zip(talk.speech, talk.speech[1:], strict=False)]
        assert min(speech) > max(pauses) + 40
        with pytest.raises(BackendError):
            await backend.sound(session, "../studio")

    edited(home, talk.path, work)


def test_without_a_film_there_is_a_sentence(home: Home) -> None:
    async def scenario() -> None:
        await ensure_studio(home.settings)
        async with Backend(home.settings, Attribution("s", "1", "p")) as backend:
            session = await backend.create_session("en")
            with pytest.raises(BackendError, match="no film"):
                await backend.frame(session.session_id, 0, (64, 64), before=False)

    asyncio.run(scenario())


def test_a_glance_shows_what_the_export_shows(home: Home, footage: Any, tmp_path: Path) -> None:
    """With everything that moves by itself in it: a title, a zoom, speed, a transition, fades."""

    async def work(backend: Backend, session: str) -> None:
        for said in (
            "split at 0:10",
            "split at 0:20",
            "make clip 2 twice as fast",
            "add a crossfade of 1 second between the clips",
            "slowly zoom in on clip 1",
            'add a title "Hi" from 0:02 to 0:06',
        ):
            await say(backend, session, said)
        timeline = from_draft((await backend.state(session)).draft)
        assert timeline.frames < 1200
        rows = Store(home.folder / "studio" / "studio.db").media_of(session)
        facts = Facts({row.media_id: fact_of(row) for row in rows})
        sources = {row.media_id: home.folder / "studio" / row.file for row in rows}
        for at_ms in (3000, 9800, 12_500, 17_000):
            seen = shown(await backend.frame(session, at_ms, (160, 90), before=False))
            apart = []
            for frame_ms in (at_ms - 1000 / 30, at_ms, at_ms + 1000 / 30):
                file = tmp_path / "exported.png"
                wanted = Output(format="png", at_s=frame_ms / 1000)
                await export(timeline, facts, sources, file, wanted)
                with Image.open(file) as picture:
                    size = (seen.shape[1], seen.shape[0])
                    small = picture.convert("RGB").resize(size, Image.Resampling.BOX)
                apart.append(np.abs(np.asarray(small, float) - seen).mean())
            assert apart[1] < 9
            assert apart[1] < min(apart[0], apart[2])

    edited(home, footage.long.path, work)
