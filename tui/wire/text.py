"""Untrusted text, cleaned where it enters.

Text of a backend, file names and media tags can carry control sequences that a terminal obeys
(ESC, OSC 52, C1), characters that make a reader see something else (bidi controls, zero-width
ones), and so many marks on one letter that drawing them takes for ever.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

HARMFUL: Final = (
    "\x00-\x08\x0b-\x1f\x7f"  # C0 but tab and newline; DEL
    "\x80-\x9f"  # C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls
    "\u00ad\u034f\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # zero-width
    "\u115f\u1160\u3164\uffa0"  # letters that look like a space
    "\u2028\u2029\ufff0-\ufffb\ufffe\uffff"  # line and annotation marks, no characters
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # controls of notations
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags
    "\ud800-\udfff"  # lone surrogates, as in file names that are no UTF-8
)
"""What no text may bring to a terminal, as the inside of a regular expression's brackets."""

_MOST_MARKS: Final = 8  # no script puts more on one letter
_MOST_JOINED: Final = 5  # a family of four, each with a skin colour, is joined three times
_LOOKED_AT: Final = 20_000  # characters of what becomes one line

# A terminal with Kitty's graphics draws a part of a picture there: only the program may say so.
_PICTURED: Final = "\U0010eeee"
_HARMFUL = re.compile(f"[{HARMFUL}{_PICTURED}]")
# Joiners shape Persian, Hindi and emoji, variation selectors emoji and Chinese: one of each may
# stand behind a visible character.
_SHAPERS: Final = "\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SHAPED = re.compile(f"(?P<before>[^{_SHAPERS}]?)(?P<run>[{_SHAPERS}]+)")
_IS_SHAPER = re.compile(f"[{_SHAPERS}]").match
_JOINERS: Final = frozenset("\u200c\u200d")
_CHAIN = re.compile(
    f"((?:[^\\s\u200d]{{1,4}}\u200d){{{_MOST_JOINED}}})((?:[^\\s\u200d]{{1,4}}\u200d)+)"
)
# Where many marks could stand in a row: no Latin, Chinese, Japanese or Korean letters.
_MAYBE_MARKS = re.compile(
    f"[^\x00-\u02ff\\s\u3040-\u9fff\uac00-\ud7a3]{{{_MOST_MARKS + 1},}}",
)


def clean(text: str) -> str:
    """Return `text` without the characters that act on a terminal or hide; newlines and tabs stay.

    A CRLF or a lone CR becomes a newline, so that it cannot overwrite a line.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _HARMFUL.sub("", text)
    if text.isascii():
        return text
    text = _MAYBE_MARKS.sub(_few_marks, text)
    text = _SHAPED.sub(_shaped, text)
    return _CHAIN.sub(_unchained, text) if "\u200d" in text else text


def clean_line(text: str, longest: int = 200) -> str:
    """Return `text` as one clean line of at most `longest` characters, cut with an ellipsis."""
    line = " ".join(clean(text[:_LOOKED_AT]).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def visible_name(name: str) -> str:
    """Return a file's name for showing: one line, composed (NFC), never empty."""
    # Cleaned first: to compose a letter with very many marks takes time by their square.
    return clean_line(unicodedata.normalize("NFC", clean_line(name, 1000))) or "unnamed"


def escaped(json_text: str) -> str:
    """Return `json_text`, the same JSON, with harmful characters written as escapes."""
    return _HARMFUL.sub(_as_escape, json_text)


def _few_marks(found: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in found.group():
        if unicodedata.category(character) in {"Mn", "Me"}:
            marks += 1
        elif not _IS_SHAPER(character):
            marks = 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _shaped(found: re.Match[str]) -> str:
    before, run = found["before"], found["run"]
    if not before or before.isspace():
        return before
    is_letter = before.isascii() and before.isalpha()
    selector = "" if is_letter else next((c for c in run if c not in _JOINERS), "")
    is_last = found.end() == len(found.string) or found.string[found.end()].isspace()
    joiner = "" if is_last else next((c for c in run if c in _JOINERS), "")
    return before + selector + joiner


def _unchained(found: re.Match[str]) -> str:
    return found[1] + found[2].replace("\u200d", "")


def _as_escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"
