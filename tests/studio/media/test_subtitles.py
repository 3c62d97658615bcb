"""Text files: captions of every kind and encoding, scripts, and what means harm."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tui.studio.edits.facts import Cue
from tui.studio.media.probe import probe
from tui.studio.media.refusal import MediaRefused
from tui.studio.media.subtitles import MOST_BYTES, read_text

SRT = """1
00:00:01,000 --> 00:00:02,500
<i>Hello</i> {\\an8}w&amp;rld
line <font color="red">two</font>

2
00:00:03.0 --> 00:00:04,000
第二条 été
"""
VTT = """WEBVTT - a title

STYLE
::cue { color: red }

NOTE a remark
on two lines

first
00:01.000 --> 00:02.500 align:start position:10%
<v Bob>Hello <00:01.500><c.loud>w&amp;rld</c></v>
line two

00:00:03.000 --> 00:00:04.000
第二条 été
"""
ASS = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,not this
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,第二条 été
Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\b1\\pos(1,2)}Hello{\\b0} w&rld\\Nline two
Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0 100 100{\\p0}
"""
SAID = (Cue(1.0, 2.5, "Hello w&rld\nline two"), Cue(3.0, 4.0, "第二条 été"))


@pytest.mark.parametrize(("name", "text"), [("a.srt", SRT), ("a.vtt", VTT), ("a.ASS", ASS)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_captions_are_read_in_every_form_and_encoding(
    tmp_path: Path, name: str, text: str, encoding: str
) -> None:
    for newline in ("\n", "\r\n", "\r"):
        (tmp_path / name).write_bytes(text.replace("\n", newline).encode(encoding))
        assert read_text(tmp_path / name, name).cues == SAID


def test_old_encodings_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "a.srt"
    head = "1\n00:00:01,000 --> 00:00:02,500\n"
    for said, encoding in (("你好，世界", "gbk"), ("Où est le café? Là-bas…", "cp1252")):
        file.write_bytes((head + said).encode(encoding))
        assert read_text(file, "a.srt").cues[0].text == said


def test_a_text_is_a_script_unless_it_holds_times(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Hello.\nThis is \x1b[31mmy script.\n")
    assert read_text(file, "a.txt").script == "Hello.\nThis is [31mmy script."
    file.write_text(SRT)
    assert read_text(file, "a.txt").cues == SAID


def test_a_text_or_a_lut_is_known_by_its_name_and_has_no_length(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(SRT)
    fact = probe(tmp_path / "a.srt", "a.srt", "m")
    assert (fact.kind, fact.duration_s, fact.has_sound) == ("text", 0, False)
    (tmp_path / "a.cube").write_text("LUT_1D_SIZE 2\n0 0 0\n1 1 1\n")
    assert probe(tmp_path / "a.cube", "a.cube", "m").kind == "lut"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.srt", b"just words"),
        ("a.vtt", b"WEBVTT\n"),
        ("a.ass", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("a.txt", b"  \n\x00\n"),
        ("a.srt", b"1\n00:00:05,000 --> 00:00:02,000\nbackwards\n"),
        ("a.srt", SRT.encode() + b" " * MOST_BYTES),
        ("a.cube", b"no numbers"),
    ],
)
def test_what_holds_no_words_is_refused_by_name(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(MediaRefused, match=rf"{name}|LUT"):
        probe(tmp_path / name, name, "m")


HEAD = "1\n00:00:01,000 --> 00:00:02,500\n"


@pytest.mark.parametrize(
    "evil",
    ["<a", "{", "\n", "\n1", " \n", "<", "&", "\\", "e\u0301", HEAD, "a\n", "-->", "<b>{\\i1}"],
)
@pytest.mark.parametrize("head", [HEAD, f"WEBVTT\n\n{HEAD}", f"{ASS.strip()}\nx"])
def test_no_file_takes_long_or_brings_much(tmp_path: Path, head: str, evil: str) -> None:
    file = tmp_path / "a.txt"
    many = evil * (1_000_000 // len(evil.encode()))
    file.write_bytes((head + many + "\nend").encode())
    begun = time.process_time()
    found = read_text(file, "a.txt")
    assert time.process_time() - begun < 5
    assert all(len(cue.text) <= 500 for cue in found.cues)
    assert len(found.cues) <= 20_000
