"""What the studio says of files that it cannot work with, in the language that one reads."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest

from tests.homes import Home
from tui.studio.media.refusal import Unfit
from tui.studio.service.refusals_chinese import SENTENCES


def _holes(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_a_damaged_film_is_called_damaged_and_no_other_type_is_advised(
    shared_home: Home,
) -> None:
    (shared_home.work / "broken.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(900))
    (shared_home.work / "empty.mp4").write_bytes(b"")
    for name, said in (
        ("broken.mp4", "broken.mp4 is damaged and cannot be read."),
        ("empty.mp4", "empty.mp4 is empty: there is nothing to edit in it."),
    ):
        done = shared_home.nemo("run", name, "-m", "make it square")
        assert done.returncode == 1
        assert done.stderr.rstrip().endswith(said)
        assert "MOV" not in done.stderr


@pytest.mark.parametrize("reason", Unfit)
def test_each_refusal_of_a_file_has_a_chinese_sentence_with_the_same_facts(reason: Unfit) -> None:
    assert _holes(SENTENCES[reason]) == _holes(reason)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "notes.mp4 cannot be read as media; it must be MP4"),
        ("zh", "notes.mp4 无法作为媒体读取；只支持 MP4"),
        ("中文", "notes.mp4 cannot be read as media; it must be MP4"),
    ],
)
def test_a_file_is_refused_in_the_language_of_the_interface(
    shared_home: Home, language: str, said: str
) -> None:
    home = replace(shared_home, more={"NEMO_LANGUAGE": language})
    (home.work / "notes.mp4").write_bytes(b"Dear diary, today nothing happened.\n" * 50)
    done = home.nemo("run", "notes.mp4", "-m", "make it square")
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
