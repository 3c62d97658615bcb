"""Texts as pictures, so that no text of a user ever stands in a filter string."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

from tui.studio.edits.timeline import USUAL, Role, TextPlace, TextStyle
from tui.studio.media.breaking import wrap
from tui.studio.media.lines import Line, Spot, draw_line, draw_pictures, set_line
from tui.studio.media.runs import check_drawable, direction_of
from tui.wire.text import clean

_MARGIN: Final = 0.05  # of each side: what every screen shows (EBU R 95, graphics safe area)
_TALLEST: Final = 0.6
_SMALLEST_PX: Final = 8
_LINES_BEFORE_SHRINKING: Final = 3
_SECOND_LINE: Final = 0.62
_BOX_OPACITY: Final = 0.82


@dataclass(frozen=True)
class _Look:
    """How a role looks where its style leaves it: size as a share of the canvas' shorter side."""

    size: float
    place: TextPlace
    widest: float
    bold: bool = True
    background: str = "none"


_LOOKS: Final[dict[Role, _Look]] = {
    "title": _Look(0.115, "centre", 0.84),
    "lower third": _Look(0.062, "bottom left", 0.7, background="#14181f"),
    "caption": _Look(0.052, "bottom", 0.84),
}


@dataclass(frozen=True)
class LaidText:
    """A text that has its place: where its upper left corner goes on the canvas (pixels, even)."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[Line, ...]
    spots: tuple[Spot, ...]
    size: int
    colour: str
    background: str

    def draw(self) -> Image.Image:
        """Return it as an RGBA picture of its width and height."""
        letters = self._stencil(0, 0)
        if self.background == "none":
            behind, under = self._rim(), "#ffffff" if _is_dark(self.colour) else "#000000"
        else:
            behind, under = self._box(), self.background
        image = Image.new("RGBA", letters.size, under)
        image.paste(Image.new("RGB", letters.size, self.colour), mask=letters)
        image.putalpha(ImageChops.lighter(behind, letters))
        for line, spot in zip(self.lines, self.spots, strict=True):
            draw_pictures(image, line, spot)
        return image

    def _stencil(self, stroke: int, offset: int) -> Image.Image:
        mask = Image.new("L", (self.width, self.height))
        draw = ImageDraw.Draw(mask)
        for line, spot in zip(self.lines, self.spots, strict=True):
            draw_line(draw, line, Spot(spot.x, spot.baseline + offset), stroke)
        return mask

    def _rim(self) -> Image.Image:
        rim, drop = max(1, round(self.size * 0.035)), round(self.size * 0.04)
        shadow = self._stencil(rim, drop).filter(ImageFilter.GaussianBlur(self.size * 0.08))
        return ImageChops.lighter(_faded(shadow, 0.8), _faded(self._stencil(rim, 0), 0.85))

    def _box(self) -> Image.Image:
        mask = Image.new("L", (self.width, self.height))
        corner = (self.width - 1, self.height - 1)
        ImageDraw.Draw(mask).rounded_rectangle(((0, 0), corner), self.size * 0.15, fill=255)
        return _faded(mask, _BOX_OPACITY)


def check_texts(texts: list[tuple[str, Role, TextStyle]]) -> None:
    """Raise GlyphsMissing or FontUnknown where one of them could not be drawn."""
    by_font: dict[tuple[str, bool], list[str]] = {}
    for text, role, style in texts:
        by_font.setdefault((style.font, _is_bold(role, style)), []).append(clean(text))
    for (family, bold), said in by_font.items():
        check_drawable((line for text in said for line in text.split("\n")), family, bold)


def lay_text(
    text: str, width: int, height: int, role: Role = "title", style: TextStyle = USUAL
) -> LaidText:
    """Return `text` laid out on a canvas of `width` x `height`, inside its safe margins.

    Without a box it has a dark rim and a soft shadow (a light rim where it is dark). Fades are not
    part of it. Raises GlyphsMissing, FontUnknown, and ValueError where there is no text.
    """
    paragraphs = [line for line in (p.strip() for p in clean(text).split("\n")) if line]
    if not paragraphs:
        raise ValueError("A title needs some text.")
    look = _LOOKS[role]
    background, place = style.background or look.background, style.place or look.place
    boxed = background != "none"
    size, lines = _fit(paragraphs, width, height, role, style)
    edge = max(2, round(size * (0.35 if boxed else 0.25)))
    widest = max(line.width for line in lines)
    tall = sum(line.height for line in lines)
    block = (_even(ceil(widest) + 2 * edge), _even(tall + 2 * edge))
    # Beside a box, nothing stands out of the safe area; the room for a shadow may.
    x, y = _corner(place, block, (width, height), 0 if boxed else edge)
    spots = tuple(_spots(lines, place, edge, widest))
    colour = style.colour or "#ffffff"
    return LaidText(x, y, *block, tuple(lines), spots, size, colour, background)


def _is_bold(role: Role, style: TextStyle) -> bool:
    return _LOOKS[role].bold if style.bold is None else style.bold


def _fit(
    paragraphs: list[str], width: int, height: int, role: Role, style: TextStyle
) -> tuple[int, list[Line]]:
    """Return the lines at the largest size at which they fit."""
    look, side = _LOOKS[role], min(width, height)
    usual = side * look.size * style.size
    size = max(_SMALLEST_PX, round(usual))
    while True:
        lines = _lines(paragraphs, size, width * look.widest, role, style)
        tall = sum(line.height for line in lines)
        few = len(lines) <= max(_LINES_BEFORE_SHRINKING, len(paragraphs))
        small = size <= usual / 2  # rather more lines than a title that is no title
        wide = max(line.width for line in lines) <= width * look.widest
        fits = wide and tall <= height * _TALLEST and (few or small)
        if size <= _SMALLEST_PX or fits:
            return size, lines
        size = max(_SMALLEST_PX, size * 9 // 10)


def _lines(
    paragraphs: list[str], size: int, widest: float, role: Role, style: TextStyle
) -> list[Line]:
    bold = _is_bold(role, style)
    lines = []
    for number, paragraph in enumerate(paragraphs):
        base = direction_of(paragraph)
        second = role == "lower third" and number > 0
        px = max(_SMALLEST_PX, round(size * _SECOND_LINE)) if second else size
        thick = bold and not second

        def set_at(text: str, px: int = px, thick: bool = thick, base: str = base) -> Line:
            return set_line(text, "rtl" if base == "rtl" else "ltr", style.font, thick, px)

        lines += [set_at(t) for t in wrap(paragraph, lambda t: set_at(t).width, widest)]
    return lines


def _spots(lines: list[Line], place: TextPlace, edge: int, widest: float) -> Iterator[Spot]:
    top = edge
    for line in lines:
        spare = widest - line.width
        left = 0.0 if "left" in place else spare if "right" in place else spare / 2
        yield Spot(edge + left, top + line.ascent)
        top += line.height


def _corner(
    place: TextPlace, block: tuple[int, int], canvas: tuple[int, int], inset: int
) -> tuple[int, int]:
    """Return the upper left corner of `block` at `place`, even: colours are stored for two pixels
    at a time.
    """

    def along(side: int, whole: int, first: bool, last: bool) -> int:
        gap = round(whole * _MARGIN) - inset
        at = gap if first else whole - gap - side if last else (whole - side) // 2
        return at // 2 * 2

    return (
        along(block[0], canvas[0], "left" in place, "right" in place),
        along(block[1], canvas[1], "top" in place, "bottom" in place),
    )


def _even(side: int) -> int:
    return side + side % 2


def _faded(mask: Image.Image, share: float) -> Image.Image:
    return ImageChops.multiply(mask, Image.new("L", mask.size, round(255 * share)))


def _is_dark(colour: str) -> bool:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 90
