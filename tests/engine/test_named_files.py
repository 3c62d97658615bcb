"""Which files a sentence names, of those that lie where the user works."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.engine.named_files import named_files


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("add captions from talk.srt", ["talk.srt"]),
        ("add captions from ./talk.srt, then use warm.cube.", ["./talk.srt", "warm.cube"]),
        ("用talk.srt加字幕", ["talk.srt"]),
        ("剪掉停顿，用字幕.srt加字幕", ["字幕.srt"]),
        ("加上/字幕.srt", []),
        ('add a title "talk.srt"', []),
        ("加标题「talk.srt」", []),
        ("use mytalk.srt and talk.srt.old", []),
        ("put talk.mp4 at the end", []),
        ("add captions from folder.srt", []),
        ("add captions from " + "好" * 400 + ".srt and \0.srt", []),
    ],
)
def test_only_a_file_that_is_there_and_waits_to_be_used_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, named: list[str]
) -> None:
    for name in ("talk.srt", "字幕.srt", "warm.cube", "talk.mp4"):
        (tmp_path / name).touch()
    (tmp_path / "folder.srt").mkdir()
    monkeypatch.chdir(tmp_path)
    assert named_files(said) == tuple(map(Path, named))
