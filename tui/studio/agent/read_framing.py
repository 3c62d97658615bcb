"""Clauses about how a picture comes onto the canvas: cropped, turned, mirrored, zoomed."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.lexicon import word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import take_clips
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.framing import (
    CropBars,
    CropPicture,
    FlipPicture,
    RotatePicture,
    ZoomPicture,
)
from tui.studio.edits.timeline import Crop, Zoom

_ZOOM: Final = 1.2
_FURTHEST: Final = 8.0
_MOST_CROP: Final = 0.9
_MANNER = ("film_manner", "all_clips", "change", "add", "during", "at")
_WHERE_BARS: Final = (
    r"(?:(?<![a-z])(?:and\s+)?(?:at|on|around|from|off|in|of)\s+)(?:(?:the|my|our)\s+)?"
    rf"(?:(?P<side>top|bottom|left|right)(?: side)?|{Kind.PAIR.pattern}|(?:both )?(?:sides|edges)"
    r"|picture|video|film|it|image|(?:screen ?)?recording|screen)(?![a-z])|录屏|屏幕"
)
_OFF: Final = r"裁|切|剪|去"
_SLOWLY: Final = r"(?<![a-z])(?:slow|gradual|gent)l?y?(?:ly)?(?![a-z])|[慢缓]|逐渐"
_TOWARDS: Final = r"(?<![a-z])(?:on|to|towards?|into|at)"
_NO_TIME: Final = rf"(?!\s*(?:half|of (?:(?:the|my) )?(?:video|film|clip|{Kind.CLIPS.pattern})))"
_PLACES: Final = {"left": ("x", 0.0), "right": ("x", 1.0), "top": ("y", 0.0), "bottom": ("y", 1.0)}


def read_framing(clause: Reading) -> Read | None:
    """Read "crop 10% off the left", "rotate it 90 degrees", "flip clip 2", "slowly zoom in"."""
    if clause.has_word("title") or clause.has_word("watermark"):
        return None
    clause.take(r"(?<![a-z])(?:the )?(?:picture|frame|shot)(?![a-z])")
    for reader in (_without_bars, _cropped, _rotated, _flipped, _zoomed):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _without_bars(clause: Reading) -> Read | None:
    """Read "crop out the black bars" and 去掉黑边."""
    if not clause.take(word("black_bars")):
        return None
    clause.take_all(Kind.PAIR)  # "the top and bottom black bars"
    sides = ""
    while match := clause.take(_WHERE_BARS):
        sides += match["side"] or ""
    if sides in ("top", "bottom", "left", "right"):
        return None  # all that is black at the edges is measured and cut off
    removes = clause.take_word("cut") or clause.take_word("crop_off") or clause.take(_OFF)
    targets = take_clips(clause)
    if not removes or targets is None or clause.rest(*_MANNER, "crop_off"):
        return None
    return Read(tuple(CropBars(target) for target in targets))


def _cropped(clause: Reading) -> Read | None:
    removes = clause.has(
        r"(?<![a-z])(?:remove|delete|drop|undo|reset|get rid of|uncrop)(?![a-z])"
        r"|取消|去掉(?=裁)|删除"
    )
    if removes:
        clause.take_word("cut")
        whole = clause.take(r"(?<![a-z])(?:un)?crop(?:ping)?(?![a-z])|裁[剪切]")
        targets = take_clips(clause)
        if not whole or targets is None or clause.rest(*_MANNER) or clause.has(r"undo"):
            return None
        return Read(tuple(CropPicture(None, target) for target in targets))
    masks = clause.masks
    sides = [side for token in clause.take_all(Kind.PAIR) for side in masks.text(token).split()]
    for key, words in reversed(list(words_by_key("crop_side").items())):
        while clause.take(rf"(?:(?<![a-z])(?:off|from|on|at|of)\s+)?(?:the\s+)?{words}"):
            sides += key.split()
    crops = clause.take_word("crop_off")
    percents = clause.take_all(Kind.PERCENT)
    if not (crops and sides and len(percents) == 1) or "in" in sides:
        return None
    targets = take_clips(clause)
    share = masks.number(percents[0])
    if targets is None or clause.rest("film_manner"):
        return None
    crop = Crop(**dict.fromkeys(sides, share)) if 0 < share < _MOST_CROP else None
    if crop is None or crop.left + crop.right >= 1 or crop.top + crop.bottom >= 1:
        return None
    return Read(tuple(CropPicture(crop, target) for target in targets))


def _rotated(clause: Reading) -> Read | None:
    if not clause.has_word("rotate"):
        return None
    against = clause.take_word("counterclockwise")
    along = not against and clause.take_word("clockwise")
    rotates = clause.has(r"rotat|旋转")
    clause.take_word("rotate")
    if quarter := clause.take(r"(?<![\d.])(90|180|270)(?![\d.])"):
        clause.text += clause.masks.hide(Kind.DEGREES, float(quarter[1]), quarter[1])
    angles = [clause.masks.number(token) for token in clause.take_all(Kind.DEGREES)]
    around = clause.take(r"(?<![a-z])(?:upside[- ]down|on its head)(?![a-z])|倒过来|颠倒")
    targets = take_clips(clause)
    if targets is None or len(angles) > 1 or clause.rest(*_MANNER):
        return None
    if not (angles or against or along or around):
        return asking(Ask.ANGLE) if rotates else None
    degrees = angles[0] if angles else 180.0 if around else 90.0
    degrees = -degrees if against else degrees
    if degrees % 90 or not degrees % 360:
        return asking(Ask.ANGLE)
    turned = round(degrees) % 360
    if turned == 270 and not (along and degrees > 0) and degrees != 270:
        turned = -90
    return Read(tuple(RotatePicture(turned, target) for target in targets))


def _flipped(clause: Reading) -> Read | None:
    mirrors = clause.take_word("mirror")
    if not (mirrors or clause.take_word("flip")):
        return None
    across = clause.take_word("flip_across")
    down = clause.take_word("flip_down")
    targets = take_clips(clause)
    if targets is None or (across and down) or clause.rest(*_MANNER):
        return None
    return Read(tuple(FlipPicture("vertical" if down else "horizontal", t) for t in targets))


def _zoomed(clause: Reading) -> Read | None:
    removes = clause.take_word("cut")
    zoom = _zoom(clause)
    targets = take_clips(clause)
    if zoom is None or targets is None or clause.rest(*_MANNER):
        return None
    return Read(tuple(ZoomPicture(None if removes else zoom, target) for target in targets))


def _zoom(clause: Reading) -> Zoom | None:
    """Take the move of the camera out of `clause`."""
    if clause.take_word("punch_in"):
        scale = _scale(clause)
        return None if scale is None else Zoom(from_scale=scale, to_scale=scale)
    if clause.take_word("ken_burns"):
        return Zoom(to_scale=_ZOOM)
    if clause.take_word("pan"):
        for way, words in words_by_key("pan_way").items():
            if clause.take(words):
                start, end = way.split()
                (axis, at), (_, to) = _PLACES[start], _PLACES[end]
                still = Zoom(from_scale=_ZOOM, to_scale=_ZOOM)
                return still.model_copy(update={f"from_{axis}": at, f"to_{axis}": to})
        return None
    if not (clause.has_word("zoom") or clause.has_word("zoom_out")):
        return None
    out = clause.has(r"缩小|拉远")
    slowly = clause.has(_SLOWLY)
    towards = _take_place(clause)
    if not clause.take_word("zoom"):
        return None
    out = clause.take_word("zoom_out") or out
    clause.take_word("zoom_in")
    clause.take(rf"(?<![a-z])(?:up )?to(?=\s*(?:{Kind.FACTOR.pattern}|{Kind.PERCENT.pattern}))")
    scale = _scale(clause)
    if scale is None:
        return None
    zoom = Zoom(from_scale=scale) if out else Zoom(to_scale=scale)
    if towards is None:
        return zoom
    if not (slowly or out):
        zoom = Zoom(from_scale=scale, to_scale=scale)  # who names what to see wants to see it
    x, y = towards
    return zoom.model_copy(update={"from_x": x, "to_x": x, "from_y": y, "to_y": y})


def _take_place(clause: Reading) -> tuple[float, float] | None:
    """Take a part of the picture out of `clause`, and return its centre as shares."""
    for place, words in words_by_key("text_place").items():
        # The middle of a film is a time.
        if clause.take(rf"(?:{_TOWARDS}\s+(?:the )?)?{words}(?:部分|位置)?{_NO_TIME}"):
            at = dict(_PLACES[side] for side in place.split() if side in _PLACES)
            return at.get("x", 0.5), at.get("y", 0.5)
    return None


def _scale(clause: Reading) -> float | None:
    """Take how far out of `clause`; None where that cannot be."""
    masks = clause.masks
    by = clause.has(r"(?<![a-z])by(?![a-z])")
    factors = [masks.number(token) for token in clause.take_all(Kind.FACTOR)]
    shares = [masks.number(token) for token in clause.take_all(Kind.PERCENT)]
    if len(factors) + len(shares) > 1:
        return None
    scale = factors[0] if factors else _ZOOM
    if shares:
        scale = shares[0] if shares[0] > 1 and not by else 1 + shares[0]
    return round(scale, 4) if 1 < scale <= _FURTHEST else None
