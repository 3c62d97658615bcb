"""What is shown at the start, before a backend is asked or anything for it is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tui.bus import Bus
from tui.engine.failure import WorkFailed
from tui.engine.memory import KnownSession, Memory
from tui.engine.opening import Opening
from tui.engine.showing import show_at_start
from tui.events import Event, Message, Request, SessionOpened
from tui.settings import Settings


class Heard:
    """An inbox that keeps everything."""

    def __init__(self) -> None:
        self.said: list[Event | Request] = []

    def put(self, said: Event | Request) -> None:
        self.said.append(said)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Of a home in which two sessions were open, `new` after `old`."""
    settings = Settings(home=tmp_path)
    memory = Memory(settings.paths.database, settings.base_url)
    for name in ("old", "new"):
        memory.add_session(KnownSession(name, "t", "u", f"The {name} one"))
        memory.add_message(name, Message("user", f"said in the {name} one"))
    memory.close()
    return settings


def shown(settings: Settings, opening: Opening) -> list[SessionOpened]:
    bus, heard = Bus(), Heard()
    bus.attach(heard)
    known = show_at_start(settings, bus, opening)
    opened = [said for said in heard.said if isinstance(said, SessionOpened)]
    assert len(opened) == len(heard.said)
    assert [event.session_id for event in opened if event.session_id] == (
        [known.session_id] if known else []
    )
    return opened


def test_the_last_session_is_shown_with_what_was_said(settings: Settings) -> None:
    (event,) = shown(settings, Opening())
    assert (event.session_id, event.title) == ("new", "The new one")
    assert event.transcript == (Message("user", "said in the new one"),)


def test_the_session_that_was_asked_for_is_shown(settings: Settings) -> None:
    (event,) = shown(settings, Opening(session_id="old"))
    assert event.session_id == "old"


def test_where_there_is_no_such_session_the_last_one_is_shown(settings: Settings) -> None:
    (event,) = shown(settings, Opening(session_id="nowhere"))
    assert event.session_id == "new"


def test_nothing_is_shown_of_a_past_session_where_a_new_one_begins(settings: Settings) -> None:
    assert shown(settings, Opening(new=True)) == []
    assert shown(settings, Opening(files=("a.mp4",))) == []


def test_at_the_first_start_the_greeting_is_shown(tmp_path: Path) -> None:
    (event,) = shown(Settings(home=tmp_path), Opening())
    assert event.session_id == ""
    assert event.greeting
    assert event.transcript == ()


@pytest.mark.parametrize(
    ("reply", "offered"),
    [("Done.\n\nNext you could say: “add captions”", ("add captions",)), ("You are welcome.", ())],
)
def test_a_session_at_work_offers_what_fits_it_and_not_how_to_begin(
    settings: Settings, reply: str, offered: tuple[str, ...]
) -> None:
    memory = Memory(settings.paths.database, settings.base_url)
    said = (("assistant", reply), ("user", "export"), ("notice", "Exported to talk-1.mp4"))
    for who, text in said:
        memory.add_message("new", Message(who, text))
    memory.close()
    (event,) = shown(settings, Opening())
    assert event.suggestions == offered


def test_a_skill_that_does_not_exist_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkFailed, match="There is no skill called dance"):
        shown(Settings(home=tmp_path, skill="dance"), Opening())


def test_nothing_that_talks_to_a_backend_is_loaded_for_it() -> None:
    code = "import sys, tui.engine.showing; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "tui.engine.memory" in loaded
    assert not {"httpx", "tui.client.backend", "tui.engine.workspace"} & loaded
