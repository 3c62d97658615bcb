"""From the pixels of a source to the finished canvas. Filter text, made of numbers of ours alone.

In this order: the source's picture is cropped, turned and mirrored; what the canvas shows of it is
scaled to it, still or moving; then come the grade and the LUT; last the bars.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from tui.studio.edits.facts import MediaFact
from tui.studio.edits.frame import shown_size
from tui.studio.edits.timeline import Clip, Framing, Meta, Zoom
from tui.studio.render.grade import grade_filters
from tui.studio.render.luts import lut_filters
from tui.studio.render.source import scaled

_TURNS: Final = {0: [], 90: ["transpose=clock"], 180: ["hflip,vflip"], 270: ["transpose=cclock"]}
# A moving view is drawn larger than the canvas where the source has that much more to show; the
# cost goes with the square, and below 3/2 nobody sees it.
_FINER_FROM, _FINEST = 1.5, 2.0
_BACKDROP_SHARE: Final = 12  # how much smaller the copy is that is blurred
_BACKDROP_SIGMA: Final = 3
_BACKDROP_LIGHT: Final = 0.6


def look_chains(
    pad: str,
    out: str,
    clip: Clip,
    fact: MediaFact,
    canvas: Meta,
    frames: int,
    *,
    first: int = 0,
    stays: int = 0,
) -> list[str]:
    """Return the chains from the source's picture `pad` to the finished one `out`.

    That is as large as the canvas, yuv420p in BT.709, limited range, with square pixels. `frames`
    is how many frames a zoom runs over; before and after them it stands still. `first` is the one
    with which the picture at `pad` begins, below 0 before them. `stays` says that at `pad` there is
    a single picture with a zoom over it, which is to be seen for so many frames. Names of pads
    between begin with `out`.
    """
    opaque: list[str] = []
    if fact.transparent:
        # Behind it there is nothing: black.
        given = f"scale=in_color_matrix={fact.colours}:out_range=pc," if fact.colours else ""
        opaque = [f"{given}format=gbrap,premultiply=inplace=1,format=gbrp"]
        fact = replace(fact, colours="")
    filters = [
        *opaque,
        *_turned(clip.framing),
        *_scaled(clip.framing, fact, canvas, _Span(first, frames, stays)),
        *grade_filters(clip.grade),
        *lut_filters(clip.grade),
    ]
    if canvas.fit == "blur" and not _has_shape_of(canvas, fact, clip.framing):
        return [
            f"[{pad}]{','.join(filters)},split[{out}whole][{out}copy]",
            f"[{out}copy]{','.join(_backdrop(canvas))}[{out}back]",
            # On even places, as colour has one sample for two.
            f"[{out}back][{out}whole]overlay=x='2*floor((W-w)/4)':y='2*floor((H-h)/4)',"
            f"setsar=1[{out}]",
        ]
    # Bars come after the grade, and stay black.
    bars = f"pad={canvas.width}:{canvas.height}:(ow-iw)/2:(oh-ih)/2"
    ends = [*([] if canvas.fit == "crop" else [bars]), "setsar=1"]
    return [f"[{pad}]{','.join([*filters, *ends])}[{out}]"]


@dataclass(frozen=True)
class _Span:
    """When a view moves: as in `look_chains`."""

    first: int
    frames: int
    stays: int

    @property
    def kept(self) -> list[str]:
        """The filter that shows a single picture as long as it stays."""
        return [f"tpad=stop={self.stays - 1}:stop_mode=clone"] if self.stays else []


def _turned(framing: Framing) -> list[str]:
    crop = framing.crop
    width, height = 1 - crop.left - crop.right, 1 - crop.top - crop.bottom
    sides = f"crop=w=iw*{width:.6f}:h=ih*{height:.6f}:x=iw*{crop.left:.6f}:y=ih*{crop.top:.6f}"
    return [
        *([] if (width, height) == (1, 1) else [sides]),
        *_TURNS[framing.rotate],
        *(["hflip"] if framing.mirror_x else []),
        *(["vflip"] if framing.mirror_y else []),
    ]


def _scaled(framing: Framing, fact: MediaFact, canvas: Meta, span: _Span) -> list[str]:
    """Return the filters up to a picture in the colours of the film, that bars may still lack."""
    zoom = framing.zoom or Zoom()
    if span.frames > 1 and _end(zoom) != _start(zoom):
        return [*_moving(zoom, fact, framing, canvas, span), "format=yuv420p"]
    width, height, (scale, x, y) = canvas.width, canvas.height, _start(zoom)
    at = f":x='clip(iw*{x:.6f}-ow/2,0,iw-ow)':y='clip(ih*{y:.6f}-oh/2,0,ih-oh)'"
    nearer = f"/{scale:.6f}" if scale > 1 else ""
    place = at if framing.zoom else ""
    if canvas.fit == "crop":
        shape = [
            # Cropped first, so that only what is seen is scaled.
            f"crop=w='min(iw,ih*{width}/{height}/sar){nearer}'"
            f":h='min(ih,iw*sar*{height}/{width}){nearer}'{place}",
            *scaled(f"{width}:{height}", fact),
        ]
    else:
        shape = [
            *([f"crop=w='iw{nearer}':h='ih{nearer}'{place}"] if nearer else []),
            *scaled(
                f"w='2*round(min({width},{height}*dar)/2)'"
                f":h='2*round(min({height},{width}/dar)/2)'",
                fact,
            ),
        ]
    return [*shape, *span.kept]


_View = tuple[float, float, float]


def _start(zoom: Zoom) -> _View:
    return zoom.from_scale, zoom.from_x, zoom.from_y


def _end(zoom: Zoom) -> _View:
    return zoom.to_scale, zoom.to_x, zoom.to_y


@dataclass(frozen=True)
class _Box:
    """A part of a picture, in its pixels."""

    left: float
    top: float
    right: float
    bottom: float


def _moving(zoom: Zoom, fact: MediaFact, framing: Framing, canvas: Meta, span: _Span) -> list[str]:
    """Return the filters that show one view first, another last, and glide between them.

    The corners are resampled at fractions of a pixel (`perspective`). A crop that moves in whole
    pixels, as `zoompan` has it, trembles by up to 1.5 pixels; this by 0.03.
    """
    size = shown_size(fact, framing)
    whole = _visible(size, canvas)
    begun = _view(_start(zoom), size, whole)
    ended = _view(_end(zoom), size, whole)
    # Only what is ever seen is scaled: whole pixels of it, two by two, as colour has them.
    left = 2 * int(min(begun.left, ended.left) / 2)
    top = 2 * int(min(begun.top, ended.top) / 2)
    right = min(size[0], 2 * ceil(max(begun.right, ended.right) / 2 - 1e-6))
    bottom = min(size[1], 2 * ceil(max(begun.bottom, ended.bottom) / 2 - 1e-6))
    seen = (right - left, bottom - top)
    fitted = _even(_fit(whole, canvas))
    finer = min(max(zoom.from_scale, zoom.to_scale), whole[0] / fitted[0], _FINEST)
    finer = finer if finer >= _FINER_FROM else 1
    drawn = _even((seen[0] * fitted[0] / whole[0] * finer, seen[1] * fitted[1] / whole[1] * finer))

    # The scale grows evenly, and would arrive with the first frame after; the centre goes so that
    # the corners move on straight lines.
    moment = (
        f"st(0,clip((on{span.first - 1:+d})/{span.frames},0,1))"
        f";st(1,{zoom.from_scale:.7f}{zoom.to_scale - zoom.from_scale:+.7f}*ld(0))"
    )
    centres = ((zoom.from_x, zoom.to_x), (zoom.from_y, zoom.to_y))

    def corner(axis: int, side: str, *, far: bool) -> str:
        # In shares of what is drawn. The view is kept inside the picture frame by frame.
        edge, all_of_it = (left, top)[axis] / seen[axis], size[axis] / seen[axis]
        begun_at, ended_at = (centre * all_of_it - edge for centre in centres[axis])
        length = f"{whole[axis] / seen[axis]:.7f}/ld(1)"
        share = f"ld(0)*{zoom.to_scale:.7f}/ld(1)"
        near = f"{begun_at:.7f}{ended_at - begun_at:+.7f}*{share}-ld(2)/2"
        kept = f"clip({near},{-edge:.7f},{all_of_it - edge:.7f}-ld(2))"
        return f"{moment};st(2,{length});{side}*({kept}{'+ld(2)' if far else ''})"

    x0, x1 = corner(0, "W", far=False), corner(0, "W", far=True)
    y0, y2 = corner(1, "H", far=False), corner(1, "H", far=True)
    corners = f"x0='{x0}':y0='{y0}':x1='{x1}':y1='{y0}':x2='{x0}':y2='{y2}':x3='{x1}':y3='{y2}'"
    return [
        f"crop=w='round(iw*{seen[0] / size[0]:.6f})':h='round(ih*{seen[1] / size[1]:.6f})'"
        f":x='round(iw*{left / size[0]:.6f})':y='round(ih*{top / size[1]:.6f})'",
        *scaled(f"{drawn[0]}:{drawn[1]}", fact),
        *span.kept,
        f"perspective={corners}:eval=frame:interpolation=cubic",
        *([] if drawn == fitted else [f"scale={fitted[0]}:{fitted[1]}"]),
    ]


def _view(view: _View, size: tuple[int, int], whole: tuple[float, float]) -> _Box:
    """Return what is seen of a picture of `size`, `whole` being what is seen at a scale of 1."""
    scale, x, y = view
    width, height = whole[0] / scale, whole[1] / scale
    left = min(max(x * size[0] - width / 2, 0), size[0] - width)
    top = min(max(y * size[1] - height / 2, 0), size[1] - height)
    return _Box(left, top, left + width, top + height)


def _visible(size: tuple[int, int], canvas: Meta) -> tuple[float, float]:
    if canvas.fit != "crop":
        return size
    width, height = size
    shape = canvas.width / canvas.height
    return min(width, height * shape), min(height, width / shape)


def _has_shape_of(canvas: Meta, fact: MediaFact, framing: Framing) -> bool:
    return _even(_fit(shown_size(fact, framing), canvas)) == (canvas.width, canvas.height)


def _fit(size: tuple[float, float], canvas: Meta) -> tuple[float, float]:
    factor = min(canvas.width / size[0], canvas.height / size[1])
    return size[0] * factor, size[1] * factor


def _even(size: tuple[float, float]) -> tuple[int, int]:
    return max(2, 2 * round(size[0] / 2)), max(2, 2 * round(size[1] / 2))


def _backdrop(canvas: Meta) -> list[str]:
    """Return the filters that make the picture a blurred, darker one that fills the canvas."""
    width, height = canvas.width, canvas.height
    small = _even((width / _BACKDROP_SHARE, height / _BACKDROP_SHARE))
    return [
        f"crop=w='min(iw,ih*{width}/{height})':h='min(ih,iw*{height}/{width})'",
        # A small copy is blurred as far as a large one, at a hundredth of the cost.
        f"scale={small[0]}:{small[1]}:flags=area,gblur=sigma={_BACKDROP_SIGMA}",
        f"lutyuv=y='16+(val-16)*{_BACKDROP_LIGHT}'",
        f"scale={width}:{height}",
    ]
