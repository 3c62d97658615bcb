"""What a terminal writes when files are dropped on it, told alike by the prompt and the engine."""

from __future__ import annotations

import time

import pytest

from tui.dropped import dropped, in_front, is_media, is_url, plain_path
from tui.engine.dropped import sources_before, sources_in


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("clip.mp4", ("clip.mp4",)),
        ("/films/my clip.mp4", ("/films/my clip.mp4",)),
        (r"/films/my\ clip.mp4 /films/b.mov", ("/films/my clip.mp4", "/films/b.mov")),
        ("'/films/a b.mp4'", ("/films/a b.mp4",)),
        ("/films/ada's cut.mp4", ("/films/ada's cut.mp4",)),
        (r"/films/ada\'s\ cut.mp4", ("/films/ada's cut.mp4",)),
        (r"/films/back\\slash.mp4", (r"/films/back\slash.mp4",)),
        ("file:///films/a%20b.mp4", ("/films/a b.mp4",)),
        ("file://localhost/films/a.mp4", ("/films/a.mp4",)),
        ("file:///films/[1080p].mp4", ("/films/[1080p].mp4",)),
        ("https://example.org/a.mp4?x=1", ("https://example.org/a.mp4?x=1",)),
        ("my clip.mp4", ()),
        ("use intro.mp4", ()),
        ("/films/a.mp4 and /films/b.mp4", ()),
        ("https://[", ()),
        ("", ()),
    ],
)
def test_a_line_is_media_or_it_is_not(line: str, paths: tuple[str, ...]) -> None:
    assert dropped(line) == paths
    assert sources_in(line) == paths


def test_the_engine_takes_what_only_a_backend_can_judge() -> None:
    assert sources_in("https://example.org/watch?v=1") == ("https://example.org/watch?v=1",)
    assert sources_in("upload notes.docx") == ("notes.docx",)
    assert not is_media("https://example.org/watch?v=1")
    assert dropped("notes.docx") == ()


def test_one_path_may_be_written_as_a_shell_or_a_desktop_writes_it() -> None:
    assert plain_path(" 'a b.mp4' ") == "a b.mp4"
    assert plain_path(r"a\ b.mp4") == "a b.mp4"
    assert plain_path("FILE:///a%20b.mp4") == "/a b.mp4"
    assert not is_url("file:///a.mp4")


@pytest.mark.parametrize(
    ("line", "paths", "wish"),
    [
        ("talk.mp4 trim the pauses", ["talk.mp4"], "trim the pauses"),
        ("/My Clips/a b.mp4 make it square", ["/My Clips/a b.mp4"], "make it square"),
        ("../take 2.1.mov then trim it", ["../take 2.1.mov"], "trim it"),
        ("'/a b/c d.mp4' make it square", ["/a b/c d.mp4"], "make it square"),
        ('"a b.mp4", then trim it', ["a b.mp4"], "trim it"),
        (r"my\ clip.mp4: trim it", ["my clip.mp4"], "trim it"),
        ("file:///a%20b.mp4 trim it", ["/a b.mp4"], "trim it"),
        ("https://a.example/c.mp4?x=1 trim it", ["https://a.example/c.mp4?x=1"], "trim it"),
        ("a.mp4 b.mov talk.srt add captions", ["a.mp4", "b.mov", "talk.srt"], "add captions"),
        ("/a b.mp4 and /c d.mp4: swap them", ["/a b.mp4", "/c d.mp4"], "swap them"),
        (
            "a.mp4, 'b c.png' and d.mp3, make it square",
            ["a.mp4", "b c.png", "d.mp3"],
            "make it square",
        ),
        ("a.mp4\ntrim it", ["a.mp4"], "trim it"),
        ("talk.mp4剪掉停顿", ["talk.mp4"], "剪掉停顿"),
        ("/片 段/视频.mp4，然后剪掉停顿", ["/片 段/视频.mp4"], "剪掉停顿"),
        ("a.mp4 和 b.mp4 做成竖屏", ["a.mp4", "b.mp4"], "做成竖屏"),
        ("upload talk.mp4 and trim it", ["talk.mp4"], "trim it"),
        ("上传 talk.mp4，剪掉停顿", ["talk.mp4"], "剪掉停顿"),
    ],
)
def test_a_line_may_begin_with_media_and_go_on_with_a_wish(
    line: str, paths: list[str], wish: str
) -> None:
    found = sources_before(line)
    assert [path for path, _ in found] == paths
    assert found[-1][1] == wish


@pytest.mark.parametrize(
    "line",
    [
        "use intro.mp4 first",
        "trim talk.mp4",
        "version 2.0 please",
        "1.5x faster",
        "notes.docx is what I wrote",
        "talk.mp4's end is too long",
        "talk.mp4.old is not it",
        "mail a@b.mp4.example to me",
        "don't use a.mp4",
        "“a.mp4” as a title",
        "and/or a.mp4",
        "/films is where they are",
        "",
    ],
)
def test_a_word_with_a_dot_inside_of_a_sentence_is_no_file(line: str) -> None:
    assert sources_before(line) == ()


def test_a_hostile_line_is_read_in_no_time() -> None:
    began = time.process_time()
    for line in ("/" + " x." * 20_000, "\\a" * 20_000, "a.mp4 " * 5000, "'" * 20_000, "a." * 9999):
        in_front(line)
    assert time.process_time() - began < 5
