"""A studio that dies under the desk is started again, and nothing is lost with it."""

from __future__ import annotations

import asyncio
import os
import signal

from tests.engine.stage import at_the_desk
from tests.homes import Home
from tests.talk import Talk
from tui.engine.launch import is_running
from tui.engine.words import SHARE_LOCAL
from tui.events import AddMedia, BackendChanged, SendMessage, Share, TurnStarted


def test_a_studio_that_died_between_two_messages_is_back_for_the_second(
    home: Home, talk: Talk
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(AddMedia(str(talk.path)))
            await stage.until(lambda: stage.workspace.timeline.tracks)
            os.kill(home.studio_pid(), signal.SIGKILL)
            await stage.until(lambda: not is_running(home.settings.paths))
            stage.do(SendMessage("keep the first second"))
            assert (await stage.ended()).ok
            assert stage.workspace.timeline.duration_ms == 1000

    asyncio.run(scenario())


def test_a_studio_that_dies_in_a_turn_is_back_for_the_look_at_the_timeline(
    home: Home, talk: Talk
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(AddMedia(str(talk.path)))
            await stage.until(lambda: stage.workspace.timeline.tracks)
            # It stands still while the message is on its way, so that it surely dies in the turn.
            os.kill(home.studio_pid(), signal.SIGSTOP)
            stage.do(SendMessage("keep the first second"))
            await stage.until(lambda: stage.all(TurnStarted))
            await on_its_way()
            os.kill(home.studio_pid(), signal.SIGKILL)
            ended = await stage.ended()
            assert "Nothing on the timeline changed" in ended.text
            stage.do(SendMessage("keep the first second"))
            assert (await stage.ended(2)).ok
            assert stage.all(BackendChanged)[-1].connection == "ready"

    asyncio.run(scenario())


async def on_its_way() -> None:
    """Let the message of a turn that has begun go out.

    It waits for nothing but turns of the loop: the kernel takes the connection and the bytes for a
    process that stands still. Killed before, the studio would be one that could not be reached.
    """
    for _ in range(200):
        await asyncio.sleep(0)


def test_a_session_on_this_machine_has_no_link(home: Home) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(Share())
            await stage.until(lambda: stage.notices == [SHARE_LOCAL])

    asyncio.run(scenario())
