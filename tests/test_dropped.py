"""What a terminal writes when files are dropped on it, told alike by the prompt and the engine."""

from __future__ import annotations

import pytest

from tui.dropped import dropped, is_media, is_url, plain_path
from tui.engine.dropped import sources_in


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
