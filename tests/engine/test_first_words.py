"""A session that was just begun: what makes nothing in it leaves no mark."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from tests.behaviours import streams, text, titles
from tests.engine.stage import at_the_desk, told
from tests.homes import Home
from tui.engine import words
from tui.events import AddMedia, SendMessage, SessionRenamed, TimelineChanged


def test_a_greeting_changes_nothing_and_names_nothing_and_the_first_file_names_the_session(
    home: Home, footage: Any
) -> None:
    async def scenario() -> None:
        async with at_the_desk(home.settings) as stage:
            stage.do(SendMessage("hi"))
            await stage.ended()
            assert [event.changes for event in stage.all(TimelineChanged) if event.changes] == []
            assert stage.workspace.session.title == words.NEW_SESSION
            stage.do(AddMedia(str(footage.film.path)))
            await stage.until(lambda: stage.all(SessionRenamed))
            assert stage.workspace.session.title == "film.mp4"
            stage.do(SendMessage("make it square"))
            await stage.ended(2)
            assert stage.workspace.command_line().endswith("film.mp4 -m 'make it square'")

    asyncio.run(scenario())


def test_the_first_instruction_that_makes_something_names_the_session(tmp_path: Path) -> None:
    behaviour = streams(titles("Hi"), text("Done."))
    _, stage = told(tmp_path, behaviour)
    assert stage.workspace.session.title == "brighten it"


def test_what_was_refused_names_no_session(tmp_path: Path) -> None:
    _, stage = told(tmp_path, streams(text("There is no video yet.")))
    assert stage.workspace.session.title == words.NEW_SESSION
