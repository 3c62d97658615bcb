"""A font that covers a text: the carried ones first, then those of the system."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from functools import cache
from io import BytesIO
from typing import Final

import pymupdf_fonts
from PIL import ImageFont, features

_CARRIED: Final = ("figbo", "notosbo", "ubuntubo", "symbol2")
_SHAPED = features.check("raqm")
_NOWHERE: Final = "\U0010fffe"
_TRIAL_SIZE: Final = 32


class GlyphsMissing(ValueError):
    """No font at hand can draw a text; the message is one sentence for the user.

    `missing` shows what cannot be drawn, `package` names a font that could.
    """

    def __init__(self, missing: str, package: str) -> None:
        super().__init__(
            f"No font here can draw {missing}: install a font that can, such as {package}."
        )
        self.missing = missing
        self.package = package


Face = tuple[str, int]
"""Name of a carried font, or path of a font file and the number of the font in it."""


def find_face(text: str) -> Face:
    """Return a font that has every character of `text`. Raises GlyphsMissing."""
    wanted = _visible(text)
    for name in _CARRIED:
        if _covers((name, 0), wanted):
            return name, 0
    for face in _system_faces(wanted):
        if _covers(face, wanted):
            return face
    raise _complaint(wanted)


def load(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """Return `face` at `size` pixels, with shaping of complex scripts where Pillow can."""
    engine = ImageFont.Layout.RAQM if _SHAPED else ImageFont.Layout.BASIC
    return _open(face, size, engine)


def _visible(text: str) -> frozenset[str]:
    composed = unicodedata.normalize("NFC", text)
    # Spaces and joiners need no picture.
    return frozenset(c for c in composed if unicodedata.category(c) not in {"Zs", "Cc", "Cf"})


def _covers(face: Face, wanted: frozenset[str]) -> bool:
    return not _missing(face, wanted)


def _missing(face: Face, wanted: frozenset[str]) -> set[str]:
    try:
        # Unshaped, so that one character asks for one glyph.
        font = _open(face, _TRIAL_SIZE, ImageFont.Layout.BASIC)
    except OSError:
        return set(wanted)
    blank = bytes(font.getmask(_NOWHERE))
    return {c for c in wanted if bytes(font.getmask(c)) == blank}


def _open(face: Face, size: int, engine: ImageFont.Layout) -> ImageFont.FreeTypeFont:
    name, number = face
    if name in _CARRIED:
        return ImageFont.truetype(BytesIO(_carried(name)), size, layout_engine=engine)
    return ImageFont.truetype(name, size, index=number, layout_engine=engine)


@cache
def _carried(name: str) -> bytes:
    buffer: bytes = pymupdf_fonts.fontbuffers[name]()
    return buffer


def _system_faces(wanted: frozenset[str]) -> list[Face]:
    fontconfig = shutil.which("fc-list")
    if fontconfig is None:
        return []
    hard = sorted(c for c in wanted if ord(c) > 0x24F) or sorted(wanted)
    charset = " ".join(f"{ord(c):x}" for c in hard)
    try:
        found = subprocess.run(
            [fontconfig, f":charset={charset}", "file", "index", "weight"],
            capture_output=True, text=True, timeout=10, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return []
    faces = []
    for line in found.stdout.splitlines():
        path, _, about = line.partition(": :")
        members = dict(part.partition("=")[::2] for part in about.split(":"))
        try:
            # Variable fonts carry their instance in the upper half of the number.
            number, weight = int(members.get("index", "0")) & 0xFFFF, float(members["weight"])
        except (KeyError, ValueError):
            continue
        faces.append((abs(weight - 200), path, number))  # 200 is bold, as the carried ones are
    return [(path, number) for _, path, number in sorted(faces)]


def _complaint(wanted: frozenset[str]) -> GlyphsMissing:
    missing = min((sorted(_missing((name, 0), wanted)) for name in _CARRIED), key=len)
    shown = " ".join(missing[:8]) + (" …" if len(missing) > 8 else "")
    package, script = _advice(missing[0])
    return GlyphsMissing(f"{shown} ({script})", package)


def _advice(character: str) -> tuple[str, str]:
    name = unicodedata.name(character, "unknown")
    if name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "IDEOGRAPHIC")):
        return "Noto Sans CJK (package fonts-noto-cjk)", "Chinese, Japanese or Korean"
    if unicodedata.category(character) == "So":
        return "DejaVu Sans or Symbola (package fonts-symbola)", "a symbol"
    return "Noto Sans (package fonts-noto)", name.split()[0].capitalize()
