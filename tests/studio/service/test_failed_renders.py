"""Why a render failed, in the language that one reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import tui.studio.render
from tests.homes import Home
from tests.talk import Talk
from tui.studio.render.ffmpeg import _CAUSES
from tui.studio.render.output import _REFUSALS
from tui.studio.service.failures_chinese import in_chinese

_FAILURES = {"RenderFailed", "Unrenderable"}


def _reasons() -> Iterator[str]:
    """Every sentence with which a render fails in the source, with 12 in the place of a fact."""
    for file in Path(tui.studio.render.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            match node:
                case ast.Call(ast.Name(name), [ast.Constant(str(sentence))]) if name in _FAILURES:
                    yield sentence
                case ast.Call(ast.Name(name), [ast.JoinedStr(parts)]) if name in _FAILURES:
                    text = [str(p.value) if isinstance(p, ast.Constant) else "12" for p in parts]
                    # A sentence of another module has its own table.
                    if text != ["12", ": ", "12"]:
                        yield "".join(text)


@pytest.mark.parametrize(
    "reason", sorted({*_reasons(), *(said for _, said in _CAUSES), *_REFUSALS.values()})
)
def test_each_reason_has_a_chinese_sentence(reason: str) -> None:
    said = in_chinese(reason)
    assert said != reason
    assert said.count("12") == reason.count("12")
    assert "{" not in said


def test_a_sentence_that_nobody_translated_stays_as_it_is() -> None:
    assert in_chinese("The moon is down.") == "The moon is down."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There is no FFmpeg at /no/ffmpeg (NEMO_FFMPEG)."),
        ("zh", "/no/ffmpeg 处没有 FFmpeg（NEMO_FFMPEG）。"),
    ],
)
def test_a_render_says_why_it_failed_in_the_language_of_the_interface(
    home: Home, talk: Talk, language: str, said: str
) -> None:
    home = replace(home, more={"NEMO_LANGUAGE": language, "NEMO_FFMPEG": "/no/ffmpeg"})
    done = home.nemo("run", talk.path, "-m", "make it square")
    assert done.returncode == 1
    assert done.stderr.rstrip().endswith(said)


def test_a_render_that_is_not_taken_on_says_why_in_chinese(home: Home, talk: Talk) -> None:
    home = replace(home, more={"NEMO_LANGUAGE": "zh"})
    done = home.nemo("run", talk.path, "--format", "exe")
    assert done.returncode == 1
    assert "工作室只能导出 mp4, " in done.stderr
