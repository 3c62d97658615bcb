"""Renders in both forms, names of media, and text that is safe to show."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.wire.kinds import kind_of_name, studio_kind_of_name
from tui.wire.media import UploadedFile
from tui.wire.render import RenderView, read_render
from tui.wire.text import clean, clean_line, escaped, visible_name


@pytest.mark.parametrize(
    ("data", "view"),
    [
        (
            {"taskId": "r1", "status": "completed", "progress": 100, "output": {"url": "u"}},
            RenderView("r1", "completed", 1.0, "u"),
        ),
        (
            {"id": "r1", "status": "completed", "progress": 1, "outputUrl": "u"},
            RenderView("r1", "completed", 1.0, "u"),
        ),
        ({"id": "r1", "status": "pending"}, RenderView("r1", "pending")),
        (
            {"id": "r1", "status": "processing", "progress": 42},
            RenderView("r1", "processing", 0.42),
        ),
        ({"id": "r1", "status": "???"}, RenderView("r1", "processing")),
        (
            {"id": "r1", "status": "failed", "error": "out of\x1b disk"},
            RenderView("r1", "failed", error="out of disk"),
        ),
    ],
)
def test_a_render_reads_alike_in_both_forms(data: dict[str, object], view: RenderView) -> None:
    assert read_render(data) == view


def test_all_thirteen_formats_are_known_by_their_endings() -> None:
    names = "mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac".split()
    assert all(kind_of_name(f"Clip.{name.upper()}") for name in names)
    assert kind_of_name("clip.mp4.exe") is None
    assert kind_of_name("mp4") is None


def test_the_studio_takes_captions_scripts_and_luts_too() -> None:
    kinds = {name: studio_kind_of_name(f"a.{name}") for name in "srt vtt ass txt cube mp4".split()}
    texts = dict.fromkeys(("srt", "vtt", "ass", "txt"), "text")
    assert kinds == {**texts, "cube": "lut", "mp4": "video"}
    assert kind_of_name("a.srt") is None


def test_an_upload_row_survives_odd_members() -> None:
    row = UploadedFile.model_validate({"filename": 3, "duration": "long", "width": None, "x": 1})
    assert (row.filename, row.duration, row.width) == ("unnamed", None, None)


def test_joiners_stay_where_they_shape_letters_and_go_where_they_hide() -> None:
    assert clean("👩\u200d💻 a\u200d b\u200c") == "👩\u200d💻 a b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07clip", "]0;titleclip"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\u202egpj.exe", "gpj.exe"),
        ("keep\ttabs", "keep\ttabs"),
        ("\udce9", ""),
        ("\U0010eeee\u0305 a picture of Kitty's", "\u0305 a picture of Kitty's"),
    ],
)
def test_what_acts_on_a_terminal_is_removed_and_what_is_text_stays(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "👩🏻\u200d❤\ufe0f\u200d💋\u200d👨🏽 👨\u200d👩\u200d👧\u200d👦 1\ufe0f\u20e3 ❤\ufe0f",
        "می\u200cخواهم क्\u200dष ก็ ที่ Việt ஸ்ரீ",
        "שָׁלוֹם العَرَبِيَّة 葛\U000e0100城",
    ],
)
def test_what_shapes_letters_and_emoji_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("flood", "left"),
    [
        ("a" + "\u0301\u0316" * 50_000, 9),
        ("❤" + "\ufe0f\ufe0e\U000e0101" * 30_000, 2),
        ("x" + "\ufe0f\u200d" * 50_000, 1),
        ("a" + "\u0301\u200d" * 50_000, 16),
        ("ab" + "\U000e0041\u034f\u3164" * 30_000, 2),
    ],
)
def test_a_flood_on_one_letter_is_a_trickle_and_soon_gone(flood: str, left: int) -> None:
    began = time.process_time()
    assert 0 < len(clean(flood)) <= left
    assert visible_name(flood)
    assert time.process_time() - began < 5


def test_json_with_escapes_is_the_same_json_and_acts_on_no_terminal() -> None:
    row = {"name": "\x1b]0;a\x07\x9b\u202e\U000e0041\udce9 é 界"}
    written = escaped(json.dumps(row, ensure_ascii=False))
    assert json.loads(written) == row
    assert clean(written) == written
    assert "é 界" in written


ODD = (
    "aZ \n\t1#é界👩❤\u200c\u200d\ufe0f\U000e0101\u0301\u0489\u20e3"
    "\u034f\u200b\u202e\x1b\ud800\u0915\u094d"
)


@given(st.text(st.sampled_from(ODD), max_size=60))
def test_cleaning_twice_changes_nothing_whatever_shapes_meet(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_clean_text_has_no_control_character_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert not any((ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 for c in cleaned)
    assert clean(cleaned) == cleaned
    assert "\n" not in clean_line(text)
    assert visible_name(text)
