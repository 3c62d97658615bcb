"""Settings: what is wrong with one is said in a sentence, in the language of the interface."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from tests.homes import Home
from tests.terminal import Terminal
from tui.line import words, words_chinese


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("setting", "value", "name", "kind"),
    [
        ("NEMO_BACKEND", "moon", "backend", "literal_error"),
        ("NEMO_POLL_S", "soon", "poll_s", "float_parsing"),
        ("NEMO_POLL_S", "-1", "poll_s", "greater_than"),
        ("NEMO_RETRY_S", "-1", "retry_s", "greater_than_equal"),
        ("NEMO_SCREEN__THEME", "pink", "screen.theme", "literal_error"),
        ("NEMO_SCREEN__MOUSE", "maybe", "screen.mouse", "bool_parsing"),
        ("NEMO_SCREEN__COLOUR", "1", "screen.COLOUR", "extra_forbidden"),
        ("NEMO_CLIENT_ID", "x" * 65, "client_id", "string_too_long"),
    ],
)
def test_a_wrong_setting_is_named_with_what_it_can_be(
    home: Home, language: str, setting: str, value: str, name: str, kind: str
) -> None:
    done = replace(home, more={"NEMO_LANGUAGE": language, setting: value}).nemo("jobs")
    assert done.returncode == 2
    said = words_chinese if language == "zh" else words
    facts = {"expected": "", "gt": 0.0, "ge": 0.0, "max_length": 64}
    why = said.SETTING_REASONS[kind].format(**facts)
    assert name.lower() in done.stderr.lower()
    assert why.strip() in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dumb_terminal_gets_a_sentence_instead_of_a_screen(home: Home) -> None:
    env = {**home.env, "TERM": "dumb"}
    with Terminal([sys.executable, "-m", "tui"], 100, 30, env=env, cwd=home.work) as terminal:
        assert terminal.wait_exit() == 2
    said = terminal.raw.decode()
    assert words.DUMB in said
    assert "\x1b" not in said
