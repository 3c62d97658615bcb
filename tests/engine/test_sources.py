"""What may be sent where, told before anything is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.engine.dropped import sources_in
from tui.engine.failure import WorkFailed
from tui.engine.uploads import check_source


def test_captions_go_to_the_studio_and_the_cloud_is_said_not_to_take_them(tmp_path: Path) -> None:
    subs = tmp_path / "subs.srt"
    subs.write_text("1\n00:00:01,000 --> 00:00:02,000\nHi\n")
    check_source(str(subs), on_cloud=False)
    with pytest.raises(WorkFailed, match=r"cloud does not take.*--backend local.*M4A or AAC"):
        check_source(str(subs), on_cloud=True)


def test_an_unknown_type_is_told_what_each_backend_takes(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_text("x")
    with pytest.raises(WorkFailed, match="TXT or CUBE"):
        check_source(str(file), on_cloud=False)
    with pytest.raises(WorkFailed, match="M4A or AAC"):
        check_source(str(file), on_cloud=True)


def test_a_dropped_caption_file_is_an_upload() -> None:
    assert sources_in("/home/ada/my talk.srt") == ("/home/ada/my talk.srt",)
    assert sources_in("talk.mp4 talk.srt") == ("talk.mp4", "talk.srt")
