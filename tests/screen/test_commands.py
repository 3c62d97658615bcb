"""What a line means."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.events import (
    AddMedia,
    Export,
    ListSessions,
    NewSession,
    Redo,
    Request,
    SendMessage,
    Share,
    ShowCredits,
    ShowStatus,
    Undo,
    UseSkill,
)
from tui.talk.commands import Ask, Do, Refuse, understand


@pytest.mark.parametrize(
    ("line", "requests"),
    [
        ("trim the pauses", [SendMessage("trim the pauses")]),
        ("two\nlines", [SendMessage("two\nlines")]),
        ("use intro.mp4", [SendMessage("use intro.mp4")]),
        ("mail a@b.mp4 to me", [SendMessage("mail a@b.mp4 to me")]),
        ("ask @john", [SendMessage("ask @john")]),
        ("/upload clip.mp4", [AddMedia("clip.mp4")]),
        ("/upload my clip.mp4", [AddMedia("my clip.mp4")]),
        ("/upload notes.txt", [AddMedia("notes.txt")]),
        ("/upload my talk.mp4 old.mp4", [AddMedia("my talk.mp4 old.mp4")]),
        ("/upload clip.mp4 trim it", [SendMessage("clip.mp4 trim it")]),
        ("clip.mp4 trim it", [SendMessage("clip.mp4 trim it")]),
        ("/films/a b.mp4 trim it", [SendMessage("/films/a b.mp4 trim it")]),
        ("/upload https://a.b/c.mp4?x=1", [AddMedia("https://a.b/c.mp4?x=1")]),
        ("clip.MP4", [AddMedia("clip.MP4")]),
        ("/films/my clip.mp4", [AddMedia("/films/my clip.mp4")]),
        (r"/films/my\ clip.mp4", [AddMedia("/films/my clip.mp4")]),
        ("'/films/a b.mp4' '/films/c.mov'", [AddMedia("/films/a b.mp4"), AddMedia("/films/c.mov")]),
        ("file:///films/a%20b.mp4", [AddMedia("/films/a b.mp4")]),
        ("clip[1080p][final].mp4", [AddMedia("clip[1080p][final].mp4")]),
        ("@clip.mp4", [AddMedia("clip.mp4")]),
        ("@clip.mp4 trim it", [AddMedia("clip.mp4"), SendMessage("trim it")]),
        ('@"a b.mp4" trim it', [AddMedia("a b.mp4"), SendMessage("trim it")]),
        ("put @x/logo.png on top", [AddMedia("x/logo.png"), SendMessage("put logo.png on top")]),
        ("/export", [Export()]),
        ("/export MOV", [Export("mov")]),
        ("/export mp4 low", [Export("mp4", "low")]),
        ("/export 720p webm fast", [Export("webm", resolution=720, fast=True)]),
        ("/export a still at 0:12 as png", [Export("png", at_s=12)]),
        ("/export link", [Export(share=True)]),
        ("/export ＭＰ４ 1080", [Export("mp4", resolution=1080)]),
        ("/export high-quality webm please", [Export("webm")]),
        ("/export 720p的webm", [Export("webm", resolution=720)]),
        ("/share", [Share()]),
        ("/share lan 30 minutes", [Share(lan=True, minutes=30)]),
        ("/share STOP", [Share(stop=True)]),
        ("/status", [ShowStatus()]),
        ("/credits ", [ShowCredits()]),
        ("/undo", [Undo()]),
        ("/REDO", [Redo()]),
        ("/new", [NewSession()]),
        ("/sessions", [ListSessions()]),
        ("/skill trim-pauses", [UseSkill("trim-pauses")]),
        ("/undo twice", [Undo("twice")]),
        ("/redo 2", [Redo("2")]),
        ("/status please", [ShowStatus()]),
        ("/new session", [NewSession()]),
        ("/Undo.", [Undo()]),
        ("/ export webm", [Export("webm")]),
        ("／导出　webm", [Export("webm")]),
        ("、撤销", [Undo()]),
        ("/上传 采访.mp4", [AddMedia("采访.mp4")]),
        ("/add clip.mp4", [AddMedia("clip.mp4")]),
        ("/share for 2 hours", [Share(minutes=120)]),
        ("/分享 局域网 30分钟", [Share(lan=True, minutes=30)]),
        ("/share off", [Share(stop=True)]),
    ],
)
def test_lines_that_ask(line: str, requests: list[Request]) -> None:
    assert understand(line) == Ask(tuple(requests))


def test_a_home_folder_is_written_out() -> None:
    assert understand("~/a.mp4") == Ask((AddMedia(str(Path.home() / "a.mp4")),))


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("/help", "help"),
        ("/help export", "help"),
        ("／帮助", "help"),
        ("/quit", "quit"),
        ("/exit", "quit"),
        ("/q!", "quit"),
        ("/copy", "copy('reply')"),
        ("/copy message", "copy('reply')"),
        ("/copy the last reply", "copy('reply')"),
        ("/Copy path", "copy('file')"),
        ("/copy file path", "copy('file')"),
        ("/copy URL", "copy('link')"),
        ("/copy command line", "copy('run')"),
        ("/复制 路径", "copy('file')"),
        ("/theme", "theme('')"),
        ("/theme high contrast", "theme('contrast')"),
        ("/主题 浅色", "theme('light')"),
        ("/jobs", "show('jobs')"),
        ("、任务", "show('jobs')"),
        ("/tracks", "show('tracks')"),
    ],
)
def test_lines_for_the_screen(line: str, action: str) -> None:
    assert understand(line) == Do(action)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("/upload", "/upload PATH|URL"),
        ("/skill", "/skill NAME"),
        ("/new vlog", "/new."),
        ("/copy everything", "/copy [reply|file|link|run]"),
        ("/theme pink", "/theme [dark|light|contrast|ansi]"),
        ("/export mp4 high again", "/export [format] [quality]"),
        ("/export ../x", "/export [format] [quality]"),
        ("/share everywhere", "/share [lan]"),
        ("/share 99999", "/share [lan]"),
        ("/undoo", "/undo?"),
        ("/zzz", "/zzz"),
        ("/", "type /"),
    ],
)
def test_bad_lines_name_the_right_form(line: str, part: str) -> None:
    meaning = understand(line)
    assert isinstance(meaning, Refuse)
    assert part in meaning.sentence
