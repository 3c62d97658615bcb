"""The program speaks Chinese, for as long as a test runs."""

from __future__ import annotations

from importlib import import_module

import pytest

from tui.language import TABLES, merged, twin


def speak_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the Chinese words into the place of the English ones, as `NEMO_LANGUAGE=zh` does."""
    for table in TABLES:
        words = vars(import_module(table))
        for name, said in merged(words, vars(import_module(twin(table)))).items():
            monkeypatch.setitem(words, name, said)
