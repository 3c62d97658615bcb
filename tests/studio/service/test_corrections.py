"""Corrections over the studio's real socket: what was meant is done, once."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import Any

from tests.homes import Home
from tests.studio.service.test_service import Caller, with_caller
from tests.talk import Talk
from tui.engine.launch import ensure_studio, is_running
from tui.studio.edits.draft import from_draft
from tui.wire.draft import Json


def _length_s(draft: Json) -> float:
    timeline = from_draft(draft)
    return timeline.seconds(timeline.frames)


def test_a_correction_takes_back_what_was_done_and_does_it_otherwise(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        whole_s = _length_s(await caller.draft())

        async def length_after(said: str) -> float:
            await caller.say(said)
            return round(whole_s - _length_s(await caller.draft()), 3)

        assert await length_after("cut the first 1 second") == 1
        assert await length_after("no, 2 seconds") == 2
        assert await length_after("no") == 2  # what else was not said
        assert await length_after("no, half a second") == 0.5
        assert await length_after("again") == 1
        assert await length_after("undo") == 0.5
        assert await length_after("undo") == 0
        assert await length_after("no, 2 seconds") == 0  # nothing is left to correct

    with_caller(shared_home, work)


def test_what_another_upload_followed_is_not_corrected(
    shared_home: Home, talk: Talk, footage: Any
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        await caller.say("cut the first 1 second")
        await caller.upload(footage.long.path)
        draft = await caller.draft()
        await caller.say("no, 2 seconds")
        assert await caller.draft() == draft

    with_caller(shared_home, work)


def test_an_answer_completes_the_message_that_asked(shared_home: Home, talk: Talk) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        reply, tools = await caller.say("add a title")
        assert "What shall the title say?" in reply
        assert not tools
        _, tools = await caller.say('"Urban Dreams"')
        assert tools == ["add_title"]

    with_caller(shared_home, work)


async def _restarted(home: Home) -> None:
    """Kill the studio's process, and start another."""
    os.kill(home.studio_pid(), signal.SIGKILL)
    while is_running(home.settings.paths):  # noqa: ASYNC110 (another process dies)
        await asyncio.sleep(0.02)
    await ensure_studio(home.settings)


def test_a_correction_is_understood_after_the_studio_was_restarted(home: Home, talk: Talk) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        whole_s = _length_s(await caller.draft())

        async def length_after(said: str) -> float:
            await _restarted(home)
            await caller.say(said)
            return round(whole_s - _length_s(await caller.draft()), 3)

        await caller.say("cut the first 1 second")
        assert await length_after("no, 2 seconds") == 2
        assert await length_after("不对，是半秒") == 0.5
        assert await length_after("undo") == 0
        assert await length_after("no, 2 seconds") == 0  # nothing is left to correct
        assert await length_after("cut 3 seconds") == 0
        assert await length_after("at the end") == 3  # answers what was asked

    with_caller(home, work)


def test_a_copy_of_a_session_knows_its_last_message_and_corrects_only_itself(
    shared_home: Home, talk: Talk
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        whole_s = _length_s(await caller.draft())
        await caller.say("cut the first 1 second")
        copy = Caller(caller.backend, (await caller.backend.fork(caller.session_id)).session_id)
        await copy.say("no, 2 seconds")
        assert round(whole_s - _length_s(await copy.draft()), 3) == 2
        assert round(whole_s - _length_s(await caller.draft()), 3) == 1

    with_caller(shared_home, work)
