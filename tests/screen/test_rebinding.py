"""Keys of one's own choice."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator

import pytest

from tests.homes import Home
from tests.screen.driving import on_stage
from tests.terminal import Terminal
from tui.screen import keymap, rebinding
from tui.settings import ScreenSettings


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    rebinding.choose({})


def test_a_key_is_shown_as_it_is_now() -> None:
    assert keymap.shown("app.jobs") == "F4"
    assert rebinding.choose({"app.jobs": "ctrl+b,f9", "prompt.newline": "ctrl+n"}) == ()
    assert keymap.shown("app.jobs") == "Ctrl+B"
    assert keymap.shown_short("app.jobs") == "^B"
    jobs = next(key for key in keymap.every_key() if key.id == "app.jobs")
    assert jobs.shown_now == "Ctrl+B F9"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"app.jobz": "f9"}, "did you mean app.jobs?"),
        ({"zzz": "f9"}, "there is no such action"),
        ({"app.jobs": "f99x"}, "no key f99x"),
        ({"app.jobs": "hyperr+a"}, "no key hyperr+a"),
        ({"app.jobs": "j"}, "a character that one types"),
        ({"prompt.send": "slash"}, "a character that one types"),
        ({"app.jobs": "f2"}, "F2 is taken by app.chat"),
        ({"panel.down": "?"}, "? is taken by panel.help"),
        ({"jobs.cancel": "f1"}, "F1 is taken by app.help"),
        ({"app.jobs\x1b[2J\n": "f9"}, "app.jobs[2J"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_left_out(
    wanted: dict[str, str], said: str
) -> None:
    (problem,) = rebinding.choose({"app.quit": "f12", **wanted})
    assert said in problem
    assert "\x1b" not in problem
    assert "\n" not in problem
    assert set(keymap.CHOSEN) == {"app.quit"}


def test_keys_can_be_swapped_taken_over_and_taken_away() -> None:
    assert rebinding.choose({"app.jobs": "f3", "app.tracks": "f4"}) == ()
    assert rebinding.choose({"panel.help": "ctrl+k", "panel.down": "question_mark"}) == ()
    assert rebinding.choose({"app.redraw": "", "app.jobs": "ctrl+l"}) == ()
    # Keys of two panels do not meet.
    assert rebinding.choose({"jobs.cancel": "y", "jobs.copy": "c"}) == ()


def test_two_that_want_one_key_the_first_gets_it() -> None:
    (problem,) = rebinding.choose({"app.jobs": "f9", "app.tracks": "f9"})
    assert "app.tracks" in problem
    assert keymap.CHOSEN == {"app.jobs": "f9"}


@pytest.mark.parametrize(
    "table", ['[screen.keys]\n"app.jobs" = "f9"\n', '[screen.keys]\napp.jobs = "f9"\n']
)
def test_the_configuration_names_them_and_the_program_uses_and_shows_them(
    home: Home, table: str
) -> None:
    config = home.settings.paths.config
    config.mkdir(parents=True)
    (config / "config.toml").write_text(table + '"app.tracks" = "f2"\n')
    with Terminal([sys.executable, "-m", "tui"], 80, 24, env=home.env, cwd=home.work) as terminal:
        terminal.wait_for("app.tracks: F2 is taken by app.chat")
        terminal.wait_for("F9 Jobs")
        terminal.send("\x1b[20~")
        terminal.wait_for("Nothing is running.")
        terminal.press("f1")
        terminal.wait_for("In the jobs")
        terminal.press("escape", "ctrl+q")
        assert terminal.wait_exit() == 0


def test_an_action_without_a_key_can_be_given_one() -> None:
    async def run() -> None:
        settings = ScreenSettings(keys={"app.theme": "f10"})
        async with on_stage(settings=settings) as stage:
            before = stage.app.theme
            await stage.press("f10")
            assert stage.app.theme != before

    asyncio.run(run())
