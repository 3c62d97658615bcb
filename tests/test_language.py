"""The interface in Chinese: whole, and with the same holes in its sentences."""

from __future__ import annotations

import inspect
import re
import string
from importlib import import_module
from typing import Any

import pytest

from tests.homes import Home
from tui.language import TABLES, twin


def _words(module: str) -> dict[str, Any]:
    """What a table says itself, not what it imported."""
    table = vars(import_module(module))
    return {
        name: value
        for name, value in table.items()
        if not name.startswith("_")
        and (name.isupper() or getattr(value, "__module__", None) == module)
    }


def _holes(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("table", TABLES)
def test_chinese_has_a_word_for_everything_and_the_same_holes(table: str) -> None:
    english, chinese = _words(table), _words(twin(table))
    assert english.keys() == chinese.keys()
    for name, said in english.items():
        other = chinese[name]
        assert type(said) is type(other), name
        if isinstance(said, str):
            assert _holes(said) == _holes(other), name
        elif isinstance(said, dict):
            assert said.keys() == other.keys(), name
            assert {k: _holes(v) for k, v in said.items()} == {
                k: _holes(v) for k, v in other.items()
            }, name
        elif callable(said):
            assert inspect.signature(said) == inspect.signature(other), name


@pytest.mark.parametrize(
    ("language", "is_chinese"), [("zh", True), ("zh-CN", True), ("zh_TW", True), ("en", False)]
)
def test_the_language_of_the_environment_is_spoken(language: str, is_chinese: bool) -> None:
    import os
    import subprocess
    import sys

    code = (
        "from tui.settings import load_settings; from tui.language import speak;"
        "speak(load_settings().language);"
        "from tui.screen.commands import COMMANDS; from tui.screen.keymap import KEYMAP;"
        "print(COMMANDS['undo'].words, KEYMAP['app'][0].words)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "NEMO_LANGUAGE": language, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert bool(re.search("[\u4e00-\u9fff]", done.stdout)) is is_chinese


def test_the_line_mode_speaks_chinese_with_the_studio(home: Home) -> None:
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "tui", "chat"],
        input="/help\n/jobs\n",
        cwd=home.work,
        env={**home.env, "NEMO_LANGUAGE": "zh-CN", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "已连接本机工作室。" in done.stdout
    assert "没有正在进行的任务。" in done.stdout
