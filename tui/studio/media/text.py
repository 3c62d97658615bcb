"""Titles as pictures, so that no text of a user ever stands in a filter string."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from tui.studio.media.fonts import Face, find_face, load
from tui.wire.text import clean

_WIDEST: Final = 0.84
_TALLEST: Final = 0.6
_LARGEST: Final = 0.115
_SMALLEST_PX: Final = 8
_LINES_BEFORE_SHRINKING: Final = 3


@dataclass(frozen=True)
class DrawnText:
    """A PNG with transparency, and where its upper left corner goes on the canvas (pixels)."""

    png: bytes
    x: int
    y: int
    width: int
    height: int


def draw_title(text: str, width: int, height: int) -> DrawnText:
    """Return `text` drawn for a canvas of `width` x `height`, centred within safe margins.

    White with a dark rim and a soft shadow, cropped to its box; the corner is at even pixels.
    Raises GlyphsMissing where no font has its characters, ValueError where there is no text.
    """
    paragraphs = [line for line in (p.strip() for p in clean(text).split("\n")) if line]
    if not paragraphs:
        raise ValueError("A title needs some text.")
    lines, font = _fit(paragraphs, find_face("".join(paragraphs)), width, height)
    return _draw(lines, font, width, height)


def _fit(
    paragraphs: list[str], face: Face, width: int, height: int
) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """Return the lines at the largest size at which they fit."""
    size = max(_SMALLEST_PX, round(min(width, height) * _LARGEST))
    while True:
        font = load(face, size)
        lines = [line for p in paragraphs for line in _wrap(p, font, width * _WIDEST)]
        tall = len(lines) * sum(font.getmetrics())
        few = len(lines) <= max(_LINES_BEFORE_SHRINKING, len(paragraphs))
        small = size <= _smallest(width, height)
        if size <= _SMALLEST_PX or (tall <= height * _TALLEST and (few or small)):
            return lines, font
        size = max(_SMALLEST_PX, size * 9 // 10)


def _smallest(width: int, height: int) -> float:
    """Return the size in pixels below which a title is no title: rather more lines."""
    return min(width, height) * _LARGEST / 2


def _wrap(paragraph: str, font: ImageFont.FreeTypeFont, widest: float) -> list[str]:
    lines, line = [], ""
    for word in paragraph.split():
        longer = f"{line} {word}" if line else word
        if font.getlength(longer) <= widest:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _break(word, font, widest)
        lines.extend(full)
    return [*lines, line]


def _break(word: str, font: ImageFont.FreeTypeFont, widest: float) -> list[str]:
    """Break a word that is wider than a line, or a script without spaces, between characters."""
    parts, part = [], ""
    for character in word:
        joined = unicodedata.category(character).startswith("M")  # a mark stays with its letter
        if part and not joined and font.getlength(part + character) > widest:
            parts.append(part)
            part = ""
        part += character
    return [*parts, part]


def _draw(lines: list[str], font: ImageFont.FreeTypeFont, width: int, height: int) -> DrawnText:
    rim, drop = max(1, round(font.size * 0.035)), round(font.size * 0.04)
    ascent, descent = font.getmetrics()
    # Each line by itself on its baseline: Pillow spaces lines by their rim, letters and rim would
    # drift apart.
    first = (height - len(lines) * (ascent + descent)) / 2 + ascent

    def stencil(stroke: int, offset: int) -> Image.Image:
        mask = Image.new("L", (width, height))
        draw = ImageDraw.Draw(mask)
        for number, line in enumerate(lines):
            baseline = round(first + number * (ascent + descent)) + offset
            draw.text((width / 2, baseline), line, 255, font, anchor="ms", stroke_width=stroke)
        return mask

    shadow = stencil(rim, drop).filter(ImageFilter.GaussianBlur(font.size * 0.08))
    dark = ImageChops.lighter(_faded(shadow, 0.8), _faded(stencil(rim, 0), 0.85))
    letters = stencil(0, 0)
    ink = Image.merge("RGB", (letters, letters, letters))
    canvas = Image.merge("RGBA", (*ink.split(), ImageChops.lighter(dark, letters)))
    left, top, right, bottom = canvas.getchannel("A").getbbox() or (0, 0, 2, 2)
    left, top = left // 2 * 2, top // 2 * 2  # colours are stored for two pixels at a time
    cropped = canvas.crop((left, top, right, bottom))
    buffer = BytesIO()
    cropped.save(buffer, "PNG")
    return DrawnText(buffer.getvalue(), left, top, cropped.width, cropped.height)


def _faded(mask: Image.Image, share: float) -> Image.Image:
    return ImageChops.multiply(mask, Image.new("L", mask.size, round(255 * share)))
