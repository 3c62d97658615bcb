"""A line of text as runs, each with a font that can draw it, in the order in which they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final, Literal

from tui.studio.media.fonts import (
    CARRIED,
    USUAL_FAMILY,
    Face,
    draws,
    faces_of,
    machine_faces,
    needs_no_picture,
)

Direction = Literal["ltr", "rtl"]
_MOST_SHOWN: Final = 8
_VIRAMA: Final = 9  # canonical combining class of what joins two consonants
_EMOJI_SELECTOR: Final = "\ufe0f"


class GlyphsMissing(ValueError):
    """No font at hand can draw a text; the message is one sentence for the user.

    `missing` shows what cannot be drawn, `script` says in English what that is, `package` names a
    font that could.
    """

    def __init__(self, missing: str, script: str, package: str) -> None:
        super().__init__(
            f"No font here can draw {missing} ({script}): "
            f"install a font that can, such as {package}."
        )
        self.missing = missing
        self.script = script
        self.package = package


@dataclass(frozen=True)
class Run:
    """Text of one font and one direction."""

    text: str
    face: Face
    direction: Direction


def direction_of(paragraph: str) -> Direction:
    """Return which way `paragraph` runs: as its first letter does (rule P2 of UAX #9)."""
    return next((d for d in map(_strong, paragraph) if d), "ltr")


def runs_of(line: str, base: Direction, family: str, bold: bool) -> list[Run]:
    """Return `line` as runs from left to right as they are seen. Raises GlyphsMissing, FontUnknown.

    `base`: the direction of its paragraph. A line of one font is one run, which the shaping engine
    orders by itself; of several fonts, runs of the other direction are turned round among
    themselves (rule L2 of UAX #9, for one level of embedding).
    """
    pieces = [
        ("".join(text for text, _ in same), face)
        for face, same in groupby(_faced(line, family, bold), key=lambda pair: pair[1])
    ]
    if len(pieces) == 1:
        return [Run(pieces[0][0], pieces[0][1], base)]
    logical = [
        Run(text, face, way) for piece, face in pieces for text, way in _directed(piece, base)
    ]
    seen: list[Run] = []
    for way, same in groupby(logical, key=lambda run: run.direction):
        together = list(same)
        seen += together if way == base else together[::-1]
    return seen if base == "ltr" else seen[::-1]


def check_drawable(texts: Iterable[str], family: str, bold: bool) -> None:
    """Raise GlyphsMissing or FontUnknown where one of `texts` could not be drawn."""
    for cluster in {cluster for text in texts for cluster in clusters(text)}:
        for _ in _faced(cluster, family, bold):
            pass


def clusters(text: str) -> Iterator[str]:
    """Yield what a reader takes for one character each: a letter with its marks, a whole emoji.

    The rules of UAX #29 as far as they matter to drawing; a CRLF counts as two.
    """
    cluster = ""
    for character in text:
        if cluster and _joins(cluster, character):
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def _joins(cluster: str, character: str) -> bool:
    last = cluster[-1]
    if unicodedata.category(character).startswith("M") or needs_joining(character):
        return True
    if _is_flag_letter(character):
        return len(cluster) == 1 and _is_flag_letter(cluster)
    if last == "\u200d":
        return True
    return unicodedata.combining(last) == _VIRAMA and unicodedata.category(character) == "Lo"


def needs_joining(character: str) -> bool:
    """Return whether `character` only changes the one before it."""
    return (
        character in "\u200c\u200d"
        or 0xFE00 <= ord(character) <= 0xFE0F
        or 0x1F3FB <= ord(character) <= 0x1F3FF
    )


def _is_flag_letter(character: str) -> bool:
    return len(character) == 1 and 0x1F1E6 <= ord(character) <= 0x1F1FF


def _faced(line: str, family: str, bold: bool) -> Iterator[tuple[str, Face]]:
    """Yield each cluster of `line` and its face; what needs no picture takes the one before."""
    face: Face | None = None
    waiting = ""
    lacking: list[str] = []
    region = _region(line)
    for cluster in clusters(unicodedata.normalize("NFC", line)):
        if all(map(needs_no_picture, cluster)):
            if face is None:
                waiting += cluster
            else:  # but the space in a font of pictures is as wide as a picture
                yield cluster, faces_of(family, bold)[0] if face.fixed_px else face
            continue
        # A comma or a digit stays in the font of the words before it.
        if face is None or not _stays(cluster, face):
            try:
                face = _face_for(cluster, family, bold, region)
            except LookupError:
                lacking.append(cluster)
                continue
        yield waiting + cluster, face
        waiting = ""
    if lacking:
        raise _complaint(lacking)
    if waiting:
        yield waiting, faces_of(family, bold)[0]


def _stays(cluster: str, face: Face) -> bool:
    neutral = unicodedata.category(cluster[0])[0] in "PN" and len(cluster) == 1
    return neutral and not face.fixed_px and draws(face, cluster)


def _region(line: str) -> str:
    """Return how fonts call the land whose forms of Chinese characters are meant: by the letters
    that stand beside them.
    """
    if any("\u3040" <= c <= "\u30ff" for c in line):
        return "JP"
    return "KR" if any("\uac00" <= c <= "\ud7a3" for c in line) else "SC"


@lru_cache(maxsize=20_000)
def _face_for(cluster: str, family: str, bold: bool, region: str) -> Face:
    """Return a face that has `cluster`. Raises LookupError, which is not remembered: a font may
    be installed meanwhile.
    """
    wanted = [c for c in cluster if not needs_no_picture(c)]
    carried = sorted(CARRIED, key=lambda face: (face.bold != bold, face.family != USUAL_FAMILY))
    machine = machine_faces
    candidates: list[Iterable[Face]] = [faces_of(family, bold), carried]
    if _is_picture(cluster):
        coloured = [face for face in machine() if face.fixed_px]
        candidates = [coloured, *candidates]
    for faces in candidates:
        for face in faces:
            if all(draws(face, character) for character in wanted):
                return face
    others = sorted(machine(), key=lambda face: _rank(face, bold, region))
    for face in others:
        if all(draws(face, character) for character in wanted):
            return face
    raise LookupError(cluster)


def _rank(face: Face, bold: bool, region: str) -> tuple[bool, ...]:
    """Return by what faces that can draw a character are put in order, the best first."""
    name = face.family
    return (not name.endswith(region), face.bold != bold, "Sans" not in name, "Mono" in name)


def _is_picture(cluster: str) -> bool:
    """Return whether `cluster` is shown as a coloured picture where there is one."""
    return _EMOJI_SELECTOR in cluster or (
        ord(cluster[0]) >= 0x1F1E6 and unicodedata.category(cluster[0]) == "So"
    )


def _directed(text: str, base: Direction) -> Iterator[tuple[str, Direction]]:
    """Yield stretches of `text` of one direction; what has none goes with the one before it."""
    part, way = "", base
    for character in text:
        strong = _strong(character)
        if strong is None and unicodedata.bidirectional(character) in {"EN", "AN"}:
            strong = "ltr"  # digits are read from the left in every script
        if strong and strong != way:
            if part:
                yield part, way
            part, way = "", strong
        part += character
    if part:
        yield part, way


def _strong(character: str) -> Direction | None:
    match unicodedata.bidirectional(character):
        case "L":
            return "ltr"
        case "R" | "AL":
            return "rtl"
        case _:
            return None


def _complaint(lacking: list[str]) -> GlyphsMissing:
    missing = list(dict.fromkeys(lacking))
    shown = " ".join(missing[:_MOST_SHOWN]) + (" …" if len(missing) > _MOST_SHOWN else "")
    package, script = _advice(missing[0])
    return GlyphsMissing(shown, script, package)


def _advice(cluster: str) -> tuple[str, str]:
    name = unicodedata.name(cluster[0], "unknown")
    if name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "IDEOGRAPHIC")):
        return (
            "Noto Sans CJK (pip install 'nemo-tui[cjk]' / fonts-noto-cjk)",
            "Chinese, Japanese or Korean",
        )
    if _is_picture(cluster):
        return "Noto Color Emoji (fonts-noto-color-emoji)", "an emoji"
    if unicodedata.category(cluster[0]) == "So":
        return "DejaVu Sans or Symbola (fonts-symbola)", "a symbol"
    return "Noto Sans (fonts-noto)", name.split()[0].capitalize()
