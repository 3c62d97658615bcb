"""One line of text, set in the fonts that can draw it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from tui.studio.media.fonts import SHAPED, load
from tui.studio.media.runs import Direction, Run, runs_of

_EMBOLDENED: Final = 0.02  # of the size, where a bold face is wanted and there is none
_PICTURE_SCALE: Final = 1.05  # an emoji stands a little higher than the letters beside it


@dataclass(frozen=True)
class Part:
    """A run with its font, and how far it goes (pixels). `scale` is not 1 for an emoji font."""

    run: Run
    font: ImageFont.FreeTypeFont
    width: float
    scale: float
    thicker: int


@dataclass(frozen=True)
class Line:
    """Parts from left to right; `ascent` and `height` in pixels, from the top of the line."""

    parts: tuple[Part, ...]
    ascent: int
    height: int

    @property
    def width(self) -> float:
        """How wide its parts are together."""
        return sum(part.width for part in self.parts)


@dataclass(frozen=True)
class Spot:
    """Where a line goes: its left end and its baseline, in pixels."""

    x: float
    baseline: int


@lru_cache(maxsize=512)
def set_line(text: str, base: Direction, family: str, bold: bool, size: int) -> Line:
    """Return `text` set at `size` pixels. Raises GlyphsMissing, FontUnknown."""
    parts = tuple(_part(run, size, bold) for run in runs_of(text, base, family, bold))
    metrics = [p.font.getmetrics() for p in parts if p.scale == 1] or [(size, size // 4)]
    ascent = max(a for a, _ in metrics)
    return Line(parts, ascent, ascent + max(d for _, d in metrics))


def draw_line(draw: ImageDraw.ImageDraw, line: Line, spot: Spot, stroke: int) -> None:
    """Draw the letters of `line` at `spot` into a mask, with a rim of `stroke` pixels."""
    x = spot.x
    for part in line.parts:
        if part.scale == 1:
            draw.text(
                (x, spot.baseline), part.run.text, 255, part.font, anchor="ls",
                stroke_width=stroke + part.thicker, direction=_way(part.run),
            )  # fmt: skip
        x += part.width


def draw_pictures(image: Image.Image, line: Line, spot: Spot) -> None:
    """Draw the emoji of `line` at `spot` into an RGBA picture."""
    x = spot.x
    for part in line.parts:
        if part.scale != 1:
            picture = _picture(part)
            ascent = part.font.getmetrics()[0]
            at = (round(x), max(0, round(spot.baseline - ascent * part.scale)))
            image.alpha_composite(picture, at)
        x += part.width


def _part(run: Run, size: int, bold: bool) -> Part:
    font = load(run.face, size)
    scale = size * _PICTURE_SCALE / run.face.fixed_px if run.face.fixed_px else 1.0
    # A symbol looks the same in any weight.
    thin = bold and not run.face.bold and scale == 1 and any(map(str.isalpha, run.text))
    thicker = max(1, round(size * _EMBOLDENED)) if thin else 0
    width = font.getlength(run.text, direction=_way(run)) * scale
    return Part(run, font, width, scale, thicker)


def _picture(part: Part) -> Image.Image:
    ascent, descent = part.font.getmetrics()
    size = (max(1, round(part.width / part.scale)), ascent + descent)
    image = Image.new("RGBA", size)
    ImageDraw.Draw(image).text(
        (0, ascent), part.run.text, font=part.font, embedded_color=True, anchor="ls"
    )
    scaled = (max(1, round(size[0] * part.scale)), max(1, round(size[1] * part.scale)))
    return image.resize(scaled, Image.Resampling.LANCZOS)


def _way(run: Run) -> str | None:
    return run.direction if SHAPED else None
