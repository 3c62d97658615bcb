"""What else there is to know of a finished render, in the language that one reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

import tui.studio.render
from tests.homes import Home
from tests.talk import Talk
from tui.studio.render.copying import Stretch
from tui.studio.render.export import _said
from tui.studio.render.packets import Copied
from tui.studio.service.notes_chinese import note_in_chinese

_FORMS = {"MP4", "MOV", "MKV", "WEBM", "GIF", "WebP", "AVI", "H264"}


def _whys() -> Iterator[str]:
    """Every reason in the source why a film cannot be copied, with GIF in the place of a fact."""
    for file in Path(tui.studio.render.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            match node:
                case ast.Call(ast.Name("CannotCopy"), [ast.Constant(str(why))]):
                    yield why
                case ast.Call(ast.Name("CannotCopy"), [ast.JoinedStr(parts)]):
                    yield "".join(
                        str(p.value) if isinstance(p, ast.Constant) else "GIF" for p in parts
                    )


def _english_in(said: str) -> set[str]:
    return set(re.findall(r"[A-Za-z][A-Za-z0-9]+", said)) - _FORMS


@pytest.mark.parametrize("why", sorted(set(_whys())))
def test_why_a_film_was_not_copied_is_said_in_chinese(why: str) -> None:
    drawn = "MOV has no captions beside the picture, so they are drawn."
    said = note_in_chinese(f"{drawn} It was encoded as usual: {why}.")
    assert said.startswith("MOV 不能附带字幕，所以字幕画在画面里。按通常方式重新编码：")
    assert not _english_in(said)


@pytest.mark.parametrize("parts", [1, 2])
@pytest.mark.parametrize(("early_s", "late_s"), [(0.0, 0.0), (0.42, 0.0), (0.0, 0.25), (0.42, 0.1)])
def test_how_exact_a_copy_is_is_said_in_chinese(parts: int, early_s: float, late_s: float) -> None:
    stretches = (Stretch(Fraction(0), None),) * parts
    said = note_in_chinese(_said(Copied(10.0, 300, early_s, late_s), stretches))
    assert not _english_in(said)
    for more in (early_s, late_s):
        assert not more or f"{more:.2f}" in said


def test_a_note_that_nobody_translated_stays_as_it_is() -> None:
    assert note_in_chinese("The moon is down.") == "The moon is down."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The GIF is 320×180 at 15 pictures a second, without sound."),
        ("zh", "GIF 是 320×180，每秒 15 帧，没有声音。"),
    ],
)
def test_a_finished_render_is_noted_in_the_language_of_the_interface(
    home: Home, talk: Talk, language: str, said: str
) -> None:
    home = replace(home, more={"NEMO_LANGUAGE": language})
    done = home.nemo("run", talk.path, "-m", "keep the first second", "-o", "out.gif")
    assert done.returncode == 0, done.stderr
    assert said in done.stderr
