"""What a text file says: captions with times (SRT, VTT, ASS), or a script.

Files come from anywhere: in any encoding, with markup, and made to take for ever. So what a file
may hold is bounded before the library sees it, and the library's own handling of markup, whose
patterns take time by the square of a text, is left out.
"""

from __future__ import annotations

import html
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import Final

from pysubs2 import SSAFile
from pysubs2.exceptions import Pysubs2Error

from tui.studio.edits.facts import Cue, TextFact
from tui.studio.media.refusal import MediaRefused, Unfit
from tui.wire.text import clean, visible_name

MOST_BYTES: Final = 4_000_000
_MOST_CUES: Final = 20_000
_LONGEST_LINE: Final = 1000
_LONGEST_CUE: Final = 500
_LONGEST_S: Final = 24 * 3600

_BLANKS = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
# Each is bounded, so that a text full of openings takes no longer than any other.
_TAG = re.compile(r"</?[A-Za-z0-9][^<>\n]{0,200}>|</?[a-z]>|\{[^{}\n]{0,200}\}", re.IGNORECASE)
_DRAWING = re.compile(r"\{[^{}\n]{0,200}\\p[1-9]")
_TIMES = re.compile(r"\d:\d\d[.,]\d+\s*-->")


def read_text(path: Path, name: str) -> TextFact:
    """Return what the file at `path` says; `name` is what the user calls it.

    Raises MediaRefused with one sentence for the user.
    """
    shown = visible_name(name)
    if path.stat().st_size > MOST_BYTES:
        limit = f"{MOST_BYTES // 1_000_000} MB"
        raise MediaRefused(Unfit.LONG_TEXT, name=shown, limit=limit)
    text = _bounded(decoded(path.read_bytes()))
    kind = _format_of(text)
    if kind is None:
        if Path(name).suffix.lower() != ".txt":
            raise MediaRefused(Unfit.NO_CAPTIONS, name=shown)
        script = clean(text).strip()
        if not script:
            raise MediaRefused(Unfit.NO_WORDS, name=shown)
        return TextFact(script=script)
    # Some call a file WebVTT that writes its times as SubRip does.
    cues = _cues(text, kind) or _cues(text, "srt")
    if not cues:
        raise MediaRefused(Unfit.NO_CAPTIONS, name=shown)
    return TextFact(cues)


def decoded(data: bytes) -> str:
    """Return `data` as text: by its mark, else as UTF-8, UTF-16, GB 18030 or Windows-1252."""
    for mark, encoding in (
        (BOM_UTF8, "utf-8"),
        (BOM_UTF16_LE, "utf-16-le"),
        (BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    # In UTF-16 every other byte of the digits, arrows and line ends is zero.
    head = data[:2000]
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[start::2].count(0) > len(head) / 5:
            return data.decode(encoding, "replace")
    # Bytes above 127 stand in pairs in Chinese text, and mostly alone in Western text.
    for strict, encoding in (("utf-8", "utf-8"), ("gb2312", "gb18030")):
        try:
            data.decode(strict)
        except UnicodeDecodeError:
            continue
        return data.decode(encoding, "replace")
    return data.decode("cp1252", "replace")


def _bounded(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    text = "\n".join(line[:_LONGEST_LINE] for line in text.split("\n"))
    return _BLANKS.sub("\n\n", text)


def _format_of(text: str) -> str | None:
    if text.lstrip().startswith("WEBVTT"):
        return "vtt"
    if "[Events]" in text and "Dialogue:" in text:
        return "ass"
    return "srt" if _TIMES.search(text) else None


def _cues(text: str, kind: str) -> tuple[Cue, ...]:
    keep = {"keep_html_tags": True} if kind in ("srt", "vtt") else {}
    try:
        events = SSAFile.from_string(text, format_=kind, **keep)
    except (Pysubs2Error, ValueError, IndexError, KeyError):
        return ()
    found = []
    for event in events:
        said = "" if event.is_comment or _DRAWING.search(event.text) else _plain(event.text)
        start_s, end_s = event.start / 1000, event.end / 1000
        if said and 0 <= start_s < end_s <= _LONGEST_S:
            found.append(Cue(start_s, end_s, said))
    found.sort(key=lambda cue: (cue.start_s, cue.end_s))
    return tuple(found[:_MOST_CUES])


def _plain(text: str) -> str:
    """Return the words of a cue, without markup, entities and control characters."""
    plain = _TAG.sub("", text[: 4 * _LONGEST_CUE])
    plain = re.sub(r"\\[Nn]", "\n", plain).replace(r"\h", " ")
    lines = (" ".join(line.split()) for line in clean(html.unescape(plain)).split("\n"))
    return "\n".join(line for line in lines if line)[:_LONGEST_CUE]
