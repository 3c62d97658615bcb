"""A line that begins with files and goes on with a wish: first the files come, then it is said."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.engine.stage import Stage, staged
from tests.homes import Home
from tui.events import MessageDone, SendMessage


def said(home: Path, *lines: str) -> Stage:
    """Say each of `lines` when the one before is done."""

    async def scenario() -> Stage:
        async with staged(home) as stage:
            for count, line in enumerate(lines, 1):
                stage.do(SendMessage(line))
                await stage.until(lambda count=count: len(stage.all(MessageDone)) == count)
            return stage

    return asyncio.run(scenario())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user is, with two clips there and one in a folder whose name has spaces."""
    inner = tmp_path / "My Clips"
    inner.mkdir()
    for number, file in enumerate((tmp_path / "talk.mp4", tmp_path / "b.mov", inner / "a b.mp4")):
        file.write_bytes(b"clip" * (number + 1))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("line", "uploads", "wish"),
    [
        ("talk.mp4 trim the pauses", 1, "trim the pauses"),
        ("~/My Clips/a b.mp4 make it square", 1, "make it square"),
        (r"My\ Clips/a\ b.mp4 make it square", 1, "make it square"),
        ("'My Clips/a b.mp4' talk.mp4, b.mov: make it square", 3, "make it square"),
        ("talk.mp4剪掉停顿", 1, "剪掉停顿"),
    ],
)
def test_the_file_is_uploaded_and_then_the_wish_is_said(
    folder: Path, line: str, uploads: int, wish: str
) -> None:
    stage = said(folder, line)
    assert len(stage.cloud.sent("upload")) == uploads
    assert stage.cloud.said() == [wish]
    assert stage.workspace.session.title == "clip.mp4"  # as the cloud calls what came


@pytest.mark.parametrize(
    "line",
    ["nope.mp4 trim the pauses", "talk.mp4 /films/nope.mp4 trim them", "'no pe.mp4' trim it"],
)
def test_of_a_file_that_is_not_there_one_sentence_tells_and_nothing_is_sent(
    folder: Path, line: str
) -> None:
    stage = said(folder, line)
    assert len(stage.notices) == 1
    assert "There is no file" in stage.notices[0]
    assert "pe.mp4" in stage.notices[0]
    assert not stage.cloud.sent("upload")
    assert stage.cloud.said() == []


@pytest.mark.parametrize(
    "line", ["put talk.mp4 first", "把talk.mp4剪短", "I mean version 2.0", "talk.mp4's end is long"]
)
def test_a_sentence_that_only_mentions_a_file_is_said_as_it_is(folder: Path, line: str) -> None:
    stage = said(folder, line)
    assert not stage.cloud.sent("upload")
    assert stage.cloud.said() == [line]


def test_the_name_of_a_medium_that_is_here_says_what_the_wish_is_about(folder: Path) -> None:
    stage = said(folder, "talk.mp4", "talk.mp4 twice as fast", "b.mov", "b.mov should come first")
    assert len(stage.cloud.sent("upload")) == 2
    assert stage.cloud.said() == ["twice as fast", "b.mov should come first"]


def test_run_does_so_too_and_hears_the_export_behind_it(home: Home, footage: Any) -> None:
    clip = home.work / "a clip.mp4"
    clip.write_bytes(footage.silent.path.read_bytes())
    wish = "./a clip.mp4 keep the first 2 seconds, then export as gif"
    done = home.nemo("run", footage.turned.path, "-m", wish, "--quality", "low")
    assert done.returncode == 0, done.stderr
    assert "Kept" in done.stdout or "0:02" in done.stdout
    assert done.stdout.rstrip().endswith(".gif")
