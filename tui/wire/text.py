"""Untrusted text, cleaned where it enters.

Text of a backend, file names and media tags can carry control sequences that a terminal obeys
(ESC, OSC 52, C1) or that make a reader see something else (bidi controls, zero-width characters).
"""

from __future__ import annotations

import re
import unicodedata

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f"  # C0 but tab and newline; DEL
    "\x80-\x9f"  # C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff"  # zero-width (the joiners are looked at below)
    "\u2028\u2029\ufff9-\ufffb"  # line, paragraph and annotation marks
    "\U000e0000-\U000e007f"  # tags
    "\ud800-\udfff"  # lone surrogates, as in file names that are no UTF-8
    "]"
)
# U+200C and U+200D shape Persian, Hindi and emoji; they stay between two visible characters.
_LOOSE_JOINER = re.compile(
    "(?<![^\\s\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?=\\s|$|[\u200c\u200d])"
)


def clean(text: str) -> str:
    """Return `text` without the characters that act on a terminal or hide; newlines and tabs stay.

    A CRLF or a lone CR becomes a newline, so that it cannot overwrite a line.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _LOOSE_JOINER.sub("", _UNSAFE.sub("", text))


def clean_line(text: str, longest: int = 200) -> str:
    """Return `text` as one clean line of at most `longest` characters, cut with an ellipsis."""
    line = " ".join(clean(text).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def visible_name(name: str) -> str:
    """Return a file's name for showing: one line, composed (NFC), never empty."""
    return clean_line(unicodedata.normalize("NFC", name)) or "unnamed"
