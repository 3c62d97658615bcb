"""What the studio lacks is told when it is connected, and the work can begin all the same."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.engine.stage import at_the_desk
from tests.homes import Home
from tui.events import NoticeRaised, SendMessage


@pytest.mark.parametrize("missing", [True, False])
def test_a_missing_ffmpeg_is_told_at_the_start(home: Home, missing: bool) -> None:
    settings = home.settings
    if missing:
        settings = settings.model_copy(update={"ffmpeg": Path("/no/ffmpeg")})

    async def scenario() -> None:
        async with at_the_desk(settings.model_copy(update={"language": "zh"})) as stage:
            stage.do(SendMessage("hi"))
            await stage.ended()
            if missing:
                await stage.until(lambda: stage.all(NoticeRaised))
            told = [notice.text for notice in stage.all(NoticeRaised)]
            assert told == ["/no/ffmpeg 处没有 FFmpeg（NEMO_FFMPEG）。"] * missing

    asyncio.run(scenario())
