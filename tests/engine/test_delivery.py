"""A finished file gets a name of ours and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.client.download import CannotSave
from tui.engine.delivery import check_folder, deliver, file_name, looks_right, part_of


def test_a_result_is_named_after_its_first_media_and_a_short_id() -> None:
    name = file_name("My talk (final).mov", "render_17", "mp4")
    assert name.startswith("My-talk-final-")
    assert name.endswith(".mp4")
    assert name != file_name("My talk (final).mov", "render_18", "mp4")


@pytest.mark.parametrize(
    "hostile", ["../../etc/passwd", "/abs.mp4", "\x1b]0;x\x07", "...", "-rf", ""]
)
def test_no_name_of_a_medium_leads_out_of_the_folder(hostile: str) -> None:
    name = file_name(hostile, "render_1", "mp4")
    assert "/" not in name
    assert not name.startswith((".", "-"))
    assert name.isprintable()


def test_a_second_file_of_a_name_gets_a_number(tmp_path: Path) -> None:
    target = tmp_path / "out.mp4"
    finished = []
    for text in ("one", "two", "three"):
        part = part_of(target, text)
        part.write_text(text)
        finished.append(deliver(part, target))
    assert [f.name for f in finished] == ["out.mp4", "out-2.mp4", "out-3.mp4"]
    assert [f.read_text() for f in finished] == ["one", "two", "three"]
    assert len(list(tmp_path.iterdir())) == 3


def test_a_folder_that_cannot_be_written_to_is_found_out_beforehand(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere" / "out.mp4.part"
    with pytest.raises(CannotSave, match="does not exist"):
        check_folder(missing)
    check_folder(tmp_path / "out.mp4.part")
    assert not list(tmp_path.iterdir())
    # It is there, and nobody can make a file in it.
    with pytest.raises(CannotSave, match=r"^/proc cannot be written to"):
        check_folder(Path("/proc/out.mp4.part"))


def test_an_error_page_does_not_pass_for_a_video(tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.write_bytes(b"<html><body>502</body></html>")
    assert not looks_right(part, "mp4")
    part.write_bytes(b"\x00\x00\x00\x20ftypisom....")
    assert looks_right(part, "mp4")
