"""How long a turn is listened to."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from tests.behaviours import streams, text
from tests.cloud import cloud_running
from tui.bus import Bus
from tui.client.backend import Attribution, Backend
from tui.engine.listening import Listener
from tui.settings import Settings
from tui.wire.chat import Text


def test_on_the_studio_a_turn_may_go_on_as_long_as_it_says_how_far_it_is(tmp_path: Path) -> None:
    async def scenario() -> None:
        settings = Settings(home=tmp_path, turn_timeout_s=4.5)
        assert not settings.on_cloud
        async with cloud_running() as cloud:
            far = Settings(api_url=cloud.url, home=tmp_path)
            async with Backend(far, Attribution("in-video", "1", "unknown")) as backend:
                session = await backend.create_session("en")
                progress: list[Any] = [text("and on ", partial=True), 0.5] * 10
                cloud.will("chat", streams(*progress, text("Done.")))
                listener = Listener(backend, Bus(), settings, 1)
                said = [event async for event in listener.events(session.session_id, "listen")]
                assert listener.elapsed_s > settings.turn_timeout_s
                assert said[-1] == Text("Done.")

    asyncio.run(scenario())
