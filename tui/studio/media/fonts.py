"""Fonts: the carried ones, then those of this machine, by family and by what they can draw.

The machine's fonts are found by reading their files; nothing of the machine is run.
"""

from __future__ import annotations

import os
import sys
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Final

import pymupdf_fonts
from PIL import ImageFont, features

SHAPED: Final = features.check("raqm")
"""Whether Pillow shapes complex scripts and orders right-to-left ones here."""

USUAL_FAMILY: Final = "FiraGO"
_NOWHERE: Final = "\U0010fffe"
_TRIAL_SIZE: Final = 32
# Fonts of coloured pictures come in one size only: Noto's, Apple's, and what others chose.
_PICTURE_SIZES: Final = (109, 136, 160, 128, 96, 64)
_MOST_IN_ONE_FILE: Final = 32
_LOOKED_AT_EVERY_S: Final = 5
_SUFFIXES: Final = frozenset({".ttf", ".otf", ".ttc", ".otc"})


@dataclass(frozen=True)
class Face:
    """A font: the name of a carried one, or a file and the number of the font in it.

    `fixed_px`: the one size there is, of a font of coloured pictures; else 0.
    """

    family: str
    bold: bool
    source: str
    index: int = 0
    fixed_px: int = 0

    @property
    def carried(self) -> bool:
        """Whether it came with this program."""
        return self.source in _CARRIED_NAMES


CARRIED: Final = (
    Face("FiraGO", True, "figbo"), Face("FiraGO", False, "figo"),
    Face("Noto Sans", True, "notosbo"), Face("Noto Sans", False, "notos"),
    Face("Ubuntu", True, "ubuntubo"), Face("Ubuntu", False, "ubuntu"),
    Face("Cascadia Mono", True, "cascadiab"), Face("Cascadia Mono", False, "cascadia"),
    Face("Fira Mono", True, "fimbo"), Face("Fira Mono", False, "fimo"),
    Face("Space Mono", True, "spacembo"), Face("Space Mono", False, "spacemo"),
    Face("Ubuntu Mono", True, "ubuntmbo"), Face("Ubuntu Mono", False, "ubuntm"),
    Face("Noto Sans Symbols2", False, "symbol2"), Face("Noto Sans Symbols", False, "symbol1"),
    Face("Noto Sans Math", False, "math"), Face("Noto Music", False, "music"),
)  # fmt: skip
_CARRIED_NAMES: Final = frozenset(face.source for face in CARRIED)


class FontUnknown(ValueError):
    """There is no font of a family. `some` are families that there are."""

    def __init__(self, family: str, some: tuple[str, ...]) -> None:
        super().__init__(f"There is no font “{family}” here: use {', '.join(some)} or another.")
        self.family = family
        self.some = some


def faces_of(family: str, bold: bool) -> tuple[Face, ...]:
    """Return the faces of `family`, those that are `bold` (or not) first. Raises FontUnknown."""
    wanted = _plain(family or USUAL_FAMILY)
    for faces in (CARRIED, machine_faces()):
        found = [face for face in faces if _plain(face.family) == wanted]
        if found:
            return tuple(sorted(found, key=lambda face: face.bold != bold))
    raise FontUnknown(family, ("FiraGO", "Noto Sans", "Ubuntu", "Cascadia Mono"))


def machine_faces() -> tuple[Face, ...]:
    """Return the faces of the fonts that are installed here, in the order of their files.

    A font that is installed while this runs is found some seconds later.
    """
    return _found_at(int(time.monotonic() // _LOOKED_AT_EVERY_S))


@lru_cache(maxsize=1)
def _found_at(_moment: int) -> tuple[Face, ...]:
    files = sorted(
        Path(folder, name)
        for root in _folders()
        for folder, _, names in os.walk(root)
        for name in names
        if Path(name).suffix.lower() in _SUFFIXES
    )
    return tuple(face for file in files for face in _faces_in(str(file)))


@lru_cache(maxsize=64)
def load(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """Return `face` at `size` pixels (or its one size), shaping complex scripts where it can."""
    engine = ImageFont.Layout.RAQM if SHAPED else ImageFont.Layout.BASIC
    return _open(face, face.fixed_px or size, engine)


@cache
def draws(face: Face, character: str) -> bool:
    """Return whether `face` has a glyph of its own for `character`."""
    trial = _trial(face)
    if trial is None:
        return False
    font, blank = trial
    try:
        return bytes(font.getmask(character)) != blank
    except OSError:
        return False


def needs_no_picture(character: str) -> bool:
    """Return whether `character` is a space, a joiner or a selector, which any font can do."""
    return (
        unicodedata.category(character) in {"Zs", "Cc", "Cf"} or 0xFE00 <= ord(character) <= 0xFE0F
    )


@cache
def _trial(face: Face) -> tuple[ImageFont.FreeTypeFont, bytes] | None:
    """Return `face` unshaped, so that one character asks for one glyph, and its missing glyph."""
    try:
        font = _open(face, face.fixed_px or _TRIAL_SIZE, ImageFont.Layout.BASIC)
        return font, bytes(font.getmask(_NOWHERE))
    except OSError:
        return None


def _plain(family: str) -> str:
    return "".join(family.casefold().split())


def _open(face: Face, size: int, engine: ImageFont.Layout) -> ImageFont.FreeTypeFont:
    if face.carried:
        return ImageFont.truetype(BytesIO(_carried(face.source)), size, layout_engine=engine)
    return ImageFont.truetype(face.source, size, index=face.index, layout_engine=engine)


@cache
def _carried(name: str) -> bytes:
    buffer: bytes = pymupdf_fonts.fontbuffers[name]()
    return buffer


@cache
def _faces_in(file: str) -> tuple[Face, ...]:
    return tuple(_read(file))


def _read(file: str) -> Iterator[Face]:
    for index in range(_MOST_IN_ONE_FILE):
        opened = _opened(file, index)
        if opened is None:
            return
        font, fixed_px = opened
        family, style = font.getname()
        if family and not {"italic", "oblique"} & set((style or "").casefold().split()):
            yield Face(family, "bold" in (style or "").casefold(), file, index, fixed_px)


def _opened(file: str, index: int) -> tuple[ImageFont.FreeTypeFont, int] | None:
    for size in (_TRIAL_SIZE, *_PICTURE_SIZES):
        try:
            font = ImageFont.truetype(file, size, index, layout_engine=ImageFont.Layout.BASIC)
        except OSError as error:
            if "size" not in str(error):
                return None
        else:
            return font, 0 if size == _TRIAL_SIZE else size
    return None


def _folders() -> Iterator[Path]:
    extra = find_spec("noto_cjk_sans_otc")  # the font of the extra [cjk]
    if extra is not None and extra.origin:
        yield Path(extra.origin).parent
    home = Path.home()
    if sys.platform == "darwin":
        yield from (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
        return
    data = os.environ.get("XDG_DATA_HOME") or home / ".local/share"
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    yield from (Path(data, "fonts"), home / ".fonts")
    yield from (Path(folder, "fonts") for folder in shared.split(":") if folder)
